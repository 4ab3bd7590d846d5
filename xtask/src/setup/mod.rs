//! What a fresh machine lacks: looked for, named, and installed where that is this program's business.

mod node;
mod packages;
mod system;
pub mod tools;

use anyhow::Result;
use packages::Need;

use crate::say;

/// Makes sure Lull can be built and started.
///
/// # Errors
/// Names what is missing and the command that installs it.
pub fn to_run() -> Result<()> {
    ensure(&[Need::Build])
}

/// Makes sure Lull can be built, started on a virtual display and photographed.
///
/// # Errors
/// Names what is missing and the command that installs it.
#[cfg(target_os = "linux")]
pub fn to_run_virtually() -> Result<()> {
    ensure(&[Need::Build, Need::VirtualDisplay])
}

/// Makes sure every test can be run.
///
/// # Errors
/// Names what is missing and the command that installs it.
pub fn to_test() -> Result<()> {
    ensure(&[Need::Build, Need::VirtualDisplay, Need::Test])?;
    tools::ensure(&[tools::NEXTEST])
}

/// Makes sure every check can be run.
///
/// # Errors
/// Names what is missing and the command that installs it.
pub fn to_check() -> Result<()> {
    ensure(&[Need::Build])?;
    tools::ensure_component("fmt", "rustfmt")?;
    tools::ensure_component("clippy", "clippy")?;
    tools::ensure(&[tools::MACHETE, tools::DENY])
}

/// Makes sure the icons can be rendered.
///
/// # Errors
/// Names what is missing and the command that installs it.
pub fn to_draw() -> Result<()> {
    say::heading("Looking for what is missing");
    system::ensure(&[Need::Icons])
}

fn ensure(needs: &[Need]) -> Result<()> {
    say::heading("Looking for what is missing");
    system::ensure(needs)?;
    node::ensure()
}
