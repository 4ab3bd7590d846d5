//! How much of something 100 g of a food can hold at all. More on a label is a slip, in the unit or in a digit.

use super::{LabelBasis, LabelError, LabelTrouble, at};

/// The most of one nutrient.
pub(super) struct Limit {
    /// The field that tells it.
    pub field: &'static str,
    /// The most in 100 g, in the field's unit.
    most: f64,
    /// Half of the step that labels round a portion's figure to, in the field's unit: a spoon of pure oil may
    /// round up to more than there is.
    rounding: f64,
    /// What to say where it is more.
    words: &'static str,
}

/// Magnesium oxide, the salt that is richest in it, holds 60.3 % by its molar mass (24.305 of 40.304 g/mol).
pub(super) const MAGNESIUM: Limit = Limit {
    field: "magnesium",
    most: 60_300.0,
    rounding: 0.5,
    words: "This is more than pure magnesium oxide holds, which is 60.3 g in 100 g. Is it in mg?",
};

/// Pure fat, by the factor of 9 kcal/g that labels are computed with.
pub(super) const ENERGY: Limit = Limit {
    field: "energy_kcal",
    most: 900.0,
    rounding: 5.0,
    words: "This is more than pure fat holds, which is 900 kcal in 100 g. Is it in kcal, not in kJ?",
};

/// All of it.
pub(super) const PROTEIN: Limit = Limit {
    field: "protein_g",
    most: 100.0,
    rounding: 0.5,
    words: "This is more than 100 g of protein in 100 g.",
};

/// All of it.
pub(super) const CAFFEINE: Limit = Limit {
    field: "caffeine_mg",
    most: 100_000.0,
    rounding: 0.5,
    words: "This is more than 100 g of caffeine in 100 g. Is it in mg?",
};

/// All of it.
pub(super) const ALCOHOL: Limit = Limit {
    field: "alcohol_g",
    most: 100.0,
    rounding: 0.5,
    words: "This is more than 100 g of alcohol in 100 g. Is it in g, not in % of the volume?",
};

impl Limit {
    /// What 100 g hold when `grams` hold `told`.
    pub(super) fn per_100g(
        &self,
        told: f64,
        grams: f64,
        per: LabelBasis,
    ) -> Result<f64, LabelError> {
        let rounding = match per {
            LabelBasis::HundredGrams => 0.0,
            LabelBasis::Portion => self.rounding,
        };
        if (told - rounding) * 100.0 / grams > self.most {
            return Err(at(self.field, LabelTrouble::Impossible(self.words)));
        }
        Ok(told * 100.0 / grams)
    }
}
