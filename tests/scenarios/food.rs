//! Food: found, weighed, logged, unknown kept unknown, undone.

use lull_app::contract::{FoodDayReq, FoodEntryReq, LogFood, SearchFoods, WeighFood};
use lull_app::{Code, Topic, handlers};
use lull_domain::food::FoodId;
use lull_domain::time::Day;
use lull_foods::Catalogue;

use crate::world::World;

const ALMONDS: FoodId = FoodId::sr28(12_061);

fn log(
    world: &World,
    food_id: FoodId,
    amount: &str,
) -> lull_app::ApiResult<lull_app::contract::FoodEntry> {
    let req = LogFood {
        food_id,
        amount: amount.to_owned(),
        portion: None,
        day: None,
    };
    handlers::log_food(&world.app, req)
}

#[test]
fn thirty_grams_of_almonds_are_81_mg() {
    let world = World::new();
    let hits = handlers::search_foods(
        &world.app,
        SearchFoods {
            query: "almonds".to_owned(),
        },
    )
    .unwrap();
    assert_eq!(hits[0].food_id, ALMONDS);
    assert_eq!(hits[0].magnesium_mg_per_100g, Some(270.0));
    let entry = log(&world, ALMONDS, "30 g").unwrap();
    assert_eq!((entry.grams, entry.magnesium_mg), (30.0, Some(81.0)));
    assert!(world.heard.take().contains(&Topic::Food));
}

#[test]
fn a_portion_counts_by_its_own_weight() {
    let world = World::new();
    let detail =
        handlers::food(&world.app, lull_app::contract::FoodReq { food_id: ALMONDS }).unwrap();
    let cup = detail
        .portions
        .iter()
        .position(|portion| portion.text.contains("cup"))
        .unwrap();
    let weigh = |amount: &str| {
        let req = WeighFood {
            food_id: ALMONDS,
            amount: amount.to_owned(),
            portion: u32::try_from(cup).ok(),
        };
        handlers::weigh_food(&world.app, req).unwrap().grams
    };
    assert!((weigh("1/2") - detail.portions[cup].grams / 2.0).abs() < 1e-9);
    assert!((weigh("1,5") - detail.portions[cup].grams * 1.5).abs() < 1e-9);
}

#[test]
fn a_food_without_a_figure_is_counted_and_never_added_as_zero() {
    let world = World::new();
    let catalogue = Catalogue::embedded();
    let unknown = catalogue
        .foods()
        .find(|food| food.per_100g.magnesium_mg.is_none())
        .expect("739 foods have no figure");
    let entry = log(&world, unknown.id, "50 g").unwrap();
    assert_eq!(entry.magnesium_mg, None);
    log(&world, ALMONDS, "30 g").unwrap();
    let totals = handlers::food_day(&world.app, FoodDayReq { day: None })
        .unwrap()
        .magnesium
        .totals;
    assert_eq!((totals.food_mg, totals.foods_without_figure), (81.0, 1));
}

#[test]
fn absurd_amounts_are_refused_at_the_amount() {
    let world = World::new();
    for bad in [
        "-3",
        "0",
        "1e9",
        "1e9 g",
        "",
        "a lot",
        "inf",
        "NaN g",
        &"9".repeat(10_000),
    ] {
        let refused = log(&world, ALMONDS, bad).unwrap_err();
        assert_eq!(
            (refused.code, refused.field),
            (Code::Invalid, Some("amount")),
            "{bad}"
        );
    }
    assert!(
        handlers::food_day(&world.app, FoodDayReq { day: None })
            .unwrap()
            .entries
            .is_empty()
    );
}

#[test]
fn removing_is_undone_as_if_nothing_had_happened() {
    let world = World::new();
    let entry = log(&world, ALMONDS, "30 g").unwrap();
    let gone = handlers::remove_food(&world.app, FoodEntryReq { id: entry.id }).unwrap();
    assert!(gone.entries.is_empty());
    let back = handlers::restore_food(&world.app, FoodEntryReq { id: entry.id }).unwrap();
    assert_eq!(back.entries, [entry]);
}

#[test]
fn a_snack_at_half_past_midnight_belongs_to_the_evening_before() {
    let world = World::new();
    world.clock.set("2026-11-23 00:30");
    let entry = log(&world, ALMONDS, "30 g").unwrap();
    assert_eq!(
        (entry.day.to_string().as_str(), entry.time.as_str()),
        ("2026-11-22", "00:30")
    );
    world.clock.set("2026-11-23 04:00");
    assert!(
        handlers::food_day(&world.app, FoodDayReq { day: None })
            .unwrap()
            .entries
            .is_empty()
    );
}

#[test]
fn a_day_to_come_cannot_be_filled() {
    let world = World::new();
    let req = LogFood {
        food_id: ALMONDS,
        amount: "30 g".to_owned(),
        portion: None,
        day: Day::parse("2026-11-23"),
    };
    assert_eq!(
        handlers::log_food(&world.app, req).unwrap_err().field,
        Some("day")
    );
}
