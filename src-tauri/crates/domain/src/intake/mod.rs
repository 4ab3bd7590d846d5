//! How much magnesium is enough, and how much from supplements is too much.

mod average;
mod closing;
mod reference;

pub use average::{Average, DayOfFood, METHOD as AVERAGE_METHOD, average, mean_of};
pub use closing::{About, Closing, ODS_LIST, Usual, Why, closing, cover_together, usual_portions};
pub use reference::{reference_intake, upper_level, upper_level_fact, upper_level_mg};

use serde::Serialize;
use ts_rs::TS;

use crate::fact::Fact;
use crate::food::Eaten;
use crate::supplement::{Dose, ProductKind};

/// The reference intake for a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Goal {
    /// Milligrams a day, from all sources.
    pub mg: f64,
    /// `RDA` or `AI`.
    pub kind: &'static str,
    /// For whom, such as "men, 31 to 50 years".
    pub group: String,
    /// Where it is from.
    pub fact: Fact,
}

/// A day's magnesium by source. An unknown is counted, never added as zero.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct DayTotals {
    /// Mg from foods that have a figure.
    pub food_mg: f64,
    /// Foods without a figure.
    pub foods_without_figure: u32,
    /// Mg of elemental magnesium from supplements.
    pub supplement_mg: f64,
    /// Mg of elemental magnesium from medicines, such as antacids and laxatives.
    pub medicine_mg: f64,
}

impl DayTotals {
    /// The totals of a day's foods and doses.
    #[must_use]
    pub fn of<'a>(
        eaten: impl IntoIterator<Item = &'a Eaten>,
        doses: impl IntoIterator<Item = &'a Dose>,
    ) -> Self {
        let mut totals = Self::default();
        for food in eaten {
            // Of a dish, the part that has figures: the rest is counted beside it.
            totals.food_mg += food.serving.nutrients.magnesium_mg.unwrap_or_default();
            totals.foods_without_figure += food.serving.without_figure;
        }
        for dose in doses {
            match dose.kind {
                ProductKind::Supplement => totals.supplement_mg += dose.elemental_mg,
                ProductKind::Medicine => totals.medicine_mg += dose.elemental_mg,
            }
        }
        totals
    }

    /// Mg from supplements and medicines: what an upper level counts.
    #[must_use]
    pub fn doses_mg(&self) -> f64 {
        self.supplement_mg + self.medicine_mg
    }

    /// Mg from everything with a figure.
    #[must_use]
    pub fn total_mg(&self) -> f64 {
        self.food_mg + self.doses_mg()
    }

    /// Mg still missing to `goal_mg`; 0 when it is reached.
    #[must_use]
    pub fn to_go_mg(&self, goal_mg: f64) -> f64 {
        (goal_mg - self.total_mg()).max(0.0)
    }

    /// Mg of supplements and medicines above an upper level of `level_mg`; 0 at or below it. Food never counts here.
    #[must_use]
    pub fn over_upper_level_mg(&self, level_mg: f64) -> f64 {
        (self.doses_mg() - level_mg).max(0.0)
    }
}
