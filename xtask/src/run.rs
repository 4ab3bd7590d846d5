//! `cargo xtask run`: from a checkout to Lull on the screen.

use std::ffi::OsString;
use std::process::Command;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use crate::{setup, step, ui};

/// Sets up, builds, and starts Lull; with `--virtual` on a display of its own, of which it saves a picture.
///
/// # Errors
/// When there is no display to show it on, or a step fails.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    match arguments {
        [] => on_the_screen(workspace),
        [option] if option == "--virtual" => on_a_virtual_display(workspace),
        _ => bail!("usage: cargo xtask run [--virtual]"),
    }
}

fn on_the_screen(workspace: &Workspace) -> Result<()> {
    let variable = |name: &str| std::env::var_os(name);
    if !has_display(
        std::env::consts::OS,
        variable("DISPLAY"),
        variable("WAYLAND_DISPLAY"),
    ) {
        bail!(
            "There is no display here to show Lull on; `cargo xtask run --virtual` starts it on a virtual one and \
             saves a screenshot."
        );
    }
    setup::to_run()?;
    build(workspace)?;
    let program = workspace
        .bin()
        .join(format!("lull{}", std::env::consts::EXE_SUFFIX));
    step::run("Starting Lull", &mut Command::new(program))
}

#[cfg(target_os = "linux")]
fn on_a_virtual_display(workspace: &Workspace) -> Result<()> {
    setup::to_run_virtually()?;
    build(workspace)?;
    crate::virtual_display::photograph(workspace)
}

#[cfg(not(target_os = "linux"))]
fn on_a_virtual_display(_workspace: &Workspace) -> Result<()> {
    bail!("the virtual display is Xvfb, which is for Linux; use `cargo xtask run`")
}

fn build(workspace: &Workspace) -> Result<()> {
    ui::build(workspace)?;
    workspace.build_programs()
}

fn has_display(os: &str, x11: Option<OsString>, wayland: Option<OsString>) -> bool {
    os != "linux"
        || [x11, wayland]
            .into_iter()
            .flatten()
            .any(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_linux_a_display_is_one_that_has_a_name() {
        let name = |text: &str| Some(OsString::from(text));
        assert!(has_display("linux", name(":0"), None));
        assert!(has_display("linux", None, name("wayland-0")));
        assert!(!has_display("linux", None, None));
        assert!(!has_display("linux", name(""), name("")));
        assert!(has_display("macos", None, None));
        assert!(has_display("windows", None, None));
    }
}
