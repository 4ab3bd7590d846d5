//! Doses on the clear minutes of a day.

use super::habit::{BETWEEN_DOSES_MIN, Habit};
use super::{Suggestion, TimeNote};
use crate::medicine::{Forbidden, Severity, Span, WHOM_TO_ASK};
use crate::time::{LocalTime, MINUTES_A_DAY};

/// The day's minutes, and what stands against each.
pub(super) struct Clock<'a> {
    forbidden: Vec<&'a Forbidden>,
    clear: Vec<bool>,
}

/// A dose at a clear time.
pub(super) struct Placed {
    time: LocalTime,
    window: Option<Span>,
    notes: Vec<TimeNote>,
}

impl Placed {
    pub(super) fn is_with_a_meal(&self) -> bool {
        self.notes.contains(&TimeNote::WithMeal)
    }

    pub(super) fn suggestion(&self) -> Suggestion {
        Suggestion::At {
            time: self.time,
            window: self.window,
            notes: self.notes.clone(),
        }
    }
}

impl<'a> Clock<'a> {
    pub(super) fn new(forbidden: impl Iterator<Item = &'a Forbidden>) -> Self {
        let forbidden: Vec<&Forbidden> = forbidden.collect();
        let is_clear = |minute| {
            let time = LocalTime::from_minutes(minute);
            !forbidden.iter().any(|one| one.span.has_inside(time))
        };
        Self {
            clear: (0..MINUTES_A_DAY).map(is_clear).collect(),
            forbidden,
        }
    }

    fn is_clear(&self, time: LocalTime) -> bool {
        usize::try_from(time.minutes()).is_ok_and(|minute| self.clear.get(minute) == Some(&true))
    }

    /// The clear stretches, in the clock's order by where they begin.
    pub(super) fn free(&self) -> Vec<Span> {
        let at = LocalTime::from_minutes;
        if self.clear.iter().all(|clear| *clear) {
            return vec![Span::new(at(0), MINUTES_A_DAY)];
        }
        let begins = |minute: &i32| self.is_clear(at(*minute)) && !self.is_clear(at(minute - 1));
        (0..MINUTES_A_DAY)
            .filter(begins)
            .map(|from| {
                let after = (1..MINUTES_A_DAY).find(|more| !self.is_clear(at(from + more)));
                Span::new(at(from), after.unwrap_or(MINUTES_A_DAY) - 1)
            })
            .collect()
    }

    /// `doses` doses of one product, in the order of the day; fewer when there are not as many clear waking minutes.
    pub(super) fn place(&self, habit: &Habit, doses: usize) -> Vec<Placed> {
        let clear: Vec<i32> = (0..habit.waking.minutes())
            .filter(|minute| self.is_clear(habit.time(*minute)))
            .collect();
        let usual: Vec<i32> = clear
            .iter()
            .copied()
            .filter(|minute| habit.window.contains(minute))
            .collect();
        let minutes = if habit.by_day {
            by_day(habit, &clear, &usual, doses)
        } else {
            by_evening(habit, &clear, &usual, doses)
        };
        let last = minutes.len().saturating_sub(1);
        (0..)
            .zip(minutes.iter().copied())
            .map(|(index, minute)| {
                let window = (habit.by_day || index == last).then(|| habit.window());
                let mut notes = Vec::new();
                if window.is_some() && !habit.window.contains(&minute) {
                    notes.push(TimeNote::OutsideWindow);
                }
                if minutes
                    .iter()
                    .any(|other| *other != minute && (other - minute).abs() < BETWEEN_DOSES_MIN)
                {
                    notes.push(TimeNote::CloseTogether);
                }
                if habit.meals.contains(&minute) {
                    notes.push(TimeNote::WithMeal);
                }
                Placed {
                    time: habit.time(minute),
                    window,
                    notes,
                }
            })
            .collect()
    }

    /// That nothing is clear, with the waking minute that has the least against it: the least grave, then the
    /// shortest way out, then the nearest to what is usual.
    pub(super) fn none(&self, habit: &Habit) -> Suggestion {
        let against = |minute: i32| {
            let time = habit.time(minute);
            let inside = self
                .forbidden
                .iter()
                .filter(move |one| one.span.has_inside(time));
            inside.map(move |one| (*one, way_out(&one.span, time)))
        };
        let how_bad = |minute: i32| {
            against(minute).fold((Severity::Low, 0), |(severity, out), (one, minutes)| {
                (severity.max(one.severity), out.max(minutes))
            })
        };
        let closest = (0..habit.waking.minutes())
            .filter(|minute| !self.is_clear(habit.time(*minute)))
            .min_by_key(|minute| (how_bad(*minute), habit.distance(habit.aim, *minute)));
        Suggestion::NoClearTime {
            closest: closest.map(|minute| habit.time(minute)),
            against: closest
                .into_iter()
                .flat_map(against)
                .map(|(one, _)| one.clone())
                .collect(),
            ask: WHOM_TO_ASK,
        }
    }
}

/// Minutes from `time`, which lies inside the span, to its nearer end.
fn way_out(span: &Span, time: LocalTime) -> i32 {
    let since = time.minutes_since(span.from);
    since.min(span.minutes - since)
}

/// The last dose as near as can be to the hour before lights out, the others spread over the day before it.
fn by_evening(habit: &Habit, clear: &[i32], usual: &[i32], doses: usize) -> Vec<i32> {
    let near = |minutes: &[i32]| {
        let nearest = minutes.iter().copied();
        nearest.min_by_key(|minute| habit.distance(habit.aim, *minute))
    };
    let Some(last) = near(usual).or_else(|| near(clear)).filter(|_| doses > 0) else {
        return Vec::new();
    };
    let before = &clear[..clear.partition_point(|minute| *minute < last)];
    let aims = habit.aims(doses - 1, Some(last));
    let mut minutes = spread(habit, before, &aims, Some(last));
    minutes.push(last);
    minutes
}

/// From an hour after waking on, inside the usual window when all doses find room there.
fn by_day(habit: &Habit, clear: &[i32], usual: &[i32], doses: usize) -> Vec<i32> {
    let aims = habit.aims(doses, None);
    let has_room = latest(usual, doses, BETWEEN_DOSES_MIN, None).is_some();
    spread(habit, if has_room { usual } else { clear }, &aims, None)
}

/// As many of the aims as there are minutes, each as near as can be, as far apart as four hours where that can be,
/// and from what `before` says comes after them.
fn spread(habit: &Habit, minutes: &[i32], aims: &[i32], before: Option<i32>) -> Vec<i32> {
    let aims = &aims[..aims.len().min(minutes.len())];
    let fits = |gap: i32| latest(minutes, aims.len(), gap, before);
    let (mut gap, mut too_much) = (1, BETWEEN_DOSES_MIN + 1);
    while too_much - gap > 1 {
        let middle = i32::midpoint(gap, too_much);
        if fits(middle).is_some() {
            gap = middle;
        } else {
            too_much = middle;
        }
    }
    let mut chosen: Vec<i32> = Vec::new();
    for (aim, latest) in aims.iter().zip(fits(gap).unwrap_or_default()) {
        let earliest = chosen.last().map_or(0, |last| last + gap);
        let candidates = minutes.iter().copied();
        chosen.extend(
            candidates
                .filter(|minute| (earliest..=latest).contains(minute))
                .min_by_key(|minute| habit.distance(*aim, *minute)),
        );
    }
    chosen
}

/// The latest that each of `doses` doses can be, `gap` minutes apart and before what comes at `before`; `None` when they
/// do not all fit.
fn latest(minutes: &[i32], doses: usize, gap: i32, before: Option<i32>) -> Option<Vec<i32>> {
    let mut limit = before.map_or(MINUTES_A_DAY, |end| end - gap);
    let mut found = Vec::new();
    for _ in 0..doses {
        let fitting = minutes.partition_point(|minute| *minute <= limit);
        let minute = *minutes[..fitting].last()?;
        found.push(minute);
        limit = minute - gap;
    }
    found.reverse();
    Some(found)
}
