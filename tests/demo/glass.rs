//! What the pixels of a session's display are, read as a person's eye does: from the outside.

use anyhow::{Context as _, Result};
use lull_tests::DesktopSession;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};
use x11rb::rust_connection::RustConnection;

/// A rectangle of the screen, in pixels from its top left.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    /// Left edge.
    pub x: i16,
    /// Upper edge.
    pub y: i16,
    /// Width.
    pub width: u16,
    /// Height.
    pub height: u16,
}

/// A connection to the display that reads its pixels.
pub struct Glass {
    x: RustConnection,
    root: u32,
}

impl Glass {
    /// Looks at the display of `session`.
    ///
    /// # Errors
    /// It does not answer.
    pub fn of(session: &DesktopSession) -> Result<Self> {
        let (x, number) = RustConnection::connect(Some(session.display()))
            .with_context(|| format!("the display {} does not answer", session.display()))?;
        let root = x
            .setup()
            .roots
            .get(number)
            .context("the display has no screen")?
            .root;
        Ok(Self { x, root })
    }

    /// The pixels of `area`, row by row, four bytes each: blue, green, red and nothing.
    ///
    /// # Errors
    /// A part of it is not on the screen.
    pub fn pixels(&self, area: Area) -> Result<Vec<u8>> {
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        let picture = self
            .x
            .get_image(
                ImageFormat::Z_PIXMAP,
                self.root,
                x,
                y,
                width,
                height,
                u32::MAX,
            )?
            .reply()
            .with_context(|| format!("{area:?} is not on the screen"))?;
        Ok(picture.data)
    }
}
