//! When people take magnesium. Habits, none of them tested: shown as what people do, with no promise.

use serde::Serialize;
use ts_rs::TS;

use super::forms::facts;
use crate::fact::{Fact, Grade, Source};

/// A time at which people take magnesium, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Habit {
    /// When, such as "Before study".
    pub when: &'static str,
    /// What people do then.
    pub people: &'static str,
    /// What is known of it.
    pub fact: Fact,
}

/// The habits, in the order of a day.
pub static HABITS: &[Habit] = &[
    Habit {
        when: "In the morning",
        people: "Some take malate with breakfast, for energy.",
        fact: Fact::stated(
            "habit.morning",
            "Malate in the morning is a habit: no good trial for energy is known, and none that compared times of day.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    },
    Habit {
        when: "Before study",
        people: "Some take L-threonate before they read or learn.",
        fact: Fact::stated(
            "habit.before-study",
            "A dose before study is a habit: no trial of it is known. The one trial of threonate on thinking gave it every day for 12 weeks.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    },
    Habit {
        when: "With protein",
        people: "Some take it with a meal or a protein shake.",
        fact: Fact::stated(
            "habit.with-protein",
            "That protein makes a dose do more is not known. Food can help when a dose upsets you.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    },
    Habit {
        when: "After stress",
        people: "Some take it after a hard day.",
        fact: Fact::stated(
            "habit.after-stress",
            "A dose after stress is a habit: no trial of it is known.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    },
    Habit {
        when: "In the evening",
        people: "Many take glycinate or L-threonate 30 to 90 minutes before bed.",
        fact: facts::TIMING,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_habit_is_drawn_as_more_than_a_habit() {
        for habit in HABITS {
            assert_eq!(habit.fact.grade, Some(Grade::D), "{}", habit.when);
            assert!(habit.people.starts_with("Some ") || habit.people.starts_with("Many "));
        }
    }

    #[test]
    fn the_five_times_that_people_ask_about_are_there() {
        assert_eq!(
            HABITS.iter().map(|habit| habit.when).collect::<Vec<_>>(),
            [
                "In the morning",
                "Before study",
                "With protein",
                "After stress",
                "In the evening"
            ]
        );
    }
}
