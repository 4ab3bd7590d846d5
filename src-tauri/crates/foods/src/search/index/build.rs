//! Builds the index from a table. Runs before the first search, so it must stay within a few
//! milliseconds; it decides nothing about what matches or comes first.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::{Index, Part, Run};
use crate::search::rank::{self, Prior, Sense};
use crate::search::tokenise::{for_each_word, singular};
use crate::table::Table;

impl Index {
    /// Reads the words of every food of a table.
    pub fn of(table: &Table) -> Self {
        let mut building = Building::default();
        let mut runs = Vec::new();
        let mut food_ends = Vec::with_capacity(table.len());
        for row in 0..table.len() {
            let description = table.descriptions.get(row);
            let mut add = |part, text: &str| {
                if building.add(text) {
                    runs.push(Run {
                        part,
                        end: building.words.len(),
                    });
                }
            };
            let (shelf, segments) = rank::segments(description);
            add(Part::Shelf, shelf);
            let parts = [Part::Head, Part::Second]
                .into_iter()
                .chain(std::iter::repeat(Part::Rest));
            for (segment, part) in segments.zip(parts) {
                let (said, bracket) = segment.split_once('(').unwrap_or((segment, ""));
                let (bracket, after) = bracket.rsplit_once(')').unwrap_or((bracket, ""));
                add(part, said);
                add(Part::Rest, after);
                let bracketed = match bracket.get(..7) {
                    Some(start) if start.eq_ignore_ascii_case("include") => Part::Aside,
                    _ => Part::Common,
                };
                bracket.split(',').for_each(|name| add(bracketed, name));
            }
            let shown = table.names.get(row).split([',', '(']).next();
            add(Part::Shown, shown.unwrap_or_default());
            table
                .common_names(row)
                .for_each(|name| add(Part::Common, name));
            food_ends.push(runs.len());
        }
        let (vocabulary, words) = building.sorted();
        let mut by_singular: HashMap<String, Vec<u16>> = HashMap::with_capacity(vocabulary.len());
        for (number, word) in (0..).zip(&vocabulary) {
            by_singular.entry(singular(word)).or_default().push(number);
        }
        let senses: Vec<Sense> = vocabulary.iter().map(|word| Sense::of(word)).collect();
        let mut start = 0;
        let prior = |(row, runs_end): (usize, &usize)| {
            let end = runs_end.checked_sub(1).map_or(0, |last| runs[last].end);
            let words = words[std::mem::replace(&mut start, end)..end].iter();
            Prior::of(table, row, words.map(|word| senses[usize::from(*word)]))
        };
        let priors = (0..).zip(&food_ends).map(prior).collect();
        Self {
            vocabulary,
            by_singular,
            words,
            runs,
            food_ends,
            priors,
            senses,
        }
    }
}

/// Words numbered as they come.
#[derive(Default)]
struct Building {
    numbers: HashMap<String, u16, BuildHasherDefault<WordHasher>>,
    words: Vec<u16>,
}

impl Building {
    /// Adds the words of a text; whether there were any.
    fn add(&mut self, text: &str) -> bool {
        let before = self.words.len();
        for_each_word(text, |word| {
            let number = self.numbers.get(word).copied().or_else(|| {
                let next = u16::try_from(self.numbers.len()).ok()?;
                self.numbers.insert(word.to_owned(), next);
                Some(next)
            });
            self.words.extend(number);
        });
        self.words.len() > before
    }

    /// The vocabulary sorted, and the words numbered by it.
    fn sorted(self) -> (Vec<String>, Vec<u16>) {
        let mut entries: Vec<(String, u16)> = self.numbers.into_iter().collect();
        entries.sort_unstable();
        let mut renumbered = vec![0_u16; entries.len()];
        for (new, (_, old)) in (0..).zip(&entries) {
            renumbered[usize::from(*old)] = new;
        }
        let words = self
            .words
            .into_iter()
            .map(|old| renumbered[usize::from(old)])
            .collect();
        (entries.into_iter().map(|(word, _)| word).collect(), words)
    }
}

/// FNV-1a (Fowler, Noll and Vo): quick for short words, and the table's words are no one's attack.
struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
