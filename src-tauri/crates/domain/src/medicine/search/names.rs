//! Every name of the table, found whole or with typing errors.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::others;
use crate::medicine::{INTERACTIONS, Interaction};
use crate::spelling::{SLIP, Spelling};

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
/// table does not know is.
pub(super) fn rows_misspelt(typed: &str) -> &'static [&'static Interaction] {
    if others::is_other_medicine(typed) {
        return &[];
    }
    let Some(spelling) = Spelling::of(typed) else {
        return &[];
    };
    let nearest = SPELLINGS
        .iter()
        .filter_map(|(name, rows)| Some((spelling.slips_from(name)?, *rows)))
        .min_by_key(|(slips, _)| *slips);
    let Some((slips, rows)) = nearest else {
        return &[];
    };
    // A single slip may always have been the one that was made.
    let is_near = |name: &Spelling| spelling.might_be(name, slips.max(SLIP));
    let doubtful = SPELLINGS
        .iter()
        .any(|(name, others)| *others != rows && is_near(name));
    if doubtful || others::spellings().iter().any(is_near) {
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
