//! `cargo xtask bench`: builds what ships as it ships, and measures it.

use anyhow::Result;

use crate::workspace::Workspace;

/// Builds the release profile and prints the figures, each beside its limit. The arguments go to `lull-bench`.
///
/// # Errors
/// When something cannot be built or measured. A figure over its limit is printed and is no error.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    linux::run(workspace, arguments)
}

#[cfg(not(target_os = "linux"))]
mod linux {
    pub fn run(_: &super::Workspace, _: &[String]) -> super::Result<()> {
        anyhow::bail!("the measurements read /proc and an X display, which are Linux's")
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::process::Command;

    use anyhow::Result;

    use crate::workspace::Workspace;
    use crate::{demo, setup, step, ui};

    /// Each on its own: built together, the features that one asks for would be in the other too, and what is
    /// measured would not be what ships.
    const BUILDS: [(&str, &[&str]); 3] = [
        (
            "Building the agent as it ships",
            &["--package", "lull-agent"],
        ),
        (
            "Building the window as it ships, and an empty one beside it",
            &[
                "--package",
                "lull",
                "--bin",
                "lull",
                "--example",
                "empty_window",
            ],
        ),
        (
            "Building the measurements",
            &[
                "--package",
                "lull-tests",
                "--bin",
                "lull-bench",
                "--bin",
                "lull-demo-fill",
            ],
        ),
    ];

    pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
        setup::to_run_virtually()?;
        ui::build(workspace)?;
        for (name, what) in BUILDS {
            let mut cargo = workspace.cargo(&["build", "--release"]);
            step::run(name, cargo.args(what))?;
        }
        let bin = workspace.scratch("release");
        let mut bench = Command::new(bin.join("lull-bench"));
        bench.args(arguments).env("LULL_BIN_DIR", &bin);
        demo::logged("Measuring", &mut bench, &workspace.scratch("bench.log"))
    }
}
