//! Usual portions that would bring a day closer to its goal: of what the person eats, then of well-known sources.

mod sources;
mod usual;

pub use sources::ODS_LIST;
pub use usual::{Usual, usual_portions};

use crate::diet::{Contents, Excluded, rules_out};
use crate::drinks::WithoutFigure;
use crate::food::{FoodId, Nutrients};
use sources::SOURCES;

/// Most that are named.
const MOST: usize = 3;
/// A portion with as much caffeine (mg) is not named, at whatever time of day. It is Lull's choice.
const CAFFEINE_MG: f64 = 20.0;

/// What is known of a food.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// What it is made of.
    pub contents: Contents,
    /// What of it may hold caffeine or alcohol and has no figure.
    pub without_figure: WithoutFigure,
    /// What 100 g of it hold.
    pub per_100g: Nutrients,
}

/// Why a food is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The person eats it often.
    Eaten,
    /// It stands on the list of sources, see [`ODS_LIST`].
    Listed,
}

/// One way to come closer to the goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing {
    /// The food in its table.
    pub food: FoodId,
    /// In plain words, ready to begin a sentence.
    pub words: String,
    /// Grams, in steps of five below the usual portion.
    pub grams: f64,
    /// Mg it brings.
    pub mg: f64,
    /// Whether it covers the gap.
    pub covers: bool,
    /// Why it is named.
    pub why: Why,
}

/// Up to three foods for a gap of `to_go_mg`: first of the person's `usual` portions, then of the list. `about` looks
/// a food up; one that is in no table any more, may hold what the person does not eat, or holds or may hold alcohol or
/// more than a little caffeine, is not named.
///
/// Portions are cut down to what the gap needs and never raised above the usual one.
#[must_use]
pub fn closing(
    to_go_mg: f64,
    usual: &[Usual],
    excludes: &[Excluded],
    about: impl Fn(FoodId) -> Option<About>,
) -> Vec<Closing> {
    if to_go_mg < 1.0 {
        return Vec::new();
    }
    let suggested = |food: FoodId, grams: f64| {
        about(food).filter(|found| {
            let holds = found.per_100g.for_grams(grams);
            // Where there is no figure, whether there may be some was asked first.
            found.without_figure == WithoutFigure::default()
                && holds.alcohol_g.is_none_or(|g| g <= 0.0)
                && holds.caffeine_mg.is_none_or(|mg| mg < CAFFEINE_MG)
                && !rules_out(excludes, &found.contents)
        })
    };
    let own = usual.iter().filter_map(|one| {
        suggested(one.food, one.grams)?;
        let words = [one.name.clone(), one.name.clone()];
        Some(portion(
            to_go_mg,
            one.food,
            one.grams,
            one.mg / one.grams,
            words,
            Why::Eaten,
        ))
    });
    let listed = SOURCES
        .iter()
        .filter(|source| usual.iter().all(|one| one.food != source.food))
        .filter_map(|source| {
            let mg = suggested(source.food, source.usual_grams)?
                .per_100g
                .magnesium_mg?;
            let words = [source.whole.to_owned(), source.part.to_owned()];
            let grams = source.usual_grams;
            Some(portion(
                to_go_mg,
                source.food,
                grams,
                mg / 100.0,
                words,
                Why::Listed,
            ))
        });
    own.chain(listed).take(MOST).collect()
}

/// Whether the foods named cover a gap of `to_go_mg` together.
#[must_use]
pub fn cover_together(foods: &[Closing], to_go_mg: f64) -> bool {
    foods.iter().map(|food| food.mg).sum::<f64>() >= to_go_mg
}

/// A portion that brings `mg_per_g` a gram, cut down to the gap. `words` name the usual portion, and less of it.
fn portion(
    to_go_mg: f64,
    food: FoodId,
    usual_grams: f64,
    mg_per_g: f64,
    [whole, part]: [String; 2],
    why: Why,
) -> Closing {
    let needed = (to_go_mg / mg_per_g / 5.0).ceil() * 5.0;
    let grams = needed.min(usual_grams);
    let mg = grams * mg_per_g;
    Closing {
        food,
        words: if grams < usual_grams { part } else { whole },
        grams,
        mg,
        covers: mg >= to_go_mg,
        why,
    }
}

#[cfg(test)]
mod tests;
