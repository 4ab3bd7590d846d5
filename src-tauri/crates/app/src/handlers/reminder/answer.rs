//! What a reply to a reminder does.

use lull_domain::medicine::too_near;
use lull_domain::reminder::{OccurrenceId, Reply, Rule, SNOOZE_MINUTES};
use lull_domain::time::Instant;
use lull_store::{Result, Tx};

use super::settle;
use crate::contract::TakeDose;
use crate::handlers::dose;
use crate::person::person;
use crate::{ApiError, ApiResult, App, Topic};

/// Does what the person replied. Returns what should be said about it.
///
/// # Errors
/// What was asked for was not done, and why.
pub fn reply(app: &App, id: OccurrenceId, reply: Reply) -> ApiResult<Vec<String>> {
    let now = app.now();
    let topics: &[Topic] = match reply {
        Reply::Taken => &[Topic::Dose, Topic::Evening],
        Reply::Begin | Reply::NotTonight | Reply::Skip | Reply::Snooze => &[Topic::Evening],
    };
    app.write(topics, |tx| match (id.rule, reply) {
        (Rule::WindDown, Reply::Begin) => {
            tx.begin_routine(id.night, now.utc_ms)?;
            settle(tx, id, true).map(nothing_to_say)
        }
        (Rule::WindDown, Reply::NotTonight) => {
            tx.set_not_tonight(id.night, true)?;
            settle(tx, id, true).map(nothing_to_say)
        }
        (Rule::WindDown, Reply::Snooze) => snooze(tx, id, &now).map(nothing_to_say),
        (Rule::Dose { plan, part }, Reply::Taken) => take(tx, id, &TakeDose { plan, part }, &now),
        (Rule::Dose { .. }, Reply::Skip) => settle(tx, id, true).map(nothing_to_say),
        (Rule::Dose { .. }, Reply::Snooze) => put_off(tx, id, &now),
        (Rule::WindDown, Reply::Taken | Reply::Skip)
        | (Rule::Dose { .. }, Reply::Begin | Reply::NotTonight) => Ok(Err(ApiError::invalid(
            "reply",
            "This reminder has no such answer. Nothing was changed.",
        ))),
    })?
}

/// What should be said about a reply, or why it was not done.
type Answered = ApiResult<Vec<String>>;

const fn nothing_to_say((): ()) -> Answered {
    Ok(Vec::new())
}

/// Logs the dose of a reminder as taken now. A click on last night's reminder logs nothing for today.
fn take(tx: &Tx<'_>, id: OccurrenceId, req: &TakeDose, now: &Instant) -> Result<Answered> {
    let person = person(tx.db(), now)?;
    if id.night != person.today.night() {
        return Ok(Err(ApiError::invalid(
            "night",
            "That was the dose of another day. What you took can be logged in Supplements.",
        )));
    }
    // The log says that it was taken; taken off the log, it is open again.
    let logged = dose::take(tx, &person, req, now)?;
    Ok(logged.map(|logged| logged.warnings))
}

/// Brings a dose back in ten minutes, unless it would be too near to a medicine then.
fn put_off(tx: &Tx<'_>, id: OccurrenceId, now: &Instant) -> Result<Answered> {
    let back = now.plus_minutes(SNOOZE_MINUTES).local_time();
    let medicines = person(tx.db(), now)?.medicines.unwrap_or_default();
    match too_near(&medicines, back).first() {
        Some(near) => Ok(Err(ApiError::invalid(
            "reply",
            format!(
                "{back} is too close to {} at {}, so Lull will not bring this dose up again then.",
                near.medicine, near.taken_at
            ),
        ))),
        None => snooze(tx, id, now).map(nothing_to_say),
    }
}

fn snooze(tx: &Tx<'_>, id: OccurrenceId, now: &Instant) -> Result<()> {
    let mut record = tx.db().reminder(id)?;
    record.snoozed_until_ms = Some(now.plus_minutes(SNOOZE_MINUTES).utc_ms);
    tx.set_reminder(id, &record)
}
