//! `cargo xtask test`: from a checkout to every test.

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use crate::{setup, step, ui};

/// Sets up, builds, and runs every test; with a filter, the Rust and desktop tests whose name holds it.
///
/// # Errors
/// At the first step that fails.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let filter = match arguments {
        [] => None,
        [filter] if !filter.starts_with('-') => Some(filter),
        _ => bail!("usage: cargo xtask test [FILTER]"),
    };
    setup::to_test()?;
    ui::build(workspace)?;
    if filter.is_none() {
        let mut npm = workspace.npm(&workspace.ui(), &["run", "--silent", "test"]);
        step::run("Testing the user interface", &mut npm)?;
    }
    // The desktop tests start the programs themselves, so that these have to be of today.
    workspace.build_programs()?;
    let mut nextest = workspace.cargo(&["nextest", "run", "--workspace", "--no-fail-fast"]);
    nextest.args(filter).env("LULL_BIN_DIR", workspace.bin());
    step::run(
        "Testing the rules, the store, the programs and the desktop",
        &mut nextest,
    )?;
    if filter.is_none() {
        let mut doc = workspace.cargo(&["test", "--quiet", "--workspace", "--doc"]);
        step::run("Testing the examples in the documentation", &mut doc)?;
    }
    Ok(())
}
