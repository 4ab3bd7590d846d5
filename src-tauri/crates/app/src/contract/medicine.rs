//! The person's medicines, and when a dose is clear of them.

pub use lull_domain::medicine::MatchedMedicine;
use lull_domain::planner::{Plan, Waking};
use lull_domain::time::LocalTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DoseDue;

/// A medicine on the person's list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MedicineView {
    /// As typed, matched to the table.
    pub matched: MatchedMedicine,
    /// When it is taken, earliest first; empty when that was not told.
    pub times: Vec<LocalTime>,
    /// Whether its times matter and were not told.
    pub asks_times: bool,
}

/// When the plan's doses are clear of the medicines.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TimingView {
    /// The day as it is drawn: each medicine's lane, the free spans, and what is suggested. The doses are those of the
    /// plan, in its order, unless they are on hold.
    pub plan: Plan,
    /// When the person wakes, and lights out: the day that is drawn.
    pub waking: Waking,
    /// The day's doses at their times, in order; empty while the gate stands against them.
    pub due: Vec<DoseDue>,
}

/// Looks a medicine up while it is typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MatchMedicine {
    /// What was typed so far.
    pub text: String,
}

/// Puts a medicine on the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddMedicine {
    /// Its name, as typed.
    pub name: String,
    /// When it is taken, as typed: times such as "07:00, 19:00"; empty for not told.
    pub times: String,
}

/// Changes when a medicine is taken.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetMedicineTimes {
    /// Its name, as it stands on the list.
    pub name: String,
    /// When it is taken, as typed: times such as "07:00, 19:00"; empty for not told.
    pub times: String,
}

/// Which medicine.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MedicineReq {
    /// Its name, as it stands on the list.
    pub name: String,
}
