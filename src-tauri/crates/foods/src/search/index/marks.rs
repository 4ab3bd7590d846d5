//! Which words of the table answer each word of a query, and how well.

use super::Index;
use crate::search::methods::methods_like;
use crate::search::query::Asked;
use crate::search::spelling::{allowed_slips, letters, slips};

/// How much a word counts that was typed in full, or typed so far.
const FULL: f32 = 1.0;
const BEGUN: f32 = 0.76;
const BEGUN_COMMON: f32 = 0.12;
/// How much a word counts of which fewer letters than this are typed, and that only people say.
const BEGUN_SAID: f32 = 0.5;
const SAID_FROM: usize = 3;
/// How much a word counts that was misspelt, by how many slips; how much less where the first
/// letter is wrong or the word is also half typed; and how much more a common word counts.
const MISSPELT: [f32; 3] = [0.7, 0.6, 0.42];
const FIRST_LETTER: f32 = 0.1;
const MISSPELT_BEGINNING: f32 = 0.12;
const COMMON: f32 = 0.2;
/// A word that fewer foods are called by than this may itself be a slip for a commoner one.
const RARE: f32 = 0.15;
/// How much less a word counts that is spelt nearly so where another is spelt exactly so.
const SECOND_GUESS: f32 = 0.15;
/// A shorter word that is only half typed must be right so far.
const BEGINNING_FROM: usize = 5;
/// People seldom miss the first letter; shorter words must have it right.
const FIRST_LETTER_FROM: usize = 6;

/// What a query says about each word of the table.
pub(super) struct Marks {
    /// Which words of the query this word answers, one bit each.
    pub bits: Vec<u8>,
    /// How well it does.
    pub strength: Vec<f32>,
    /// The words a food must have.
    pub needed: u8,
    /// Whether one of them is enough.
    pub loose: bool,
    /// How many words were typed.
    pub asked: u8,
    /// The words that nothing answers but words spelt nearly so: a slip is forgiven in a food's
    /// name, not in what else is said of it.
    pub misspelt: u8,
    /// The last of the needed words: the head of "red onion".
    pub last: u8,
}

impl Index {
    /// What each word of the table answers; `None` when a needed word is nowhere in the table.
    pub(super) fn marks(&self, asked: &[Asked]) -> Option<Marks> {
        let mut marks = Marks {
            bits: vec![0; self.words.len()],
            strength: vec![0.0; self.words.len()],
            needed: 0,
            loose: false,
            asked: 0,
            misspelt: 0,
            last: 0,
        };
        for (number, word) in asked.iter().enumerate() {
            let bit = 1 << number;
            let answers = self.answers(word);
            if word.needed {
                if answers.is_empty() {
                    return None;
                }
                marks.needed |= bit;
                if answers.iter().all(|(_, strength)| *strength < BEGUN)
                    && word.word.len() >= SAID_FROM
                {
                    marks.misspelt |= bit;
                }
                marks.last = bit;
            }
            // A word that only chooses, and that no food has, chooses nothing.
            marks.asked += u8::from(!answers.is_empty());
            for (number, strength) in answers {
                let at = usize::from(number);
                marks.bits[at] |= bit;
                marks.strength[at] = marks.strength[at].max(strength);
            }
        }
        (marks.needed != 0).then_some(marks)
    }

    /// Marks for a query of which no food answers every word: a food that is called by some of
    /// them will do, if all are words of the table as they stand.
    pub(super) fn loosened(&self, asked: &[Asked]) -> Option<Marks> {
        let needed = || asked.iter().filter(|word| word.needed);
        if needed().count() < 2 || needed().any(|word| !self.knows(&word.key)) {
            return None;
        }
        let marks = self.marks(asked)?;
        Some(Marks {
            loose: true,
            ..marks
        })
    }

    fn answers(&self, asked: &Asked) -> Vec<(u16, f32)> {
        let same = self.by_key.get(&asked.key).copied();
        let mut answers: Vec<(u16, f32)> = same.map(|number| (number, FULL)).into_iter().collect();
        answers.extend(
            methods_like(&asked.word)
                .iter()
                .filter_map(|(like, how_well)| {
                    let number = self.by_key.get(&crate::search::singular(like))?;
                    Some((*number, how_well * FULL))
                }),
        );
        if asked.may_go_on {
            let start = self
                .spellings
                .partition_point(|(spelling, _)| spelling.as_str() < asked.word.as_str());
            let begun = self.spellings[start..]
                .iter()
                .take_while(|(spelling, _)| spelling.starts_with(&asked.word));
            answers.extend(begun.map(|(_, number)| {
                let word = &self.words[usize::from(*number)];
                let begun = if word.only_said && asked.word.len() < SAID_FROM {
                    BEGUN_SAID
                } else {
                    BEGUN
                };
                (*number, begun + BEGUN_COMMON * word.common)
            }));
        }
        let common = answers
            .iter()
            .map(|(number, _)| self.words[usize::from(*number)].common)
            .fold(0.0, f32::max);
        if asked.needed && common < RARE {
            self.misspelt(asked, answers.is_empty(), &mut answers);
        }
        answers
    }

    /// Adds the words that are spelt nearly so. Where a word is spelt exactly so, one slip must be
    /// the whole difference, and the other word common.
    fn misspelt(&self, asked: &Asked, nothing_else: bool, answers: &mut Vec<(u16, f32)>) {
        let most = allowed_slips(&asked.key);
        if most == 0 {
            return;
        }
        let (has, first) = (letters(&asked.key), asked.key.bytes().next());
        let mut near: Vec<(u16, f32, bool)> = Vec::new();
        for (number, word) in (0_u16..).zip(&self.words) {
            // A wrong letter makes two differences, a swap none.
            let lacks = (has & !word.letters).count_ones();
            if lacks > u32::from(most) {
                continue;
            }
            let same_first = word.key.bytes().next() == first;
            let unlike_first = !same_first && asked.key.len() < FIRST_LETTER_FROM;
            if unlike_first {
                continue;
            }
            let Some(slips) = slips(&asked.key, &word.key, most) else {
                continue;
            };
            let whole = slips.whole <= most;
            let (count, half) = match (
                whole,
                asked.may_go_on && same_first && asked.key.len() >= BEGINNING_FROM,
            ) {
                (true, _) => (slips.whole, 0.0),
                (false, true) => (slips.begun, MISSPELT_BEGINNING),
                (false, false) => continue,
            };
            if !nothing_else && (count > 1 || word.common < RARE || !whole) {
                continue;
            }
            if !same_first && count > 1 {
                continue;
            }
            let first = if same_first { 0.0 } else { FIRST_LETTER };
            let guess = if nothing_else { 0.0 } else { SECOND_GUESS };
            let strength = MISSPELT.get(usize::from(count)).copied().unwrap_or(0.0);
            near.push((
                number,
                strength + COMMON * word.common - half - first - guess,
                same_first,
            ));
        }
        // The first letter is only in doubt where nothing else fits.
        let any_same_first = near.iter().any(|(_, _, same_first)| *same_first);
        let fits = near
            .into_iter()
            .filter(|(_, _, same_first)| *same_first || !any_same_first);
        answers.extend(fits.map(|(number, strength, _)| (number, strength)));
    }
}
