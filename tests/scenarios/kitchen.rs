//! Own foods, meals and recipes: unknown stays unknown, nothing is lost on the way, and the log stays as it was.

use lull_app::contract::{
    DishReq, DishView, FoodDayReq, FoodEntriesReq, FoodReq, Helping, Kitchen, LogDish, LogFood,
    LogLine, Logged, OwnFoodReq, OwnFoodView, RecipeSaved, SaveMeal, SaveOwnFood, SaveRecipe,
    SearchFoods,
};
use lull_app::{ApiResult, Code, handlers};
use lull_domain::dish::DishKind;
use lull_domain::food::FoodId;
use lull_domain::ids::DishId;
use lull_domain::intake::DayTotals;
use lull_domain::label::{Label, LabelBasis, MagnesiumUnit};

use crate::world::{World, first_readings};

fn label() -> Label {
    Label {
        per: LabelBasis::Portion,
        portion_name: "bar".to_owned(),
        portion_grams: "40".to_owned(),
        magnesium: String::new(),
        magnesium_as: MagnesiumUnit::Mg,
        energy_kcal: "180".to_owned(),
        protein_g: "6,5".to_owned(),
        caffeine_mg: String::new(),
        alcohol_g: String::new(),
    }
}

fn save_own(world: &World, name: &str, label: Label) -> ApiResult<Kitchen> {
    let req = SaveOwnFood {
        id: None,
        name: name.to_owned(),
        label,
    };
    handlers::save_own_food(&world.app, req)
}

fn bar(world: &World, label: Label) -> OwnFoodView {
    save_own(world, "Oat bar", label).unwrap().foods.remove(0)
}

fn log(world: &World, food_id: FoodId, amount: &str) -> Logged {
    let helping = Helping {
        food_id,
        amount: amount.to_owned(),
        portion: None,
        cooking: None,
        weighed_cooked: false,
    };
    let req = LogFood {
        helping,
        confirmed: false,
        day: None,
        meal: None,
    };
    handlers::log_food(&world.app, req).unwrap()
}

fn quick(world: &World, text: &str) -> Logged {
    let req = LogLine {
        text: text.to_owned(),
        choices: first_readings(world, text),
        confirmed: false,
        day: None,
        meal: None,
    };
    handlers::log_line(&world.app, req).unwrap()
}

fn totals(world: &World) -> DayTotals {
    let day = handlers::food_day(&world.app, FoodDayReq { day: None }).unwrap();
    day.magnesium.totals
}

fn save_recipe(
    world: &World,
    id: Option<DishId>,
    name: &str,
    servings: &str,
    lines: &str,
) -> ApiResult<RecipeSaved> {
    let req = SaveRecipe {
        id,
        name: name.to_owned(),
        servings: servings.to_owned(),
        lines: lines.to_owned(),
        choices: Some(first_readings(world, lines)),
    };
    handlers::save_recipe(&world.app, req)
}

fn log_dish(world: &World, id: DishId, servings: &str) -> ApiResult<Logged> {
    let req = LogDish {
        id,
        servings: servings.to_owned(),
        confirmed: false,
        day: None,
        meal: None,
    };
    handlers::log_dish(&world.app, req)
}

fn granola(world: &World) -> DishView {
    let lines = "200 g almonds\n100 g honey, 100 g dried pumpkin seeds";
    let saved = save_recipe(world, None, "Granola", "4", lines).unwrap();
    saved.kitchen.dishes[0].clone()
}

#[test]
fn an_own_food_without_magnesium_is_logged_as_unknown() {
    let world = World::new();
    let bar = bar(&world, label());
    assert_eq!(bar.magnesium_mg_per_100g, None);
    let logged = log(&world, bar.food_id, "1 bar");
    assert_eq!(logged.entries[0].grams, 40.0);
    assert_eq!(logged.entries[0].magnesium_mg, None);
    let totals = totals(&world);
    assert_eq!((totals.food_mg, totals.foods_without_figure), (0.0, 1));
}

#[test]
fn percent_of_a_daily_value_counts_on_its_base_and_the_food_is_found_like_any_other() {
    let world = World::new();
    let told = Label {
        magnesium: "20".to_owned(),
        magnesium_as: MagnesiumUnit::PercentOf { mg: 375.0 },
        ..label()
    };
    let bar = bar(&world, told.clone());
    assert_eq!(bar.label, told, "the label stays as it was typed");
    assert_eq!(bar.magnesium_mg_per_100g, Some(187.5));
    let query = "oat bar".to_owned();
    let hits = handlers::search_foods(&world.app, SearchFoods { query }).unwrap();
    assert_eq!(hits[0].food_id, bar.food_id);
    assert_eq!(hits[0].source, "your food");
    let logged = quick(&world, "2 oat bars");
    assert_eq!(logged.entries[0].food_id, bar.food_id);
    assert_eq!(logged.entries[0].magnesium_mg, Some(150.0));
}

#[test]
fn a_label_that_cannot_be_is_refused_at_its_field_and_nothing_is_kept() {
    let world = World::new();
    let impossible = Label {
        magnesium: "70000".to_owned(),
        ..label()
    };
    let refused = save_own(&world, "Magic", impossible).unwrap_err();
    assert_eq!(
        (refused.code, refused.field),
        (Code::Invalid, Some("magnesium"))
    );
    assert!(
        refused.message.contains("magnesium oxide"),
        "{}",
        refused.message
    );
    assert_eq!(
        save_own(&world, " ", label()).unwrap_err().field,
        Some("name")
    );
    assert!(handlers::kitchen(&world.app).unwrap().foods.is_empty());
}

#[test]
fn changing_or_removing_an_own_food_leaves_what_was_logged() {
    let world = World::new();
    let magnesium = |mg: &str| Label {
        magnesium: mg.to_owned(),
        ..label()
    };
    let bar = bar(&world, magnesium("50"));
    log(&world, bar.food_id, "1 bar");
    let changed = SaveOwnFood {
        id: Some(bar.id),
        name: "Oat bar".to_owned(),
        label: magnesium("5"),
    };
    handlers::save_own_food(&world.app, changed).unwrap();
    assert_eq!(totals(&world).food_mg, 50.0);
    log(&world, bar.food_id, "1 bar");
    assert_eq!(totals(&world).food_mg, 55.0);
    let gone = handlers::remove_own_food(&world.app, OwnFoodReq { id: bar.id }).unwrap();
    assert!(gone.foods.is_empty());
    let lookup = handlers::food(
        &world.app,
        FoodReq {
            food_id: bar.food_id,
        },
    );
    assert_eq!(lookup.unwrap_err().code, Code::NotFound);
    assert_eq!(totals(&world).food_mg, 55.0);
    let back = handlers::restore_own_food(&world.app, OwnFoodReq { id: bar.id }).unwrap();
    assert_eq!(back.foods[0].label, magnesium("5"));
}

#[test]
fn a_recipe_holds_what_its_ingredients_hold_and_four_servings_are_the_whole() {
    let world = World::new();
    let granola = granola(&world);
    assert_eq!(granola.kind, DishKind::Recipe);
    assert_eq!(granola.ingredients.len(), 3);
    let sum: f64 = granola
        .ingredients
        .iter()
        .filter_map(|one| one.magnesium_mg)
        .sum();
    let one = granola.magnesium_mg_per_serving.unwrap();
    assert!((one * 4.0 - sum).abs() < 1e-9);
    for servings in ["1", "1/2", "2,5"] {
        let logged = log_dish(&world, granola.id, servings).unwrap();
        assert_eq!(logged.entries.len(), 1);
        assert_eq!(logged.entries[0].food_id, granola.food_id);
    }
    assert!((totals(&world).food_mg - sum).abs() < 1e-9);
}

#[test]
fn an_ingredient_without_a_figure_makes_a_recipe_at_least_and_is_counted() {
    let world = World::new();
    bar(&world, label());
    let lines = "100 g almonds\n2 oat bars";
    let kitchen = save_recipe(&world, None, "Snack mix", "2", lines)
        .unwrap()
        .kitchen;
    let mix = &kitchen.dishes[0];
    assert_eq!(
        (mix.magnesium_mg_per_serving, mix.without_figure),
        (Some(135.0), 1)
    );
    let logged = log_dish(&world, mix.id, "1").unwrap();
    assert_eq!(logged.entries[0].without_figure, 1);
    let by_weight = log(&world, mix.food_id, "1 serving");
    assert_eq!(by_weight.entries[0].magnesium_mg, Some(135.0));
    assert_eq!(by_weight.entries[0].without_figure, 1);
    let totals = totals(&world);
    assert_eq!((totals.food_mg, totals.foods_without_figure), (270.0, 2));
}

#[test]
fn a_recipe_changed_later_leaves_the_log_as_it_was() {
    let world = World::new();
    let granola = granola(&world);
    let logged = log_dish(&world, granola.id, "1").unwrap();
    let before = totals(&world);
    save_recipe(&world, Some(granola.id), "Granola", "8", "100 g oats").unwrap();
    assert_eq!(totals(&world), before);
    handlers::remove_dish(&world.app, DishReq { id: granola.id }).unwrap();
    assert_eq!(totals(&world), before);
    assert_eq!(
        log_dish(&world, granola.id, "1").unwrap_err().code,
        Code::NotFound
    );
    let back = handlers::restore_dish(&world.app, DishReq { id: granola.id }).unwrap();
    assert_eq!(back.dishes[0].servings, 8.0);
    let undo = FoodEntriesReq {
        entries: vec![logged.entries[0].id],
        notes: Vec::new(),
    };
    handlers::remove_food(&world.app, undo).unwrap();
    assert_eq!(totals(&world).food_mg, 0.0);
}

#[test]
fn a_changed_recipe_is_put_back_to_the_last_figure_also_when_its_foods_have_changed() {
    let world = World::new();
    let bar = bar(
        &world,
        Label {
            magnesium: "40".to_owned(),
            ..label()
        },
    );
    let saved = save_recipe(&world, None, "Trail mix", "2", "1 oat bar, 30 g almonds").unwrap();
    assert_eq!(saved.before, None);
    let kept = saved.kitchen.dishes;
    assert_eq!(kept[0].ingredients[0].magnesium_mg, Some(40.0));
    let changed = SaveOwnFood {
        id: Some(bar.id),
        name: bar.name,
        label: label(),
    };
    handlers::save_own_food(&world.app, changed).unwrap();
    let id = Some(kept[0].id);
    let saved = save_recipe(&world, id, "Mix", "3", "1 oat bar").unwrap();
    assert_eq!(saved.kitchen.dishes[0].ingredients[0].magnesium_mg, None);
    let before = saved.before.unwrap();
    let back = handlers::put_back_dish(&world.app, before).unwrap();
    assert_eq!(back.dishes, kept);
    let again = handlers::put_back_dish(&world.app, before).unwrap_err();
    assert_eq!(again.code, Code::NotFound);
    // Opened and saved with its lines as they were: the figures kept stay.
    let unchanged = SaveRecipe {
        id,
        name: "Trail mix".to_owned(),
        servings: "2".to_owned(),
        lines: "1 oat bar, 30 g almonds".to_owned(),
        choices: None,
    };
    let saved = handlers::save_recipe(&world.app, unchanged.clone()).unwrap();
    assert_eq!(saved.kitchen.dishes, kept);
    let other = SaveRecipe {
        lines: "2 oat bars".to_owned(),
        ..unchanged
    };
    let refused = handlers::save_recipe(&world.app, other).unwrap_err();
    assert_eq!(refused.field, Some("lines"));
}

#[test]
fn a_changed_own_food_is_put_back_by_its_label_to_the_last_figure() {
    let world = World::new();
    let first = bar(
        &world,
        Label {
            magnesium: "12,5".to_owned(),
            ..label()
        },
    );
    let save = |name: &str, label: Label| {
        let req = SaveOwnFood {
            id: Some(first.id),
            name: name.to_owned(),
            label,
        };
        handlers::save_own_food(&world.app, req).unwrap().foods
    };
    assert_ne!(save("Bar", label()), std::slice::from_ref(&first));
    assert_eq!(save(&first.name, first.label.clone()), [first]);
}

#[test]
fn a_plate_saved_as_a_meal_is_logged_again_food_by_food() {
    let world = World::new();
    let plate = quick(&world, "2 eggs, 30 g almonds");
    let req = SaveMeal {
        name: "Usual breakfast".to_owned(),
        entries: plate.entries.iter().map(|one| one.id).collect(),
    };
    let kitchen = handlers::save_meal(&world.app, req).unwrap();
    let meal = &kitchen.dishes[0];
    assert_eq!((meal.kind, meal.ingredients.len()), (DishKind::Meal, 2));
    let again = log_dish(&world, meal.id, "1").unwrap();
    for (first, second) in plate.entries.iter().zip(&again.entries) {
        assert_eq!(first.food_id, second.food_id);
        assert_eq!((&first.amount, first.grams), (&second.amount, second.grams));
        assert_eq!(first.magnesium_mg, second.magnesium_mg);
    }
    let half = log_dish(&world, meal.id, "1/2").unwrap();
    assert_eq!(half.entries[1].magnesium_mg, Some(40.5));
    assert!((totals(&world).food_mg - 93.0 * 2.5).abs() < 1e-9);
}

#[test]
fn what_cannot_be_saved_is_refused_at_its_field() {
    let world = World::new();
    granola(&world);
    let refused = |id, name: &str, servings: &str, lines: &str| {
        let refused = save_recipe(&world, id, name, servings, lines).unwrap_err();
        (refused.field, refused.message)
    };
    assert_eq!(refused(None, "", "4", "100 g oats").0, Some("name"));
    assert_eq!(refused(None, "GRANOLA", "4", "100 g oats").0, Some("name"));
    assert_eq!(
        refused(None, "Soup", "none", "100 g oats").0,
        Some("servings")
    );
    assert_eq!(refused(None, "Soup", "0", "100 g oats").0, Some("servings"));
    assert_eq!(refused(None, "Soup", "4", " \n ").0, Some("lines"));
    let (field, message) = refused(None, "Soup", "4", "100 g oats\nxqzzyvv");
    assert_eq!(field, Some("lines"));
    assert!(message.contains("xqzzyvv"), "{message}");
    let itself = handlers::kitchen(&world.app).unwrap().dishes[0].id;
    assert_eq!(
        refused(Some(itself), "Granola", "4", "1 serving granola").0,
        Some("lines")
    );
    assert_eq!(handlers::kitchen(&world.app).unwrap().dishes.len(), 1);
}

#[test]
fn an_unlikely_helping_of_a_dish_asks_back() {
    let world = World::new();
    let granola = granola(&world);
    let asked = log_dish(&world, granola.id, "100").unwrap_err();
    assert_eq!(
        (asked.code, asked.field),
        (Code::Invalid, Some("confirmed"))
    );
    let req = LogDish {
        id: granola.id,
        servings: "100".to_owned(),
        confirmed: true,
        day: None,
        meal: None,
    };
    assert_eq!(
        handlers::log_dish(&world.app, req).unwrap().entries.len(),
        1
    );
}
