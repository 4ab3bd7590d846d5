//! The harness itself, proved against a stand-in program and WebKit's own small browser.

mod browser;
mod clock;
mod notifications;
mod screen;
mod session;
mod tray;
mod waiting;

use std::time::Duration;

use anyhow::Result;
use lull_tests::program::Program;
use lull_tests::wait_for;

const STAND_IN: &str = env!("CARGO_BIN_EXE_lull-stand-in");
const SOON: Duration = Duration::from_secs(5);

fn prints(program: &Program, line: &str) -> Result<()> {
    wait_for(&format!("{line:?} from the program"), SOON, || {
        Ok(program.output()?.lines().any(|printed| printed == line))
    })
}
