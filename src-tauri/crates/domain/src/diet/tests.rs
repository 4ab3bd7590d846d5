use super::Excluded::{
    self, Animal, Eggs, Fish, Gluten, Meat, Milk, Nuts, Peanuts, Seeds, Shellfish, Soy,
};
use super::rules_out;

/// Which single exclusions rule the food out.
fn out(group: &str, description: &str) -> Vec<Excluded> {
    Excluded::ALL
        .into_iter()
        .filter(|one| rules_out(&[*one], group, description))
        .collect()
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
        ("", "Oma's oat milk", &[Milk, Gluten, Animal]),
        ("", "Honey", &[Animal]),
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
}

#[test]
fn who_excludes_nothing_is_offered_everything() {
    assert!(!rules_out(
        &[],
        "Fast Foods",
        "Peanut and shrimp noodles with egg"
    ));
}

#[test]
fn every_exclusion_is_read_back_from_its_key() {
    for one in Excluded::ALL {
        assert_eq!(Excluded::from_key(one.key()), Some(one));
    }
}
