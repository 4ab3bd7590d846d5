use super::rank;
use crate::{Catalogue, FoodId, FoodSource, Habit, RowView, SourceKind};

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
    assert!(first("grilled salmon").contains("dry heat"));
    assert!(first("roast chicken leg").contains("cooked, roasted"));
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

#[test]
fn the_head_word_comes_before_its_mention() {
    assert!(first("pumpkin seeds").starts_with("Seeds, pumpkin"));
    assert!(first("rice").starts_with("Rice, "));
    assert!(first("soy sauce").starts_with("Soy sauce"));
    assert!(first("red wine").starts_with("Alcoholic beverage, wine"));
    // A name ends with what the food is: chocolate milk is a milk.
    assert!(first("chocolate milk").starts_with("Milk, chocolate"));
    assert!(first("milk chocolate").starts_with("Candies, milk chocolate"));
}

#[test]
fn a_cooking_word_chooses_the_entry_and_never_hides_the_food() {
    for (query, part) in [
        ("steamed broccoli", "cooked"),
        ("boiled potatoes", "boiled"),
        ("fried egg", "fried"),
        ("raw spinach", "raw"),
        ("tinned chickpeas", "canned"),
        ("dried basil", "dried"),
    ] {
        assert!(first(query).contains(part), "{query}: {}", first(query));
    }
    // There is no smoked trout: the trout comes all the same.
    assert!(first("smoked trout").contains("trout"));
}

#[test]
fn what_is_eaten_cooked_comes_cooked_where_nothing_was_said() {
    for query in [
        "lentils",
        "brown rice",
        "quinoa",
        "chicken breast",
        "ground beef",
    ] {
        assert!(first(query).contains("cooked"), "{query}: {}", first(query));
    }
    for query in ["spinach", "apple", "carrots", "strawberries"] {
        assert!(first(query).contains("raw"), "{query}: {}", first(query));
    }
}

#[test]
fn what_was_measured_or_chosen_is_not_the_food() {
    for (query, start) in [
        ("a glass of milk", "Milk, whole"),
        ("handful of almonds", "Nuts, almonds"),
        ("large organic eggs", "Egg, whole"),
        ("2% milk", "Milk, reduced fat"),
    ] {
        assert!(first(query).starts_with(start), "{query}: {}", first(query));
    }
}

#[test]
fn one_letter_shows_the_commonest_food_that_begins_with_it() {
    assert!(first("e").starts_with("Egg"));
    assert!(first("m").starts_with("Milk"));
    assert!(first("b").starts_with("Banana"));
}

#[test]
fn a_slip_is_forgiven_in_the_first_letter_and_where_words_were_run_together() {
    for (query, start) in [
        ("xpinach", "Spinach"),
        ("kinoa", "Quinoa"),
        ("avacodo", "Avocados"),
        ("peanutbutter", "Peanut butter"),
        ("chick peas", "Chickpeas"),
        ("aubergene", "Eggplant"),
    ] {
        assert!(first(query).starts_with(start), "{query}: {}", first(query));
    }
}

#[test]
fn a_slip_never_makes_a_food_of_what_is_none() {
    for query in [
        "laptop",
        "asdf",
        "qwerty chair",
        "zzzz",
        "keyboard",
        "bread laptop",
        "chair",
    ] {
        assert_eq!(first(query), "", "{query}");
    }
}

#[test]
fn where_no_food_has_every_word_the_one_that_is_called_by_some_comes() {
    assert!(first("salt and vinegar crisps").contains("chips"));
}

fn habit(food: u32, times: u32, days_ago: u32) -> Habit {
    Habit {
        food: FoodId::sr28(food),
        times,
        days_ago,
    }
}

fn first_with(query: &str, habit: Habit) -> FoodId {
    Catalogue::embedded().search_with(query, 1, &[habit])[0].id
}

#[test]
fn what_a_person_eats_often_comes_first() {
    // SR28, NDB 01079: milk with 2 % fat; 11233: kale.
    assert_eq!(first_with("milk", habit(1079, 12, 2)), FoodId::sr28(1079));
    assert_eq!(first_with("k", habit(11233, 12, 2)), FoodId::sr28(11233));
}

#[test]
fn a_habit_never_adds_a_food_and_one_long_ago_never_lifts_it_over_a_better_match() {
    let almonds = 12061;
    let hits = Catalogue::embedded().search_with("milk", 500, &[habit(almonds, 50, 0)]);
    assert!(hits.iter().all(|hit| hit.id != FoodId::sr28(almonds)));
    // SR28, NDB 01103: chocolate milk only has milk in its name.
    let plain = Catalogue::embedded().search("milk", 1)[0].id;
    assert_eq!(first_with("milk", habit(1103, 1, 200)), plain);
    assert_eq!(first_with("milk", habit(1103, 50, 400)), plain);
}

#[test]
fn among_foods_of_one_name_the_persons_own_comes_first_and_a_brand_last() {
    let of = |kind| RowView {
        description: "Miso soup",
        name: "Miso soup",
        kind,
        ..RowView::default()
    };
    let kinds = [
        SourceKind::Brand,
        SourceKind::Dish,
        SourceKind::Plain,
        SourceKind::Own,
    ];
    let found = rank("miso soup", kinds.into_iter().map(of));
    let order: Vec<usize> = found.iter().map(|(row, _)| *row).collect();
    assert_eq!(order, [3, 2, 1, 0]);
    assert!(rank("bread", kinds.into_iter().map(of)).is_empty());
}

#[test]
fn a_row_of_another_table_scores_as_it_would_in_this_one() {
    let almonds = Catalogue::embedded().search("almonds", 1).remove(0);
    let food = Catalogue::embedded().food(almonds.id).unwrap();
    let row = RowView {
        description: &food.description,
        name: &food.name,
        group: &food.group,
        in_survey: food.in_survey,
        analyses: 88,
        ..RowView::default()
    };
    let found = rank("almonds", std::iter::once(row));
    assert!(
        (found[0].1 - almonds.score).abs() < 0.01,
        "{found:?} {}",
        almonds.score
    );
}

proptest::proptest! {
    #[test]
    fn any_text_can_be_searched(query in "\\PC{0,40}", limit in 0..30_usize) {
        proptest::prop_assert!(Catalogue::embedded().search(&query, limit).len() <= limit);
    }

    #[test]
    fn every_food_is_found_by_its_own_description(row in 0..8789_usize) {
        let food = Catalogue::embedded().foods().nth(row).unwrap();
        // A query of more words than are looked at still finds the food by the first ones.
        let hits = Catalogue::embedded().search(&food.description, 8789);
        proptest::prop_assert!(hits.iter().any(|hit| hit.id == food.id), "{}", food.description);
    }
}
