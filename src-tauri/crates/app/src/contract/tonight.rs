//! The room Tonight: the evening and the check-in.

use lull_domain::ids::EventId;
use lull_domain::journal::{Place, Sensation};
use lull_domain::safety::Gate;
use lull_domain::time::Night;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DoseDue, Magnesium, Routine};

/// The room Tonight.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tonight {
    /// "Sunday 22 November · 21:14".
    pub heading: String,
    /// What is next.
    pub sentence: String,
    /// The night it is about.
    pub night: Night,
    /// The evening's picture.
    pub curve: Curve,
    /// Magnesium so far.
    pub magnesium: Magnesium,
    /// The doses of the day at their times, where they are planned and may be suggested.
    pub doses: Vec<DoseDue>,
    /// The routine.
    pub routine: Routine,
    /// Twitches and cramps logged today.
    pub events: Vec<BodyEvent>,
    /// "None" as it was logged today; `None` when it was not.
    pub none_logged: Option<EventId>,
    /// The gate; the page shows it where a supplement is mentioned.
    pub gate: Gate,
}

/// The evening as a line that falls towards sleep and rises again, ready to be scaled.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Curve {
    /// Points of the line: x from 0 to 1 in time, y from 0 (awake) to 1 (deepest).
    pub line: Vec<(f64, f64)>,
    /// Where now is, kept inside of the picture.
    pub now: (f64, f64),
    /// The marks, in order of time.
    pub marks: Vec<CurveMark>,
    /// Where the length of sleep is written, and its text ("8 h").
    pub sleep: CurveMark,
    /// The picture in words.
    pub words: String,
}

/// One mark on the line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CurveMark {
    /// `dose`, `wind_down`, `lights_out`, `wake` or `sleep`.
    pub key: &'static str,
    /// As shown.
    pub label: String,
    /// `HH:MM`; empty for `sleep`.
    pub time: String,
    /// 0 to 1.
    pub x: f64,
    /// 0 to 1.
    pub y: f64,
}

/// Logs what the body did. `Sensation::None` takes no place.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogEvent {
    /// What.
    pub sensation: Sensation,
    /// Where; needed unless nothing was felt.
    pub place: Option<Place>,
}

/// Which journal event.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EventReq {
    /// Its number.
    pub id: EventId,
}

/// A journal event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BodyEvent {
    /// Its number.
    pub id: EventId,
    /// `HH:MM` as the wall clock showed.
    pub time: String,
    /// What.
    pub sensation: Sensation,
    /// Where.
    pub place: Option<Place>,
}
