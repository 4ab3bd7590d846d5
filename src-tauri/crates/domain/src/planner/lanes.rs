//! What is drawn for each medicine, and which of them let no time be suggested.

use serde::Serialize;
use ts_rs::TS;

use crate::fact::Fact;
use crate::medicine::{Forbidden, Interaction, Rule, Severity, TakenMedicine, forbidden};
use crate::time::LocalTime;

/// One medicine over the day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Lane {
    /// The medicine as typed.
    pub medicine: String,
    /// When it is taken, in the clock's order.
    pub times: Vec<LocalTime>,
    /// When it keeps magnesium out.
    pub forbidden: Vec<Forbidden>,
    /// What hours do not say.
    pub notes: Vec<LaneNote>,
}

/// What is known, or not, of a medicine beside its hours.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LaneNote {
    /// It has hours to keep, and nobody told when it is taken.
    TimeNotTold {
        /// The rule in plain words.
        advice: &'static str,
        /// How grave it is.
        severity: Severity,
        /// Where the rule is from.
        fact: Fact,
        /// Whether the person asked, and was told that it is fine.
        asked: bool,
    },
    /// The table does not know it, or this part of it.
    NotChecked {
        /// What the table does not know.
        what: String,
        /// Whether the person asked, and was told that it is fine.
        asked: bool,
    },
    /// Not a matter of hours: ask.
    Review {
        /// What to ask, in plain words.
        advice: &'static str,
        /// How grave it is.
        severity: Severity,
        /// Where the rule is from.
        fact: Fact,
    },
    /// Never together, however far apart.
    Never {
        /// The rule in plain words.
        advice: &'static str,
        /// How grave it is.
        severity: Severity,
        /// Where the rule is from.
        fact: Fact,
    },
}

/// A medicine for which no time is suggested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Withheld {
    /// The medicine as typed.
    pub medicine: String,
    /// Why.
    pub why: WithheldWhy,
}

/// Why no time is suggested beside a medicine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WithheldWhy {
    /// It has hours to keep, and nobody told when it is taken.
    TimeNotTold,
    /// The table does not know all of it.
    NotChecked,
    /// Never together, however far apart.
    Never,
}

/// The lane of one medicine.
pub(super) fn lane(taken: &TakenMedicine) -> Lane {
    let medicine = &taken.medicine;
    let mut times = taken.times.clone();
    times.sort_unstable();
    times.dedup();
    let of_rows = medicine
        .interactions
        .iter()
        .filter_map(|row| note(row, times.is_empty(), taken.asked));
    let unmatched = if medicine.interactions.is_empty() && medicine.unmatched.is_empty() {
        std::slice::from_ref(&medicine.typed)
    } else {
        &medicine.unmatched[..]
    };
    let of_rest = unmatched.iter().map(|what| LaneNote::NotChecked {
        what: what.clone(),
        asked: taken.asked,
    });
    Lane {
        medicine: medicine.typed.clone(),
        forbidden: times
            .iter()
            .flat_map(|time| forbidden(medicine, *time))
            .collect(),
        notes: of_rows.chain(of_rest).collect(),
        times,
    }
}

fn note(row: &Interaction, no_time: bool, asked: bool) -> Option<LaneNote> {
    let (advice, severity, fact) = (row.advice, row.severity, row.fact);
    match row.rule {
        Rule::Never => Some(LaneNote::Never {
            advice,
            severity,
            fact,
        }),
        Rule::Review => Some(LaneNote::Review {
            advice,
            severity,
            fact,
        }),
        Rule::Apart { .. } if no_time => Some(LaneNote::TimeNotTold {
            advice,
            severity,
            fact,
            asked,
        }),
        Rule::Apart { .. } | Rule::NoRule => None,
    }
}

/// Why no time is suggested beside the medicine: what weighs most.
pub(super) fn withheld(lane: &Lane) -> Option<Withheld> {
    let has = |wanted: &dyn Fn(&LaneNote) -> bool| lane.notes.iter().any(wanted);
    let why = if has(&|note| matches!(note, LaneNote::Never { .. })) {
        WithheldWhy::Never
    } else if has(&|note| matches!(note, LaneNote::TimeNotTold { asked: false, .. })) {
        WithheldWhy::TimeNotTold
    } else if has(&|note| matches!(note, LaneNote::NotChecked { asked: false, .. })) {
        WithheldWhy::NotChecked
    } else {
        return None;
    };
    Some(Withheld {
        medicine: lane.medicine.clone(),
        why,
    })
}
