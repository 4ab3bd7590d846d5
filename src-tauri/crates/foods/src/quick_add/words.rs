//! Words around foods: what people say besides the food, and how they say that it was cut.

use super::lexer::{Kind, Token};

/// Words before a food that say nothing of it.
const CHATTER: [&str; 46] = [
    "i",
    "i've",
    "ive",
    "we",
    "had",
    "have",
    "having",
    "ate",
    "eaten",
    "eat",
    "eating",
    "drank",
    "drinking",
    "just",
    "then",
    "also",
    "today",
    "about",
    "around",
    "approx",
    "approximately",
    "roughly",
    "circa",
    "ca",
    "maybe",
    "perhaps",
    "probably",
    "nearly",
    "almost",
    "only",
    "my",
    "the",
    "some",
    "plus",
    "add",
    "log",
    "got",
    "and",
    "with",
    "of",
    "this",
    "was",
    "more",
    "extra",
    "worth",
    "say",
];

const MEALS: [&str; 9] = [
    "breakfast",
    "brunch",
    "lunch",
    "dinner",
    "supper",
    "morning",
    "afternoon",
    "evening",
    "tonight",
];

/// Words that go on with the food before a comma: "eggs, boiled".
const MODIFIERS: [&str; 62] = [
    "baked",
    "blanched",
    "boiled",
    "boneless",
    "braised",
    "broiled",
    "canned",
    "chopped",
    "cooked",
    "cubed",
    "diced",
    "drained",
    "dried",
    "dry",
    "fresh",
    "fried",
    "frozen",
    "grated",
    "grilled",
    "ground",
    "halved",
    "hard-boiled",
    "large",
    "lean",
    "low-fat",
    "lowfat",
    "mashed",
    "medium",
    "nonfat",
    "organic",
    "peeled",
    "pickled",
    "pitted",
    "plain",
    "poached",
    "raw",
    "ripe",
    "roast",
    "roasted",
    "salted",
    "sauteed",
    "sautéed",
    "scrambled",
    "semi-skimmed",
    "shelled",
    "shredded",
    "skim",
    "skimmed",
    "skinless",
    "sliced",
    "small",
    "smoked",
    "soft-boiled",
    "steamed",
    "stewed",
    "sweetened",
    "tinned",
    "toasted",
    "uncooked",
    "unsalted",
    "unsweetened",
    "whole",
];

/// How a food was cut or packed: a matter of its portion, not of which food it is.
const CUTS: [&str; 22] = [
    "chopped",
    "crumbled",
    "cubed",
    "cubes",
    "diced",
    "grated",
    "halved",
    "leftover",
    "loose",
    "melted",
    "packed",
    "peeled",
    "pieces",
    "pitted",
    "quartered",
    "ripe",
    "sifted",
    "sliced",
    "slivered",
    "torn",
    "delicious",
    "homemade",
];

/// Foods whose own name has an "and".
const DISHES: [&str; 12] = [
    "bangers and mash",
    "bread and butter pickles",
    "bubble and squeak",
    "cookies and cream",
    "fish and chips",
    "half and half",
    "hot and sour",
    "mac and cheese",
    "peanut butter and jelly",
    "pork and beans",
    "salt and vinegar",
    "sweet and sour",
];

/// Where the words begin after those that say nothing of a food.
pub(super) fn skip_chatter(tokens: &[Token], mut at: usize) -> usize {
    loop {
        let is = |ahead: usize, words: &[&str]| {
            tokens
                .get(at + ahead)
                .is_some_and(|token| token.is_one_of(words))
        };
        // "for breakfast", "a bit of", "a little bit of", "a little".
        let little = usize::from(is(0, &["a"]));
        if is(0, &["for", "at", "this", "in"]) && is(1, &MEALS) {
            at += 2;
        } else if is(little, &["bit", "little"]) {
            at += little + 1 + usize::from(is(little + 1, &["bit"]));
        } else if is(0, &CHATTER) && at + 1 < tokens.len() {
            at += 1;
        } else {
            return at;
        }
    }
}

/// How many of the words are left when what is said of the meal is taken from their end.
pub(super) fn without_meal(words: &[&Token]) -> usize {
    let mut len = words.len();
    loop {
        let is = |back: usize, list: &[&str]| {
            len.checked_sub(back)
                .is_some_and(|at| words[at].is_one_of(list))
        };
        if len > 2 && is(1, &MEALS) && is(2, &["for", "at", "this", "in"]) {
            len -= 2;
        } else if len > 1 && is(1, &["each", "please", "today", "again", "too", "of"]) {
            len -= 1;
        } else {
            return len;
        }
    }
}

pub(super) fn is_meal(token: &Token) -> bool {
    token.is_one_of(&MEALS)
}

pub(super) fn is_modifier(token: &Token) -> bool {
    token.is_one_of(&MODIFIERS)
}

pub(super) fn is_cut(word: &str) -> bool {
    CUTS.contains(&word)
}

/// What a dish made of both sides of an "and" is called: "ham and cheese sandwich". Keys.
const DISH_NOUNS: [&str; 16] = [
    "burger",
    "burrito",
    "cake",
    "casserole",
    "curry",
    "lasagna",
    "omelet",
    "omelette",
    "pizza",
    "quiche",
    "salad",
    "sandwich",
    "soup",
    "stew",
    "sub",
    "wrap",
];

/// Whether a dish made of several foods is called so.
pub(super) fn is_dish_noun(key: &str) -> bool {
    DISH_NOUNS.contains(&key)
}

/// How many pieces from `at` on are one food whose own name has an "and".
pub(super) fn dish_len(tokens: &[Token], at: usize) -> Option<usize> {
    DISHES.iter().find_map(|dish| {
        let words = dish.split(' ');
        let len = words.clone().count();
        let here = tokens.get(at..at + len)?;
        words
            .zip(here)
            .all(|(word, token)| token.is(word) || word == "and" && token.kind == Kind::And)
            .then_some(len)
    })
}

/// A portion's text without the inches in its brackets, which nobody measures at the table.
pub(super) fn without_inches(text: &str) -> &str {
    match text.split_once('(') {
        Some((front, inside)) if inside.contains("inch") => front.trim_end(),
        _ => text,
    }
}
