//! What was logged: change it, take it off, put it back, copy it, keep what was not understood.

use lull_domain::food::{Eaten, EatenTime, Serving};
use lull_domain::ids::FoodEntryId;
use lull_domain::rhythm::Rhythm;
use lull_domain::time::{Instant, LocalTime};
use lull_foods::{Pantry as _, parse_amount};
use lull_store::{EatenChange, Tx};

use super::food_day::{DAYS_TO_COPY_FROM, view};
use crate::contract::{
    ChangeFood, CopyDay, FoodChanged, FoodDay, FoodEntriesReq, KeepNote, Logged, PutBack,
};
use crate::food_log::{Occasion, confirm, entry, log, log_all, note_text};
use crate::pantry::Pantry;
use crate::person::person;
use crate::{ApiError, ApiResult, App, Topic};

/// Changes an entry. Its figures stay those of its own day, for the new amount.
pub fn change_food(app: &App, req: ChangeFood) -> ApiResult<FoodChanged> {
    let now = app.now();
    let (eaten, rhythm) = kept(app, req.id, &now)?;
    let serving = reweighed(app, &eaten.serving, &req.amount)?;
    confirm(
        [&serving],
        req.confirmed || serving.grams == eaten.serving.grams,
    )?;
    let change = EatenChange {
        grams: serving.grams,
        amount: serving.amount.clone(),
        meal: req.meal,
        time: time(&eaten, &req.time, &rhythm)?,
    };
    let before = PutBack {
        id: req.id,
        grams: eaten.serving.grams,
        amount: eaten.serving.amount.clone(),
        meal: eaten.meal,
        time: eaten
            .local_time()
            .map_or_else(String::new, |time| time.to_string()),
    };
    let after = app
        .write(&[Topic::Food], |tx| {
            tx.change_eaten(req.id, &change)?;
            tx.db().eaten(req.id)
        })?
        .ok_or_else(gone)?;
    Ok(FoodChanged {
        entry: entry(req.id, after),
        before,
    })
}

/// An entry that is still there, and the rhythm of the person who wrote it.
fn kept(app: &App, id: FoodEntryId, now: &Instant) -> ApiResult<(Eaten, Rhythm)> {
    let found = app.read(|db| match db.eaten(id)? {
        Some(eaten) => Ok(Some((eaten, person(db, now)?.rhythm))),
        None => Ok(None),
    })?;
    found.ok_or_else(gone)
}

/// A serving in a newly typed amount: a weight, or one of its food's portions. Empty leaves it.
fn reweighed(app: &App, serving: &Serving, amount: &str) -> ApiResult<Serving> {
    if amount.trim().is_empty() {
        return Ok(serving.clone());
    }
    // A food that has left its table can still be weighed.
    let portions = Pantry::open(app)?
        .food(serving.food)
        .map_or_else(Vec::new, |food| food.portions);
    let amount = parse_amount(amount, &portions)
        .map_err(|error| ApiError::invalid("amount", error.to_string()))?;
    Ok(serving.weighing(amount.grams, amount.portion.unwrap_or_default()))
}

/// Reads a time as typed.
fn time(eaten: &Eaten, text: &str, rhythm: &Rhythm) -> ApiResult<EatenTime> {
    if text.trim().is_empty() {
        return Ok(EatenTime::Unknown);
    }
    let told = LocalTime::parse(text).ok_or_else(|| {
        ApiError::invalid(
            "time",
            "A time is needed, such as 12:30, or nothing at all.",
        )
    })?;
    Ok(eaten.time_told(told, rhythm))
}

/// Puts a changed entry back as it was.
pub fn put_back_food(app: &App, req: PutBack) -> ApiResult<FoodDay> {
    let now = app.now();
    let (eaten, rhythm) = kept(app, req.id, &now)?;
    if !(req.grams > 0.0 && req.grams.is_finite()) {
        return Err(ApiError::invalid(
            "grams",
            "An amount has to be more than 0.",
        ));
    }
    let change = EatenChange {
        grams: req.grams,
        amount: req.amount,
        meal: req.meal,
        time: time(&eaten, &req.time, &rhythm)?,
    };
    let imported = Pantry::imported(app);
    let day = app.write(&[Topic::Food], |tx| {
        tx.change_eaten(req.id, &change)?;
        view(tx.db(), eaten.day, &now, imported)
    })?;
    Ok(day)
}

/// Takes entries and notes off the log; their day as it is then.
pub fn remove_food(app: &App, req: FoodEntriesReq) -> ApiResult<FoodDay> {
    let now = app.now();
    set_deleted(app, &req, Some(now.utc_ms), &now)
}

/// Puts entries and notes back.
pub fn restore_food(app: &App, req: FoodEntriesReq) -> ApiResult<FoodDay> {
    let now = app.now();
    set_deleted(app, &req, None, &now)
}

fn set_deleted(
    app: &App,
    req: &FoodEntriesReq,
    deleted_ms: Option<i64>,
    now: &Instant,
) -> ApiResult<FoodDay> {
    let imported = Pantry::imported(app);
    let day = app.write(&[Topic::Food], |tx: &Tx<'_>| {
        let mut days = Vec::new();
        for id in &req.entries {
            days.extend(tx.set_eaten_deleted(*id, deleted_ms)?);
        }
        for id in &req.notes {
            days.extend(tx.set_food_note_deleted(*id, deleted_ms)?);
        }
        // One step touches one day.
        let day = days.first();
        day.map(|day| view(tx.db(), *day, now, imported))
            .transpose()
    })?;
    day.ok_or_else(gone)
}

fn gone() -> ApiError {
    ApiError::not_found("This entry is not there any more.")
}

/// Keeps what was typed as a note.
pub fn keep_note(app: &App, req: KeepNote) -> ApiResult<Logged> {
    let text = note_text(&req.text)?;
    let now = app.now();
    let today = app.read(|db| Ok(person(db, &now)?.today))?;
    let occasion = Occasion::new(&now, today, req.day, req.meal)?;
    log(app, &occasion, Vec::new(), vec![text])
}

/// Copies an earlier day's foods with the values kept there.
pub fn copy_day(app: &App, req: CopyDay) -> ApiResult<Logged> {
    let now = app.now();
    let (today, from) = app.read(|db| {
        let today = person(db, &now)?.today;
        let day = req.day.unwrap_or(today);
        let from = db.last_day_eaten(day.plus(-DAYS_TO_COPY_FROM), day.plus(-1))?;
        Ok((today, from.map(|from| db.eaten_on(from)).transpose()?))
    })?;
    let occasion = Occasion::new(&now, today, req.day, None)?;
    let copies: Vec<Eaten> = from
        .into_iter()
        .flatten()
        .map(|(_, one)| one)
        .filter(|one| req.meal.is_none_or(|meal| one.meal == meal))
        .map(|one| Eaten {
            day: occasion.day,
            at: now.clone(),
            // The meal is copied, the moment is not.
            time: EatenTime::Unknown,
            ..one
        })
        .collect();
    if copies.is_empty() {
        return Err(ApiError::not_found(
            "There is nothing to copy in the week before.",
        ));
    }
    log_all(app, copies, Vec::new())
}
