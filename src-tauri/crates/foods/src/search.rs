//! Search as you type: every word that names the food must be found, the last one may be half
//! typed, and what is plainly the food itself comes before dishes and brands that contain it.
//!
//! `tokenise` turns text into comparable words, `query` says what each word of a query asks for,
//! `candidates` tells another table which of its rows to offer,
//! `aliases` and `methods` hold what people say, `index` finds the foods, `rank` decides the order,
//! and `habit` what a person's own log adds to it. Nothing here knows what a food holds.

mod aliases;
mod candidates;
mod habit;
mod hash;
mod index;
mod methods;
mod query;
mod rank;
mod row;
mod segments;
mod spelling;
mod tokenise;

pub use candidates::{Wanted, found_by, is_near, telling_words, wanted};
pub use habit::Habit;
pub(crate) use index::Index;
pub use row::{RowView, SourceKind};
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
    /// How good the food is for what was typed; more is better. Comparable with other scores for
    /// the same query, also from [`rank`], and with nothing else.
    pub score: f32,
}

/// Scores rows of any other table for a query, best first: the place of each row that matches in
/// the order they came, and its score, which is comparable with a [`Hit`]'s for the same query.
///
/// Meant for some hundreds of rows, such as a person's own foods or another search's candidates:
/// every call reads all their words.
pub fn rank<'a>(query: &str, rows: impl Iterator<Item = RowView<'a>>) -> Vec<(usize, f32)> {
    let index = Index::of(rows);
    index.search(query, usize::MAX, |_| 0.0)
}

#[cfg(test)]
mod tests;
