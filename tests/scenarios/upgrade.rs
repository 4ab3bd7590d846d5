//! A file of every released schema comes up to date with all that it holds.

use std::fs;
use std::path::Path;

use chrono_tz::Tz;
use lull_app::contract::{DoseLogReq, FoodDay, FoodDayReq, FoodEntry};
use lull_app::{App, handlers};
use lull_domain::food::{FoodId, Meal};
use lull_domain::supplement::Form;
use lull_domain::time::Day;
use lull_store::DATABASE;

use crate::world::{HandClock, Heard, open};

/// A file that version 1 wrote.
const SCHEMA_1: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/schema-1.db");
/// The same as version 2 left it, with a dose planned there.
const SCHEMA_2: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/schema-2.db");

fn upgraded(folder: &Path) -> App {
    upgraded_from(SCHEMA_1, folder)
}

fn upgraded_from(file: &str, folder: &Path) -> App {
    fs::copy(file, folder.join(DATABASE)).unwrap();
    let clock = HandClock::at("2026-11-23 12:00", Tz::Europe__Berlin);
    open(folder, &clock, &Heard::default())
}

fn schema(folder: &Path) -> Vec<String> {
    let db = rusqlite::Connection::open(folder.join(DATABASE)).unwrap();
    let mut query = db
        .prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name")
        .unwrap();
    let rows = query.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn day(app: &App, day: &str) -> FoodDay {
    let req = FoodDayReq {
        day: Day::parse(day),
    };
    handlers::food_day(app, req).unwrap()
}

fn entries(day: FoodDay) -> Vec<FoodEntry> {
    day.meals
        .into_iter()
        .flat_map(|meal| meal.entries)
        .collect()
}

#[test]
fn an_upgraded_file_has_the_schema_of_a_new_one() {
    let new = tempfile::tempdir().unwrap();
    let clock = HandClock::at("2026-11-23 12:00", Tz::Europe__Berlin);
    drop(open(new.path(), &clock, &Heard::default()));
    for file in [SCHEMA_1, SCHEMA_2] {
        let old = tempfile::tempdir().unwrap();
        drop(upgraded_from(file, old.path()));
        assert_eq!(schema(old.path()), schema(new.path()));
        assert!(old.path().join("lull-before-version-3.db").exists());
    }
}

#[test]
fn what_version_1_logged_keeps_its_values_and_finds_its_meal() {
    let folder = tempfile::tempdir().unwrap();
    let app = upgraded(folder.path());
    let sunday = day(&app, "2026-11-22");
    assert_eq!(sunday.magnesium.totals.foods_without_figure, 1);
    assert_eq!(sunday.magnesium.totals.supplement_mg, 100.0);
    let shown: Vec<_> = entries(sunday)
        .into_iter()
        .map(|one| {
            (
                one.food_id,
                one.meal,
                one.time,
                one.grams,
                one.magnesium_mg,
                one.without_figure,
            )
        })
        .collect();
    let at = |time: &str| time.to_owned();
    assert_eq!(
        shown,
        [
            (
                FoodId::sr28(12_061),
                Meal::Breakfast,
                at("08:10"),
                56.7,
                Some(153.09),
                0
            ),
            (
                FoodId::sr28(12_156),
                Meal::Lunch,
                at("12:30"),
                30.0,
                None,
                1
            ),
            (
                FoodId::sr28(9_040),
                Meal::Snack,
                at("00:30"),
                118.0,
                Some(31.86),
                0
            ),
        ]
    );
}

#[test]
fn what_version_1_logged_for_the_day_before_tells_no_time_that_nobody_told() {
    let folder = tempfile::tempdir().unwrap();
    let app = upgraded(folder.path());
    let coffee = &entries(day(&app, "2026-11-21"))[0];
    assert_eq!((coffee.meal, coffee.time.as_str()), (Meal::Snack, ""));
}

#[test]
fn what_was_taken_off_in_version_1_stays_off() {
    let folder = tempfile::tempdir().unwrap();
    let app = upgraded(folder.path());
    assert!(entries(day(&app, "2026-11-20")).is_empty());
}

#[test]
fn what_was_planned_and_taken_in_version_2_is_planned_and_logged_still() {
    let folder = tempfile::tempdir().unwrap();
    let app = upgraded_from(SCHEMA_2, folder.path());
    let plan = handlers::supplements(&app).unwrap().plan;
    assert_eq!(plan.len(), 1);
    assert_eq!(
        (plan[0].form, plan[0].elemental_mg, plan[0].doses_a_day),
        (Some(Form::Glycinate), 200.0, 1)
    );
    let req = DoseLogReq {
        day: Day::parse("2026-11-22"),
    };
    let log = handlers::dose_log(&app, req).unwrap();
    assert_eq!((log.supplement_mg, log.medicine_mg), (100.0, 0.0));
    assert_eq!(log.doses[0].name, "Glycinate");
}
