//! Search as you type: every word must be found, the last one may be half typed, and what is
//! plainly the food itself comes before dishes and brands that contain it.
//!
//! `tokenise` turns text into comparable words, `index` finds the foods that have them, `rank`
//! decides the order. Nothing here knows what a food holds.

mod index;
mod rank;
mod spelling;
mod synonyms;
mod tokenise;

pub(crate) use index::Index;
pub(crate) use tokenise::singular;

use crate::FoodId;

/// A food that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The food.
    pub id: FoodId,
    /// The name to show.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// Magnesium in 100 g; `None` where the source gives no figure.
    pub magnesium_mg_per_100g: Option<f64>,
}

#[cfg(test)]
mod tests;
