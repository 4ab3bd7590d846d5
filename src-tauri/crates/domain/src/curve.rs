//! The evening as a picture: a line that falls towards sleep and rises to the morning.
//!
//! Times keep their order and never crowd: the evening, where things happen, gets half of the width, and
//! two marks stand far enough apart for their labels. It is a picture of an evening, not a measurement.

use crate::evening::Evening;
use crate::time::Instant;

/// Where lights out stands, as a share of the width.
const LIGHTS_OUT_X: f64 = 0.463;
/// Where the wake time stands.
const WAKE_X: f64 = 0.921;
/// The line's first and last place for a mark.
const EDGE_X: f64 = 0.03;
/// Least distance between two marks of the evening.
const LABEL_ROOM: f64 = 0.115;
/// How long before the evening's first mark the picture begins, in minutes.
const LEAD_MINUTES: i64 = 60;
/// Points of the line.
const POINTS: usize = 64;

/// A mark of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The planned dose.
    Dose,
    /// Winding down begins.
    WindDown,
    /// Lights out.
    LightsOut,
    /// Wake time.
    Wake,
}

/// The picture: x and y run from 0 to 1; y is 0 when awake and 1 in the middle of the night.
#[derive(Debug, Clone, PartialEq)]
pub struct EveningCurve {
    /// The line.
    pub line: Vec<(f64, f64)>,
    /// Where now is.
    pub now: (f64, f64),
    /// The marks in order of time.
    pub marks: Vec<(Mark, Instant, (f64, f64))>,
    /// Where the length of sleep is written.
    pub sleep: (f64, f64),
}

/// Draws `evening` at `now`.
#[must_use]
pub fn curve(evening: &Evening, now: &Instant) -> EveningCurve {
    let mut marks: Vec<(Mark, Instant)> = Vec::new();
    // A dose taken by day has no place in the picture of an evening.
    let lead = evening.wind_down.plus_minutes(-180);
    let evenings = lead.utc_ms..evening.lights_out.utc_ms;
    let last = evening
        .doses
        .iter()
        .rfind(|one| evenings.contains(&one.at.utc_ms));
    // One mark: two doses of an evening would have no room for their labels.
    if let Some(dose) = last {
        marks.push((Mark::Dose, dose.at.clone()));
    }
    marks.push((Mark::WindDown, evening.wind_down.clone()));
    marks.sort_by_key(|(_, at)| at.utc_ms);
    marks.push((Mark::LightsOut, evening.lights_out.clone()));
    let start = marks
        .first()
        .map_or(now.utc_ms, |(_, at)| at.plus_minutes(-LEAD_MINUTES).utc_ms);

    let mut anchors: Vec<(i64, f64)> = marks
        .iter()
        .map(|(_, at)| {
            let share = (at.utc_ms - start) as f64 / (evening.lights_out.utc_ms - start) as f64;
            (at.utc_ms, EDGE_X + share * (LIGHTS_OUT_X - EDGE_X))
        })
        .collect();
    for i in (0..anchors.len().saturating_sub(1)).rev() {
        anchors[i].1 = anchors[i].1.min(anchors[i + 1].1 - LABEL_ROOM);
    }
    anchors.push((evening.wake.utc_ms, WAKE_X));
    marks.push((Mark::Wake, evening.wake.clone()));
    let marks = marks
        .into_iter()
        .zip(&anchors)
        .map(|((mark, at), (_, x))| (mark, at, on_line(*x)))
        .collect();
    anchors.insert(0, (start, EDGE_X));
    let sleep = on_line(f64::midpoint(LIGHTS_OUT_X, WAKE_X));
    EveningCurve {
        line: (0..POINTS)
            .map(|i| on_line(i as f64 / (POINTS - 1) as f64))
            .collect(),
        now: on_line(place(&anchors, now.utc_ms)),
        marks,
        sleep,
    }
}

fn on_line(x: f64) -> (f64, f64) {
    (x, (std::f64::consts::PI * x).sin().powi(2))
}

/// Between the two anchors around `at`, in proportion; at the outer ones beyond them.
fn place(anchors: &[(i64, f64)], at: i64) -> f64 {
    let mut before: Option<(i64, f64)> = None;
    for &(time, x) in anchors {
        if at < time {
            return match before {
                None => x,
                Some((t0, x0)) => x0 + (x - x0) * (at - t0) as f64 / (time - t0) as f64,
            };
        }
        before = Some((time, x));
    }
    before.map_or(EDGE_X, |(_, x)| x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evening::{TimedDose, evening};
    use crate::rhythm::Rhythm;
    use crate::time::{LocalTime, Night};
    use chrono_tz::Tz;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn marks_keep_their_order_and_room_inside_the_picture(
            wake in 0i32..1440, sleep in 240u16..720, wind_down in 5u16..180, minutes in -900i64..900,
            before in 0i32..240
        ) {
            let rhythm = Rhythm {
                wake_work: LocalTime::from_minutes(wake),
                sleep_minutes: sleep,
                wind_down_minutes: wind_down,
                ..Rhythm::default()
            };
            let night = Night::parse("2026-11-22").unwrap();
            let time = rhythm.lights_out(night).plus(-before);
            let dose = TimedDose { name: "Glycinate".to_owned(), time, settled: false };
            let e = evening(night, &rhythm, vec![dose], Tz::UTC);
            let picture = curve(&e, &e.wind_down.plus_minutes(minutes));
            for pair in picture.marks.windows(2) {
                prop_assert!(pair[0].2.0 + LABEL_ROOM <= pair[1].2.0 + 1e-9);
            }
            let points = picture.line.iter().chain(picture.marks.iter().map(|m| &m.2));
            for (x, y) in points.chain([&picture.now, &picture.sleep]) {
                prop_assert!((0.0..=1.0).contains(x) && (0.0..=1.0).contains(y), "{x} {y}");
            }
        }
    }
}
