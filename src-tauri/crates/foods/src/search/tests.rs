use crate::{Catalogue, FoodId, FoodSource};

fn first(query: &str) -> String {
    Catalogue::embedded()
        .search(query, 1)
        .pop()
        .map_or_else(String::new, |hit| hit.description)
}

#[test]
fn the_plain_food_comes_first() {
    for (query, description) in [
        ("almonds", "Nuts, almonds"),
        ("egg", "Egg, whole, raw, fresh"),
        ("banana", "Bananas, raw"),
        ("spinach", "Spinach, raw"),
        (
            "pumpkin seeds",
            "Seeds, pumpkin and squash seed kernels, dried",
        ),
        ("avocado", "Avocados, raw, all commercial varieties"),
        (
            "black beans",
            "Beans, black, mature seeds, cooked, boiled, without salt",
        ),
    ] {
        assert_eq!(first(query), description, "{query}");
    }
}

#[test]
fn a_kind_of_the_food_comes_first_where_there_is_no_plain_one() {
    for (query, start) in [
        ("oatmeal", "Cereals, oats, regular"),
        ("salmon", "Fish, salmon,"),
        ("dark chocolate", "C"),
        ("milk", "Milk, "),
        ("bread", "Bread, "),
        ("rice", "Rice, white, long-grain, regular"),
        ("cheese", "Cheese, cheddar"),
        ("coffee", "Beverages, coffee, brewed"),
        ("soy milk", "Soymilk"),
    ] {
        assert!(first(query).starts_with(start), "{query}: {}", first(query));
    }
}

#[test]
fn the_order_of_words_case_accents_and_number_make_no_difference() {
    let found = |query: &str| -> Vec<FoodId> {
        let hits = Catalogue::embedded().search(query, 3);
        hits.into_iter().map(|hit| hit.id).collect()
    };
    for query in ["oil olive", "OLIVE OIL", "  olive,  oils ", "Olivé oil"] {
        assert_eq!(found(query), found("olive oil"), "{query}");
    }
}

#[test]
fn the_last_word_may_be_half_typed_and_only_the_last() {
    assert_eq!(
        first("pumpkin see"),
        "Seeds, pumpkin and squash seed kernels, dried"
    );
    assert_eq!(first("spin"), "Spinach, raw");
    assert!(
        Catalogue::embedded()
            .search("pumpk seeds", 50)
            .iter()
            .all(|hit| !hit.description.starts_with("Pumpkin flowers"))
    );
}

#[test]
fn a_slip_of_the_finger_is_forgiven() {
    assert_eq!(first("spinnach"), "Spinach, raw");
    assert_eq!(first("almnods"), "Nuts, almonds");
}

#[test]
fn other_names_find_the_tables_food() {
    assert!(first("aubergine").starts_with("Eggplant"));
    assert_eq!(
        first("pepitas"),
        "Seeds, pumpkin and squash seed kernels, dried"
    );
    assert!(first("garbanzo beans").starts_with("Chickpeas"));
    let grilled = first("grilled salmon");
    assert!(
        grilled.contains("cooked, dry heat") || grilled.contains("grilled"),
        "{grilled}"
    );
}

#[test]
fn baby_foods_and_foods_of_one_people_come_after_the_ordinary_food() {
    for query in ["banana", "salmon", "blueberries"] {
        let hits = Catalogue::embedded().search(query, 500);
        let late = |text: &str| text.starts_with("Babyfood") || text.contains("Alaska Native");
        let place = hits
            .iter()
            .position(|hit| late(&hit.description))
            .unwrap_or(hits.len());
        assert!(place > 5, "{query}: {place}");
    }
}

#[test]
fn a_dish_of_the_survey_comes_after_the_plain_food_of_the_same_name() {
    let source = |query: &str| Catalogue::embedded().search(query, 1)[0].id.source;
    for query in [
        "almonds",
        "butter",
        "cheddar cheese",
        "raw broccoli",
        "white bread",
    ] {
        assert_eq!(source(query), FoodSource::Sr28, "{query}");
    }
    for query in ["oat milk", "sushi", "california roll", "lo mein"] {
        assert_eq!(source(query), FoodSource::Fndds, "{query}");
    }
}

#[test]
fn what_is_no_food_finds_nothing() {
    for query in ["", "   ", ",.;", "xqzzy", "!", "🥜"] {
        assert!(
            Catalogue::embedded().search(query, 10).is_empty(),
            "{query}"
        );
    }
    assert!(Catalogue::embedded().search("almonds", 0).is_empty());
}

#[test]
fn a_food_without_a_magnesium_figure_is_found_and_has_none() {
    let without = Catalogue::embedded()
        .foods()
        .find(|food| food.per_100g.magnesium_mg.is_none())
        .unwrap();
    let hits = Catalogue::embedded().search(&without.description, 20);
    let hit = hits.iter().find(|hit| hit.id == without.id).unwrap();
    assert_eq!(hit.magnesium_mg_per_100g, None);
}

proptest::proptest! {
    #[test]
    fn any_text_can_be_searched(query in "\\PC{0,40}", limit in 0..30_usize) {
        proptest::prop_assert!(Catalogue::embedded().search(&query, limit).len() <= limit);
    }

    #[test]
    fn every_food_is_found_by_its_own_description(row in 0..Catalogue::embedded().len()) {
        let food = Catalogue::embedded().foods().nth(row).unwrap();
        // A query of more words than are looked at still finds the food by the first ones.
        let hits = Catalogue::embedded().search(&food.description, usize::MAX);
        proptest::prop_assert!(hits.iter().any(|hit| hit.id == food.id), "{}", food.description);
    }
}
