//! When people take a form, where nothing stands against it; and the figures that the planner follows.

use std::ops::RangeInclusive;

use super::Waking;
use crate::fact::{Fact, Grade, Mark, Source};
use crate::medicine::Span;
use crate::supplement::Form;
use crate::time::LocalTime;

/// Minutes before lights out in which people take an evening form: most and least. See [`EVENING`].
const EVENING_MIN: (i32, i32) = (90, 30);
/// Minutes before lights out that an evening form aims at: the middle.
const BEFORE_LIGHTS_OUT_MIN: i32 = i32::midpoint(EVENING_MIN.0, EVENING_MIN.1);
/// Minutes after waking that a form of the daytime aims at. See [`DAYTIME`].
const AFTER_WAKING_MIN: i32 = 60;
/// Minutes before lights out at which the afternoon has ended: 17:45 for someone who goes to bed at 22:45.
const AFTERNOON_ENDS_MIN: i32 = 5 * 60;
/// A meal within so many minutes of a dose by day draws it to the table. See [`WITH_FOOD`].
const NEAR_A_MEAL_MIN: i32 = 2 * 60;
/// One dose holds at most so much, mg of elemental magnesium. See [`SPLIT`].
pub(super) const MOST_AT_ONCE_MG: f64 = 200.0;
/// Minutes between two doses of a product. See [`BETWEEN_DOSES`].
pub(super) const BETWEEN_DOSES_MIN: i32 = 4 * 60;

const EVENING: Fact = Fact::stated(
    "planner.evening",
    "People take most forms 30 to 90 minutes before bed; Lull aims at 60. It is a habit: no trial is known that compared times of day.",
    Source::MEMORY,
)
.with_value(60.0, "min")
.graded(Grade::D);

const DAYTIME: Fact = Fact::stated(
    "planner.daytime",
    "People take malate in the morning; Lull aims at 60 minutes after waking. It is a habit: no trial is known that compared times of day.",
    Source::MEMORY,
)
.with_value(60.0, "min")
.graded(Grade::D);

pub(super) const SPLIT: Fact = Fact::stated(
    "planner.split",
    "The more magnesium at once, the smaller the share that is absorbed: Lull splits a dose above 200 mg. The figure of 200 mg is unverified.",
    Source {
        name: "Pardo 2021 for the smaller share; the figure of 200 mg is from memory",
        year: Some(2021),
        link: Some("https://doi.org/10.1016/j.nut.2021.111294"),
        mark: Mark::Recalled,
    },
)
.with_value(MOST_AT_ONCE_MG, "mg")
.graded(Grade::B);

pub(super) const BETWEEN_DOSES: Fact = Fact::stated(
    "planner.between-doses",
    "Lull spreads the doses of a day at least 4 hours apart where it can. How far apart is best was not tested.",
    Source {
        name: "A choice of Lull's; no source was found",
        year: None,
        link: None,
        mark: Mark::Recalled,
    },
)
.with_value(4.0, "h")
.graded(Grade::D);

pub(super) const WITH_FOOD: Fact = Fact::stated(
    "planner.with-food",
    "Magnesium upsets some people less with food, so that doses by day aim at a meal near them. No trial is known that compared the two.",
    Source::MEMORY,
)
.graded(Grade::D);

/// Every fact that the planner follows.
pub static FACTS: [Fact; 5] = [EVENING, DAYTIME, SPLIT, BETWEEN_DOSES, WITH_FOOD];

/// Whether people take the form by day; they take every other one in the evening.
fn is_by_day(form: Option<Form>) -> bool {
    form == Some(Form::Malate)
}

/// When people take the form on a day with these waking hours, before medicines are looked at.
#[must_use]
pub fn usual_time(form: Option<Form>, waking: Waking) -> LocalTime {
    if is_by_day(form) {
        waking.wake.plus(AFTER_WAKING_MIN)
    } else {
        waking.lights_out.plus(-BEFORE_LIGHTS_OUT_MIN)
    }
}

/// When people take a form on one day. Every time is in minutes after waking.
#[derive(Debug, Clone)]
pub(super) struct Habit {
    pub waking: Waking,
    pub by_day: bool,
    /// The usual window.
    pub window: RangeInclusive<i32>,
    /// What to aim at inside the window, before meals are looked at.
    pub aim: i32,
    /// The meals of the waking hours.
    pub meals: Vec<i32>,
}

impl Habit {
    pub(super) fn of(form: Option<Form>, waking: Waking, meals: &[LocalTime]) -> Self {
        let awake = waking.minutes();
        let after_waking = meals.iter().map(|meal| meal.minutes_since(waking.wake));
        let by_day = is_by_day(form);
        let window = if by_day {
            0..=awake - AFTERNOON_ENDS_MIN
        } else {
            awake - EVENING_MIN.0..=awake - EVENING_MIN.1
        };
        Self {
            waking,
            by_day,
            window,
            aim: if by_day {
                AFTER_WAKING_MIN
            } else {
                awake - BEFORE_LIGHTS_OUT_MIN
            },
            meals: after_waking.filter(|meal| *meal < awake).collect(),
        }
    }

    pub(super) const fn fact(&self) -> Fact {
        if self.by_day { DAYTIME } else { EVENING }
    }

    /// The time on the clock.
    pub(super) const fn time(&self, after_waking: i32) -> LocalTime {
        self.waking.wake.plus(after_waking)
    }

    /// The usual window on the clock.
    pub(super) fn window(&self) -> Span {
        let minutes = self.window.end() - self.window.start();
        Span::new(self.time(*self.window.start()), minutes.max(0))
    }

    /// Orders minutes by how near they are to `aim`, nearest first. By day what comes later is nearer than anything
    /// earlier, because a dose is put off rather than moved up into the first hour of the morning.
    pub(super) fn distance(&self, aim: i32, minute: i32) -> (bool, i32, i32) {
        (self.by_day && minute < aim, (minute - aim).abs(), minute)
    }

    /// What `doses` doses by day, or the doses before the last one at `evening`, aim at: evenly spread from an hour
    /// after waking on, and with a meal where one is near.
    pub(super) fn aims(&self, doses: usize, evening: Option<i32>) -> Vec<i32> {
        let spaces = i32::try_from(doses).unwrap_or(i32::MAX);
        let until = evening.unwrap_or(*self.window.end());
        (0..spaces)
            .map(|dose| AFTER_WAKING_MIN + (until - AFTER_WAKING_MIN) * dose / spaces)
            .map(|aim| self.meal_near(aim).unwrap_or(aim))
            .collect()
    }

    fn meal_near(&self, minute: i32) -> Option<i32> {
        let meals = self.meals.iter().copied();
        meals
            .filter(|meal| (meal - minute).abs() <= NEAR_A_MEAL_MIN)
            .min_by_key(|meal| (meal - minute).abs())
    }
}
