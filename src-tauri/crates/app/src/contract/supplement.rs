//! Supplements: the guide, the plan, the dose log.

use lull_domain::fact::Fact;
use lull_domain::ids::DoseId;
use lull_domain::medicine::MatchedMedicine;
use lull_domain::safety::Gate;
use lull_domain::supplement::{Form, FormGuide};
use lull_domain::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::UpperLevelView;

/// A dose that the plan names.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlannedDose {
    /// Which form.
    pub form: Form,
    /// Its name as shown.
    pub name: &'static str,
    /// Elemental mg.
    pub elemental_mg: f64,
    /// `HH:MM`.
    pub time: String,
    /// Whether one was logged today.
    pub taken: bool,
}

/// The room Supplements.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Supplements {
    /// The guide.
    pub guide: Vec<FormGuide>,
    /// The gate in front of it.
    pub gate: Gate,
    /// What is planned; `None` while nothing is chosen. It is kept, on hold, behind a closed gate.
    pub plan: Option<PlannedDose>,
    /// Whether the plan is suggested and reminded of: the gate is clear, and it is within the upper level.
    pub plan_suggested: bool,
    /// Doses logged today.
    pub today: Vec<Dose>,
    /// Mg of supplements today.
    pub today_mg: f64,
    /// The upper level.
    pub upper_level: UpperLevelView,
    /// The medicines named, matched to the table.
    pub medicines: Vec<MatchedMedicine>,
    /// What holds for every form.
    pub general: Vec<Fact>,
}

/// Chooses a form and the elemental amount of a dose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChooseDose {
    /// The form.
    pub form: Form,
    /// Elemental mg, as typed.
    pub elemental_mg: String,
}

/// Logs a dose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogDose {
    /// The form.
    pub form: Form,
    /// Elemental mg, as typed.
    pub elemental_mg: String,
    /// `HH:MM` of the person's day when it was taken; `None` for now.
    pub at: Option<String>,
}

/// A logged dose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Dose {
    /// Its number.
    pub id: DoseId,
    /// The day it belongs to.
    pub day: Day,
    /// `HH:MM` as the wall clock showed.
    pub time: String,
    /// The form.
    pub form: Form,
    /// Its name as shown.
    pub name: &'static str,
    /// Elemental mg.
    pub elemental_mg: f64,
}

/// A dose as logged, with what should be said about it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoseLogged {
    /// The dose; it is kept in any case.
    pub dose: Dose,
    /// The upper level passed, or the gate's reason, in plain words; empty when there is nothing to say.
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
