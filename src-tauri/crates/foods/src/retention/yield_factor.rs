//! What a raw food weighs when it is cooked, worked out from the pairs of raw and cooked foods of SR28.
//!
//! Cooking takes water away or adds it, and fat drips off or is added; the rest of the dry matter stays.
//! So cooked g per raw g = the raw food's dry matter without fat / the cooked food's, each per 100 g. What
//! is washed out is not in it, which makes the yield of boiled foods a little high. A factor is the median
//! over at least [`FEWEST_PAIRS`] pairs.

use std::collections::BTreeMap;

use super::factors::FACTORS;
use super::group::RetentionGroup;
use super::state::{State, has_additions, identity, state, words};
use crate::{Catalogue, Food};

/// Fewer pairs than this say nothing typical.
const FEWEST_PAIRS: usize = 3;
/// Less dry matter than this in 100 g is lost in the rounding of water and fat, g.
const LEAST_DRY_MATTER_G: f64 = 1.0;

/// The yields by key of their cooking: what `cargo xtask foods` worked out from the table.
const MEASURED: &str = include_str!("../../data/yield_factors.csv");

/// What a raw food weighs when it is cooked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YieldFactor {
    /// Cooked grams per raw gram.
    pub value: f64,
    /// The pairs of raw and cooked foods it is the median of.
    pub pairs: u32,
}

impl YieldFactor {
    /// The raw weight of what weighs `cooked` g when cooked, g.
    #[must_use]
    pub fn raw_grams(&self, cooked: f64) -> f64 {
        cooked / self.value
    }
}

/// The yield of the cooking with this key.
pub(super) fn yield_factor(key: &str) -> Option<YieldFactor> {
    MEASURED.lines().skip(1).find_map(|line| {
        let mut fields = line.split(',');
        if fields.next()? != key {
            return None;
        }
        Some(YieldFactor {
            value: fields.next()?.parse().ok()?,
            pairs: fields.next()?.parse().ok()?,
        })
    })
}

/// The yields that the pairs of `catalogue` come to, as the file that keeps them: key, cooked g per raw g
/// to two decimals, number of pairs.
#[must_use]
pub fn measured_yields(catalogue: &Catalogue) -> String {
    // FNDDS gives no water, and therefore no pairs.
    let weighed = catalogue
        .foods()
        .filter_map(|food| dry_matter(&food).map(|dry| (food, dry)));
    let (cooked, raw): (Vec<_>, Vec<_>) =
        weighed.partition(|(food, _)| state(food) == State::Cooked);
    let of = |food: &Food| (food.group.clone(), identity(&food.description));
    let mut twins: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (food, dry) in cooked.iter().filter(|(food, _)| !has_additions(food)) {
        twins.entry(of(food)).or_default().push((food, dry));
    }
    let mut found: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (food, before) in &raw {
        let Some(group) = RetentionGroup::of(food) else {
            continue;
        };
        for (cooked, after) in twins.get(&of(food)).into_iter().flatten() {
            let said = format!(" {} ", words(&cooked.description).join(" "));
            let says = |how: &&str| said.contains(&format!(" {how} "));
            let ways = FACTORS
                .iter()
                .filter(|factor| factor.group == group && factor.said.iter().any(says));
            for way in ways {
                found.entry(way.key()).or_default().push(before / *after);
            }
        }
    }
    let mut out = String::from("cooking,cooked_g_per_raw_g,pairs\n");
    for (key, mut yields) in found {
        if yields.len() >= FEWEST_PAIRS {
            let (median, pairs) = (median(&mut yields), yields.len());
            out.push_str(&format!("{key},{median:.2},{pairs}\n"));
        }
    }
    out
}

/// Dry matter without fat, g in 100 g.
fn dry_matter(food: &Food) -> Option<f64> {
    let left = 100.0 - food.per_100g.water_g? - food.per_100g.fat_g?;
    (left >= LEAST_DRY_MATTER_G).then_some(left)
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        values[middle]
    } else {
        f64::midpoint(values[middle - 1], values[middle])
    }
}
