//! What was logged is changed, taken off, put back, copied.

use chrono_tz::Tz;
use lull_app::contract::{
    ChangeFood, CopyDay, FoodDayReq, FoodEntriesReq, FoodEntry, KeepNote, LogFood,
};
use lull_app::{ApiResult, Code, handlers};
use lull_domain::food::{FoodId, Meal};
use lull_domain::time::Day;
use lull_store::DATABASE;

use crate::world::{ALMONDS, World, helping};

fn change(entry: &FoodEntry, amount: &str) -> ChangeFood {
    ChangeFood {
        id: entry.id,
        amount: amount.to_owned(),
        confirmed: false,
        meal: entry.meal,
        time: entry.time.clone(),
    }
}

fn only(entry: &FoodEntry) -> FoodEntriesReq {
    FoodEntriesReq {
        entries: vec![entry.id],
        notes: Vec::new(),
    }
}

fn entries(world: &World) -> Vec<FoodEntry> {
    let meals = world.today().meals;
    meals.into_iter().flat_map(|meal| meal.entries).collect()
}

fn copy(world: &World, meal: Option<Meal>) -> ApiResult<Vec<FoodEntry>> {
    handlers::copy_day(&world.app, CopyDay { day: None, meal }).map(|logged| logged.entries)
}

#[test]
fn removing_is_undone_as_if_nothing_had_happened() {
    let world = World::new();
    let entry = world.eat(ALMONDS, "30 g");
    let before = world.today();
    let gone = handlers::remove_food(&world.app, only(&entry)).unwrap();
    assert!(gone.meals.is_empty());
    let back = handlers::restore_food(&world.app, only(&entry)).unwrap();
    assert_eq!(back, before);
}

#[test]
fn many_entries_and_notes_go_and_come_back_in_one_step() {
    let world = World::new();
    let first = world.eat(ALMONDS, "30 g");
    let second = world.eat(FoodId::sr28(9_040), "118 g");
    let kept = KeepNote {
        text: "  something from the canteen ".to_owned(),
        day: None,
        meal: None,
    };
    let note = handlers::keep_note(&world.app, kept)
        .unwrap()
        .notes
        .remove(0);
    assert_eq!(note.text, "something from the canteen");
    let before = world.today();
    assert_eq!(before.meals[0].notes, std::slice::from_ref(&note));
    let all = || FoodEntriesReq {
        entries: vec![first.id, second.id],
        notes: vec![note.id],
    };
    assert!(
        handlers::remove_food(&world.app, all())
            .unwrap()
            .meals
            .is_empty()
    );
    assert_eq!(handlers::restore_food(&world.app, all()).unwrap(), before);
}

#[test]
fn an_empty_note_is_not_kept() {
    let world = World::new();
    let empty = KeepNote {
        text: " \n ".to_owned(),
        day: None,
        meal: None,
    };
    let refused = handlers::keep_note(&world.app, empty).unwrap_err();
    assert_eq!(refused.field, Some("text"));
}

#[test]
fn a_changed_entry_is_put_back_to_the_last_figure() {
    let world = World::new();
    world.clock.set("2026-11-22 08:10");
    let entry = world.eat(ALMONDS, "1/3 cup, whole");
    let before = world.today();
    let req = ChangeFood {
        meal: Meal::Dinner,
        time: "19:05".to_owned(),
        ..change(&entry, "70 g")
    };
    let changed = handlers::change_food(&world.app, req).unwrap();
    assert_eq!(
        (changed.entry.grams, changed.entry.amount.as_str()),
        (70.0, "")
    );
    assert!((changed.entry.magnesium_mg.unwrap() - 189.0).abs() < 1e-9);
    assert_eq!(
        (changed.entry.meal, changed.entry.time.as_str()),
        (Meal::Dinner, "19:05")
    );
    let back = handlers::put_back_food(&world.app, changed.before).unwrap();
    assert_eq!(back, before);
}

#[test]
fn a_changed_entry_keeps_the_values_of_its_day() {
    let world = World::new();
    let entry = world.eat(ALMONDS, "30 g");
    // As if it had been logged from an edition of the table with another figure.
    let file = rusqlite::Connection::open(world.folder.path().join(DATABASE)).unwrap();
    file.execute("UPDATE food_entry SET magnesium_mg = 75", [])
        .unwrap();
    drop(file);
    let changed = handlers::change_food(&world.app, change(&entry, "60 g")).unwrap();
    assert_eq!(changed.entry.magnesium_mg, Some(150.0));
}

#[test]
fn an_entry_without_a_figure_has_none_in_any_amount() {
    let world = World::new();
    let entry = world.eat(FoodId::sr28(12_156), "30 g");
    assert_eq!(entry.magnesium_mg, None);
    let changed = handlers::change_food(&world.app, change(&entry, "60 g")).unwrap();
    assert_eq!(
        (changed.entry.magnesium_mg, changed.entry.without_figure),
        (None, 1)
    );
}

#[test]
fn a_change_that_is_a_slip_asks_back_and_one_of_the_meal_alone_does_not() {
    let world = World::new();
    let entry = world.log(LogFood {
        confirmed: true,
        ..helping(ALMONDS, "6 kg")
    });
    let refused = handlers::change_food(&world.app, change(&entry, "7 kg")).unwrap_err();
    assert_eq!(refused.field, Some("confirmed"));
    let moved = ChangeFood {
        meal: Meal::Lunch,
        ..change(&entry, "")
    };
    let moved = handlers::change_food(&world.app, moved).unwrap();
    assert_eq!((moved.entry.meal, moved.entry.grams), (Meal::Lunch, 6000.0));
}

#[test]
fn a_time_is_told_changed_and_forgotten_within_the_entry_s_own_day() {
    let world = World::new();
    let entry = world.eat(ALMONDS, "30 g");
    let at = |time: &str| {
        let req = ChangeFood {
            time: time.to_owned(),
            ..change(&entry, "")
        };
        handlers::change_food(&world.app, req).map(|changed| changed.entry)
    };
    assert_eq!(at("00:40").unwrap().time, "00:40");
    // 00:40 is in the small hours after the evening: later than a tea at 22:00.
    world.clock.set("2026-11-22 22:00");
    let tea = world.eat(FoodId::sr28(14_278), "200 g");
    let order: Vec<_> = entries(&world).iter().map(|one| one.id).collect();
    assert_eq!(order, [tea.id, entry.id]);
    let forgotten = at("").unwrap();
    assert_eq!((forgotten.time.as_str(), forgotten.day), ("", entry.day));
    assert_eq!(at("noon").unwrap_err().field, Some("time"));
}

#[test]
fn a_time_on_the_night_of_the_clock_change_stays_the_time_that_was_told() {
    let world = World::new();
    world.clock.set("2026-10-24 23:30");
    let entry = world.eat(ALMONDS, "30 g");
    for time in ["02:30", "03:10"] {
        let req = ChangeFood {
            time: time.to_owned(),
            ..change(&entry, "")
        };
        let changed = handlers::change_food(&world.app, req).unwrap().entry;
        assert_eq!((changed.time.as_str(), changed.day), (time, entry.day));
    }
}

#[test]
fn an_entry_made_abroad_keeps_the_time_of_there() {
    let world = World::new();
    let entry = world.eat(ALMONDS, "30 g");
    world.clock.travel(Tz::Asia__Tokyo);
    let day = FoodDayReq {
        day: Some(entry.day),
    };
    let shown = handlers::food_day(&world.app, day).unwrap();
    assert_eq!(shown.meals[0].entries[0].time, "21:14");
    let changed = handlers::change_food(&world.app, change(&entry, "60 g")).unwrap();
    assert_eq!(changed.entry.time, "21:14");
}

#[test]
fn an_entry_that_is_gone_cannot_be_changed() {
    let world = World::new();
    let entry = world.eat(ALMONDS, "30 g");
    handlers::remove_food(&world.app, only(&entry)).unwrap();
    let refused = handlers::change_food(&world.app, change(&entry, "60 g")).unwrap_err();
    assert_eq!(refused.code, Code::NotFound);
}

#[test]
fn copying_yesterday_keeps_meals_amounts_and_values_and_tells_no_time() {
    let world = World::new();
    world.clock.set("2026-11-21 08:10");
    let entry = world.eat(ALMONDS, "1/2 cup, whole");
    let file = rusqlite::Connection::open(world.folder.path().join(DATABASE)).unwrap();
    file.execute("UPDATE food_entry SET magnesium_mg = 75", [])
        .unwrap();
    drop(file);
    world.clock.set("2026-11-22 21:14");
    let from = world.today().copy_from.unwrap();
    assert_eq!((from.title.as_str(), from.foods), ("yesterday", 1));
    let copied = copy(&world, None).unwrap();
    assert_eq!(copied.len(), 1);
    let copy = &copied[0];
    assert_eq!((copy.meal, copy.time.as_str()), (Meal::Breakfast, ""));
    assert_eq!((copy.grams, &copy.amount), (entry.grams, &entry.amount));
    assert_eq!(
        copy.magnesium_mg,
        Some(75.0),
        "the figure of its day, not of the table"
    );
    let all: FoodEntriesReq = only(copy);
    assert!(
        handlers::remove_food(&world.app, all)
            .unwrap()
            .meals
            .is_empty()
    );
}

#[test]
fn one_meal_is_copied_alone_and_a_gap_of_days_is_bridged_up_to_a_week() {
    let world = World::new();
    world.clock.set("2026-11-19 08:10");
    world.eat(ALMONDS, "30 g");
    world.clock.set("2026-11-19 12:30");
    world.eat(FoodId::sr28(9_040), "118 g");
    world.clock.set("2026-11-22 21:14");
    assert_eq!(
        world.today().copy_from.unwrap().title,
        "Thursday 19 November"
    );
    let copied = copy(&world, Some(Meal::Lunch)).unwrap();
    assert_eq!(copied.len(), 1);
    assert_eq!(copied[0].food_id, FoodId::sr28(9_040));
    assert_eq!(
        copy(&world, Some(Meal::Dinner)).unwrap_err().code,
        Code::NotFound
    );
    world.clock.set("2026-11-30 21:14");
    assert_eq!(world.today().copy_from, None);
    assert_eq!(copy(&world, None).unwrap_err().code, Code::NotFound);
}

#[test]
fn what_was_taken_off_is_not_copied() {
    let world = World::new();
    world.clock.set("2026-11-21 08:10");
    let entry = world.eat(ALMONDS, "30 g");
    let day = Day::parse("2026-11-21");
    assert_eq!(Some(entry.day), day);
    handlers::remove_food(&world.app, only(&entry)).unwrap();
    world.clock.set("2026-11-22 21:14");
    assert_eq!(copy(&world, None).unwrap_err().code, Code::NotFound);
}
