//! What is photographed.

/// A picture's subject.
pub struct Room {
    /// Names the picture's files.
    pub name: &'static str,
    /// The room as `lull --room` takes it.
    pub room: &'static str,
    /// How the page's title begins once the room is there.
    pub title: &'static str,
    /// Whether the latest result is opened in it.
    pub result: bool,
}

const fn room(room: &'static str, title: &'static str) -> Room {
    Room {
        name: room,
        room,
        title,
        result: false,
    }
}

/// Subjects that need some weeks of entries.
pub const WITH_WEEKS: &[Room] = &[
    room("tonight", "Tonight"),
    room("food", "Food"),
    room("supplements", "Supplements"),
    room("wind-down", "Wind-down"),
    room("journal", "Journal"),
    room("settings", "Settings"),
    Room {
        name: "first-night-result",
        room: "journal",
        title: "Journal",
        result: true,
    },
];

/// Subjects that need a first night that was begun and left.
pub const QUIZ: &[Room] = &[Room {
    name: "first-night-quiz",
    room: "first-night",
    title: "First night",
    result: false,
}];
