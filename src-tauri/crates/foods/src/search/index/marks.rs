//! Which words of the table answer each word of a query, and how well.

use super::Index;
use crate::search::methods::methods_like;
use crate::search::query::Asked;
use crate::search::rank::MOST_WORDS;
use crate::search::singular;
use crate::search::spelling::{SLIP, allowed_slips, letters, slips};

/// How much a word counts that was typed in full, or typed so far.
const FULL: f32 = 1.0;
const BEGUN: f32 = 0.76;
const BEGUN_COMMON: f32 = 0.05;
/// The same for a word that only people say, and where fewer than these letters of it are typed.
const BEGUN_SAID: f32 = 0.6;
const BEGUN_SHORTLY_SAID: f32 = 0.5;
const SAID_FROM: usize = 3;
/// A shorter word that only people say is not what another was a slip for: "chai" of "chair".
const SAID_IN_FULL_FROM: usize = 5;
/// How much a word counts that was misspelt, by what its slips cost; how much less where the first
/// letter is wrong or the word is also half typed; and how much more a common word counts.
const MISSPELT: [f32; 5] = [0.72, 0.7, 0.64, 0.5, 0.42];
const FIRST_LETTER: f32 = 0.1;
const MISSPELT_BEGINNING: f32 = 0.12;
const COMMON: f32 = 0.2;
/// A word that fewer foods are called by than this may itself be a slip for a commoner one.
const RARE: f32 = 0.15;
/// A word that fewer foods are called by than this is not taken for one with two slips.
const FAR_FROM: f32 = 0.1;
/// How much less a word counts that is spelt nearly so where another is spelt exactly so.
const SECOND_GUESS: f32 = 0.15;
/// A shorter word that is only half typed must be right so far.
const BEGINNING_FROM: usize = 7;
/// People seldom miss the first letter; shorter words must have it right.
const FIRST_LETTER_FROM: usize = 6;

/// The words of the table that answer one word of a query, each with how well it does.
struct Answers {
    words: Vec<(u16, f32)>,
    /// Whether none of them is spelt as it was typed.
    misspelt: bool,
}

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
        let whole: Vec<u16> = asked
            .iter()
            .filter_map(|word| self.by_key.get(&word.key).copied())
            .collect();
        // A word written apart may be one word more than are looked at.
        for (number, word) in asked.iter().take(MOST_WORDS).enumerate() {
            let bit = 1 << number;
            let Answers { words, misspelt } = self.answers(word, &whole);
            if word.needed {
                if words.is_empty() {
                    return None;
                }
                marks.needed |= bit;
                marks.last = bit;
                if misspelt {
                    marks.misspelt |= bit;
                }
            }
            // A word that only chooses, and that no food has, chooses nothing.
            marks.asked += u8::from(!words.is_empty());
            for (number, strength) in words {
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
        let whole: Vec<Asked> = asked
            .iter()
            .map(|word| Asked {
                may_go_on: false,
                ..word.clone()
            })
            .collect();
        let marks = self.marks(&whole)?;
        Some(Marks {
            loose: true,
            ..marks
        })
    }

    /// The words that answer one word of a query of which these are there as they stand.
    fn answers(&self, asked: &Asked, whole: &[u16]) -> Answers {
        let same = self.by_key.get(&asked.key).copied();
        let mut words: Vec<(u16, f32)> = same.map(|number| (number, FULL)).into_iter().collect();
        let like = methods_like(&asked.word).iter();
        words.extend(like.filter_map(|(like, how_well)| {
            let number = self.by_key.get(&singular(like))?;
            Some((*number, how_well * FULL))
        }));
        if asked.may_go_on {
            let start = self
                .spellings
                .partition_point(|(spelling, _)| spelling.as_str() < asked.word.as_str());
            let begun = self.spellings[start..]
                .iter()
                .take_while(|(spelling, _)| spelling.starts_with(&asked.word))
                // In "cream c" the cream is already asked for.
                .filter(|(_, number)| !whole.contains(number));
            words.extend(begun.filter_map(|(_, number)| {
                let word = &self.words[usize::from(*number)];
                let begun = match (word.only_said, same) {
                    (true, Some(_)) => return None,
                    (true, None) if asked.word.len() < SAID_FROM => BEGUN_SHORTLY_SAID,
                    (true, None) => BEGUN_SAID,
                    (false, _) => BEGUN,
                };
                Some((*number, begun + BEGUN_COMMON * word.common))
            }));
        }
        let misspelt = words.is_empty();
        let common = words
            .iter()
            .map(|(number, _)| self.words[usize::from(*number)].common)
            .fold(0.0, f32::max);
        if asked.needed && common < RARE {
            self.misspelt(asked, misspelt, &mut words);
        }
        Answers { words, misspelt }
    }

    /// Adds the words that are spelt nearly so. Where a word is spelt exactly so, one slip must be
    /// the whole difference, and the other word common.
    fn misspelt(&self, asked: &Asked, nothing_else: bool, answers: &mut Vec<(u16, f32)>) {
        let most = allowed_slips(&asked.word);
        if most == 0 {
            return;
        }
        let first = |word: &str| word.bytes().next();
        let (has, begins) = (letters(&asked.word), first(&asked.word));
        let mut near: Vec<(u16, f32, bool)> = Vec::new();
        for (spelling, number) in &self.spellings {
            let word = &self.words[usize::from(*number)];
            let lacks = (has & !word.letters & !letters(spelling)).count_ones();
            if lacks > u32::from(most) || (word.only_said && spelling.len() < SAID_IN_FULL_FROM) {
                continue;
            }
            let same_first = first(spelling) == begins;
            if !same_first
                && asked.word.len() < FIRST_LETTER_FROM
                && !sound_alike(begins, first(spelling))
            {
                continue;
            }
            if only_lengthens(&asked.word, spelling) {
                continue;
            }
            // The table may have the word only in the other number.
            let either = [&asked.word, &asked.key];
            let tried = either
                .into_iter()
                .take(1 + usize::from(asked.key != asked.word));
            let nearest = tried.filter_map(|typed| slips(typed, spelling, most));
            let Some(slips) = nearest.min_by_key(|slips| (slips.whole, slips.begun)) else {
                continue;
            };
            let may_go_on = asked.may_go_on && same_first && asked.word.len() >= BEGINNING_FROM;
            let (cost, half) = match (slips.whole <= most, may_go_on) {
                (true, _) => (slips.whole, 0.0),
                (false, true) => (slips.begun, MISSPELT_BEGINNING),
                (false, false) => continue,
            };
            if cost > SLIP && word.common < FAR_FROM {
                continue;
            }
            let far = cost > SLIP || word.common < RARE || half > 0.0;
            if (far && !nothing_else) || (!same_first && cost > SLIP) {
                continue;
            }
            let first = if same_first { 0.0 } else { FIRST_LETTER };
            let guess = if nothing_else { 0.0 } else { SECOND_GUESS };
            let strength = MISSPELT.get(usize::from(cost)).copied().unwrap_or(0.0);
            near.push((
                *number,
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

/// Whether two first letters are one sound: "kinoa".
fn sound_alike(one: Option<u8>, other: Option<u8>) -> bool {
    let among = |letter: Option<u8>| letter.is_some_and(|letter| b"ckq".contains(&letter));
    among(one) && among(other)
}

/// Whether a short typed word is another with letters after its end, which is seldom a slip: "chair"
/// is no "chai". A doubled last letter and a mistaken plural are.
fn only_lengthens(typed: &str, word: &str) -> bool {
    let Some(more) = typed
        .strip_prefix(word)
        .filter(|_| word.len() < SAID_IN_FULL_FROM)
    else {
        return false;
    };
    let last = word.as_bytes().last();
    more.bytes()
        .any(|letter| Some(&letter) != last && !b"es".contains(&letter))
}
