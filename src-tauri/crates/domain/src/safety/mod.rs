//! What comes before helpfulness: red flags, and the gate in front of every supplement.

mod flags;
mod gate;

pub use flags::{FLAGS, flag};
pub use gate::{asked_about, gate, reopened};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fact::Fact;

/// How soon to act on a red flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Emergency number, now.
    EmergencyNow,
    /// A doctor or urgent line today.
    SameDay,
    /// Within days.
    BookUrgently,
    /// An ordinary appointment.
    Book,
}

/// A sign that needs a person, not a program.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct RedFlag {
    /// Stable name, such as `one-leg-swollen`.
    pub id: &'static str,
    /// How soon.
    pub urgency: Urgency,
    /// The sign in plain words, as asked.
    pub sign: &'static str,
    /// What to do, and whom to call.
    pub action: &'static str,
    /// What to say, in the person's own voice.
    pub say: &'static str,
    /// Where the advice is from.
    pub fact: Fact,
}

/// Whether supplements may be suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GateLevel {
    /// Nothing told stands against it.
    Clear,
    /// Something that matters is not known: it is asked again before a first dose.
    Unknown,
    /// Ask a named person first.
    AskFirst,
    /// No suggestion, reminder or experiment, whatever else is said.
    Stop,
}

/// The gate's answer: its level is the strictest of its reasons.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Gate {
    /// Strictest level among the reasons that are not settled.
    pub level: GateLevel,
    /// Whether the person asked about something that would stand against it. A gate that is clear without that
    /// holds at most what is good to know.
    pub asked: bool,
    /// Every reason, strictest first.
    pub reasons: Vec<GateReason>,
}

impl Gate {
    /// Whether a dose may be suggested, planned or reminded of.
    #[must_use]
    pub fn may_suggest(&self) -> bool {
        self.level == GateLevel::Clear
    }
}

/// One reason with whom to ask and what to say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GateReason {
    /// Stable name, such as `kidney.under-30`, `flag.chest` or, with the medicine as typed in lower case,
    /// `medicine.tetracyclines.doxycycline`.
    pub id: String,
    /// How strict.
    pub level: GateLevel,
    /// Short, such as "Kidney disease".
    pub title: String,
    /// Why it matters, plainly.
    pub why: String,
    /// Whom to ask.
    pub ask: String,
    /// What to say, in the person's own voice.
    pub say: String,
    /// Where the rule is from.
    pub fact: Fact,
    /// Whether asking lifts it. A stop, a question that was not answered and an open red flag are lifted by other
    /// means, or not at all.
    pub can_settle: bool,
    /// Whether the person noted that they asked and were told it is fine.
    pub settled: bool,
}
