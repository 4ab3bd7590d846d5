//! Looks for the Cargo tools the tests and checks use, and installs those that are missing.

use std::process::Command;

use anyhow::Result;

use crate::{say, step};

/// A Cargo tool: the crate, and the version installed when it is missing. Another version that is already there is
/// taken as it is.
pub struct Tool {
    name: &'static str,
    subcommand: &'static str,
    version: &'static str,
}

/// The test runner.
pub const NEXTEST: Tool = Tool {
    name: "cargo-nextest",
    subcommand: "nextest",
    version: "0.9.151",
};
/// Finds unused dependencies.
pub const MACHETE: Tool = Tool {
    name: "cargo-machete",
    subcommand: "machete",
    version: "0.9.2",
};
/// Checks licences, sources, doubled crates and advisories.
pub const DENY: Tool = Tool {
    name: "cargo-deny",
    subcommand: "deny",
    version: "0.20.2",
};

/// Makes sure `tools` are there. `CARGO_INSTALL_ROOT` says where to, if not the usual place.
///
/// # Errors
/// When an installation fails.
pub fn ensure(tools: &[Tool]) -> Result<()> {
    for tool in tools {
        if step::output(Command::new("cargo").args([tool.subcommand, "--version"])).is_some() {
            say::line(&format!("{} is here", tool.name));
            continue;
        }
        say::line(&format!("{} is missing and will be installed", tool.name));
        let mut cargo = Command::new("cargo");
        cargo.args(["install", "--locked", tool.name, "--version", tool.version]);
        // Its objects would only fill this project's build folder.
        cargo.env_remove("CARGO_TARGET_DIR");
        step::run(&format!("Installing {}", tool.name), &mut cargo)?;
    }
    Ok(())
}

/// Makes sure the toolchain has the component behind `cargo <subcommand>`.
///
/// # Errors
/// When rustup cannot add it.
pub fn ensure_component(subcommand: &str, component: &str) -> Result<()> {
    if step::output(Command::new("cargo").args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    say::line(&format!(
        "{component} is missing and will be added to the toolchain"
    ));
    step::run(
        &format!("Adding {component}"),
        Command::new("rustup").args(["component", "add", component]),
    )
}
