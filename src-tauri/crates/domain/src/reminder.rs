//! Which reminders are due: a pure function over the evening, what was already delivered, and now.
//!
//! Nothing here waits, shows or remembers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PlannedDoseId;
use crate::planner::still_clear;
use crate::time::{Instant, Night};

/// A reminder is still delivered when it is this late, in minutes; later it would only scold.
pub const LATEST_MINUTES: i64 = 45;
/// "In ten minutes".
pub const SNOOZE_MINUTES: i64 = 10;

/// What a reminder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// It is time to wind down.
    WindDown,
    /// It is time for a part of a planned dose.
    Dose {
        /// Which planned dose.
        plan: PlannedDoseId,
        /// Which part of it, from 0.
        part: u8,
    },
}

impl Rule {
    /// The name as kept in the database: `wind-down`, or `dose-3-0`.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::WindDown => WIND_DOWN.to_owned(),
            Self::Dose { plan, part } => format!("{DOSE}{}-{part}", plan.0),
        }
    }

    /// The rule with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if key == WIND_DOWN {
            return Some(Self::WindDown);
        }
        let (plan, part) = key.strip_prefix(DOSE)?.split_once('-')?;
        Some(Self::Dose {
            plan: PlannedDoseId(plan.parse().ok()?),
            part: part.parse().ok()?,
        })
    }

    /// The replies that it offers, in the order shown.
    #[must_use]
    pub const fn replies(self) -> [Reply; 3] {
        match self {
            Self::WindDown => [Reply::Begin, Reply::Snooze, Reply::NotTonight],
            Self::Dose { .. } => [Reply::Taken, Reply::Snooze, Reply::Skip],
        }
    }
}

const WIND_DOWN: &str = "wind-down";
const DOSE: &str = "dose-";

/// A rule in one night: it is delivered once at most, and whatever is said about it names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OccurrenceId {
    /// Which rule.
    pub rule: Rule,
    /// Which night; a snooze past midnight keeps it.
    pub night: Night,
}

/// A reminder at its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Which one.
    pub id: OccurrenceId,
    /// When it is due.
    pub due: Instant,
}

/// What the person did with a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// *Begin*: the Wind-down room opens.
    Begin,
    /// *In ten minutes*.
    Snooze,
    /// *Not tonight*.
    NotTonight,
    /// *Taken*: the dose is logged.
    Taken,
    /// *Skip*: not this time.
    Skip,
}

impl Reply {
    /// The action's name on the wire.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Snooze => "snooze",
            Self::NotTonight => "not-tonight",
            Self::Taken => "taken",
            Self::Skip => "skip",
        }
    }

    /// The reply with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [
            Self::Begin,
            Self::Snooze,
            Self::NotTonight,
            Self::Taken,
            Self::Skip,
        ]
        .into_iter()
        .find(|reply| reply.key() == key)
    }
}

/// What is on record about an occurrence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// When it was last shown, UTC milliseconds.
    pub shown_ms: Option<i64>,
    /// When it was asked to come back, UTC milliseconds.
    pub snoozed_until_ms: Option<i64>,
    /// *Begin*, *Not tonight* or *Skip* was said, here or in the window: it does not come back.
    pub settled: bool,
}

/// What of `times` is still to come or due at `now`, soonest first; each stands at its own time with its record.
///
/// An occurrence whose time passed more than [`LATEST_MINUTES`] ago is left out, and so is every one due
/// before `paused_until_ms`. While a medicine keeps magnesium out (`kept_out`), a dose whose time has come is too.
#[must_use]
pub fn plan(
    times: impl IntoIterator<Item = (Occurrence, Record)>,
    kept_out: bool,
    paused_until_ms: Option<i64>,
    now: &Instant,
) -> Vec<Occurrence> {
    let mut planned: Vec<Occurrence> = times
        .into_iter()
        .filter_map(|(occurrence, record)| open(occurrence, &record, now))
        .filter(|one| {
            let too_late = now.utc_ms > one.due.utc_ms + LATEST_MINUTES * 60_000;
            let paused = paused_until_ms.is_some_and(|until| one.due.utc_ms < until);
            let clear = match one.id.rule {
                Rule::WindDown => true,
                Rule::Dose { .. } => still_clear(&one.due, kept_out, now),
            };
            !too_late && !paused && clear
        })
        .collect();
    planned.sort_by_key(|one| one.due.utc_ms);
    planned
}

/// The occurrence when it comes next: at its time, or when it was asked to come back; `None` when it has done its work.
fn open(occurrence: Occurrence, record: &Record, now: &Instant) -> Option<Occurrence> {
    if record.settled {
        return None;
    }
    let due = match (record.shown_ms, record.snoozed_until_ms) {
        (Some(shown), Some(back)) if back > shown => Instant::at(back, now.zone),
        (Some(_), _) => return None,
        (None, _) => occurrence.due,
    };
    Some(Occurrence {
        id: occurrence.id,
        due,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evening::{Evening, evening};
    use crate::rhythm::Rhythm;
    use chrono_tz::Tz;

    /// The reminders of `evening`'s wind-down, with this record.
    fn plan(
        evening: &Evening,
        record: &Record,
        paused_until_ms: Option<i64>,
        now: &Instant,
    ) -> Vec<Occurrence> {
        let wind_down = Occurrence {
            id: OccurrenceId {
                rule: Rule::WindDown,
                night: evening.night,
            },
            due: evening.wind_down.clone(),
        };
        super::plan([(wind_down, record.clone())], false, paused_until_ms, now)
    }

    #[test]
    fn a_rule_is_read_back_from_its_key() {
        let dose = Rule::Dose {
            plan: PlannedDoseId(3),
            part: 1,
        };
        for rule in [Rule::WindDown, dose] {
            assert_eq!(Rule::from_key(&rule.key()), Some(rule));
        }
        for bad in ["dose-", "dose-3", "dose-x-0", "dose-3-999", "wind"] {
            assert_eq!(Rule::from_key(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_dose_comes_before_the_wind_down_and_is_settled_by_itself() {
        let e = sunday();
        let at = |rule, minutes| Occurrence {
            id: OccurrenceId {
                rule,
                night: e.night,
            },
            due: e.wind_down.plus_minutes(minutes),
        };
        let dose = Rule::Dose {
            plan: PlannedDoseId(1),
            part: 0,
        };
        let said = |settled| {
            let record = Record {
                settled,
                ..Record::default()
            };
            let times = [
                (at(Rule::WindDown, 0), Record::default()),
                (at(dose, -15), record),
            ];
            let planned = super::plan(times, false, None, &e.wind_down.plus_minutes(-60));
            planned.iter().map(|one| one.id.rule).collect::<Vec<_>>()
        };
        assert_eq!(said(false), [dose, Rule::WindDown]);
        assert_eq!(said(true), [Rule::WindDown]);
    }

    #[test]
    fn a_dose_that_is_late_is_not_reminded_of_in_a_medicine_s_hours() {
        let e = sunday();
        let dose = Rule::Dose {
            plan: PlannedDoseId(1),
            part: 0,
        };
        let said = |rule, kept_out, late| {
            let id = OccurrenceId {
                rule,
                night: e.night,
            };
            let due = e.wind_down.clone();
            let times = [(Occurrence { id, due }, Record::default())];
            super::plan(times, kept_out, None, &e.wind_down.plus_minutes(late)).len()
        };
        assert_eq!((said(dose, false, 10), said(dose, true, 10)), (1, 0));
        assert_eq!(said(dose, true, -10), 1, "its own time is clear");
        assert_eq!(said(Rule::WindDown, true, 10), 1);
    }

    fn sunday() -> Evening {
        evening(
            Night::parse("2026-11-22").unwrap(),
            &Rhythm::default(),
            Vec::new(),
            Tz::Europe__Berlin,
        )
    }

    #[test]
    fn it_is_planned_for_the_wind_down() {
        let e = sunday();
        let planned = plan(
            &e,
            &Record::default(),
            None,
            &e.wind_down.plus_minutes(-300),
        );
        assert_eq!(planned.len(), 1);
        assert_eq!(planned[0].due, e.wind_down);
    }

    #[test]
    fn once_shown_it_stays_away() {
        let e = sunday();
        let record = Record {
            shown_ms: Some(e.wind_down.utc_ms),
            ..Record::default()
        };
        assert_eq!(plan(&e, &record, None, &e.wind_down), []);
    }

    #[test]
    fn a_snooze_past_midnight_keeps_its_night() {
        let rhythm = Rhythm {
            wind_down_minutes: 5,
            sleep_minutes: 7 * 60 - 15,
            ..Rhythm::default()
        };
        let e = evening(
            Night::parse("2026-11-22").unwrap(),
            &rhythm,
            Vec::new(),
            Tz::Europe__Berlin,
        );
        assert_eq!(e.wind_down.local_time().to_string(), "23:55");
        let back = e.wind_down.plus_minutes(SNOOZE_MINUTES);
        let record = Record {
            shown_ms: Some(e.wind_down.utc_ms),
            snoozed_until_ms: Some(back.utc_ms),
            settled: false,
        };
        let planned = plan(&e, &record, None, &back);
        assert_eq!(planned[0].due.local().to_string(), "2026-11-23 00:05:00");
        assert_eq!(planned[0].id.night, e.night);
    }

    #[test]
    fn a_snooze_brings_it_back_once() {
        let e = sunday();
        let back = e.wind_down.plus_minutes(SNOOZE_MINUTES).utc_ms;
        let again = Record {
            shown_ms: Some(back),
            snoozed_until_ms: Some(back),
            settled: false,
        };
        assert_eq!(plan(&e, &again, None, &Instant::at(back, Tz::UTC)), []);
    }

    #[test]
    fn it_comes_up_to_45_minutes_late_and_not_later() {
        let e = sunday();
        assert_eq!(
            plan(&e, &Record::default(), None, &e.wind_down.plus_minutes(45)).len(),
            1
        );
        assert_eq!(
            plan(&e, &Record::default(), None, &e.wind_down.plus_minutes(46)),
            []
        );
    }

    #[test]
    fn a_pause_covers_it_and_ends() {
        let e = sunday();
        let now = &e.wind_down;
        assert_eq!(plan(&e, &Record::default(), Some(now.utc_ms + 1), now), []);
        assert_eq!(plan(&e, &Record::default(), Some(now.utc_ms), now).len(), 1);
    }

    #[test]
    fn an_answer_settles_it() {
        let e = sunday();
        let record = Record {
            settled: true,
            ..Record::default()
        };
        assert_eq!(plan(&e, &record, None, &e.wind_down), []);
    }
}
