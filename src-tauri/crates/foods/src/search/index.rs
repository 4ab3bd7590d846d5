//! The words of every food, and the foods that answer a query. `build` reads the words when a table
//! opens, `marks` finds which words answer what was typed; the order is `rank`'s.

mod build;
mod marks;

use std::collections::{HashMap, HashSet};

use super::hash::QuickHash;
use super::query::{self, Asked};
use super::rank::{Found, Prior, Sense};
use marks::Marks;

/// Which part of what is known of a food a run of words comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// What the description begins with, without a shelf word: "salmon" of "Fish, salmon, raw".
    Head,
    /// What the shown name begins with: "Black beans".
    Shown,
    /// What the description says in brackets, or after an "or".
    Common,
    /// One of the source's other names, which stand for a group of foods as often as for one.
    Other,
    /// One of many kinds that the source counts in.
    Kind,
    /// What people call it and the source does not.
    Alias,
    /// A later part of the description: "Atlantic" and "raw" of "Fish, salmon, Atlantic, raw".
    Rest,
    /// What a part says is with it, or in it: "broth" of "canned, with broth".
    With,
    /// The shelf word a description may begin with: "Fish" of "Fish, salmon, raw".
    Shelf,
    /// What else the source counts in, or what people call something that is only in it.
    Aside,
}

struct Run {
    part: Part,
    /// How many of the description's words an alias stands for.
    stands_for: u8,
    end: u32,
}

/// A word of the vocabulary, in its singular.
struct Word {
    key: String,
    /// Which letters it has.
    letters: u32,
    /// How many plain foods are called so, from none (0) to the most (1).
    common: f32,
    sense: Sense,
    /// Whether no description has it, only what people call a food.
    only_said: bool,
}

/// Words are not joined or parted where a part would be shorter.
const SHORTEST_PART: usize = 3;

/// A word that fewer foods are called by may be two words written as one.
const COMMON: f32 = 0.1;

/// The words of all foods.
pub(crate) struct Index {
    words: Vec<Word>,
    /// Every spelling as written, sorted, so that those with a beginning stand together.
    spellings: Vec<(String, u16)>,
    by_key: HashMap<String, u16, QuickHash>,
    /// Words of all runs end to end, as numbers into `words`.
    text: Vec<u16>,
    runs: Vec<Run>,
    /// Where each food's runs end.
    food_ends: Vec<u32>,
    priors: Vec<Prior>,
}

impl Index {
    /// The best `limit` rows for what was typed so far with their scores, best first. `boost` is
    /// added to the score of a row that matches.
    pub fn search(
        &self,
        query: &str,
        limit: usize,
        boost: impl Fn(usize) -> f32,
    ) -> Vec<(usize, f32)> {
        let asked = query::read(query);
        let mut scores = Scores::none(self.food_ends.len());
        let other = [self.written_together(&asked), self.written_apart(&asked)];
        for wording in other.iter().flatten().chain([&asked]) {
            if let Some(marks) = self.marks(wording) {
                self.score(&marks, &mut scores);
            }
        }
        if asked.iter().any(|word| !self.knows(&word.key)) {
            for wording in joined(&asked) {
                if let Some(marks) = self.marks(&wording) {
                    self.score(&marks, &mut scores);
                }
            }
        }
        if scores.is_empty()
            && let Some(marks) = self.loosened(&asked)
        {
            self.score(&marks, &mut scores);
        }
        let mut found: Vec<(usize, f32)> = (0..)
            .zip(&self.priors)
            .zip(&scores.of)
            .filter(|(_, score)| score.is_finite())
            .map(|((row, prior), score)| {
                let score = if prior.dish {
                    scores.of_dish(row, *score)
                } else {
                    *score
                };
                (row, score + boost(row))
            })
            .collect();
        let best_first =
            |a: &(usize, f32), b: &(usize, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if limit < found.len() {
            found.select_nth_unstable_by(limit, best_first);
            found.truncate(limit);
        }
        found.sort_unstable_by(best_first);
        found
    }

    /// Every word as written and in its singular, sorted, each once.
    pub fn into_spellings(self) -> Vec<String> {
        let written = self.spellings.into_iter().map(|(spelling, _)| spelling);
        let mut all: Vec<String> = written
            .chain(self.words.into_iter().map(|word| word.key))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    fn knows(&self, key: &str) -> bool {
        self.by_key.contains_key(key)
    }

    /// The query with two neighbours joined, where the table writes them as one: "soy milk".
    fn written_together(&self, asked: &[Asked]) -> Option<Vec<Asked>> {
        joined(asked).find(|wording| {
            wording
                .iter()
                .any(|word| word.joined && self.knows(&word.key))
        })
    }

    /// The query with a word parted that the table does not have, where it has both its parts:
    /// "peanutbutter".
    fn written_apart(&self, asked: &[Asked]) -> Option<Vec<Asked>> {
        let is_rare = |number: &u16| self.words[usize::from(*number)].common < COMMON;
        let unknown = asked
            .iter()
            .position(|asked| self.by_key.get(&asked.key).is_none_or(is_rare))?;
        let word = asked[unknown].word.as_str();
        let places = SHORTEST_PART..(word.len() + 1).saturating_sub(SHORTEST_PART);
        let parts = places
            .filter_map(|at| word.split_at_checked(at))
            .map(|(first, second)| [first, second])
            .filter(|parts| parts.iter().all(|part| self.knows(&super::singular(part))))
            .max_by_key(|[first, _]| first.len())?;
        let parts = parts.map(|word| Asked {
            word: word.to_owned(),
            key: super::singular(word),
            needed: true,
            joined: false,
            may_go_on: false,
        });
        let mut wording = asked.to_vec();
        wording.splice(unknown..=unknown, parts);
        Some(wording)
    }

    fn score(&self, marks: &Marks, scores: &mut Scores) {
        let (mut run_start, mut word_start) = (0_usize, 0_usize);
        let foods = self.food_ends.iter().zip(&self.priors);
        for (row, ((run_end, prior), score)) in foods.zip(&mut scores.of).enumerate() {
            let runs = &self.runs[run_start..*run_end as usize];
            let first_word = word_start;
            let end = runs.last().map_or(word_start, |run| run.end as usize);
            (run_start, word_start) = (*run_end as usize, end);
            let bits = self.text[first_word..end]
                .iter()
                .fold(0, |bits, word| bits | marks.bits[usize::from(*word)]);
            let enough = if marks.loose {
                bits & marks.needed != 0
            } else {
                bits & marks.needed == marks.needed
            };
            if enough {
                let found = self.found(marks, runs, first_word);
                let by_its_name = marks.loose || marks.misspelt != 0;
                if found.names(marks.misspelt) && (!by_its_name || found.is_called(marks.loose)) {
                    let reached = found.score(prior);
                    *score = score.max(reached);
                    let described = found.is_described();
                    if prior.plain && found.is_called(true) {
                        let best = &mut scores.plain[usize::from(described)];
                        *best = best.max(reached);
                    } else if prior.dish && described {
                        scores.dishes.insert(row);
                    }
                }
            }
        }
    }

    fn found(&self, marks: &Marks, runs: &[Run], mut start: usize) -> Found {
        let mut found = Found::new(marks.asked, marks.last);
        for run in runs {
            let end = run.end as usize;
            let mut hit = super::rank::RunHit::of(run.part, run.stands_for);
            for word in self.text[start..end].iter().map(|word| usize::from(*word)) {
                let bits = marks.bits[word];
                if bits != 0 {
                    hit.answer(bits);
                    found.answer(bits, marks.strength[word]);
                } else if !self.words[word].sense.weightless {
                    hit.miss(self.words[word].sense.generic);
                }
            }
            start = end;
            found.add(hit);
        }
        found
    }
}

/// How good each row is for a query; minus infinity for one that does not answer it.
struct Scores {
    of: Vec<f32>,
    /// The best of an ordinary food of a reference table that is called what was typed: only by
    /// people, and in the words of its source.
    plain: [f32; 2],
    /// Dishes that are called what was typed in the words of their source.
    dishes: HashSet<usize>,
}

/// How far a dish comes after the ordinary food of its name.
const DISH_AFTER: f32 = 0.1;

impl Scores {
    fn none(rows: usize) -> Self {
        Self {
            of: vec![f32::NEG_INFINITY; rows],
            plain: [f32::NEG_INFINITY; 2],
            dishes: HashSet::new(),
        }
    }

    fn is_empty(&self) -> bool {
        self.of.iter().all(|score| !score.is_finite())
    }

    /// The score of a dish as eaten. It comes after the ordinary food of the same name, whose figures
    /// were analysed and whose portions are known, and keeps its place among dishes; a food that only
    /// people call so does not come before the dish that is meant.
    fn of_dish(&self, row: usize, score: f32) -> f32 {
        let [said, described] = self.plain;
        let plain = if self.dishes.contains(&row) {
            described
        } else {
            described.max(said)
        };
        if plain.is_finite() && score > plain {
            plain - DISH_AFTER + DISH_AFTER * (score - plain).tanh() / 2.0
        } else {
            score
        }
    }
}

/// The query with each two neighbours joined in turn.
fn joined(asked: &[Asked]) -> impl Iterator<Item = Vec<Asked>> {
    let long = |word: &Asked| word.word.len() >= SHORTEST_PART;
    let pairs = asked.windows(2).enumerate();
    pairs
        .filter(move |(_, pair)| pair.iter().all(long))
        .map(|(at, pair)| {
            let word = pair[0].word.clone() + &pair[1].word;
            let one = Asked {
                key: super::singular(&word),
                word,
                needed: true,
                joined: true,
                may_go_on: false,
            };
            let mut wording = asked.to_vec();
            wording.splice(at..at + 2, [one]);
            wording
        })
}
