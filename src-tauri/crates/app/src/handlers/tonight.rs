//! The room Tonight: what is next, the evening, magnesium so far, the routine, the check-in.

use std::sync::Arc;

use lull_domain::curve::{self, Mark};
use lull_domain::evening::{self, Evening, Progress, TimedDose, evening, hours_of_sleep, night_at};
use lull_domain::ids::EventId;
use lull_domain::journal::{BodyEvent, Sensation};
use lull_domain::medicine::too_near;
use lull_domain::routine::Step;
use lull_domain::time::{Instant, Night};
use lull_store::{Db, Result, StoredNight};
use lull_tables::ImportedTable;

use super::reminder;
use crate::contract::{
    self, Curve, CurveMark, DoseDue, EventReq, LogEvent, Routine, RoutineStep, SetNotTonight,
    TickStep, Tonight,
};
use crate::dose_plan::due_on;
use crate::magnesium::magnesium;
use crate::pantry::Pantry;
use crate::person::{Person, person};
use crate::{ApiError, ApiResult, App, Topic};

/// The evening of now with what happened in it.
pub(crate) struct Scene {
    pub person: Person,
    pub evening: Evening,
    pub stored: StoredNight,
    /// The doses of the person's day, which begins before they wake.
    pub due: Vec<DoseDue>,
    /// A medicine keeps magnesium out at this moment.
    pub kept_out: bool,
    pub next: evening::Next,
}

/// Reads the evening that `now` is part of.
pub(crate) fn scene(db: Db<'_>, now: &Instant) -> Result<Scene> {
    let person = person(db, now)?;
    let (night, today) = (night_at(now, &person.rhythm), person.today.night());
    let due = due_on(db, &person, today)?;
    let doses = if night == today {
        timed(db, &due, night)?
    } else {
        timed(db, &due_on(db, &person, night)?, night)?
    };
    let evening = evening(night, &person.rhythm, doses, now.zone);
    let stored = db.routine_night(night)?;
    let medicines = person.medicines.as_deref().unwrap_or_default();
    let kept_out = !too_near(medicines, now.local_time()).is_empty();
    let progress = Progress {
        routine: stored.routine.clone(),
        begun: stored.begun,
        kept_out,
    };
    let next = evening::next(&evening, &progress, now);
    Ok(Scene {
        person,
        evening,
        stored,
        due,
        kept_out,
        next,
    })
}

fn timed(db: Db<'_>, due: &[DoseDue], night: Night) -> Result<Vec<TimedDose>> {
    let mut doses = Vec::new();
    for one in due {
        doses.push(TimedDose {
            name: one.name.clone(),
            time: one.time,
            settled: one.taken || db.reminder(reminder::of_dose(one, night))?.settled,
        });
    }
    Ok(doses)
}

/// The room.
pub fn tonight(app: &App) -> ApiResult<Tonight> {
    let now = app.now();
    let imported = Pantry::imported(app);
    Ok(app.read(|db| view(db, &now, imported))?)
}

fn view(db: Db<'_>, now: &Instant, imported: Option<Arc<ImportedTable>>) -> Result<Tonight> {
    let Scene {
        person,
        evening,
        stored,
        due,
        next,
        ..
    } = scene(db, now)?;
    let today = person.today;
    let eaten = db.eaten_on(today)?;
    let doses = db.doses_on(today)?;
    let pantry = Pantry::read(db, now, imported)?;
    let events = db.events_between(evening.night, evening.night)?;
    Ok(Tonight {
        heading: format!("{} · {}", today.in_words(), now.local_time()),
        sentence: next.sentence,
        night: evening.night,
        curve: draw(&evening, now),
        magnesium: magnesium(db, &pantry, &person, today, &eaten, &doses)?,
        doses: due,
        routine: routine(evening.night, &stored),
        none_logged: none_logged(&events),
        events: felt(events),
        gate: person.gate,
    })
}

/// The "none" among the events.
pub(crate) fn none_logged(events: &[(EventId, BodyEvent)]) -> Option<EventId> {
    events
        .iter()
        .find(|(_, event)| event.sensation == Sensation::None)
        .map(|(id, _)| *id)
}

/// The events in which something was felt.
pub(crate) fn felt(events: Vec<(EventId, BodyEvent)>) -> Vec<contract::BodyEvent> {
    events
        .into_iter()
        .filter(|(_, event)| event.sensation != Sensation::None)
        .map(|(id, event)| contract::BodyEvent {
            id,
            time: event.at.local_time().to_string(),
            sensation: event.sensation,
            place: event.place,
        })
        .collect()
}

/// The routine of `night` as shown.
pub(crate) fn routine(night: Night, stored: &StoredNight) -> Routine {
    let step = |step: Step| RoutineStep {
        guide: step.guide(),
        done: stored.routine.done.contains(&step),
    };
    Routine {
        night,
        steps: Step::ALL.into_iter().map(step).collect(),
        not_tonight: stored.routine.not_tonight,
        begun: stored.begun,
    }
}

fn draw(evening: &Evening, now: &Instant) -> Curve {
    let picture = curve::curve(evening, now);
    let marks: Vec<CurveMark> = picture
        .marks
        .into_iter()
        .map(|(mark, at, (x, y))| {
            let (key, label) = match mark {
                Mark::Dose => ("dose", "Dose"),
                Mark::WindDown => ("wind_down", "Wind-down"),
                Mark::LightsOut => ("lights_out", "Lights out"),
                Mark::Wake => ("wake", "Wake"),
            };
            CurveMark {
                key,
                label: label.to_owned(),
                time: at.local_time().to_string(),
                x,
                y,
            }
        })
        .collect();
    let (x, y) = picture.sleep;
    let hours = (hours_of_sleep(evening) * 4.0).round() / 4.0;
    let sleep = CurveMark {
        key: "sleep",
        label: format!("{hours} h"),
        time: String::new(),
        x,
        y,
    };
    let named: Vec<String> = marks
        .iter()
        .map(|mark| format!("{} {}", mark.label.to_lowercase(), mark.time))
        .collect();
    let words = format!(
        "Your evening: {}; {} of sleep",
        named.join(", "),
        sleep.label
    );
    Curve {
        line: picture.line,
        now: picture.now,
        marks,
        sleep,
        words,
    }
}

/// Ticks a step or takes the tick back.
pub fn tick_step(app: &App, req: TickStep) -> ApiResult<Tonight> {
    let now = app.now();
    let imported = Pantry::imported(app);
    let view = app.write(&[Topic::Evening], |tx| {
        tx.set_tick(req.night, req.step, req.done, now.utc_ms)?;
        view(tx.db(), &now, imported)
    })?;
    Ok(view)
}

/// Says "not tonight" or takes it back; the night's reminder goes with it.
pub fn set_not_tonight(app: &App, req: SetNotTonight) -> ApiResult<Tonight> {
    let now = app.now();
    let imported = Pantry::imported(app);
    let view = app.write(&[Topic::Evening], |tx| {
        tx.set_not_tonight(req.night, req.not_tonight)?;
        reminder::settle(tx, reminder::of_wind_down(req.night), req.not_tonight)?;
        view(tx.db(), &now, imported)
    })?;
    Ok(view)
}

/// Logs what the body did. Feeling something replaces an earlier "none".
pub fn log_event(app: &App, req: LogEvent) -> ApiResult<Tonight> {
    let place = match (req.sensation, req.place) {
        (Sensation::None, _) => None,
        (_, Some(place)) => Some(place),
        (_, None) => {
            return Err(ApiError::invalid(
                "place",
                "Where was it? Please choose a place.",
            ));
        }
    };
    let now = app.now();
    let imported = Pantry::imported(app);
    let view = app.write(&[Topic::Journal], |tx| {
        // Until the wake time a twitch belongs to the night being slept.
        let night = night_at(&now, &person(tx.db(), &now)?.rhythm);
        let today = tx.db().events_between(night, night)?;
        match (req.sensation, none_logged(&today)) {
            (Sensation::None, None) if !today.is_empty() => return Ok(None),
            // Said twice is said once.
            (Sensation::None, Some(_)) => return view(tx.db(), &now, imported).map(Some),
            (_, Some(none)) => drop(tx.delete_event(none, now.utc_ms)?),
            (_, None) => {}
        }
        let event = BodyEvent {
            night,
            at: now.clone(),
            sensation: req.sensation,
            place,
        };
        tx.insert_event(&event)?;
        view(tx.db(), &now, imported).map(Some)
    })?;
    view.ok_or_else(|| {
        ApiError::invalid(
            "sensation",
            "Something is logged for today already. Please take that off the list first.",
        )
    })
}

/// Takes an event off the journal.
pub fn remove_event(app: &App, req: EventReq) -> ApiResult<Tonight> {
    let now = app.now();
    let imported = Pantry::imported(app);
    let view = app.write(&[Topic::Journal], |tx| {
        let found = tx.delete_event(req.id, now.utc_ms)?;
        found.map(|_| view(tx.db(), &now, imported)).transpose()
    })?;
    view.ok_or_else(|| ApiError::not_found("This entry is not there any more."))
}
