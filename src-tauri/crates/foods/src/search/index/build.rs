//! Reads the words of foods. Runs before the first search, so it must stay within a few
//! milliseconds; it decides nothing about what matches or comes first.

mod aliased;

use std::collections::HashMap;
use std::ops::Range;

use super::{Index, Part, Run, Word};
use crate::search::aliases::Aliases;
use crate::search::hash::QuickHash;
use crate::search::rank::{Prior, Sense};
use crate::search::row::RowView;
use crate::search::segments::{is_bookkeeping, segments, split_at_or, split_at_with};
use crate::search::spelling::letters;
use crate::search::tokenise::{for_each_word, is_stop_word, singular};
use aliased::Says;

impl Index {
    /// Reads the words of every row.
    pub fn of<'a>(rows: impl Iterator<Item = RowView<'a>>) -> Self {
        let mut building = Building::new(rows.size_hint().0);
        for row in rows {
            building.row(&row);
        }
        building.finish()
    }
}

/// A food with more other names than this has them for its kinds: penne of pasta.
const MOST_NAMES: usize = 4;

/// Room made at first, so that none has to be made for the embedded table, which needs a little less.
const WORDS_PER_ROW: usize = 12;
const RUNS_PER_ROW: usize = 7;
const ROWS_PER_SPELLING: usize = 3;

/// What is known of each word besides what the finished index keeps.
struct Telling {
    /// Its number among the words that aliases are told in.
    told: Option<u16>,
    /// How much plain foods are called so.
    called: f32,
}

struct Building<'a> {
    aliases: &'static Aliases,
    /// Every spelling so far, and the word it is a form of.
    spellings: HashMap<String, u16, QuickHash>,
    index: Index,
    tellings: Vec<Telling>,
    /// The runs of every text that was read, by the part it is of. Most are said of many foods, "raw"
    /// of a thousand, and are read once.
    read: HashMap<(Part, &'a str), Range<u32>, QuickHash>,
    /// The words of the entries of aliases, once they are said.
    said: Vec<Option<u16>>,
    /// Of the row being read: words that aliases are told in, each once.
    told: Vec<u16>,
    /// How the row being read says each word that aliases are told in.
    says: Vec<Says>,
}

impl<'a> Building<'a> {
    fn new(rows: usize) -> Self {
        let aliases = Aliases::table();
        Self {
            aliases,
            spellings: HashMap::with_capacity_and_hasher(
                rows / ROWS_PER_SPELLING,
                QuickHash::default(),
            ),
            index: Index {
                words: Vec::new(),
                spellings: Vec::new(),
                by_key: HashMap::default(),
                text: Vec::with_capacity(rows * WORDS_PER_ROW),
                runs: Vec::with_capacity(rows * RUNS_PER_ROW),
                food_ends: Vec::with_capacity(rows),
                priors: Vec::with_capacity(rows),
            },
            tellings: Vec::new(),
            read: HashMap::with_capacity_and_hasher(rows, QuickHash::default()),
            said: vec![None; aliases.words_said()],
            told: Vec::new(),
            says: vec![Says::Nowhere; aliases.words_told_in()],
        }
    }

    fn row(&mut self, row: &RowView<'a>) {
        let (first_run, first_word) = (self.index.runs.len(), self.index.text.len());
        let (shelf, segments) = segments(row.description);
        self.add(Part::Shelf, shelf);
        let parts = std::iter::once(Part::Head).chain(std::iter::repeat(Part::Rest));
        for (segment, part) in segments.zip(parts) {
            self.once(part, segment, |building| building.segment(part, segment));
        }
        let described = first_word..self.index.text.len();
        let shown = row.name.split([',', '(']).next().unwrap_or_default();
        self.once(Part::Shown, shown, |building| {
            building.add(Part::Shown, shown)
        });
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
        let called = self.index.text[head.clone()].iter();
        let called = called.map(|number| word(number).key.as_str());
        let prior = Prior::of(row, called, senses);
        for number in &self.index.text[head.clone()] {
            self.tellings[usize::from(*number)].called += prior.commonness();
        }
        let common = prior.commonness();
        self.index.priors.push(prior);
        self.add_aliases(head, shown, common);
        self.index.food_ends.push(self.index.runs.len() as u32);
    }

    /// Adds the runs of a text, which `add` does if no row before had it.
    fn once(&mut self, part: Part, text: &'a str, add: impl FnOnce(&mut Self)) {
        if let Some(runs) = self.read.get(&(part, text)) {
            for run in runs.start as usize..runs.end as usize {
                let (part, before) = (self.index.runs[run].part, self.index.text.len());
                for at in self.span(run) {
                    self.word(part, self.index.text[at]);
                }
                self.end_run(part, before, 0);
            }
        } else {
            let first = self.index.runs.len() as u32;
            add(self);
            let runs = first..self.index.runs.len() as u32;
            self.read.insert((part, text), runs);
        }
    }

    /// Adds the words of one part of a description.
    fn segment(&mut self, part: Part, segment: &str) {
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

    /// The words of a run.
    fn span(&self, run: usize) -> Range<usize> {
        let start = run
            .checked_sub(1)
            .and_then(|before| self.index.runs.get(before));
        let end = self.index.runs.get(run);
        start.map_or(0, |run| run.end as usize)..end.map_or(0, |run| run.end as usize)
    }

    /// Adds the words of a text as a run, if there are any.
    fn add(&mut self, part: Part, text: &str) {
        let before = self.index.text.len();
        for_each_word(text, |word| {
            if !is_stop_word(word) {
                let number = self.number(word);
                self.word(part, number);
            }
        });
        self.end_run(part, before, 0);
    }

    /// Adds a word of the row being read.
    fn word(&mut self, part: Part, number: u16) {
        if let Some(told) = self.tellings[usize::from(number)].told {
            let so_far = &mut self.says[usize::from(told)];
            if *so_far == Says::Nowhere {
                self.told.push(told);
            }
            *so_far = Says::of(part).max(*so_far);
        }
        let described = !matches!(part, Part::Other | Part::Kind);
        self.index.words[usize::from(number)].only_said &= !described;
        self.index.text.push(number);
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
