//! What people call foods that the table calls something else. A food whose words say what an
//! entry is told as gets the entry's words as a further name, so that a half-typed or misspelt
//! "aubergine" is found like any word of the table. Knows words; decides nothing about order.

mod british;
mod everyday;
mod indian;
mod world;

use std::collections::HashMap;
use std::sync::OnceLock;

use super::hash::QuickHash;
use super::tokenise::{is_stop_word, singular, words};

/// What is typed, and the table's words for it: the first must be in a food's name, the others
/// anywhere in its description. A word after `-` must not be there.
type Entry = (&'static str, &'static str);

/// An entry.
pub(super) struct Alias {
    /// The numbers of the words that are typed, see [`Aliases::word_said`].
    pub said: Vec<u16>,
    /// The number of the word that must be in the name.
    pub anchor: u16,
    /// The numbers of the other words that must be there.
    pub others: Vec<u16>,
    /// The numbers of the words that must not.
    pub without: Vec<u16>,
}

/// All entries, with the words they are told in numbered.
pub(super) struct Aliases {
    all: Vec<Alias>,
    /// The words of all entries that are typed, one after the other.
    said: Vec<String>,
    numbers: HashMap<String, u16, QuickHash>,
    by_anchor: Vec<Vec<u16>>,
}

impl Aliases {
    /// The one table of them.
    pub fn table() -> &'static Self {
        static TABLE: OnceLock<Aliases> = OnceLock::new();
        TABLE.get_or_init(|| {
            let entries = [everyday::NAMES, british::NAMES, indian::NAMES, world::NAMES];
            Self::of(entries.into_iter().flatten())
        })
    }

    fn of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let mut aliases = Self {
            all: Vec::new(),
            said: Vec::new(),
            numbers: HashMap::default(),
            by_anchor: Vec::new(),
        };
        for (said, told) in entries {
            let (mut with, mut without) = (Vec::new(), Vec::new());
            for word in told.split(' ') {
                match word.strip_prefix('-') {
                    Some(word) => without.push(aliases.number(word)),
                    None => with.push(aliases.number(word)),
                }
            }
            let Some((anchor, others)) = with.split_first() else {
                continue;
            };
            let first = aliases.said.len();
            let said = words(said).into_iter();
            aliases.said.extend(said.filter(|word| !is_stop_word(word)));
            let said = first..aliases.said.len();
            if let (Some(list), Ok(number)) = (
                aliases.by_anchor.get_mut(usize::from(*anchor)),
                u16::try_from(aliases.all.len()),
            ) {
                list.push(number);
            }
            aliases.all.push(Alias {
                said: said.filter_map(|at| u16::try_from(at).ok()).collect(),
                anchor: *anchor,
                others: others.to_vec(),
                without,
            });
        }
        aliases
    }

    fn number(&mut self, word: &str) -> u16 {
        let next = u16::try_from(self.numbers.len()).unwrap_or(u16::MAX);
        let number = *self.numbers.entry(singular(word)).or_insert(next);
        if number == next {
            self.by_anchor.push(Vec::new());
        }
        number
    }

    /// How many words there are that are typed.
    pub fn words_said(&self) -> usize {
        self.said.len()
    }

    /// A word that is typed, by its number in an [`Alias`].
    pub fn word_said(&self, number: u16) -> &str {
        self.said
            .get(usize::from(number))
            .map_or("", String::as_str)
    }

    /// How many words the entries are told in.
    pub fn words_told_in(&self) -> usize {
        self.by_anchor.len()
    }

    /// The number of a word that an entry is told in.
    pub fn number_of(&self, key: &str) -> Option<u16> {
        self.numbers.get(key).copied()
    }

    /// The entries of which this word must be in the name.
    pub fn anchored(&self, number: u16) -> impl Iterator<Item = &Alias> {
        let list = self.by_anchor.get(usize::from(number));
        list.into_iter()
            .flatten()
            .filter_map(|at| self.all.get(usize::from(*at)))
    }
}
