//! What a household amount is taken to weigh where no portion says it. Every reading made from
//! these says so.

use crate::Food;
use crate::portion::keys;

/// A handful of nuts, seeds, dried fruit or small snacks: one ounce, the usual serving on labels.
pub(super) const HANDFUL_G: f64 = 28.0;

/// A handful of leaves fills a cup, one of berries or the like half a cup, in millilitres.
pub(super) const HANDFUL_OF_LEAVES_ML: f64 = 236.588;
pub(super) const HANDFUL_ML: f64 = 118.294;

/// A cup of leaves weighs less than this, in grams in a millilitre: spinach 0.13, blueberries 0.63.
pub(super) const LEAVES_G_PER_ML: f64 = 0.25;

/// A square of a 100 g bar of chocolate, which has ten.
pub(super) const CHOCOLATE_SQUARE_G: f64 = 10.0;

/// A packet of crisps or the like for one person, one ounce; a portion heavier than the second
/// figure is a bag for many.
pub(super) const SNACK_PACKET_G: f64 = 28.0;
pub(super) const LARGEST_SNACK_PACKET_G: f64 = 60.0;

/// A small vessel holds three quarters of the usual one, a large one half as much again.
pub(super) const SMALL_VESSEL: f64 = 0.75;
pub(super) const LARGE_VESSEL: f64 = 1.5;

/// A heaped spoon holds half as much again as a level one.
pub(super) const HEAPED: f64 = 1.5;

/// A British pint against the US one.
pub(super) const BRITISH_PINT: f64 = 568.261 / 473.176;

/// A bare number from here on means grams for a food that is not counted.
pub(super) const GRAMS_FROM: f64 = 20.0;

/// Whether a handful of the food is a handful of nuts or the like, which is known by weight.
pub(super) fn is_held_like_nuts(food: &Food) -> bool {
    const DRIED: [&str; 6] = ["dried", "raisin", "prune", "date", "peanut", "currant"];
    let groups = ["Nut and Seed Products", "Snacks", "Sweets"];
    groups.contains(&food.group.as_str())
        || keys(&food.description)
            .iter()
            .any(|word| DRIED.contains(&word.as_str()))
}

/// Whether the food is sold in packets for one.
pub(super) fn is_snack(food: &Food) -> bool {
    food.group == "Snacks"
}

/// Whether a square of the food is one of a chocolate bar.
pub(super) fn is_chocolate(food: &Food) -> bool {
    keys(&food.description)
        .iter()
        .any(|word| word == "chocolate")
        && ["Sweets", "Snacks", "Baked Products"].contains(&food.group.as_str())
}

/// Grams in a millilitre of a ready drink without a volume of its own. The drinks of SR28 that have
/// one are between 0.98 (wine, spirits aside) and 1.06 (chocolate milk).
const DRINK_G_PER_ML: f64 = 1.03;

/// A drink is mostly water; what is spooned into it is not.
const DRINK_WATER_G: f64 = 70.0;

/// Measured bulk densities of foods that the source only weighs, in g/ml. Chia: 0.667 to 0.722,
/// Ixtaina, Nolasco and Tomás, Industrial Crops and Products 28 (2008) 286.
const BULK_DENSITIES: [(&str, f64); 1] = [("chia", 0.69)];

/// Grams in a millilitre of a food without a volume of its own, and the words that say so.
pub(super) fn density(food: &Food) -> Option<(f64, String)> {
    const DRINKS: [&str; 13] = [
        "beer", "beverage", "coffee", "cider", "drink", "juice", "kefir", "lemonade", "milk",
        "smoothie", "soda", "tea", "water",
    ];
    let words = keys(&food.description);
    let bulk = BULK_DENSITIES.iter().find(|(name, _)| {
        words.first().is_some_and(|word| word == "seed") && words.iter().any(|word| word == name)
    });
    if let Some((name, density)) = bulk {
        return Some((
            *density,
            format!("{name} seeds are taken as {density} g/ml"),
        ));
    }
    let is_drink = |words: &[String]| words.iter().any(|word| DRINKS.contains(&word.as_str()));
    let named = is_drink(&words[..words.len().min(3)]);
    // The survey's dishes come without their water.
    let wet = match food.per_100g.water_g {
        Some(water) => water >= DRINK_WATER_G,
        None => is_drink(&keys(&food.group)),
    };
    let solid = words.iter().any(|word| {
        matches!(
            word.as_str(),
            "ice" | "dry" | "powder" | "cheese" | "yogurt"
        )
    });
    (named && wet && !solid).then(|| {
        (
            DRINK_G_PER_ML,
            format!("drinks are taken as {DRINK_G_PER_ML} g/ml"),
        )
    })
}
