//! The evening's routine and its times.

use lull_domain::routine::{Step, StepGuide};
use lull_domain::time::{LocalTime, Night};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The routine of a night.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Routine {
    /// Which night.
    pub night: Night,
    /// Its steps in order.
    pub steps: Vec<RoutineStep>,
    /// "Not tonight" was said.
    pub not_tonight: bool,
    /// It has been begun tonight.
    pub begun: bool,
}

/// One step of a night.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoutineStep {
    /// What it is.
    pub guide: StepGuide,
    /// Ticked.
    pub done: bool,
}

/// Ticks a step or takes the tick back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TickStep {
    /// Which night.
    pub night: Night,
    /// Which step.
    pub step: Step,
    /// Ticked or not.
    pub done: bool,
}

/// Says "not tonight" or takes it back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetNotTonight {
    /// Which night.
    pub night: Night,
    /// Said or taken back.
    pub not_tonight: bool,
}

/// The room Wind-down.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WindDown {
    /// "Sunday 22 November".
    pub heading: String,
    /// What is next.
    pub sentence: String,
    /// The evening's times, in order.
    pub schedule: Vec<ScheduleLine>,
    /// The routine.
    pub routine: Routine,
    /// Until when reminders are quiet, in words; `None` when they are on.
    pub paused_until: Option<String>,
}

/// One time of the evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScheduleLine {
    /// What.
    pub label: String,
    /// `HH:MM`.
    pub time: LocalTime,
}

/// Quiets reminders until tomorrow or turns them on again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PauseReminders {
    /// Quiet until tomorrow, or on.
    pub paused: bool,
}
