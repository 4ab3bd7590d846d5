//! What one run on a virtual display starts and makes. Everything goes when the session is dropped.

use std::fs::{self, DirBuilder, File};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use anyhow::{Context as _, Result, ensure};

use super::marked;

const SCREEN: &str = "1280x860x24";

/// Places a desktop session names, which Lull must not find from here: with these gone it looks below `HOME`.
const INHERITED: &[&str] = &[
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "XAUTHORITY",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
];

/// A display, a bus and Lull, apart from the person's own.
pub struct Session {
    folder: PathBuf,
    home: PathBuf,
    runtime: PathBuf,
    display: String,
    server: Option<Child>,
    lull: Option<Child>,
}

impl Session {
    /// Makes a fresh home below `folder`, and ends what an interrupted run left there.
    ///
    /// # Errors
    /// When a folder cannot be made.
    pub fn open(folder: &Path) -> Result<Self> {
        marked::end_all(folder);
        let home = folder.join("home");
        if home.exists() {
            fs::remove_dir_all(&home).context("clearing the last run's home")?;
        }
        fs::create_dir_all(&home).context("making a home for this run")?;
        // Not below the build folder: a socket's path may hold 107 bytes only.
        let runtime = std::env::temp_dir().join(format!("lull-virtual-{}", std::process::id()));
        DirBuilder::new()
            .mode(0o700)
            .create(&runtime)
            .context("making a runtime folder")?;
        Ok(Self {
            folder: folder.to_owned(),
            home,
            runtime,
            display: String::new(),
            server: None,
            lull: None,
        })
    }

    /// Starts Xvfb on the first free number.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start_display(&mut self) -> Result<()> {
        let log = self.folder.join("xvfb.log");
        let mut command = Command::new("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-nolisten",
            "tcp",
            "-noreset",
        ]);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(create(&log)?);
        marked::mark(&mut command, &self.folder);
        let server = self
            .server
            .insert(command.spawn().context("starting Xvfb")?);
        let mut number = String::new();
        if let Some(answer) = server.stdout.take() {
            BufReader::new(answer)
                .read_line(&mut number)
                .context("listening to Xvfb")?;
        }
        ensure!(
            !number.trim().is_empty(),
            "Xvfb did not start; see {}",
            log.display()
        );
        self.display = format!(":{}", number.trim());
        Ok(())
    }

    /// Starts Lull below a session bus of its own.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start_lull(&mut self, program: &Path) -> Result<()> {
        let log = create(&self.log_of_lull())?;
        let mut command = self.on_display("dbus-run-session", &["--"]);
        command.arg(program).current_dir(&self.home);
        for name in INHERITED {
            command.env_remove(name);
        }
        command
            .env("HOME", &self.home)
            .env("LULL_HOME", self.home.join("lull"));
        command
            .env("XDG_RUNTIME_DIR", &self.runtime)
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory");
        command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        self.lull = Some(command.spawn().context("starting Lull")?);
        Ok(())
    }

    /// How Lull ended, if it did.
    ///
    /// # Errors
    /// When the system cannot tell.
    pub fn lull_ended(&mut self) -> Result<Option<ExitStatus>> {
        self.lull.as_mut().map_or(Ok(None), |lull| {
            lull.try_wait().context("looking after Lull")
        })
    }

    /// Where Lull's own words go.
    pub fn log_of_lull(&self) -> PathBuf {
        self.folder.join("lull.log")
    }

    /// A program that sees this session's display.
    pub fn on_display(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).env("DISPLAY", &self.display);
        marked::mark(&mut command, &self.folder);
        command
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        marked::end_all(&self.folder);
        for child in [&mut self.lull, &mut self.server].into_iter().flatten() {
            // Both have ended; this takes note of it.
            let _ = child.wait();
        }
        let _ = fs::remove_dir_all(&self.runtime);
    }
}

fn create(path: &Path) -> Result<File> {
    File::create(path).with_context(|| format!("writing {}", path.display()))
}
