//! Queries with the descriptions that answer them, and the figures of a search over them.
//!
//! Columns: the query, its kind, and a regular expression over the source's own description, without case. The kind
//! `negative` expects that nothing is found.

use std::path::Path;

use anyhow::{Context as _, Result};
use regex::{Regex, RegexBuilder};

use crate::examples::{self, Example};

/// The kind of query that must find nothing.
const NEGATIVE: &str = "negative";

/// A query, and which descriptions answer it; none do where nothing is to be found.
pub struct Query {
    /// What is typed.
    pub text: String,
    /// Its kind.
    pub kind: String,
    right: Option<Regex>,
}

impl Query {
    fn of(example: Example<3>) -> Result<Self> {
        let [text, kind, right] = example.columns;
        let right = if kind == NEGATIVE {
            None
        } else {
            let right = RegexBuilder::new(&right).case_insensitive(true).build();
            Some(right.with_context(|| format!("line {}: the regular expression", example.line))?)
        };
        Ok(Self { text, kind, right })
    }

    /// The place, from 0, of the first right one among the descriptions that were found; 0 where nothing was to be
    /// found, and was not.
    pub fn place<'a>(&self, mut found: impl Iterator<Item = &'a str>) -> Option<usize> {
        match &self.right {
            Some(right) => found.position(|description| right.is_match(description)),
            None => found.next().is_none().then_some(0),
        }
    }
}

/// How often the right food came first and early.
#[derive(Default)]
pub struct Score {
    first: u32,
    in_three: u32,
    reciprocal_ranks: f64,
    queries: u32,
}

impl Score {
    /// Counts one query by the place of its right food.
    pub fn count(&mut self, place: Option<usize>) {
        self.queries += 1;
        if let Some(place) = place {
            self.first += u32::from(place == 0);
            self.in_three += u32::from(place < 3);
            self.reciprocal_ranks += 1.0 / (place + 1) as f64;
        }
    }

    fn share(&self, count: f64) -> f64 {
        count / f64::from(self.queries.max(1))
    }

    /// The share of queries whose right food came first.
    pub fn hit_at_1(&self) -> f64 {
        self.share(f64::from(self.first))
    }

    /// The share of queries whose right food came among the first three.
    pub fn hit_at_3(&self) -> f64 {
        self.share(f64::from(self.in_three))
    }

    /// The last line of an evaluation.
    pub fn in_words(&self) -> String {
        format!(
            "hit@1 {:.2} hit@3 {:.2} mrr {:.2} n {}",
            self.hit_at_1(),
            self.hit_at_3(),
            self.share(self.reciprocal_ranks),
            self.queries
        )
    }
}

/// Reads a file of queries.
///
/// # Errors
/// When the file cannot be read or is malformed; the error names the line.
pub fn read(file: &Path) -> Result<Vec<Query>> {
    examples::read(file)?
        .into_iter()
        .map(Query::of)
        .collect::<Result<_>>()
        .with_context(|| file.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_counts_places_and_a_negative_that_finds_nothing() {
        let mut score = Score::default();
        [Some(0), Some(1), Some(5), None]
            .into_iter()
            .for_each(|place| score.count(place));
        assert_eq!(score.in_words(), "hit@1 0.25 hit@3 0.50 mrr 0.42 n 4");
        let nothing = Query {
            text: "xqzzy".to_owned(),
            kind: NEGATIVE.to_owned(),
            right: None,
        };
        assert_eq!(nothing.place(std::iter::empty()), Some(0));
        assert_eq!(nothing.place(["Rice"].into_iter()), None);
    }

    #[test]
    fn a_wrong_expression_names_its_line() {
        let columns = ["rice", "plain", "(^rice"].map(str::to_owned);
        let error = Query::of(Example { line: 7, columns }).err().unwrap();
        assert!(error.to_string().contains("line 7"), "{error}");
    }
}
