//! A desktop on that Sunday evening, the window on it, and a camera that waits until nothing moves any more.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, ensure};
use chrono_tz::Tz;
use lull_app::contract::{SetTheme, Theme};
use lull_app::{App, Changes, Clock, Topic, handlers};
use lull_domain::time;
use lull_store::Store;
use lull_tests::screen::{Screen, Window};
use lull_tests::{Browser, DesktopSession, NotificationDaemon, TrayHost, wait_for};

use crate::glass::{Area, Glass};
use crate::png;
use crate::room::Room;

const ZONE: &str = "Europe/Berlin";
const EVENING: &str = "2026-11-22 21:14:00";
const PATIENCE: Duration = Duration::from_secs(20);
/// A picture that has not changed for this long is at rest.
const REST: Duration = Duration::from_millis(300);

/// True once the page has its room, both fonts and no movement that will end.
const AT_REST: &str = r#"
    const [title, width] = arguments;
    const moving = document.getAnimations().some(
        (one) => one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity);
    const heading = document.querySelector('main h1, main h2');
    return document.title.startsWith(title) && (width === null || window.innerWidth === width) && !moving
        && (heading?.textContent ?? '').trim() !== ''
        && !document.querySelector('main p.muted[role=status]')
        && document.fonts.status === 'loaded'
        && document.fonts.check('400 34px "Newsreader Variable"')
        && document.fonts.check('400 15px "Figtree Variable"');
"#;

/// One desktop with one database.
pub struct Stage {
    session: DesktopSession,
    /// The button of the latest result in the journal.
    result: Option<String>,
    // Without these the agent would say what is missing, in the middle of the picture.
    _tray: TrayHost,
    _daemon: NotificationDaemon,
}

impl Stage {
    /// A desktop whose Lull holds a copy of `home`, in this look.
    ///
    /// # Errors
    /// A tool is missing, or `home` cannot be read.
    pub fn set(home: &Path, theme: Theme) -> Result<Self> {
        let session = DesktopSession::start_at(ZONE, EVENING)?;
        for file in fs::read_dir(home)? {
            let file = file?;
            fs::copy(file.path(), session.lull_home().join(file.file_name()))?;
        }
        let result = prepare(&session.lull_home(), theme)?;
        let daemon = NotificationDaemon::start(&session)?;
        let tray = TrayHost::start(&session)?;
        // The pointer begins in the middle of the screen, where it would light up whatever lies below it.
        let status = session
            .command("xdotool")?
            .args(["mousemove", "1390", "990"])
            .status()?;
        ensure!(status.success(), "the pointer stayed where it was");
        Ok(Self {
            session,
            result,
            _tray: tray,
            _daemon: daemon,
        })
    }

    /// The window.
    ///
    /// # Errors
    /// It does not come.
    pub fn open(&self) -> Result<Page<'_>> {
        let browser = Browser::launch(&self.session, "lull", &[])?;
        let screen = self.session.screen()?;
        let window = screen.wait_for_window("Lull", PATIENCE)?;
        Ok(Page {
            stage: self,
            browser,
            screen,
            window,
        })
    }
}

/// Sets the look, and says what the latest result's button reads.
fn prepare(home: &Path, theme: Theme) -> Result<Option<String>> {
    let evening = chrono::NaiveDateTime::parse_from_str(EVENING, "%Y-%m-%d %H:%M:%S")?;
    let clock = ThatEvening(time::resolve(evening, Tz::Europe__Berlin));
    let app = App::new(
        Store::open(home, "demo")?.store,
        Box::new(clock),
        Box::new(Nobody),
    );
    handlers::set_theme(&app, SetTheme { theme }).map_err(|error| anyhow!(error.message))?;
    let journal = handlers::journal(&app).map_err(|error| anyhow!(error.message))?;
    Ok(journal
        .passes
        .into_iter()
        .next()
        .map(|pass| pass.finished_on))
}

struct ThatEvening(time::Instant);

impl Clock for ThatEvening {
    fn now(&self) -> time::Instant {
        self.0.clone()
    }
}

struct Nobody;

impl Changes for Nobody {
    fn changed(&self, _: &[Topic]) {}
}

/// The window on the screen.
pub struct Page<'s> {
    stage: &'s Stage,
    browser: Browser,
    screen: Screen<'s>,
    window: Window,
}

impl Page<'_> {
    /// Opens a room as the tray does: a second start hands over to the first.
    ///
    /// # Errors
    /// The room does not come.
    pub fn show(&self, room: &Room) -> Result<()> {
        let session = &self.stage.session;
        // Every picture is of the same minute, however long the ones before took.
        session.clock()?.set(EVENING)?;
        session
            .spawn("lull", &["--room", room.room])?
            .wait_for_end(PATIENCE)?;
        self.wait_until_at_rest(room, None)?;
        if room.result {
            self.open_result()?;
        }
        Ok(())
    }

    /// Gives the window a size and saves what the display then shows of it.
    ///
    /// # Errors
    /// It did not come to rest.
    pub fn photograph(&self, room: &Room, width: u16, height: u16, path: &Path) -> Result<()> {
        self.screen.resize(&self.window, width, height)?;
        self.wait_until_at_rest(room, Some(width))?;
        let area = Area {
            x: self.window.x,
            y: self.window.y,
            width,
            height,
        };
        png::write(&self.unmoved(area)?, area, path)
    }

    fn open_result(&self) -> Result<()> {
        let button = self
            .stage
            .result
            .as_deref()
            .context("there is no finished first night")?;
        self.browser.click("button", button)?;
        self.browser.wait_until("the result", PATIENCE, |page| {
            Ok(page.find_all("button", button)?.is_empty())
        })?;
        self.browser.script(
            "document.querySelector('main').scrollTop = 0; document.activeElement.blur()",
            vec![],
        )?;
        Ok(())
    }

    fn wait_until_at_rest(&self, room: &Room, width: Option<u16>) -> Result<()> {
        self.browser.wait_until("a page at rest", PATIENCE, |page| {
            Ok(page.script(AT_REST, vec![room.title.into(), width.into()])? == true)
        })
    }

    /// What the display shows of `area`, red, green and blue, once it is what the page says that it has drawn, and
    /// has not changed for a while. A window can stand half painted for longer than nothing moves in its page.
    fn unmoved(&self, area: Area) -> Result<Vec<u8>> {
        let glass = Glass::of(&self.stage.session)?;
        let drawn = tempfile::Builder::new().suffix(".png").tempfile()?;
        let (mut seen, mut since) = (Vec::new(), Instant::now());
        wait_for("a painted picture that does not move", PATIENCE, || {
            let now = png::without_the_fourth(&glass.pixels(area)?);
            if now != seen {
                (seen, since) = (now, Instant::now());
            }
            if since.elapsed() < REST || png::blank(&seen) {
                return Ok(false);
            }
            self.browser.screenshot(drawn.path())?;
            Ok(png::alike(&seen, &png::read(drawn.path())?))
        })?;
        Ok(seen)
    }
}
