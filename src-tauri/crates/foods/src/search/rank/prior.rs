//! What speaks for a food whatever was typed.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::words::{
    COOKED_GROUPS, COOKED_HEADS, COOKED_WORDS, DRY_GROUPS, GENERIC, PROCESSED, SELDOM_MEANT,
    STAPLES, UNLIKE, USUAL, WEIGHTLESS,
};
use crate::search::hash::QuickHash;
use crate::search::row::{RowView, SourceKind};
use crate::search::segments::first_part;
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
        static SENSES: OnceLock<HashMap<String, Sense, QuickHash>> = OnceLock::new();
        let senses = SENSES.get_or_init(|| {
            let mut senses: HashMap<String, Sense, QuickHash> = HashMap::default();
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
    /// An ordinary food of a reference table, which comes before a dish of the same name.
    pub plain: bool,
    pub dish: bool,
}

impl Prior {
    /// The prior of a row that is called by these words, in their singular, and whose words have
    /// these senses.
    pub fn of<'a>(
        row: &RowView<'_>,
        called: impl Iterator<Item = &'a str> + Clone,
        senses: impl Iterator<Item = Sense>,
    ) -> Self {
        let (mut raw, mut cooked, mut processed, mut unlike) = (false, false, false, false);
        for sense in senses {
            raw |= sense.raw;
            cooked |= sense.cooked;
            processed |= sense.processed;
            unlike |= sense.unlike;
        }
        let group = Group::of(row.group);
        processed &= !group.dry;
        let branded = row.kind == SourceKind::Plain && is_branded(row.description);
        let eaten_cooked = group.cooked
            || called
                .clone()
                .next()
                .is_some_and(|head| COOKED_HEADS.contains(&head));
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
        let seldom = group.seldom;
        let plainly_eaten = row.in_survey && !branded && !unlike && seldom < 1.0;
        Self {
            plain: row.kind == SourceKind::Plain && !branded && !unlike && seldom < 0.5,
            dish: row.kind == SourceKind::Dish,
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

/// What a group says of its foods.
#[derive(Clone, Copy, Default)]
struct Group {
    /// They are dry when they are ordinary.
    dry: bool,
    /// They are eaten cooked.
    cooked: bool,
    /// How much later they come for being seldom meant.
    seldom: f32,
}

impl Group {
    fn of(name: &str) -> Self {
        static GROUPS: OnceLock<HashMap<&str, Group, QuickHash>> = OnceLock::new();
        let groups = GROUPS.get_or_init(|| {
            let mut groups: HashMap<&str, Group, QuickHash> = HashMap::default();
            for name in DRY_GROUPS {
                groups.entry(name).or_default().dry = true;
            }
            for name in COOKED_GROUPS {
                groups.entry(name).or_default().cooked = true;
            }
            for (name, later) in SELDOM_MEANT {
                groups.entry(name).or_default().seldom = *later;
            }
            groups
        });
        groups.get(name).copied().unwrap_or_default()
    }
}

/// How much earlier a food comes that is called by these words and no others.
fn staple<'a>(called: impl Iterator<Item = &'a str> + Clone) -> f32 {
    type ByFirstWord = HashMap<&'static str, Vec<&'static (&'static str, f32)>, QuickHash>;
    static BY_FIRST_WORD: OnceLock<ByFirstWord> = OnceLock::new();
    let by_first_word = BY_FIRST_WORD.get_or_init(|| {
        let mut by_first_word = ByFirstWord::default();
        for staple in STAPLES {
            let first = staple.0.split(' ').next().unwrap_or_default();
            by_first_word.entry(first).or_default().push(staple);
        }
        by_first_word
    });
    let first = called.clone().next();
    let first = first.and_then(|first| by_first_word.get(first));
    let mut staples = first.into_iter().flatten();
    staples
        .find(|(name, _)| name.split(' ').eq(called.clone()))
        .map_or(0.0, |(_, by)| *by)
}

/// A shorter word in capitals is an abbreviation.
const SHORTEST_BRAND: usize = 4;

/// Whether a description names a brand, which the tables write in capitals.
fn is_branded(description: &str) -> bool {
    // Few descriptions have so many capitals in a row that their words need to be looked at.
    let maybe_capital = |byte: &u8| byte.is_ascii_uppercase() || !byte.is_ascii();
    let mut places = description.as_bytes().windows(SHORTEST_BRAND);
    places.any(|bytes| bytes.iter().all(maybe_capital))
        && description
            .split(|c: char| !c.is_alphabetic())
            .any(|word| word.len() >= SHORTEST_BRAND && word.chars().all(char::is_uppercase))
}

/// Whether a description begins as one of the usual kinds does.
fn is_usual(description: &str) -> bool {
    static BY_FIRST_PART: OnceLock<HashMap<&str, Vec<&str>, QuickHash>> = OnceLock::new();
    let by_first_part = BY_FIRST_PART.get_or_init(|| {
        let mut by_first_part: HashMap<&str, Vec<&str>, QuickHash> = HashMap::default();
        for usual in USUAL {
            by_first_part
                .entry(first_part(usual).unwrap_or(usual))
                .or_default()
                .push(usual);
        }
        by_first_part
    });
    let usual = by_first_part.get(first_part(description).unwrap_or(description));
    usual.is_some_and(|usual| usual.iter().any(|start| description.starts_with(start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_kinds_are_found_by_how_they_begin() {
        assert!(USUAL.iter().all(|usual| usual.contains(',')));
        assert!(is_usual("Cheese, cheddar, sharp, sliced"));
        assert!(!is_usual("Cheese, blue"));
    }

    #[test]
    fn a_staple_is_called_by_its_name_alone() {
        assert!(staple(["milk"].into_iter()) > 0.0);
        assert_eq!(staple(["milk", "chocolate"].into_iter()), 0.0);
        assert!(staple(["peanut", "butter"].into_iter()) > 0.0);
    }
}
