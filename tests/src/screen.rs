//! A session's display from outside: its windows, its pixels, a mouse and a keyboard.
//!
//! There is no window manager on it: a new window stands at the top left without a frame, gets the
//! focus only when it is given, and is closed with the message that a frame's button would send.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, EventMask,
    ImageFormat, InputFocus, MapState,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::session::DesktopSession;
use crate::wait::{wait_for, wait_for_value};

/// One top-level window that is shown and has a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// The X id.
    pub id: u32,
    /// What the title bar would read.
    pub title: String,
    /// The process that says it owns the window.
    pub pid: Option<u32>,
    /// Left edge on the screen, in pixels.
    pub x: i16,
    /// Upper edge on the screen, in pixels.
    pub y: i16,
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
}

/// The display of one session.
#[derive(Debug)]
pub struct Screen<'s> {
    session: &'s DesktopSession,
    x: RustConnection,
    root: u32,
    atoms: Atoms,
}

#[derive(Debug)]
struct Atoms {
    name: Atom,
    pid: Atom,
    protocols: Atom,
    delete: Atom,
}

impl<'s> Screen<'s> {
    pub(crate) fn open(session: &'s DesktopSession) -> Result<Self> {
        let (x, number) = RustConnection::connect(Some(session.display()))
            .with_context(|| format!("the display {} does not answer", session.display()))?;
        let root = x
            .setup()
            .roots
            .get(number)
            .context("the display has no screen")?
            .root;
        let atom = |name: &str| -> Result<Atom> {
            Ok(x.intern_atom(false, name.as_bytes())?.reply()?.atom)
        };
        let atoms = Atoms {
            name: atom("_NET_WM_NAME")?,
            pid: atom("_NET_WM_PID")?,
            protocols: atom("WM_PROTOCOLS")?,
            delete: atom("WM_DELETE_WINDOW")?,
        };
        Ok(Self {
            session,
            x,
            root,
            atoms,
        })
    }

    /// The windows a person sees, lowest first.
    ///
    /// # Errors
    /// The display is gone.
    pub fn windows(&self) -> Result<Vec<Window>> {
        let tops = self.x.query_tree(self.root)?.reply()?.children;
        // A window may be gone between the list and the look; it is then no window.
        Ok(tops
            .into_iter()
            .filter_map(|id| self.look_at(id).ok().flatten())
            .collect())
    }

    /// Waits for a window whose title has `title` in it.
    ///
    /// # Errors
    /// None is shown within `timeout`.
    pub fn wait_for_window(&self, title: &str, timeout: Duration) -> Result<Window> {
        wait_for_value(&format!("a window titled {title:?}"), timeout, || {
            Ok(self
                .windows()?
                .into_iter()
                .find(|window| window.title.contains(title)))
        })
        .with_context(|| format!("on the screen: {:#?}", self.windows()))
    }

    /// Asks the window to close, as its frame's close button does. Whether it does, is its choice.
    ///
    /// # Errors
    /// The display is gone.
    pub fn close(&self, window: &Window) -> Result<()> {
        let data = [self.atoms.delete, x11rb::CURRENT_TIME, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window.id, self.atoms.protocols, data);
        self.x
            .send_event(false, window.id, EventMask::NO_EVENT, message)?
            .check()?;
        Ok(())
    }

    /// Gives the window a size in pixels and waits until it has it.
    ///
    /// # Errors
    /// It refused the size for five seconds.
    pub fn resize(&self, window: &Window, width: u16, height: u16) -> Result<()> {
        let size = ConfigureWindowAux::new()
            .width(u32::from(width))
            .height(u32::from(height));
        self.x.configure_window(window.id, &size)?.check()?;
        wait_for(
            &format!("a window of {width} by {height}"),
            Duration::from_secs(5),
            || {
                let now = self.x.get_geometry(window.id)?.reply()?;
                Ok((now.width, now.height) == (width, height))
            },
        )
    }

    /// Presses keys in the window, in xdotool's names: `Escape`, `ctrl+k`, `Tab`.
    ///
    /// # Errors
    /// A key has no such name, or the window is gone.
    pub fn press(&self, window: &Window, keys: &[&str]) -> Result<()> {
        self.focus(window)?;
        self.xdotool(&["key", "--clearmodifiers"], keys)
    }

    /// Clicks with the main button at a point of the screen.
    ///
    /// # Errors
    /// The display is gone.
    pub fn click_at(&self, x: u16, y: u16) -> Result<()> {
        let (x, y) = (x.to_string(), y.to_string());
        self.xdotool(&["mousemove", &x, &y, "click", "1"], &[])
    }

    /// The colour at a point of the screen, as red, green and blue.
    ///
    /// # Errors
    /// The point is not on the screen.
    pub fn pixel(&self, x: i16, y: i16) -> Result<[u8; 3]> {
        let picture = self
            .x
            .get_image(ImageFormat::Z_PIXMAP, self.root, x, y, 1, 1, u32::MAX)?
            .reply()
            .with_context(|| format!("{x},{y} is not on the screen"))?;
        // 24 bits deep, in the server's byte order, which is the machine's: blue first.
        match picture.data[..] {
            [blue, green, red, ..] => Ok([red, green, blue]),
            _ => bail!("the display is {} bits deep, not 24", picture.depth),
        }
    }

    /// Takes a picture of the whole screen.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn screenshot(&self, path: &Path) -> Result<()> {
        let mut command = self.session.command("import")?;
        run(command.args(["-window", "root"]).arg(path))
    }

    fn focus(&self, window: &Window) -> Result<()> {
        let by_parent = InputFocus::PARENT;
        self.x
            .set_input_focus(by_parent, window.id, x11rb::CURRENT_TIME)?
            .check()?;
        self.x.sync()?;
        Ok(())
    }

    fn xdotool(&self, args: &[&str], more: &[&str]) -> Result<()> {
        let mut command = self.session.command("xdotool")?;
        run(command.args(args).args(more))
    }

    fn look_at(&self, id: u32) -> Result<Option<Window>> {
        let shown = self.x.get_window_attributes(id)?.reply()?.map_state == MapState::VIEWABLE;
        let Some(title) = self.title(id)?.filter(|_| shown) else {
            return Ok(None);
        };
        let place = self.x.get_geometry(id)?.reply()?;
        let pid = self
            .x
            .get_property(false, id, self.atoms.pid, AtomEnum::CARDINAL, 0, 1)?;
        Ok(Some(Window {
            id,
            title,
            pid: pid.reply()?.value32().and_then(|mut values| values.next()),
            x: place.x,
            y: place.y,
            width: place.width,
            height: place.height,
        }))
    }

    fn title(&self, id: u32) -> Result<Option<String>> {
        for name in [self.atoms.name, AtomEnum::WM_NAME.into()] {
            let title = self
                .x
                .get_property(false, id, name, AtomEnum::ANY, 0, 256)?
                .reply()?;
            if !title.value.is_empty() {
                return Ok(Some(String::from_utf8_lossy(&title.value).into_owned()));
            }
        }
        Ok(None)
    }
}

/// Runs a small tool to its end and passes its complaint on.
fn run(command: &mut Command) -> Result<()> {
    let done = command.stdout(Stdio::null()).output()?;
    if !done.status.success() {
        bail!(
            "{command:?}: {}",
            String::from_utf8_lossy(&done.stderr).trim()
        );
    }
    Ok(())
}
