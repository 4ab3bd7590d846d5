use proptest::prelude::*;

use super::*;

fn any_nutrients() -> impl Strategy<Value = Nutrients> {
    proptest::array::uniform17(proptest::option::of(0.0..40_000.0_f64))
        .prop_map(Nutrients::from_figures)
}

fn any_foods() -> impl Strategy<Value = Vec<(f64, Nutrients)>> {
    proptest::collection::vec((0.1..5000.0_f64, any_nutrients()), 1..8)
}

/// Whether two figures are the same but for rounding; a gap is only like a gap.
fn alike(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= 1e-9 * one.abs().max(1.0),
        (one, other) => one == other,
    }
}

fn with(magnesium_mg: Option<f64>) -> Nutrients {
    Nutrients {
        magnesium_mg,
        ..Nutrients::default()
    }
}

#[test]
fn magnesium_is_the_first_figure() {
    assert_eq!(Nutrients::FIELDS[0], "magnesium_mg");
}

#[test]
fn a_dish_counts_what_is_missing_and_never_adds_it_as_zero() {
    let totals = Totals::of([
        (30.0, with(Some(81.0))),
        (200.0, with(None)),
        (10.0, with(Some(0.0))),
    ]);
    assert_eq!(totals.grams, 240.0);
    assert_eq!(totals.known.magnesium_mg, Some(81.0));
    assert_eq!(totals.without_magnesium(), 1);
}

#[test]
fn a_dish_in_which_nothing_is_known_has_no_figure() {
    let totals = Totals::of([(30.0, with(None)), (200.0, with(None))]);
    assert_eq!(totals.known.magnesium_mg, None);
    assert_eq!(totals.times(0.5).known.magnesium_mg, None);
    assert_eq!(totals.times(0.5).without_magnesium(), 2);
}

#[test]
fn servings_are_numbers_above_nought() {
    assert_eq!(read_servings("4"), Ok(4.0));
    assert_eq!(read_servings("1/2"), Ok(0.5));
    assert_eq!(read_servings("0"), Err(ServingsError::OutOfRange));
    assert_eq!(read_servings("101"), Err(ServingsError::OutOfRange));
    assert!(matches!(read_servings("-1"), Err(ServingsError::Number(_))));
    assert!(matches!(read_servings(""), Err(ServingsError::Number(_))));
}

proptest! {
    #[test]
    fn all_servings_together_hold_what_the_ingredients_hold(
        foods in any_foods(), servings in 0.1..100.0_f64,
    ) {
        let whole = Totals::of(foods.iter().copied());
        let one = whole.times(1.0 / servings);
        prop_assert!((one.grams * servings - whole.grams).abs() <= 1e-9 * whole.grams);
        let figures = one.known.figures().into_iter().zip(whole.known.figures());
        for (index, (serving, all)) in figures.enumerate() {
            prop_assert!(alike(serving.map(|figure| figure * servings), all));
            let given: Vec<f64> = foods.iter().filter_map(|(_, one)| one.figures()[index]).collect();
            prop_assert!(alike(all, (!given.is_empty()).then(|| given.iter().sum())));
            prop_assert_eq!(whole.missing[index] as usize, foods.len() - given.len());
        }
    }

    #[test]
    fn some_servings_and_the_rest_are_the_whole_dish(foods in any_foods(), part in 0.0..1.0_f64) {
        let whole = Totals::of(foods);
        let (some, rest) = (whole.times(part), whole.times(1.0 - part));
        prop_assert!((some.grams + rest.grams - whole.grams).abs() <= 1e-9 * whole.grams);
        let parts = some.known.figures().into_iter().zip(rest.known.figures());
        for ((some, rest), whole) in parts.zip(whole.known.figures()) {
            prop_assert!(alike(some.zip(rest).map(|(some, rest)| some + rest), whole));
        }
        prop_assert_eq!(some.missing, whole.missing);
    }

    #[test]
    fn a_meal_eaten_food_by_food_holds_what_it_holds_together(foods in any_foods(), times in 0.1..10.0_f64) {
        let together = Totals::of(foods.iter().copied()).times(times);
        let apart = Totals::of(foods.iter().map(|food| {
            let one = Totals::of([*food]).times(times);
            (one.grams, one.known)
        }));
        for (one, other) in together.known.figures().into_iter().zip(apart.known.figures()) {
            prop_assert!(alike(one, other));
        }
        prop_assert_eq!(together.missing, apart.missing);
    }
}
