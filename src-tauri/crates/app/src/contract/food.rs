//! Foods: found, weighed, logged.

use lull_domain::food::{FoodId, Meal};
use lull_domain::ids::{FoodEntryId, FoodNoteId};
use lull_domain::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Drinks, Magnesium};

/// Looks foods up.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SearchFoods {
    /// As typed.
    pub query: String,
}

/// A food found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodHit {
    /// The food, such as `sr28:12061`.
    pub food_id: FoodId,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// The table it is from, in a word or two, such as "USDA SR28" or "your food".
    pub source: String,
    /// Mg in 100 g; `None` is "no figure".
    pub magnesium_mg_per_100g: Option<f64>,
}

/// Which food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodReq {
    /// The food.
    pub food_id: FoodId,
}

/// A food with its portions and what may be done to it in the kitchen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodDetail {
    /// The food.
    pub food_id: FoodId,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// The source's food group.
    pub group: String,
    /// Mg in 100 g; `None` is "no figure".
    pub magnesium_mg_per_100g: Option<f64>,
    /// Where the figure is from, such as "USDA SR28, food 12061: analytical data, 20 samples".
    pub source: String,
    /// Household portions: the one last used first, then the most natural first.
    pub portions: Vec<PortionView>,
    /// What the amount begins with: the last used or the most natural one.
    pub start: StartAmount,
    /// Ways to cook it, for a raw food that the table does not hold cooked.
    pub cooking: Cooking,
}

/// A household portion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PortionView {
    /// Names the portion in a request.
    pub index: u32,
    /// In plain words, such as "1 cup, sliced".
    pub text: String,
    /// Its weight, g.
    pub grams: f64,
    /// Mg it brings; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
}

/// What an amount begins with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StartAmount {
    /// The portion counted; `None` for a weight.
    pub portion: Option<u32>,
    /// The amount as text.
    pub amount: String,
}

/// Whether and how a food may be cooked on paper.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Cooking {
    /// The entry is cooked already, or is eaten as it is: nothing is applied.
    None,
    /// The table holds the same food cooked: better to take that entry.
    Twins {
        /// The cooked entries.
        foods: Vec<FoodHit>,
    },
    /// Retention factors exist.
    Choices {
        /// In the order offered.
        choices: Vec<CookingChoice>,
    },
}

/// One way to cook.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CookingChoice {
    /// Names it in a request.
    pub key: String,
    /// In words, such as "boiled and drained".
    pub text: String,
    /// The share of magnesium that stays, %.
    pub retention_percent: f64,
    /// Where the factor is from.
    pub source: String,
    /// Cooked grams for a gram of raw food, where it is known; then the cooked weight can be typed.
    pub yield_factor: Option<f64>,
    /// How the yield was found.
    pub yield_source: Option<String>,
}

/// How much of a food, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Helping {
    /// The food.
    pub food_id: FoodId,
    /// As typed: "30 g", "2", "1/2".
    pub amount: String,
    /// The portion that the amount counts, by its index; `None` for a weight.
    pub portion: Option<u32>,
    /// How it was cooked, by its key; `None` for as it is.
    pub cooking: Option<String>,
    /// Whether the weight is that of the cooked food.
    pub weighed_cooked: bool,
}

/// What an amount comes to, while it is typed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Weighed {
    /// Grams as logged (of the raw food, where a cooking choice is applied).
    pub grams: f64,
    /// Mg of magnesium; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
    /// How it was worked out, such as "149 mg raw × 95 % kept"; `None` where there is nothing to say.
    pub working: Option<String>,
    /// A question to answer before it is logged: the amount is unlikely. `None` in the usual case.
    pub asks_back: Option<String>,
}

/// Logs a food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogFood {
    /// How much of what.
    pub helping: Helping,
    /// Whether an unlikely amount was confirmed.
    pub confirmed: bool,
    /// The day to log it on; `None` for today.
    pub day: Option<Day>,
    /// The meal; `None` for the one of this time of day.
    pub meal: Option<Meal>,
}

/// A logged food with the values of its day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodEntry {
    /// Its number.
    pub id: FoodEntryId,
    /// The day it belongs to.
    pub day: Day,
    /// The meal it belongs to.
    pub meal: Meal,
    /// `HH:MM` as the wall clock showed; empty when it was logged on another day than it was eaten.
    pub time: String,
    /// The food.
    pub food_id: FoodId,
    /// Its name when logged.
    pub name: String,
    /// The source's own description when logged.
    pub description: String,
    /// The amount in words, such as "2 cups"; empty for a plain weight.
    pub amount: String,
    /// How it was cooked, in words with the factor; empty for as it is.
    pub cooking: String,
    /// Grams.
    pub grams: f64,
    /// Mg; `None` is "no figure". For a recipe the part that has figures.
    pub magnesium_mg: Option<f64>,
    /// Mg in 100 g, as logged; `None` is "no figure". Of a cooked food, in 100 g of its raw weight.
    pub magnesium_mg_per_100g: Option<f64>,
    /// Where the figure is from, such as "USDA SR28, food 12061".
    pub source: String,
    /// How many of its foods have no figure: 0 or 1 for a food, more for a recipe.
    pub without_figure: u32,
}

/// What was typed and not understood, kept as it was.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodNote {
    /// Its number.
    pub id: FoodNoteId,
    /// `HH:MM` as the wall clock showed; empty when it was logged on another day.
    pub time: String,
    /// The meal it was logged with.
    pub meal: Meal,
    /// As typed.
    pub text: String,
}

/// What one step put on the log: enough to take it back whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Logged {
    /// The foods.
    pub entries: Vec<FoodEntry>,
    /// The notes.
    pub notes: Vec<FoodNote>,
}

/// Changes a logged food. Its figures are those of its own day, for the new amount.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangeFood {
    /// Its number.
    pub id: FoodEntryId,
    /// As typed, a weight or one of its portions in words ("2 cups"); empty to leave it.
    pub amount: String,
    /// Whether an unlikely amount was confirmed.
    pub confirmed: bool,
    /// The meal.
    pub meal: Meal,
    /// `HH:MM`; empty for not known.
    pub time: String,
}

/// A food as it stood before a change, to put it back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodChanged {
    /// As it is now.
    pub entry: FoodEntry,
    /// What undoes it.
    pub before: PutBack,
}

/// Puts a changed food back as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutBack {
    /// Its number.
    pub id: FoodEntryId,
    /// Grams it had.
    pub grams: f64,
    /// The amount in words it had.
    pub amount: String,
    /// The meal it was in.
    pub meal: Meal,
    /// The time it had; empty for not known.
    pub time: String,
}

/// Which logged foods and notes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodEntriesReq {
    /// Foods.
    pub entries: Vec<FoodEntryId>,
    /// Notes.
    pub notes: Vec<FoodNoteId>,
}

/// Which day of food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodDayReq {
    /// `None` for today.
    pub day: Option<Day>,
}

/// Copies the foods of the nearest earlier day that has any (at most a week back), or of one of its meals.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CopyDay {
    /// The day to copy to; `None` for today.
    pub day: Option<Day>,
    /// Only this meal; `None` for all.
    pub meal: Option<Meal>,
}

/// A day of food.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodDay {
    /// Which day.
    pub day: Day,
    /// In words.
    pub title: String,
    /// Whether it is today: nothing later can be shown.
    pub is_today: bool,
    /// Its meals that hold anything, in the order of the day.
    pub meals: Vec<MealOfDay>,
    /// What there is to copy; `None` when the week before holds nothing.
    pub copy_from: Option<CopySource>,
    /// Water, caffeine and alcohol.
    pub drinks: Drinks,
    /// Its magnesium.
    pub magnesium: Magnesium,
}

/// A meal of a day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MealOfDay {
    /// Which.
    pub meal: Meal,
    /// In words: "Breakfast".
    pub title: &'static str,
    /// Foods, in order of time.
    pub entries: Vec<FoodEntry>,
    /// What was typed and not understood.
    pub notes: Vec<FoodNote>,
    /// Mg of the foods with a figure.
    pub magnesium_mg: f64,
    /// Foods without one.
    pub without_figure: u32,
}

/// A day to copy from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CopySource {
    /// In words: "yesterday" or "Friday 20 November".
    pub title: String,
    /// How many foods it holds.
    pub foods: u32,
}
