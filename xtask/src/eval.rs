//! `cargo xtask eval`: how often Lull understands what people type, over a list of lines.

use std::process::Command;

use anyhow::Result;

use crate::step;
use crate::workspace::Workspace;

/// Builds `lull-eval` and hands the arguments to it; its output goes through unchanged.
///
/// # Errors
/// When it cannot be built, or the list cannot be read.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let mut build = workspace.cargo(&[
        "build",
        "--quiet",
        "--package",
        "lull-tests",
        "--bin",
        "lull-eval",
    ]);
    step::quietly("Building the evaluation", &mut build)?;
    let mut eval = Command::new(workspace.bin().join("lull-eval"));
    step::quietly("Evaluating", eval.args(arguments))
}
