use super::*;
use crate::food::PastHelping;
use crate::time::Day;

/// What SR28 says of some foods.
fn sr28(food: FoodId) -> Option<About> {
    let (group, description, mg, alcohol_g) = match food.number {
        12014 => (
            "Nut and Seed Products",
            "Seeds, pumpkin and squash seed kernels, dried",
            592.0,
            Some(0.0),
        ),
        11458 => (
            "Vegetables and Vegetable Products",
            "Spinach, cooked",
            87.0,
            Some(0.0),
        ),
        12061 => ("Nut and Seed Products", "Nuts, almonds", 270.0, Some(0.0)),
        16015 => (
            "Legumes and Legume Products",
            "Beans, black, cooked",
            70.0,
            Some(0.0),
        ),
        1117 => (
            "Dairy and Egg Products",
            "Yogurt, plain, low fat",
            17.0,
            Some(0.0),
        ),
        14003 => (
            "Beverages",
            "Alcoholic beverage, beer, regular",
            6.0,
            Some(3.9),
        ),
        14900 => ("Beverages", "House wine", 12.0, None),
        19904 => (
            "Sweets",
            "Chocolate, dark, 70-85% cacao solids",
            228.0,
            Some(0.0),
        ),
        _ => return None,
    };
    let per_100g = Nutrients {
        magnesium_mg: Some(mg),
        alcohol_g,
        caffeine_mg: (food.number == 19904).then_some(80.0),
        ..Nutrients::default()
    };
    Some(About {
        without_figure: WithoutFigure::of(Some(group), description, &per_100g),
        contents: Contents::Listed {
            group: group.to_owned(),
            description: description.to_owned(),
        },
        per_100g,
    })
}

fn helpings(number: u32, name: &str, grams: &[f64], mg_per_100g: Option<f64>) -> Vec<PastHelping> {
    let first = Day::parse("2026-11-01").unwrap();
    (0..)
        .zip(grams)
        .map(|(day, grams)| PastHelping {
            day: first.plus(day),
            food: FoodId::sr28(number),
            name: name.to_owned(),
            grams: *grams,
            magnesium_mg: mg_per_100g.map(|mg| mg * grams / 100.0),
            without_figure: u32::from(mg_per_100g.is_none()),
        })
        .collect()
}

fn listed(to_go_mg: f64) -> Vec<Closing> {
    closing(to_go_mg, &[], &[], sr28)
}

#[test]
fn a_hundred_milligrams_are_twenty_grams_of_pumpkin_seeds() {
    let first = &listed(104.0)[0];
    assert_eq!((first.grams, first.covers), (20.0, true));
    assert_eq!(first.words, "A small handful of pumpkin seeds");
}

#[test]
fn a_large_gap_is_met_with_the_usual_portion_and_no_more() {
    let first = &listed(400.0)[0];
    assert_eq!((first.grams, first.covers), (28.0, false));
}

#[test]
fn three_foods_may_cover_together_what_none_covers_alone() {
    let foods = listed(319.0);
    assert!(foods.iter().all(|food| !food.covers));
    assert!(cover_together(&foods, 319.0));
    assert!(!cover_together(
        &foods,
        321.0 + foods.iter().map(|food| food.mg).sum::<f64>()
    ));
}

#[test]
fn a_reached_goal_needs_nothing() {
    assert_eq!(listed(0.0), []);
}

#[test]
fn what_the_person_eats_comes_first_in_the_portion_they_usually_have() {
    let past = helpings(1117, "Low-fat yoghurt", &[200.0, 250.0, 900.0], Some(17.0));
    let found = closing(300.0, &usual_portions(&past), &[], sr28);
    assert_eq!(found[0].words, "Low-fat yoghurt");
    assert_eq!(
        (found[0].grams, found[0].mg, found[0].why),
        (250.0, 42.5, Why::Eaten)
    );
    assert_eq!(found.len(), 3);
    assert!(found[1..].iter().all(|one| one.why == Why::Listed));
}

#[test]
fn what_was_eaten_twice_or_holds_little_or_has_no_figure_is_no_usual_portion() {
    for past in [
        helpings(12061, "Almonds", &[30.0, 30.0], Some(270.0)),
        helpings(1117, "Yoghurt", &[50.0, 50.0, 50.0], Some(17.0)),
        helpings(12156, "Glazed walnuts", &[30.0, 30.0, 30.0], None),
    ] {
        assert_eq!(usual_portions(&past), []);
    }
}

#[test]
fn a_food_is_named_once_although_it_is_eaten_and_listed() {
    let past = helpings(12061, "Almonds", &[30.0, 30.0, 30.0], Some(270.0));
    let found = closing(300.0, &usual_portions(&past), &[], sr28);
    let almonds = found.iter().filter(|one| one.food == FoodId::sr28(12061));
    assert_eq!(almonds.count(), 1);
}

#[test]
fn nuts_are_never_named_to_someone_who_excludes_them_eaten_before_or_not() {
    let past = helpings(12061, "Almonds", &[30.0, 30.0, 30.0], Some(270.0));
    let excludes = [Excluded::Nuts, Excluded::Seeds];
    let found = closing(300.0, &usual_portions(&past), &excludes, sr28);
    let foods: Vec<u32> = found.iter().map(|one| one.food.number).collect();
    assert_eq!(foods, [11458, 16015, 1117]);
}

#[test]
fn a_beer_is_no_way_to_a_goal() {
    let past = helpings(14003, "Beer", &[500.0, 500.0, 500.0], Some(6.0));
    let usual = usual_portions(&past);
    assert_eq!(usual.len(), 1);
    let found = closing(300.0, &usual, &[], sr28);
    assert!(found.iter().all(|one| one.food.number != 14003));
}

#[test]
fn a_wine_without_an_alcohol_figure_is_not_taken_for_one_without_alcohol() {
    let past = helpings(14900, "House wine", &[250.0, 250.0, 250.0], Some(12.0));
    let usual = usual_portions(&past);
    assert_eq!(usual.len(), 1);
    let found = closing(300.0, &usual, &[], sr28);
    assert!(found.iter().all(|one| one.why == Why::Listed));
}

#[test]
fn chocolate_is_named_in_a_portion_of_little_caffeine_alone() {
    for (grams, named) in [(20.0, true), (25.0, false)] {
        let past = helpings(19904, "Dark chocolate", &[grams; 3], Some(228.0));
        let found = closing(300.0, &usual_portions(&past), &[], sr28);
        assert_eq!(found[0].why == Why::Eaten, named, "{grams} g");
    }
}
