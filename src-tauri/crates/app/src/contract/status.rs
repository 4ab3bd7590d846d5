//! What every room needs to know.

use lull_domain::safety::RedFlag;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark and warm.
    #[default]
    Night,
    /// Light and warm.
    Day,
    /// As the desktop says.
    System,
}

/// A room of the window, as named in links and messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Room {
    /// The quiz before first use.
    FirstNight,
    /// What is next.
    Tonight,
    /// The food log.
    Food,
    /// The guide and the dose log.
    Supplements,
    /// The routine.
    WindDown,
    /// What the body did.
    Journal,
    /// Profile and choices.
    Settings,
}

/// Where the window opens: in a room, or ready to type into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Opening {
    /// In a room.
    Room(Room),
    /// In the room that has the field, which takes the keyboard.
    Field(Field),
}

/// A field that can be asked for by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The line that takes what was eaten.
    QuickAdd,
}

/// Where the first night stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FirstNightStatus {
    /// Never begun.
    New,
    /// Begun and left; a finished one may stand behind it.
    Begun,
    /// Finished at least once, and none is open.
    Done,
}

/// What every room needs to know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AppStatus {
    /// Where the first night stands.
    pub first_night: FirstNightStatus,
    /// Whether a first night was ever finished: rooms are open from then on.
    pub has_result: bool,
    /// The look.
    pub theme: Theme,
    /// Red flags that were ticked and not dismissed, most urgent first.
    pub open_flags: Vec<RedFlag>,
    /// Things that are missing or went wrong, each said once.
    pub notices: Vec<Notice>,
    /// Whether the first close has been explained.
    pub close_explained: bool,
}

/// Something that is missing or went wrong, with the way around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Notice {
    /// Stable name.
    pub key: String,
    /// What, what is safe, what to do.
    pub text: String,
}

/// Which notice was read.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DismissNotice {
    /// Its name.
    pub key: String,
}

/// Puts a red flag away.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DismissFlag {
    /// The flag.
    pub id: String,
    /// Why; needed.
    pub reason: String,
}

/// Chooses the look.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetTheme {
    /// The look.
    pub theme: Theme,
}
