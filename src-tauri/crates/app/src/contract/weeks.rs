//! Weeks of magnesium from food, and what their average can say.

use lull_domain::fact::Fact;
use lull_domain::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which weeks.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodWeeksReq {
    /// The last day shown; `None` for today.
    pub until: Option<Day>,
}

/// A strip of weeks.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodWeeks {
    /// Weeks from Monday, oldest first; the last one holds the last day asked for.
    pub weeks: Vec<FoodWeek>,
    /// The goal of today, mg; `None` while it is unknown.
    pub goal_mg: Option<f64>,
    /// The height of the drawing, mg: at least the goal and every day.
    pub scale_mg: f64,
    /// What the average of the logged days can say.
    pub average: IntakeAverage,
}

/// One week.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodWeek {
    /// In words: "16 – 22 November".
    pub title: String,
    /// Seven days, Monday first.
    pub days: Vec<WeekDay>,
    /// Mg a day over its logged days before today, which is still being eaten; `None` when there is none. A day of
    /// water or of foods without a figure alone is not a logged one.
    pub mean_mg: Option<f64>,
    /// Whether those days hold foods without a figure, so that the mean is "at least".
    pub at_least: bool,
    /// Logged days before today.
    pub logged_days: u32,
}

/// One day of a week.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WeekDay {
    /// Which.
    pub day: Day,
    /// In words, with its figure: "Friday 20 November: at least 256 mg from food; 1 food without a figure".
    pub words: String,
    /// "Fri".
    pub short: &'static str,
    /// Mg from food; `None` when nothing was logged: a missed day is blank, not zero.
    pub food_mg: Option<f64>,
    /// Mg from supplements; `None` when nothing was logged.
    pub supplement_mg: Option<f64>,
    /// Foods without a figure.
    pub without_figure: u32,
    /// Whether it is still to come.
    pub future: bool,
}

/// What the average of the logged days can say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IntakeAverage {
    /// Days counted.
    pub days: u32,
    /// Mg a day from food; `None` below two days.
    pub mean_mg: Option<f64>,
    /// Bounds of the mean that hold in 95 of 100 cases, mg; `None` while there are too few days.
    pub low_mg: Option<f64>,
    /// See `low_mg`.
    pub high_mg: Option<f64>,
    /// Days needed until the average lies within a fifth of the usual intake; `None` while the spread is unknown.
    pub days_needed: Option<u32>,
    /// The sentence that says so.
    pub sentence: String,
    /// The method and its source.
    pub method: Fact,
}
