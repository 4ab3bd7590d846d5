//! Where things are: the checkout, and the folder Cargo builds into.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

/// The checkout these commands work on.
pub struct Workspace {
    root: PathBuf,
    bin: PathBuf,
}

impl Workspace {
    /// Finds the checkout from the environment `cargo xtask` starts this program in, and the build folder from
    /// where the program itself lies, which is right for `CARGO_TARGET_DIR` and `build.target-dir` alike.
    ///
    /// # Errors
    /// When started in any other way than through Cargo.
    pub fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .context("start this program as `cargo xtask`")?;
        let root = Path::new(&manifest)
            .parent()
            .context("xtask has no folder above it")?;
        let program = std::env::current_exe().context("the path of xtask itself")?;
        let bin = program.parent().context("xtask lies in no folder")?;
        Ok(Self {
            root: root.to_owned(),
            bin: bin.to_owned(),
        })
    }

    /// The top of the checkout.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The user interface's folder.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Where Cargo puts the debug programs: `lull`, `lull-agent` and xtask itself.
    pub fn bin(&self) -> &Path {
        &self.bin
    }

    /// A folder below the build folder for what these commands leave behind.
    pub fn scratch(&self, name: &str) -> PathBuf {
        self.bin.parent().unwrap_or(&self.bin).join(name)
    }

    /// `cargo <arguments>` at the top of the checkout.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        // What `cargo run` told this program about itself is not for the next one: cargo-machete would take it for
        // a sign that cargo did not start it.
        command
            .args(arguments)
            .current_dir(&self.root)
            .env_remove("CARGO_PKG_NAME");
        command
    }

    /// `npm <arguments>` in `folder`.
    pub fn npm(&self, folder: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.args(arguments).current_dir(folder);
        command
    }

    /// Builds the two programs into [`Workspace::bin`].
    ///
    /// # Errors
    /// When Cargo fails.
    pub fn build_programs(&self) -> Result<()> {
        let mut cargo = self.cargo(&["build", "--package", "lull", "--package", "lull-agent"]);
        crate::step::run("Building the window and the agent", &mut cargo)
    }
}
