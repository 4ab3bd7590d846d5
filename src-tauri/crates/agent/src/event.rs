//! What the agent reacts to, one after the other.

use lull_domain::ids::PlannedDoseId;
use lull_domain::journal::Place;
use lull_host::Message;
use tokio::sync::mpsc::UnboundedSender;

use crate::{notify, tray};

/// Where everything that happens is put.
pub type Events = UnboundedSender<Event>;

/// Something happened.
#[derive(Debug)]
pub enum Event {
    /// Time to look at the clock.
    Tick,
    /// The window, or a second agent, told something.
    Told(Message),
    /// An entry of the tray's menu was chosen.
    Chose(Choice),
    /// Notifications, or the way to them.
    Notify(notify::Signal),
    /// The tray itself.
    #[cfg_attr(
        not(target_os = "linux"),
        expect(dead_code, reason = "only a Linux tray comes and goes")
    )]
    Tray(tray::Signal),
}

/// An entry of the tray's menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// *Open Lull*, and a click on the icon.
    Open,
    /// *Quick add…*
    QuickAdd,
    /// *Begin wind-down*.
    Begin,
    /// *Dose taken*: which planned dose, and which part of it.
    Taken(PlannedDoseId, u8),
    /// *Log a twitch*, at this place.
    Twitch(Place),
    /// *Log a twitch*, *Somewhere else…*
    Elsewhere,
    /// *Pause reminders until tomorrow*, on or off.
    Pause(bool),
    /// *Quit*.
    Quit,
}
