//! What the hours of a rule mean on the clock: when magnesium is kept out around a medicine.
//!
//! Wall-clock minutes only: a medicine is taken at the same times every day, so that its spans wrap midnight. It may
//! not decide whether a dose is suggested; that is the planner's.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Interaction, MatchedMedicine, Rule, Severity, TakenMedicine};
use crate::fact::Fact;
use crate::time::{LocalTime, MINUTES_A_DAY};

/// A stretch of the clock that comes round every day.
///
/// One that keeps magnesium out is open at both ends, because exactly at the interval is allowed; one that is free
/// holds both its ends, so that a single free minute has a length of zero. The whole day runs from 00:00 to 00:00
/// and is 1,440 minutes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Span {
    /// Its first end.
    pub from: LocalTime,
    /// Its last end, perhaps on the next day.
    pub until: LocalTime,
    /// From one end to the other, minutes; more than 1,440 only where it keeps magnesium out all day, ends and all.
    pub minutes: i32,
}

impl Span {
    /// The span of `minutes` that begins at `from`.
    #[must_use]
    pub const fn new(from: LocalTime, minutes: i32) -> Self {
        Self {
            from,
            until: from.plus(minutes),
            minutes,
        }
    }

    /// Whether `time` lies between its ends; the ends themselves do not.
    #[must_use]
    pub const fn has_inside(&self, time: LocalTime) -> bool {
        let since = time.minutes_since(self.from);
        (0 < since && since < self.minutes) || since + MINUTES_A_DAY < self.minutes
    }

    /// Whether `time` lies between its ends or on one of them.
    #[must_use]
    pub const fn reaches(&self, time: LocalTime) -> bool {
        time.minutes_since(self.from) <= self.minutes
    }

    /// Whether every minute inside `other` is inside this one too.
    const fn covers(&self, other: &Self) -> bool {
        other.from.minutes_since(self.from) + other.minutes <= self.minutes
    }
}

impl Rule {
    /// When the rule keeps magnesium out, every day, of someone who takes the medicine at `taken_at`: from the hours
    /// that magnesium must come before it until the hours that it must come after it. `None` where the rule has no
    /// hours.
    #[must_use]
    pub fn forbidden(&self, taken_at: LocalTime) -> Option<Span> {
        let Self::Apart { before_h, after_h } = *self else {
            return None;
        };
        let (until_medicine, from_medicine) = (minutes(after_h), minutes(before_h));
        Some(Span::new(
            taken_at.plus(-until_medicine),
            until_medicine + from_medicine,
        ))
    }
}

/// Hours in minutes, up to a day; a part of a minute counts as a whole one.
fn minutes(hours: f64) -> i32 {
    (hours * 60.0).ceil().clamp(0.0, f64::from(MINUTES_A_DAY)) as i32
}

/// One stretch of the day that one medicine keeps free of magnesium, and why.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Forbidden {
    /// The medicine as typed.
    pub medicine: String,
    /// When it is taken.
    pub taken_at: LocalTime,
    /// When magnesium is kept out; open at both ends.
    pub span: Span,
    /// The rule in plain words.
    pub advice: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Where the rule is from.
    pub fact: Fact,
}

/// When magnesium is kept out around one intake of the medicine, strictest row first. A row that asks for nothing
/// beyond another is left out.
#[must_use]
pub fn forbidden(medicine: &MatchedMedicine, taken_at: LocalTime) -> Vec<Forbidden> {
    let mut all: Vec<Forbidden> = Vec::new();
    for row in &medicine.interactions {
        let Some(span) = row.rule.forbidden(taken_at) else {
            continue;
        };
        if all.iter().any(|have| have.span.covers(&span)) {
            continue;
        }
        all.retain(|have| !span.covers(&have.span));
        all.push(Forbidden {
            medicine: medicine.typed.clone(),
            taken_at,
            span,
            advice: row.advice,
            severity: row.severity,
            fact: row.fact,
        });
    }
    all
}

/// What keeps magnesium out at `time`, every day, of the medicines with their times.
#[must_use]
pub fn too_near(medicines: &[TakenMedicine], time: LocalTime) -> Vec<Forbidden> {
    medicines
        .iter()
        .flat_map(|one| one.times.iter().map(|taken_at| (&one.medicine, *taken_at)))
        .flat_map(|(medicine, taken_at)| forbidden(medicine, taken_at))
        .filter(|one| one.span.has_inside(time))
        .collect()
}

/// What the table says about magnesium at one time and a medicine at another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Far enough apart, or no hours to keep are known.
    Clear,
    /// Too close under the strictest row.
    Blocked,
    /// Not a matter of hours: ask.
    Review,
    /// Never together, however far apart.
    Stop,
    /// The table does not know it, or not all of it.
    NotChecked,
}

/// The verdict on magnesium at `magnesium_at`, every day, beside the medicine at `taken_at`, every day.
///
/// What stands against it most counts: never together, then too close, then to be asked about, then not checked. So
/// digoxin, which has hours and is to be asked about besides, is blocked near its time and a review away from it.
#[must_use]
pub fn verdict(
    medicine: &MatchedMedicine,
    taken_at: LocalTime,
    magnesium_at: LocalTime,
) -> Verdict {
    let any = |stands: &dyn Fn(&Interaction) -> bool| medicine.interactions.iter().any(stands);
    let too_close = |row: &Interaction| {
        let span = row.rule.forbidden(taken_at);
        span.is_some_and(|span| span.has_inside(magnesium_at))
    };
    if any(&|row| row.rule == Rule::Never) {
        Verdict::Stop
    } else if any(&too_close) {
        Verdict::Blocked
    } else if any(&|row| row.rule == Rule::Review) {
        Verdict::Review
    } else if medicine.is_checked() {
        Verdict::Clear
    } else {
        Verdict::NotChecked
    }
}

#[cfg(test)]
mod tests;
