//! What labels call 100 % of magnesium a day.

use crate::fact::{Fact, Mark, Source};

/// A daily value that a label may count in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DailyValue {
    /// Mg that are 100 %.
    pub mg: f64,
    /// Whose, in a few words.
    pub words: &'static str,
    /// Where it is from.
    pub fact: Fact,
}

const FDA: Source = Source {
    name: "US Food and Drug Administration, Daily Values on the Nutrition Facts label (read in a secondary copy)",
    year: Some(2016),
    link: None,
    mark: Mark::SecondHand,
};

const EU: Source = Source {
    name: "EU nutrient reference value for labels (read in a secondary copy)",
    year: None,
    link: None,
    mark: Mark::SecondHand,
};

/// The daily values, the one on most labels first.
pub static DAILY_VALUES: [DailyValue; 3] = [
    DailyValue {
        mg: 375.0,
        words: "EU label",
        fact: Fact::stated(
            "label.daily_value.eu",
            "On an EU label 100 % of magnesium is 375 mg.",
            EU,
        )
        .with_value(375.0, "mg"),
    },
    DailyValue {
        mg: 420.0,
        words: "US label since 2016",
        fact: Fact::stated(
            "label.daily_value.us",
            "On a US label 100 % of magnesium is 420 mg.",
            FDA,
        )
        .with_value(420.0, "mg"),
    },
    DailyValue {
        mg: 400.0,
        words: "US label before 2016",
        fact: Fact::stated(
            "label.daily_value.us_former",
            "On an older US label 100 % of magnesium is 400 mg.",
            FDA,
        )
        .with_value(400.0, "mg"),
    },
];
