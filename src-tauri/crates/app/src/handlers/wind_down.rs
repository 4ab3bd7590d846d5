//! The room Wind-down: the evening's times, the routine, the pause.

use lull_domain::time::Instant;
use lull_store::{Db, Result};

use super::reminder;
use super::tonight::{Scene, routine, scene};
use crate::contract::{PauseReminders, ScheduleLine, WindDown};
use crate::{ApiResult, App, Topic};

/// The room.
pub fn wind_down(app: &App) -> ApiResult<WindDown> {
    let now = app.now();
    Ok(app.read(|db| view(db, &now))?)
}

fn view(db: Db<'_>, now: &Instant) -> Result<WindDown> {
    let Scene {
        person,
        evening,
        stored,
        next,
        ..
    } = scene(db, now)?;
    let line = |label: String, at: &Instant| ScheduleLine {
        label,
        time: at.local_time(),
    };
    let mut schedule: Vec<(i64, ScheduleLine)> = [
        ("Wind-down", &evening.wind_down),
        ("Lights out", &evening.lights_out),
        ("Wake", &evening.wake),
    ]
    .into_iter()
    .map(|(label, at)| (at.utc_ms, line(label.to_owned(), at)))
    .collect();
    for one in &evening.doses {
        schedule.push((one.at.utc_ms, line(one.dose.name.clone(), &one.at)));
    }
    schedule.sort_by_key(|(utc_ms, _)| *utc_ms);
    Ok(WindDown {
        heading: evening.night.in_words(),
        sentence: next.sentence,
        schedule: schedule.into_iter().map(|(_, line)| line).collect(),
        routine: routine(evening.night, &stored),
        paused_until: reminder::paused(&person, now)
            .map(|until| reminder::until_words(&until, now)),
    })
}

/// Begins the routine; the night's reminder has done its work.
pub fn begin_wind_down(app: &App) -> ApiResult<WindDown> {
    let now = app.now();
    let view = app.write(&[Topic::Evening], |tx| {
        let night = scene(tx.db(), &now)?.evening.night;
        tx.begin_routine(night, now.utc_ms)?;
        reminder::settle(tx, reminder::of_wind_down(night), true)?;
        view(tx.db(), &now)
    })?;
    Ok(view)
}

/// Quiets reminders until tomorrow, or turns them on again.
pub fn pause_reminders(app: &App, req: PauseReminders) -> ApiResult<WindDown> {
    reminder::pause_until_tomorrow(app, req.paused)?;
    wind_down(app)
}
