//! What research says about caffeine and alcohol of the day, by dose and hours before bed.

use super::{DayDrinks, Stimulant};
use crate::fact::{Fact, Grade, Mark, Source};

const GARDINER_2023: Source = Source {
    name: "Gardiner 2023, Sleep Medicine Reviews (24 studies)",
    year: Some(2023),
    link: Some("https://doi.org/10.1016/j.smrv.2023.101764"),
    mark: Mark::Verified,
};

/// A dose of caffeine, and how long before bed it has to lie.
struct Studied {
    mg: f64,
    hours: f64,
    fact: Fact,
}

/// The doses that research looked at, largest first. Between them nothing is interpolated.
static CAFFEINE: [Studied; 3] = [
    Studied {
        mg: 400.0,
        hours: 6.0,
        fact: Fact::stated(
            "drinks.caffeine.400",
            "400 mg of caffeine harmed sleep at bedtime, 3 hours before it and 6 hours before it.",
            Source {
                name: "Drake 2013, Journal of Clinical Sleep Medicine",
                year: Some(2013),
                link: Some("https://doi.org/10.5664/jcsm.3170"),
                mark: Mark::Verified,
            },
        )
        .with_value(400.0, "mg")
        .graded(Grade::B),
    },
    Studied {
        mg: 217.5,
        hours: 13.2,
        fact: Fact::stated(
            "drinks.caffeine.217",
            "A dose of 217.5 mg of caffeine needs at least 13.2 hours before bed to leave sleep as long as it was.",
            GARDINER_2023,
        )
        .with_value(13.2, "h")
        .graded(Grade::A),
    },
    Studied {
        mg: SMALLEST_STUDIED_MG,
        hours: 8.8,
        fact: Fact::stated(
            "drinks.caffeine.107",
            "A coffee with 107 mg of caffeine needs at least 8.8 hours before bed to leave sleep as long as it was.",
            GARDINER_2023,
        )
        .with_value(8.8, "h")
        .graded(Grade::A),
    },
];

/// For less caffeine than this there is no figure, mg.
const SMALLEST_STUDIED_MG: f64 = 107.0;

/// Grams of alcohol for each kilogram of body weight from which REM sleep falls.
const ALCOHOL_G_PER_KG: f64 = 0.5;

static ALCOHOL: Fact = Fact::stated(
    "drinks.alcohol.rem",
    "From about 0.5 g of alcohol for each kg of body weight, roughly two drinks, there is less REM sleep.",
    Source {
        name: "Gardiner 2025, Sleep Medicine Reviews (27 studies)",
        year: Some(2025),
        link: Some("https://doi.org/10.1016/j.smrv.2024.102030"),
        mark: Mark::Verified,
    },
)
.with_value(ALCOHOL_G_PER_KG, "g/kg")
.graded(Grade::A);

/// Every fact that a note can rest on.
pub static FACTS: [Fact; 4] = [
    CAFFEINE[0].fact,
    CAFFEINE[1].fact,
    CAFFEINE[2].fact,
    ALCOHOL,
];

/// A sentence on the evening, with what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct EveningNote {
    /// The sentence.
    pub text: String,
    /// Where its figure is from.
    pub fact: Fact,
}

/// Below this much alcohol in a day nothing is said of it, g: a small beer has about as much. It is Lull's choice.
const LEAST_ALCOHOL_G: f64 = 10.0;

/// What the day's drinks may mean for the night to come; empty when there is nothing to say, and on a day whose night
/// is over. What has no figure or no time is never taken for none: then the sentence says "at least".
#[must_use]
pub fn evening_notes(drinks: &DayDrinks, is_today: bool) -> Vec<EveningNote> {
    if !is_today {
        return Vec::new();
    }
    caffeine(drinks)
        .into_iter()
        .chain(alcohol(drinks))
        .collect()
}

/// Mg of caffeine that is known to lie within `hours` of bed.
fn within(caffeine: &[Stimulant], hours: f64) -> f64 {
    caffeine
        .iter()
        .filter(|one| one.hours_before_bed.is_some_and(|before| before < hours))
        .map(|one| one.amount)
        .sum()
}

/// "12 mg of caffeine" or "At least 12 mg of caffeine".
fn amount(words: String, unknown: u32) -> String {
    if unknown == 0 {
        words
    } else {
        format!("At least {words}")
    }
}

/// What is not in a sum, as a sentence of its own; empty when all is.
fn not_in_it(unknown: u32, lacking: &str) -> String {
    match unknown {
        0 => String::new(),
        1 => format!(" 1 drink without {lacking} is not in it."),
        _ => format!(" {unknown} drinks without {lacking} are not in it."),
    }
}

fn caffeine(drinks: &DayDrinks) -> Option<EveningNote> {
    let timeless = drinks
        .caffeine
        .iter()
        .filter(|one| one.hours_before_bed.is_none())
        .count();
    let unknown = drinks
        .caffeine_without_figure
        .saturating_add(u32::try_from(timeless).unwrap_or(u32::MAX));
    let note = |mg: f64, studied: &Studied, rest: &str| {
        let known = amount(format!("{mg:.0} mg of caffeine"), unknown);
        let hours = studied.hours;
        let missing = not_in_it(unknown, "a figure or a time");
        EveningNote {
            text: format!("{known} in the last {hours} hours before lights out{rest}{missing}"),
            fact: studied.fact,
        }
    };
    for studied in &CAFFEINE {
        let mg = within(&drinks.caffeine, studied.hours);
        if mg >= studied.mg {
            return Some(note(
                mg,
                studied,
                ": sleep may be lighter or shorter tonight.",
            ));
        }
    }
    let smallest = CAFFEINE.last()?;
    let mg = within(&drinks.caffeine, smallest.hours);
    (mg > 0.0).then(|| {
        // With an unknown beside it, nobody knows that it is less.
        let rest = if unknown == 0 {
            format!(
                ". For less than {SMALLEST_STUDIED_MG} mg there is no figure to go by; you know best."
            )
        } else {
            ".".to_owned()
        };
        note(mg, smallest, &rest)
    })
}

/// Body weight is not asked, so the sentence says for whom the day's alcohol is as much as was studied.
fn alcohol(drinks: &DayDrinks) -> Option<EveningNote> {
    let grams = drinks.alcohol_g();
    let unknown = drinks.alcohol_without_figure;
    (grams >= LEAST_ALCOHOL_G).then(|| EveningNote {
        text: format!(
            "{} today.{} There is less REM sleep from about {ALCOHOL_G_PER_KG} g for each kg of body weight; {grams:.0} g are that much for someone of {:.0} kg.",
            amount(format!("{grams:.0} g of alcohol"), unknown),
            not_in_it(unknown, "a figure"),
            grams / ALCOHOL_G_PER_KG
        ),
        fact: ALCOHOL,
    })
}
