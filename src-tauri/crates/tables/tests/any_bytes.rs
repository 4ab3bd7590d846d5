//! Whatever the bytes of a download are, an import ends, and ends in words.
#![allow(clippy::unwrap_used, reason = "a test ends where its world breaks")]

mod support;

use lull_tables::ImportError;
use proptest::collection::vec;
use proptest::prelude::*;
use support::{Files, World, sample};

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

/// A change somewhere in some bytes.
#[derive(Clone, Debug)]
struct Change {
    at: prop::sample::Index,
    cut: usize,
    put: Vec<u8>,
}

fn change() -> impl Strategy<Value = Change> {
    let telling = prop::sample::select(vec![
        "\"",
        "\"\"",
        ",",
        "\n",
        "\r",
        "\0",
        "\u{feff}",
        "-",
        "e9",
        "NaN",
        "inf",
        "4294967296",
        "<b>",
        "\u{e9}",
    ]);
    let put = prop_oneof![
        telling.prop_map(|text| text.as_bytes().to_vec()),
        vec(any::<u8>(), 0..6)
    ];
    (any::<prop::sample::Index>(), 0..20_usize, put).prop_map(|(at, cut, put)| Change {
        at,
        cut,
        put,
    })
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        let at = self.at.index(bytes.len() + 1);
        let end = (at + self.cut).min(bytes.len());
        bytes.splice(at..end, self.put.iter().copied());
    }
}

/// An import that was refused says why; one that was not made a table that can be read.
fn ends_in_words(world: &World, result: Result<lull_tables::Report, ImportError>) {
    match result {
        Ok(report) => {
            assert!(report.foods() > 0);
            let table = world.table();
            assert_eq!(table.summary().unwrap(), report);
            for found in table.search("a", 50).unwrap() {
                let food = table.food(found.hit.id.number).unwrap().unwrap().food;
                let figures = food.per_100g.figures();
                assert!(
                    figures
                        .into_iter()
                        .flatten()
                        .all(|figure| figure.is_finite() && figure >= 0.0)
                );
                assert!(
                    food.portions
                        .iter()
                        .all(|portion| portion.grams > 0.0 && portion.amount > 0.0)
                );
            }
        }
        Err(error) => {
            assert!(error.to_string().len() > 20, "{error}");
            let left = world.left();
            assert!(
                !left.iter().any(|name| name.contains("partial")),
                "{left:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_changed_download_is_taken_or_refused(
        changes in vec((prop::sample::select(NAMES.to_vec()), change()), 1..4),
    ) {
        let mut files = sample();
        for (name, change) in changes {
            change.make(files.0.get_mut(name).unwrap());
        }
        let world = World::new();
        let result = world.import(&files);
        ends_in_words(&world, result);
    }

    #[test]
    fn files_of_any_bytes_are_taken_or_refused(contents in prop::array::uniform8(vec(any::<u8>(), 0..200))) {
        let mut files = Files(Default::default());
        for (name, contents) in NAMES.into_iter().zip(contents) {
            files.put(name, contents);
        }
        let world = World::new();
        let result = world.import(&files);
        ends_in_words(&world, result);
    }

    #[test]
    fn a_changed_zip_file_is_taken_or_refused(changes in vec(change(), 1..4)) {
        let mut bytes = sample().zip();
        for change in changes {
            change.make(&mut bytes);
        }
        let world = World::new();
        let result = world.import_zip(&bytes);
        ends_in_words(&world, result);
    }
}
