//! A strip of weeks of magnesium, and what its average can say.

use std::collections::BTreeMap;

use lull_domain::intake::{AVERAGE_METHOD, DayOfFood, average, mean_of, reference_intake};
use lull_domain::time::Day;
use lull_store::{Db, Result};

use crate::contract::{FoodWeek, FoodWeeks, FoodWeeksReq, IntakeAverage, WeekDay};
use crate::person::{Person, person};
use crate::{ApiResult, App};

/// Weeks of a strip.
const WEEKS: i64 = 6;
/// The drawing is at least this high, mg.
const LEAST_SCALE_MG: f64 = 100.0;

const SHORT: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// What was logged on a day.
#[derive(Default, Clone, Copy)]
struct Logged {
    food: Option<DayOfFood>,
    supplement_mg: Option<f64>,
}

/// The weeks until a day.
pub fn food_weeks(app: &App, req: FoodWeeksReq) -> ApiResult<FoodWeeks> {
    let now = app.now();
    let weeks = app.read(|db| {
        let person = person(db, &now)?;
        let until = req.until.unwrap_or(person.today).min(person.today);
        view(db, &person, until)
    })?;
    Ok(weeks)
}

fn view(db: Db<'_>, person: &Person, until: Day) -> Result<FoodWeeks> {
    let first = until.monday().plus(-7 * (WEEKS - 1));
    let last = until.monday().plus(6);
    let mut logged = BTreeMap::<Day, Logged>::new();
    for one in db.helpings_between(first, last)? {
        let of_day = logged.entry(one.day).or_default();
        of_day.food.get_or_insert_default().add(&one);
    }
    for (_, dose) in db.doses_between(first, last)? {
        let sum = &mut logged.entry(dose.day).or_default().supplement_mg;
        *sum = Some(sum.unwrap_or_default() + dose.elemental_mg);
    }
    let goal_mg = reference_intake(&person.profile, person.today).map(|goal| goal.mg);
    let highest = logged
        .values()
        .map(|one| one.food.map_or(0.0, |food| food.mg) + one.supplement_mg.unwrap_or_default())
        .fold(goal_mg.unwrap_or_default().max(LEAST_SCALE_MG), f64::max);
    let weeks = (0..WEEKS).map(|week| {
        let monday = first.plus(7 * week);
        self::week(monday, person.today, &logged)
    });
    Ok(FoodWeeks {
        weeks: weeks.collect(),
        goal_mg,
        scale_mg: highest,
        average: whole_days(&logged, person.today),
    })
}

/// Today is still being eaten: it would pull the average down.
fn whole_days(logged: &BTreeMap<Day, Logged>, today: Day) -> IntakeAverage {
    let days: Vec<DayOfFood> = logged
        .iter()
        .filter(|(day, _)| **day < today)
        .filter_map(|(_, one)| one.food)
        .collect();
    let found = average(&days);
    IntakeAverage {
        days: found.days,
        mean_mg: found.mean_mg,
        low_mg: found.interval_mg.map(|(low, _)| low),
        high_mg: found.interval_mg.map(|(_, high)| high),
        days_needed: found.days_needed,
        sentence: found.sentence,
        method: AVERAGE_METHOD,
    }
}

fn week(monday: Day, today: Day, logged: &BTreeMap<Day, Logged>) -> FoodWeek {
    let days: Vec<WeekDay> = (0..)
        .zip(SHORT)
        .map(|(place, short)| {
            let day = monday.plus(place);
            let of_day = logged.get(&day).copied().unwrap_or_default();
            WeekDay {
                day,
                words: words(day, of_day, day > today),
                short,
                food_mg: of_day.food.map(|food| food.mg),
                supplement_mg: of_day.supplement_mg,
                without_figure: of_day.food.map_or(0, |food| food.without_figure),
                future: day > today,
            }
        })
        .collect();
    let whole: Vec<DayOfFood> = logged
        .range(monday..today.min(monday.plus(7)).max(monday))
        .filter_map(|(_, one)| one.food)
        .collect();
    let mean = mean_of(&whole);
    let counted = whole.iter().filter(|food| food.logged).count();
    FoodWeek {
        title: monday.week_in_words(),
        mean_mg: mean.map(|(mg, _)| mg),
        at_least: mean.is_some_and(|(_, at_least)| at_least),
        logged_days: u32::try_from(counted).unwrap_or(u32::MAX),
        days,
    }
}

fn words(day: Day, logged: Logged, future: bool) -> String {
    let mut parts = Vec::new();
    match logged.food {
        Some(DayOfFood {
            mg,
            without_figure: 0,
            ..
        }) => parts.push(format!("{mg:.0} mg from food")),
        Some(DayOfFood {
            mg,
            without_figure: without,
            ..
        }) => {
            parts.push(format!("at least {mg:.0} mg from food"));
            let foods = if without == 1 { "food" } else { "foods" };
            parts.push(format!("{without} {foods} without a figure"));
        }
        None => {}
    }
    if let Some(mg) = logged.supplement_mg {
        parts.push(format!("{mg:.0} mg from supplements"));
    }
    let said = match (parts.is_empty(), future) {
        (false, _) => parts.join("; "),
        (true, true) => "still to come".to_owned(),
        (true, false) => "nothing logged".to_owned(),
    };
    format!("{}: {said}", day.in_words())
}
