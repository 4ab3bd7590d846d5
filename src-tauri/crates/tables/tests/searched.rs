//! What a search over the imported table finds.
#![allow(clippy::unwrap_used, reason = "a test ends where its world breaks")]

mod support;

use support::{World, sample};

/// A table with these foods beside those of the sample.
fn with(foods: &[(&str, &str)]) -> World {
    let mut files = sample();
    for (number, (data_type, description)) in foods.iter().enumerate() {
        files.add(
            "food.csv",
            format!("\"{number}\",\"{data_type}\",\"{description}\",\"\",\"\"\n"),
        );
    }
    let world = World::new();
    world.import(&files).unwrap();
    world
}

#[test]
fn a_food_is_found_from_its_first_letter_to_its_last() {
    let world = with(&[]);
    for typed in ["s", "su", "sus", "sush", "sushi"] {
        assert!(
            world.found(typed).contains(&"Sushi, NFS".to_owned()),
            "{typed}"
        );
    }
    assert!(world.found("zebra").is_empty());
    assert!(world.found("").is_empty());
    assert!(world.found(" , ").is_empty());
}

#[test]
fn plurals_order_case_and_slips_make_no_difference() {
    let world = with(&[]);
    for typed in ["almond", "ALMONDS", "almnds", "nuts almond", "almond nut"] {
        assert_eq!(world.found(typed), ["Nuts, almonds"], "{typed}");
    }
    for typed in ["spinnach raw", "raw spinach", "spniach"] {
        assert_eq!(world.found(typed), ["Spinach, raw"], "{typed}");
    }
}

#[test]
fn a_brand_is_found_by_its_name() {
    let world = with(&[]);
    assert_eq!(world.found("some sweets chocolate"), ["DARK CHOCOLATE BAR"]);
}

#[test]
fn every_word_that_names_the_food_must_be_there() {
    let world = with(&[("survey_fndds_food", "Almond milk")]);
    assert_eq!(world.found("almond milk"), ["Almond milk"]);
    assert!(world.found("almond zebra").is_empty());
}

#[test]
fn whole_foods_come_before_dishes_and_brands() {
    let world = with(&[
        ("branded_food", "SPINACH"),
        ("survey_fndds_food", "Spinach, creamed"),
        ("branded_food", "SPINACH PIE"),
    ]);
    let found = world.found("spinach");
    assert_eq!(found.first().map(String::as_str), Some("Spinach, raw"));
    assert_eq!(found.len(), 4);
}

#[test]
fn what_a_search_language_would_read_is_text() {
    let world = with(&[]);
    for typed in [
        "\"",
        "almonds*",
        "a OR b",
        "NOT",
        "words:almonds",
        "^almonds",
        "(",
        "-1",
        "'; DROP TABLE foods",
    ] {
        world.table().search(typed, 8).unwrap();
    }
    assert_eq!(world.found("\"almonds\""), ["Nuts, almonds"]);
}

#[test]
fn no_more_are_given_than_asked_for() {
    let world = with(&[("branded_food", "SPINACH"), ("branded_food", "SPINACH PIE")]);
    assert_eq!(world.table().search("spinach", 2).unwrap().len(), 2);
    assert!(world.table().search("spinach", 0).unwrap().is_empty());
}
