//! The order of what was found. A food that is called what was typed comes first; among equals the
//! plain, commonly eaten one comes before brands, dishes, baby foods and foods of one people.
//! Decides nothing about which foods match.

mod prior;
mod words;

pub(super) use prior::{Prior, Sense};

use super::index::Part;

/// More words than this in a query are not looked at; each is one bit of a mark.
pub(super) const MOST_WORDS: usize = 8;

/// What it weighs to be called what was typed, and to hold every word in full.
const CALLED: f32 = 4.0;
const HOLDS: f32 = 3.0;
/// What a word costs that the food has and nobody asked for.
const UNASKED: f32 = 0.07;
const MOST_UNASKED: u8 = 12;
/// What it weighs that the name ends as the query does: chocolate milk is a milk.
const ENDS_ALIKE: f32 = 0.35;
/// What it weighs that the description begins with what was typed, and no more.
const ALL_OF_THE_HEAD: f32 = 0.2;
/// What the kind of a food is worth as a name without the food: "cheddar".
const KIND_ALONE: f32 = 0.9;
/// What one of many kinds is worth that a food's source counts in.
const ONE_OF_MANY: f32 = 0.5;

/// What a part of a description is worth as a name together with its head, by how late it comes.
const LATER: [f32; 5] = [0.97, 0.94, 0.91, 0.88, 0.85];

/// What a query found in one run of words.
pub(super) struct RunHit {
    part: Part,
    /// The words of the query found here, one bit each.
    answered: u8,
    /// Words here that answer, and words that say something and were not asked for.
    answers: u8,
    unasked: u8,
    stands_for: u8,
    /// Whether the run says no more than what kind of food it is, such as "cheese".
    generic: bool,
    /// What the last word answered; nothing if it was not asked for.
    last: u8,
}

impl RunHit {
    pub fn of(part: Part, stands_for: u8) -> Self {
        Self {
            part,
            answered: 0,
            answers: 0,
            unasked: 0,
            stands_for,
            generic: true,
            last: 0,
        }
    }

    /// A word of the run was not asked for.
    pub fn miss(&mut self, generic: bool) {
        self.unasked = self.unasked.saturating_add(1);
        self.generic &= generic;
        self.last = 0;
    }

    /// A word of the run answers these words of the query.
    pub fn answer(&mut self, bits: u8) {
        self.answered |= bits;
        self.answers = self.answers.saturating_add(1);
        self.last = bits;
    }

    fn words(&self) -> u8 {
        self.answers.saturating_add(self.unasked)
    }
}

/// What a query found in one food.
pub(super) struct Found {
    asked: u8,
    last: u8,
    /// How well the food is called what was typed, at best; and if every answer were a full one.
    called: f32,
    called_at_most: f32,
    /// The same by words that stand in the source's description.
    described_at_most: f32,
    ends_alike: bool,
    /// The words of the query that are in a name of the food.
    named: u8,
    head: Option<RunHit>,
    later: usize,
    unasked: u8,
    /// The best answer to each word of the query.
    strength: [f32; MOST_WORDS],
}

impl Found {
    /// Nothing yet of `asked` words; `last` is the bit of the word that names the food.
    pub fn new(asked: u8, last: u8) -> Self {
        Self {
            asked,
            last,
            called: 0.0,
            called_at_most: 0.0,
            described_at_most: 0.0,
            ends_alike: false,
            named: 0,
            head: None,
            later: 0,
            unasked: 0,
            strength: [0.0; MOST_WORDS],
        }
    }

    /// A word of the food answers these words of the query.
    pub fn answer(&mut self, bits: u8, strength: f32) {
        for (word, best) in self.strength.iter_mut().enumerate() {
            if bits & (1 << word) != 0 {
                *best = best.max(strength);
            }
        }
    }

    /// A run of the food's words is done.
    pub fn add(&mut self, hit: RunHit) {
        match hit.part {
            Part::Head => {
                self.describe(1.0, hit.answered, hit.words());
                self.unasked = self.unasked.saturating_add(hit.unasked);
                self.head = Some(hit);
            }
            Part::Shown => {
                self.name(1.0, hit.answered, hit.words());
                self.ends_alike |= hit.last & self.last != 0;
            }
            Part::Alias => {
                self.name(0.98, hit.answered, hit.words());
                self.ends_alike |= hit.last & self.last != 0;
                if hit.unasked == 0 {
                    self.unasked = self.unasked.saturating_sub(hit.stands_for);
                }
            }
            Part::Kind => self.name(ONE_OF_MANY, hit.answered, hit.words()),
            Part::Common => self.describe(0.95, hit.answered, hit.words()),
            Part::Other => self.name(0.8, hit.answered, hit.words()),
            Part::Shelf => self.describe(0.8, hit.answered, hit.words()),
            Part::Rest => {
                let weight = LATER.get(self.later).copied().unwrap_or(0.8);
                // What stands next to the head says which kind it is.
                let twice = u8::from(self.later == 0);
                self.later += 1;
                self.unasked = self.unasked.saturating_add(hit.unasked * (1 + twice));
                if let Some(head) = self.head.as_ref().filter(|_| hit.answered != 0) {
                    let both = (
                        hit.answered | head.answered,
                        hit.words().saturating_add(head.words()),
                    );
                    let (head_answered, generic) = (head.answered != 0, head.generic);
                    self.described_at_most = self
                        .described_at_most
                        .max(self.call(weight, both.0, both.1));
                    if head_answered {
                        self.named |= both.0;
                    } else if generic && twice == 1 {
                        self.name(KIND_ALONE, hit.answered, hit.words());
                    }
                }
            }
            Part::With => self.unasked = self.unasked.saturating_add(hit.unasked),
            Part::Aside => {}
        }
    }

    /// As [`Self::name`], in the words of the description.
    fn describe(&mut self, weight: f32, answered: u8, words: u8) {
        self.named |= answered;
        let called = self.call(weight, answered, words);
        self.described_at_most = self.described_at_most.max(called);
    }

    /// The food has a name with these answers among its words. How well it is called what was typed
    /// is Dice's coefficient of the two sets of words.
    fn name(&mut self, weight: f32, answered: u8, words: u8) {
        self.named |= answered;
        let _ = self.call(weight, answered, words);
    }

    fn call(&mut self, weight: f32, answered: u8, words: u8) -> f32 {
        let both = answered.count_ones() as f32;
        let answers: f32 = (0..MOST_WORDS)
            .filter(|word| answered & (1 << word) != 0)
            .map(|word| self.strength[word])
            .sum();
        let dice = weight * 2.0 / (f32::from(self.asked) + f32::from(words).max(both));
        self.called = self.called.max(dice * answers);
        self.called_at_most = self.called_at_most.max(dice * both);
        dice * both
    }

    /// Whether the head of the description says all that was typed, and no more.
    fn is_all_of_the_head(&self) -> bool {
        let head = self.head.as_ref();
        head.is_some_and(|head| {
            head.unasked == 0 && head.answered.count_ones() == u32::from(self.asked)
        })
    }

    /// Whether all these words of the query are in a name of the food.
    pub fn names(&self, bits: u8) -> bool {
        self.named & bits == bits
    }

    /// Whether the food is called what was typed and little else; loosely, a part of it.
    pub fn is_called(&self, loosely: bool) -> bool {
        self.called_at_most >= if loosely { 0.45 } else { 0.68 }
    }

    /// Whether what was typed, or most of it, names the food in its source's own words.
    pub fn is_described(&self) -> bool {
        self.described_at_most >= 0.45
    }

    /// How good the food is for the query; more is better.
    pub fn score(&self, prior: &Prior) -> f32 {
        let strength = self.strength.iter().sum::<f32>() / f32::from(self.asked.max(1));
        let ends = if self.ends_alike { ENDS_ALIKE } else { 0.0 };
        let all = self.is_all_of_the_head();
        let head = if all { ALL_OF_THE_HEAD } else { 0.0 };
        CALLED * self.called + HOLDS * strength + ends + head + prior.sum(all)
            - UNASKED * f32::from(self.unasked.min(MOST_UNASKED))
    }
}
