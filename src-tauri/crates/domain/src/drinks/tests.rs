use super::*;
use crate::food::{EatenTime, Meal, Nutrients, Serving};
use crate::time::resolve;
use chrono_tz::Tz;

/// A drink at a time of Sunday 22 November 2026; lights out is at 22:45.
fn drink(time: Option<&str>, description: &str, nutrients: Nutrients) -> Eaten {
    let day = Day::parse("2026-11-22").unwrap();
    let noon = LocalTime::parse("12:00").unwrap();
    let time = time.map(|text| LocalTime::parse(text).unwrap());
    Eaten {
        day,
        at: resolve(noon.on(day.date()), Tz::Europe__Berlin),
        time: time.map_or(EatenTime::Unknown, EatenTime::Told),
        meal: Meal::Snack,
        serving: Serving {
            food: FoodId::sr28(14_209),
            name: description.to_owned(),
            description: description.to_owned(),
            amount: String::new(),
            cooking: String::new(),
            grams: 237.0,
            nutrients,
            without_figure: 1,
        },
    }
}

fn coffee(time: Option<&str>, mg: f64) -> Eaten {
    let nutrients = Nutrients {
        caffeine_mg: Some(mg),
        ..Nutrients::default()
    };
    drink(time, "Coffee", nutrients)
}

fn of(eaten: &[Eaten]) -> DayDrinks {
    let by_words = |one: &Serving| WithoutFigure::of(None, &one.description, &one.nutrients);
    let day = Day::parse("2026-11-22").unwrap();
    DayDrinks::of(eaten, day, &Rhythm::default(), by_words)
}

fn said(eaten: &[Eaten]) -> Vec<(String, &'static str)> {
    let notes = evening_notes(&of(eaten), true);
    notes
        .into_iter()
        .map(|note| (note.text, note.fact.id))
        .collect()
}

#[test]
fn an_afternoon_coffee_of_107_mg_is_named_within_its_studied_hours_and_not_before() {
    // 8.8 hours before 22:45 is 13:57.
    assert_eq!(said(&[coffee(Some("13:56"), 107.0)]), []);
    let late = said(&[coffee(Some("13:58"), 107.0)]);
    assert_eq!(late[0].1, "drinks.caffeine.107");
    assert!(
        late[0]
            .0
            .starts_with("107 mg of caffeine in the last 8.8 hours"),
        "{late:?}"
    );
}

#[test]
fn a_larger_dose_reaches_further_back_and_several_add_up() {
    let morning = [coffee(Some("10:00"), 120.0), coffee(Some("10:30"), 100.0)];
    assert_eq!(said(&morning)[0].1, "drinks.caffeine.217");
    let evening = [coffee(Some("17:00"), 200.0), coffee(Some("18:00"), 200.0)];
    assert_eq!(said(&evening)[0].1, "drinks.caffeine.400");
}

#[test]
fn for_less_than_the_smallest_studied_dose_there_is_no_figure_and_it_says_so() {
    let said = said(&[coffee(Some("20:00"), 60.0)]);
    assert!(said[0].0.contains("no figure to go by"), "{said:?}");
}

#[test]
fn caffeine_at_a_time_nobody_told_is_counted_and_draws_no_conclusion() {
    let eaten = [coffee(None, 400.0)];
    assert_eq!(of(&eaten).caffeine_mg(), 400.0);
    assert_eq!(of(&eaten).caffeine[0].hours_before_bed, None);
    assert_eq!(said(&eaten), []);
}

#[test]
fn a_cola_after_lights_out_was_drunk_hours_after_it() {
    let drinks = of(&[coffee(Some("23:30"), 40.0)]);
    assert_eq!(drinks.caffeine[0].hours_before_bed, Some(-0.75));
}

#[test]
fn an_unknown_beside_a_little_caffeine_makes_it_at_least_and_never_less_than_studied() {
    let unmeasured = drink(Some("18:00"), "House coffee", Nutrients::default());
    let said = said(&[coffee(Some("20:00"), 60.0), unmeasured, coffee(None, 90.0)]);
    assert_eq!(
        said[0].0,
        "At least 60 mg of caffeine in the last 8.8 hours before lights out. \
         2 drinks without a figure or a time are not in it."
    );
}

#[test]
fn an_unknown_beside_a_studied_dose_is_said_too() {
    let said = said(&[coffee(Some("20:00"), 120.0), coffee(None, 90.0)]);
    assert!(said[0].0.starts_with("At least 120 mg"), "{said:?}");
    assert!(
        said[0]
            .0
            .ends_with("1 drink without a figure or a time is not in it."),
        "{said:?}"
    );
}

#[test]
fn a_night_that_is_over_gets_no_note() {
    let drinks = of(&[coffee(Some("20:00"), 400.0)]);
    assert_eq!(evening_notes(&drinks, true).len(), 1);
    assert_eq!(evening_notes(&drinks, false), []);
}

fn wine(alcohol_g: Option<f64>) -> Eaten {
    let nutrients = Nutrients {
        alcohol_g,
        caffeine_mg: Some(0.0),
        ..Nutrients::default()
    };
    drink(Some("20:00"), "Wine, red", nutrients)
}

#[test]
fn below_ten_grams_of_alcohol_nothing_is_said() {
    assert_eq!(said(&[wine(Some(9.9))]), []);
    assert_eq!(said(&[wine(Some(10.0))]).len(), 1);
}

#[test]
fn a_wine_without_a_figure_makes_the_alcohol_at_least() {
    let said = said(&[wine(Some(20.0)), wine(None)]);
    assert!(
        said[0]
            .0
            .starts_with("At least 20 g of alcohol today. 1 drink without a figure is not in it."),
        "{said:?}"
    );
}

#[test]
fn a_coffee_without_a_figure_is_unknown_and_not_nothing() {
    let drinks = of(&[
        drink(Some("15:00"), "SILK Coffee, soymilk", Nutrients::default()),
        drink(Some("20:00"), "House wine", Nutrients::default()),
    ]);
    assert_eq!(
        (
            drinks.caffeine_without_figure,
            drinks.alcohol_without_figure
        ),
        (1, 1)
    );
    assert_eq!((drinks.caffeine_mg(), drinks.alcohol_g()), (0.0, 0.0));
}

#[test]
fn alcohol_is_set_against_body_weight_because_that_is_not_asked() {
    let said = said(&[wine(Some(31.2))]);
    assert_eq!(said[0].1, "drinks.alcohol.rem");
    assert!(said[0].0.contains("for someone of 62 kg"), "{said:?}");
}

#[test]
fn water_is_counted_by_the_millilitre_and_is_no_stimulant() {
    let mut tap = drink(
        Some("09:00"),
        "Beverages, water, tap, drinking",
        Nutrients::default(),
    );
    tap.serving.food = TABLE_WATER;
    let mut own = tap.clone();
    own.serving.food = FoodId::water(1);
    let drinks = of(&[tap, own]);
    assert_eq!(drinks.water_ml, 474.0);
    assert_eq!(drinks.caffeine_without_figure, 0);
}
