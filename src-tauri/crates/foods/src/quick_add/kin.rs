//! Which foods are of one kind, and which form of it is meant by an amount.

use super::amount::{Amount, Count};
use super::unit::Unit;
use crate::Food;
use crate::portion::keys;

/// What it costs a food to be an imitation of the one typed, or a special form of it.
const SPECIAL: f64 = 2.0;

/// Less water than this in 100 g, and nobody drinks it as it is.
const DRY_WATER_G: f64 = 50.0;

/// What it costs a powder that a drink is made of to be taken for the drink.
const NOT_DRUNK: f64 = 6.0;

/// What it costs a dry grain or bean to be measured in cups, as nobody eats it so.
const UNCOOKED: f64 = 1.2;

/// What kind of food a description begins with: its first part, or the part behind a shelf word.
pub(super) fn kind(description: &str) -> Vec<String> {
    const SHELVES: [&str; 10] = [
        "alcoholic beverage",
        "beverages",
        "candies",
        "carbonated beverage",
        "cereals",
        "fish",
        "nuts",
        "seeds",
        "snacks",
        "spices",
    ];
    let lower = description.to_lowercase();
    let mut parts = lower.split(',');
    let first = parts.next().unwrap_or_default();
    let named = if SHELVES.contains(&first) {
        parts.next()
    } else {
        None
    };
    let words = keys(named.unwrap_or(first));
    words.into_iter().take(2).collect()
}

/// "Chicken" and "Chicken breast" are of one kind, "Chicken" and "Chickpeas" are not.
pub(super) fn is_kin(one: &[String], other: &[String]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// Another table may have the same food under another beginning: "Seeds, sesame butter, tahini".
pub(super) fn is_called(food: &Food, asked: &[String]) -> bool {
    let mut parts = food.description.split(',').chain(food.name.split(','));
    parts.any(|part| keys(part) == asked)
}

/// Whether a food is cooked.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum State {
    Cooked,
    Dry,
    Canned,
    Unsaid,
}

impl State {
    /// What the description says of it.
    pub fn of(food: &Food) -> Self {
        let words = keys(&food.description);
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        if has(&["canned"]) {
            Self::Canned
        } else if has(&["cooked", "boiled", "steamed", "prepared"]) {
            Self::Cooked
        } else if has(&["raw", "dry", "uncooked", "unprepared", "dried"]) {
            Self::Dry
        } else {
            Self::Unsaid
        }
    }
}

/// Grains and beans by the cup or plate are cooked ones unless their raw state was typed; oats are
/// measured dry, as cooked ones are called porridge or oatmeal.
pub(super) fn state_cost(food: &Food, amount: &Amount, asked: &[String]) -> f64 {
    const SPECIALS: [&str; 6] = [
        "baby",
        "babyfood",
        "dehydrated",
        "imitation",
        "meatless",
        "substitute",
    ];
    const COOKED: [&str; 5] = ["cooked", "boiled", "porridge", "oatmeal", "prepared"];
    const EATEN_COOKED: [&str; 2] = ["Cereal Grains and Pasta", "Legumes and Legume Products"];
    const NOT_COOKED: [&str; 13] = [
        "raw", "dry", "dried", "uncooked", "flour", "butter", "milk", "starch", "bran", "meal",
        "germ", "peanut", "sprout",
    ];
    let by_the_cup = match amount.unit.map(|named| named.unit) {
        Some(Unit::Volume(ml)) => ml > 50.0,
        Some(Unit::Vessel(ml)) => ml > 150.0,
        Some(Unit::Piece(_)) | None => amount.count == Count::Unsaid,
        Some(_) => false,
    };
    let eaten_cooked = EATEN_COOKED.contains(&food.group.as_str())
        && !asked.iter().any(|word| NOT_COOKED.contains(&word.as_str()));
    let described = keys(&food.description);
    let is_special = SPECIALS
        .iter()
        .map(|word| (*word).to_owned())
        .any(|word| described.contains(&word) && !asked.contains(&word));
    // A mug or cup holds cocoa, not its powder.
    let drunk = amount
        .unit
        .is_some_and(|named| matches!(named.one, "glass" | "mug"));
    let dry = food
        .per_100g
        .water_g
        .is_some_and(|water| water < DRY_WATER_G);
    let in_a_cup = amount.unit.is_some_and(|named| named.one == "cup");
    let is_powder = (food.group == "Beverages" || described.iter().any(|word| word == "powder"))
        && !asked.iter().any(|word| word == "powder" || word == "dry");
    let special = if (drunk || in_a_cup) && dry && is_powder {
        NOT_DRUNK
    } else if is_special || drunk && dry {
        SPECIAL
    } else {
        0.0
    };
    let measured_dry = food.group == "Breakfast Cereals"
        && asked.iter().any(|word| word == "oat")
        && !asked.iter().any(|word| COOKED.contains(&word.as_str()));
    let other_state = match State::of(food) {
        State::Cooked if measured_dry => UNCOOKED,
        State::Canned if eaten_cooked => UNCOOKED / 2.0,
        State::Dry | State::Unsaid if eaten_cooked => UNCOOKED,
        _ => 0.0,
    };
    special + if by_the_cup { other_state } else { 0.0 }
}
