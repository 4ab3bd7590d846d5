//! Food: found, weighed, logged, unknown kept unknown.

use lull_app::contract::{Cooking, CookingChoice, FoodReq, Helping, LogFood, SearchFoods};
use lull_app::{ApiError, Code, Topic, handlers};
use lull_domain::food::{FoodId, Meal};
use lull_domain::time::Day;
use lull_foods::Catalogue;

use crate::world::{ALMONDS, World, helping};

fn refused(world: &World, req: LogFood) -> ApiError {
    let refused = handlers::log_food(&world.app, req).unwrap_err();
    assert!(world.today().meals.is_empty(), "nothing is logged");
    refused
}

fn without_a_figure() -> FoodId {
    Catalogue::embedded()
        .foods()
        .find(|food| food.per_100g.magnesium_mg.is_none())
        .expect("739 foods have no figure")
        .id
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
    let entry = world.eat(ALMONDS, "30 g");
    assert_eq!((entry.grams, entry.magnesium_mg), (30.0, Some(81.0)));
    assert_eq!(entry.magnesium_mg_per_100g, Some(270.0));
    assert!(entry.source.ends_with("food 12061"), "{}", entry.source);
    assert!(world.heard.take().contains(&Topic::Food));
}

#[test]
fn a_portion_counts_by_its_own_weight() {
    let world = World::new();
    let detail = handlers::food(&world.app, FoodReq { food_id: ALMONDS }).unwrap();
    let cup = detail
        .portions
        .iter()
        .find(|portion| portion.text.contains("cup, whole"))
        .unwrap();
    let weigh = |amount: &str| {
        let req = Helping {
            portion: Some(cup.index),
            ..helping(ALMONDS, amount).helping
        };
        handlers::weigh_food(&world.app, req).unwrap().grams
    };
    assert!((weigh("1/2") - cup.grams / 2.0).abs() < 1e-9);
    assert!((weigh("1,5") - cup.grams * 1.5).abs() < 1e-9);
}

#[test]
fn the_portion_last_used_is_offered_first_and_the_natural_one_before_that() {
    let world = World::new();
    let eggs = FoodId::sr28(1_129);
    let detail = || handlers::food(&world.app, FoodReq { food_id: eggs }).unwrap();
    let natural = detail();
    assert_eq!(natural.start.portion, Some(natural.portions[0].index));
    assert_eq!(natural.start.amount, "1");
    let other = &natural.portions[1];
    world.log(LogFood {
        helping: Helping {
            portion: Some(other.index),
            ..helping(eggs, "3").helping
        },
        ..helping(eggs, "")
    });
    let used = detail();
    assert_eq!(&used.portions[0], other);
    assert_eq!(
        (used.start.portion, used.start.amount.as_str()),
        (Some(other.index), "3")
    );
    world.eat(eggs, "62,5 g");
    let weighed = detail().start;
    assert_eq!((weighed.portion, weighed.amount.as_str()), (None, "62.5 g"));
}

#[test]
fn a_food_without_a_figure_is_counted_and_never_added_as_zero() {
    let world = World::new();
    let entry = world.eat(without_a_figure(), "50 g");
    assert_eq!((entry.magnesium_mg, entry.without_figure), (None, 1));
    world.eat(ALMONDS, "30 g");
    let day = world.today();
    let totals = &day.magnesium.totals;
    assert_eq!((totals.food_mg, totals.foods_without_figure), (81.0, 1));
    let meal = &day.meals[0];
    assert_eq!((meal.magnesium_mg, meal.without_figure), (81.0, 1));
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
        let refused = refused(&world, helping(ALMONDS, bad));
        assert_eq!(
            (refused.code, refused.field),
            (Code::Invalid, Some("amount")),
            "{bad}"
        );
    }
}

#[test]
fn an_unlikely_amount_asks_back_and_is_logged_once_confirmed() {
    let world = World::new();
    for (amount, words) in [("6 kg", "6.0 kg"), ("600 g", "1620 mg")] {
        let weighed = handlers::weigh_food(&world.app, helping(ALMONDS, amount).helping).unwrap();
        let asked = weighed.asks_back.unwrap();
        assert!(asked.contains(words), "{asked}");
        let refused = refused(&world, helping(ALMONDS, amount));
        assert_eq!((refused.field, refused.message), (Some("confirmed"), asked));
    }
    let entry = world.log(LogFood {
        confirmed: true,
        ..helping(ALMONDS, "6 kg")
    });
    assert_eq!(entry.grams, 6000.0);
}

#[test]
fn a_food_goes_to_the_meal_of_its_time_unless_another_is_named() {
    let world = World::new();
    for (time, meal) in [
        ("2026-11-22 08:10", Meal::Breakfast),
        ("2026-11-22 12:30", Meal::Lunch),
        ("2026-11-22 19:00", Meal::Dinner),
        ("2026-11-22 22:00", Meal::Snack),
    ] {
        world.clock.set(time);
        assert_eq!(world.eat(ALMONDS, "30 g").meal, meal);
    }
    let named = LogFood {
        meal: Some(Meal::Breakfast),
        ..helping(ALMONDS, "30 g")
    };
    assert_eq!(world.log(named).meal, Meal::Breakfast);
}

#[test]
fn a_snack_at_half_past_midnight_belongs_to_the_evening_before() {
    let world = World::new();
    world.clock.set("2026-11-23 00:30");
    let entry = world.eat(ALMONDS, "30 g");
    assert_eq!(
        (entry.day.to_string().as_str(), entry.time.as_str()),
        ("2026-11-22", "00:30")
    );
    assert_eq!(entry.meal, Meal::Snack);
    world.clock.set("2026-11-23 04:00");
    assert!(world.today().meals.is_empty());
}

#[test]
fn a_food_of_an_earlier_day_has_no_time_that_nobody_told() {
    let world = World::new();
    let day = Day::parse("2026-11-21");
    let entry = world.log(LogFood {
        day,
        ..helping(ALMONDS, "30 g")
    });
    assert_eq!((Some(entry.day), entry.time.as_str()), (day, ""));
    // Also on the morning after, when the date alone would not tell.
    world.clock.set("2026-11-23 10:00");
    let entry = world.log(LogFood {
        day: Day::parse("2026-11-22"),
        ..helping(ALMONDS, "30 g")
    });
    assert_eq!(entry.time, "");
}

#[test]
fn a_day_to_come_cannot_be_filled() {
    let world = World::new();
    let req = LogFood {
        day: Day::parse("2026-11-23"),
        ..helping(ALMONDS, "30 g")
    };
    assert_eq!(refused(&world, req).field, Some("day"));
}

#[test]
fn a_raw_food_is_cooked_on_paper_with_the_factor_shown_and_a_cooked_one_is_not() {
    let world = World::new();
    let ways = |food_id| {
        let detail = handlers::food(&world.app, FoodReq { food_id }).unwrap();
        detail.cooking
    };
    let (food, choice) = Catalogue::embedded()
        .foods()
        .filter(|food| food.per_100g.magnesium_mg.is_some_and(|mg| mg > 10.0))
        .find_map(|food| match ways(food.id) {
            Cooking::Choices { choices } => {
                let loses = |one: &CookingChoice| {
                    one.retention_percent < 100.0 && one.yield_factor.is_some()
                };
                choices.into_iter().find(loses).map(|one| (food, one))
            }
            _ => None,
        })
        .expect("some raw food has a factor");
    let raw_mg = food.per_100g.magnesium_mg.unwrap();
    let cooked = |weighed_cooked| Helping {
        cooking: Some(choice.key.clone()),
        weighed_cooked,
        ..helping(food.id, "100 g").helping
    };
    let entry = world.log(LogFood {
        helping: cooked(false),
        ..helping(food.id, "")
    });
    let kept = choice.retention_percent / 100.0;
    assert!((entry.magnesium_mg.unwrap() - raw_mg * kept).abs() < 1e-9);
    assert!(
        entry
            .cooking
            .contains(&format!("{} %", choice.retention_percent))
    );
    let weighed = handlers::weigh_food(&world.app, cooked(true)).unwrap();
    assert!((weighed.grams - 100.0 / choice.yield_factor.unwrap()).abs() < 1e-9);
    assert!(weighed.working.unwrap().contains("kept"));
    // Boiled spinach holds its loss already.
    let spinach = FoodId::sr28(11_458);
    assert_eq!(ways(spinach), Cooking::None);
    let twice = Helping {
        cooking: Some(choice.key),
        ..helping(spinach, "100 g").helping
    };
    let refused = handlers::weigh_food(&world.app, twice).unwrap_err();
    assert_eq!(refused.field, Some("cooking"));
}
