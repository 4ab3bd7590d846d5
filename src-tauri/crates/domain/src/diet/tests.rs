use super::Excluded::{
    self, Animal, Eggs, Fish, Gluten, Meat, Milk, Nuts, Peanuts, Seeds, Shellfish, Soy,
};
use super::{Contents, rules_out};

fn listed(group: &str, description: &str) -> Contents {
    Contents::Listed {
        group: group.to_owned(),
        description: description.to_owned(),
    }
}

/// Which single exclusions rule the food out.
fn out_of(contents: &Contents) -> Vec<Excluded> {
    Excluded::ALL
        .into_iter()
        .filter(|one| rules_out(&[*one], contents))
        .collect()
}

fn out(group: &str, description: &str) -> Vec<Excluded> {
    out_of(&listed(group, description))
}

#[test]
fn a_food_is_left_out_by_what_its_group_and_its_words_say() {
    for (group, description, expected) in [
        ("Nut and Seed Products", "Nuts, almonds", &[Nuts][..]),
        (
            "Nut and Seed Products",
            "Seeds, pumpkin and squash seed kernels, dried",
            &[Seeds],
        ),
        (
            "Nut and Seed Products",
            "Seeds, sesame butter, tahini",
            &[Seeds],
        ),
        ("Nut and Seed Products", "Nuts, coconut milk, raw", &[Nuts]),
        (
            "Legumes and Legume Products",
            "Peanut butter, smooth style, with salt",
            &[Peanuts],
        ),
        (
            "Legumes and Legume Products",
            "Soymilk, original and vanilla, unfortified",
            &[Soy],
        ),
        (
            "Legumes and Legume Products",
            "Beans, black, mature seeds, cooked",
            &[],
        ),
        (
            "Dairy and Egg Products",
            "Yogurt, plain, low fat",
            &[Milk, Animal],
        ),
        (
            "Dairy and Egg Products",
            "Egg, whole, cooked, hard-boiled",
            &[Eggs, Animal],
        ),
        (
            "Finfish and Shellfish Products",
            "Fish, salmon, Atlantic, farmed",
            &[Fish, Animal],
        ),
        ("Beef Products", "Chuck, for stew", &[Meat, Animal]),
        (
            "Cereal Grains and Pasta",
            "Rice, brown, long-grain, cooked",
            &[],
        ),
        (
            "Cereal Grains and Pasta",
            "Buckwheat groats, roasted, cooked",
            &[],
        ),
        ("Cereal Grains and Pasta", "Couscous, cooked", &[Gluten]),
        ("Vegetables and Vegetable Products", "Eggplant, cooked", &[]),
        ("Fruits and Fruit Juices", "Bananas, raw", &[]),
    ] {
        assert_eq!(out(group, description), expected, "{description}");
    }
}

#[test]
fn what_a_dish_hides_counts_as_in_it() {
    let bread = out("Baked Products", "Bread, white");
    assert!(bread.contains(&Nuts) && bread.contains(&Milk) && !bread.contains(&Shellfish));
    assert_eq!(out("Fast Foods", "Salad"), Excluded::ALL);
    assert_eq!(out("A group of next year", "Salad"), Excluded::ALL);
    assert_eq!(out("", "Salad"), Excluded::ALL);
}

#[test]
fn a_dish_among_the_legumes_may_hold_sesame_wheat_egg_and_milk() {
    for dish in [
        "Hummus, commercial",
        "Falafel, home-prepared",
        "Veggie burgers or soyburgers, unprepared",
        "Vegetarian fillets",
        "Sausage, meatless",
        "Beans, baked, home prepared",
        "Refried beans, canned, traditional style",
    ] {
        let out = out("Legumes and Legume Products", dish);
        for one in [Seeds, Gluten, Eggs, Milk] {
            assert!(out.contains(&one), "{dish}: {one:?}");
        }
    }
}

#[test]
fn a_breaded_vegetable_may_hold_wheat() {
    assert!(
        out(
            "Vegetables and Vegetable Products",
            "Onion rings, breaded, par fried"
        )
        .contains(&Gluten)
    );
}

#[test]
fn a_dish_holds_what_each_ingredient_holds_by_its_own_group() {
    let beans = listed(
        "Legumes and Legume Products",
        "Beans, black, mature seeds, cooked",
    );
    let yoghurt = listed("Dairy and Egg Products", "Yogurt, plain, low fat");
    let almonds = listed("Nut and Seed Products", "Nuts, almonds");
    let chilli = Contents::Mixed(vec![beans.clone(), yoghurt]);
    assert_eq!(out_of(&chilli), [Milk, Animal]);
    let with_a_dish = Contents::Mixed(vec![beans, Contents::Mixed(vec![chilli, almonds])]);
    assert_eq!(out_of(&with_a_dish), [Nuts, Milk, Animal]);
}

#[test]
fn what_nobody_said_is_named_only_to_who_excludes_nothing() {
    assert_eq!(out_of(&Contents::Unknown), Excluded::ALL);
    assert!(!rules_out(&[], &Contents::Unknown));
    let soup = Contents::Mixed(vec![Contents::Unknown]);
    assert_eq!(out_of(&soup), Excluded::ALL);
}

#[test]
fn who_excludes_nothing_is_offered_everything() {
    let noodles = listed("Fast Foods", "Peanut and shrimp noodles with egg");
    assert!(!rules_out(&[], &noodles));
}

#[test]
fn every_exclusion_is_read_back_from_its_key() {
    for one in Excluded::ALL {
        assert_eq!(Excluded::from_key(one.key()), Some(one));
    }
}
