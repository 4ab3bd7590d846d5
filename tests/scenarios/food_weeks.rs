//! The strip of weeks: blank where nothing was logged, and an average that says how much it knows.

use lull_app::contract::{FoodWeeks, FoodWeeksReq, LogWater};
use lull_app::handlers;
use lull_domain::food::FoodId;
use lull_domain::time::Day;

use crate::world::{ALMONDS, World};

fn weeks(world: &World) -> FoodWeeks {
    handlers::food_weeks(&world.app, FoodWeeksReq { until: None }).unwrap()
}

#[test]
fn a_missed_day_is_blank_and_a_day_to_come_is_not_missed() {
    let world = World::new();
    world.clock.set("2026-11-19 12:00");
    world.eat(ALMONDS, "30 g");
    world.eat(FoodId::sr28(12_156), "30 g");
    world.clock.set("2026-11-20 12:00");
    let strip = weeks(&world);
    assert_eq!(strip.weeks.len(), 6);
    let week = strip.weeks.last().unwrap();
    assert_eq!(week.title, "16 – 22 November");
    let [wednesday, thursday, sunday] = [2, 3, 6].map(|place| &week.days[place]);
    assert_eq!((wednesday.food_mg, wednesday.future), (None, false));
    assert_eq!(wednesday.words, "Wednesday 18 November: nothing logged");
    assert_eq!((thursday.food_mg, thursday.without_figure), (Some(81.0), 1));
    assert_eq!(
        thursday.words,
        "Thursday 19 November: at least 81 mg from food; 1 food without a figure"
    );
    assert!(sunday.future && sunday.words.ends_with("still to come"));
    assert_eq!((week.logged_days, week.mean_mg), (1, Some(81.0)));
}

#[test]
fn the_average_counts_whole_days_and_needs_seven_for_the_swing() {
    let world = World::new();
    world.finish_first_night();
    let grams = ["100 g", "60 g", "120 g", "80 g", "100 g", "60 g", "120 g"];
    for (day, amount) in (15..).zip(grams) {
        world.clock.set(&format!("2026-11-{day} 12:00"));
        world.eat(ALMONDS, amount);
    }
    let during = weeks(&world).average;
    assert_eq!(
        during.days, 6,
        "the day that is still going on does not count"
    );
    assert_eq!(during.days_needed, None);
    world.clock.set("2026-11-22 12:00");
    let after = weeks(&world);
    assert_eq!(after.average.days, 7);
    let mean = after.average.mean_mg.unwrap();
    assert!((mean - 2.7 * 640.0 / 7.0).abs() < 1e-9);
    assert!(after.average.low_mg.unwrap() < mean && mean < after.average.high_mg.unwrap());
    assert_eq!(after.average.days_needed, Some(8));
    assert!(after.average.method.source.contains("Beaton"));
    assert_eq!(after.goal_mg, Some(420.0));
    assert!(after.scale_mg >= 420.0);
}

#[test]
fn earlier_weeks_can_be_looked_at() {
    let world = World::new();
    let req = FoodWeeksReq {
        until: Day::parse("2026-01-01"),
    };
    let strip = handlers::food_weeks(&world.app, req).unwrap();
    assert_eq!(strip.weeks.last().unwrap().title, "29 December – 4 January");
    assert_eq!(strip.average.mean_mg, None);
}

#[test]
fn a_day_of_water_alone_is_no_day_of_nearly_no_magnesium() {
    let world = World::new();
    for day in [17, 18] {
        world.clock.set(&format!("2026-11-{day} 12:00"));
        world.eat(ALMONDS, "100 g");
    }
    world.clock.set("2026-11-19 12:00");
    let glass = LogWater {
        glasses: 2,
        day: None,
    };
    handlers::log_water(&world.app, glass).unwrap();
    world.clock.set("2026-11-20 12:00");
    world.eat(ALMONDS, "10 g");
    let strip = weeks(&world);
    assert_eq!(
        (strip.average.days, strip.average.mean_mg),
        (2, Some(270.0))
    );
    let week = strip.weeks.last().unwrap();
    assert_eq!(
        (week.logged_days, week.mean_mg, week.at_least),
        (2, Some(270.0), false),
        "neither the day of water nor the day that is still going on counts"
    );
}

#[test]
fn a_week_with_an_unknown_food_has_a_mean_that_is_at_least() {
    let world = World::new();
    world.clock.set("2026-11-19 12:00");
    world.eat(ALMONDS, "30 g");
    world.eat(FoodId::sr28(12_156), "30 g");
    world.clock.set("2026-11-20 12:00");
    assert!(weeks(&world).weeks.last().unwrap().at_least);
}
