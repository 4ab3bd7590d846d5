//! What a food may hold, by its table's group and the words of its description.

use super::Excluded::{
    self, Animal, Eggs, Fish, Gluten, Meat, Milk, Nuts, Peanuts, Seeds, Shellfish, Soy,
};

/// SR28's groups of foods that hold what they are called and nothing else.
const PLAIN: [&str; 13] = [
    "Beef Products",
    "Beverages",
    "Cereal Grains and Pasta",
    "Dairy and Egg Products",
    "Fats and Oils",
    "Finfish and Shellfish Products",
    "Fruits and Fruit Juices",
    "Lamb, Veal, and Game Products",
    "Legumes and Legume Products",
    "Nut and Seed Products",
    "Pork Products",
    "Poultry Products",
    "Vegetables and Vegetable Products",
];

/// SR28's groups of foods that are baked or sweet.
const SWEET_OR_BAKED: [&str; 4] = ["Baked Products", "Breakfast Cereals", "Snacks", "Sweets"];

const LEGUMES: &str = "Legumes and Legume Products";

/// What a legume's description begins with when it is no dish, such as hummus or falafel. (Miso is none: it may be
/// made with barley.)
const PLAIN_LEGUMES: [&str; 20] = [
    "bean",
    "broadbean",
    "carob",
    "chickpea",
    "cowpea",
    "hyacinth",
    "lentil",
    "lupin",
    "mothbean",
    "mung",
    "mungo",
    "natto",
    "pea",
    "peanut",
    "pigeon",
    "silk",
    "soybean",
    "soymilk",
    "tempeh",
    "tofu",
];

/// Words of dishes in groups that are plain otherwise.
const DISHES: [&str; 16] = [
    "batter",
    "battered",
    "breaded",
    "breading",
    "burger",
    "casserole",
    "frankfurter",
    "gratin",
    "meatless",
    "pancake",
    "pudding",
    "souffle",
    "spread",
    "stuffed",
    "vegetarian",
    "veggie",
];

/// What a food may hold although no word says so. A group that is not known may hold anything.
pub(super) fn hidden(group: &str, description: &str) -> &'static [Excluded] {
    const BAKED: &[Excluded] = &[Nuts, Peanuts, Seeds, Soy, Milk, Eggs, Gluten, Animal];
    if PLAIN.contains(&group) {
        let words = words(description);
        if is_dish(group, &words) { BAKED } else { &[] }
    } else if SWEET_OR_BAKED.contains(&group) {
        BAKED
    } else {
        &Excluded::ALL
    }
}

/// Whether a food of a plain group is a dish, with whatever such dishes are made with.
fn is_dish(group: &str, words: &[String]) -> bool {
    let said = |of: &[&str]| words.iter().any(|word| of.iter().any(|one| is(word, one)));
    let plain_legume = || {
        let first = words.first();
        first.is_some_and(|word| PLAIN_LEGUMES.iter().any(|one| is(word, one))) && !said(&["baked"])
    };
    said(&DISHES) || group == LEGUMES && !plain_legume()
}

fn words(description: &str) -> Vec<String> {
    description
        .to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .map(str::to_owned)
        .collect()
}

/// Words in the singular, and what they say a food holds.
const WORDS: [(Excluded, &[&str]); 10] = [
    (
        Nuts,
        &[
            "almond",
            "brazilnut",
            "cashew",
            "chestnut",
            "coconut",
            "filbert",
            "hazelnut",
            "macadamia",
            "marzipan",
            "nut",
            "pecan",
            "pistachio",
            "praline",
            "walnut",
        ],
    ),
    (Peanuts, &["groundnut", "peanut"]),
    (
        Seeds,
        &[
            "chia",
            "flax",
            "flaxseed",
            "hemp",
            "linseed",
            "pepita",
            "poppy",
            "seed",
            "sesame",
            "sunflower",
            "tahini",
        ],
    ),
    (
        Soy,
        &[
            "edamame", "miso", "natto", "silk", "soy", "soya", "soybean", "soymilk", "tempeh",
            "tofu",
        ],
    ),
    (
        Fish,
        &[
            "anchovy",
            "bass",
            "carp",
            "catfish",
            "caviar",
            "cod",
            "eel",
            "fish",
            "haddock",
            "halibut",
            "herring",
            "mackerel",
            "pollock",
            "roe",
            "salmon",
            "sardine",
            "surimi",
            "swordfish",
            "tilapia",
            "trout",
            "tuna",
            "anchovies",
        ],
    ),
    (
        Shellfish,
        &[
            "abalone",
            "clam",
            "conch",
            "crab",
            "crayfish",
            "crustacean",
            "cuttlefish",
            "lobster",
            "mollusk",
            "mussel",
            "octopus",
            "oyster",
            "prawn",
            "scallop",
            "shellfish",
            "shrimp",
            "snail",
            "squid",
            "surimi",
            "whelk",
        ],
    ),
    (
        Milk,
        &[
            "butter",
            "buttermilk",
            "casein",
            "cheddar",
            "cheese",
            "cream",
            "custard",
            "ghee",
            "gouda",
            "kefir",
            "milk",
            "mozzarella",
            "parmesan",
            "whey",
            "yoghurt",
            "yogurt",
        ],
    ),
    (Eggs, &["albumen", "egg", "mayonnaise", "meringue"]),
    (
        Gluten,
        &[
            "barley",
            "biscuit",
            "bran",
            "bread",
            "bulgur",
            "cereal",
            "couscous",
            "cracker",
            "farina",
            "farro",
            "flour",
            "gluten",
            "granola",
            "kamut",
            "macaroni",
            "malt",
            "muesli",
            "noodle",
            "oat",
            "oatmeal",
            "pasta",
            "rye",
            "seitan",
            "semolina",
            "spaghetti",
            "spelt",
            "triticale",
            "wheat",
        ],
    ),
    (
        Meat,
        &[
            "bacon", "beef", "chicken", "duck", "gelatin", "goose", "ham", "lamb", "meat",
            "mutton", "pork", "poultry", "rabbit", "salami", "sausage", "tallow", "turkey", "veal",
            "venison",
        ],
    ),
];

/// Words of animals that belong to none of the others.
const OF_ANIMALS: [&str; 2] = ["honey", "lard"];

/// What the group and the words say.
pub(super) fn named(group: &str, description: &str) -> Vec<Excluded> {
    let words = words(description);
    let said = |of: &[&str]| words.iter().any(|word| of.iter().any(|one| is(word, one)));
    let of_group: &[Excluded] = match group {
        "Beef Products"
        | "Lamb, Veal, and Game Products"
        | "Pork Products"
        | "Poultry Products"
        | "Sausages and Luncheon Meats" => &[Meat],
        "Dairy and Egg Products" if !said(&["egg"]) => &[Milk],
        "Finfish and Shellfish Products" => &[Fish],
        // A nut that no word names: everything here is one, or a seed.
        "Nut and Seed Products" if !said(&["seed"]) => &[Nuts],
        _ => &[],
    };
    // Peanut butter, almond milk and coconut cream are no dairy, and beans are called mature seeds.
    let other_sense: &[Excluded] = match group {
        LEGUMES => &[Milk, Seeds],
        "Nut and Seed Products" => &[Milk],
        _ => &[],
    };
    let mut holds: Vec<Excluded> = WORDS
        .iter()
        .filter(|(what, of)| !other_sense.contains(what) && said(of))
        .map(|(what, _)| *what)
        .chain(of_group.iter().copied())
        .collect();
    let animal = [Fish, Shellfish, Milk, Eggs, Meat]
        .iter()
        .any(|one| holds.contains(one));
    if animal || said(&OF_ANIMALS) {
        holds.push(Animal);
    }
    holds
}

/// Whether a word is `singular` or its plain plural.
fn is(word: &str, singular: &str) -> bool {
    word.strip_prefix(singular)
        .is_some_and(|rest| matches!(rest, "" | "s" | "es"))
}
