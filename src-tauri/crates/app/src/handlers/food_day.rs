//! A day of food: its meals, its drinks, its magnesium.

use std::sync::Arc;

use lull_domain::drinks::DayDrinks;
use lull_domain::food::{Eaten, FoodNote, Meal};
use lull_domain::ids::{FoodEntryId, FoodNoteId};
use lull_domain::intake::DayTotals;
use lull_domain::time::{Day, Instant};
use lull_store::{Db, Result};
use lull_tables::ImportedTable;

use super::drinks;
use crate::contract::{CopySource, FoodDay, FoodDayReq, MealOfDay};
use crate::food_log::{entry, note};
use crate::magnesium::magnesium;
use crate::pantry::Pantry;
use crate::person::person;
use crate::water::water;
use crate::{ApiResult, App};

/// How many days back there may be something to copy.
pub(super) const DAYS_TO_COPY_FROM: i64 = 7;

/// A day of food.
pub fn food_day(app: &App, req: FoodDayReq) -> ApiResult<FoodDay> {
    let now = app.now();
    let imported = Pantry::imported(app);
    let day = app.read(|db| {
        let today = person(db, &now)?.today;
        view(db, req.day.unwrap_or(today).min(today), &now, imported)
    })?;
    Ok(day)
}

/// `day` as it is now.
pub(super) fn view(
    db: Db<'_>,
    day: Day,
    now: &Instant,
    imported: Option<Arc<ImportedTable>>,
) -> Result<FoodDay> {
    let person = person(db, now)?;
    let is_today = day == person.today;
    let pantry = Pantry::read(db, now, imported)?;
    let mut eaten = db.eaten_on(day)?;
    // Those without a known time come last, as they were logged.
    eaten.sort_by_key(|(_, one)| {
        one.instant(&person.rhythm)
            .map_or((true, 0), |at| (false, at.utc_ms))
    });
    let drunk = DayDrinks::of(
        eaten.iter().map(|(_, one)| one),
        day,
        &person.rhythm,
        |one| pantry.drinks_without_figure(one),
    );
    Ok(FoodDay {
        day,
        title: day.in_words(),
        is_today,
        copy_from: copy_source(db, day, person.today)?,
        drinks: drinks::view(&drunk, water(db)?, is_today),
        magnesium: magnesium(db, &pantry, &person, day, &eaten, &db.doses_on(day)?)?,
        meals: meals(eaten, db.food_notes_on(day)?),
    })
}

fn meals(eaten: Vec<(FoodEntryId, Eaten)>, notes: Vec<(FoodNoteId, FoodNote)>) -> Vec<MealOfDay> {
    Meal::ALL
        .into_iter()
        .filter_map(|meal| {
            let of_meal = eaten.iter().filter(|(_, one)| one.meal == meal);
            let totals = DayTotals::of(of_meal.clone().map(|(_, one)| one), []);
            let notes = notes.iter().filter(|(_, one)| one.meal == meal);
            let view = MealOfDay {
                meal,
                title: meal.title(),
                entries: of_meal.map(|(id, one)| entry(*id, one.clone())).collect(),
                notes: notes.map(|(id, one)| note(*id, one.clone())).collect(),
                magnesium_mg: totals.food_mg,
                without_figure: totals.foods_without_figure,
            };
            (!view.entries.is_empty() || !view.notes.is_empty()).then_some(view)
        })
        .collect()
}

fn copy_source(db: Db<'_>, day: Day, today: Day) -> Result<Option<CopySource>> {
    let Some(from) = db.last_day_eaten(day.plus(-DAYS_TO_COPY_FROM), day.plus(-1))? else {
        return Ok(None);
    };
    let foods = db.eaten_on(from)?.len();
    Ok(Some(CopySource {
        title: if from == today.plus(-1) {
            "yesterday".to_owned()
        } else {
            from.in_words()
        },
        foods: u32::try_from(foods).unwrap_or(u32::MAX),
    }))
}
