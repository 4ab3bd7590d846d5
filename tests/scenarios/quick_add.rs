//! Quick add: what is read is what is logged, nothing typed is lost, and one step takes it back.

use lull_app::contract::{
    ChosenReading, FoodDay, FoodDayReq, FoodEntriesReq, FoodReq, LineReading, LogFood, LogLine,
    Logged, ReadLine, SearchFoods,
};
use lull_app::{ApiResult, Code, handlers};
use lull_domain::food::FoodId;

use crate::world::{World, choose, first_readings};

fn read(world: &World, text: &str) -> LineReading {
    let req = ReadLine {
        text: text.to_owned(),
    };
    handlers::read_line(&world.app, req).unwrap()
}

fn log(world: &World, text: &str, confirmed: bool) -> ApiResult<Logged> {
    log_chosen(world, text, first_readings(world, text), confirmed)
}

fn log_chosen(
    world: &World,
    text: &str,
    choices: Vec<Option<ChosenReading>>,
    confirmed: bool,
) -> ApiResult<Logged> {
    let req = LogLine {
        text: text.to_owned(),
        choices,
        confirmed,
        day: None,
        meal: None,
    };
    handlers::log_line(&world.app, req)
}

fn today(world: &World) -> FoodDay {
    handlers::food_day(&world.app, FoodDayReq { day: None }).unwrap()
}

fn undo(world: &World, logged: &Logged) -> FoodDay {
    let req = FoodEntriesReq {
        entries: logged.entries.iter().map(|one| one.id).collect(),
        notes: logged.notes.iter().map(|one| one.id).collect(),
    };
    handlers::remove_food(&world.app, req).unwrap()
}

#[test]
fn two_eggs_and_30_g_of_almonds_are_two_entries_with_the_milligrams_read() {
    let world = World::new();
    let line = "2 eggs, 30 g almonds";
    let reading = read(&world, line);
    let logged = log(&world, line, false).unwrap();
    assert_eq!((logged.entries.len(), logged.notes.len()), (2, 0));
    for (part, entry) in reading.parts.iter().zip(&logged.entries) {
        let first = &part.readings[0];
        assert_eq!(first.food_id, entry.food_id);
        assert_eq!(first.amount, entry.amount);
        assert_eq!(
            (first.grams, first.magnesium_mg),
            (entry.grams, entry.magnesium_mg)
        );
    }
    let [eggs, almonds] = &logged.entries[..] else {
        panic!("two entries")
    };
    // SR28, NDB 01123: a large egg weighs 50 g, and 100 g hold 12 mg.
    assert_eq!((eggs.grams, eggs.magnesium_mg), (100.0, Some(12.0)));
    assert_eq!((almonds.grams, almonds.magnesium_mg), (30.0, Some(81.0)));
    assert_eq!(almonds.amount, "", "a plain weight needs no words");
    assert_eq!(today(&world).magnesium.totals.food_mg, 93.0);
    let day = undo(&world, &logged);
    assert!(day.meals.is_empty());
    assert_eq!(day.magnesium.totals.food_mg, 0.0);
}

#[test]
fn a_part_stands_where_the_page_counts_it() {
    let world = World::new();
    let line = "½ avocado 🥑, 30 g almonds";
    let units: Vec<u16> = line.encode_utf16().collect();
    let reading = read(&world, line);
    assert!(reading.parts.len() >= 2);
    for part in &reading.parts {
        let span = &units[part.start as usize..part.end as usize];
        assert_eq!(String::from_utf16(span).unwrap().trim(), part.text);
    }
}

#[test]
fn what_is_not_understood_is_kept_as_it_was_typed() {
    let world = World::new();
    let line = "30 g almonds, xqzzyvv";
    let reading = read(&world, line);
    assert!(reading.parts[1].readings.is_empty());
    assert!(reading.parts[1].reason.is_some());
    let logged = log(&world, line, false).unwrap();
    assert_eq!(logged.entries.len(), 1);
    assert_eq!(logged.notes[0].text, "xqzzyvv");
    assert!(undo(&world, &logged).meals.is_empty());
}

#[test]
fn a_part_that_is_not_meant_so_is_kept_as_a_note() {
    let world = World::new();
    let logged = log_chosen(&world, "30 g almonds", vec![None], false).unwrap();
    assert_eq!((logged.entries.len(), logged.notes.len()), (0, 1));
    assert_eq!(logged.notes[0].text, "30 g almonds");
}

#[test]
fn the_reading_chosen_is_the_one_logged() {
    let world = World::new();
    let reading = read(&world, "milk");
    let second = &reading.parts[0].readings[1];
    let logged = log_chosen(&world, "milk", vec![Some(choose(second))], false).unwrap();
    assert_eq!(logged.entries[0].food_id, second.food_id);
    assert_eq!(logged.entries[0].grams, second.grams);
}

#[test]
fn a_reading_that_the_line_has_no_more_is_refused_and_nothing_is_logged() {
    let world = World::new();
    let shown = read(&world, "milk").parts[0].readings[0].clone();
    let other_weight = ChosenReading {
        grams: shown.grams * 1.01,
        ..choose(&shown)
    };
    let other_food = ChosenReading {
        food_id: FoodId::own(7),
        ..choose(&shown)
    };
    for choices in [vec![Some(other_weight)], vec![Some(other_food)], Vec::new()] {
        let refused = log_chosen(&world, "milk", choices, false).unwrap_err();
        assert_eq!((refused.code, refused.field), (Code::Invalid, Some("text")));
        assert!(
            refused.message.contains("look again"),
            "{}",
            refused.message
        );
    }
    assert!(today(&world).meals.is_empty());
}

#[test]
fn the_reading_seen_is_logged_when_another_food_comes_first_meanwhile() {
    let world = World::new();
    let seen = first_readings(&world, "milk");
    let nonfat = read(&world, "nonfat milk").parts[0].readings[0].clone();
    assert_ne!(seen, [Some(choose(&nonfat))]);
    for _ in 0..12 {
        log(&world, "200 g nonfat milk", false).unwrap();
    }
    assert_ne!(
        first_readings(&world, "milk")[0].unwrap().food_id,
        seen[0].unwrap().food_id
    );
    let logged = log_chosen(&world, "milk", seen.clone(), false).unwrap();
    assert_eq!(logged.entries[0].food_id, seen[0].unwrap().food_id);
}

#[test]
fn an_unlikely_amount_asks_back_and_is_logged_once_confirmed() {
    let world = World::new();
    let line = "30 g almonds, 6 kg potatoes";
    let reading = read(&world, line);
    assert_eq!(reading.parts[0].readings[0].asks_back, None);
    assert!(reading.parts[1].readings[0].asks_back.is_some());
    let asked = log(&world, line, false).unwrap_err();
    assert_eq!(
        (asked.code, asked.field),
        (Code::Invalid, Some("confirmed"))
    );
    assert!(today(&world).meals.is_empty(), "all of a line or nothing");
    let logged = log(&world, line, true).unwrap();
    assert_eq!(logged.entries[1].grams, 6000.0);
}

#[test]
fn an_empty_line_says_what_to_type_and_an_endless_one_is_refused() {
    let world = World::new();
    for (text, words) in [
        ("", "nothing to log"),
        (" , ;", "nothing to log"),
        (&"almonds, ".repeat(400), "shorter"),
    ] {
        let refused = log(&world, text, false).unwrap_err();
        assert_eq!(refused.field, Some("text"));
        assert!(refused.message.contains(words), "{}", refused.message);
    }
    assert!(read(&world, &"a".repeat(5000)).trouble.is_some());
}

#[test]
fn what_a_person_eats_often_comes_first() {
    let world = World::new();
    let first = || {
        let query = "milk".to_owned();
        let hits = handlers::search_foods(&world.app, SearchFoods { query }).unwrap();
        hits[0].food_id
    };
    // SR28, NDB 01085: nonfat milk, which does not come first by itself.
    let nonfat = FoodId::sr28(1085);
    assert_ne!(first(), nonfat);
    for _ in 0..12 {
        let helping = lull_app::contract::Helping {
            food_id: nonfat,
            amount: "200 g".to_owned(),
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
        handlers::log_food(&world.app, req).unwrap();
    }
    assert_eq!(first(), nonfat);
    assert_eq!(
        read(&world, "a glass of milk").parts[0].readings[0].food_id,
        nonfat
    );
}

#[test]
fn a_portion_that_quick_add_counted_is_the_one_offered_first() {
    let world = World::new();
    for (line, count) in [
        ("1½ cups cooked oatmeal", 1.5),
        ("½ avocado", 0.5),
        ("2 large slices white bread", 2.0),
        ("2 tablespoons butter", 2.0),
    ] {
        let entry = log(&world, line, false).unwrap().entries.remove(0);
        let req = FoodReq {
            food_id: entry.food_id,
        };
        let food = handlers::food(&world.app, req).unwrap();
        let first = &food.portions[0];
        assert_eq!(food.start.portion, Some(first.index), "{line}");
        assert_eq!(food.start.amount, count.to_string(), "{line}");
        assert!((first.grams * count - entry.grams).abs() < 0.01, "{line}");
    }
}
