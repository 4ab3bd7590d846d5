//! `cargo xtask check`: everything that can be said about the code without running it.

use std::time::Duration;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{bindings, say, setup, step, ui};

/// How long the advisory database may take to arrive before it counts as out of reach.
const FETCH_LIMIT: Duration = Duration::from_secs(90);

/// Runs every check, the quick ones first.
///
/// # Errors
/// At the first check that fails.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    crate::no_arguments(arguments)?;
    setup::to_check()?;
    let cargo = |name: &str, arguments: &[&str]| step::run(name, &mut workspace.cargo(arguments));
    cargo("Formatting of the Rust code", &["fmt", "--all", "--check"])?;
    cargo("Unused Rust dependencies", &["machete"])?;
    cargo(
        "Licences, sources and banned crates",
        &[
            "deny",
            "--log-level",
            "error",
            "check",
            "bans",
            "licenses",
            "sources",
        ],
    )?;
    advisories(workspace)?;

    ui::install(workspace)?;
    let npm = |name: &str, script: &str| {
        step::run(
            name,
            &mut workspace.npm(&workspace.ui(), &["run", "--silent", script]),
        )
    };
    npm("Lints and formatting of the user interface", "lint")?;
    npm("Types of the user interface", "check")?;
    npm("Unused code in the user interface", "knip")?;

    // The window embeds the built pages, so that they have to exist before it can be compiled.
    ui::build(workspace)?;
    bindings::compare(workspace)?;
    cargo(
        "Lints of the Rust code",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ],
    )
}

/// Known faults in dependencies. Their list is fetched over the network, and is left out, in words, without it.
fn advisories(workspace: &Workspace) -> Result<()> {
    say::heading("Known faults in dependencies");
    if !step::succeeds_within(&mut workspace.cargo(&["deny", "fetch", "db"]), FETCH_LIMIT) {
        say::line("skipped: the advisory database is out of reach from here");
        return Ok(());
    }
    let arguments = [
        "deny",
        "--log-level",
        "error",
        "check",
        "--disable-fetch",
        "advisories",
    ];
    step::quietly(
        "Known faults in dependencies",
        &mut workspace.cargo(&arguments),
    )
}
