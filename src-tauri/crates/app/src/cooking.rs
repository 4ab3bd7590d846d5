//! Cooking on paper: which ways there are for a food, and what a helping of it holds then.

use lull_domain::food::FoodId;
use lull_domain::number::shown_number;
use lull_foods::retention::{CookingChoice, Cookings, cookings, retained};
use lull_foods::{Catalogue, Food};

use crate::contract::{self, Cooking};
use crate::pantry::food_view;
use crate::{ApiError, ApiResult};

/// The ways of cooking a food, as shown.
pub(crate) fn view(food: &Food) -> Cooking {
    let catalogue = Catalogue::embedded();
    match cookings(food, catalogue) {
        Cookings::AlreadyCooked | Cookings::NotListed => Cooking::None,
        Cookings::HasTwin(twins) => {
            let twin = |id: FoodId| catalogue.food(id).as_ref().map(food_view);
            Cooking::Twins {
                foods: twins.into_iter().filter_map(twin).collect(),
            }
        }
        Cookings::Choices(choices) => Cooking::Choices {
            choices: choices.iter().map(choice_view).collect(),
        },
    }
}

fn choice_view(choice: &CookingChoice) -> contract::CookingChoice {
    contract::CookingChoice {
        key: choice.key.to_owned(),
        text: choice.words.to_owned(),
        retention_percent: f64::from(choice.retention.percent),
        source: format!(
            "{} {}",
            choice.retention.fact.text, choice.retention.fact.source
        ),
        yield_factor: choice.yield_factor.as_ref().map(|one| one.value),
        yield_source: choice.yield_factor.as_ref().map(|one| {
            format!(
                "The median of {} foods that USDA SR28 holds raw and cooked",
                one.pairs
            )
        }),
    }
}

/// A food as it is cooked.
pub(crate) struct Cooked {
    /// The food with what 100 g of its raw weight hold then.
    pub food: Food,
    /// The raw weight, g.
    pub grams: f64,
    /// How it was cooked, with the factor.
    pub words: String,
    /// How the magnesium was worked out; `None` without a figure.
    pub working: Option<String>,
}

/// `grams` of `food`, cooked in the way `key` names. They are raw, or weighed cooked.
///
/// # Errors
/// The way is none of this food's, or its cooked weight is not known.
pub(crate) fn cook(food: Food, key: &str, grams: f64, weighed_cooked: bool) -> ApiResult<Cooked> {
    let choice = match cookings(&food, Catalogue::embedded()) {
        Cookings::Choices(choices) => choices.into_iter().find(|one| one.key == key),
        _ => None,
    };
    let choice = choice
        .ok_or_else(|| ApiError::invalid("cooking", "Please choose again how it was cooked."))?;
    let grams = if weighed_cooked {
        let known = choice.yield_factor.as_ref().ok_or_else(|| {
            ApiError::invalid(
                "weighed_cooked",
                "What this weighs when cooked is not known. Please give its raw weight.",
            )
        })?;
        known.raw_grams(grams)
    } else {
        grams
    };
    let percent = choice.retention.percent;
    let working = food.per_100g.for_grams(grams).magnesium_mg.map(|mg| {
        let raw = shown_number(grams);
        format!("{mg:.0} mg in {raw} g raw × {percent} % kept")
    });
    Ok(Cooked {
        words: format!("{}: {percent} % of the magnesium kept", choice.words),
        working,
        grams,
        food: Food {
            per_100g: retained(&food.per_100g, &choice),
            ..food
        },
    })
}
