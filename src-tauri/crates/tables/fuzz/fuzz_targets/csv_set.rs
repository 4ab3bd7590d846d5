//! A folder of CSV files of any bytes. The input is the files one after the other, parted by a zero byte.
#![no_main]

use std::fs;
use std::ops::ControlFlow;

use libfuzzer_sys::fuzz_target;
use lull_tables::{Import, ImportedTable};

const NAMES: [&str; 8] = [
    "food.csv",
    "food_nutrient.csv",
    "nutrient.csv",
    "food_portion.csv",
    "measure_unit.csv",
    "food_category.csv",
    "wweia_food_category.csv",
    "branded_food.csv",
];

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder");
    let (chosen, home) = (folder.path().join("download"), folder.path().join("home"));
    fs::create_dir(&chosen).expect("a folder");
    fs::create_dir(&home).expect("a folder");
    for (name, contents) in NAMES.iter().zip(bytes.split(|byte| *byte == 0)) {
        fs::write(chosen.join(name), contents).expect("a file");
    }
    let taken = Import::begin(&chosen, &home, "")
        .and_then(|import| import.run(&mut |_| ControlFlow::Continue(())));
    if let Ok(report) = taken {
        let table = ImportedTable::open(&home).expect("a table").expect("a table");
        assert_eq!(table.summary().expect("a report"), report);
        let typed = String::from_utf8_lossy(bytes.get(..bytes.len().min(40)).unwrap_or_default());
        table.search(&typed, 20).expect("an answer");
    }
});
