//! The person's own foods, meals and recipes. What was logged from them stays as it was logged.

use lull_domain::dish::{Dish, DishKind, read_servings};
use lull_domain::food::{FoodId, Serving};
use lull_domain::ids::{DishId, FoodEntryId, OwnFoodId};
use lull_domain::label::{DAILY_VALUES, OwnFood};
use lull_domain::name::read_name;
use lull_store::{Db, Result, Tx};

use super::quick_add::{changed, ingredients};
use crate::contract::{
    DailyValueView, DishReq, DishView, IngredientView, Kitchen, LogDish, Logged, OwnFoodReq,
    OwnFoodView, PutBackDish, RecipeSaved, SaveMeal, SaveOwnFood, SaveRecipe,
};
use crate::food_log::{Occasion, confirm, log};
use crate::pantry::Pantry;
use crate::person::person;
use crate::{ApiError, ApiResult, App, Topic};

/// What the person keeps.
pub fn kitchen(app: &App) -> ApiResult<Kitchen> {
    Ok(app.read(view)?)
}

fn view(db: Db<'_>) -> Result<Kitchen> {
    let foods = db.own_foods()?;
    let dishes = db.dishes()?;
    Ok(Kitchen {
        foods: foods
            .into_iter()
            .map(|(id, food)| own_food_view(id, food))
            .collect(),
        dishes: dishes
            .into_iter()
            .map(|(id, dish)| dish_view(id, dish))
            .collect(),
        daily_values: DAILY_VALUES
            .iter()
            .map(|value| DailyValueView {
                mg: value.mg,
                words: value.words,
            })
            .collect(),
    })
}

fn own_food_view(id: OwnFoodId, food: OwnFood) -> OwnFoodView {
    OwnFoodView {
        id,
        food_id: FoodId::of_own_food(id),
        name: food.name,
        label: food.label,
        magnesium_mg_per_100g: food.labelled.per_100g.magnesium_mg,
    }
}

fn dish_view(id: DishId, dish: Dish) -> DishView {
    let food_id = FoodId::of_dish(id);
    let one = dish.helping(food_id, 1.0);
    let ingredient = |one: Serving| IngredientView {
        name: one.name,
        amount: one.amount,
        grams: one.grams,
        magnesium_mg: one.nutrients.magnesium_mg,
    };
    DishView {
        id,
        food_id,
        kind: dish.kind,
        name: dish.name,
        servings: dish.servings,
        ingredients: dish.ingredients.into_iter().map(ingredient).collect(),
        grams_per_serving: one.grams,
        magnesium_mg_per_serving: one.nutrients.magnesium_mg,
        without_figure: one.without_figure,
        lines: dish.lines,
    }
}

/// Keeps an own food, new or in the place of one.
pub fn save_own_food(app: &App, req: SaveOwnFood) -> ApiResult<Kitchen> {
    let name = name(&req.name)?;
    let labelled = req
        .label
        .read()
        .map_err(|error| ApiError::invalid(error.field, error.to_string()))?;
    let food = OwnFood {
        name,
        label: req.label,
        labelled,
    };
    app.write(&[Topic::Food], |tx| {
        let others = tx.db().own_foods()?;
        let mut others = others.iter().filter(|(id, _)| Some(*id) != req.id);
        if others.any(|(_, other)| same_name(&other.name, &food.name)) {
            return Ok(Err(name_taken("food", &food.name)));
        }
        let kept = match req.id {
            None => tx.insert_own_food(&food).map(|_| true)?,
            Some(id) => tx.replace_own_food(id, &food)?,
        };
        seen(tx, kept, "This food is not there any more.")
    })?
}

/// Takes an own food away.
pub fn remove_own_food(app: &App, req: OwnFoodReq) -> ApiResult<Kitchen> {
    set_own_food_deleted(app, req.id, Some(app.now().utc_ms))
}

/// Puts an own food back.
pub fn restore_own_food(app: &App, req: OwnFoodReq) -> ApiResult<Kitchen> {
    set_own_food_deleted(app, req.id, None)
}

fn set_own_food_deleted(app: &App, id: OwnFoodId, deleted_ms: Option<i64>) -> ApiResult<Kitchen> {
    app.write(&[Topic::Food], |tx| {
        let found = tx.set_own_food_deleted(id, deleted_ms)?;
        seen(tx, found, "This food is not there any more.")
    })?
}

/// Saves logged foods as a meal, with the values kept with them.
pub fn save_meal(app: &App, req: SaveMeal) -> ApiResult<Kitchen> {
    let name = name(&req.name)?;
    app.write(&[Topic::Food], |tx| {
        let Some(ingredients) = servings_of(tx.db(), &req.entries)? else {
            return Ok(Err(gone_from_the_log()));
        };
        if ingredients.is_empty() {
            let words = "Please choose the foods that belong to the meal.";
            return Ok(Err(ApiError::invalid("entries", words)));
        }
        let dish = Dish {
            kind: DishKind::Meal,
            name,
            servings: 1.0,
            ingredients,
            lines: String::new(),
        };
        if taken(tx, None, &dish)? {
            return Ok(Err(name_taken("meal or recipe", &dish.name)));
        }
        tx.insert_dish(&dish)?;
        view(tx.db()).map(Ok)
    })?
}

/// The servings of these entries; `None` when one of them is not on the log any more.
fn servings_of(db: Db<'_>, entries: &[FoodEntryId]) -> Result<Option<Vec<Serving>>> {
    let found = entries.iter().map(|id| db.eaten(*id));
    let found: Option<Vec<_>> = found.collect::<Result<_>>()?;
    Ok(found.map(|all| all.into_iter().map(|one| one.serving).collect()))
}

fn gone_from_the_log() -> ApiError {
    ApiError::not_found("One of these foods is not on the log any more. Please choose again.")
}

/// Saves a recipe, new or in the place of one.
pub fn save_recipe(app: &App, req: SaveRecipe) -> ApiResult<RecipeSaved> {
    let name = name(&req.name)?;
    let servings = servings(&req.servings)?;
    let ingredients = match &req.choices {
        Some(choices) => ingredients(&Pantry::open(app)?, &req.lines, choices)?,
        None => kept_ingredients(app, &req)?,
    };
    let itself = req.id.map(FoodId::of_dish);
    if ingredients.iter().any(|one| Some(one.food) == itself) {
        return Err(ApiError::invalid(
            "lines",
            "A recipe cannot be an ingredient of itself. Please take it out.",
        ));
    }
    let dish = Dish {
        kind: DishKind::Recipe,
        name,
        servings,
        ingredients,
        lines: req.lines,
    };
    let at_ms = app.now().utc_ms;
    app.write(&[Topic::Food], |tx| {
        if taken(tx, req.id, &dish)? {
            return Ok(Err(name_taken("meal or recipe", &dish.name)));
        }
        let before = match req.id {
            None => {
                tx.insert_dish(&dish)?;
                None
            }
            Some(id) => match tx.replace_dish(id, &dish, at_ms)? {
                Some(version) => Some(PutBackDish { id, version }),
                None => return Ok(Err(ApiError::not_found(GONE))),
            },
        };
        let kitchen = view(tx.db())?;
        Ok(Ok(RecipeSaved { kitchen, before }))
    })?
}

/// The ingredients of a recipe whose lines are as they were kept.
fn kept_ingredients(app: &App, req: &SaveRecipe) -> ApiResult<Vec<Serving>> {
    let kept = app.read(|db| req.id.map(|id| db.dish(id)).transpose())?;
    let kept = kept.flatten().ok_or_else(|| ApiError::not_found(GONE))?;
    if kept.lines == req.lines {
        Ok(kept.ingredients)
    } else {
        Err(changed("lines"))
    }
}

/// Puts a changed dish back as it was.
pub fn put_back_dish(app: &App, req: PutBackDish) -> ApiResult<Kitchen> {
    app.write(&[Topic::Food], |tx| {
        let found = tx.put_back_dish(req.id, req.version)?;
        seen(tx, found, GONE)
    })?
}

/// Whether another dish has this one's name.
fn taken(tx: &Tx<'_>, id: Option<DishId>, dish: &Dish) -> Result<bool> {
    let others = tx.db().dishes()?;
    let mut others = others.iter().filter(|(other, _)| Some(*other) != id);
    Ok(others.any(|(_, other)| same_name(&other.name, &dish.name)))
}

const GONE: &str = "This meal or recipe is not there any more.";

/// Takes a dish away.
pub fn remove_dish(app: &App, req: DishReq) -> ApiResult<Kitchen> {
    set_dish_deleted(app, req.id, Some(app.now().utc_ms))
}

/// Puts a dish back.
pub fn restore_dish(app: &App, req: DishReq) -> ApiResult<Kitchen> {
    set_dish_deleted(app, req.id, None)
}

fn set_dish_deleted(app: &App, id: DishId, deleted_ms: Option<i64>) -> ApiResult<Kitchen> {
    app.write(&[Topic::Food], |tx| {
        let found = tx.set_dish_deleted(id, deleted_ms)?;
        seen(tx, found, GONE)
    })?
}

/// Logs a dish: of a meal its foods, of a recipe one entry.
pub fn log_dish(app: &App, req: LogDish) -> ApiResult<Logged> {
    let servings = servings(&req.servings)?;
    let now = app.now();
    let (dish, today) = app.read(|db| Ok((db.dish(req.id)?, person(db, &now)?.today)))?;
    let dish = dish.ok_or_else(|| ApiError::not_found(GONE))?;
    let helpings = dish.helpings(FoodId::of_dish(req.id), servings);
    confirm(&helpings, req.confirmed)?;
    let occasion = Occasion::new(&now, today, req.day, req.meal)?;
    log(app, &occasion, helpings, Vec::new())
}

fn name(text: &str) -> ApiResult<String> {
    read_name(text).map_err(|error| ApiError::invalid("name", error.to_string()))
}

fn servings(text: &str) -> ApiResult<f64> {
    read_servings(text).map_err(|error| ApiError::invalid("servings", error.to_string()))
}

fn same_name(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn name_taken(what: &str, name: &str) -> ApiError {
    let words = format!("You have a {what} called {name} already. Please choose another name.");
    ApiError::invalid("name", words)
}

/// The kitchen after a write, when it found what it was for.
fn seen(tx: &Tx<'_>, found: bool, gone: &str) -> Result<ApiResult<Kitchen>> {
    if found {
        view(tx.db()).map(Ok)
    } else {
        Ok(Err(ApiError::not_found(gone)))
    }
}
