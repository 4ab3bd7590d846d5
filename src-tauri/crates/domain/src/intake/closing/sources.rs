//! The list of sources that the NIH Office of Dietary Supplements gives.

use crate::fact::{Fact, Mark, Source as Origin};
use crate::food::FoodId;

/// Where the list is from.
pub const ODS_LIST: Fact = Fact::stated(
    "intake.sources",
    "Foods and usual servings from the list of sources of magnesium; the milligrams are those of the food table.",
    Origin {
        name: "NIH Office of Dietary Supplements, Magnesium, fact sheet for health professionals",
        year: None,
        link: Some("https://ods.od.nih.gov/factsheets/Magnesium-HealthProfessional/"),
        mark: Mark::SecondHand,
    },
);

/// A food of the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Source {
    /// The food of SR28 that it is.
    pub food: FoodId,
    /// The usual serving, with an article, ready for a sentence.
    pub whole: &'static str,
    /// For less than that.
    pub part: &'static str,
    /// The usual serving, g.
    pub usual_grams: f64,
}

const fn source(number: u32, whole: &'static str, part: &'static str, usual_grams: f64) -> Source {
    Source {
        food: FoodId::sr28(number),
        whole,
        part,
        usual_grams,
    }
}

/// Four kinds of food first, then by the magnesium of a serving. (Of the list, fortified cereal is left out: it is
/// no single food.)
pub(super) const SOURCES: [Source; 29] = [
    source(
        12_014,
        "A handful of pumpkin seeds",
        "A small handful of pumpkin seeds",
        28.0,
    ),
    source(
        11_458,
        "Half a cup of boiled spinach",
        "A little boiled spinach",
        90.0,
    ),
    source(12_061, "A handful of almonds", "A few almonds", 28.0),
    source(
        16_015,
        "Half a cup of black beans",
        "A few spoons of black beans",
        86.0,
    ),
    source(
        12_006,
        "Two spoons of chia seeds",
        "A spoon of chia seeds",
        28.0,
    ),
    source(12_085, "A handful of cashews", "A few cashews", 28.0),
    source(16_089, "A quarter cup of peanuts", "A few peanuts", 36.0),
    source(
        8147,
        "Two biscuits of shredded wheat",
        "A biscuit of shredded wheat",
        47.0,
    ),
    source(
        16_120,
        "A cup of soymilk",
        "A small glass of soymilk",
        243.0,
    ),
    source(
        11_212,
        "Half a cup of edamame",
        "A few spoons of edamame",
        78.0,
    ),
    source(
        16_098,
        "Two spoons of peanut butter",
        "A spoon of peanut butter",
        32.0,
    ),
    source(
        11_674,
        "A baked potato with its skin",
        "Part of a baked potato with its skin",
        100.0,
    ),
    source(
        20_037,
        "Half a cup of brown rice",
        "A few spoons of brown rice",
        101.0,
    ),
    source(
        1117,
        "A pot of plain yoghurt",
        "A small pot of plain yoghurt",
        227.0,
    ),
    source(
        8123,
        "A bowl of instant oatmeal",
        "A small bowl of instant oatmeal",
        177.0,
    ),
    source(
        16_029,
        "Half a cup of kidney beans",
        "A few spoons of kidney beans",
        128.0,
    ),
    source(9040, "A banana", "Part of a banana", 118.0),
    source(15_237, "A piece of salmon", "A small piece of salmon", 85.0),
    source(1079, "A cup of milk", "A small glass of milk", 244.0),
    source(
        15_037,
        "A piece of halibut",
        "A small piece of halibut",
        85.0,
    ),
    source(9298, "Half a cup of raisins", "A few raisins", 73.0),
    source(
        18_075,
        "A slice of whole-wheat bread",
        "Part of a slice of whole-wheat bread",
        32.0,
    ),
    source(9037, "Half a cup of avocado", "A little avocado", 75.0),
    source(
        5064,
        "A piece of roasted chicken breast",
        "A small piece of roasted chicken breast",
        85.0,
    ),
    source(
        23_563,
        "A lean beef patty",
        "Part of a lean beef patty",
        85.0,
    ),
    source(
        11_091,
        "Half a cup of boiled broccoli",
        "A little boiled broccoli",
        78.0,
    ),
    source(
        20_045,
        "Half a cup of white rice",
        "A few spoons of white rice",
        79.0,
    ),
    source(9003, "An apple", "Part of an apple", 182.0),
    source(11_124, "A carrot", "Part of a carrot", 61.0),
];
