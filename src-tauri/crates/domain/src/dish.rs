//! Meals and recipes: foods of a stated weight together, and what one serving of them holds.
//!
//! A figure of a dish is the sum of those that are known, beside how many are missing: an unknown is never
//! taken for zero, and a dish in which nothing is known has no figure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::food::{FoodId, Nutrients};
use crate::number::{NumberError, read_number};

/// Most servings that a dish is written for or logged as.
const MOST_SERVINGS: f64 = 100.0;

/// A meal is logged food by food; a recipe is logged by the serving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DishKind {
    /// Saved from a plate.
    Meal,
    /// Written as ingredients and servings.
    Recipe,
}

impl DishKind {
    /// The name as kept in the database and sent to the UI.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Meal => "meal",
            Self::Recipe => "recipe",
        }
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Meal, Self::Recipe]
            .into_iter()
            .find(|one| one.key() == key)
    }
}

/// A food of a dish, with the values of the day on which it was put in.
#[derive(Debug, Clone, PartialEq)]
pub struct Ingredient {
    /// The food.
    pub food: FoodId,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// The amount in words, such as "2 × 1 cup"; empty for a plain weight.
    pub amount: String,
    /// Grams in the whole dish.
    pub grams: f64,
    /// Nutrients of that weight.
    pub nutrients: Nutrients,
}

/// A saved meal or recipe.
#[derive(Debug, Clone, PartialEq)]
pub struct Dish {
    /// Which kind.
    pub kind: DishKind,
    /// Its name.
    pub name: String,
    /// Servings it makes, above 0; 1 for a meal.
    pub servings: f64,
    /// Its foods, in order.
    pub ingredients: Vec<Ingredient>,
    /// The lines it was written as; empty for a meal.
    pub lines: String,
}

/// What some foods hold together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Totals {
    /// Grams.
    pub grams: f64,
    /// For each nutrient the sum of the known figures; `None` where none is known.
    pub known: Nutrients,
    /// For each nutrient, in the order of [`Nutrients::FIELDS`], how many foods have no figure.
    pub missing: [u32; Nutrients::FIELDS.len()],
}

impl Totals {
    /// Sums foods up, each by its grams and the nutrients of that weight.
    #[must_use]
    pub fn of(foods: impl IntoIterator<Item = (f64, Nutrients)>) -> Self {
        let mut grams = 0.0;
        let mut known = [None; Nutrients::FIELDS.len()];
        let mut missing = [0; Nutrients::FIELDS.len()];
        for (weight, nutrients) in foods {
            grams += weight;
            let sums = known.iter_mut().zip(&mut missing);
            for ((sum, gaps), figure) in sums.zip(nutrients.figures()) {
                match figure {
                    Some(figure) => *sum = Some(sum.unwrap_or(0.0) + figure),
                    None => *gaps += 1,
                }
            }
        }
        Self {
            grams,
            known: Nutrients::from_figures(known),
            missing,
        }
    }

    /// The share `share` of it. What is missing stays missing in every share.
    #[must_use]
    pub fn times(&self, share: f64) -> Self {
        Self {
            grams: self.grams * share,
            // What 100 g hold at `100 × share` grams is the figure times `share`.
            known: self.known.for_grams(100.0 * share),
            missing: self.missing,
        }
    }

    /// How many foods have no figure for magnesium.
    #[must_use]
    pub const fn without_magnesium(&self) -> u32 {
        self.missing[0]
    }
}

impl Dish {
    /// The whole dish.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals::of(
            self.ingredients
                .iter()
                .map(|one| (one.grams, one.nutrients)),
        )
    }

    /// `servings` of it.
    #[must_use]
    pub fn helping(&self, servings: f64) -> Totals {
        self.totals().times(servings / self.servings)
    }

    /// What 100 g of it hold, of the figures that are known.
    #[must_use]
    pub fn per_100g(&self) -> Nutrients {
        let totals = self.totals();
        totals.times(100.0 / totals.grams).known
    }
}

/// Why a number of servings is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ServingsError {
    /// Not a number.
    #[error("{0}")]
    Number(#[from] NumberError),
    /// Zero, or more than a party eats.
    #[error("Servings are a number above 0, and at most {MOST_SERVINGS}.")]
    OutOfRange,
}

/// Reads a number of servings: "4", "1/2", "1,5".
///
/// # Errors
/// It is not a number above 0 and at most 100.
pub fn read_servings(text: &str) -> Result<f64, ServingsError> {
    let servings = read_number(text)?;
    if servings > 0.0 && servings <= MOST_SERVINGS {
        Ok(servings)
    } else {
        Err(ServingsError::OutOfRange)
    }
}

#[cfg(test)]
mod tests;
