//! What speaks for a food whatever was typed.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::words::{
    COOKED_GROUPS, COOKED_HEADS, COOKED_WORDS, DRY_GROUPS, GENERIC, PROCESSED, SELDOM_MEANT,
    STAPLES, UNLIKE, USUAL, WEIGHTLESS,
};
use crate::search::row::{RowView, SourceKind};
use crate::search::singular;

/// What a word says about a food whatever was typed.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::search) struct Sense {
    /// Nothing for or against it.
    pub weightless: bool,
    raw: bool,
    cooked: bool,
    processed: bool,
    unlike: bool,
    /// Says only what kind of food it is, so that a kind's own name is a name: "cheddar".
    pub generic: bool,
}

impl Sense {
    /// The sense of a word in its singular.
    pub fn of(key: &str) -> Self {
        static SENSES: OnceLock<HashMap<String, Sense>> = OnceLock::new();
        let senses = SENSES.get_or_init(|| {
            let mut senses: HashMap<String, Sense> = HashMap::new();
            let mut each = |words: &[&str], mark: fn(&mut Sense)| {
                for word in words {
                    mark(senses.entry(singular(word)).or_default());
                }
            };
            each(WEIGHTLESS, |sense| sense.weightless = true);
            each(PROCESSED, |sense| sense.processed = true);
            each(UNLIKE, |sense| sense.unlike = true);
            each(COOKED_WORDS, |sense| sense.cooked = true);
            each(GENERIC, |sense| sense.generic = true);
            each(&["raw"], |sense| sense.raw = true);
            senses
        });
        let mut sense = senses.get(key).copied().unwrap_or_default();
        sense.weightless |= key.starts_with(|first: char| first.is_ascii_digit());
        sense
    }
}

/// What speaks for a food.
pub(in crate::search) struct Prior {
    sum: f32,
    staple: f32,
    commonness: f32,
}

impl Prior {
    /// The prior of a row that is called by these words, in their singular, and whose words have
    /// these senses.
    pub fn of(row: &RowView<'_>, called: &[&str], senses: impl Iterator<Item = Sense>) -> Self {
        let (mut raw, mut cooked, mut processed, mut unlike) = (false, false, false, false);
        for sense in senses {
            raw |= sense.raw;
            cooked |= sense.cooked;
            processed |= sense.processed;
            unlike |= sense.unlike;
        }
        processed &= !DRY_GROUPS.contains(&row.group);
        let mut words = row.description.split(|c: char| !c.is_alphabetic());
        let branded = row.kind == SourceKind::Plain
            && words.any(|word| word.len() >= 4 && word.chars().all(char::is_uppercase));
        let seldom = SELDOM_MEANT.iter().find(|(name, _)| *name == row.group);
        let eaten_cooked = COOKED_GROUPS.contains(&row.group)
            || called
                .first()
                .is_some_and(|head| COOKED_HEADS.contains(head));
        let as_eaten = if eaten_cooked {
            cooked && !processed
        } else {
            raw
        };
        let staple = staple(called);
        let analysed = f32::from(row.analyses).ln_1p().min(4.0);
        let kind = match row.kind {
            SourceKind::Own => 0.9,
            SourceKind::Plain => 0.0,
            SourceKind::Dish => -0.35,
            SourceKind::Brand => -0.9,
        };
        let sum = |on: bool, by: f32| if on { by } else { 0.0 };
        let ordinary = sum(row.in_survey, 0.5) + sum(as_eaten, 0.2) + 0.06 * analysed;
        let usual = is_usual(row.description);
        let ordinary = ordinary + sum(usual, 0.3);
        let against = sum(processed, 0.15) + sum(unlike, 0.6) + sum(branded, 0.8);
        let seldom = seldom.map_or(0.0, |(_, later)| *later);
        let plainly_eaten = row.in_survey && !branded && !unlike && seldom < 1.0;
        Self {
            sum: ordinary + kind - against - seldom,
            staple,
            commonness: if plainly_eaten {
                1.0 + 4.0 * staple
            } else {
                0.05
            },
        }
    }

    /// What it adds to a score. That a food is a staple only counts where nothing but its name
    /// was typed.
    pub fn sum(&self, by_its_name: bool) -> f32 {
        self.sum + if by_its_name { self.staple } else { 0.0 }
    }

    /// How much the food makes the words it is called by common.
    pub fn commonness(&self) -> f32 {
        self.commonness
    }
}

/// How much earlier a food comes that is called by these words and no others.
fn staple(called: &[&str]) -> f32 {
    static BY_FIRST_WORD: OnceLock<HashMap<&str, Vec<&(&str, f32)>>> = OnceLock::new();
    let by_first_word = BY_FIRST_WORD.get_or_init(|| {
        let mut by_first_word: HashMap<&str, Vec<&(&str, f32)>> = HashMap::new();
        for staple in STAPLES {
            let first = staple.0.split(' ').next().unwrap_or_default();
            by_first_word.entry(first).or_default().push(staple);
        }
        by_first_word
    });
    let first = called.first().and_then(|first| by_first_word.get(first));
    let mut staples = first.into_iter().flatten();
    staples
        .find(|(name, _)| name.split(' ').eq(called.iter().copied()))
        .map_or(0.0, |(_, by)| *by)
}

/// Whether a description begins as one of the usual kinds does.
fn is_usual(description: &str) -> bool {
    let after = USUAL.partition_point(|start| *start <= description);
    let before = after.checked_sub(1).and_then(|at| USUAL.get(at));
    before.is_some_and(|start| description.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_kinds_are_sorted_so_that_they_are_found() {
        assert!(USUAL.is_sorted());
        assert!(is_usual("Cheese, cheddar, sharp, sliced"));
        assert!(!is_usual("Cheese, blue"));
    }

    #[test]
    fn a_staple_is_called_by_its_name_alone() {
        assert!(staple(&["milk"]) > 0.0);
        assert_eq!(staple(&["milk", "chocolate"]), 0.0);
        assert!(staple(&["peanut", "butter"]) > 0.0);
    }
}
