//! A file of every released schema comes up to date with all that it holds.

use std::fs;
use std::path::Path;

use chrono_tz::Tz;
use lull_app::contract::{FoodDay, FoodDayReq, FoodEntry};
use lull_app::{App, handlers};
use lull_domain::food::{FoodId, Meal};
use lull_domain::time::Day;
use lull_store::DATABASE;

use crate::world::{HandClock, Heard, open};

/// A file that version 1 wrote.
const SCHEMA_1: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/schema-1.db");

fn upgraded(folder: &Path) -> App {
    fs::copy(SCHEMA_1, folder.join(DATABASE)).unwrap();
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
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(upgraded(old.path()));
    let clock = HandClock::at("2026-11-23 12:00", Tz::Europe__Berlin);
    drop(open(new.path(), &clock, &Heard::default()));
    assert_eq!(schema(old.path()), schema(new.path()));
    assert!(old.path().join("lull-before-version-2.db").exists());
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
