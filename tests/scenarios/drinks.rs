//! Drinks: water by the glass, and what the evening may make of coffee and wine.

use lull_app::contract::{
    ChosenReading, FoodReq, LogFood, LogLine, LogWater, ReadLine, SaveWater, SearchFoods,
};
use lull_app::handlers;
use lull_domain::drinks::TABLE_WATER;
use lull_domain::food::FoodId;
use lull_domain::time::Day;

use crate::world::{World, helping};

const COFFEE: FoodId = FoodId::sr28(14_209);
const RED_WINE: FoodId = FoodId::sr28(14_096);

fn drink(world: &World, glasses: u32) -> lull_app::contract::FoodEntry {
    let logged = handlers::log_water(&world.app, LogWater { glasses, day: None }).unwrap();
    logged.entries.into_iter().next().unwrap()
}

fn save(world: &World, name: &str, mg_per_litre: &str, glass_ml: &str) -> lull_app::ApiResult<()> {
    let req = SaveWater {
        name: name.to_owned(),
        mg_per_litre: mg_per_litre.to_owned(),
        glass_ml: glass_ml.to_owned(),
    };
    handlers::save_water(&world.app, req).map(drop)
}

#[test]
fn a_glass_is_the_table_s_tap_water_until_a_figure_is_entered() {
    let world = World::new();
    let glass = drink(&world, 1);
    assert_eq!((glass.name.as_str(), glass.grams), ("Tap water", 250.0));
    assert_eq!(glass.magnesium_mg, Some(2.5));
    let water = world.today().drinks.water;
    assert!(water.source.contains("USDA SR28") && water.mg_per_litre.is_none());
    save(&world, "Spring", "108", "200").unwrap();
    let glasses = drink(&world, 2);
    assert_eq!((glasses.name.as_str(), glasses.grams), ("Spring", 400.0));
    assert!((glasses.magnesium_mg.unwrap() - 43.2).abs() < 1e-9);
    let day = world.today();
    assert_eq!((day.drinks.water_ml, day.drinks.glasses), (650.0, 3));
    assert!(
        (day.magnesium.totals.food_mg - 45.7).abs() < 1e-9,
        "what was logged stays"
    );
}

/// A glass of water by quick add, and the food that a search for water finds first.
fn said_and_found(world: &World) -> (FoodId, f64, Option<f64>, FoodId) {
    let text = "glass of water".to_owned();
    let read = handlers::read_line(&world.app, ReadLine { text: text.clone() }).unwrap();
    let seen = &read.parts[0].readings[0];
    let req = LogLine {
        text,
        choices: vec![Some(ChosenReading {
            food_id: seen.food_id,
            grams: seen.grams,
        })],
        confirmed: false,
        day: None,
        meal: None,
    };
    let said = handlers::log_line(&world.app, req)
        .unwrap()
        .entries
        .remove(0);
    assert_eq!(read.parts[0].readings[0].food_id, said.food_id);
    let query = "tap water".to_owned();
    let hits = handlers::search_foods(&world.app, SearchFoods { query }).unwrap();
    assert_eq!(
        hits.iter()
            .filter(|hit| hit.food_id == said.food_id)
            .count(),
        1
    );
    (said.food_id, said.grams, said.magnesium_mg, hits[0].food_id)
}

#[test]
fn a_glass_by_a_click_by_quick_add_and_by_a_search_is_one_food() {
    let world = World::new();
    save(&world, "", "", "300").unwrap();
    let glass = drink(&world, 1);
    assert_eq!(
        said_and_found(&world),
        (TABLE_WATER, 300.0, glass.magnesium_mg, glass.food_id)
    );
    for name in ["", "Spring"] {
        save(&world, name, "108", "200").unwrap();
        let glass = drink(&world, 1);
        assert_eq!(glass.food_id, FoodId::water(1));
        let (food, grams, mg, found) = said_and_found(&world);
        assert_eq!((food, grams, found), (glass.food_id, 200.0, glass.food_id));
        assert!((mg.unwrap() - 21.6).abs() < 1e-9 && mg == glass.magnesium_mg);
    }
    let detail = handlers::food(
        &world.app,
        FoodReq {
            food_id: FoodId::water(1),
        },
    );
    assert_eq!(detail.unwrap().portions[0].grams, 200.0);
}

#[test]
fn a_past_day_says_nothing_for_tonight() {
    let world = World::new();
    world.finish_first_night();
    world.clock.set("2026-11-22 17:45");
    world.eat(COFFEE, "300 g");
    assert_eq!(world.today().drinks.evening.len(), 1);
    world.clock.set("2026-11-23 12:00");
    let day = lull_app::contract::FoodDayReq {
        day: Day::parse("2026-11-22"),
    };
    let drinks = handlers::food_day(&world.app, day).unwrap().drinks;
    assert!(drinks.caffeine_mg > 100.0 && drinks.evening.is_empty());
}

#[test]
fn a_water_that_cannot_be_is_refused_at_its_field() {
    let world = World::new();
    for (mg, glass, field) in [
        ("-1", "250", "mg_per_litre"),
        ("501", "250", "mg_per_litre"),
        ("hard", "250", "mg_per_litre"),
        ("30", "49", "glass_ml"),
        ("30", "1001", "glass_ml"),
        ("30", "", "glass_ml"),
    ] {
        assert_eq!(
            save(&world, "", mg, glass).unwrap_err().field,
            Some(field),
            "{mg} {glass}"
        );
    }
    let none = LogWater {
        glasses: 0,
        day: None,
    };
    assert_eq!(
        handlers::log_water(&world.app, none).unwrap_err().field,
        Some("glasses")
    );
}

#[test]
fn the_largest_glass_of_the_richest_water_asks_nothing_back() {
    let world = World::new();
    save(&world, "", "500", "1000").unwrap();
    assert_eq!(drink(&world, 1).magnesium_mg, Some(500.0));
}

#[test]
fn a_late_coffee_is_told_with_its_time_and_its_source() {
    let world = World::new();
    world.finish_first_night();
    world.clock.set("2026-11-22 17:45");
    // 40 mg of caffeine in 100 g.
    world.eat(COFFEE, "300 g");
    let drinks = world.today().drinks;
    assert_eq!(drinks.caffeine[0].time, "17:45");
    assert!((drinks.caffeine_mg - 120.0).abs() < 1e-9);
    assert_eq!(drinks.caffeine[0].hours_before_bed, Some(5.0));
    let note = &drinks.evening[0];
    assert!(note.text.starts_with("120 mg of caffeine"), "{}", note.text);
    assert!(note.fact.source.contains("Gardiner 2023"));
}

#[test]
fn a_coffee_of_yesterday_noted_today_has_no_hours_before_bed() {
    let world = World::new();
    let req = LogFood {
        day: Day::parse("2026-11-21"),
        ..helping(COFFEE, "300 g")
    };
    let entry = world.log(req);
    let day = lull_app::contract::FoodDayReq {
        day: Some(entry.day),
    };
    let drinks = handlers::food_day(&world.app, day).unwrap().drinks;
    assert_eq!(drinks.caffeine[0].hours_before_bed, None);
    assert!(drinks.caffeine_mg > 100.0 && drinks.evening.is_empty());
}

#[test]
fn wine_is_counted_in_grams_of_alcohol() {
    let world = World::new();
    world.eat(RED_WINE, "300 g");
    let drinks = world.today().drinks;
    assert!(
        (drinks.alcohol_g - 31.8).abs() < 1e-9,
        "{}",
        drinks.alcohol_g
    );
    assert!(drinks.evening[0].fact.source.contains("Gardiner 2025"));
}
