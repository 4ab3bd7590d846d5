//! Which portion of a food comes to mind first: one egg, one cup of milk, one slice of bread.

use super::measure::{Kind, Measure, Size, keys};
use crate::{Food, Portion};

/// A portion in its place of a food's natural order.
#[derive(Clone, Debug, PartialEq)]
pub struct NaturalPortion {
    /// Its index in [`Food::portions`].
    pub index: usize,
    /// How many of it are offered first: 1 large, 5 crackers.
    pub amount: f64,
    /// Weight of that amount in grams.
    pub grams: f64,
    /// As a person would say it: "1 cup, sliced".
    pub words: String,
}

/// All portions of a food, the most natural first. Portions equally natural keep the source's order.
#[must_use]
pub fn natural(food: &Food) -> Vec<NaturalPortion> {
    let mut order: Vec<(f64, usize)> = (0..food.portions.len())
        .map(|index| {
            (
                strangeness(food, &Measure::of(&food.portions[index])),
                index,
            )
        })
        .collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let natural = |(_, index): (f64, usize)| {
        let portion: &Portion = &food.portions[index];
        NaturalPortion {
            index,
            amount: portion.amount,
            grams: portion.grams,
            words: portion.in_words(),
        }
    };
    order.into_iter().map(natural).collect()
}

/// The portion that comes to mind first; `None` for a food without any.
pub(crate) fn most_natural(food: &Food) -> Option<&Portion> {
    let first = natural(food).into_iter().next()?;
    food.portions.get(first.index)
}

/// A single thing this light is not eaten by the piece: an almond, a raisin, a leaf.
const LIGHT_G: f64 = 12.0;

/// Words for the whole of a fruit, nut or seed.
const WHOLE: [&str; 10] = [
    "berry", "bulb", "each", "fruit", "item", "kernel", "nut", "root", "seed", "whole",
];

/// Words for a part or a helping that is eaten by the piece.
const PARTS: [&str; 43] = [
    "bar",
    "biscuit",
    "breast",
    "burger",
    "cake",
    "chip",
    "chop",
    "clove",
    "cookie",
    "cracker",
    "drumstick",
    "ear",
    "fillet",
    "floweret",
    "frankfurter",
    "half",
    "head",
    "leaf",
    "leg",
    "link",
    "muffin",
    "pancake",
    "pat",
    "patty",
    "piece",
    "pita",
    "pod",
    "ring",
    "roll",
    "sandwich",
    "sausage",
    "shoot",
    "slice",
    "spear",
    "stalk",
    "steak",
    "strip",
    "taco",
    "thigh",
    "tortilla",
    "waffle",
    "wedge",
    "wing",
];

/// Words for what a shop packs.
const PACKS: [&str; 13] = [
    "bunch",
    "bag",
    "block",
    "box",
    "can",
    "carton",
    "container",
    "envelope",
    "jar",
    "package",
    "packet",
    "pouch",
    "tray",
];

/// What a drink is served in.
const DRINKS: [&str; 6] = ["bottle", "can", "cocktail", "drink", "glass", "jigger"];

/// Words for a part nobody counts a food by.
const NO_WHOLE: [&str; 9] = [
    "baby", "crust", "inner", "neck", "outer", "skin", "snack", "trimmed", "unit",
];

/// How far this portion is from what "one" of the food means, if it is one of something at all;
/// less is nearer. `asked` are keys of words that were typed for the food.
pub(crate) fn single_rank(food: &Food, measure: &Measure, asked: &[String]) -> Option<f64> {
    if measure.kind != Kind::Count || measure.words.iter().any(|word| word == "serving") {
        return None;
    }
    let name = keys(food.name.split('(').next().unwrap_or_default());
    let described = keys(food.description.split('(').next().unwrap_or_default());
    let is_named = |word: &String| name.contains(word) || described.contains(word);
    let noun = measure
        .words
        .iter()
        .find(|word| word.chars().all(char::is_alphabetic));
    let base = match noun {
        None => 0.0,
        Some(noun) if NO_WHOLE.contains(&noun.as_str()) => 3.0,
        Some(noun) if WHOLE.contains(&noun.as_str()) => 0.1,
        Some(noun) if PACKS.contains(&noun.as_str()) => 2.5,
        Some(noun) if asked.contains(noun) => -0.2,
        Some(noun) if PARTS.contains(&noun.as_str()) => 1.0,
        // "potato large", "Italian tomato", "avocado".
        Some(noun) if is_named(noun) => 0.0,
        Some(_) if measure.words.iter().any(is_named) => 0.4,
        Some(_) => 1.5,
    };
    let further = measure.words.len().saturating_sub(1).min(5);
    let detail = 0.02 * f64::from(u8::try_from(further).unwrap_or(5));
    let unusual = if measure.has("unit") || measure.yields {
        0.3
    } else {
        0.0
    };
    Some(base + size_rank(food, measure.size) + detail + unusual)
}

/// A medium one is meant when no size is said; of eggs a large one, the size that shops sell and
/// recipes count in.
fn size_rank(food: &Food, size: Option<Size>) -> f64 {
    let usual = if keys(&food.description)
        .first()
        .is_some_and(|word| word == "egg")
    {
        Size::Large
    } else {
        Size::Medium
    };
    match size {
        Some(size) if size == usual => 0.0,
        None => 0.05,
        Some(Size::Medium) => 0.2,
        Some(Size::Small) => 0.3,
        Some(Size::Large) => 0.35,
        Some(Size::ExtraLarge) => 0.5,
        Some(Size::ExtraSmall) => 0.6,
    }
}

/// The place of a portion in its food's order; less comes first.
fn strangeness(food: &Food, measure: &Measure) -> f64 {
    let text = measure.portion.text.to_lowercase();
    let group = food.group.as_str();
    if ["label serving", "nlea", "cubic inch", "recipe"]
        .iter()
        .any(|mark| text.contains(mark))
    {
        return 9.0;
    }
    // "1 ear, yields" is what one ear gives; "1 cup, dry, yields" is another food's cup.
    let unclear = if measure.yields && measure.kind != Kind::Count {
        2.0
    } else {
        0.0
    };
    let drink = group == "Beverages";
    let place = match measure.kind {
        Kind::Weight if measure.has("lb") => 8.0,
        Kind::Weight if measure.holds.is_some() => 1.2,
        Kind::Weight if ["Nut and Seed Products", "Snacks"].contains(&group) => 2.0,
        // Meat and fish: three ounces is the source's plate.
        Kind::Weight if (measure.portion.grams - 85.0).abs() < 1.0 => 4.0,
        Kind::Weight => 6.0,
        Kind::Volume(ml) => volume_place(food, ml, measure),
        Kind::Count if drink && measure.words.iter().any(|w| DRINKS.contains(&w.as_str())) => 1.0,
        Kind::Count if measure.has("serving") => {
            if drink {
                0.9
            } else {
                4.5
            }
        }
        // A head is bought, a cup of it is eaten.
        Kind::Count if measure.has("head") => 4.0,
        Kind::Count => match single_rank(food, measure, &[]) {
            // A clove is what one takes of garlic, however light.
            Some(rank) if measure.has("clove") => rank,
            Some(rank) if measure.portion.grams < LIGHT_G => 3.5 + rank,
            Some(rank) if rank >= 2.0 => 5.0 + rank / 10.0,
            Some(rank) => rank,
            None => 5.0,
        },
    };
    place + unclear
}

/// A spoon for what is spread, poured or strewn; a cup for what fills a bowl or a glass.
fn volume_place(food: &Food, ml: f64, measure: &Measure) -> f64 {
    const BY_THE_SPOON: [&str; 2] = ["Fats and Oils", "Spices and Herbs"];
    let name = keys(&food.name);
    let spread = [
        "butter", "honey", "syrup", "jam", "jelly", "sugar", "sauce", "tahini", "salt",
    ]
    .iter()
    .any(|word| name.iter().any(|key| key == word));
    let spoon = spread || BY_THE_SPOON.contains(&food.group.as_str());
    let detail = if measure.words.len() > 1 { 0.05 } else { 0.0 };
    let place = if ml > 500.0 {
        7.0
    } else if ml < 10.0 {
        if food.group == "Spices and Herbs" {
            1.4
        } else {
            3.4
        }
    } else if ml < 20.0 {
        if spoon { 1.5 } else { 3.3 }
    } else if ml < 100.0 {
        3.2
    } else if spoon {
        3.0
    } else {
        1.6
    };
    place + detail
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Catalogue;

    fn first(description: &str) -> String {
        let food = Catalogue::embedded()
            .foods()
            .find(|food| food.description == description)
            .unwrap();
        natural(&food)[0].words.clone()
    }

    #[test]
    fn what_a_person_would_say_comes_first() {
        for (description, words) in [
            ("Egg, whole, raw, fresh", "1 large"),
            ("Pears, raw", "1 medium"),
            ("Bread, rye", "1 slice, regular"),
            ("Barley, pearled, cooked", "1 cup"),
            ("Nuts, almonds", "1 oz (23 whole kernels)"),
            ("Oil, olive, salad or cooking", "1 tablespoon"),
            (
                "Alcoholic beverage, wine, table, red",
                "1 serving (5 fluid oz)",
            ),
            ("Garlic, raw", "1 clove"),
            ("Spinach, raw", "1 cup"),
        ] {
            assert_eq!(first(description), words, "{description}");
        }
    }

    #[test]
    fn the_order_keeps_every_portion_of_every_food() {
        for food in Catalogue::embedded().foods() {
            let mut indexes: Vec<usize> = natural(&food).iter().map(|p| p.index).collect();
            indexes.sort_unstable();
            assert!(
                indexes.into_iter().eq(0..food.portions.len()),
                "{}",
                food.name
            );
        }
    }
}
