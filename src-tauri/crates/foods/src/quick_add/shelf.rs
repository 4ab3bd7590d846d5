//! Where one line's foods are looked up, and which words on both sides of an "and", a "with" or a
//! comma are one food there.

use std::cell::RefCell;
use std::collections::HashMap;

use super::lexer::Token;
use super::{Pantry, words};
use crate::Hit;
use crate::portion::keys;

/// How many foods of a search are looked at.
const LOOKED_AT: usize = 24;

/// The pantry, remembering what was looked up for this line.
pub(super) struct Shelf<'p, P> {
    pub pantry: &'p P,
    found: RefCell<HashMap<String, Vec<Hit>>>,
}

impl<'p, P: Pantry> Shelf<'p, P> {
    pub fn new(pantry: &'p P) -> Self {
        Self {
            pantry,
            found: RefCell::default(),
        }
    }

    /// The foods for a phrase, best first.
    pub fn search(&self, phrase: &str) -> Vec<Hit> {
        if let Some(hits) = self.found.borrow().get(phrase) {
            return hits.clone();
        }
        let hits = self.pantry.search(phrase, LOOKED_AT);
        self.found
            .borrow_mut()
            .insert(phrase.to_owned(), hits.clone());
        hits
    }

    /// Whether any food is found by these words.
    pub fn names_food(&self, words: &[&Token]) -> bool {
        let words: Vec<&str> = words.iter().map(|token| token.lower.as_str()).collect();
        !self.search(&format!("{} ", words.join(" "))).is_empty()
    }

    /// Whether the words on both sides of an "and" or "with" are one dish.
    pub fn joins(&self, left: &[&Token], joiner: &Token, right: &[Token]) -> bool {
        if left.is_empty() || right.is_empty() {
            return false;
        }
        let say = |words: &mut dyn Iterator<Item = &str>| words.collect::<Vec<_>>().join(" ");
        let left = say(&mut left.iter().map(|token| token.lower.as_str()));
        let right = say(&mut right.iter().map(|token| token.lower.as_str()));
        let with = joiner.is("with");
        let both = [keys(&left), keys(&right)];
        let ends_as_dish =
            both[1].len() > 1 && both[1].last().is_some_and(|word| words::is_dish_noun(word));
        self.search(&format!("{left} {right} "))
            .iter()
            .take(3)
            .any(|hit| is_one_dish(hit, &both, with) || ends_as_dish && has_both(hit, &both))
    }

    /// Whether the source describes a food by these words around a comma: "Oil, olive".
    pub fn describes(&self, left: &[&Token], right: &[&Token]) -> bool {
        let words = |tokens: &[&Token]| {
            let words: Vec<&str> = tokens.iter().map(|token| token.lower.as_str()).collect();
            words.join(" ")
        };
        let (left, right) = (words(left), words(right));
        let said: Vec<String> = keys(&left).into_iter().chain(keys(&right)).collect();
        let hits = self.search(&format!("{left} {right} "));
        hits.iter()
            .take(3)
            .any(|hit| keys(&hit.description).starts_with(&said) && hit.description.contains(','))
    }
}

fn has_both(hit: &Hit, both: &[Vec<String>; 2]) -> bool {
    let words = keys(&hit.description);
    both.iter().flatten().all(|word| words.contains(word))
}

fn is_one_dish(hit: &Hit, both: &[Vec<String>; 2], with: bool) -> bool {
    let has_all = |words: &[String]| both.iter().flatten().all(|word| words.contains(word));
    let joined = |text: &str| {
        let text = text.to_lowercase();
        if with {
            text.contains(" with ") || text.contains(", with")
        } else {
            text.contains(" and ") || text.contains(" & ")
        }
    };
    // French toast with butter is another thing than toast with butter.
    let is_another = |text: &str| {
        let lower = text.to_lowercase();
        let sides = lower
            .split(',')
            .filter_map(|part| part.split_once(" with "));
        sides.map(|(before, _)| keys(before)).any(|words| {
            let asked = words.iter().filter(|word| both[0].contains(word)).count();
            asked > 0 && asked < words.len()
        })
    };
    let head = |text: &str| text.split(',').next().unwrap_or_default().to_owned();
    let heads = [head(&hit.description), head(&hit.name)];
    let head_is_dish = !is_branded(&hit.description)
        && heads
            .iter()
            .any(|head| joined(head) && has_all(&keys(head)) && !(with && is_another(head)));
    // "Cheese, cottage, creamed, with fruit".
    let described = with
        && !is_branded(&hit.description)
        && joined(&hit.description)
        && !is_another(&hit.description)
        && has_all(&keys(&hit.description))
        && {
            let text = hit.description.to_lowercase();
            let behind = text.split_once("with ").map_or("", |(_, behind)| behind);
            let behind = keys(behind);
            both[1].iter().all(|word| behind.contains(word))
                && !both[0].iter().all(|word| behind.contains(word))
        };
    head_is_dish || described
}

/// The source writes brands in capitals.
fn is_branded(description: &str) -> bool {
    description
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word.len() >= 4 && word.chars().all(char::is_uppercase))
}
