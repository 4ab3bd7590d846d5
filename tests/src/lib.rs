//! A desktop of one's own for every test: display, session bus, home, clock, tray host and
//! notification daemon, on which the real programs run.
//!
//! The harness drives programs from outside, as a person or a desktop would. It may not name a
//! crate of the programs under test, know a rule of theirs, or reach the machine's own session.
//! A missing tool is an error that names the Debian package; nothing is skipped.

pub mod browser;
mod bus;
pub mod faketime;
pub mod fdc;
pub mod notifications;
pub mod processes;
pub mod program;
pub mod screen;
pub mod session;
pub mod tools;
pub mod tray;
pub mod wait;

pub use browser::Browser;
pub use notifications::NotificationDaemon;
pub use screen::Screen;
pub use session::DesktopSession;
pub use tray::TrayHost;
pub use wait::{holds_for, wait_for, wait_for_value};
