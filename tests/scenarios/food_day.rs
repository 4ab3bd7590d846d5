//! The day: its meals add up to it, and what closes it fits the person.

use lull_app::contract::FoodDay;
use lull_domain::food::{FoodId, Meal};
use lull_foods::Catalogue;

use crate::world::{ALMONDS, World};

const BLACK_BEANS: FoodId = FoodId::sr28(16_015);

fn closing(day: &FoodDay) -> Vec<FoodId> {
    day.magnesium
        .closing
        .iter()
        .map(|one| one.food_id)
        .collect()
}

#[test]
fn the_meals_of_a_day_add_up_to_it() {
    let world = World::new();
    // A slice of the whole table, foods without a figure among them.
    let foods = Catalogue::embedded().foods().step_by(97);
    for (food, hour) in foods.zip((4..24).cycle()) {
        world.clock.set(&format!("2026-11-22 {hour:02}:00"));
        world.eat(food.id, "12.5 g");
    }
    let day = world.today();
    assert!(day.meals.iter().map(|meal| meal.meal).eq(Meal::ALL));
    let mg: f64 = day.meals.iter().map(|meal| meal.magnesium_mg).sum();
    let without: u32 = day.meals.iter().map(|meal| meal.without_figure).sum();
    let totals = day.magnesium.totals;
    assert!(
        (mg - totals.food_mg).abs() < 1e-6,
        "{mg} {}",
        totals.food_mg
    );
    assert_eq!(without, totals.foods_without_figure);
    assert!(without > 0 && mg > 0.0);
}

#[test]
fn what_the_person_eats_comes_before_the_list() {
    let world = World::new();
    world.finish_first_night();
    assert!(!closing(&world.today()).contains(&FoodId::sr28(20_037)));
    for day in 19..=21 {
        world.clock.set(&format!("2026-11-{day} 12:00"));
        world.eat(FoodId::sr28(20_037), "150 g");
    }
    world.clock.set("2026-11-22 21:14");
    let first = &world.today().magnesium.closing[0];
    assert_eq!((first.food_id, first.grams), (FoodId::sr28(20_037), 150.0));
    assert!(first.often);
}

#[test]
fn nuts_are_not_suggested_to_someone_who_does_not_eat_them_although_they_did() {
    let world = World::new();
    world.finish_first_night();
    for day in 19..=21 {
        world.clock.set(&format!("2026-11-{day} 12:00"));
        world.eat(ALMONDS, "30 g");
    }
    world.clock.set("2026-11-22 21:14");
    assert!(closing(&world.today()).contains(&ALMONDS));
    world.answer("profile.excludes", "nuts,seeds").unwrap();
    let named = closing(&world.today());
    assert_eq!(named.len(), 3);
    assert!(named.contains(&BLACK_BEANS));
    for food in named {
        let food = Catalogue::embedded().food(food).unwrap();
        assert_ne!(food.group, "Nut and Seed Products");
    }
}

#[test]
fn what_is_not_eaten_is_told_in_the_first_night_and_in_settings_and_raises_no_flag() {
    let world = World::new();
    let answered = world.answer("profile.excludes", "fish").unwrap();
    assert!(answered.flags.is_empty());
    world.finish_first_night();
    let settings = lull_app::handlers::settings(&world.app).unwrap();
    assert!(
        settings
            .items
            .iter()
            .any(|item| item.id == "profile.excludes")
    );
    assert!(!settings.items.iter().any(|item| item.asks_red_flags()));
    let req = lull_app::contract::AnswerItem {
        item: "profile.excludes".to_owned(),
        text: "milk".to_owned(),
    };
    let settings = lull_app::handlers::update_answer(&world.app, req).unwrap();
    assert_eq!(settings.answers["profile.excludes"], "milk");
    let status = lull_app::handlers::app_status(&world.app).unwrap();
    assert!(status.open_flags.is_empty());
}
