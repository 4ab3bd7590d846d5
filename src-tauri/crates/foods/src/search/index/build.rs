//! Reads the words of foods. Runs before the first search, so it must stay within a few
//! milliseconds; it decides nothing about what matches or comes first.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::{Index, Part, Run, Word};
use crate::search::aliases::{Alias, Aliases};
use crate::search::rank::{Prior, Sense};
use crate::search::row::RowView;
use crate::search::segments::{is_bookkeeping, segments, split_at_or, split_at_with};
use crate::search::spelling::letters;
use crate::search::tokenise::{for_each_word, is_stop_word, singular};

impl Index {
    /// Reads the words of every row.
    pub fn of<'a>(rows: impl Iterator<Item = RowView<'a>>) -> Self {
        let mut building = Building::new();
        for row in rows {
            building.row(&row);
        }
        building.finish()
    }
}

/// A food with more other names than this has them for its kinds: penne of pasta.
const MOST_NAMES: usize = 4;

/// How common a food makes what people call it, against its own name.
const SAID: f32 = 0.3;

/// What is known of each word besides what the finished index keeps.
struct Telling {
    /// Its number among the words that aliases are told in.
    told: Option<u16>,
    /// How much plain foods are called so.
    called: f32,
}

struct Building {
    aliases: &'static Aliases,
    /// Every spelling so far, and the word it is a form of.
    spellings: HashMap<String, u16, QuickHash>,
    index: Index,
    tellings: Vec<Telling>,
    /// Of the row being read: words that aliases are told in, and whether each names the food.
    told: Vec<(u16, bool)>,
}

impl Building {
    fn new() -> Self {
        Self {
            aliases: Aliases::table(),
            spellings: HashMap::default(),
            index: Index {
                words: Vec::new(),
                spellings: Vec::new(),
                by_key: HashMap::default(),
                text: Vec::new(),
                runs: Vec::new(),
                food_ends: Vec::new(),
                priors: Vec::new(),
            },
            tellings: Vec::new(),
            told: Vec::new(),
        }
    }

    fn row(&mut self, row: &RowView<'_>) {
        let (first_run, first_word) = (self.index.runs.len(), self.index.text.len());
        self.told.clear();
        let (shelf, segments) = segments(row.description);
        self.add(Part::Shelf, shelf);
        let parts = std::iter::once(Part::Head).chain(std::iter::repeat(Part::Rest));
        for (segment, part) in segments.zip(parts) {
            let (said, bracket) = segment.split_once('(').unwrap_or((segment, ""));
            let (bracket, after) = bracket.rsplit_once(')').unwrap_or((bracket, ""));
            let (said, with) = split_at_with(said);
            let other_name = if part == Part::Head {
                Part::Common
            } else {
                part
            };
            // "hazelnuts or filberts" are two names.
            let (name, other) = split_at_or(said);
            self.add(part, name);
            self.add(other_name, other);
            self.add(Part::With, with);
            self.add(Part::Rest, after);
            let bracketed = match bracket.get(..7) {
                Some(start) if start.eq_ignore_ascii_case("include") => Part::Aside,
                _ => Part::Common,
            };
            bracket
                .split(',')
                .for_each(|name| self.add(bracketed, name));
        }
        let described = first_word..self.index.text.len();
        let shown = row.name.split([',', '(']).next();
        self.add(Part::Shown, shown.unwrap_or_default());
        let shown = described.end..self.index.text.len();
        let other = if row.common_names.len() > MOST_NAMES {
            Part::Kind
        } else {
            Part::Other
        };
        for name in row.common_names.iter().filter(|name| !is_bookkeeping(name)) {
            self.add(other, name);
        }

        let words = &self.index.words;
        let word = |number: &u16| &words[usize::from(*number)];
        let runs = &self.index.runs[first_run..];
        let head = runs.iter().position(|run| run.part == Part::Head);
        let head = head.map_or(first_word..first_word, |at| self.span(first_run + at));
        let senses = self.index.text[described]
            .iter()
            .map(|number| word(number).sense);
        let called: Vec<&str> = self.index.text[head.clone()]
            .iter()
            .map(|number| word(number).key.as_str())
            .collect();
        let prior = Prior::of(row, &called, senses);
        for number in &self.index.text[head.clone()] {
            self.tellings[usize::from(*number)].called += prior.commonness();
        }
        let common = prior.commonness();
        self.index.priors.push(prior);
        self.add_aliases(head, shown, common);
        self.index.food_ends.push(self.index.runs.len() as u32);
    }

    /// The words of a run.
    fn span(&self, run: usize) -> std::ops::Range<usize> {
        let start = run
            .checked_sub(1)
            .and_then(|before| self.index.runs.get(before));
        let end = self.index.runs.get(run);
        start.map_or(0, |run| run.end as usize)..end.map_or(0, |run| run.end as usize)
    }

    /// Adds the words of a text as a run, if there are any.
    fn add(&mut self, part: Part, text: &str) {
        let before = self.index.text.len();
        let names = matches!(
            part,
            Part::Head | Part::Shown | Part::Common | Part::Other | Part::Shelf
        );
        let described = !matches!(part, Part::Other | Part::Kind);
        for_each_word(text, |word| {
            if is_stop_word(word) {
                return;
            }
            let number = self.number(word);
            if let Some(told) = self.tellings[usize::from(number)].told {
                self.told.push((told, names));
            }
            self.index.words[usize::from(number)].only_said &= !described;
            self.index.text.push(number);
        });
        self.end_run(part, before, 0);
    }

    fn end_run(&mut self, part: Part, before: usize, stands_for: u8) {
        if self.index.text.len() > before {
            self.index.runs.push(Run {
                part,
                stands_for,
                end: self.index.text.len() as u32,
            });
        }
    }

    fn number(&mut self, word: &str) -> u16 {
        if let Some(number) = self.spellings.get(word) {
            return *number;
        }
        let key = singular(word);
        let number = self.index.by_key.get(&key).copied();
        let number = number.unwrap_or_else(|| {
            let next = u16::try_from(self.index.words.len()).unwrap_or(u16::MAX);
            if next == u16::MAX {
                // No table has so many words; a word too many is one with the first.
                return 0;
            }
            self.tellings.push(Telling {
                told: self.aliases.number_of(&key),
                called: 0.0,
            });
            self.index.words.push(Word {
                letters: letters(&key),
                common: 0.0,
                sense: Sense::of(&key),
                only_said: true,
                key: key.clone(),
            });
            self.index.by_key.insert(key, next);
            next
        });
        self.spellings.insert(word.to_owned(), number);
        number
    }

    /// Adds what people call the row that was just read.
    fn add_aliases(
        &mut self,
        head: std::ops::Range<usize>,
        shown: std::ops::Range<usize>,
        common: f32,
    ) {
        let told = std::mem::take(&mut self.told);
        let has = |word: &u16| told.iter().any(|(other, _)| other == word);
        let mut seen = Vec::new();
        for (anchor, _) in &told {
            if seen.contains(anchor) {
                continue;
            }
            seen.push(*anchor);
            let names = told.iter().any(|(word, names)| word == anchor && *names);
            for alias in self.aliases.anchored(*anchor) {
                if alias.others.iter().all(has) && !alias.without.iter().any(has) {
                    let said = |range: &std::ops::Range<usize>| {
                        let mut words = self.index.text[range.clone()].iter();
                        words.any(|word| self.tellings[usize::from(*word)].told == Some(*anchor))
                    };
                    let base = if said(&head) || !said(&shown) {
                        &head
                    } else {
                        &shown
                    };
                    self.add_alias(alias, names.then_some(common), base.clone());
                }
            }
        }
        self.told = told;
    }

    /// Adds an alias in the place of the words it stands for; what else the food is called stays
    /// part of the name.
    fn add_alias(&mut self, alias: &Alias, names: Option<f32>, head: std::ops::Range<usize>) {
        let before = self.index.text.len();
        let mut said = false;
        for at in names.map_or(0..0, |_| head) {
            let number = self.index.text[at];
            match self.tellings[usize::from(number)].told {
                Some(told) if told == alias.anchor => {
                    self.say(alias, names);
                    said = true;
                }
                Some(told) if alias.others.contains(&told) => {}
                _ if self.index.words[usize::from(number)].sense.generic => {}
                _ => self.index.text.push(number),
            }
        }
        if !said {
            let head = self.index.text.split_off(before);
            self.say(alias, names);
            self.index.text.extend(head);
        }
        let part = if names.is_some() {
            Part::Alias
        } else {
            Part::Aside
        };
        let stands_for = u8::try_from(alias.others.len() + 1).unwrap_or(u8::MAX);
        self.end_run(part, before, stands_for);
    }

    fn say(&mut self, alias: &Alias, names: Option<f32>) {
        for word in &alias.said {
            let number = self.number(word);
            self.tellings[usize::from(number)].called += SAID * names.unwrap_or(0.0);
            self.index.text.push(number);
        }
    }

    fn finish(self) -> Index {
        let mut index = self.index;
        let most = self
            .tellings
            .iter()
            .map(|telling| telling.called)
            .fold(1.0, f32::max);
        for (word, telling) in index.words.iter_mut().zip(&self.tellings) {
            word.common = telling.called.ln_1p() / most.ln_1p();
        }
        index.spellings = self.spellings.into_iter().collect();
        index.spellings.sort_unstable();
        index
    }
}

/// FNV-1a (Fowler, Noll and Vo): quick for short words, and the table's words are no one's attack.
pub(super) struct WordHasher(u64);

pub(super) type QuickHash = BuildHasherDefault<WordHasher>;

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
