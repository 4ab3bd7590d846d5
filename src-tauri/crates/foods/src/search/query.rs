//! What each word of a query asks for: a food, or only how it was made, measured or chosen.

use super::methods::is_method;
use super::rank::MOST_WORDS;
use super::tokenise::{is_stop_word, singular, words};

/// Words for an amount that people type before a food.
const MEASURES: &[&str] = &[
    "bag",
    "bar",
    "bit",
    "bottle",
    "bowl",
    "box",
    "bunch",
    "can",
    "carton",
    "clove",
    "cup",
    "dash",
    "drop",
    "fillet",
    "glass",
    "gram",
    "handful",
    "head",
    "jar",
    "jug",
    "litre",
    "loaf",
    "lump",
    "mug",
    "ounce",
    "pack",
    "packet",
    "piece",
    "pinch",
    "pint",
    "plate",
    "portion",
    "pot",
    "punnet",
    "scoop",
    "serving",
    "shot",
    "slice",
    "splash",
    "spoon",
    "spoonful",
    "sprig",
    "square",
    "stick",
    "tablespoon",
    "tbsp",
    "teaspoon",
    "tin",
    "tsp",
    "tub",
    "wedge",
];

/// Words for which one of a food is meant; many descriptions leave them out.
const QUALIFIERS: &[&str] = &[
    "baby",
    "big",
    "bought",
    "cold",
    "cut",
    "extra",
    "favourite",
    "favorite",
    "fine",
    "free",
    "fresh",
    "freshly",
    "giant",
    "good",
    "healthy",
    "home",
    "homemade",
    "hot",
    "large",
    "leaf",
    "local",
    "made",
    "medium",
    "mini",
    "my",
    "natural",
    "nice",
    "normal",
    "ordinary",
    "organic",
    "plain",
    "premium",
    "pure",
    "quality",
    "range",
    "real",
    "regular",
    "ripe",
    "simple",
    "small",
    "standard",
    "steak",
    "store",
    "tasty",
    "tender",
    "typical",
    "unpeeled",
    "peeled",
    "unsalted",
    "virgin",
    "wild",
    "young",
];

/// A word of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub word: String,
    /// The word without its plural ending.
    pub key: String,
    /// Whether a food must answer it.
    pub needed: bool,
    /// Whether it was typed as two words.
    pub joined: bool,
    /// Whether it may be the beginning of a word.
    pub may_go_on: bool,
}

/// Whether a word only says which one of a food is meant, or how it was made: many descriptions lack it.
fn is_manner(word: &str) -> bool {
    is_method(word) || QUALIFIERS.contains(&singular(word).as_str())
}

/// The words of a query that ask for something, in order. Empty when there are none.
pub(super) fn read(query: &str) -> Vec<Asked> {
    let ended = !query.ends_with(char::is_alphanumeric);
    let typed = words(query);
    let last = typed.len().saturating_sub(1);
    let mut asked: Vec<Asked> = Vec::with_capacity(typed.len());
    for (at, word) in typed.into_iter().enumerate() {
        let may_go_on = at == last && !ended;
        let key = singular(&word);
        let measure = MEASURES.contains(&key.as_str());
        if word == "of"
            && let Some(before) = asked.last()
            && MEASURES.contains(&before.key.as_str())
        {
            asked.pop();
            continue;
        }
        // A last "a" may be the beginning of "almonds".
        if is_stop_word(&word) && !(may_go_on && word.len() == 1) {
            continue;
        }
        let number = word.starts_with(|first: char| first.is_ascii_digit());
        let choosing = is_manner(&word);
        asked.push(Asked {
            needed: !(measure || number || choosing),
            word,
            key,
            joined: false,
            may_go_on,
        });
    }
    asked.truncate(MOST_WORDS);
    if !asked.iter().any(|word| word.needed) {
        for word in &mut asked {
            word.needed = true;
        }
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needed(query: &str) -> Vec<String> {
        read(query)
            .into_iter()
            .filter(|word| word.needed)
            .map(|word| word.word)
            .collect()
    }

    #[test]
    fn measures_methods_and_qualifiers_are_not_the_food() {
        assert_eq!(needed("a piece of dark chocolate"), ["dark", "chocolate"]);
        assert_eq!(needed("2 large fresh eggs, boiled"), ["eggs"]);
        assert_eq!(needed("slice cheese"), ["cheese"]);
        assert_eq!(read("glass of milk").len(), 1);
    }

    #[test]
    fn a_word_alone_asks_for_what_it_says() {
        assert_eq!(needed("dried"), ["dried"]);
        assert_eq!(needed("2"), ["2"]);
        assert!(read("of the").is_empty());
    }

    #[test]
    fn only_a_last_word_without_anything_after_it_may_go_on() {
        let going_on = |query| {
            read(query)
                .into_iter()
                .map(|word| word.may_go_on)
                .collect::<Vec<_>>()
        };
        assert_eq!(going_on("olive o"), [false, true]);
        assert_eq!(going_on("olive o "), [false, false]);
    }
}
