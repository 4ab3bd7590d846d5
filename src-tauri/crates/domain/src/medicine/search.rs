//! How a typed medicine meets the table: whole names, then typing errors, and never a guess.
//!
//! A name that is itself another medicine is not a typing error, and an error that could mean two rows means
//! none: "not checked" sends a person to the pharmacist, a wrong match would not. For the same reason a word that
//! no row used is handed back: a known medicine says nothing about the unknown one beside it.

mod others;
mod packaging;
mod spelling;

use super::{INTERACTIONS, Interaction, MatchedMedicine, Rule};
use packaging::{is_beside_a_name, is_filler};
use spelling::{folded, within_typing_error};

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
        .into_iter()
        .chain(parts.into_iter().flat_map(|part| part.rows))
    {
        if !interactions.iter().any(|have| have.id == row.id) {
            interactions.push(*row);
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
        let words: Vec<&str> = piece.split(|c: char| !c.is_alphanumeric()).collect();
        for part in words.split(|word| ["and", "with", "und", "mit"].contains(word)) {
            let kept: Vec<String> = part
                .iter()
                .filter(|word| !word.is_empty() && !is_filler(word))
                .map(|word| (*word).to_owned())
                .collect();
            if !kept.is_empty() {
                segments.push(kept);
            }
        }
    }
    segments
}

/// Rows that have exactly this name.
fn rows_named(name: &str) -> Vec<&'static Interaction> {
    INTERACTIONS
        .iter()
        .filter(|row| row.names.contains(&name))
        .collect()
}

/// What one segment of the line came to.
struct Read {
    rows: Vec<&'static Interaction>,
    /// For each of its words, whether a row used it.
    used: Vec<bool>,
}

impl Read {
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

/// The rows meant by the words of one medicine: whole names, longest first, else a typing error.
fn read(words: &[String]) -> Read {
    let mut rows = Vec::new();
    let mut used = vec![false; words.len()];
    for length in (1..=words.len().min(LONGEST_NAME)).rev() {
        for start in 0..=(words.len() - length) {
            let span = start..start + length;
            let name = words[span.clone()].join(" ");
            let is_salt = SALT_NAMES.contains(&name.as_str())
                && start > 0
                && !used[start - 1]
                && words[start - 1].chars().count() > 3;
            if is_salt || used[span.clone()].iter().any(|used| *used) {
                continue;
            }
            let named = rows_named(&name);
            if !named.is_empty() {
                rows.extend(named);
                used[span].fill(true);
            }
        }
    }
    if rows.is_empty()
        // Later words are makers and salts; only the first, or all of them, can be a misspelt medicine.
        && let Some(first) = words.iter().position(|word| !is_beside_a_name(word, false))
    {
        rows = rows_misspelt(&words[first]);
        used[first] = !rows.is_empty();
    }
    if rows.is_empty() && words.len() > 1 {
        rows = rows_misspelt(&words.join(" "));
        used.fill(!rows.is_empty());
    }
    Read { rows, used }
}

/// Rows whose name `typed` nearly is, when all near names mean the same rows.
fn rows_misspelt(typed: &str) -> Vec<&'static Interaction> {
    if others::is_other_medicine(typed) {
        return Vec::new();
    }
    let mut meant: Option<Vec<&'static str>> = None;
    for row in INTERACTIONS {
        for name in row
            .names
            .iter()
            .filter(|name| within_typing_error(typed, name))
        {
            let ids: Vec<&str> = rows_named(name).iter().map(|row| row.id).collect();
            match &meant {
                Some(other) if *other != ids => return Vec::new(),
                _ => meant = Some(ids),
            }
        }
    }
    let ids = meant.unwrap_or_default();
    INTERACTIONS
        .iter()
        .filter(|row| ids.contains(&row.id))
        .collect()
}

#[cfg(test)]
mod tests;
