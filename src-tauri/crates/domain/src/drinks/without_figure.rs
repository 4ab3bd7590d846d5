//! Which drinks may hold caffeine or alcohol although their table has no figure, by the words of their description.

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
const NO_CAFFEINE: [&str; 9] = [
    "cake",
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
const NO_ALCOHOL: [&str; 9] = [
    "alcohol",
    "cake",
    "flavored",
    "ginger",
    "non",
    "nonalcoholic",
    "root",
    "salami",
    "vinegar",
];

fn names(description: &str, some: &[&str], none: &[&str]) -> bool {
    let lower = description.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    let any = |of: &[&str]| words.iter().any(|word| of.contains(word));
    any(some) && !any(none)
}

/// Whether a drink of this description, which has no caffeine figure, may hold some.
#[must_use]
pub fn may_hold_caffeine(description: &str) -> bool {
    names(description, &CAFFEINE, &NO_CAFFEINE)
}

/// Whether a drink of this description, which has no alcohol figure, may hold some.
#[must_use]
pub fn may_hold_alcohol(description: &str) -> bool {
    names(description, &ALCOHOL, &NO_ALCOHOL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coffee_may_hold_caffeine_and_a_camomile_tea_does_not() {
        for some in ["SILK Coffee, soymilk", "Beverages, tea, black", "My cola"] {
            assert!(may_hold_caffeine(some), "{some}");
        }
        for none in [
            "Beverages, tea, herb, chamomile",
            "Coffee, decaffeinated",
            "Carbonated beverage, other than cola, without caffeine",
            "Steak",
        ] {
            assert!(!may_hold_caffeine(none), "{none}");
        }
    }

    #[test]
    fn a_house_wine_may_hold_alcohol_and_wine_vinegar_does_not() {
        for some in ["House wine, red", "Craft beer"] {
            assert!(may_hold_alcohol(some), "{some}");
        }
        for none in [
            "Vinegar, red wine",
            "Ginger ale",
            "Beerwurst, beer salami, pork",
            "Beer, non-alcoholic",
        ] {
            assert!(!may_hold_alcohol(none), "{none}");
        }
    }
}
