//! Every name of the table, found whole or with typing errors.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::others;
use super::spelling::{SLIP, Spelling};
use crate::medicine::{INTERACTIONS, Interaction};

type Rows = Vec<&'static Interaction>;

static NAMES: LazyLock<BTreeMap<&str, Rows>> = LazyLock::new(|| {
    let mut names: BTreeMap<&str, Rows> = BTreeMap::new();
    for row in INTERACTIONS {
        for name in row.names {
            names.entry(name).or_default().push(row);
        }
    }
    names
});

static SPELLINGS: LazyLock<Vec<(Spelling, &Rows)>> = LazyLock::new(|| {
    NAMES
        .iter()
        .filter_map(|(name, rows)| Some((Spelling::of(name)?, rows)))
        .collect()
});

/// Rows that have exactly this name.
pub(super) fn rows_named(name: &str) -> &'static [&'static Interaction] {
    NAMES.get(name).map_or(&[], Vec::as_slice)
}

/// Rows whose name `typed` nearly is. None when another row's name is about as near, or when a medicine that the
/// table does not know is as near.
pub(super) fn rows_misspelt(typed: &str) -> &'static [&'static Interaction] {
    if others::is_other_medicine(typed) {
        return &[];
    }
    let Some(spelling) = Spelling::of(typed) else {
        return &[];
    };
    let near: Vec<(u8, &Rows)> = SPELLINGS
        .iter()
        .filter_map(|(name, rows)| Some((spelling.slips_from(name)?, *rows)))
        .collect();
    let Some((slips, rows)) = near.iter().min_by_key(|(slips, _)| *slips) else {
        return &[];
    };
    let doubtful = near
        .iter()
        .any(|(other, others)| others != rows && *other < slips + SLIP);
    if doubtful || others::is_as_near(&spelling, *slips) {
        return &[];
    }
    rows
}

/// Rows whose name these words together nearly are: a name of several words, or one that was typed apart.
pub(super) fn rows_misspelt_together(words: &[String]) -> &'static [&'static Interaction] {
    let together = words.concat();
    let is_other = |word: &String| others::is_other_medicine(word);
    if words.iter().any(is_other) || is_other(&together) {
        return &[];
    }
    let apart = rows_misspelt(&words.join(" "));
    if apart.is_empty() && words.iter().all(|word| word.len() > 2) {
        return rows_misspelt(&together);
    }
    apart
}
