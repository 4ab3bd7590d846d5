//! `cargo xtask demo`: eight invented weeks, and a picture of every room with them.

use anyhow::{Result, bail};

use crate::workspace::Workspace;

/// Fills a throw-away folder with invented weeks and photographs the real window with it, night and day, in two sizes.
/// With `--readme`, the README's pictures are renewed from them.
///
/// # Errors
/// When a step fails.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let readme = match arguments {
        [] => false,
        [option] if option == "--readme" => true,
        _ => bail!("usage: cargo xtask demo [--readme]"),
    };
    linux::run(workspace, readme)
}

#[cfg(not(target_os = "linux"))]
mod linux {
    pub fn run(_: &super::Workspace, _: bool) -> super::Result<()> {
        super::bail!("the pictures are taken on Xvfb, which is for Linux")
    }
}

#[cfg(target_os = "linux")]
pub use linux::logged;

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::{self, File};
    use std::path::Path;
    use std::process::Command;

    use anyhow::{Context as _, Result};

    use crate::workspace::Workspace;
    use crate::{say, setup, step, ui};

    /// Days and seed of the invented weeks.
    const WEEKS: [&str; 2] = ["56", "78"];

    /// The README's pictures.
    const README: [&str; 4] = [
        "tonight-night-1000x720",
        "food-day-1000x720",
        "first-night-quiz-night-1000x720",
        "wind-down-night-1000x720",
    ];

    pub fn run(workspace: &Workspace, readme: bool) -> Result<()> {
        setup::to_run_virtually()?;
        ui::build(workspace)?;
        workspace.build_programs()?;
        let build = [
            "build",
            "--package",
            "lull-tests",
            "--bin",
            "lull-demo-fill",
            "--bin",
            "lull-demo-pictures",
        ];
        step::run("Building the camera", &mut workspace.cargo(&build))?;

        let folder = workspace.scratch("demo");
        if folder.exists() {
            fs::remove_dir_all(&folder).context("clearing the last pictures")?;
        }
        fs::create_dir_all(&folder)?;
        let home = folder.join("home");
        let program = |name: &str| {
            let mut command = Command::new(workspace.bin().join(name));
            command.env("LULL_BIN_DIR", workspace.bin());
            command
        };
        step::run(
            "Inventing eight weeks (nobody lived them; the same ones each time)",
            program("lull-demo-fill").arg(&home).args(WEEKS),
        )?;
        logged(
            "Taking pictures of the real window",
            program("lull-demo-pictures").arg(&home).arg(&folder),
            &folder.join("log.txt"),
        )?;
        if readme {
            renew(&folder, &workspace.root().join("ui/pictures"))?;
        }
        Ok(())
    }

    /// Runs a program that also passes on what the programs it started had to say: that goes to `log`.
    ///
    /// # Errors
    /// The program's last words, and where the others are.
    pub fn logged(name: &str, command: &mut Command, log: &Path) -> Result<()> {
        command.stderr(File::create(log).with_context(|| format!("writing {}", log.display()))?);
        step::run(name, command).with_context(|| {
            let said = fs::read_to_string(log).unwrap_or_default();
            format!(
                "{} (more in {})",
                said.trim_end().lines().last().unwrap_or_default(),
                log.display()
            )
        })
    }

    fn renew(from: &Path, to: &Path) -> Result<()> {
        say::heading("Renewing the README's pictures");
        fs::create_dir_all(to)?;
        for name in README {
            let (source, target) = (
                from.join(name).with_extension("png"),
                to.join(name).with_extension("png"),
            );
            // A palette of 256 halves the file; the screens have few colours, so that nothing is seen of it.
            let mut convert = Command::new("convert");
            convert.arg(source).args([
                "-strip",
                "+dither",
                "-colors",
                "256",
                "-define",
                "png:compression-level=9",
            ]);
            convert.arg(format!("PNG8:{}", target.display()));
            step::quietly("making a README picture", &mut convert)?;
            say::line(&format!(
                "{} ({} kB)",
                target.display(),
                fs::metadata(&target)?.len() / 1000
            ));
        }
        Ok(())
    }
}
