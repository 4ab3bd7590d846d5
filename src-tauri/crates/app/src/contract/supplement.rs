//! Supplements: the guide, the plan, the dose log.

use lull_domain::fact::Fact;
use lull_domain::ids::{DoseId, PlannedDoseId, ProductId};
use lull_domain::safety::Gate;
pub use lull_domain::supplement::FormChoice;
use lull_domain::supplement::{Claim, Form, FormGuide, Habit, Priority, ProductKind, ProductUnit};
use lull_domain::time::{Day, LocalTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MedicineView, Product, TimingView, UpperLevelView};

/// The room Supplements.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Supplements {
    /// The guide.
    pub guide: Vec<FormGuide>,
    /// What holds for every form.
    pub general: Vec<Fact>,
    /// What is said about magnesium, and what is known.
    pub claims: Vec<Claim>,
    /// When and with what people take it.
    pub habits: Vec<Habit>,
    /// The gate in front of it.
    pub gate: Gate,
    /// What is planned for each day. It is kept, on hold, behind a closed gate.
    pub plan: Vec<PlanEntry>,
    /// When the plan's doses are clear of the medicines.
    pub timing: TimingView,
    /// Doses logged today, and what they come to.
    pub log: DoseLog,
    /// The products that the person has.
    pub shelf: Vec<Product>,
    /// The medicines named, matched to the table, with their times; `None` when they were not told.
    pub medicines: Option<Vec<MedicineView>>,
}

/// A dose that is planned for each day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanEntry {
    /// Its number.
    pub id: PlannedDoseId,
    /// The form; `None` for a product of several salts, or whose form was not told.
    pub form: Option<Form>,
    /// What it is called: the form, or the product.
    pub name: String,
    /// One dose in words, such as "2 capsules", or "200 mg" for a form by itself.
    pub amount: String,
    /// How many such doses a day.
    pub doses_a_day: u8,
    /// Elemental mg a day.
    pub elemental_mg: f64,
    /// Whether it is suggested and reminded of: the gate is clear, and the whole plan is within the upper level.
    pub suggested: bool,
}

/// A part of a planned dose at its time, on the day of now.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoseDue {
    /// The planned dose.
    pub plan: PlannedDoseId,
    /// Which part of it, from 0: larger doses are split.
    pub part: u8,
    /// What it is called.
    pub name: String,
    /// What is taken in words, such as "1 capsule", or "200 mg".
    pub amount: String,
    /// Elemental mg.
    pub elemental_mg: f64,
    /// `HH:MM`.
    pub time: LocalTime,
    /// Whether it was logged today.
    pub taken: bool,
}

/// The doses of a day, and what they come to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoseLog {
    /// The day.
    pub day: Day,
    /// The day in words: "Sunday 22 November".
    pub title: String,
    /// The doses, in order of time.
    pub doses: Vec<Dose>,
    /// Mg of both together: what the upper level counts.
    pub total_mg: f64,
    /// Mg of supplements.
    pub supplement_mg: f64,
    /// Mg of medicines that hold magnesium.
    pub medicine_mg: f64,
    /// Where the day stands against the upper level.
    pub upper_level: UpperLevelView,
    /// The seven days up to this one, oldest first.
    pub week: Vec<DoseDay>,
    /// Days of the week above the upper level.
    pub days_over: u32,
}

/// What was taken on a day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoseDay {
    /// The day.
    pub day: Day,
    /// Mg of supplements; `None` when no dose was logged.
    pub supplement_mg: Option<f64>,
    /// Mg of medicines that hold magnesium; `None` when no dose was logged.
    pub medicine_mg: Option<f64>,
    /// Whether the day is above the upper level.
    pub over: bool,
    /// The day in words: "Monday 23 November: 200 mg from supplements".
    pub words: String,
}

/// What a dose is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DoseOf {
    /// Mg of elemental magnesium in a form.
    Form {
        /// Which.
        form: Form,
    },
    /// Units of a product.
    Product {
        /// Which.
        id: ProductId,
    },
}

/// Plans a dose for each day.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanDose {
    /// Of what.
    pub of: DoseOf,
    /// Elemental mg of a form, or units of a product, as typed.
    pub amount: String,
    /// How many such doses a day, from 1 to 4.
    pub doses_a_day: u8,
}

/// Which planned dose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlannedDoseReq {
    /// Its number.
    pub id: PlannedDoseId,
}

/// Logs a dose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogDose {
    /// Of what.
    pub of: DoseOf,
    /// Elemental mg of a form, or units of a product, as typed.
    pub amount: String,
    /// When.
    pub when: DoseTime,
}

/// When a dose was taken.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DoseTime {
    /// `HH:MM`, as typed; `None` for now.
    pub at: Option<String>,
    /// The person's day; `None` for the last time that the clock showed it.
    pub day: Option<Day>,
}

/// Logs a part of a planned dose as taken now.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeDose {
    /// The planned dose.
    pub plan: PlannedDoseId,
    /// Which part of it.
    pub part: u8,
}

/// Changes a logged dose: its amount, its time, or both. What it was of stays.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangeDose {
    /// Its number.
    pub id: DoseId,
    /// Elemental mg, or units of the product, as typed.
    pub amount: String,
    /// When.
    pub when: DoseTime,
}

/// A logged dose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Dose {
    /// Its number.
    pub id: DoseId,
    /// The day it belongs to.
    pub day: Day,
    /// `HH:MM` as the wall clock showed.
    pub time: LocalTime,
    /// Supplement or medicine.
    pub kind: ProductKind,
    /// The form; `None` for a product of several salts, or whose form was not told.
    pub form: Option<Form>,
    /// The product that it was taken from; `None` for a form by itself.
    pub product: Option<ProductId>,
    /// Its name as shown.
    pub name: String,
    /// What was taken, in words, such as "2 capsules"; empty for a form by itself.
    pub amount: String,
    /// The number that was typed, to change it: units of the product, or elemental mg.
    pub typed: String,
    /// What the number counts; `None`: mg.
    pub unit: Option<ProductUnit>,
    /// Elemental mg.
    pub elemental_mg: f64,
    /// What should be said about it: too near to a medicine. Empty when there is nothing to say.
    pub near: Vec<String>,
}

/// A dose as logged, with what should be said about it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoseLogged {
    /// The dose; it is kept in any case.
    pub dose: Dose,
    /// The upper level passed, the gate's reason, or a medicine that is too near, in plain words; empty when there
    /// is nothing to say.
    pub warnings: Vec<String>,
}

/// Which dose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DoseReq {
    /// Its number.
    pub id: DoseId,
}

/// "I asked, and was told it is fine."
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SettleReason {
    /// The gate's reason.
    pub id: String,
    /// Settled or taken back.
    pub settled: bool,
}

/// Which day of the dose log.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DoseLogReq {
    /// The day; `None` for today.
    pub day: Option<Day>,
}

/// Puts the forms in the order of what matters.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChooseForm {
    /// What matters.
    pub priority: Priority,
}
