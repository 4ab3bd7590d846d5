//! Supplement forms: what each is, what is claimed, what is known.

mod amount;
mod choose;
mod claims;
mod elements;
mod forms;
mod habits;
mod product;
mod product_label;
mod salts;

pub use amount::{DoseError, check_dose, check_plan};
pub use choose::{FormChoice, Priority, choose};
pub use claims::{CLAIMS, Claim};
pub use forms::{FORMS, GENERAL, guide};
pub use habits::{HABITS, Habit};
pub use product::{Planned, PlannedOf, Product, ProductKind, ProductUnit, Stock};
pub use product_label::{Finding, LabelReadError, LabelReading, read_label};
pub use salts::salts;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fact::{Fact, Grade};
use crate::ids::{PlannedDoseId, ProductId};
use crate::time::{Day, Instant};

/// The forms that the guide tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Magnesium bisglycinate.
    Glycinate,
    /// Magnesium L-threonate.
    LThreonate,
    /// Trimagnesium dicitrate.
    Citrate,
    /// Magnesium malate.
    Malate,
    /// Magnesium chloride.
    Chloride,
    /// Magnesium oxide.
    Oxide,
    /// Magnesium taurate.
    Taurate,
    /// Magnesium sulfate, Epsom salt.
    Sulfate,
    /// Magnesium lactate.
    Lactate,
    /// Magnesium aspartate.
    Aspartate,
    /// Magnesium gluconate.
    Gluconate,
    /// Magnesium carbonate, plain or basic.
    Carbonate,
    /// Magnesium hydroxide.
    Hydroxide,
    /// Magnesium orotate.
    Orotate,
}

impl Form {
    /// All forms, in the guide's order.
    pub const ALL: [Self; 14] = [
        Self::Glycinate,
        Self::LThreonate,
        Self::Citrate,
        Self::Malate,
        Self::Chloride,
        Self::Oxide,
        Self::Taurate,
        Self::Sulfate,
        Self::Lactate,
        Self::Aspartate,
        Self::Gluconate,
        Self::Carbonate,
        Self::Hydroxide,
        Self::Orotate,
    ];

    /// The name as kept in the database and sent to the UI.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Glycinate => "glycinate",
            Self::LThreonate => "l_threonate",
            Self::Citrate => "citrate",
            Self::Malate => "malate",
            Self::Chloride => "chloride",
            Self::Oxide => "oxide",
            Self::Taurate => "taurate",
            Self::Sulfate => "sulfate",
            Self::Lactate => "lactate",
            Self::Aspartate => "aspartate",
            Self::Gluconate => "gluconate",
            Self::Carbonate => "carbonate",
            Self::Hydroxide => "hydroxide",
            Self::Orotate => "orotate",
        }
    }

    /// The form with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }

    /// The name as shown, such as "L-threonate".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Glycinate => "Glycinate",
            Self::LThreonate => "L-threonate",
            Self::Citrate => "Citrate",
            Self::Malate => "Malate",
            Self::Chloride => "Chloride",
            Self::Oxide => "Oxide",
            Self::Taurate => "Taurate",
            Self::Sulfate => "Sulfate",
            Self::Lactate => "Lactate",
            Self::Aspartate => "Aspartate",
            Self::Gluconate => "Gluconate",
            Self::Carbonate => "Carbonate",
            Self::Hydroxide => "Hydroxide",
            Self::Orotate => "Orotate",
        }
    }
}

/// One page of the guide.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FormGuide {
    /// Which form.
    pub form: Form,
    /// Its name as shown.
    pub name: &'static str,
    /// Whether it stands behind "more".
    pub more: bool,
    /// Formula of the anhydrous salt, and each hydrate, with the elemental share computed from atomic masses.
    pub salts: Vec<Salt>,
    /// What people take it for, short.
    pub taken_for: &'static str,
    /// Evidence for that: grade and a few words.
    pub main: Evidence,
    /// Evidence for sleep: grade and a few words, such as "one recent trial, small effect".
    pub sleep: Evidence,
    /// What is known, each with its source.
    pub known: Vec<Fact>,
    /// Who paid for the trials or stood behind them, as far as the sources tell.
    pub paid: &'static str,
    /// What the gut makes of it.
    pub gut: &'static str,
    /// How much.
    pub gut_effect: GutEffect,
    /// Whether it is used as a laxative by mouth.
    pub laxative: bool,
    /// The usual elemental amount a day, or that there is none; unverified.
    pub usual_fact: Fact,
    /// When people take it, and how little is known about that.
    pub time_of_day: &'static str,
    /// What it is not.
    pub not: &'static str,
    /// Cautions of its own; may be empty.
    pub cautions: Vec<&'static str>,
}

/// How much of a form the gut notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GutEffect {
    /// Mild.
    Mild,
    /// Moderate.
    Moderate,
    /// Marked.
    Marked,
}

/// A salt or one of its hydrates.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Salt {
    /// Such as "anhydrous" or "dihydrate".
    pub name: &'static str,
    /// Such as `Mg(C2H4NO2)2`.
    pub formula: &'static str,
    /// Molar mass, g/mol.
    pub molar_mass: f64,
    /// Share of magnesium by mass, percent.
    pub elemental_percent: f64,
}

/// A grade with a few words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Evidence {
    /// The grade.
    pub grade: Grade,
    /// Filled dots of four, for the eye.
    pub dots: u8,
    /// The words.
    pub words: &'static str,
}

/// A logged dose with the values of its day.
#[derive(Debug, Clone, PartialEq)]
pub struct Dose {
    /// The day it belongs to.
    pub day: Day,
    /// When it was taken.
    pub at: Instant,
    /// Supplement or medicine.
    pub kind: ProductKind,
    /// Which form; `None` for a product of several salts, or whose form was not told.
    pub form: Option<Form>,
    /// What was taken of which product; `None` for a dose that was entered by its form.
    pub product: Option<TakenOf>,
    /// Elemental magnesium, mg.
    pub elemental_mg: f64,
    /// Which planned dose it was logged as; `None` when it was logged by itself.
    pub planned: Option<PlannedPart>,
}

/// A part of a planned dose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedPart {
    /// Which planned dose.
    pub plan: PlannedDoseId,
    /// Which part of it, from 0.
    pub part: u8,
}

impl Dose {
    /// Its name as shown: the product's, else the form's.
    #[must_use]
    pub fn name(&self) -> &str {
        match (&self.product, self.form) {
            (Some(product), _) => &product.name,
            (None, Some(form)) => form.name(),
            (None, None) => "Magnesium",
        }
    }
}

/// What was taken of a product, as it was called on that day.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenOf {
    /// Which product.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// What it is counted in.
    pub unit: ProductUnit,
    /// How many units.
    pub units: f64,
}
