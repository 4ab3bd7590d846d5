//! The portions in which a person usually eats their foods.

use std::collections::{BTreeMap, BTreeSet};

use crate::food::{FoodId, PastHelping};
use crate::time::Day;

/// A food that was eaten on fewer days than this is no habit.
const FEWEST_DAYS: usize = 3;
/// A usual portion with less magnesium than this closes no gap, mg.
const LEAST_MG: f64 = 20.0;

/// A food that a person eats often, in the portion they usually have.
#[derive(Debug, Clone, PartialEq)]
pub struct Usual {
    /// The food in its table.
    pub food: FoodId,
    /// Its name as last logged.
    pub name: String,
    /// The median of its helpings, g.
    pub grams: f64,
    /// Mg of magnesium in that.
    pub mg: f64,
}

/// The usual portions that bring a good deal of magnesium, the most first. A food without a figure is left out.
#[must_use]
pub fn usual_portions(helpings: &[PastHelping]) -> Vec<Usual> {
    let mut foods: BTreeMap<FoodId, Vec<&PastHelping>> = BTreeMap::new();
    for one in helpings {
        foods.entry(one.food).or_default().push(one);
    }
    let mut usual: Vec<Usual> = foods
        .into_values()
        .filter(|of_one| {
            let days: BTreeSet<Day> = of_one.iter().map(|one| one.day).collect();
            days.len() >= FEWEST_DAYS
        })
        .filter_map(|of_one| {
            let last = of_one.last()?;
            let grams = median(of_one.iter().map(|one| one.grams).collect())?;
            let mg = last.magnesium_mg? / last.grams * grams;
            Some(Usual {
                food: last.food,
                name: last.name.clone(),
                grams,
                mg,
            })
        })
        .filter(|one| one.mg >= LEAST_MG)
        .collect();
    usual.sort_by(|a, b| b.mg.total_cmp(&a.mg).then(a.food.cmp(&b.food)));
    usual
}

/// The middle one; of an even number the smaller of the two, which was eaten once.
fn median(mut grams: Vec<f64>) -> Option<f64> {
    grams.sort_by(f64::total_cmp);
    grams.get(grams.len().checked_sub(1)? / 2).copied()
}
