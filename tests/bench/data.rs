//! How long the use cases take, in this process, on ten years of a person's entries.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant as Stopwatch};

use anyhow::{Result, anyhow};
use chrono::NaiveDateTime;
use chrono_tz::Tz;
use lull_app::contract::{FoodDayReq, SearchFoods};
use lull_app::{ApiResult, App, Changes, Clock, Topic, handlers};
use lull_domain::time::{Instant, resolve};
use lull_store::{DATABASE, Store};

use crate::figures::{Sample, heading, limited, ms, told};

/// Ten years, with the leap days.
pub const DAYS: &str = "3652";
/// What the room Tonight may take.
const TONIGHT_MS: f64 = 5.0;
const CALLS: usize = 1000;

/// What people type, letter by letter.
const TYPED: [&str; 8] = [
    "pumpkin seeds",
    "spinach",
    "oatmeal",
    "whole wheat bread",
    "dark choclate",
    "brown rice",
    "banana",
    "lentils",
];

/// The evening that the invented days end on.
struct ThatEvening(Instant);

impl Clock for ThatEvening {
    fn now(&self) -> Instant {
        self.0.clone()
    }
}

/// Nobody has a room open.
struct Nobody;

impl Changes for Nobody {
    fn changed(&self, _: &[Topic]) {}
}

/// Measures on the database in `home`, which holds [`DAYS`].
///
/// # Errors
/// A use case failed.
pub fn measure(home: &Path) -> Result<()> {
    let size = fs::metadata(home.join(DATABASE))?.len();
    heading(&format!(
        "Data: ten years of entries, {:.1} MB on disk, in-process, {CALLS} calls",
        size as f64 / 1e6
    ));
    let app = open(home)?;

    let first = timed(&app, handlers::tonight)?;
    told(
        "Tonight, the first call of the process",
        &format!("{:.2} ms", ms(first)),
    );
    let tonight = repeated(&app, handlers::tonight)?;
    told(
        "Tonight, p50",
        &format!("{:.3} ms", ms(tonight.percentile(50))),
    );
    limited("Tonight, p99", ms(tonight.percentile(99)), TONIGHT_MS, "ms");
    limited(
        "Tonight, slowest",
        ms(tonight.percentile(100)),
        TONIGHT_MS,
        "ms",
    );

    tell(
        "A day of food",
        &repeated(&app, |app| {
            handlers::food_day(app, FoodDayReq { day: None })
        })?,
    );
    tell(
        "The journal's last nights",
        &repeated(&app, handlers::journal)?,
    );
    tell("The settings", &repeated(&app, handlers::settings)?);
    searches(&app)
}

fn open(home: &Path) -> Result<App> {
    let evening = NaiveDateTime::parse_from_str("2026-11-22 21:14", "%Y-%m-%d %H:%M")?;
    let clock = ThatEvening(resolve(evening, Tz::Europe__Berlin));
    let store = Store::open(home, "bench")?.store;
    Ok(App::new(store, Box::new(clock), Box::new(Nobody)))
}

fn timed<T>(app: &App, call: impl Fn(&App) -> ApiResult<T>) -> Result<Duration> {
    let begun = Stopwatch::now();
    let answer = call(app);
    let took = begun.elapsed();
    answer.map_err(|error| anyhow!(error.message))?;
    Ok(took)
}

fn repeated<T>(app: &App, call: impl Fn(&App) -> ApiResult<T>) -> Result<Sample> {
    let all: Result<Vec<Duration>> = (0..CALLS).map(|_| timed(app, &call)).collect();
    Ok(Sample::of(all?))
}

fn tell(what: &str, sample: &Sample) {
    let (half, most) = (ms(sample.percentile(50)), ms(sample.percentile(99)));
    told(what, &format!("p50 {half:.3} ms, p99 {most:.3} ms"));
}

fn searches(app: &App) -> Result<()> {
    let keystrokes: Vec<String> = TYPED
        .iter()
        .flat_map(|text| {
            text.char_indices()
                .map(move |(at, letter)| text[..at + letter.len_utf8()].to_owned())
        })
        .collect();
    let mut all = Vec::new();
    for _ in 0..CALLS.div_ceil(keystrokes.len()) {
        for query in &keystrokes {
            all.push(timed(app, |app| {
                handlers::search_foods(
                    app,
                    SearchFoods {
                        query: query.clone(),
                    },
                )
            })?);
        }
    }
    tell(
        &format!(
            "A keystroke in the food search ({} different)",
            keystrokes.len()
        ),
        &Sample::of(all),
    );
    Ok(())
}
