use proptest::prelude::*;

use super::*;

fn food(grams: f64, nutrients: Nutrients) -> Serving {
    Serving {
        food: FoodId::sr28(12061),
        name: "Almonds".to_owned(),
        description: "Nuts, almonds".to_owned(),
        amount: "1 cup".to_owned(),
        cooking: String::new(),
        grams,
        without_figure: Serving::without_figure_of(&nutrients),
        nutrients,
    }
}

fn holding(magnesium_mg: Option<f64>) -> Nutrients {
    Nutrients {
        magnesium_mg,
        ..Nutrients::default()
    }
}

fn dish(kind: DishKind, servings: f64, ingredients: Vec<Serving>) -> Dish {
    Dish {
        kind,
        name: "Granola".to_owned(),
        servings,
        ingredients,
        lines: String::new(),
    }
}

fn any_foods() -> impl Strategy<Value = Vec<Serving>> {
    let figures = proptest::array::uniform17(proptest::option::of(0.0..40_000.0_f64));
    let food = (0.1..5000.0_f64, figures)
        .prop_map(|(grams, figures)| food(grams, Nutrients::from_figures(figures)));
    proptest::collection::vec(food, 1..8)
}

/// Whether two figures are the same but for rounding; a gap is only like a gap.
fn alike(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= 1e-9 * one.abs().max(1.0),
        (one, other) => one == other,
    }
}

fn all_alike(one: &Totals, other: &Totals) -> bool {
    alike(Some(one.grams), Some(other.grams))
        && one.without_figure == other.without_figure
        && one
            .nutrients
            .figures()
            .into_iter()
            .zip(other.nutrients.figures())
            .all(|(one, other)| alike(one, other))
}

const ME: FoodId = FoodId::recipe(1);

#[test]
fn a_dish_counts_what_is_missing_and_never_adds_it_as_zero() {
    let soup = dish(
        DishKind::Recipe,
        2.0,
        vec![
            food(30.0, holding(Some(81.0))),
            food(200.0, holding(None)),
            food(10.0, holding(Some(0.0))),
        ],
    );
    let one = soup.helping(ME, 1.0);
    assert_eq!((one.grams, one.without_figure), (120.0, 1));
    assert_eq!(one.nutrients.magnesium_mg, Some(40.5));
    assert_eq!(one.amount, "1 serving");
    assert_eq!(soup.helping(ME, 1.5).amount, "1.5 servings");
}

#[test]
fn a_dish_in_which_nothing_is_known_has_no_figure() {
    let foods = vec![food(30.0, holding(None)), food(200.0, holding(None))];
    let one = dish(DishKind::Recipe, 4.0, foods).helping(ME, 1.0);
    assert_eq!((one.nutrients.magnesium_mg, one.without_figure), (None, 2));
}

#[test]
fn a_meal_as_it_was_saved_keeps_its_words_and_a_part_of_it_is_a_weight() {
    let plate = dish(DishKind::Meal, 1.0, vec![food(30.0, holding(Some(81.0)))]);
    assert_eq!(plate.helpings(ME, 1.0), plate.ingredients);
    let half = &plate.helpings(ME, 0.5)[0];
    assert_eq!((half.grams, half.amount.as_str()), (15.0, ""));
    assert_eq!(half.nutrients.magnesium_mg, Some(40.5));
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
    fn all_servings_together_hold_what_the_ingredients_hold(foods in any_foods(), servings in 1u32..20) {
        let recipe = dish(DishKind::Recipe, f64::from(servings), foods);
        let one = recipe.helping(ME, 1.0);
        let all: Vec<Serving> = (0..servings).map(|_| one.clone()).collect();
        let mut eaten = Totals::of(&all);
        // Each serving says of itself that it holds foods without a figure.
        prop_assert_eq!(eaten.without_figure, servings * recipe.totals().without_figure);
        eaten.without_figure /= servings;
        prop_assert!(all_alike(&eaten, &recipe.totals()));
        for (index, sum) in recipe.totals().nutrients.figures().into_iter().enumerate() {
            let given = recipe.ingredients.iter().filter_map(|one| one.nutrients.figures()[index]);
            let given: Vec<f64> = given.collect();
            prop_assert!(alike(sum, (!given.is_empty()).then(|| given.iter().sum())));
        }
    }

    #[test]
    fn some_servings_and_the_rest_are_the_whole_dish(
        foods in any_foods(), kind in prop::sample::select(vec![DishKind::Meal, DishKind::Recipe]),
        servings in 0.5..50.0_f64, part in 0.01..0.99_f64,
    ) {
        let one = dish(kind, servings, foods);
        let some = one.helpings(ME, servings * part);
        let rest = one.helpings(ME, servings * (1.0 - part));
        let mut both = Totals::of(some.iter().chain(&rest));
        prop_assert_eq!(both.without_figure, 2 * one.totals().without_figure);
        both.without_figure /= 2;
        prop_assert!(all_alike(&both, &one.totals()));
    }

    #[test]
    fn a_meal_food_by_food_holds_what_it_holds_as_one_entry(foods in any_foods(), times in 0.1..10.0_f64) {
        let meal = dish(DishKind::Meal, 1.0, foods);
        let apart = Totals::of(&meal.helpings(ME, times));
        let together = Totals::of([&meal.helping(ME, times)]);
        prop_assert!(all_alike(&apart, &together));
    }

    #[test]
    fn by_the_weight_of_a_serving_it_is_the_serving(foods in any_foods(), servings in 0.5..50.0_f64) {
        let recipe = dish(DishKind::Recipe, servings, foods);
        let serving = recipe.helping(ME, 1.0);
        let weighed = recipe.per_100g().for_grams(serving.grams);
        for (one, other) in weighed.figures().into_iter().zip(serving.nutrients.figures()) {
            prop_assert!(alike(one, other));
        }
    }
}
