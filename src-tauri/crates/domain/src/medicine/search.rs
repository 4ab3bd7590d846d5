//! How a typed medicine meets the table: whole names, then typing errors, and never a guess.
//!
//! A name that is itself another medicine is not a typing error, and an error that could mean two rows means
//! none: "not checked" sends a person to the pharmacist, a wrong match would not. For the same reason a word that
//! no row used is handed back: a known medicine says nothing about the unknown one beside it.

mod names;
mod others;
mod packaging;

use super::{Interaction, MatchedMedicine, Rule};
use crate::spelling::folded;
use names::{rows_misspelt, rows_misspelt_together, rows_named};
use packaging::{is_beside_a_name, is_filler, is_misspelt_filler, is_shape};

/// The most words that a name in the table has.
const LONGEST_NAME: usize = 4;

/// Minerals that are also the second half of many medicines' names, as in "atorvastatin calcium": there they
/// do not count.
const SALT_NAMES: [&str; 3] = ["calcium", "zinc", "iron"];

/// The rows that `typed` means, strictest first, and what no row used, which is "not checked".
///
/// Upper case, accents, strengths such as "20 mg" and words such as "tablets" are ignored. Several medicines
/// in one line ("/", "+", "and") are all found.
#[must_use]
pub fn match_name(typed: &str) -> MatchedMedicine {
    let segments = segments(typed);
    let parts: Vec<Read> = segments.iter().map(|words| read(words)).collect();
    // A combination can have a row of its own, so the parts are also read as one name.
    let combined = rows_named(&segments.concat().join(" "));
    let typed = typed.trim().to_owned();
    let unmatched = if !combined.is_empty() {
        Vec::new()
    } else if parts.iter().all(|part| part.rows.is_empty()) {
        vec![typed.clone()]
    } else {
        let left = segments.iter().zip(&parts);
        left.flat_map(|(words, part)| part.left_of(words)).collect()
    };
    let mut interactions: Vec<Interaction> = Vec::new();
    for row in combined
        .iter()
        .chain(parts.iter().flat_map(|part| &part.rows))
    {
        if !interactions.iter().any(|have| have.id == row.id) {
            interactions.push(**row);
        }
    }
    interactions.sort_by(|a, b| strictness(b).total_cmp(&strictness(a)));
    MatchedMedicine {
        typed,
        interactions,
        unmatched,
    }
}

/// Orders rows: "never" first, then by how grave, then by the longer interval.
fn strictness(row: &Interaction) -> f64 {
    let kind = match row.rule {
        Rule::Never => 1000.0,
        Rule::Apart { before_h, after_h } => 10.0 + before_h + after_h,
        Rule::Review => 5.0,
        Rule::NoRule => 0.0,
    };
    f64::from(row.severity as u8) * 100.0 + kind
}

/// The words of each medicine in the line, without strengths and fillers.
fn segments(typed: &str) -> Vec<Vec<String>> {
    let text = folded(typed);
    let mut segments: Vec<Vec<String>> = Vec::new();
    for piece in text.split(['/', '+', ',', ';', '&', '\n', '(', ')']) {
        let mut words: Vec<&str> = piece.split(|c: char| !c.is_alphanumeric()).collect();
        words.retain(|word| !word.is_empty());
        for at in 1..words.len() {
            if words[at - 1] == "water" && is_shape(words[at]) {
                words[at] = "diuretic";
            }
        }
        for part in words.split(|word| ["and", "with", "und", "mit"].contains(word)) {
            let kept: Vec<String> = part
                .iter()
                .filter(|word| !is_filler(word) && !is_only_a_misspelt_filler(word))
                .map(|word| (*word).to_owned())
                .collect();
            if !kept.is_empty() {
                segments.push(kept);
            }
        }
    }
    segments
}

/// Whether `word` is nearly a word of a label and no medicine's name, whole or nearly.
fn is_only_a_misspelt_filler(word: &str) -> bool {
    is_misspelt_filler(word)
        && !others::is_other_medicine(word)
        && rows_named(word).is_empty()
        && rows_misspelt(word).is_empty()
}

/// What one segment of the line came to.
struct Read {
    rows: Vec<&'static Interaction>,
    /// For each of its words, whether a row used it.
    used: Vec<bool>,
}

impl Read {
    /// Whether a row used any word of the span.
    fn is_used(&self, start: usize, length: usize) -> bool {
        self.used[start..start + length].contains(&true)
    }

    /// The span means `rows`, unless a part of it was used before.
    fn take(&mut self, start: usize, length: usize, rows: &[&'static Interaction]) {
        if !rows.is_empty() && !self.is_used(start, length) {
            self.rows.extend(rows);
            self.used[start..start + length].fill(true);
        }
    }

    /// The runs of `words` that may name a medicine and that no row used.
    fn left_of(&self, words: &[String]) -> Vec<String> {
        let named = self.used.contains(&true);
        let words: Vec<(&String, bool)> = words.iter().zip(self.used.iter().copied()).collect();
        words
            .split(|(_, used)| *used)
            .filter(|run| {
                run.iter()
                    .any(|(word, _)| !is_beside_a_name(word.as_str(), named))
            })
            .map(|run| {
                let words: Vec<&str> = run.iter().map(|(word, _)| word.as_str()).collect();
                words.join(" ")
            })
            .collect()
    }
}

/// The rows meant by the words of one medicine: whole names and names of several words, longest first, then each
/// word that is left with its typing errors.
fn read(words: &[String]) -> Read {
    let mut read = Read {
        rows: Vec::new(),
        used: vec![false; words.len()],
    };
    for length in (1..=words.len().min(LONGEST_NAME)).rev() {
        for start in 0..=(words.len() - length) {
            let span = &words[start..start + length];
            if !is_salt(words, start, length) {
                read.take(start, length, rows_named(&span.join(" ")));
            }
        }
        if length > 1 {
            for start in 0..=(words.len() - length) {
                if !read.is_used(start, length) {
                    let span = &words[start..start + length];
                    read.take(start, length, rows_misspelt_together(span));
                }
            }
        }
    }
    for (at, word) in words.iter().enumerate() {
        // Behind another word a mineral is more often its salt than a medicine with a typing error.
        let behind = at > 0 && is_salt_row(rows_misspelt(word));
        if !read.used[at] && !behind && !is_beside_a_name(word, false) && !is_salt(words, at, 1) {
            read.take(at, 1, rows_misspelt(word));
        }
    }
    read
}

/// Whether the span is a mineral right behind a medicine that the table does not know, whose salt it is.
fn is_salt(words: &[String], start: usize, length: usize) -> bool {
    length == 1
        && start > 0
        && SALT_NAMES.contains(&words[start].as_str())
        && others::is_nearly_other_medicine(&words[start - 1])
}

fn is_salt_row(rows: &[&Interaction]) -> bool {
    rows.iter().any(|row| SALT_NAMES.contains(&row.id))
}

#[cfg(test)]
mod tests;
