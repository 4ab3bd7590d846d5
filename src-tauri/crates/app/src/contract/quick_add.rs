//! Quick add: a typed line, read as foods and amounts.

use lull_domain::food::{FoodId, Meal};
use lull_domain::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FoodHit;

/// Reads a line while it is typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadLine {
    /// As typed.
    pub text: String,
}

/// A line as it is understood.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LineReading {
    /// Its foods, in the order typed.
    pub parts: Vec<LinePart>,
    /// The foods that go by what was typed, best first; empty where several foods stand in the line.
    pub foods: Vec<FoodHit>,
    /// Why the line as a whole cannot be read; `None` in the usual case.
    pub trouble: Option<String>,
}

/// One food of a line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LinePart {
    /// Where it begins in the line, in UTF-16 code units, as the page counts.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// As typed.
    pub text: String,
    /// Whether an amount was typed; a bare name has none.
    pub counted: bool,
    /// What it may mean, best first. Empty when it was not understood: it is kept as a note.
    pub readings: Vec<PartReading>,
    /// Why it was not understood; `None` when it was.
    pub reason: Option<String>,
}

/// What a part may mean.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartReading {
    /// The food.
    pub food_id: FoodId,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// The amount in words, such as "2 large"; empty for a plain weight.
    pub amount: String,
    /// Grams.
    pub grams: f64,
    /// Mg; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
    /// Why the reading is uncertain, such as "a handful is taken as 28 g"; `None` when it is sure.
    pub unsure: Option<String>,
    /// A question to answer before it is logged: the amount is unlikely. `None` in the usual case.
    pub asks_back: Option<String>,
}

/// The reading that a person saw and chose. What was typed is read anew when it is logged, and the order of its
/// readings may be another by then.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, TS)]
pub struct ChosenReading {
    /// The food.
    pub food_id: FoodId,
    /// Grams.
    pub grams: f64,
}

/// Logs a line.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogLine {
    /// As typed.
    pub text: String,
    /// For each part the reading chosen; `None` keeps the part as a note.
    pub choices: Vec<Option<ChosenReading>>,
    /// Whether unlikely amounts were confirmed.
    pub confirmed: bool,
    /// The day to log it on; `None` for today.
    pub day: Option<Day>,
    /// The meal; `None` for the one of this time of day.
    pub meal: Option<Meal>,
}

/// Keeps a line, or a part of one, as a note.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepNote {
    /// As typed.
    pub text: String,
    /// The day; `None` for today.
    pub day: Option<Day>,
    /// The meal; `None` for the one of this time of day.
    pub meal: Option<Meal>,
}
