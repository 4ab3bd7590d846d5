//! What the tray agent asks and tells: due reminders, the tray's words, and what the person replied.

use lull_domain::ids::PlannedDoseId;
use lull_domain::journal::{Place, Sensation};
use lull_domain::reminder::{Occurrence, OccurrenceId, Reply, Rule, SNOOZE_MINUTES, plan};
use lull_domain::time::{Instant, Night};
use lull_store::{Result, Tx};

use super::tonight::{Scene, scene};
use crate::contract::DoseDue;
use crate::person::{Person, key, person};
use crate::{ApiError, ApiResult, App, Topic};

/// A dose is offered in the tray from so many minutes before its time on.
const OFFERED_MINUTES_BEFORE: i64 = 180;

/// A reminder to show now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueReminder {
    /// Which one.
    pub id: OccurrenceId,
    /// Its headline.
    pub title: String,
    /// One sentence.
    pub body: String,
}

/// What the tray icon looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quiet {
    /// Waiting for the evening.
    Waiting,
    /// Between the wind-down and lights out.
    WindingDown,
    /// Reminders are paused.
    Paused,
}

/// The tray's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayState {
    /// What is next, and when.
    pub label: String,
    /// The same for a pointer that rests on the icon.
    pub tooltip: String,
    /// The icon's state.
    pub quiet: Quiet,
    /// The first night was never finished: there is no plan to remind of.
    pub first_night_open: bool,
    /// The dose that can be logged as taken now.
    pub dose: Option<TrayDose>,
}

/// A dose that can be logged from the tray.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayDose {
    /// The planned dose.
    pub plan: PlannedDoseId,
    /// Which part of it.
    pub part: u8,
    /// What it is, such as "Glycinate 2 capsules".
    pub name: String,
}

/// The reminder that is due and was not shown.
pub fn due(app: &App) -> ApiResult<Option<DueReminder>> {
    let now = app.now();
    let Some((id, at)) = upcoming(app, &now)? else {
        return Ok(None);
    };
    if at.utc_ms > now.utc_ms {
        return Ok(None);
    }
    let reminder = app.read(|db| {
        let scene = scene(db, &now)?;
        Ok(match id.rule {
            Rule::WindDown => Some(DueReminder {
                id,
                title: "Time to wind down".to_owned(),
                body: format!(
                    "Lights out at {}. Five quiet steps are ready when you are.",
                    scene.evening.lights_out.local_time()
                ),
            }),
            Rule::Dose { plan, part } => part_of(&scene, plan, part).map(|dose| DueReminder {
                id,
                title: format!("{} {}", dose.name, dose.amount),
                body: format!(
                    "Planned for {}. It is clear of the medicines you named.",
                    dose.time
                ),
            }),
        })
    })?;
    Ok(reminder)
}

/// A part of a planned dose in the day of `scene`.
fn part_of(scene: &Scene, plan: PlannedDoseId, part: u8) -> Option<&DoseDue> {
    let mut due = scene.due.iter();
    due.find(|one| one.plan == plan && one.part == part)
}

/// When the next reminder is due.
pub fn next_due(app: &App) -> ApiResult<Option<Instant>> {
    let now = app.now();
    Ok(upcoming(app, &now)?.map(|(_, at)| at))
}

/// The next reminder of the night that `now` is part of.
fn upcoming(app: &App, now: &Instant) -> ApiResult<Option<(OccurrenceId, Instant)>> {
    let planned = app.read(|db| {
        // Before the first night there is no evening to remind of, only a default.
        if db.finished_passes()?.is_empty() {
            return Ok(Vec::new());
        }
        let scene = scene(db, now)?;
        let mut times = Vec::new();
        for occurrence in occurrences(&scene, now) {
            let record = db.reminder(occurrence.id)?;
            times.push((occurrence, record));
        }
        Ok(plan(times, scene.person.paused_until_ms, now))
    })?;
    Ok(planned.into_iter().next().map(|one| (one.id, one.due)))
}

/// Everything that the evening of `scene` reminds of, at its time. A dose that was logged has done its work.
fn occurrences(scene: &Scene, now: &Instant) -> Vec<Occurrence> {
    let night = scene.evening.night;
    let at = |rule, due: Instant| Occurrence {
        id: OccurrenceId { rule, night },
        due,
    };
    let doses = scene.due.iter().filter(|one| !one.taken).map(|one| {
        let rule = Rule::Dose {
            plan: one.plan,
            part: one.part,
        };
        at(
            rule,
            scene.person.rhythm.in_night(night, one.time, now.zone),
        )
    });
    doses
        .chain([at(Rule::WindDown, scene.evening.wind_down.clone())])
        .collect()
}

/// Notes that a reminder is on the screen.
pub fn mark_shown(app: &App, id: OccurrenceId) -> ApiResult<()> {
    let now = app.now();
    app.write(&[], |tx| {
        let mut record = tx.db().reminder(id)?;
        record.shown_ms = Some(now.utc_ms);
        tx.set_reminder(id, &record)
    })?;
    Ok(())
}

/// Whether a reminder has done its work: the evening was begun or left, or the dose logged, here or in the window. A
/// dose that is not planned or not suggested any more has nothing to say either.
pub fn is_settled(app: &App, id: OccurrenceId) -> ApiResult<bool> {
    let now = app.now();
    let settled = app.read(|db| {
        if db.reminder(id)?.settled {
            return Ok(true);
        }
        Ok(match id.rule {
            Rule::WindDown => false,
            Rule::Dose { plan, part } => {
                part_of(&scene(db, &now)?, plan, part).is_none_or(|dose| dose.taken)
            }
        })
    })?;
    Ok(settled)
}

/// Does what the person replied.
pub fn reply(app: &App, id: OccurrenceId, reply: Reply) -> ApiResult<()> {
    let now = app.now();
    if reply == Reply::Taken {
        return take(app, id);
    }
    app.write(&[Topic::Evening], |tx| match reply {
        Reply::Begin => {
            tx.begin_routine(id.night, now.utc_ms)?;
            settle(tx, id.night, true)
        }
        Reply::NotTonight => {
            tx.set_not_tonight(id.night, true)?;
            settle(tx, id.night, true)
        }
        Reply::Skip => {
            let mut record = tx.db().reminder(id)?;
            record.settled = true;
            tx.set_reminder(id, &record)
        }
        // Logged above, in a transaction of its own.
        Reply::Taken => Ok(()),
        Reply::Snooze => {
            let mut record = tx.db().reminder(id)?;
            record.snoozed_until_ms = Some(now.plus_minutes(SNOOZE_MINUTES).utc_ms);
            tx.set_reminder(id, &record)
        }
    })?;
    Ok(())
}

/// Logs the dose of a reminder as taken now. A click on last night's reminder logs nothing for today.
fn take(app: &App, id: OccurrenceId) -> ApiResult<()> {
    let now = app.now();
    let today = app.read(|db| Ok(person(db, &now)?.today))?;
    match id.rule {
        Rule::Dose { plan, part } if id.night == today.night() => take_from_tray(app, plan, part),
        Rule::Dose { .. } => Err(ApiError::invalid(
            "night",
            "That was the dose of another day. What you took can be logged in Supplements.",
        )),
        Rule::WindDown => Ok(()),
    }
}

/// Logs a part of a planned dose as taken now.
pub fn take_from_tray(app: &App, plan: PlannedDoseId, part: u8) -> ApiResult<()> {
    super::take_dose(app, crate::contract::TakeDose { plan, part }).map(drop)
}

/// Settles the reminder of a night, or opens it again.
pub(crate) fn settle(tx: &Tx<'_>, night: Night, settled: bool) -> Result<()> {
    let id = OccurrenceId {
        rule: Rule::WindDown,
        night,
    };
    let mut record = tx.db().reminder(id)?;
    record.settled = settled;
    tx.set_reminder(id, &record)
}

/// Begins the wind-down from the tray.
pub fn begin_now(app: &App) -> ApiResult<()> {
    super::begin_wind_down(app).map(drop)
}

/// The tray's words now.
pub fn tray(app: &App) -> ApiResult<TrayState> {
    let now = app.now();
    let state = app.read(|db| {
        if db.finished_passes()?.is_empty() {
            let label = "First night: a short quiz".to_owned();
            let tooltip = label.clone();
            return Ok(TrayState {
                label,
                tooltip,
                quiet: Quiet::Waiting,
                first_night_open: true,
                dose: None,
            });
        }
        let scene = scene(db, &now)?;
        let awake = scene.evening.wind_down.utc_ms..scene.evening.lights_out.utc_ms;
        let (quiet, tooltip) = match paused(&scene.person, &now) {
            Some(until) => (
                Quiet::Paused,
                format!("Reminders are quiet {}", until_words(&until, &now)),
            ),
            None if awake.contains(&now.utc_ms) => (Quiet::WindingDown, scene.next.label.clone()),
            None => (Quiet::Waiting, scene.next.label.clone()),
        };
        Ok(TrayState {
            dose: dose_now(&scene, &now),
            label: scene.next.label,
            tooltip,
            quiet,
            first_night_open: false,
        })
    })?;
    Ok(state)
}

/// The first dose that was not taken, from some hours before its time on.
fn dose_now(scene: &Scene, now: &Instant) -> Option<TrayDose> {
    let night = scene.evening.night;
    let one = scene.due.iter().find(|one| !one.taken)?;
    let at = scene.person.rhythm.in_night(night, one.time, now.zone);
    (now.minutes_until(&at) <= OFFERED_MINUTES_BEFORE).then(|| TrayDose {
        plan: one.plan,
        part: one.part,
        name: format!("{} {}", one.name, one.amount),
    })
}

/// The end of a pause that holds now.
pub(crate) fn paused(person: &Person, now: &Instant) -> Option<Instant> {
    person
        .paused_until_ms
        .filter(|until| now.utc_ms < *until)
        .map(|until| Instant::at(until, now.zone))
}

/// "until tomorrow 04:00", or "until 04:00" when that is still today.
pub(crate) fn until_words(until: &Instant, now: &Instant) -> String {
    let day = if until.local().date() == now.local().date() {
        ""
    } else {
        "tomorrow "
    };
    format!("until {day}{}", until.local_time())
}

/// Quiets reminders until the person's day ends, or turns them on again.
pub fn pause_until_tomorrow(app: &App, paused: bool) -> ApiResult<()> {
    let now = app.now();
    app.write(&[Topic::Evening], |tx| {
        let person = person(tx.db(), &now)?;
        let end = person.rhythm.end_of(person.today, now.zone);
        let until = paused.then(|| end.utc_ms.to_string());
        tx.set_setting(key::PAUSED_UNTIL_MS, until.as_deref())
    })?;
    Ok(())
}

/// Logs a twitch from the tray.
pub fn log_twitch(app: &App, place: Place) -> ApiResult<()> {
    let req = crate::contract::LogEvent {
        sensation: Sensation::Twitch,
        place: Some(place),
    };
    super::log_event(app, req).map(drop)
}

/// Says once what is missing, where the window shows it.
pub fn raise_notice(app: &App, key: &str, text: &str) -> ApiResult<()> {
    let now = app.now().utc_ms;
    app.write(&[Topic::Status], |tx| tx.raise_notice(key, text, now))?;
    Ok(())
}
