//! What the tray agent asks and tells: due reminders, the tray's words, and what the person replied.

mod answer;

use lull_domain::ids::PlannedDoseId;
use lull_domain::journal::{Place, Sensation};
use lull_domain::planner::{EARLY_MINUTES, nearest};
use lull_domain::reminder::{Occurrence, OccurrenceId, Rule, plan};
use lull_domain::time::{Instant, Night};
use lull_store::{Db, Result, Tx};

use super::tonight::{Scene, scene};
use crate::contract::{DoseDue, TakeDose};
use crate::person::{Person, key, person};
use crate::{ApiResult, App, Topic};

pub use answer::reply;

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
    let reminder = app.read(|db| {
        let next = upcoming(db, &now)?.filter(|(_, next)| next.due.utc_ms <= now.utc_ms);
        Ok(next.and_then(|(scene, next)| words(&scene, next.id)))
    })?;
    Ok(reminder)
}

/// What a reminder says.
fn words(scene: &Scene, id: OccurrenceId) -> Option<DueReminder> {
    match id.rule {
        Rule::WindDown => Some(DueReminder {
            id,
            title: "Time to wind down".to_owned(),
            body: format!(
                "Lights out at {}. Five quiet steps are ready when you are.",
                scene.evening.lights_out.local_time()
            ),
        }),
        Rule::Dose { plan, part } => part_of(scene, plan, part).map(|dose| DueReminder {
            id,
            title: format!("{} {}", dose.name, dose.amount),
            body: format!("Planned for {}.{}", dose.time, clear_of(&scene.person)),
        }),
    }
}

/// What is known of the medicines beside a dose at its time; a medicine that was not checked is never called safe.
fn clear_of(person: &Person) -> &'static str {
    let medicines = person.medicines.as_deref().unwrap_or_default();
    if medicines.is_empty() {
        ""
    } else if medicines
        .iter()
        .all(|one| one.medicine.is_checked() && !one.asks_times())
    {
        " It is clear of the medicines you named."
    } else {
        " It is clear of the hours that Lull knows; not every medicine of yours is checked."
    }
}

/// A part of a planned dose in the day of `scene`.
fn part_of(scene: &Scene, plan: PlannedDoseId, part: u8) -> Option<&DoseDue> {
    let mut due = scene.due.iter();
    due.find(|one| one.plan == plan && one.part == part)
}

/// The reminder of a dose of the day that ends in `night`.
pub(crate) const fn of_dose(due: &DoseDue, night: Night) -> OccurrenceId {
    let rule = Rule::Dose {
        plan: due.plan,
        part: due.part,
    };
    OccurrenceId { rule, night }
}

/// The wind-down's reminder of a night.
pub(crate) const fn of_wind_down(night: Night) -> OccurrenceId {
    let rule = Rule::WindDown;
    OccurrenceId { rule, night }
}

/// When the next reminder is due.
pub fn next_due(app: &App) -> ApiResult<Option<Instant>> {
    let now = app.now();
    Ok(app.read(|db| Ok(upcoming(db, &now)?.map(|(_, next)| next.due)))?)
}

/// The next reminder, and the evening that it is read from.
fn upcoming(db: Db<'_>, now: &Instant) -> Result<Option<(Scene, Occurrence)>> {
    // Before the first night there is no evening to remind of, only a default.
    if db.finished_passes()?.is_empty() {
        return Ok(None);
    }
    let scene = scene(db, now)?;
    let mut times = Vec::new();
    for occurrence in occurrences(&scene, now) {
        let record = db.reminder(occurrence.id)?;
        times.push((occurrence, record));
    }
    let planned = plan(times, scene.kept_out, scene.person.paused_until_ms, now);
    Ok(planned.into_iter().next().map(|next| (scene, next)))
}

/// Everything that there is to remind of, at its time: the wind-down, and the doses of the day that were not logged.
fn occurrences(scene: &Scene, now: &Instant) -> Vec<Occurrence> {
    let today = scene.person.today.night();
    let doses = scene.due.iter().filter(|one| !one.taken);
    let doses = doses.map(|one| Occurrence {
        id: of_dose(one, today),
        due: scene.person.rhythm.in_night(today, one.time, now.zone),
    });
    let wind_down = Occurrence {
        id: of_wind_down(scene.evening.night),
        due: scene.evening.wind_down.clone(),
    };
    doses.chain([wind_down]).collect()
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

/// Whether a reminder has done its work: the evening was begun or left, or the dose logged, here or in the window. One
/// of a dose has nothing to say either once its day is over, it is not planned or not suggested any more, or a medicine
/// keeps magnesium out by now.
pub fn is_settled(app: &App, id: OccurrenceId) -> ApiResult<bool> {
    let now = app.now();
    let settled = app.read(|db| {
        if db.reminder(id)?.settled {
            return Ok(true);
        }
        let Rule::Dose { plan, part } = id.rule else {
            return Ok(false);
        };
        let scene = scene(db, &now)?;
        let open = part_of(&scene, plan, part).is_some_and(|dose| !dose.taken);
        Ok(!open || scene.kept_out || id.night != scene.person.today.night())
    })?;
    Ok(settled)
}

/// Logs a part of a planned dose as taken now. Returns what should be said about it.
///
/// # Errors
/// It is not planned any more, or on the log already.
pub fn take_from_tray(app: &App, plan: PlannedDoseId, part: u8) -> ApiResult<Vec<String>> {
    let logged = super::take_dose(app, TakeDose { plan, part })?;
    Ok(logged.warnings)
}

/// Settles a reminder, or opens it again.
pub(crate) fn settle(tx: &Tx<'_>, id: OccurrenceId, settled: bool) -> Result<()> {
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
            dose: dose_now(db, &scene, &now)?,
            label: scene.next.label,
            tooltip,
            quiet,
            first_night_open: false,
        })
    })?;
    Ok(state)
}

/// The dose that one taken now would be: not logged and not skipped, and near enough.
fn dose_now(db: Db<'_>, scene: &Scene, now: &Instant) -> Result<Option<TrayDose>> {
    let today = scene.person.today.night();
    let mut open = Vec::new();
    for one in scene.due.iter().filter(|one| !one.taken) {
        if !db.reminder(of_dose(one, today))?.settled {
            let at = scene.person.rhythm.in_night(today, one.time, now.zone);
            open.push((one, now.minutes_until(&at)));
        }
    }
    let near = nearest(open.iter().map(|(_, away)| *away)).map(|index| open[index]);
    Ok(near
        .filter(|(_, away)| *away <= EARLY_MINUTES)
        .map(|(one, _)| TrayDose {
            plan: one.plan,
            part: one.part,
            name: format!("{} {}", one.name, one.amount),
        }))
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
