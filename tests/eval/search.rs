//! The food search against queries with the descriptions that answer them.

use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use lull_foods::{Catalogue, FoodSource, Hit};
use serde::Serialize;

use crate::Output;
use crate::queries::{self, Query, Score};

/// How many results count, and are told.
const RESULTS: usize = 10;
/// A query's results, as `--json` prints them.
#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    kind: &'a str,
    results: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    source: &'static str,
    source_id: String,
    description: &'a str,
    name: &'a str,
}

impl<'a> Told<'a> {
    fn of(hit: &'a Hit) -> Self {
        Self {
            source: hit.id.source.key(),
            source_id: match hit.id.source {
                // The source writes its numbers with five digits.
                FoodSource::Sr28 => format!("{:05}", hit.id.number),
                _ => hit.id.number.to_string(),
            },
            description: &hit.description,
            name: &hit.name,
        }
    }
}

/// Searches for every query of the file.
///
/// # Errors
/// When the file cannot be read or is malformed.
pub fn run(file: &Path, output: Output) -> Result<()> {
    let queries = queries::read(file)?;
    let catalogue = Catalogue::embedded();
    let mut score = Score::default();
    let mut out = std::io::stdout().lock();
    for query in &queries {
        let hits = catalogue.search(&query.text, RESULTS);
        let place = place(query, &hits);
        score.count(place);
        match output {
            Output::Json => writeln!(out, "{}", serde_json::to_string(&answer(query, &hits))?)?,
            Output::Misses if place != Some(0) => writeln!(out, "{}", miss(query, &hits))?,
            Output::Misses => {}
        }
    }
    output.summary(&score.in_words());
    Ok(())
}

fn place(query: &Query, hits: &[Hit]) -> Option<usize> {
    query.place(hits.iter().map(|hit| hit.description.as_str()))
}

fn answer<'a>(query: &'a Query, hits: &'a [Hit]) -> Answer<'a> {
    Answer {
        query: &query.text,
        kind: &query.kind,
        results: hits.iter().map(Told::of).collect(),
    }
}

fn miss(query: &Query, hits: &[Hit]) -> String {
    let first: Vec<&str> = hits
        .iter()
        .take(3)
        .map(|hit| hit.description.as_str())
        .collect();
    let first = if first.is_empty() {
        "nothing".to_owned()
    } else {
        first.join(" | ")
    };
    format!("missed {} ({}): {first}", query.text, query.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(file: &str) -> Score {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("eval")
            .join(file);
        let mut score = Score::default();
        for query in queries::read(&file).unwrap() {
            let hits = Catalogue::embedded().search(&query.text, RESULTS);
            score.count(place(&query, &hits));
        }
        score
    }

    #[test]
    fn the_search_keeps_what_it_has_reached() {
        for (file, first, in_three) in [
            ("food_search.tsv", 0.97, 0.98),
            ("food_search_unseen.tsv", 0.93, 0.95),
        ] {
            let score = score(file);
            assert!(score.hit_at_1() >= first, "{file}: {}", score.in_words());
            assert!(score.hit_at_3() >= in_three, "{file}: {}", score.in_words());
        }
    }
}
