//! What is answered for a part: its readings, or a question where an amount cannot be taken as it is.

use lull_domain::food::asks_back;

use super::amount::{Amount, Count};
use super::choose::{Candidate, Found, no_weight};
use super::kin::{is_called, is_kin, kind};
use super::weigh::Weighed;
use super::{Certainty, Outcome, Reading};
use crate::amount::shown_fraction;
use crate::{AmountError, LARGEST_AMOUNT_G};

/// How many readings are offered.
const OFFERED: usize = 4;

/// The answer for these foods, the best of them first.
pub(super) fn outcome(
    ranked: &[Candidate],
    amount: &Amount,
    found: &Found,
    asked: &[String],
) -> Outcome {
    let Some(best) = ranked.first() else {
        return Outcome::NotRead(no_weight(found, amount));
    };
    if let Count::Unclear { thousands, decimal } = amount.count {
        let doubt = |number| format!("read as {}", shown_decimal(number));
        let choices: Vec<Reading> = [thousands, decimal]
            .into_iter()
            .map(|number| reading(best, &best.way, number, amount, Some(doubt(number))))
            .filter(is_sane)
            .collect();
        // Nobody eats 1,250 kg.
        if choices.len() == 1 {
            return Outcome::Read(choices);
        }
        let question = format!(
            "Is that {} or {}?",
            shown_decimal(thousands),
            shown_decimal(decimal)
        );
        return Outcome::AsksBack { question, choices };
    }
    let number = |way: &Weighed| match amount.count {
        Count::Given(number) => number,
        Count::Unsaid if amount.unit.is_some() => 1.0,
        _ => way.unsaid,
    };
    let left_out = found.left_out.as_ref();
    let left_out = left_out.map(|word| format!("“{word}” was left out"));
    let doubt = left_out.or_else(|| other_food(best, found, asked));
    let first = reading(best, &best.way, number(&best.way), amount, doubt.clone());
    if !(first.grams > 0.0 && first.grams <= LARGEST_AMOUNT_G) {
        return Outcome::AsksBack {
            question: AmountError::TooMuch.to_string(),
            choices: Vec::new(),
        };
    }
    if let Some(question) = asks_back(first.grams, first.magnesium_mg) {
        return Outcome::AsksBack {
            question,
            choices: vec![first],
        };
    }
    let mut readings = vec![first];
    // Where the portion or its size was not said, another portion; then the next foods.
    let doubted = best.way.doubt.is_some() || amount.unit.is_none() && amount.size.is_none();
    let other_portions = best
        .others
        .iter()
        .filter(|_| doubted)
        .take(1)
        .map(|way| (best, way));
    let near = ranked[1..].iter().filter(|other| !other.far);
    let other_foods = near.map(|other| (other, &other.way));
    for (candidate, way) in other_portions.chain(other_foods) {
        let other = reading(candidate, way, number(way), amount, doubt.clone());
        let same = |one: &Reading| {
            one.id == other.id && (one.grams - other.grams).abs() < 0.05 * one.grams
        };
        if readings.len() < OFFERED && is_sane(&other) && !readings.iter().any(same) {
            readings.push(other);
        }
    }
    Outcome::Read(readings)
}

/// The food that search put first, where one of another kind was taken.
fn other_food(best: &Candidate, found: &Found, asked: &[String]) -> Option<String> {
    let first = found.hits.first()?;
    let other = !is_called(&best.food, asked)
        && !is_kin(&kind(&best.food.description), &kind(&first.description));
    other.then(|| format!("or “{}”?", first.name))
}

fn is_sane(reading: &Reading) -> bool {
    reading.grams > 0.0 && asks_back(reading.grams, reading.magnesium_mg).is_none()
}

fn shown_decimal(number: f64) -> String {
    format!("{number:.3}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

fn reading(
    candidate: &Candidate,
    way: &Weighed,
    number: f64,
    amount: &Amount,
    doubt: Option<String>,
) -> Reading {
    let food = &candidate.food;
    let grams = number * way.each;
    let unit = if number > 1.0 { &way.many } else { &way.one };
    let doubt = doubt
        .or_else(|| amount.doubt.clone())
        .or_else(|| way.doubt.clone());
    Reading {
        id: food.id,
        name: food.name.clone(),
        description: food.description.clone(),
        amount: format!("{} {unit}", shown_fraction(number))
            .trim_end()
            .to_owned(),
        grams,
        portion: way.portion.clone(),
        magnesium_mg: food.per_100g.for_grams(grams).magnesium_mg,
        certainty: doubt.map_or(Certainty::Sure, Certainty::Unsure),
    }
}
