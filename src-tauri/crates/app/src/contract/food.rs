//! Foods: found, weighed, logged.

use lull_domain::food::FoodId;
use lull_domain::ids::FoodEntryId;
use lull_domain::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Magnesium;

/// Looks foods up.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SearchFoods {
    /// As typed.
    pub query: String,
}

/// A food found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodHit {
    /// The food in the table.
    pub food_id: FoodId,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// Mg in 100 g; `None` is "no figure".
    pub magnesium_mg_per_100g: Option<f64>,
}

/// Which food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodReq {
    /// The food in the table.
    pub food_id: FoodId,
}

/// A food with its portions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodDetail {
    /// The food in the table.
    pub food_id: FoodId,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// The source's food group.
    pub group: String,
    /// Mg in 100 g; `None` is "no figure".
    pub magnesium_mg_per_100g: Option<f64>,
    /// Where the figure is from, such as "USDA SR28, food 12061; analytical, 20 samples".
    pub source: String,
    /// Household portions of the source.
    pub portions: Vec<PortionView>,
}

/// A household portion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PortionView {
    /// In plain words, such as "1 cup, sliced".
    pub text: String,
    /// Its weight, g.
    pub grams: f64,
    /// Mg it brings; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
}

/// What an amount comes to, while it is typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WeighFood {
    /// The food in the table.
    pub food_id: FoodId,
    /// As typed: "30 g", "2", "1/2".
    pub amount: String,
    /// Index of the portion that the amount counts; `None` for a weight.
    pub portion: Option<u32>,
}

/// An amount in grams and milligrams.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Weighed {
    /// Grams.
    pub grams: f64,
    /// Mg of magnesium; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
}

/// Logs a food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogFood {
    /// The food in the table.
    pub food_id: FoodId,
    /// As typed.
    pub amount: String,
    /// Index of the portion that the amount counts; `None` for a weight.
    pub portion: Option<u32>,
    /// The day to log it on; `None` for today.
    pub day: Option<Day>,
}

/// A logged food with the values of its day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodEntry {
    /// Its number.
    pub id: FoodEntryId,
    /// The day it belongs to.
    pub day: Day,
    /// `HH:MM` as the wall clock showed; empty when it was logged on another day than it was eaten.
    pub time: String,
    /// The food in the table.
    pub food_id: FoodId,
    /// Its name when logged.
    pub name: String,
    /// The source's own description when logged.
    pub description: String,
    /// The amount in words, such as "2 × 1 cup"; empty for a plain weight.
    pub amount: String,
    /// Grams.
    pub grams: f64,
    /// Mg; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
}

/// Which logged food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodEntryReq {
    /// Its number.
    pub id: FoodEntryId,
}

/// Which day of food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodDayReq {
    /// `None` for today.
    pub day: Option<Day>,
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
    /// Its entries, in order of time.
    pub entries: Vec<FoodEntry>,
    /// Its magnesium.
    pub magnesium: Magnesium,
}
