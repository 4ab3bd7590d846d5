//! Everything that the agent itself says. (A reminder's and the tray's changing words come from the use cases.)

use lull_domain::journal::Place;

/// The name that people know it by.
pub const LULL: &str = "Lull";

/// The tray's menu.
pub mod menu {
    /// Brings the window up.
    pub const OPEN: &str = "Open Lull";
    /// Brings the window up, ready to take what was eaten.
    pub const QUICK_ADD: &str = "Quick add…";
    /// Starts the routine.
    pub const BEGIN: &str = "Begin wind-down";
    /// Logs the dose that is next.
    pub fn taken(dose: &str) -> String {
        format!("Dose taken: {dose}")
    }
    /// Leads to the places.
    pub const TWITCH: &str = "Log a twitch";
    /// Opens the journal for every other place.
    pub const ELSEWHERE: &str = "Somewhere else…";
    /// Keeps reminders quiet.
    pub const PAUSE: &str = "Pause reminders until tomorrow";
    /// Ends both programs.
    pub const QUIT: &str = "Quit";
}

/// The places that the menu offers: the ones that twitch most often at rest come first.
pub const PLACES: [(Place, &str); 5] = [
    (Place::Calf, "Calf"),
    (Place::Eyelid, "Eyelid"),
    (Place::Thigh, "Thigh"),
    (Place::Shoulder, "Shoulder"),
    (Place::Foot, "Foot"),
];

/// A reminder's buttons.
pub mod button {
    use lull_domain::reminder::{Reply, Rule};

    /// What a click on the reminder itself does.
    #[cfg(target_os = "linux")]
    pub const OPEN: &str = "Open Lull";

    /// The button's words.
    pub const fn reply(rule: Rule, reply: Reply) -> &'static str {
        match (rule, reply) {
            (_, Reply::Begin) => "Begin",
            (Rule::WindDown, Reply::Snooze) => "In ten minutes",
            (Rule::Dose { .. }, Reply::Snooze) => "Later",
            (_, Reply::NotTonight) => "Not tonight",
            (_, Reply::Taken) => "Taken",
            (_, Reply::Skip) => "Skip",
        }
    }
}

/// Stands below a reminder where the desktop shows no buttons.
#[cfg(target_os = "linux")]
pub const NO_BUTTONS: &str = "To answer it, open Lull.";

/// Something that is missing: a stable name, and what to say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The notice's name.
    pub key: &'static str,
    /// What is missing, what works all the same, what to do.
    pub text: &'static str,
}

/// Nothing shows notifications.
pub const NO_NOTIFICATIONS: Missing = Missing {
    key: "notifications.missing",
    text: "Nothing on this desktop shows notifications, so a reminder could not appear. The rooms Tonight and Wind-down have everything that it offers. A notification service, such as your desktop's own or dunst, brings reminders back.",
};

/// Something owns the name of the notification service and does not answer.
pub const SILENT_NOTIFICATIONS: Missing = Missing {
    key: "notifications.silent",
    text: "Your desktop did not answer when Lull showed a reminder, so it may not have appeared. The rooms Tonight and Wind-down have everything that it offers. Signing out and in again usually helps.",
};

/// No tray, or none that shows the item.
pub const NO_TRAY: Missing = Missing {
    key: "tray.missing",
    text: "Your desktop shows no tray. Lull's reminders work all the same; start Lull again from the menu to open its window. On GNOME, the extension AppIndicator shows it.",
};

/// No session bus.
pub const NO_BUS: Missing = Missing {
    key: "bus.missing",
    text: "Lull cannot reach your desktop's message bus (D-Bus), so it has no tray item and its reminders cannot appear. Everything in the window works. Signing out and in again usually brings it back.",
};
