//! Any line is read without a panic, covers what was typed, and gives no absurd amount.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lull_foods::{
    Catalogue, LARGEST_AMOUNT_G, LARGEST_MAGNESIUM_MG, MOST_PARTS, Outcome, read_line,
};

fuzz_target!(|line: &str| {
    let parts = read_line(line, Catalogue::embedded());
    assert!(parts.len() <= MOST_PARTS);
    for part in parts {
        assert!(line.get(part.span.clone()).is_some());
        if let Outcome::Read(readings) = part.outcome {
            assert!(!readings.is_empty());
            for reading in readings {
                assert!(reading.grams > 0.0 && reading.grams <= LARGEST_AMOUNT_G);
                assert!(reading.magnesium_mg.is_none_or(|mg| mg <= LARGEST_MAGNESIUM_MG));
            }
        }
    }
});
