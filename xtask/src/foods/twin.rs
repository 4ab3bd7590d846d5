//! Finds the survey's foods that SR28 has already: called the same, and holding the same.
//!
//! Two foods are called the same when their descriptions consist of the same words, whatever the order,
//! number or case, without shelf words and without words that part no food from its ordinary form
//! ("raw", "cooked", "without salt", "NFS"). They hold the same when magnesium, energy, protein, fat and
//! carbohydrate agree within 2 % each. Both are needed: the words alone would take a raw food for a
//! cooked one.

use std::collections::{BTreeSet, HashMap};

use lull_foods::{Food, Nutrients};

use super::name::{SHELVES, survey};

/// How far two figures of the same food may lie apart, as a part of the larger.
const TOLERANCE: f64 = 0.02;

/// Words that part no food from its ordinary form.
const NOISE: [&str; 32] = [
    "a",
    "added",
    "all",
    "and",
    "as",
    "boiled",
    "commercial",
    "commercially",
    "cooked",
    "drained",
    "fat",
    "for",
    "fresh",
    "from",
    "in",
    "includes",
    "mature",
    "no",
    "of",
    "or",
    "plain",
    "prepared",
    "raw",
    "regular",
    "ripe",
    "salt",
    "the",
    "types",
    "use",
    "varieties",
    "with",
    "without",
];

/// Takes the foods out of `dishes` that `foods` hold already. Returns how many are called the same as one of
/// `foods`, and how many of those were taken out.
pub(super) fn drop_twins(foods: &[Food], dishes: &mut Vec<Food>) -> (usize, usize) {
    let mut called: HashMap<BTreeSet<String>, Vec<&Nutrients>> = HashMap::new();
    for food in foods {
        called
            .entry(words(&food.description))
            .or_default()
            .push(&food.per_100g);
    }
    let before = dishes.len();
    let mut same_name = 0;
    dishes.retain(|dish| {
        let namesakes = called.get(&words(&survey::specified(&dish.description)));
        same_name += usize::from(namesakes.is_some());
        !namesakes
            .into_iter()
            .flatten()
            .any(|namesake| same_figures(namesake, &dish.per_100g))
    });
    (same_name, before - dishes.len())
}

fn same_figures(a: &Nutrients, b: &Nutrients) -> bool {
    let compared = |of: &Nutrients| {
        [
            of.magnesium_mg,
            of.energy_kcal,
            of.protein_g,
            of.fat_g,
            of.carbohydrate_g,
        ]
    };
    let near = |pair: (Option<f64>, Option<f64>)| match pair {
        (Some(a), Some(b)) => (a - b).abs() <= TOLERANCE * a.max(b),
        // An unknown figure matches none, not even another unknown one.
        _ => false,
    };
    compared(a).into_iter().zip(compared(b)).all(near)
}

fn words(description: &str) -> BTreeSet<String> {
    let shelf = description
        .split_once(',')
        .filter(|(first, _)| SHELVES.contains(&first.to_lowercase().as_str()));
    let said = shelf.map_or(description, |(_, rest)| rest);
    said.to_lowercase()
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '%' | '.' | '\'')))
        .filter(|word| !word.is_empty() && !NOISE.contains(word))
        .map(singular)
        .collect()
}

fn singular(word: &str) -> String {
    match word {
        _ if word.len() <= 3 || word.ends_with("ss") => word.to_owned(),
        _ if word.ends_with("ies") => format!("{}y", &word[..word.len() - 3]),
        _ if word.ends_with("oes") => word[..word.len() - 2].to_owned(),
        _ => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lull_foods::FoodId;

    fn food(id: FoodId, description: &str, figures: [f64; 5]) -> Food {
        let [magnesium_mg, energy_kcal, protein_g, fat_g, carbohydrate_g] = figures.map(Some);
        Food {
            id,
            description: description.to_owned(),
            name: description.to_owned(),
            common_names: Vec::new(),
            group: String::new(),
            in_survey: true,
            cooking: Vec::new(),
            portions: Vec::new(),
            per_100g: Nutrients {
                magnesium_mg,
                energy_kcal,
                protein_g,
                fat_g,
                carbohydrate_g,
                ..Nutrients::default()
            },
            magnesium_points: None,
            magnesium_derivation: None,
        }
    }

    const AVOCADO: [f64; 5] = [29.0, 160.0, 2.0, 14.66, 8.53];

    fn kept(description: &str, figures: [f64; 5]) -> bool {
        let foods = [food(
            FoodId::sr28(9037),
            "Avocados, raw, all commercial varieties",
            AVOCADO,
        )];
        let mut dishes = vec![food(FoodId::fndds(1), description, figures)];
        drop_twins(&foods, &mut dishes);
        !dishes.is_empty()
    }

    #[test]
    fn the_same_food_with_the_same_figures_is_dropped() {
        assert!(!kept("Avocado, raw", AVOCADO));
        assert!(!kept("Avocado, NFS", [29.0, 161.0, 2.01, 14.5, 8.5]));
    }

    #[test]
    fn a_figure_more_than_two_in_a_hundred_away_keeps_a_food() {
        for (at, figure) in AVOCADO.into_iter().enumerate() {
            let mut other = AVOCADO;
            other[at] = figure * 1.03;
            assert!(kept("Avocado, raw", other), "figure {at}");
        }
    }

    #[test]
    fn another_food_with_the_same_figures_is_kept() {
        assert!(kept("Avocado dressing", AVOCADO));
        assert!(kept("Guacamole, NFS", AVOCADO));
    }

    #[test]
    fn a_food_without_a_figure_is_nobodys_twin() {
        let mut foods = [food(FoodId::sr28(1), "Avocados, raw", AVOCADO)];
        foods[0].per_100g.magnesium_mg = None;
        let mut dishes = vec![food(FoodId::fndds(1), "Avocado, raw", AVOCADO)];
        dishes[0].per_100g.magnesium_mg = None;
        assert_eq!(drop_twins(&foods, &mut dishes), (1, 0));
    }
}
