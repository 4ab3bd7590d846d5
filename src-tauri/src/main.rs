//! Lull's window: one page, its commands, and nothing that stays when it is closed.
//!
//! It holds no rule; it may not keep running when its window is closed.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod agent_link;
mod door;
#[cfg(target_os = "linux")]
mod drawing;
mod ipc;
mod start;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    match start::start(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            // Without a window the terminal is the only place left to say it.
            #[allow(clippy::print_stderr)]
            {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}
