//! One honest line a sign: whether it has anything to do with magnesium.

use crate::fact::{Fact, Grade, Mark, Source};

/// The short label of a sign, and its honest line.
pub(super) fn line(item: &str) -> Option<(&'static str, Fact)> {
    LINES
        .iter()
        .find(|(id, _, _)| *id == item)
        .map(|(_, label, fact)| (*label, *fact))
}

const fn from(name: &'static str, year: u16, link: &'static str, mark: Mark) -> Source {
    Source {
        name,
        year: Some(year),
        link: Some(link),
        mark,
    }
}

static LINES: [(&str, &str, Fact); 15] = [
    (
        "rest.twitch",
        "Twitches when still",
        Fact::stated(
            "sign.twitch",
            "For twitches the NHS names stress, tiredness, caffeine, alcohol and some medicines. It does not name magnesium.",
            from(
                "NHS, twitching eyes and muscles, read in a secondary copy",
                2023,
                "https://www.nhs.uk",
                Mark::SecondHand,
            ),
        ),
    ),
    (
        "rest.jerk",
        "A jerk while falling asleep",
        Fact::stated(
            "sign.jerk",
            "Common and mostly harmless. Nothing was found that links it to magnesium.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    ),
    (
        "rest.cramp",
        "Cramps",
        Fact::stated(
            "sign.cramp",
            "Magnesium is unlikely to help cramps without a known cause in older adults: 0.18 fewer a week, which may be none (95 % CI 0.84 fewer to 0.49 more; 5 studies, 307 people).",
            from(
                "Cochrane review CD009402.pub3, figures from a secondary copy",
                2020,
                "https://doi.org/10.1002/14651858.CD009402.pub3",
                Mark::SecondHand,
            ),
        )
        .with_value(-0.18, "cramps a week")
        .graded(Grade::A),
    ),
    (
        "rest.legs",
        "Restless legs",
        Fact::stated(
            "sign.legs",
            "An urge to move the legs at rest, in the evening, is worth a doctor's visit and a ferritin test (iron stores). Lull's sources do not link it to magnesium.",
            Source::MEMORY,
        ),
    ),
    (
        "night.onset",
        "Trouble falling asleep",
        Fact::stated(
            "sign.onset",
            "In 3 trials with 151 older adults people fell asleep 17.36 minutes sooner with magnesium (95 % CI 7.44 to 27.27). Certainty low to very low.",
            from(
                "Mah & Pitre 2021",
                2021,
                "https://doi.org/10.1186/s12906-021-03297-z",
                Mark::Verified,
            ),
        )
        .with_value(17.36, "min")
        .graded(Grade::B),
    ),
    (
        "night.awake",
        "Awake between two and four",
        Fact::stated(
            "sign.awake",
            "Waking in the small hours is not a validated sign of low magnesium.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    ),
    (
        "night.jaw",
        "Clenched jaw or grinding",
        Fact::stated(
            "sign.jaw",
            "Clenching or grinding is not a validated sign of low magnesium. A dentist can protect the teeth.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    ),
    (
        "night.dreams",
        "Vivid dreams or nightmares",
        Fact::stated(
            "sign.dreams",
            "Vivid dreams are not a validated sign of low magnesium.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    ),
    (
        "mind.racing",
        "Racing mind at bedtime",
        Fact::stated(
            "sign.racing",
            "A racing mind is too general to point to magnesium.",
            Source::MEMORY,
        ),
    ),
    (
        "mind.learning",
        "Hard to take in new things, or tired",
        Fact::stated(
            "sign.learning",
            "Tiredness and trouble learning are too general to point to magnesium.",
            Source::MEMORY,
        ),
    ),
    (
        "mind.tense",
        "Tense, easily overwhelmed",
        Fact::stated(
            "sign.tense",
            "That stress uses up magnesium rests on mechanisms and small human studies.",
            Source::MEMORY,
        )
        .graded(Grade::C),
    ),
    (
        "body.headache",
        "Headaches",
        Fact::stated(
            "sign.headache",
            "Headaches are too general to point to magnesium. If they are new or severe, ask a doctor.",
            Source::MEMORY,
        ),
    ),
    (
        "body.light",
        "Sensitive to light or noise",
        Fact::stated(
            "sign.light",
            "Sensitivity to light or noise is not a validated sign of low magnesium.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    ),
    (
        "body.recovery",
        "Slow recovery",
        Fact::stated(
            "sign.recovery",
            "Slow recovery is too general to point to magnesium.",
            Source::MEMORY,
        ),
    ),
    (
        "body.cravings",
        "Cravings for chocolate or salt",
        Fact::stated(
            "sign.cravings",
            "Cravings are not a validated sign of low magnesium.",
            Source::MEMORY,
        )
        .graded(Grade::D),
    ),
];
