//! The user interface's packages and its built pages, each renewed only when what they come from has changed.

use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context as _, Result};

use crate::workspace::Workspace;
use crate::{say, step};

/// Runs `npm ci` where `package-lock.json` is not the one that was installed last: for the user interface, and at the
/// top of the checkout for the Tauri command (`npx tauri dev`).
///
/// # Errors
/// When npm fails.
pub fn install(workspace: &Workspace) -> Result<()> {
    for (what, folder) in [
        ("the user interface", workspace.ui()),
        ("the Tauri command", workspace.root().to_owned()),
    ] {
        if is_installed(&folder)? {
            continue;
        }
        let mut npm = workspace.npm(&folder, &["ci", "--no-audit", "--no-fund"]);
        step::run(&format!("Installing the packages of {what}"), &mut npm)?;
        fs::copy(folder.join("package-lock.json"), stamp(&folder))
            .context("remembering what was installed")?;
    }
    Ok(())
}

/// Builds the pages when a source is newer than they are.
///
/// # Errors
/// When npm fails.
pub fn build(workspace: &Workspace) -> Result<()> {
    install(workspace)?;
    let folder = workspace.ui();
    if is_built(&folder).context("comparing the user interface with its built pages")? {
        say::heading("Building the user interface");
        say::line("nothing changed since the last time");
        return Ok(());
    }
    step::run(
        "Building the user interface",
        &mut workspace.npm(&folder, &["run", "--silent", "build"]),
    )
}

fn stamp(folder: &Path) -> std::path::PathBuf {
    folder.join("node_modules/.lull-installed-lock.json")
}

fn is_installed(folder: &Path) -> Result<bool> {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("reading {}", lock.display()))?;
    Ok(fs::read(stamp(folder)).is_ok_and(|installed| installed == wanted))
}

fn is_built(folder: &Path) -> io::Result<bool> {
    let Ok(page) = fs::metadata(folder.join("dist/index.html")) else {
        return Ok(false);
    };
    let built = page.modified()?;
    Ok(newest(folder)?.is_none_or(|source| source <= built))
}

/// The latest change below `folder`, built and installed files apart. A folder's own time counts for the folders below,
/// because it is all that a deleted file leaves behind.
fn newest(folder: &Path) -> io::Result<Option<SystemTime>> {
    let mut latest = None;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name == "node_modules" || name == "dist" {
            continue;
        }
        let metadata = entry.metadata()?;
        latest = latest.max(Some(metadata.modified()?));
        if metadata.is_dir() {
            latest = latest.max(newest(&entry.path())?);
        }
    }
    Ok(latest)
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::Duration;

    use super::*;

    fn at(path: &Path, seconds: u64) {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        File::open(path).unwrap().set_modified(time).unwrap();
    }

    /// A small interface: a source in a folder at second 10, built at second 20.
    fn small_ui(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("lull-xtask-{}-{name}", std::process::id()));
        for below in ["src", "dist", "node_modules"] {
            fs::create_dir_all(folder.join(below)).unwrap();
        }
        for file in ["src/main.ts", "dist/index.html", "node_modules/new.js"] {
            fs::write(folder.join(file), "").unwrap();
        }
        at(&folder.join("src/main.ts"), 10);
        at(&folder.join("src"), 10);
        at(&folder.join("dist/index.html"), 20);
        folder
    }

    #[test]
    fn pages_are_built_again_when_a_source_is_newer_or_gone() {
        let folder = small_ui("pages");
        assert!(
            is_built(&folder).unwrap(),
            "installed packages do not count as sources"
        );
        at(&folder.join("src/main.ts"), 30);
        assert!(!is_built(&folder).unwrap(), "a newer source");
        fs::remove_file(folder.join("src/main.ts")).unwrap();
        assert!(
            !is_built(&folder).unwrap(),
            "a deleted source changes its folder"
        );
        at(&folder.join("src"), 15);
        assert!(is_built(&folder).unwrap());
        fs::remove_file(folder.join("dist/index.html")).unwrap();
        assert!(!is_built(&folder).unwrap(), "never built");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn packages_are_installed_again_when_the_lock_changed() {
        let folder = small_ui("packages");
        fs::write(folder.join("package-lock.json"), "1").unwrap();
        assert!(!is_installed(&folder).unwrap(), "never installed");
        fs::copy(folder.join("package-lock.json"), stamp(&folder)).unwrap();
        assert!(is_installed(&folder).unwrap());
        fs::write(folder.join("package-lock.json"), "2").unwrap();
        assert!(!is_installed(&folder).unwrap());
        fs::remove_dir_all(folder).unwrap();
    }
}
