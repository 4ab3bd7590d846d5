//! The TypeScript side of the command list: written by the app layer, kept in the checkout, compared by the checks.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::step;
use crate::workspace::Workspace;

/// `cargo xtask bindings`: writes the committed file again.
///
/// # Errors
/// When the app layer does not compile or the file cannot be written.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    crate::no_arguments(arguments)?;
    write(
        workspace,
        "Writing the TypeScript bindings",
        &committed(workspace),
    )
}

/// Fails when the committed file is not what the app layer writes today.
///
/// # Errors
/// When they differ, or the app layer does not compile.
pub fn compare(workspace: &Workspace) -> Result<()> {
    let folder = workspace.scratch("xtask");
    fs::create_dir_all(&folder).context("making a folder for the bindings")?;
    let fresh = folder.join("bindings.ts");
    write(workspace, "Generated bindings", &fresh)?;
    let read = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
    };
    let same = read(&fresh)? == read(&committed(workspace))?;
    ensure!(
        same,
        "Generated bindings: ui/src/lib/host/bindings.ts is not what the command list says; run `cargo xtask bindings`"
    );
    Ok(())
}

fn write(workspace: &Workspace, name: &str, path: &Path) -> Result<()> {
    let arguments = [
        "run",
        "--quiet",
        "--package",
        "lull-app",
        "--features",
        "bindings",
        "--example",
        "bindings",
        "--",
    ];
    step::run(name, workspace.cargo(&arguments).arg(path))
}

fn committed(workspace: &Workspace) -> PathBuf {
    workspace.ui().join("src/lib/host/bindings.ts")
}
