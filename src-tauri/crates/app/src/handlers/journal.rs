//! The room Journal: the last nights, when to see a doctor, earlier results.

use lull_domain::evening::night_at;
use lull_domain::safety::FLAGS;
use lull_domain::time::{Instant, Night};
use lull_store::{Db, Result};

use super::first_night::summaries;
use super::tonight::{felt, none_logged};
use crate::contract::{Journal, JournalNight};
use crate::person::person;
use crate::{ApiResult, App};

/// Nights shown.
const NIGHTS: i64 = 14;

/// The room.
pub fn journal(app: &App) -> ApiResult<Journal> {
    let now = app.now();
    Ok(app.read(|db| view(db, &now))?)
}

fn view(db: Db<'_>, now: &Instant) -> Result<Journal> {
    let tonight = night_at(now, &person(db, now)?.rhythm);
    let first = tonight.plus(1 - NIGHTS);
    let events = db.events_between(first, tonight)?;
    let steps = db.steps_done_between(first, tonight)?;
    let night = |night: Night| {
        let of_night: Vec<_> = events
            .iter()
            .filter(|(_, event)| event.night == night)
            .cloned()
            .collect();
        JournalNight {
            night,
            title: night.in_words(),
            none_logged: none_logged(&of_night).is_some(),
            events: felt(of_night),
            steps_done: steps
                .iter()
                .find(|(of, _)| *of == night)
                .map(|(_, count)| *count),
        }
    };
    let mut flags = FLAGS.to_vec();
    flags.sort_by_key(|flag| flag.urgency);
    Ok(Journal {
        nights: (0..NIGHTS).map(|back| night(tonight.plus(-back))).collect(),
        flags,
        passes: summaries(db)?,
    })
}
