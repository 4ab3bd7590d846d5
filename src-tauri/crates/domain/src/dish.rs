//! Meals and recipes: foods of a stated weight together, and what one serving of them holds.
//!
//! A figure of a dish is the sum of those that are known, beside how many are missing: an unknown is never
//! taken for zero, and a dish in which nothing is known has no figure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::food::{FoodId, Nutrients, Serving};
use crate::number::{NumberError, read_number, shown_number};

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

/// A saved meal or recipe.
#[derive(Debug, Clone, PartialEq)]
pub struct Dish {
    /// Which kind.
    pub kind: DishKind,
    /// Its name.
    pub name: String,
    /// Servings it makes, above 0; 1 for a meal.
    pub servings: f64,
    /// Its foods in the weight of the whole dish, in order; at least one.
    pub ingredients: Vec<Serving>,
    /// The lines it was written as; empty for a meal.
    pub lines: String,
}

/// What some foods hold together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Totals {
    /// Grams.
    pub grams: f64,
    /// For each nutrient the sum of the known figures; `None` where none is known.
    pub nutrients: Nutrients,
    /// How many foods have no magnesium figure.
    pub without_figure: u32,
}

impl Totals {
    /// Sums foods up.
    #[must_use]
    pub fn of<'a>(foods: impl IntoIterator<Item = &'a Serving>) -> Self {
        let mut totals = Self::default();
        let mut sums = totals.nutrients.figures();
        for food in foods {
            totals.grams += food.grams;
            totals.without_figure += food.without_figure;
            for (sum, figure) in sums.iter_mut().zip(food.nutrients.figures()) {
                *sum = match (*sum, figure) {
                    (Some(sum), Some(figure)) => Some(sum + figure),
                    (known, other) => known.or(other),
                };
            }
        }
        totals.nutrients = Nutrients::from_figures(sums);
        totals
    }
}

impl Dish {
    /// The whole dish.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals::of(&self.ingredients)
    }

    /// What 100 g of it hold, of the figures that are known.
    #[must_use]
    pub fn per_100g(&self) -> Nutrients {
        let totals = self.totals();
        totals.nutrients.times(100.0 / totals.grams)
    }

    /// `servings` of it as one entry of the log. `food` names the dish.
    #[must_use]
    pub fn helping(&self, food: FoodId, servings: f64) -> Serving {
        let totals = self.totals();
        let share = servings / self.servings;
        Serving {
            food,
            name: self.name.clone(),
            description: self.description(),
            amount: serving_words(servings),
            cooking: String::new(),
            grams: totals.grams * share,
            nutrients: totals.nutrients.times(share),
            without_figure: totals.without_figure,
        }
    }

    /// What is logged for `servings` of it: of a meal its foods, of a recipe one entry.
    #[must_use]
    pub fn helpings(&self, food: FoodId, servings: f64) -> Vec<Serving> {
        match self.kind {
            DishKind::Recipe => vec![self.helping(food, servings)],
            // The words of an amount hold for the plate as it was saved.
            DishKind::Meal if servings == self.servings => self.ingredients.clone(),
            DishKind::Meal => {
                let weighed = |one: &Serving| {
                    one.weighing(one.grams * servings / self.servings, String::new())
                };
                self.ingredients.iter().map(weighed).collect()
            }
        }
    }

    /// What stands in the place of a source's own description: what it is made of.
    #[must_use]
    pub fn description(&self) -> String {
        let names: Vec<&str> = self
            .ingredients
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        let kind = match self.kind {
            DishKind::Meal => "Your meal",
            DishKind::Recipe => "Your recipe",
        };
        format!("{kind}: {}", names.join("; "))
    }
}

fn serving_words(servings: f64) -> String {
    let number = shown_number(servings);
    let s = if number == "1" { "" } else { "s" };
    format!("{number} serving{s}")
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
