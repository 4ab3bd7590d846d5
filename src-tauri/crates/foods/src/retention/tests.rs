use super::*;
use crate::{Catalogue, FoodSource};

/// The copy of USDA's table, as (number, row, percent).
fn rows() -> Vec<(&'static str, String, u8)> {
    let text = include_str!("../../data/mg_retention_r6.csv");
    text.lines()
        .skip(1)
        .map(|line| {
            let (code_and_group, rest) = line.split_once(",\"").unwrap();
            let (row, rest) = rest.split_once("\",").unwrap();
            let code = code_and_group.split(',').next().unwrap();
            let percent = rest.split(',').next().unwrap().parse().unwrap();
            (code, row.to_owned(), percent)
        })
        .collect()
}

/// A raw food that the table does not hold.
fn raw(group: &str, description: &str) -> Food {
    Food {
        id: FoodId::imported(1),
        description: description.to_owned(),
        name: description.to_owned(),
        common_names: Vec::new(),
        group: group.to_owned(),
        in_survey: false,
        cooking: Vec::new(),
        portions: Vec::new(),
        per_100g: Nutrients {
            magnesium_mg: Some(80.0),
            energy_kcal: Some(23.0),
            fat_g: Some(2.0),
            ..Nutrients::default()
        },
        magnesium_points: None,
        magnesium_derivation: None,
    }
}

fn choices(food: &Food) -> Vec<CookingChoice> {
    match cookings(food, Catalogue::embedded()) {
        Cookings::Choices(choices) => choices,
        other => panic!("{}: {other:?}", food.description),
    }
}

fn percents(group: &str, description: &str) -> Vec<(&'static str, u8)> {
    choices(&raw(group, description))
        .iter()
        .map(|choice| (choice.words, choice.retention.percent))
        .collect()
}

fn sr28(number: u32) -> Food {
    Catalogue::embedded().food(FoodId::sr28(number)).unwrap()
}

const VEGETABLES: &str = "Vegetables and Vegetable Products";
const DAIRY: &str = "Dairy and Egg Products";
const FROM_THE_WATER: &str = "Finfish and Shellfish Products";

#[test]
fn every_factor_is_the_one_of_its_row() {
    let rows = rows();
    assert_eq!(rows.len(), 112);
    for factor in FACTORS {
        let RetentionFactor {
            percent, code, row, ..
        } = factor.choice().retention;
        let expected = (code.unwrap_or_default(), row.to_owned(), percent);
        assert!(rows.contains(&expected), "{}: {expected:?}", factor.key());
    }
}

#[test]
fn every_factor_is_a_part_with_a_source_and_a_key_of_its_own() {
    let mut keys: Vec<&str> = FACTORS.iter().map(Factor::key).collect();
    keys.sort_unstable();
    assert!(keys.windows(2).all(|pair| pair[0] != pair[1]));
    for factor in FACTORS {
        let retention = factor.choice().retention;
        assert!((1..=100).contains(&retention.percent), "{}", factor.key());
        assert_eq!(retention.percent % 5, 0, "{}", factor.key());
        let fact = retention.fact;
        assert_eq!(fact.value, Some(f64::from(retention.percent)));
        assert!(fact.text.contains(&format!("{} %", retention.percent)));
        assert!(!fact.source.is_empty() && fact.link.is_some() && fact.year.is_some());
    }
}

#[test]
fn leafy_greens_keep_95_when_drained_and_all_otherwise() {
    let greens = [
        ("boiled, drained", 95),
        ("boiled in a little water, drained", 95),
        ("boiled, water kept", 100),
        ("stir-fried", 100),
        ("baked", 100),
    ];
    assert_eq!(percents(VEGETABLES, "Kale, black, raw"), greens);
    assert_eq!(
        percents(VEGETABLES, "Beet greens, baby, frozen, unprepared"),
        [("boiled, drained", 100)]
    );
}

#[test]
fn roots_and_bulbs_keep_95_when_drained_and_all_when_steamed() {
    let roots = percents(VEGETABLES, "Carrots, purple, raw");
    assert!(roots.contains(&("boiled, drained", 95)));
    assert!(roots.contains(&("boiled, water kept", 100)));
    assert!(roots.contains(&("steamed", 100)));
    assert!(roots.contains(&("sautéed", 100)));
    assert_eq!(
        percents(VEGETABLES, "Carrots, purple, frozen, unprepared"),
        [("boiled, drained", 95)]
    );
}

#[test]
fn other_vegetables_keep_95_when_drained_and_all_when_steamed_or_fried() {
    let vegetables = percents(VEGETABLES, "Cauliflower, romanesco, raw");
    assert!(vegetables.contains(&("boiled, drained", 95)));
    assert!(vegetables.contains(&("steamed", 100)));
    assert!(vegetables.contains(&("fried", 100)));
    assert_eq!(
        percents(VEGETABLES, "Beans, snap, purple, frozen, unprepared"),
        [("boiled, drained", 95)]
    );
}

#[test]
fn potatoes_sweet_potatoes_and_tomatoes_have_rows_of_their_own() {
    assert_eq!(
        percents(VEGETABLES, "Potatoes, gold, raw"),
        [
            ("boiled in the skin", 95),
            ("boiled without the skin, drained", 95)
        ]
    );
    assert_eq!(
        percents(VEGETABLES, "Sweet potatoes, orange flesh, raw"),
        [("fried", 100)]
    );
    assert_eq!(
        percents(VEGETABLES, "Tomatoes, yellow, raw"),
        [("boiled or baked", 100), ("fried or grilled", 100)]
    );
}

#[test]
fn dried_legumes_lose_more_the_longer_they_are_boiled() {
    assert_eq!(
        percents("Legumes and Legume Products", "Lentils, pink or red, raw"),
        [
            ("boiled 15 to 20 minutes, drained", 80),
            ("boiled 15 to 20 minutes, water kept", 85),
            ("boiled 45 to 75 minutes, drained", 75),
            ("boiled 45 to 75 minutes, water kept", 80),
            ("boiled 2 to 2 1/2 hours, drained", 70),
            ("boiled 2 to 2 1/2 hours, water kept", 75),
        ]
    );
}

#[test]
fn pasta_loses_15_in_its_water_and_rice_5() {
    let grains = "Cereal Grains and Pasta";
    assert_eq!(
        percents(grains, "Pasta, spelt, dry"),
        [
            ("boiled, drained", 85),
            ("boiled, drained, baked", 85),
            ("boiled, not drained", 100),
            ("baked", 100),
        ]
    );
    assert_eq!(
        percents(grains, "Rice, brown, basmati, raw"),
        [
            ("cooked until the water is taken up", 100),
            ("cooked, drained", 95),
            ("sautéed, then simmered", 100),
        ]
    );
    assert_eq!(
        percents("Breakfast Cereals", "Cereals, oats, jumbo, dry"),
        [("cooked", 100)]
    );
}

#[test]
fn nuts_eggs_milk_cheese_and_fruit_keep_all_of_it() {
    for (group, description) in [
        ("Nut and Seed Products", "Nuts, walnuts, english"),
        (DAIRY, "Egg, quail, whole, fresh, raw"),
        (DAIRY, "Milk, goat, fluid, with added vitamin D"),
        (DAIRY, "Cheese, feta"),
        ("Fruits and Fruit Juices", "Pears, raw, bartlett"),
    ] {
        let all = percents(group, description);
        assert!(!all.is_empty());
        assert!(
            all.iter().all(|(_, percent)| *percent == 100),
            "{description}"
        );
    }
}

#[test]
fn meat_loses_what_drips_off_and_keeps_it_with_the_liquid() {
    let beef = percents("Beef Products", "Beef, chuck, mock tender, raw");
    assert_eq!(
        beef,
        [
            ("fried", 85),
            ("grilled", 85),
            ("roasted", 85),
            ("simmered, liquid kept", 100)
        ]
    );
    let ground = percents("Beef Products", "Beef, grass-fed, ground, raw");
    assert!(ground.contains(&("baked, drippings left", 65)));
    assert!(ground.contains(&("baked, drippings kept", 100)));
    let pork = percents("Pork Products", "Pork, fresh, belly, raw");
    assert!(pork.contains(&("roasted", 75)) && pork.contains(&("fried", 95)));
    let chicken = percents("Poultry Products", "Chicken, bantam, meat only, raw");
    assert_eq!(
        chicken,
        [
            ("roasted", 75),
            ("fried without coating", 75),
            ("grilled", 75),
            ("simmered, liquid kept", 100)
        ]
    );
}

#[test]
fn fish_goes_by_its_fat_and_has_no_factor_where_that_is_unknown() {
    let simmered = |fat_g| {
        let mut fish = raw(FROM_THE_WATER, "Fish, hake, raw");
        fish.per_100g.fat_g = fat_g;
        match cookings(&fish, Catalogue::embedded()) {
            Cookings::Choices(choices) => Some(choices.last().unwrap().retention.percent),
            _ => None,
        }
    };
    assert_eq!(simmered(Some(4.9)), Some(80));
    assert_eq!(simmered(Some(12.0)), Some(90));
    assert_eq!(simmered(None), None);
    let shellfish = percents(FROM_THE_WATER, "Mollusks, snail, raw");
    assert!(shellfish.contains(&("boiled in the shell", 85)));
    assert!(shellfish.contains(&("simmered, drained", 85)));
    assert!(shellfish.contains(&("steamed", 100)));
}

#[test]
fn what_usdas_copies_do_not_hold_has_no_factor() {
    for (group, description) in [
        ("Fats and Oils", "Oil, olive, salad or cooking"),
        ("Poultry Products", "Turkey, wild, breast, raw"),
        ("Lamb, Veal, and Game Products", "Game meat, hare, raw"),
        (
            "Beef Products",
            "Beef, variety meats and by-products, lights, raw",
        ),
        ("Fruits and Fruit Juices", "Oranges, raw, navels"),
        ("Cereal Grains and Pasta", "Sorghum grain, white, raw"),
        ("", "My own raw soup"),
    ] {
        assert_eq!(
            cookings(&raw(group, description), Catalogue::embedded()),
            Cookings::NotListed,
            "{description}"
        );
    }
}

#[test]
fn a_raw_food_with_a_cooked_twin_points_to_it() {
    for (number, twins) in [
        // Spinach, black beans, brown rice, a chicken's breast; without their salted twins.
        (11457, vec![11458]),
        (16014, vec![16015]),
        (20036, vec![20037]),
        (5062, vec![5746, 5747]),
    ] {
        let twins = twins.into_iter().map(FoodId::sr28).collect();
        assert_eq!(
            cookings(&sr28(number), Catalogue::embedded()),
            Cookings::HasTwin(twins),
            "{number}"
        );
    }
}

#[test]
fn no_factor_is_ever_applied_to_a_cooked_entry() {
    let said = [
        "cooked", "boiled", "roasted", "baked", "fried", "broiled", "stewed", "braised", "canned",
        "toasted",
    ];
    let cooked = |food: &Food| {
        let description = food.description.to_lowercase();
        let mut segments = description.split(',').map(str::trim);
        segments.any(|segment| said.contains(&segment))
            || food
                .cooking
                .iter()
                .any(|method| !method.text.starts_with("cooking method"))
    };
    let catalogue = Catalogue::embedded();
    let mut seen = 0;
    for food in catalogue.foods().filter(cooked) {
        assert_eq!(
            cookings(&food, catalogue),
            Cookings::AlreadyCooked,
            "{}",
            food.description
        );
        seen += 1;
    }
    assert!(seen > 2000, "{seen}");
}

#[test]
fn a_dish_as_eaten_is_not_cooked_again() {
    let catalogue = Catalogue::embedded();
    let dishes = catalogue
        .foods()
        .filter(|food| food.id.source == FoodSource::Fndds && !food.description.contains("raw"));
    for dish in dishes.step_by(50) {
        assert_eq!(
            cookings(&dish, catalogue),
            Cookings::AlreadyCooked,
            "{}",
            dish.name
        );
    }
}

#[test]
fn a_hundred_grams_of_raw_kale_at_80_mg_hold_76_mg_when_boiled_and_drained() {
    let food = raw(VEGETABLES, "Kale, black, raw");
    let boiled = &choices(&food)[0];
    let after = retained(&food.per_100g, boiled);
    assert_eq!(after.magnesium_mg, Some(76.0));
    assert_eq!(
        Nutrients {
            magnesium_mg: food.per_100g.magnesium_mg,
            ..after
        },
        food.per_100g
    );
}

#[test]
fn what_is_unknown_stays_unknown_when_cooked() {
    let mut food = raw(VEGETABLES, "Kale, black, raw");
    food.per_100g.magnesium_mg = None;
    for choice in choices(&food) {
        assert_eq!(retained(&food.per_100g, &choice).magnesium_mg, None);
    }
}

#[test]
fn the_yields_kept_are_those_of_the_table() {
    let measured = measured_yields(Catalogue::embedded());
    assert_eq!(measured, include_str!("../../data/yield_factors.csv"));
}

#[test]
fn a_yield_rests_on_three_pairs_and_is_that_of_a_food() {
    let yields: Vec<YieldFactor> = FACTORS
        .iter()
        .filter_map(|factor| factor.choice().yield_factor)
        .collect();
    assert!(yields.len() > 20, "{}", yields.len());
    for found in yields {
        assert!(found.pairs >= 3, "{found:?}");
        assert!((0.5..8.0).contains(&found.value), "{found:?}");
    }
}

#[test]
fn roasted_beef_is_less_than_it_was_and_pasta_more() {
    let of = |group: &str, description: &str, words: &str| {
        let choices = choices(&raw(group, description));
        let choice = choices.into_iter().find(|choice| choice.words == words);
        choice.unwrap().yield_factor.unwrap()
    };
    let beef = of("Beef Products", "Beef, chuck, mock tender, raw", "roasted");
    assert!(beef.raw_grams(100.0) > 120.0);
    let pasta = of(
        "Cereal Grains and Pasta",
        "Pasta, spelt, dry",
        "boiled, drained",
    );
    assert!(pasta.raw_grams(100.0) < 50.0);
}

#[test]
fn where_too_few_pairs_are_known_only_the_raw_weight_counts() {
    for choice in choices(&raw(VEGETABLES, "Tomatoes, yellow, raw")) {
        assert_eq!(choice.yield_factor, None);
    }
}

proptest::proptest! {
    #[test]
    fn cooking_never_adds_magnesium_and_changes_nothing_else(
        figures in proptest::array::uniform17(proptest::option::of(0.0..40_000.0_f64)),
        at in proptest::sample::select((0..FACTORS.len()).collect::<Vec<_>>()),
    ) {
        let before = Nutrients::from_figures(figures);
        let after = retained(&before, &FACTORS[at].choice());
        proptest::prop_assert_eq!(after.magnesium_mg.is_some(), before.magnesium_mg.is_some());
        proptest::prop_assert!(after.magnesium_mg <= before.magnesium_mg);
        let magnesium_mg = before.magnesium_mg;
        proptest::prop_assert_eq!(Nutrients { magnesium_mg, ..after }, before);
    }
}
