//! The person's own foods, meals and recipes.

use lull_domain::dish::DishKind;
use lull_domain::food::{FoodId, Meal};
use lull_domain::ids::{DishId, FoodEntryId, OwnFoodId};
use lull_domain::label::Label;
use lull_domain::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ChosenReading;

/// What the person keeps.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Kitchen {
    /// Own foods, by name.
    pub foods: Vec<OwnFoodView>,
    /// Meals and recipes, by name.
    pub dishes: Vec<DishView>,
    /// % daily value bases that a label may use.
    pub daily_values: Vec<DailyValueView>,
}

/// A daily value that a label may count in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DailyValueView {
    /// Mg that are 100 %.
    pub mg: f64,
    /// Whose: "US label since 2016".
    pub words: &'static str,
}

/// An own food, by its label.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OwnFoodView {
    /// Its number.
    pub id: OwnFoodId,
    /// The food, for logging.
    pub food_id: FoodId,
    /// Its name.
    pub name: String,
    /// The label as it was typed, to change it.
    pub label: Label,
    /// Mg in 100 g; `None` is "no figure".
    pub magnesium_mg_per_100g: Option<f64>,
}

/// Keeps an own food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveOwnFood {
    /// Which to change; `None` for a new one.
    pub id: Option<OwnFoodId>,
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: Label,
}

/// Which own food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OwnFoodReq {
    /// Its number.
    pub id: OwnFoodId,
}

/// A saved meal or recipe.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DishView {
    /// Its number.
    pub id: DishId,
    /// The dish as a food, for logging by weight or serving.
    pub food_id: FoodId,
    /// Which kind.
    pub kind: DishKind,
    /// Its name.
    pub name: String,
    /// Servings it makes; 1 for a meal.
    pub servings: f64,
    /// Its foods.
    pub ingredients: Vec<IngredientView>,
    /// Grams of one serving, as its ingredients weigh.
    pub grams_per_serving: f64,
    /// Mg of one serving, of the ingredients with a figure; `None` when none has one.
    pub magnesium_mg_per_serving: Option<f64>,
    /// Ingredients without a figure.
    pub without_figure: u32,
    /// The lines it was written as, to change it; empty for a meal.
    pub lines: String,
}

/// A food of a dish.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IngredientView {
    /// Its name.
    pub name: String,
    /// The amount in words; empty for a plain weight.
    pub amount: String,
    /// Grams in the whole dish.
    pub grams: f64,
    /// Mg in the whole dish; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
}

/// Saves logged foods as a meal.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveMeal {
    /// Its name.
    pub name: String,
    /// The foods on the plate.
    pub entries: Vec<FoodEntryId>,
}

/// Saves a recipe.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveRecipe {
    /// Which to change; `None` for a new one.
    pub id: Option<DishId>,
    /// Its name.
    pub name: String,
    /// Servings, as typed.
    pub servings: String,
    /// Ingredients, as quick add reads them; one or more a line.
    pub lines: String,
    /// For each part the reading chosen; `None` where it was not understood. Left out for lines as they were kept:
    /// then the ingredients stay as they are kept, too.
    pub choices: Option<Vec<Option<ChosenReading>>>,
}

/// A recipe as it was saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecipeSaved {
    /// The kitchen with it.
    pub kitchen: Kitchen,
    /// How it was before, to put it back; `None` for a new one.
    pub before: Option<PutBackDish>,
}

/// Puts a changed dish back as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PutBackDish {
    /// Its number.
    pub id: DishId,
    /// How it was before the change.
    pub version: DishId,
}

/// Which dish.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DishReq {
    /// Its number.
    pub id: DishId,
}

/// Logs a dish.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogDish {
    /// Its number.
    pub id: DishId,
    /// Servings, as typed; 1 for a meal as it was saved.
    pub servings: String,
    /// Whether an unlikely amount was confirmed.
    pub confirmed: bool,
    /// The day; `None` for today.
    pub day: Option<Day>,
    /// The meal of the day; `None` for the one of this time of day.
    pub meal: Option<Meal>,
}
