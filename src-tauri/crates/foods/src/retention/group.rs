//! Which of the groups of USDA's retention table a raw food belongs to. Goes by the food group of SR28 and
//! the words of the description; what is in doubt belongs to none.

use super::state::{State, any, state, words};
use crate::Food;

/// A group of foods that share their retention factors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RetentionGroup {
    Greens,
    FrozenGreens,
    Roots,
    FrozenRoots,
    Vegetables,
    FrozenVegetables,
    Potatoes,
    SweetPotatoes,
    Tomatoes,
    Legumes,
    Pasta,
    Rice,
    Cereals,
    Nuts,
    Eggs,
    Milk,
    Cheese,
    Fruit,
    Beef,
    GroundBeef,
    Pork,
    Chicken,
    LeanFish,
    FattyFish,
    Shellfish,
}

/// Words of vegetables of which one eats the leaves.
const LEAVES: &str = "arugula chard chicory collards cress dock endive greens jute kale lambsquarters leaves lettuce \
                      pokeberry purslane radicchio spinach tips vinespinach watercress";
/// Words of vegetables of which one eats the root, the tuber or the bulb.
const BULBS: &str = "arrowhead arrowroot beets carrots cassava celeriac fennel garlic jerusalem leeks onions parsnips \
                     radishes rutabagas salsify shallots taro turnips waterchestnuts yam yambean yautia";
/// What is made from vegetables, and what grows in the sea.
const MADE_FROM_VEGETABLES: &str = "breaded dehydrated dried dry flakes hash juice mashed mix pickled powder puffs \
                                    rings sauce scalloped seaweed";
const CITRUS: &str = "calamondin clementines grapefruit kumquats lemon lemons lime limes orange oranges pummelo \
                      tangerine tangerines";
const MADE_FROM_FRUIT: &str = "candied dehydrated dried frozen juice nectar peel";
const MADE_FROM_LEGUMES: &str = "flour meal peanut peanuts protein sprouted";
const MADE_FROM_NUTS: &str =
    "butter candied coconut cream flour formulated glazed meal milk oil paste water";
const MADE_FROM_MILK: &str = "beverage buttermilk condensed dried dry evaporated filled human imitation product sauce \
                              shakes spread substitute substitutes";
const MADE_FROM_EGGS: &str = "dried salted sugared";
/// Offal, and meat that something was added to.
const NOT_MEAT_ALONE: &str = "cured feet giblets gizzard heart liver mechanically nuggets patty seasoned solution \
                              tenders variety";
/// Cuts without muscle.
const FAT_OR_SKIN: [&str; 6] = [
    "backfat",
    "external fat",
    "seam fat",
    "separable fat",
    "skin only",
    ", skin (",
];
/// Fat of a fish that USDA's table takes for a fatty one, g in 100 g.
const FATTY_FISH_G: f64 = 5.0;

impl RetentionGroup {
    /// The group of a food that is not cooked.
    pub fn of(food: &Food) -> Option<Self> {
        let said = words(&food.description);
        let head = words(food.description.split(',').next().unwrap_or_default());
        let raw = state(food) == State::Raw;
        match food.group.as_str() {
            "Dairy and Egg Products" => dairy(&said, &head, raw),
            "Nut and Seed Products" => {
                let nuts = any(&head, "nuts") && !any(&said, MADE_FROM_NUTS);
                nuts.then_some(Self::Nuts)
            }
            // Everything below is sold raw and says so.
            _ if !raw => None,
            "Vegetables and Vegetable Products" => vegetable(&said, &head),
            "Legumes and Legume Products" => {
                let seeds = any(&said, "mature lentils") && !any(&said, MADE_FROM_LEGUMES);
                seeds.then_some(Self::Legumes)
            }
            "Cereal Grains and Pasta" => grain(&said, &head),
            "Breakfast Cereals" => {
                let hot = any(&head, "cereals") && !any(&said, "instant");
                hot.then_some(Self::Cereals)
            }
            "Fruits and Fruit Juices" => {
                let fresh = !any(&said, CITRUS) && !any(&said, MADE_FROM_FRUIT);
                fresh.then_some(Self::Fruit)
            }
            "Beef Products" | "Pork Products" | "Poultry Products" => meat(food, &said, &head),
            "Finfish and Shellfish Products" => from_the_water(food, &said, &head),
            _ => None,
        }
    }
}

fn dairy(said: &[String], head: &[String], raw: bool) -> Option<RetentionGroup> {
    if head == ["egg"] {
        (raw && !any(said, MADE_FROM_EGGS)).then_some(RetentionGroup::Eggs)
    } else if any(said, MADE_FROM_MILK) {
        None
    } else if head == ["milk"] {
        Some(RetentionGroup::Milk)
    } else {
        (head == ["cheese"]).then_some(RetentionGroup::Cheese)
    }
}

fn vegetable(said: &[String], head: &[String]) -> Option<RetentionGroup> {
    if any(said, MADE_FROM_VEGETABLES) {
        return None;
    }
    let frozen = any(said, "frozen");
    let either = |fresh, from_frozen| Some(if frozen { from_frozen } else { fresh });
    let fresh = |group| (!frozen).then_some(group);
    if any(head, "root roots tuber") {
        either(RetentionGroup::Roots, RetentionGroup::FrozenRoots)
    } else if any(head, LEAVES) {
        either(RetentionGroup::Greens, RetentionGroup::FrozenGreens)
    } else if any(head, "sweet") && any(head, "potato potatoes") {
        fresh(RetentionGroup::SweetPotatoes)
    } else if any(head, "potato potatoes") {
        fresh(RetentionGroup::Potatoes)
    } else if any(head, "tomato tomatoes") {
        fresh(RetentionGroup::Tomatoes)
    } else if any(head, BULBS) {
        either(RetentionGroup::Roots, RetentionGroup::FrozenRoots)
    } else {
        either(RetentionGroup::Vegetables, RetentionGroup::FrozenVegetables)
    }
}

fn grain(said: &[String], head: &[String]) -> Option<RetentionGroup> {
    if any(head, "macaroni noodles pasta spaghetti") {
        Some(RetentionGroup::Pasta)
    } else {
        let rice = head == ["rice"] && any(said, "brown white") && !any(said, "instant");
        rice.then_some(RetentionGroup::Rice)
    }
}

/// Muscle of cattle, pigs and chickens, with its own fat or without. USDA's table has rows for other
/// animals too; they are not in Lull's copy.
fn meat(food: &Food, said: &[String], head: &[String]) -> Option<RetentionGroup> {
    let description = food.description.to_lowercase();
    let no_muscle = FAT_OR_SKIN.iter().any(|part| description.contains(part));
    if no_muscle || any(said, NOT_MEAT_ALONE) {
        return None;
    }
    match head.first()?.as_str() {
        "beef" if any(said, "ground") => Some(RetentionGroup::GroundBeef),
        "beef" => Some(RetentionGroup::Beef),
        "pork" if any(said, "fresh") => Some(RetentionGroup::Pork),
        "chicken" => Some(RetentionGroup::Chicken),
        _ => None,
    }
}

fn from_the_water(food: &Food, said: &[String], head: &[String]) -> Option<RetentionGroup> {
    if head == ["fish"] && !any(said, "roe") {
        let fat = food.per_100g.fat_g?;
        Some(if fat < FATTY_FISH_G {
            RetentionGroup::LeanFish
        } else {
            RetentionGroup::FattyFish
        })
    } else {
        any(head, "crustaceans mollusks").then_some(RetentionGroup::Shellfish)
    }
}
