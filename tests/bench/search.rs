//! How long the food search takes at every keystroke, and how a plain `LIKE` over the same foods does beside it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant as Stopwatch};

use anyhow::{Context as _, Result};
use lull_foods::{Catalogue, read_line};
use rusqlite::Connection;

use crate::figures::{Sample, heading, limited, line, ms, told};
use crate::queries::{self, Query, Score};

const OPENING_MS: f64 = 20.0;
const KEYSTROKE_P50_MS: f64 = 1.0;
const KEYSTROKE_P99_MS: f64 = 4.0;
const LINE_P99_MS: f64 = 10.0;
/// Lines of three foods, read again at every letter.
const LINES: [&str; 4] = [
    "2 eggs, 30 g almonds and half an avocado",
    "1 1/2 cups cooked oatmeal, a handful of pepitas, a banana",
    "glass of red wine, 3 squares dark chocolate, 20 grapes",
    "200 g steamed brocolli with 150g grilled salmon and 1 cup brown rice",
];
/// As many as the room shows.
const RESULTS: usize = 20;
const OPENINGS: usize = 20;

/// Measures opening the food table, which a process does once: so every sample is a process of its own.
pub fn open_table() {
    let begun = Stopwatch::now();
    let foods = Catalogue::embedded().len();
    line(&format!("{} {foods}", begun.elapsed().as_nanos()));
}

/// Measures on the queries that the search was tuned on.
///
/// # Errors
/// The queries could not be read, or SQLite failed.
pub fn measure() -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("eval/food_search.tsv");
    let queries = queries::read(&file)?;
    let catalogue = Catalogue::embedded();
    let kinds: BTreeSet<&str> = queries.iter().map(|query| query.kind.as_str()).collect();
    heading(&format!(
        "Search: {} foods, {} queries of {} kinds, in-process",
        catalogue.len(),
        queries.len(),
        kinds.len()
    ));
    let opened: Result<Vec<Duration>> = (0..OPENINGS).map(|_| table_opened()).collect();
    let opened = Sample::of(opened?);
    limited(
        &format!("Opening the food table, {OPENINGS} processes, median"),
        ms(opened.median()),
        OPENING_MS,
        "ms",
    );

    let ours = |text: &str| -> Result<Vec<String>> {
        let hits = catalogue.search(text, RESULTS);
        Ok(hits.into_iter().map(|hit| hit.description).collect())
    };
    let (sample, count) = keystrokes(&queries, ours)?;
    let what = |which| format!("A keystroke's search, {count} different, {which}");
    limited(
        &what("p50"),
        ms(sample.percentile(50)),
        KEYSTROKE_P50_MS,
        "ms",
    );
    limited(
        &what("p99"),
        ms(sample.percentile(99)),
        KEYSTROKE_P99_MS,
        "ms",
    );
    told(
        &what("slowest"),
        &format!("{:.2} ms", ms(sample.percentile(100))),
    );
    told("The right food", &score(&queries, ours)?.in_words());
    lines(catalogue);

    let reference = Reference::of(catalogue)?;
    let theirs = |text: &str| reference.search(text);
    let (sample, _) = keystrokes(&queries, theirs)?;
    let (half, most) = (ms(sample.percentile(50)), ms(sample.percentile(99)));
    told(
        "LIKE '%q%' ORDER BY name, a keystroke",
        &format!("p50 {half:.2} ms, p99 {most:.2} ms"),
    );
    told(
        "LIKE '%q%' ORDER BY name, the right food",
        &score(&queries, theirs)?.in_words(),
    );
    Ok(())
}

/// Quick add's reading of every beginning of [`LINES`], timed.
fn lines(catalogue: &Catalogue) {
    let beginnings = LINES.iter().flat_map(|line| beginnings(line));
    let timed: Vec<Duration> = beginnings
        .map(|line| {
            let begun = Stopwatch::now();
            std::hint::black_box(read_line(line, catalogue));
            begun.elapsed()
        })
        .collect();
    let sample = Sample::of(timed);
    let what = |which| {
        format!(
            "Quick add reads up to three foods, {} lines, {which}",
            sample.len()
        )
    };
    told(
        &what("p50"),
        &format!("{:.2} ms", ms(sample.percentile(50))),
    );
    limited(&what("p99"), ms(sample.percentile(99)), LINE_P99_MS, "ms");
}

/// What stands in the field after each letter.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices()
        .map(move |(at, letter)| &text[..at + letter.len_utf8()])
}

/// Every beginning of every query, timed.
fn keystrokes<T>(queries: &[Query], search: impl Fn(&str) -> Result<T>) -> Result<(Sample, usize)> {
    let mut typed: Vec<&str> = queries
        .iter()
        .flat_map(|query| beginnings(&query.text))
        .collect();
    typed.sort_unstable();
    typed.dedup();
    let timed = typed.iter().map(|text| {
        let begun = Stopwatch::now();
        search(text)?;
        Ok(begun.elapsed())
    });
    let all: Result<Vec<Duration>> = timed.collect();
    Ok((Sample::of(all?), typed.len()))
}

fn score(queries: &[Query], search: impl Fn(&str) -> Result<Vec<String>>) -> Result<Score> {
    let mut score = Score::default();
    for query in queries {
        let found = search(&query.text)?;
        score.count(query.place(found.iter().map(String::as_str)));
    }
    Ok(score)
}

fn table_opened() -> Result<Duration> {
    // Not by its path: the file may have been built anew meanwhile.
    let answer = std::process::Command::new("/proc/self/exe")
        .arg("--open-table")
        .output()?;
    let text = String::from_utf8_lossy(&answer.stdout).into_owned();
    let nanoseconds = text
        .split_whitespace()
        .next()
        .context("the table was not opened")?;
    Ok(Duration::from_nanos(nanoseconds.parse()?))
}

/// The search that many food logs ship: a table of names in SQLite, here in memory.
struct Reference(Connection);

impl Reference {
    fn of(catalogue: &Catalogue) -> Result<Self> {
        let db = Connection::open_in_memory()?;
        db.execute_batch(
            "CREATE TABLE food (name TEXT NOT NULL, description TEXT NOT NULL); BEGIN",
        )?;
        let mut insert = db.prepare("INSERT INTO food VALUES (?1, ?2)")?;
        for food in catalogue.foods() {
            insert.execute([food.name, food.description])?;
        }
        drop(insert);
        db.execute_batch("COMMIT")?;
        Ok(Self(db))
    }

    fn search(&self, text: &str) -> Result<Vec<String>> {
        let mut select = self.0.prepare_cached(
            "SELECT description FROM food WHERE name LIKE '%' || ?1 || '%' ORDER BY name LIMIT ?2",
        )?;
        let rows = select.query_map((text, RESULTS as i64), |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
