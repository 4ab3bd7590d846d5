//! What the table knows of one food. Plain data: nothing here computes or looks anything up.

use lull_domain::food::{FoodId, FoodSource, Nutrients};

/// One food with everything the table holds about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Food {
    /// The table it stands in, and its number there.
    pub id: FoodId,
    /// The source's own description, unchanged ("Nuts, almonds").
    pub description: String,
    /// The description as a person would say it ("Almonds"); no two foods share one, whatever their source.
    pub name: String,
    /// Other names the source gives, in its order; often none.
    pub common_names: Vec<String>,
    /// The source's food group ("Nut and Seed Products"); the sources group differently.
    pub group: String,
    /// Whether the food is in the profile of the USDA food survey (FNDDS), which holds what
    /// people commonly eat. Every food of FNDDS is.
    pub in_survey: bool,
    /// How it was cooked (LanguaL facet G), in the source's order. Empty where the source is
    /// silent; a few foods carry two methods.
    pub cooking: Vec<Cooking>,
    /// Household portions in the source's order; some foods have none, and none of FNDDS has any here.
    pub portions: Vec<Portion>,
    /// What 100 g of the edible part hold.
    pub per_100g: Nutrients,
    /// How many analyses the magnesium figure rests on. `Some(0)` is the source's mark for a
    /// calculated or imputed figure; `None` means there is no magnesium figure.
    pub magnesium_points: Option<u32>,
    /// How the magnesium figure was arrived at, where the source says so.
    pub magnesium_derivation: Option<Derivation>,
}

impl Food {
    /// Where the magnesium figure is from, such as "USDA SR28, food 12061: analytical data, 88 samples".
    #[must_use]
    pub fn magnesium_source(&self) -> String {
        let mut text = source_of(self.id);
        if let Some(derivation) = &self.magnesium_derivation {
            text.push_str(": ");
            text.push_str(&derivation.text.to_lowercase());
        }
        match self.magnesium_points {
            Some(1) => text.push_str(", 1 sample"),
            Some(points @ 2..) => text.push_str(&format!(", {points} samples")),
            Some(0) | None => {}
        }
        text
    }
}

/// A household portion and its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Portion {
    /// How many of `text` weigh `grams`: 1 cup, 5 crackers.
    pub amount: f64,
    /// The unit in plain words ("cup, sliced").
    pub text: String,
    /// Weight in grams of `amount` units, edible part.
    pub grams: f64,
}

impl Portion {
    /// As a person would say it, such as "1 cup, whole".
    #[must_use]
    pub fn in_words(&self) -> String {
        crate::amount::shown_portion(self)
    }
}

/// A cooking method: an entry of LanguaL's facet G.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cooking {
    /// LanguaL code, for example "G0015".
    pub code: String,
    /// The method in words, for example "boiled and drained".
    pub text: String,
}

/// How a figure was arrived at: an entry of the source's derivation codes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Derivation {
    /// The source's code, for example "A".
    pub code: String,
    /// The source's words for it, for example "Analytical data".
    pub text: String,
}

/// Where a food's figures are from, in words to show: what its number alone tells, also when its table is gone.
#[must_use]
pub fn source_of(id: FoodId) -> String {
    let number = id.number;
    match id.source {
        FoodSource::Sr28 => format!("{}, food {number:05}", crate::SR28),
        FoodSource::Fndds => format!(
            "{}, row {number}: calculated from the dish's ingredients",
            crate::FNDDS
        ),
        FoodSource::Imported => format!("The table you imported, food {number}"),
        FoodSource::Own => "The label, as you entered it".to_owned(),
        FoodSource::Recipe => "Your recipe".to_owned(),
        FoodSource::Water => "The figure you entered for your water".to_owned(),
    }
}
