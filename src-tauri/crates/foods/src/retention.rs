//! Cooking a raw food: how much of its magnesium stays (the retention factor) and what it weighs then
//! (the yield factor).
//!
//! Retention factors are USDA's, Release 6; where they come from stands in `data/RETENTION.md`. They are
//! rounded to 5 %, hold for a group of foods and not for one food, and are for raw weights:
//! `cooked mg = raw mg in 100 g × raw g / 100 × factor / 100`. A figure of a cooked entry has the loss in
//! it already, so that no factor is ever applied to one.

mod factors;
mod group;
mod state;
mod yield_factor;

use lull_domain::fact::Fact;
use lull_domain::food::{FoodId, Nutrients};

use crate::{Catalogue, Food};
use factors::{FACTORS, Factor};
use group::RetentionGroup;
use state::State;

pub use yield_factor::{YieldFactor, measured_yields};

/// What can be said about cooking a food.
#[derive(Clone, Debug, PartialEq)]
pub enum Cookings {
    /// The entry is cooked, or a dish as eaten. No factor applies.
    AlreadyCooked,
    /// The table holds the same food cooked: its own figures are better than a factor.
    HasTwin(Vec<FoodId>),
    /// Ways of cooking it for which a factor is known, the most usual first.
    Choices(Vec<CookingChoice>),
    /// No factor is known for this food, and none is applied.
    NotListed,
}

/// One way of cooking a raw food.
#[derive(Clone, Debug, PartialEq)]
pub struct CookingChoice {
    /// Stable name, such as `greens.boiled`.
    pub key: &'static str,
    /// In plain words, such as "boiled, drained".
    pub words: &'static str,
    /// How much magnesium stays.
    pub retention: RetentionFactor,
    /// What it weighs when cooked; `None` where too few pairs of raw and cooked foods say so, and the food
    /// can only be weighed raw.
    pub yield_factor: Option<YieldFactor>,
}

/// How much of a raw food's magnesium is in it when it is cooked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetentionFactor {
    /// Percent, 1 to 100, in steps of 5.
    pub percent: u8,
    /// The number of USDA's row; `None` where the copy that was read does not show it.
    pub code: Option<&'static str>,
    /// USDA's own words for the row, such as "VEG,GREENS,BAKED".
    pub row: &'static str,
    /// The factor in a sentence, with its source.
    pub fact: Fact,
}

/// What can be said about cooking `food`, with the cooked foods that `catalogue` holds.
#[must_use]
pub fn cookings(food: &Food, catalogue: &Catalogue) -> Cookings {
    if state::state(food) == State::Cooked {
        return Cookings::AlreadyCooked;
    }
    let twins = state::twins(food, catalogue);
    if !twins.is_empty() {
        return Cookings::HasTwin(twins.into_iter().map(|twin| twin.id).collect());
    }
    match RetentionGroup::of(food) {
        Some(group) => Cookings::Choices(
            FACTORS
                .iter()
                .filter(|factor| factor.group == group)
                .map(Factor::choice)
                .collect(),
        ),
        None => Cookings::NotListed,
    }
}

/// What the food of `raw_per_100g` holds after cooking, still per 100 g of its raw weight.
///
/// Only magnesium changes. The other figures stay as they are: their factors are not in Lull's copy of the
/// table, and none is guessed. A missing figure stays missing.
#[must_use]
pub fn retained(raw_per_100g: &Nutrients, choice: &CookingChoice) -> Nutrients {
    let part = f64::from(choice.retention.percent) / 100.0;
    Nutrients {
        magnesium_mg: raw_per_100g.magnesium_mg.map(|mg| mg * part),
        ..*raw_per_100g
    }
}

#[cfg(test)]
mod tests;
