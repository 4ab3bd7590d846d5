//! Usual portions of well-known sources that would bring a day closer to its goal.

use crate::food::FoodId;

/// A food people often have at hand, in its usual portion.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Source {
    food: FoodId,
    /// With an article, ready for a sentence.
    whole: &'static str,
    /// For less than the usual portion.
    part: &'static str,
    /// The usual portion, g.
    usual_grams: f64,
}

/// From the NIH ODS list of sources of magnesium; the weights are the usual servings named there.
const SOURCES: [Source; 4] = [
    Source {
        food: FoodId::sr28(12014),
        whole: "A handful of pumpkin seeds",
        part: "A small handful of pumpkin seeds",
        usual_grams: 28.0,
    },
    Source {
        food: FoodId::sr28(11458),
        whole: "Half a cup of boiled spinach",
        part: "A little boiled spinach",
        usual_grams: 90.0,
    },
    Source {
        food: FoodId::sr28(12061),
        whole: "A handful of almonds",
        part: "A few almonds",
        usual_grams: 28.0,
    },
    Source {
        food: FoodId::sr28(16015),
        whole: "Half a cup of black beans",
        part: "A few spoons of black beans",
        usual_grams: 86.0,
    },
];

/// One way to come closer to the goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing {
    /// The food in the table.
    pub food: FoodId,
    /// In plain words, ready to begin a sentence.
    pub words: &'static str,
    /// Grams, in steps of five below the usual portion.
    pub grams: f64,
    /// Mg it brings.
    pub mg: f64,
    /// Whether it covers the gap.
    pub covers: bool,
}

/// Up to three foods for a gap of `to_go_mg`; `mg_per_100g` looks a food's figure up.
///
/// Portions are cut down to what the gap needs and never raised above the usual one.
#[must_use]
pub fn closing(to_go_mg: f64, mg_per_100g: impl Fn(FoodId) -> Option<f64>) -> Vec<Closing> {
    if to_go_mg < 1.0 {
        return Vec::new();
    }
    SOURCES
        .iter()
        .filter_map(|source| {
            let density = mg_per_100g(source.food)? / 100.0;
            let needed = (to_go_mg / density / 5.0).ceil() * 5.0;
            let grams = needed.min(source.usual_grams);
            Some(Closing {
                food: source.food,
                words: if grams < source.usual_grams {
                    source.part
                } else {
                    source.whole
                },
                grams,
                mg: grams * density,
                covers: grams * density >= to_go_mg,
            })
        })
        .take(3)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mg in 100 g from SR28.
    fn sr28(food: FoodId) -> Option<f64> {
        [(12014, 592.0), (11458, 87.0), (12061, 270.0), (16015, 70.0)]
            .into_iter()
            .find_map(|(id, mg)| (food == FoodId::sr28(id)).then_some(mg))
    }

    #[test]
    fn a_hundred_milligrams_are_twenty_grams_of_pumpkin_seeds() {
        let first = &closing(104.0, sr28)[0];
        assert_eq!((first.grams, first.covers), (20.0, true));
        assert_eq!(first.words, "A small handful of pumpkin seeds");
    }

    #[test]
    fn a_large_gap_is_met_with_the_usual_portion_and_no_more() {
        let first = &closing(400.0, sr28)[0];
        assert_eq!((first.grams, first.covers), (28.0, false));
    }

    #[test]
    fn a_reached_goal_needs_nothing() {
        assert_eq!(closing(0.0, sr28), []);
    }
}
