//! What the tray agent asks and tells: due reminders, the tray's words, and what the person replied.

use lull_domain::evening::{evening, night_at};
use lull_domain::journal::{Place, Sensation};
use lull_domain::reminder::{OccurrenceId, Reply, Rule, SNOOZE_MINUTES, plan};
use lull_domain::time::{Instant, Night};
use lull_store::{Result, Tx};

use super::tonight::scene;
use crate::person::{Person, key, person};
use crate::{ApiResult, App, Topic};

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
    let lights_out = app.read(|db| {
        let person = person(db, &now)?;
        Ok(evening(id.night, &person.rhythm, Vec::new(), now.zone)
            .lights_out
            .local_time())
    })?;
    Ok(Some(DueReminder {
        id,
        title: "Time to wind down".to_owned(),
        body: format!("Lights out at {lights_out}. Five quiet steps are ready when you are."),
    }))
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
        let person = person(db, now)?;
        let night = night_at(now, &person.rhythm);
        let record = db.reminder(OccurrenceId {
            rule: Rule::WindDown,
            night,
        })?;
        let evening = evening(night, &person.rhythm, Vec::new(), now.zone);
        Ok(plan(&evening, &record, person.paused_until_ms, now))
    })?;
    Ok(planned.into_iter().next().map(|one| (one.id, one.due)))
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

/// Whether a reminder has done its work: the evening was begun or left, here or in the window.
pub fn is_settled(app: &App, id: OccurrenceId) -> ApiResult<bool> {
    Ok(app.read(|db| Ok(db.reminder(id)?.settled))?)
}

/// Does what the person replied.
pub fn reply(app: &App, id: OccurrenceId, reply: Reply) -> ApiResult<()> {
    let now = app.now();
    app.write(&[Topic::Evening], |tx| match reply {
        Reply::Begin => {
            tx.begin_routine(id.night, now.utc_ms)?;
            settle(tx, id.night, true)
        }
        Reply::NotTonight => {
            tx.set_not_tonight(id.night, true)?;
            settle(tx, id.night, true)
        }
        Reply::Snooze => {
            let mut record = tx.db().reminder(id)?;
            record.snoozed_until_ms = Some(now.plus_minutes(SNOOZE_MINUTES).utc_ms);
            tx.set_reminder(id, &record)
        }
    })?;
    Ok(())
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
            label: scene.next.label,
            tooltip,
            quiet,
            first_night_open: false,
        })
    })?;
    Ok(state)
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
