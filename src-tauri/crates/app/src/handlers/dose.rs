//! Doses as they are logged, changed and taken back, in the values of their day.

use lull_domain::ids::DoseId;
use lull_domain::intake::{DayTotals, upper_level_mg};
use lull_domain::number::read_number;
use lull_domain::supplement::{Dose, PlannedPart};
use lull_domain::time::{Day, Instant, LocalTime};
use lull_store::{Db, Result, Tx};

use super::dose_log::shown;
use super::supplement::{against, view};
use crate::contract::{ChangeDose, DoseLogged, DoseReq, DoseTime, LogDose, Supplements, TakeDose};
use crate::dose_amount::{DoseAmount, milligrams, plausible};
use crate::dose_plan::due_on;
use crate::person::{Person, person};
use crate::{ApiError, ApiResult, App, Topic};

/// Logs a dose that was taken. It is kept in any case: the log is what happened, not what was advised.
pub fn log_dose(app: &App, req: LogDose) -> ApiResult<DoseLogged> {
    let now = app.now();
    app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let person = person(tx.db(), &now)?;
        let amount = match DoseAmount::read(tx.db(), req.of, &req.amount)? {
            Ok(amount) => amount,
            Err(error) => return Ok(Err(error)),
        };
        let (day, at) = match taken_at(&person, &req.when, &now) {
            Ok(time) => time,
            Err(error) => return Ok(Err(error)),
        };
        let dose = amount.dose(day, at);
        let id = tx.insert_dose(&dose)?;
        logged(tx.db(), &person, id, &dose).map(Ok)
    })?
}

/// Logs a part of a planned dose as taken now. Said twice is said once.
pub fn take_dose(app: &App, req: TakeDose) -> ApiResult<DoseLogged> {
    let now = app.now();
    app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let person = person(tx.db(), &now)?;
        take(tx, &person, &req, &now)
    })?
}

/// The same within a transaction.
pub(super) fn take(
    tx: &Tx<'_>,
    person: &Person,
    req: &TakeDose,
    now: &Instant,
) -> Result<ApiResult<DoseLogged>> {
    let due = due_on(tx.db(), person, person.today.night())?;
    let found = due
        .iter()
        .find(|one| one.plan == req.plan && one.part == req.part)
        .zip(person.plan.iter().find(|item| item.id == req.plan));
    let Some((due, item)) = found else {
        return Ok(Err(ApiError::not_found(
            "This dose is not planned any more. What you took can be logged in Supplements.",
        )));
    };
    if due.taken {
        return Ok(Err(ApiError::invalid(
            "part",
            "This dose is on today's log already.",
        )));
    }
    let dose = Dose {
        planned: Some(PlannedPart {
            plan: req.plan,
            part: req.part,
        }),
        ..item
            .amount
            .holding(due.elemental_mg)
            .dose(person.today, now.clone())
    };
    let id = tx.insert_dose(&dose)?;
    logged(tx.db(), person, id, &dose).map(Ok)
}

/// Changes the amount or the time of a logged dose; the label's values of its day stay.
pub fn change_dose(app: &App, req: ChangeDose) -> ApiResult<DoseLogged> {
    let now = app.now();
    app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let person = person(tx.db(), &now)?;
        let Some(mut dose) = tx.db().dose(req.id)? else {
            return Ok(Err(gone()));
        };
        let changed =
            amount_of(&mut dose, &req.amount).and_then(|()| taken_at(&person, &req.when, &now));
        match changed {
            Ok((day, at)) => (dose.day, dose.at) = (day, at),
            Err(error) => return Ok(Err(error)),
        }
        tx.replace_dose(req.id, &dose)?;
        logged(tx.db(), &person, req.id, &dose).map(Ok)
    })?
}

/// Gives `dose` the amount that was typed: units in the strength that they had on its day, or mg.
fn amount_of(dose: &mut Dose, text: &str) -> ApiResult<()> {
    match &mut dose.product {
        None => dose.elemental_mg = milligrams(text)?,
        Some(of) => {
            let units = read_number(text)
                .ok()
                .filter(|units| *units > 0.0)
                .ok_or_else(|| ApiError::invalid("amount", "A number above 0 is needed."))?;
            dose.elemental_mg = plausible(units * dose.elemental_mg / of.units)?;
            of.units = units;
        }
    }
    Ok(())
}

/// The day and the moment that were told.
fn taken_at(person: &Person, when: &DoseTime, now: &Instant) -> ApiResult<(Day, Instant)> {
    let time = when
        .at
        .as_deref()
        .map(|text| {
            LocalTime::parse(text).ok_or_else(|| {
                ApiError::invalid("at", "A time such as 21:45 is needed, or none for now.")
            })
        })
        .transpose()?;
    let to_come = || {
        ApiError::invalid(
            "at",
            "This time is still to come. Please log a dose once it is taken.",
        )
    };
    match (time, when.day) {
        (None, None) => Ok((person.today, now.clone())),
        (None, Some(_)) => Err(ApiError::invalid(
            "at",
            "For an earlier day the time is needed, such as 21:45.",
        )),
        (Some(time), None) => person.rhythm.last_at(time, now).ok_or_else(to_come),
        (Some(time), Some(day)) => {
            let at = person.rhythm.in_night(day.night(), time, now.zone);
            if at.utc_ms <= now.utc_ms {
                Ok((day, at))
            } else {
                Err(to_come())
            }
        }
    }
}

fn logged(db: Db<'_>, person: &Person, id: DoseId, dose: &Dose) -> Result<DoseLogged> {
    let doses = db.doses_on(dose.day)?;
    let totals = DayTotals::of([], doses.iter().map(|(_, dose)| dose));
    let dose = shown(id, dose, person);
    let mut warnings = dose.near.clone();
    if !person.gate.may_suggest() {
        warnings.push(against(&person.gate));
    }
    if let Some(level_mg) = upper_level_mg(&person.profile, dose.day)
        && totals.over_upper_level_mg(level_mg) > 0.0
    {
        warnings.push(format!(
            "The day's supplements and medicines come to {:.0} mg, above the upper level of {level_mg:.0} mg a day. \
             More than that often loosens the bowel; if you feel unwell, ask a pharmacist or doctor.",
            totals.doses_mg(),
        ));
    }
    Ok(DoseLogged { dose, warnings })
}

/// Takes a dose off the log.
pub fn remove_dose(app: &App, req: DoseReq) -> ApiResult<Supplements> {
    let now = app.now();
    set_deleted(app, req.id, Some(now.utc_ms), &now)
}

/// Puts a dose back.
pub fn restore_dose(app: &App, req: DoseReq) -> ApiResult<Supplements> {
    let now = app.now();
    set_deleted(app, req.id, None, &now)
}

fn set_deleted(
    app: &App,
    id: DoseId,
    deleted_ms: Option<i64>,
    now: &Instant,
) -> ApiResult<Supplements> {
    let view = app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let day = tx.set_dose_deleted(id, deleted_ms)?;
        day.map(|_| view(tx.db(), now)).transpose()
    })?;
    view.ok_or_else(gone)
}

fn gone() -> ApiError {
    ApiError::not_found("This dose is not there any more.")
}
