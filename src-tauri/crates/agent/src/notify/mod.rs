//! Shows reminders as native notifications and says what became of them. Nothing here decides whether one
//! is due, or what a reply means.

#[cfg(target_os = "linux")]
mod daemon;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod other;
#[cfg(target_os = "linux")]
mod slip;

use lull_domain::reminder::{OccurrenceId, Reply};

#[cfg(target_os = "linux")]
pub use linux::{Notifier, Signal};
#[cfg(not(target_os = "linux"))]
pub use other::{Bus, Notifier, Signal};

/// What became of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "a bus can be missing or mute on Linux only")
)]
pub enum Outcome {
    /// It is on the screen.
    Shown(OccurrenceId),
    /// It was handed over and nobody answered: it may be on the screen.
    Silent(OccurrenceId),
    /// Nothing there shows it.
    Missing(OccurrenceId),
    /// The way to whatever shows it is missing.
    NoBus(OccurrenceId),
    /// It was clicked; `None` where none of the replies was.
    Clicked(OccurrenceId, Option<Reply>),
}
