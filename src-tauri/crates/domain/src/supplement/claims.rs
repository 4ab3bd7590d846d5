//! What is said about magnesium, what is known of it, and what people do with it through the day.

use serde::Serialize;
use ts_rs::TS;

use super::forms::INSOMNIA;
use crate::fact::{Fact, Grade, Mark, Source};

/// Something that is said, with the answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Claim {
    /// What is said.
    pub said: &'static str,
    /// What is known.
    pub fact: Fact,
}

/// When and with what people take magnesium.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Habit {
    /// When.
    pub when: &'static str,
    /// What people do, and what is known of it.
    pub fact: Fact,
}

const CRAMPS: Fact = Fact::stated(
    "claim.cramps",
    "Unlikely to help night cramps of older adults: 0.18 fewer a week (95 % CI 0.84 fewer to 0.49 more; 5 studies, 307 people). Trials in pregnancy were all at high risk of bias.",
    Source {
        name: "Cochrane review CD009402.pub3 (figures read in a copy)",
        year: Some(2020),
        link: Some("https://doi.org/10.1002/14651858.CD009402.pub3"),
        mark: Mark::SecondHand,
    },
)
.with_value(-0.18, "cramps a week")
.graded(Grade::A);

const TWITCHING: Fact = Fact::stated(
    "claim.twitching",
    "The NHS names stress, tiredness, caffeine, alcohol and medicines for twitching, and not magnesium.",
    Source {
        name: "NHS, twitching eyes and muscles (read in a copy)",
        year: Some(2023),
        link: None,
        mark: Mark::SecondHand,
    },
);

const SOIL: Fact = Fact::stated(
    "claim.soil",
    "Disputed: one review calls it unfounded and names larger harvests, which dilute; another lists 7 to 29 % less in wheat and 15 to 23 % less in vegetables.",
    Source {
        name: "Marles 2017, JFCA 56:93; Rosanoff 2013, Plant and Soil 368:139",
        year: Some(2017),
        link: None,
        mark: Mark::Disputed,
    },
);

const SIGNS: Fact = Fact::stated(
    "claim.signs",
    "Waking between two and four, vivid dreams, jaw clenching, cravings or light that hurts are no validated signs of too little magnesium.",
    Source::MEMORY,
)
.graded(Grade::D);

const MECHANISMS: Fact = Fact::stated(
    "claim.mechanisms",
    "GABA, NMDA, melatonin, BDNF, myelin: seen in cells and animals. That says nothing yet about how people sleep.",
    Source::MEMORY,
)
.graded(Grade::C);

const SKIN: Fact = Fact::stated(
    "claim.skin",
    "Not shown: a review calls uptake through the skin scientifically unsupported.",
    Source {
        name: "Gröber 2017, Nutrients 9:813",
        year: Some(2017),
        link: Some("https://doi.org/10.3390/nu9080813"),
        mark: Mark::Verified,
    },
)
.graded(Grade::D);

/// What is said, most often first.
pub static CLAIMS: &[Claim] = &[
    Claim {
        said: "“It ends insomnia.”",
        fact: INSOMNIA,
    },
    Claim {
        said: "“It stops cramps.”",
        fact: CRAMPS,
    },
    Claim {
        said: "“Twitching means low magnesium.”",
        fact: TWITCHING,
    },
    Claim {
        said: "“Waking at three means low magnesium.”",
        fact: SIGNS,
    },
    Claim {
        said: "“Oils and baths bring it in through the skin.”",
        fact: SKIN,
    },
    Claim {
        said: "“It works on GABA and melatonin.”",
        fact: MECHANISMS,
    },
    Claim {
        said: "“The soil has none left.”",
        fact: SOIL,
    },
];

const fn habit(when: &'static str, id: &'static str, text: &'static str, grade: Grade) -> Habit {
    Habit {
        when,
        fact: Fact::stated(id, text, Source::MEMORY).graded(grade),
    }
}

/// When it matters, as people say.
pub static HABITS: &[Habit] = &[
    habit(
        "In the morning",
        "habit.morning",
        "Some take malate in the morning for energy. No good trial for that is known.",
        Grade::D,
    ),
    habit(
        "Before study",
        "habit.study",
        "Some take threonate before studying. The trials gave it daily for weeks; none is known for one sitting.",
        Grade::D,
    ),
    habit(
        "In the evening",
        "habit.evening",
        "Many take glycinate 30 to 90 minutes before bed. No trial is known that compared times of day.",
        Grade::D,
    ),
    habit(
        "After stress",
        "habit.stress",
        "That stress uses magnesium up rests on mechanisms and small studies in people. A dose afterwards was not tested.",
        Grade::C,
    ),
    habit(
        "With protein",
        "habit.protein",
        "Some pair it with a snack of protein. Nothing is known about what that changes for sleep; with food it upsets fewer people.",
        Grade::D,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_habit_is_never_graded_as_proven() {
        assert!(
            HABITS
                .iter()
                .all(|habit| habit.fact.grade >= Some(Grade::C))
        );
    }
}
