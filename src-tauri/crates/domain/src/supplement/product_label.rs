//! A supplement's label as it stands on the product: the elemental magnesium that it tells, or the range that it leaves
//! open.
//!
//! By the labelling convention "magnesium (as magnesium citrate) 150 mg" is elemental magnesium, and "magnesium citrate
//! 150 mg" is the weight of the compound. What the label does not tell is not guessed: hydrate or salt unknown means a
//! range.

mod piece;
mod read;
mod role;
mod salt;
mod tokens;
mod vocabulary;

use serde::Serialize;
use ts_rs::TS;

use super::Form;
use crate::fact::Fact;

pub use read::read_label;

/// How sure the elemental amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// One figure.
    Ok,
    /// Hydrate or salt is not told: a range.
    Open,
    /// More elemental magnesium than the compound can hold.
    Impossible,
}

/// What a label comes to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LabelReading {
    /// The form, where the label names one.
    pub form: Option<Form>,
    /// Elemental magnesium of what the text is about, mg, at least. Where it is impossible, the most that the compound
    /// can hold.
    pub least_mg: f64,
    /// The same at most. Where it is impossible, what is claimed.
    pub most_mg: f64,
    /// How sure that is.
    pub finding: Finding,
    /// How many capsules, tablets or scoops the text says that it is for; `None` where it does not say.
    pub units: Option<f64>,
    /// How it was read, in plain words.
    pub words: String,
    /// Where a daily value is from; `None` where none was needed.
    pub fact: Option<Fact>,
}

/// Why a label cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LabelReadError {
    /// Longer than any label.
    #[error("That is long for a label. The line with magnesium is enough.")]
    TooLong,
    /// No amount, or none that belongs to magnesium.
    #[error(
        "No amount of magnesium stands in it. The line with magnesium and its milligrams is needed."
    )]
    NoAmount,
    /// An amount below zero.
    #[error("An amount is not below 0. Please check the sign.")]
    Negative,
    /// An amount above what anyone sells in one serving.
    #[error("That is more than 100 g. Please check the digits and the unit.")]
    TooMuch,
}

#[cfg(test)]
mod tests;
