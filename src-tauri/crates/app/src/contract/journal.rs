//! The room Journal.

use lull_domain::safety::RedFlag;
use lull_domain::time::Night;
use serde::Serialize;
use ts_rs::TS;

use super::{BodyEvent, PassSummary};

/// The room Journal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Journal {
    /// The last fourteen nights, newest first; a night without an entry is blank.
    pub nights: Vec<JournalNight>,
    /// When to see a doctor: every red flag, most urgent first.
    pub flags: Vec<RedFlag>,
    /// Finished first nights, newest first.
    pub passes: Vec<PassSummary>,
}

/// One night of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JournalNight {
    /// Which.
    pub night: Night,
    /// In words.
    pub title: String,
    /// What was logged.
    pub events: Vec<BodyEvent>,
    /// "None" was logged.
    pub none_logged: bool,
    /// Steps of the routine ticked; `None` when the night has no record.
    pub steps_done: Option<u8>,
}
