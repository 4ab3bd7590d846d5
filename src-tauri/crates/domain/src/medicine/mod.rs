//! Medicines that magnesium blocks, or that change magnesium: the table and how a typed name meets it.
//!
//! A medicine that is not in the table is "not checked", never "safe".

mod search;
mod spacing;
mod table;
mod times;

pub use search::match_name;
pub use spacing::{Forbidden, Span, Verdict, forbidden, too_near, verdict};
pub use table::{INTERACTIONS, interaction};
pub use times::{TimesError, read_times};

use serde::Serialize;
use ts_rs::TS;

use crate::fact::Fact;
use crate::time::LocalTime;

/// Whom to ask about a medicine beside magnesium.
pub(crate) const WHOM_TO_ASK: &str = "Your pharmacist, or whoever prescribes it.";

/// How grave an interaction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Low.
    Low,
    /// Moderate.
    Moderate,
    /// High.
    High,
    /// Critical.
    Critical,
}

/// What to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Rule {
    /// Keep apart: the medicine is taken at least `before_h` hours before magnesium, or `after_h` hours after it.
    Apart {
        /// Hours from the medicine until magnesium.
        before_h: f64,
        /// Hours from magnesium until the medicine.
        after_h: f64,
    },
    /// Not a matter of hours: ask.
    Review,
    /// Never together, however spaced.
    Never,
    /// No spacing rule is known.
    NoRule,
}

/// What a medicine does over time to the magnesium in the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MagnesiumChange {
    /// Less of it is absorbed, or more of it is lost.
    Lowers,
    /// The kidneys hold on to it.
    Raises,
}

/// One row of the interaction table, for one medicine or class.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Interaction {
    /// Stable name, such as `ciprofloxacin`.
    pub id: &'static str,
    /// As shown, such as "Tetracyclines".
    pub name: &'static str,
    /// Generic and brand names that mean it, lower case.
    pub names: &'static [&'static str],
    /// What happens.
    pub effect: &'static str,
    /// What to do, strictest row that fits.
    pub rule: Rule,
    /// The rule in plain words. Where the medicine `changes` magnesium, it holds the question for whoever prescribes it.
    pub advice: &'static str,
    /// How grave.
    pub severity: Severity,
    /// What it does to the body's magnesium, where that is known.
    pub changes: Option<MagnesiumChange>,
    /// Whether it counts as a diuretic in the depletion score.
    pub diuretic: bool,
    /// Whether it counts as a proton-pump inhibitor in the depletion score.
    pub ppi: bool,
    /// Where the rule is from.
    pub fact: Fact,
}

/// A typed name after it met the table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MatchedMedicine {
    /// As typed.
    pub typed: String,
    /// The rows that it means, strictest first.
    pub interactions: Vec<Interaction>,
    /// What no row used, each part "not checked": all that was typed when there is no row.
    pub unmatched: Vec<String>,
}

impl MatchedMedicine {
    /// Whether the table knows all of it.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        !self.interactions.is_empty() && self.unmatched.is_empty()
    }
}

/// A medicine of the person's list, and when they take it.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenMedicine {
    /// What the table says about it.
    pub medicine: MatchedMedicine,
    /// The times of day, on every day, earliest first; empty when they were not told.
    pub times: Vec<LocalTime>,
    /// Whether the person asked about everything that can be asked about it, and was told that it is fine; see
    /// [`asked_about`](crate::safety::asked_about).
    pub asked: bool,
}

impl TakenMedicine {
    /// One of which no more is known than its name.
    #[must_use]
    pub const fn named(medicine: MatchedMedicine) -> Self {
        Self {
            medicine,
            times: Vec::new(),
            asked: false,
        }
    }

    /// Whether hours are to be kept from it, and its times were not told.
    #[must_use]
    pub fn asks_times(&self) -> bool {
        let has_hours = |row: &Interaction| matches!(row.rule, Rule::Apart { .. });
        self.times.is_empty() && self.medicine.interactions.iter().any(has_hours)
    }
}
