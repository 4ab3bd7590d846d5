//! Which of the planned doses a dose that was taken is.

use crate::rhythm::Rhythm;
use crate::time::{Instant, LocalTime, Night};

/// A planned dose is ready to be logged from so many minutes before its time on.
pub const EARLY_MINUTES: i64 = 180;

/// Sums of fractions of a milligram miss their whole by less than this.
const ROUNDING_MG: f64 = 0.5;

/// A planned dose with its time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// When, on the wall clock.
    pub time: LocalTime,
    /// Elemental magnesium, mg.
    pub elemental_mg: f64,
}

/// Which of the doses that are so many minutes away, negative where their time has passed, one that is taken now is:
/// the nearest of those no more than [`EARLY_MINUTES`] to come, else the nearest of all.
pub fn nearest(minutes_away: impl IntoIterator<Item = i64>) -> Option<usize> {
    let away = minutes_away.into_iter().enumerate();
    away.min_by_key(|(_, minutes)| (*minutes > EARLY_MINUTES, minutes.abs()))
        .map(|(index, _)| index)
}

/// A dose that was logged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Logged<'a> {
    /// When it was taken.
    pub at: &'a Instant,
    /// Elemental magnesium, mg.
    pub elemental_mg: f64,
    /// Which of the parts it was logged as, from 0; `None` when by itself.
    pub part: Option<usize>,
}

/// Which of `parts` were taken on the day that ends in `night`. A dose counts for the part that it was logged as, one
/// that was logged by itself for the [`nearest`] that is not full yet; what it holds beyond that, for the next nearest.
#[must_use]
pub fn taken(parts: &[Part], logged: &[Logged<'_>], night: Night, rhythm: &Rhythm) -> Vec<bool> {
    let mut open_mg: Vec<f64> = parts.iter().map(|part| part.elemental_mg).collect();
    let mut left: Vec<(&Instant, f64)> = Vec::new();
    for dose in logged {
        let as_told = dose.part.and_then(|part| open_mg.get_mut(part));
        let counted = as_told.map_or(0.0, |open| fill(open, dose.elemental_mg));
        left.push((dose.at, dose.elemental_mg - counted));
    }
    for (at, mut mg) in left {
        let away = |part: &Part| at.minutes_until(&rhythm.in_night(night, part.time, at.zone));
        while mg > ROUNDING_MG {
            let mut still: Vec<(&Part, &mut f64)> = parts.iter().zip(&mut open_mg).collect();
            still.retain(|(_, open)| **open > ROUNDING_MG);
            let found = nearest(still.iter().map(|(part, _)| away(part)));
            let Some((_, open)) = found.and_then(|index| still.get_mut(index)) else {
                break;
            };
            mg -= fill(open, mg);
        }
    }
    open_mg.iter().map(|mg| *mg <= ROUNDING_MG).collect()
}

/// Takes what fits of `mg` off `open`. Returns how much that was.
fn fill(open: &mut f64, mg: f64) -> f64 {
    let counted = mg.min(*open);
    *open -= counted;
    counted
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    fn night() -> Night {
        Night::parse("2026-11-22").unwrap()
    }

    fn at(minutes: i32) -> Instant {
        let time = LocalTime::from_minutes(minutes);
        Rhythm::default().in_night(night(), time, Tz::Europe__Berlin)
    }

    fn of(parts: [&str; 2], logged: &[(&str, f64)]) -> Vec<bool> {
        let parts = parts.map(|time| Part {
            time: LocalTime::parse(time).unwrap(),
            elemental_mg: 100.0,
        });
        let logged: Vec<(Instant, f64)> = logged
            .iter()
            .map(|(time, mg)| (at(LocalTime::parse(time).unwrap().minutes()), *mg))
            .collect();
        let logged: Vec<_> = logged.iter().map(by_itself).collect();
        taken(&parts, &logged, night(), &Rhythm::default())
    }

    fn by_itself((at, elemental_mg): &(Instant, f64)) -> Logged<'_> {
        Logged {
            at,
            elemental_mg: *elemental_mg,
            part: None,
        }
    }

    fn said(logged: &[(&str, f64)]) -> Vec<bool> {
        of(["17:45", "21:45"], logged)
    }

    #[test]
    fn a_dose_counts_for_the_time_it_is_near() {
        assert_eq!(said(&[]), [false, false]);
        assert_eq!(said(&[("17:30", 100.0)]), [true, false]);
        assert_eq!(said(&[("21:50", 100.0)]), [false, true]);
        assert_eq!(said(&[("00:30", 100.0)]), [false, true]);
    }

    #[test]
    fn hours_before_its_time_it_is_the_one_that_was_missed() {
        assert_eq!(
            of(["10:00", "20:00"], &[("16:30", 100.0)]),
            [true, false],
            "20:00 is nearer, and too far to come"
        );
    }

    #[test]
    fn a_dose_that_was_logged_as_a_part_is_that_part_at_any_time() {
        let parts = ["07:45", "21:45"].map(|time| Part {
            time: LocalTime::parse(time).unwrap(),
            elemental_mg: 100.0,
        });
        let evening = at(22 * 60);
        let as_part = |part| Logged {
            at: &evening,
            elemental_mg: 100.0,
            part: Some(part),
        };
        let said = |logged: &[Logged<'_>]| taken(&parts, logged, night(), &Rhythm::default());
        assert_eq!(said(&[as_part(0)]), [true, false]);
        assert_eq!(said(&[as_part(1)]), [false, true]);
        assert_eq!(
            said(&[as_part(1), as_part(1)]),
            [true, true],
            "what is over"
        );
        assert_eq!(said(&[as_part(9)]), [false, true], "a part that is gone");
    }

    #[test]
    fn what_was_taken_at_once_or_in_halves_counts_in_full() {
        assert_eq!(said(&[("21:45", 200.0)]), [true, true]);
        assert_eq!(said(&[("21:45", 50.0)]), [false, false]);
        assert_eq!(said(&[("21:45", 50.0), ("21:50", 50.0)]), [false, true]);
        assert_eq!(said(&[("21:45", 100.0), ("21:50", 100.0)]), [true, true]);
    }

    proptest! {
        #[test]
        fn never_more_is_ticked_than_was_logged_and_all_of_it_when_enough_was(
            parts in prop::collection::vec((0i32..1440, 1u16..=200), 1..6),
            logged in prop::collection::vec((0i32..1440, 1u16..=400, prop::option::of(0usize..8)), 0..6),
        ) {
            let parts: Vec<Part> = parts
                .into_iter()
                .map(|(minutes, mg)| Part { time: LocalTime::from_minutes(minutes), elemental_mg: f64::from(mg) })
                .collect();
            let logged: Vec<_> = logged.into_iter().map(|(minutes, mg, part)| (at(minutes), f64::from(mg), part)).collect();
            let logged: Vec<Logged<'_>> = logged
                .iter()
                .map(|(at, elemental_mg, part)| Logged { at, elemental_mg: *elemental_mg, part: *part })
                .collect();
            let logged_mg: f64 = logged.iter().map(|one| one.elemental_mg).sum();
            let planned_mg: f64 = parts.iter().map(|part| part.elemental_mg).sum();
            let ticks = taken(&parts, &logged, night(), &Rhythm::default());
            let ticked_mg: f64 = parts.iter().zip(&ticks).filter(|(_, on)| **on).map(|(part, _)| part.elemental_mg).sum();
            prop_assert!(ticked_mg <= logged_mg + ROUNDING_MG);
            prop_assert!(logged_mg < planned_mg || ticks.iter().all(|on| *on));
        }
    }
}
