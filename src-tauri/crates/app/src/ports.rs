//! What the use cases need from the outside world.

use lull_domain::time::Instant;

/// Tells the time and the zone it is shown in.
pub trait Clock: Send + Sync {
    /// Now, where the machine is.
    fn now(&self) -> Instant;
}

/// What a change is about. Open rooms reload by topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Foods of a day, and what the person keeps in the kitchen.
    Food,
    /// Food tables and an import under way.
    FoodTable,
    /// Doses.
    Dose,
    /// What the body did.
    Journal,
    /// The evening's routine and its reminders.
    Evening,
    /// Answers, choices and the gate.
    Profile,
    /// Notices and red flags.
    Status,
}

/// Hears of changes after they are kept.
pub trait Changes: Send + Sync {
    /// These topics changed.
    fn changed(&self, topics: &[Topic]);
}
