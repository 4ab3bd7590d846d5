//! Which drinks may hold caffeine or alcohol although their table has no figure, by the words of their description.

use crate::food::Nutrients;

/// Words of drinks with caffeine.
const CAFFEINE: [&str; 13] = [
    "americano",
    "cappuccino",
    "chai",
    "coffee",
    "cola",
    "energy",
    "espresso",
    "guarana",
    "latte",
    "matcha",
    "mate",
    "mocha",
    "tea",
];
/// Words that say it holds none, or is no drink with it.
const NO_CAFFEINE: [&str; 8] = [
    "chamomile",
    "decaf",
    "decaffeinated",
    "herb",
    "herbal",
    "rooibos",
    "water",
    "without",
];

/// Words of drinks with alcohol.
const ALCOHOL: [&str; 16] = [
    "ale",
    "beer",
    "brandy",
    "champagne",
    "cider",
    "gin",
    "lager",
    "liqueur",
    "rum",
    "sake",
    "spirits",
    "stout",
    "vodka",
    "whiskey",
    "whisky",
    "wine",
];
/// Words that say it holds none, or is no drink with it.
const NO_ALCOHOL: [&str; 8] = [
    "alcohol",
    "flavored",
    "ginger",
    "non",
    "nonalcoholic",
    "root",
    "salami",
    "vinegar",
];

/// Words of the groups that hold drinks, whichever table they are from: SR28's "Beverages", the survey's "Liquor and
/// cocktails", "Coffee" or "Sport and energy drinks".
const DRINK_GROUPS: [&str; 17] = [
    "alcohol",
    "alcoholic",
    "beer",
    "beverages",
    "cocktails",
    "coffee",
    "drinks",
    "liquor",
    "milk",
    "shakes",
    "smoothies",
    "soda",
    "spirits",
    "tea",
    "water",
    "wine",
    "wines",
];
/// Words of a description that name a drink in any group.
const DRINKS: [&str; 5] = ["beverage", "beverages", "drink", "drinks", "soymilk"];
/// Words of foods that are no drink although they are called after one.
const NO_DRINKS: [&str; 26] = [
    "bar",
    "bars",
    "biscuit",
    "biscuits",
    "braised",
    "bread",
    "cake",
    "cakes",
    "candy",
    "chocolates",
    "cookie",
    "cookies",
    "cream",
    "dressing",
    "fritters",
    "gravy",
    "gums",
    "ice",
    "jelly",
    "mousse",
    "pudding",
    "risotto",
    "sauce",
    "sorbet",
    "stew",
    "tiramisu",
];

/// How many foods may hold caffeine, and alcohol, and have no figure for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WithoutFigure {
    /// Caffeine.
    pub caffeine: u32,
    /// Alcohol.
    pub alcohol: u32,
}

impl WithoutFigure {
    /// Of one food. `group` is that of its table; `None` where nobody said what kind of food it is, and its words
    /// decide alone.
    #[must_use]
    pub fn of(group: Option<&str>, description: &str, nutrients: &Nutrients) -> Self {
        let described = words(description);
        if !is_drink(group, &described) {
            return Self::default();
        }
        let may = |some: &[&str], none: &[&str]| any(&described, some) && !any(&described, none);
        Self {
            caffeine: u32::from(nutrients.caffeine_mg.is_none() && may(&CAFFEINE, &NO_CAFFEINE)),
            alcohol: u32::from(nutrients.alcohol_g.is_none() && may(&ALCOHOL, &NO_ALCOHOL)),
        }
    }
}

impl std::iter::Sum for WithoutFigure {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            caffeine: sum.caffeine + one.caffeine,
            alcohol: sum.alcohol + one.alcohol,
        })
    }
}

fn is_drink(group: Option<&str>, described: &[String]) -> bool {
    match group {
        Some(group) => any(&words(group), &DRINK_GROUPS) || any(described, &DRINKS),
        None => !any(described, &NO_DRINKS),
    }
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .map(str::to_owned)
        .collect()
}

fn any(words: &[String], of: &[&str]) -> bool {
    words.iter().any(|word| of.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(group: Option<&str>, description: &str) -> (u32, u32) {
        let found = WithoutFigure::of(group, description, &Nutrients::default());
        (found.caffeine, found.alcohol)
    }

    #[test]
    fn a_coffee_may_hold_caffeine_and_a_camomile_tea_does_not() {
        for (group, some) in [
            (Some("Legumes and Legume Products"), "SILK Coffee, soymilk"),
            (Some("Beverages"), "Beverages, tea, black"),
            (Some("Coffee"), "Coffee, Latte"),
            (None, "My cola"),
        ] {
            assert_eq!(without(group, some), (1, 0), "{some}");
        }
        for none in [
            "Beverages, tea, herb, chamomile",
            "Coffee, decaffeinated",
            "Carbonated beverage, other than cola, without caffeine",
        ] {
            assert_eq!(without(Some("Beverages"), none), (0, 0), "{none}");
        }
    }

    #[test]
    fn a_house_wine_may_hold_alcohol_and_wine_vinegar_does_not() {
        for some in ["House wine, red", "Craft beer"] {
            assert_eq!(without(None, some), (0, 1), "{some}");
            assert_eq!(without(Some("Wine"), some), (0, 1), "{some}");
        }
        for none in ["Vinegar, red wine", "Ginger ale", "Beer, non-alcoholic"] {
            assert_eq!(without(None, none), (0, 0), "{none}");
        }
    }

    #[test]
    fn a_food_that_is_called_after_a_drink_is_none() {
        for (group, description) in [
            (Some("Nutrition bars"), "Energy bar"),
            (Some("Baked Products"), "Tea biscuits"),
            (Some("Meat mixed dishes"), "Beef stew with wine"),
            (
                Some("Ice cream and frozen dairy desserts"),
                "Coffee ice cream",
            ),
            (None, "Energy bar"),
            (None, "Oma's tea biscuits"),
            (None, "Stew with red wine"),
        ] {
            assert_eq!(without(group, description), (0, 0), "{description}");
        }
    }

    #[test]
    fn a_drink_with_a_figure_is_not_without_one() {
        let nutrients = Nutrients {
            caffeine_mg: Some(0.0),
            ..Nutrients::default()
        };
        let found = WithoutFigure::of(Some("Coffee"), "Coffee, from grain", &nutrients);
        assert_eq!(found, WithoutFigure::default());
    }
}
