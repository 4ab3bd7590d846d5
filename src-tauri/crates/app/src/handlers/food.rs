//! Foods: look up, weigh, log.

use lull_domain::food::{Serving, asks_back};
use lull_domain::number::{leading_number, shown_number};
use lull_foods::{Amount, Food, Pantry as _, Portion, natural, parse_amount, parse_count};

use crate::contract::{
    FoodDetail, FoodHit, FoodReq, Helping, LogFood, Logged, PortionView, SearchFoods, StartAmount,
    Weighed,
};
use crate::cooking::{self, Cooked};
use crate::food_log::{Occasion, confirm, log};
use crate::pantry::{Pantry, hit_view};
use crate::person::person;
use crate::{ApiError, ApiResult, App};

/// How many foods a search shows.
const HITS: usize = 8;
/// Longest query that is looked up, characters; nobody types more into a search box on purpose.
const LONGEST_QUERY: usize = 200;
/// What the amount of a food without portions begins with, g.
const START_GRAMS: &str = "100 g";

/// Looks foods up by what was typed.
pub fn search_foods(app: &App, req: SearchFoods) -> ApiResult<Vec<FoodHit>> {
    if req.query.chars().count() > LONGEST_QUERY {
        return Err(ApiError::invalid(
            "query",
            "That is long for a food's name. A few words are enough.",
        ));
    }
    Ok(hits(&Pantry::open(app)?, &req.query))
}

/// The foods that go by `query`, best first; none where it is too long for a name.
pub(super) fn hits(pantry: &Pantry, query: &str) -> Vec<FoodHit> {
    if query.chars().count() > LONGEST_QUERY {
        return Vec::new();
    }
    let hits = pantry.search(query, HITS);
    hits.into_iter().map(hit_view).collect()
}

/// A food with its portions.
pub fn food(app: &App, req: FoodReq) -> ApiResult<FoodDetail> {
    let food = Pantry::open(app)?.find(req.food_id)?;
    let last = app.read(|db| db.last_amount_of(req.food_id))?;
    Ok(detail(food, last))
}

/// `last` is the amount in words and in grams as the food was last logged.
fn detail(food: Food, last: Option<(String, f64)>) -> FoodDetail {
    let mut order = natural(&food);
    let used = last
        .as_ref()
        .and_then(|(amount, grams)| portion_in(&food, amount, *grams));
    // The one last used comes first; the others stay in their order.
    order.sort_by_key(|portion| Some(portion.index) != used);
    let first = order.first().map(|portion| portion.index);
    let portions = order.into_iter().filter_map(|portion| {
        Some(PortionView {
            index: u32::try_from(portion.index).ok()?,
            text: portion.words,
            grams: portion.grams,
            magnesium_mg: food.per_100g.for_grams(portion.grams).magnesium_mg,
        })
    });
    let cooking = cooking::view(&food);
    FoodDetail {
        food_id: food.id,
        source: food.magnesium_source(),
        magnesium_mg_per_100g: food.per_100g.magnesium_mg,
        portions: portions.collect(),
        start: start(&food, last, used, first),
        name: food.name,
        description: food.description,
        group: food.group,
        cooking,
    }
}

/// How far the weight of a count may lie from the weight logged, as a share: the count is shown with two decimals.
const COUNT_ROUNDING: f64 = 0.01;

/// The portion that an amount in words counted, such as the cup in "2 × cup, whole" or in "1½ cups": so many of it
/// weigh what was logged. Of several that do, the one that the words name most fully.
fn portion_in(food: &Food, amount: &str, grams: f64) -> Option<usize> {
    let (count, _) = leading_number(amount).ok()?;
    let weighs = |portion: &Portion| {
        (count * portion.grams - grams).abs() <= grams * COUNT_ROUNDING && count > 0.0
    };
    let named = |portion: &Portion| {
        let named = amount.ends_with(&portion.text);
        if named { portion.text.len() } else { 0 }
    };
    let counted = food.portions.iter().enumerate().rev();
    counted
        .filter(|(_, portion)| weighs(portion))
        .max_by_key(|(_, portion)| named(portion))
        .map(|(index, _)| index)
}

fn start(
    food: &Food,
    last: Option<(String, f64)>,
    used: Option<usize>,
    first: Option<usize>,
) -> StartAmount {
    let counted = |index: usize, amount: String| StartAmount {
        portion: u32::try_from(index).ok(),
        amount,
    };
    let weighed = |amount: String| StartAmount {
        portion: None,
        amount,
    };
    match (last, used, first) {
        (Some((_, grams)), Some(used), _) => {
            let times = grams / food.portions.get(used).map_or(grams, |one| one.grams);
            counted(used, shown_number(times))
        }
        (Some((_, grams)), None, _) => weighed(format!("{} g", shown_number(grams))),
        (None, _, Some(first)) => counted(first, "1".to_owned()),
        (None, _, None) => weighed(START_GRAMS.to_owned()),
    }
}

fn weigh(food: &Food, req: &Helping) -> ApiResult<Amount> {
    match req.portion {
        None => parse_amount(&req.amount, &food.portions),
        Some(index) => {
            let portion = usize::try_from(index)
                .ok()
                .and_then(|index| food.portions.get(index))
                .ok_or_else(|| ApiError::invalid("portion", "Please choose the portion again."))?;
            parse_count(&req.amount, portion, &food.portions)
        }
    }
    .map_err(|error| ApiError::invalid("amount", error.to_string()))
}

/// A helping with the values that its table has today, and how they were worked out where there is something to say.
fn serve(app: &App, req: &Helping) -> ApiResult<(Serving, Option<String>)> {
    let pantry = Pantry::open(app)?;
    let food = pantry.find(req.food_id)?;
    let amount = weigh(&food, req)?;
    let portion = amount.portion.unwrap_or_default();
    let Some(key) = &req.cooking else {
        return Ok((
            pantry.serving(food, amount.grams, portion, String::new()),
            None,
        ));
    };
    let Cooked {
        food,
        grams,
        words,
        working,
    } = cooking::cook(food, key, amount.grams, req.weighed_cooked)?;
    let typed = match (req.weighed_cooked, portion.is_empty()) {
        (true, true) => format!("{} g cooked", shown_number(amount.grams)),
        (true, false) => format!("{portion}, weighed cooked"),
        (false, _) => portion,
    };
    Ok((pantry.serving(food, grams, typed, words), working))
}

/// What an amount comes to.
pub fn weigh_food(app: &App, req: Helping) -> ApiResult<Weighed> {
    let (serving, working) = serve(app, &req)?;
    let magnesium_mg = serving.nutrients.magnesium_mg;
    Ok(Weighed {
        grams: serving.grams,
        magnesium_mg,
        working,
        asks_back: asks_back(serving.grams, magnesium_mg),
    })
}

/// Logs a food with the values that its table has today.
pub fn log_food(app: &App, req: LogFood) -> ApiResult<Logged> {
    let (serving, _) = serve(app, &req.helping)?;
    confirm([&serving], req.confirmed)?;
    let now = app.now();
    let today = app.read(|db| Ok(person(db, &now)?.today))?;
    let occasion = Occasion::new(&now, today, req.day, req.meal)?;
    log(app, &occasion, vec![serving], Vec::new())
}
