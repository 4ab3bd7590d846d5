//! `cargo xtask eval`: measures search and quick add against a file of examples.

use std::process::Command;

use anyhow::Result;

use crate::step;
use crate::workspace::Workspace;

/// Builds `lull-eval` and runs it on the rest of the arguments. Says nothing of its own on standard output, which
/// belongs to the evaluation.
///
/// # Errors
/// When the program cannot be built, or does not understand its arguments or the file.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    const BUILD: [&str; 6] = [
        "build",
        "--quiet",
        "--package",
        "lull-tests",
        "--bin",
        "lull-eval",
    ];
    step::quietly("Building the evaluation", &mut workspace.cargo(&BUILD))?;
    let mut eval = Command::new(workspace.bin().join("lull-eval"));
    step::quietly("Evaluating", eval.args(arguments))
}
