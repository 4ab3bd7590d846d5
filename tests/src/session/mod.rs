//! A private desktop session: its own X display, session bus, home and clock.
//!
//! Nothing of the machine's session leaks in (the environment is built from nothing), and nothing
//! is left behind: every process carries the session's mark, and a keeper ends them all when the
//! session is dropped, or when the test's process dies in any other way.

mod services;

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Mutex, MutexGuard};

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;

use crate::faketime::FakeClock;
use crate::processes::{self, Process};
use crate::program::{self, Program, SharedChild};
use crate::screen::Screen;

/// The environment entry that marks a process as belonging to a session.
const MARK: &str = "LULL_TEST_SESSION";

/// One private desktop. Dropping it ends every process that belongs to it.
#[derive(Debug)]
pub struct DesktopSession {
    folder: TempDir,
    display: String,
    bus_address: String,
    timezone: String,
    clock: Option<FakeClock>,
    inspector_port: u16,
    services: Vec<Child>,
    programs: Mutex<Vec<SharedChild>>,
    keeper: Option<(Child, ChildStdin)>,
}

impl DesktopSession {
    /// A session in Berlin on the machine's own clock.
    ///
    /// # Errors
    /// A tool is missing (the sentence names its package) or did not start.
    pub fn start() -> Result<Self> {
        Self::begin("Europe/Berlin", |_| Ok(None))
    }

    /// A session in `timezone` (IANA name) whose programs see `local`, as `2026-11-22 21:59:55`,
    /// and time running on from there.
    ///
    /// # Errors
    /// As [`start`](Self::start); the zone or the time is not one.
    pub fn start_at(timezone: &str, local: &str) -> Result<Self> {
        Self::begin(timezone, |folder| {
            let clock = FakeClock::new(folder.join("faketime"), timezone)?;
            clock.set(local)?;
            Ok(Some(clock))
        })
    }

    fn begin(
        timezone: &str,
        clock: impl FnOnce(&Path) -> Result<Option<FakeClock>>,
    ) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("lull-desktop-").tempdir()?;
        let clock = clock(folder.path())?;
        services::lay_out(folder.path())?;
        let mark = format!("{MARK}={}", folder.path().display());
        let mut session = Self {
            keeper: Some(services::start_keeper(&mark)?),
            folder,
            display: String::new(),
            bus_address: String::new(),
            timezone: timezone.to_owned(),
            clock,
            inspector_port: free_port()?,
            services: Vec::new(),
            programs: Mutex::default(),
        };
        // Each is pushed at once, so that the drop of a half-started session ends it.
        let (display, number) = services::start_display(&session)?;
        session.services.push(display);
        session.display = format!(":{number}");
        let (bus, address) = services::start_bus(&session)?;
        session.services.push(bus);
        session.bus_address = address;
        Ok(session)
    }

    /// A command that will run in this session: `lull` and `lull-agent` come from the binaries'
    /// folder (see [`binary`](crate::program::binary)), any other name from `PATH`, a path as it is.
    ///
    /// # Errors
    /// The program under test has not been built.
    pub fn command(&self, program: impl AsRef<Path>) -> Result<Command> {
        let mut command = self.bare_command(&program::resolve(program.as_ref())?);
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            // The machine's own system bus would tell of its sleep and its user; there is none.
            .env("DBUS_SYSTEM_BUS_ADDRESS", self.unix_path("no-system-bus"))
            .env("TZ", &self.timezone)
            .env("LULL_HOME", self.lull_home())
            .env("XDG_SESSION_TYPE", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            // With these two a WebDriver can join a window that some program opened by itself.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_INSPECTOR_SERVER", self.inspector_address());
        if let Some(clock) = &self.clock {
            command.envs(clock.environment());
        }
        Ok(command)
    }

    /// Starts `program` (as in [`command`](Self::command)) with its output in a log of its own.
    ///
    /// # Errors
    /// It is not there or does not start.
    pub fn spawn(&self, program: impl AsRef<Path>, args: &[&str]) -> Result<Program> {
        let mut command = self.command(program)?;
        command.args(args);
        self.spawn_command(command)
    }

    /// Starts a command of this session that the test has changed: an environment entry taken
    /// away, say, for a desktop without a bus.
    ///
    /// # Errors
    /// It does not start.
    pub fn spawn_command(&self, command: Command) -> Result<Program> {
        let program = Program::start(command, &self.folder.path().join("logs"))?;
        self.programs().push(program.share());
        Ok(program)
    }

    /// The display, the windows on it, its pixels, a mouse and a keyboard.
    ///
    /// # Errors
    /// The display does not answer.
    pub fn screen(&self) -> Result<Screen<'_>> {
        Screen::open(self)
    }

    /// The moved clock.
    ///
    /// # Errors
    /// The session was started on the machine's own clock.
    pub fn clock(&self) -> Result<&FakeClock> {
        self.clock
            .as_ref()
            .context("this session runs on the machine's clock: use DesktopSession::start_at")
    }

    /// The programs of this session that are alive, without the harness's own tools.
    ///
    /// # Errors
    /// `/proc` cannot be read.
    pub fn processes(&self) -> Result<Vec<Process>> {
        processes::with_environment(&format!("LULL_HOME={}", self.lull_home().display()))
    }

    /// The folder the programs keep the person's data in.
    pub fn lull_home(&self) -> PathBuf {
        self.folder.path().join("lull")
    }

    /// The person's home folder.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The session bus, for a test that talks to it by itself.
    pub fn bus_address(&self) -> &str {
        &self.bus_address
    }

    /// The X display, as in `:7`.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// Where a window of this session listens for a WebDriver that wants to join it.
    pub(crate) fn inspector_address(&self) -> String {
        format!("127.0.0.1:{}", self.inspector_port)
    }

    /// Ends everything now, rather than at the drop.
    ///
    /// # Errors
    /// A process outlived even SIGKILL.
    pub fn end(mut self) -> Result<()> {
        self.end_all()
    }

    /// A command with the session's folders and mark, but no display, bus or clock: for the
    /// services themselves.
    fn bare_command(&self, program: &Path) -> Command {
        let folder = self.folder.path();
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("LANG", "C.UTF-8")
            .env("HOME", self.home())
            .env("USER", "lull")
            .env("XDG_RUNTIME_DIR", folder.join("runtime"))
            .env("XDG_CONFIG_HOME", folder.join("home/.config"))
            .env("XDG_DATA_HOME", folder.join("home/.local/share"))
            .env("XDG_STATE_HOME", folder.join("home/.local/state"))
            .env("XDG_CACHE_HOME", folder.join("home/.cache"))
            .env(MARK, folder)
            .current_dir(self.home())
            .stdin(Stdio::null());
        command
    }

    fn programs(&self) -> MutexGuard<'_, Vec<SharedChild>> {
        self.programs
            .lock()
            .unwrap_or_else(|broken| broken.into_inner())
    }

    fn unix_path(&self, name: &str) -> String {
        format!("unix:path={}", self.folder.path().join(name).display())
    }

    fn end_all(&mut self) -> Result<()> {
        let Some((mut keeper, stdin)) = self.keeper.take() else {
            return Ok(());
        };
        drop(stdin);
        let ended = keeper.wait()?;
        if !ended.success() {
            bail!(
                "processes of {} are still alive",
                self.folder.path().display()
            );
        }
        for service in &mut self.services {
            service.wait()?;
        }
        for program in self.programs().iter() {
            program::lock(program).wait()?;
        }
        Ok(())
    }
}

impl Drop for DesktopSession {
    fn drop(&mut self) {
        if let Err(error) = self.end_all() {
            eprintln!("the session did not end cleanly: {error:#}");
        }
        // The test runner shows this for a failed test only.
        services::tell_logs(&self.folder.path().join("logs"));
    }
}

/// A port that is free at this moment.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
