//! The real programs on a desktop of their own, with a database of some weeks.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use chrono_tz::Tz;
use lull_app::Clock as _;
use lull_domain::time::Instant;
use lull_host::clock::SystemClock;
use lull_tests::program::{Program, binary};
use lull_tests::{DesktopSession, NotificationDaemon, TrayHost};

/// A program that is not there by then will not come.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Eight weeks, as the demonstration has.
const WEEKS: &str = "56";
const SEED: &str = "7";

/// A desktop with tray and notifications, and the agent on it.
pub struct Desk {
    /// The desktop.
    pub session: DesktopSession,
    /// The agent, its tray item shown.
    pub agent: Program,
    _tray: TrayHost,
    _daemon: NotificationDaemon,
}

impl Desk {
    /// Starts everything on the machine's own clock: a moved one costs time at every look at it.
    ///
    /// # Errors
    /// A program is missing, or the agent shows no tray item.
    pub fn start() -> Result<Self> {
        let session = DesktopSession::start()?;
        fill(&session.lull_home(), WEEKS, Some(&now_in_berlin()))?;
        let daemon = NotificationDaemon::start(&session)?;
        let tray = TrayHost::start(&session)?;
        let agent = session.spawn_command(plain(&session, binary("lull-agent")?)?)?;
        tray.wait_for_item(PATIENCE)?;
        Ok(Self {
            session,
            agent,
            _tray: tray,
            _daemon: daemon,
        })
    }
}

/// A command without what a test's driver needs, which costs memory and time.
///
/// # Errors
/// The program has not been built.
pub fn plain(session: &DesktopSession, program: impl AsRef<Path>) -> Result<Command> {
    let mut command = session.command(program)?;
    command
        .env_remove("TAURI_WEBVIEW_AUTOMATION")
        .env_remove("WEBKIT_INSPECTOR_SERVER");
    Ok(command)
}

/// Fills `home` with `days` invented days, up to `until` or to the demonstration's evening.
///
/// # Errors
/// The filler is missing or failed.
pub fn fill(home: &Path, days: &str, until: Option<&str>) -> Result<()> {
    let mut command = Command::new(binary("lull-demo-fill")?);
    let status = command
        .arg(home)
        .args([days, SEED])
        .args(until)
        .status()
        .context("starting the filler")?;
    ensure!(status.success(), "{} was not filled", home.display());
    Ok(())
}

fn now_in_berlin() -> String {
    let now = Instant::at(SystemClock::default().now().utc_ms, Tz::Europe__Berlin);
    now.local().format("%Y-%m-%d %H:%M").to_string()
}
