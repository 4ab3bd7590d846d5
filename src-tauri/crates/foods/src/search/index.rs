//! The words of every food, and the foods that have all words of a query. `build` reads the words
//! when the table opens; `rank` decides the order of what is found.

mod build;

use std::collections::HashMap;

use super::rank::{self, Found, MOST_WORDS, Prior, RunHit, Sense};
use super::spelling::{allowed_slips, is_near};
use super::synonyms::{in_the_tables_words, is_manner, methods_like};
use super::tokenise::{is_stop_word, singular, words};

/// How much a word counts that was typed in full, typed so far, or meant by another word.
const FULL: f32 = 1.0;
const BEGUN: f32 = 0.8;
const LIKE: f32 = 0.75;
const MISSPELT: f32 = 0.6;

/// Which part of what is known of a food a run of words comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What the description begins with, without a shelf word: "salmon" of "Fish, salmon, raw".
    Head,
    /// What the shown name begins with: "Black beans".
    Shown,
    /// One of the source's other names, or what it says in brackets.
    Common,
    /// The part of the description after its head: "Atlantic" of "Fish, salmon, Atlantic, raw".
    Second,
    /// The rest of the description.
    Rest,
    /// The shelf word a description may begin with: "Fish" of "Fish, salmon, raw".
    Shelf,
    /// What else the source counts in: "(includes sourdough)".
    Aside,
}

struct Run {
    part: Part,
    end: usize,
}

/// The words of all foods.
pub(crate) struct Index {
    /// Every word as written, sorted, so that the words with a beginning stand together.
    vocabulary: Vec<String>,
    /// The words by their singular.
    by_singular: HashMap<String, Vec<u16>>,
    /// Words of all runs end to end, as numbers into `vocabulary`.
    words: Vec<u16>,
    runs: Vec<Run>,
    /// Where each food's runs end.
    food_ends: Vec<usize>,
    priors: Vec<Prior>,
    /// What each word of the vocabulary says about a food.
    senses: Vec<Sense>,
}

/// What a query says about each word of the vocabulary.
struct Marks {
    /// Which words of the query this word answers, one bit each.
    bits: Vec<u8>,
    /// How well it does.
    strength: Vec<f32>,
    /// The words a food must have.
    needed: u8,
    /// How many words were typed.
    asked: u8,
}

impl Index {
    /// The rows of the best `limit` foods for what was typed so far, best first.
    pub fn search(&self, query: &str, limit: usize) -> Vec<usize> {
        let typed = words(query);
        let ended = !query.ends_with(char::is_alphanumeric);
        let mut scores = vec![f32::NEG_INFINITY; self.food_ends.len()];
        let other = [in_the_tables_words(&typed), self.written_together(&typed)];
        for wording in other.into_iter().flatten().chain([typed]) {
            if let Some(marks) = self.marks(wording, ended) {
                self.score(&marks, &mut scores);
            }
        }
        let mut found: Vec<(f32, usize)> = scores
            .into_iter()
            .zip(0..)
            .filter(|(score, _)| score.is_finite())
            .collect();
        let best_first =
            |a: &(f32, usize), b: &(f32, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if limit < found.len() {
            found.select_nth_unstable_by(limit, best_first);
            found.truncate(limit);
        }
        found.sort_unstable_by(best_first);
        found.into_iter().map(|(_, row)| row).collect()
    }

    /// The words with two neighbours joined, where the table writes them as one: "soy milk".
    fn written_together(&self, typed: &[String]) -> Option<Vec<String>> {
        let joined = |pair: &[String]| pair.concat();
        let at = typed
            .windows(2)
            .position(|pair| self.by_singular.contains_key(&singular(&joined(pair))))?;
        let mut wording = typed.to_vec();
        wording.splice(at..at + 2, [joined(&typed[at..at + 2])]);
        Some(wording)
    }

    /// What each word of the vocabulary answers; `None` when a typed word is nowhere in the table.
    fn marks(&self, mut typed: Vec<String>, ended: bool) -> Option<Marks> {
        if typed.iter().any(|word| !is_stop_word(word)) {
            let last = typed.len() - 1;
            let mut at = 0;
            typed.retain(|word| {
                at += 1;
                // A last "a" may be the beginning of "almonds".
                !is_stop_word(word) || (at - 1 == last && !ended && word.len() == 1)
            });
        }
        typed.truncate(MOST_WORDS);
        let last = typed.len().checked_sub(1)?;
        let mut marks = Marks {
            bits: vec![0; self.vocabulary.len()],
            strength: vec![0.0; self.vocabulary.len()],
            needed: 0,
            asked: 0,
        };
        let only_manner = typed.iter().all(|word| is_manner(word));
        for (number, word) in typed.iter().enumerate() {
            let bit = 1 << number;
            marks.asked += 1;
            if only_manner || !is_manner(word) {
                marks.needed |= bit;
            }
            if !self.mark(word, bit, number == last && !ended, &mut marks)
                && marks.needed & bit != 0
            {
                return None;
            }
        }
        Some(marks)
    }

    /// Marks the words that answer `word`; whether there are any.
    fn mark(&self, word: &str, bit: u8, may_go_on: bool, marks: &mut Marks) -> bool {
        let key = singular(word);
        let same = |key: &str| self.by_singular.get(key).into_iter().flatten().copied();
        let mut answers: Vec<(u16, f32)> = same(&key).map(|number| (number, FULL)).collect();
        let like = methods_like(word)
            .iter()
            .flat_map(|like| same(&singular(like)));
        answers.extend(like.map(|number| (number, LIKE)));
        if may_go_on {
            let start = self
                .vocabulary
                .partition_point(|other| other.as_str() < word);
            let begun = (0..)
                .zip(&self.vocabulary)
                .skip(start)
                .take_while(|(_, other)| other.starts_with(word));
            answers.extend(begun.map(|(number, _)| (number, BEGUN)));
        }
        if answers.is_empty() {
            let slips = allowed_slips(&key);
            let near = self
                .by_singular
                .iter()
                .filter(|(other, _)| is_near(&key, other, slips));
            answers.extend(
                near.flat_map(|(_, numbers)| numbers)
                    .map(|number| (*number, MISSPELT)),
            );
        }
        for (number, strength) in &answers {
            let at = usize::from(*number);
            marks.bits[at] |= bit;
            marks.strength[at] = marks.strength[at].max(*strength);
        }
        !answers.is_empty()
    }

    fn score(&self, marks: &Marks, scores: &mut [f32]) {
        let (mut run_start, mut word_start) = (0, 0);
        for ((run_end, prior), score) in self.food_ends.iter().zip(&self.priors).zip(scores) {
            let runs = &self.runs[run_start..*run_end];
            let first_word = word_start;
            let end = runs.last().map_or(word_start, |run| run.end);
            (run_start, word_start) = (*run_end, end);
            let bits = self.words[first_word..end]
                .iter()
                .fold(0, |bits, word| bits | marks.bits[usize::from(*word)]);
            if bits & marks.needed == marks.needed {
                let found = self.found(marks, runs, first_word);
                *score = score.max(rank::score(&found, marks.asked, prior));
            }
        }
    }

    fn found(&self, marks: &Marks, runs: &[Run], mut start: usize) -> Found {
        let mut found = Found::default();
        for run in runs {
            let mut hit = RunHit {
                part: run.part,
                answered: 0,
                words: 0,
                unasked: 0,
            };
            for word in self.words[start..run.end]
                .iter()
                .map(|word| usize::from(*word))
            {
                let bits = marks.bits[word];
                if bits != 0 {
                    hit.words += 1;
                    hit.answered |= bits;
                    found.answer(bits, marks.strength[word]);
                } else if !self.senses[word].weightless {
                    hit.words += 1;
                    hit.unasked += 1;
                }
            }
            start = run.end;
            found.add(&hit);
        }
        found
    }
}
