//! Foods: look up, weigh, log, undo.

use lull_domain::food::{Eaten, FoodId};
use lull_domain::ids::FoodEntryId;
use lull_domain::time::{Day, Instant};
use lull_foods::{Amount, Catalogue, Food, parse_amount, parse_count};
use lull_store::{Db, Result};

use crate::contract::{
    FoodDay, FoodDayReq, FoodDetail, FoodEntry, FoodEntryReq, FoodHit, FoodReq, LogFood,
    PortionView, SearchFoods, WeighFood, Weighed,
};
use crate::magnesium::magnesium;
use crate::person::person;
use crate::{ApiError, ApiResult, App, Topic};

/// How many foods a search shows.
const HITS: usize = 8;
/// Longest query that is looked up, characters; nobody types more into a search box on purpose.
const LONGEST_QUERY: usize = 200;

/// Looks foods up by what was typed.
pub fn search_foods(_: &App, req: SearchFoods) -> ApiResult<Vec<FoodHit>> {
    if req.query.chars().count() > LONGEST_QUERY {
        return Err(ApiError::invalid(
            "query",
            "That is long for a food's name. A few words are enough.",
        ));
    }
    let hits = Catalogue::embedded().search(&req.query, HITS);
    Ok(hits
        .into_iter()
        .map(|hit| FoodHit {
            food_id: hit.id,
            name: hit.name,
            description: hit.description,
            magnesium_mg_per_100g: hit.magnesium_mg_per_100g,
        })
        .collect())
}

fn find(food_id: FoodId) -> ApiResult<Food> {
    Catalogue::embedded()
        .food(food_id)
        .ok_or_else(|| ApiError::not_found("This food is not in the table."))
}

/// A food with its portions.
pub fn food(_: &App, req: FoodReq) -> ApiResult<FoodDetail> {
    let food = find(req.food_id)?;
    let portions = food
        .portions
        .iter()
        .map(|portion| PortionView {
            text: portion.in_words(),
            grams: portion.grams,
            magnesium_mg: food.per_100g.for_grams(portion.grams).magnesium_mg,
        })
        .collect();
    Ok(FoodDetail {
        food_id: req.food_id,
        source: food.magnesium_source(),
        magnesium_mg_per_100g: food.per_100g.magnesium_mg,
        name: food.name,
        description: food.description,
        group: food.group,
        portions,
    })
}

fn weigh(food: &Food, amount: &str, portion: Option<u32>) -> ApiResult<Amount> {
    match portion {
        None => parse_amount(amount, &food.portions),
        Some(index) => {
            let portion = usize::try_from(index)
                .ok()
                .and_then(|index| food.portions.get(index))
                .ok_or_else(|| ApiError::invalid("portion", "Please choose the portion again."))?;
            parse_count(amount, portion)
        }
    }
    .map_err(|error| ApiError::invalid("amount", error.to_string()))
}

/// What an amount comes to.
pub fn weigh_food(_: &App, req: WeighFood) -> ApiResult<Weighed> {
    let food = find(req.food_id)?;
    let amount = weigh(&food, &req.amount, req.portion)?;
    let magnesium_mg = food.per_100g.for_grams(amount.grams).magnesium_mg;
    Ok(Weighed {
        grams: amount.grams,
        magnesium_mg,
    })
}

/// Logs a food with the values that the table has today.
pub fn log_food(app: &App, req: LogFood) -> ApiResult<FoodEntry> {
    let food = find(req.food_id)?;
    let amount = weigh(&food, &req.amount, req.portion)?;
    let now = app.now();
    let today = app.read(|db| Ok(person(db, &now)?.today))?;
    let day = req.day.unwrap_or(today);
    if day > today {
        return Err(ApiError::invalid(
            "day",
            "This day is still to come. Please choose today or an earlier day.",
        ));
    }
    let eaten = Eaten {
        day,
        at: now,
        food: req.food_id,
        nutrients: food.per_100g.for_grams(amount.grams),
        name: food.name,
        description: food.description,
        amount: amount.portion.unwrap_or_default(),
        grams: amount.grams,
    };
    let id = app.write(&[Topic::Food], |tx| tx.insert_eaten(&eaten))?;
    Ok(entry(id, eaten))
}

fn entry(id: FoodEntryId, eaten: Eaten) -> FoodEntry {
    // Logged later for an earlier day: when it was eaten is not known.
    let logged_on = eaten.at.local().date();
    let same_day = logged_on == eaten.day.date() || logged_on == eaten.day.plus(1).date();
    FoodEntry {
        id,
        day: eaten.day,
        time: if same_day {
            eaten.at.local_time().to_string()
        } else {
            String::new()
        },
        food_id: eaten.food,
        name: eaten.name,
        description: eaten.description,
        amount: eaten.amount,
        grams: eaten.grams,
        magnesium_mg: eaten.nutrients.magnesium_mg,
    }
}

/// Takes an entry off the log; its day as it is then.
pub fn remove_food(app: &App, req: FoodEntryReq) -> ApiResult<FoodDay> {
    let now = app.now();
    set_deleted(app, req.id, Some(now.utc_ms), &now)
}

/// Puts an entry back.
pub fn restore_food(app: &App, req: FoodEntryReq) -> ApiResult<FoodDay> {
    let now = app.now();
    set_deleted(app, req.id, None, &now)
}

fn set_deleted(
    app: &App,
    id: FoodEntryId,
    deleted_ms: Option<i64>,
    now: &Instant,
) -> ApiResult<FoodDay> {
    let day = app.write(&[Topic::Food], |tx| {
        let day = tx.set_eaten_deleted(id, deleted_ms)?;
        day.map(|day| view(tx.db(), day, now)).transpose()
    })?;
    day.ok_or_else(|| ApiError::not_found("This entry is not there any more."))
}

/// A day of food.
pub fn food_day(app: &App, req: FoodDayReq) -> ApiResult<FoodDay> {
    let now = app.now();
    let day = app.read(|db| {
        let today = person(db, &now)?.today;
        view(db, req.day.unwrap_or(today).min(today), &now)
    })?;
    Ok(day)
}

fn view(db: Db<'_>, day: Day, now: &Instant) -> Result<FoodDay> {
    let person = person(db, now)?;
    let eaten = db.eaten_on(day)?;
    let doses = db.doses_on(day)?;
    let magnesium = magnesium(&person, day, &eaten, &doses);
    Ok(FoodDay {
        day,
        title: day.in_words(),
        is_today: day == person.today,
        entries: eaten.into_iter().map(|(id, one)| entry(id, one)).collect(),
        magnesium,
    })
}
