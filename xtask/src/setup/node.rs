//! Looks for Node and npm. They are named when missing, never installed: which Node a person uses is theirs to choose.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{say, step};

/// The oldest Node that Vite runs on; `engines` in `ui/package.json` says the same.
const OLDEST: (u32, u32) = (20, 19);

/// Makes sure Node and npm are there and new enough.
///
/// # Errors
/// Says what is missing or too old, and where to get it.
pub fn ensure() -> Result<()> {
    let answer = step::output(Command::new("node").arg("--version"));
    verdict(answer.as_deref())?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if step::output(Command::new(npm).arg("--version")).is_none() {
        bail!(
            "npm is missing; it comes with Node from https://nodejs.org/en/download, or as the package `npm`"
        );
    }
    say::line(&format!(
        "Node {} is here",
        answer.unwrap_or_default().trim()
    ));
    Ok(())
}

fn verdict(answer: Option<&str>) -> Result<()> {
    let (major, minor) = OLDEST;
    let where_from = "get one from https://nodejs.org/en/download";
    let Some(answer) = answer else {
        bail!("Node is missing; Lull's window needs {major}.{minor} or newer: {where_from}");
    };
    match parse(answer) {
        Some(version) if version >= OLDEST => Ok(()),
        Some(_) => bail!(
            "Node {} is too old; Lull's window needs {major}.{minor} or newer: {where_from}",
            answer.trim()
        ),
        None => bail!(
            "`node --version` answered \"{}\", which is no version",
            answer.trim()
        ),
    }
}

fn parse(answer: &str) -> Option<(u32, u32)> {
    let mut parts = answer.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(verdict(Some("v20.19.0\n")).is_ok());
        assert!(verdict(Some("v24.1.0\n")).is_ok());
        assert!(verdict(Some("v20.9.0\n")).is_err());
        assert!(verdict(Some("v18.20.4\n")).is_err());
    }

    #[test]
    fn an_old_or_missing_node_is_named_with_the_version_that_is_needed() {
        let old = verdict(Some("v18.20.4\n")).unwrap_err().to_string();
        assert!(
            old.starts_with("Node v18.20.4 is too old; Lull's window needs 20.19"),
            "{old}"
        );
        let none = verdict(None).unwrap_err().to_string();
        assert!(none.starts_with("Node is missing"), "{none}");
        assert!(verdict(Some("nonsense")).is_err());
    }
}
