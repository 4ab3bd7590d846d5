//! A day's magnesium, as several rooms show it.

use lull_domain::fact::Fact;
use lull_domain::food::FoodId;
use lull_domain::intake::{DayTotals, Goal};
use lull_domain::profile::UpperLevel;
use serde::Serialize;
use ts_rs::TS;

/// A day's magnesium.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Magnesium {
    /// By source.
    pub totals: DayTotals,
    /// Everything with a figure, mg.
    pub total_mg: f64,
    /// Supplements and medicines together, mg: what the upper level counts.
    pub doses_mg: f64,
    /// The reference intake; `None` while age or sex is unknown.
    pub goal: Option<Goal>,
    /// Mg still missing to the goal.
    pub to_go_mg: Option<f64>,
    /// The chosen upper level for supplements and medicines.
    pub upper_level: UpperLevelView,
    /// Foods that would close the gap, at most three: of what the person eats first. Empty without a goal.
    pub closing: Vec<ClosingFood>,
    /// Whether the foods named close the gap together.
    pub closes: bool,
    /// The list that foods are named from when the person's own do not do.
    pub closing_list: Fact,
}

/// The chosen upper level and where the day stands against it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UpperLevelView {
    /// Which was chosen.
    pub level: UpperLevel,
    /// Mg a day, for a child the lower one of the age; `None` under one year, for which none is set.
    pub mg: Option<f64>,
    /// Mg of supplements above it.
    pub over_mg: f64,
    /// Where it is from.
    pub fact: Fact,
}

/// A usual portion of a food that would bring the day closer to the goal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClosingFood {
    /// The food.
    pub food_id: FoodId,
    /// In plain words, such as "a small handful of pumpkin seeds".
    pub words: String,
    /// Grams.
    pub grams: f64,
    /// Mg it brings.
    pub mg: f64,
    /// Whether it covers the whole gap.
    pub covers: bool,
    /// Whether the person eats it often; otherwise it is from the list of sources.
    pub often: bool,
}

/// An upper level that can be chosen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OfferedLevel {
    /// Which.
    pub level: UpperLevel,
    /// Mg a day.
    pub mg: f64,
    /// Where it is from.
    pub fact: Fact,
}
