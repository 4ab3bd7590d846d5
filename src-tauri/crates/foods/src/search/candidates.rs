//! What a table that is too large to be held in memory needs to know to offer the right few hundred
//! rows to [`super::rank`]: under which words a row is found, and which words a query cannot do
//! without. Decides nothing about order among what is offered.

use super::Index;
use super::query;
use super::rank::Sense;
use super::row::RowView;
use super::spelling::{allowed_slips, slips};
use super::tokenise::{for_each_word, is_stop_word, singular};

/// A word of a query that a food must answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// As typed, in lower case and without accents.
    pub word: String,
    /// Without its plural ending: a key to compare by.
    pub key: String,
    /// Whether it may be the beginning of a word.
    pub may_go_on: bool,
}

/// The words of a query that a food must answer; empty when the query asks for nothing.
#[must_use]
pub fn wanted(query: &str) -> Vec<Wanted> {
    let asked = query::read(query).into_iter();
    asked
        .filter(|asked| asked.needed)
        .map(|asked| Wanted {
            word: asked.word,
            key: asked.key,
            may_go_on: asked.may_go_on,
        })
        .collect()
}

/// Every word that a row is found by, as written and without plural endings, also those that only
/// people say and the row does not. Sorted, each once.
#[must_use]
pub fn found_by(row: RowView<'_>) -> Vec<String> {
    Index::of(std::iter::once(row)).into_spellings()
}

/// How many words of a description say which food it is. "Spinach, raw" has as many as "Spinach".
#[must_use]
pub fn telling_words(description: &str) -> usize {
    let mut count = 0;
    for_each_word(description, |word| {
        let tells = !is_stop_word(word) && !Sense::of(&singular(word)).weightless;
        count += usize::from(tells);
    });
    count
}

/// By how many slips `word` may have been meant by the typed `key`; `None` when by too many.
#[must_use]
pub fn is_near(key: &str, word: &str) -> Option<u8> {
    let most = allowed_slips(key);
    let count = slips(key, word, most)?.whole;
    (count <= most).then_some(count)
}
