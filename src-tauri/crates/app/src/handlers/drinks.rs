//! Water by the glass, and the day's drinks as shown.

use lull_domain::drinks::{DayDrinks, Stimulant, evening_notes};
use lull_domain::name::read_name;
use lull_domain::number::read_number;

use super::food_day::view as day_view;
use crate::contract::{self, Drinks, EveningNote, FoodDay, LogWater, Logged, SaveWater, WaterView};
use crate::food_log::{Occasion, confirm, log};
use crate::pantry::Pantry;
use crate::person::{key, person};
use crate::water::{water, water_food};
use crate::{ApiError, ApiResult, App, Topic};

/// Least and most of a glass, ml: from a small cup to a large bottle.
const GLASS_ML: std::ops::RangeInclusive<f64> = 50.0..=1000.0;
/// Most magnesium of a water, mg/l: a large glass of it stays below the amount that asks back, which one click could
/// not answer.
const MOST_MG_PER_LITRE: f64 = 500.0;
/// Most glasses that are logged in one step.
const MOST_GLASSES: u32 = 20;

/// The day's drinks as shown; of a past day without a word on its night.
pub(super) fn view(drinks: &DayDrinks, water: WaterView, is_today: bool) -> Drinks {
    let shown = |all: &[Stimulant]| {
        all.iter()
            .map(|one| contract::Stimulant {
                name: one.name.clone(),
                time: one.time.map_or_else(String::new, |time| time.to_string()),
                amount: one.amount,
                hours_before_bed: one.hours_before_bed,
            })
            .collect()
    };
    Drinks {
        water_ml: drinks.water_ml,
        glasses: (drinks.water_ml / water.glass_ml).round() as u32,
        water,
        caffeine: shown(&drinks.caffeine),
        caffeine_mg: drinks.caffeine_mg(),
        caffeine_without_figure: drinks.caffeine_without_figure,
        alcohol: shown(&drinks.alcohol),
        alcohol_g: drinks.alcohol_g(),
        alcohol_without_figure: drinks.alcohol_without_figure,
        evening: evening_notes(drinks, is_today)
            .into_iter()
            .map(|note| EveningNote {
                text: note.text,
                fact: note.fact,
            })
            .collect(),
    }
}

/// Logs glasses of the person's water, or of the table's while that is not known.
pub fn log_water(app: &App, req: LogWater) -> ApiResult<Logged> {
    if !(1..=MOST_GLASSES).contains(&req.glasses) {
        return Err(ApiError::invalid(
            "glasses",
            format!("A whole number of glasses from 1 to {MOST_GLASSES} is needed."),
        ));
    }
    let now = app.now();
    let (water, today) = app.read(|db| Ok((water(db)?, person(db, &now)?.today)))?;
    let ml = f64::from(req.glasses) * water.glass_ml;
    let amount = in_words(req.glasses, water.glass_ml);
    let food =
        water_food(water).ok_or_else(|| ApiError::not_found("Water is not in the food table."))?;
    let serving = Pantry::open(app)?.serving(food, ml, amount, String::new());
    confirm([&serving], false)?;
    let occasion = Occasion::new(&now, today, req.day, None)?;
    log(app, &occasion, vec![serving], Vec::new())
}

/// So many glasses in words.
fn in_words(glasses: u32, glass_ml: f64) -> String {
    match glasses {
        1 => format!("1 glass ({glass_ml} ml)"),
        _ => format!("{glasses} × 1 glass ({glass_ml} ml)"),
    }
}

/// Keeps what is known of the person's water. What was logged before stays as it was.
pub fn save_water(app: &App, req: SaveWater) -> ApiResult<FoodDay> {
    let name = match req.name.trim() {
        "" => None,
        name => {
            Some(read_name(name).map_err(|error| ApiError::invalid("name", error.to_string()))?)
        }
    };
    let mg_per_litre = match req.mg_per_litre.trim() {
        "" => None,
        text => Some(number(
            text,
            "mg_per_litre",
            &(0.0..=MOST_MG_PER_LITRE),
            "mg/l",
        )?),
    };
    let glass_ml = number(&req.glass_ml, "glass_ml", &GLASS_ML, "ml")?;
    let now = app.now();
    let imported = Pantry::imported(app);
    let day = app.write(&[Topic::Food], |tx| {
        let number = |value: f64| value.to_string();
        tx.set_setting(key::WATER_NAME, name.as_deref())?;
        tx.set_setting(key::WATER_MG_PER_LITRE, mg_per_litre.map(number).as_deref())?;
        tx.set_setting(key::WATER_GLASS_ML, Some(&number(glass_ml)))?;
        day_view(tx.db(), person(tx.db(), &now)?.today, &now, imported)
    })?;
    Ok(day)
}

fn number(
    text: &str,
    field: &'static str,
    range: &std::ops::RangeInclusive<f64>,
    unit: &str,
) -> ApiResult<f64> {
    let number = read_number(text).map_err(|error| ApiError::invalid(field, error.to_string()))?;
    if range.contains(&number) {
        Ok(number)
    } else {
        let (least, most) = (range.start(), range.end());
        Err(ApiError::invalid(
            field,
            format!("A number from {least} to {most} {unit} is needed."),
        ))
    }
}
