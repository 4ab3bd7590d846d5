//! An own food by its label: what stands on it, as typed, becomes what 100 g hold. What a label does not tell
//! stays unknown.

mod daily_value;
mod limit;

pub use daily_value::{DAILY_VALUES, DailyValue};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::food::Nutrients;
use crate::name::{NameError, read_name};
use crate::number::{NumberError, read_number};
use limit::{Limit, MAGNESIUM};

/// Lightest and heaviest portion of a label, g: from a pinch to more than anyone eats at once.
const PORTION_G: (f64, f64) = (0.1, 5000.0);

/// What a label says, as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Label {
    /// What the figures are for: 100 g or one portion.
    pub per: LabelBasis,
    /// The portion's name, such as "slice"; empty for none.
    pub portion_name: String,
    /// The portion's weight in g, as typed; empty for none. Needed where the figures are for a portion.
    pub portion_grams: String,
    /// Magnesium, as typed; empty for not told.
    pub magnesium: String,
    /// How magnesium is told.
    pub magnesium_as: MagnesiumUnit,
    /// Energy in kcal, as typed; empty for not told.
    pub energy_kcal: String,
    /// Protein in g, as typed; empty for not told.
    pub protein_g: String,
    /// Caffeine in mg, as typed; empty for not told.
    pub caffeine_mg: String,
    /// Alcohol in g, as typed; empty for not told.
    pub alcohol_g: String,
}

/// What a label's figures are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LabelBasis {
    /// 100 g.
    HundredGrams,
    /// One portion.
    Portion,
}

impl LabelBasis {
    /// The name as kept in the database and sent to the UI.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::HundredGrams => "hundred_grams",
            Self::Portion => "portion",
        }
    }

    /// The basis with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::HundredGrams, Self::Portion]
            .into_iter()
            .find(|one| one.key() == key)
    }
}

/// How a label tells magnesium.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MagnesiumUnit {
    /// In mg.
    Mg,
    /// In % of a daily value.
    PercentOf {
        /// The daily value, mg.
        mg: f64,
    },
}

/// A food that the person described from its label.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFood {
    /// Its name.
    pub name: String,
    /// The label as it was typed.
    pub label: Label,
    /// What the label came to when it was typed.
    pub labelled: Labelled,
}

/// What a label comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelled {
    /// What 100 g hold.
    pub per_100g: Nutrients,
    /// The portion, where there is one.
    pub portion: Option<LabelPortion>,
}

/// A portion of a labelled food.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelPortion {
    /// Its name, such as "slice".
    pub name: String,
    /// Its weight, g.
    pub grams: f64,
}

/// Why a label is not accepted, and where.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{trouble}")]
pub struct LabelError {
    /// The field's name.
    pub field: &'static str,
    /// What is the matter.
    pub trouble: LabelTrouble,
}

/// What is the matter with a field of a label.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum LabelTrouble {
    /// Not a number of 0 or more.
    #[error("{0}")]
    Number(#[from] NumberError),
    /// A name that is no name.
    #[error("{0}")]
    Name(#[from] NameError),
    /// A portion that has no weight, or that the figures are for.
    #[error("How many grams is one portion? The label says it beside the portion.")]
    NoWeight,
    /// A portion that weighs next to nothing, or more than anyone eats at once.
    #[error("A portion weighs at least {} g, and at most {} g.", PORTION_G.0, PORTION_G.1)]
    Weight,
    /// A daily value that no label uses.
    #[error("Please choose the daily value again.")]
    DailyValue,
    /// More than there can be.
    #[error("{0}")]
    Impossible(&'static str),
}

impl Label {
    /// Reads the label.
    ///
    /// # Errors
    /// The first field that does not hold what it must, or holds what cannot be.
    pub fn read(&self) -> Result<Labelled, LabelError> {
        let portion = self.portion()?;
        let grams = match (self.per, &portion) {
            (LabelBasis::HundredGrams, _) => 100.0,
            (LabelBasis::Portion, Some(portion)) => portion.grams,
            (LabelBasis::Portion, None) => {
                return Err(at("portion_grams", LabelTrouble::NoWeight));
            }
        };
        let per_100g = |limit: Limit, text: &str, unit: f64| {
            let told = figure(limit.field, text)?.map(|figure| figure * unit);
            told.map(|told| limit.per_100g(told, grams, self.per))
                .transpose()
        };
        Ok(Labelled {
            per_100g: Nutrients {
                magnesium_mg: per_100g(MAGNESIUM, &self.magnesium, self.magnesium_unit_mg()?)?,
                energy_kcal: per_100g(limit::ENERGY, &self.energy_kcal, 1.0)?,
                protein_g: per_100g(limit::PROTEIN, &self.protein_g, 1.0)?,
                caffeine_mg: per_100g(limit::CAFFEINE, &self.caffeine_mg, 1.0)?,
                alcohol_g: per_100g(limit::ALCOHOL, &self.alcohol_g, 1.0)?,
                ..Nutrients::default()
            },
            portion,
        })
    }

    fn portion(&self) -> Result<Option<LabelPortion>, LabelError> {
        let named = !self.portion_name.trim().is_empty();
        let Some(grams) = figure("portion_grams", &self.portion_grams)? else {
            return if named {
                Err(at("portion_grams", LabelTrouble::NoWeight))
            } else {
                Ok(None)
            };
        };
        if !(PORTION_G.0..=PORTION_G.1).contains(&grams) {
            return Err(at("portion_grams", LabelTrouble::Weight));
        }
        let name = if named {
            read_name(&self.portion_name).map_err(|error| at("portion_name", error.into()))?
        } else {
            "portion".to_owned()
        };
        Ok(Some(LabelPortion { name, grams }))
    }

    /// Mg for one of what the label counts magnesium in.
    fn magnesium_unit_mg(&self) -> Result<f64, LabelError> {
        match self.magnesium_as {
            MagnesiumUnit::Mg => Ok(1.0),
            MagnesiumUnit::PercentOf { mg } => DAILY_VALUES
                .iter()
                .find(|value| value.mg == mg)
                .map(|value| value.mg / 100.0)
                .ok_or_else(|| at("magnesium_as", LabelTrouble::DailyValue)),
        }
    }
}

/// A figure as typed; `None` for an empty field: not told.
fn figure(field: &'static str, text: &str) -> Result<Option<f64>, LabelError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = read_number(text).map_err(|error| at(field, error.into()))?;
    Ok(Some(number))
}

fn at(field: &'static str, trouble: LabelTrouble) -> LabelError {
    LabelError { field, trouble }
}

#[cfg(test)]
mod tests;
