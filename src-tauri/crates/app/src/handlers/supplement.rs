//! Supplements: the guide behind its gate, the plan, the dose log.

use lull_domain::ids::DoseId;
use lull_domain::intake::{DayTotals, upper_level_mg};
use lull_domain::number::read_number;
use lull_domain::safety::{Gate, GateLevel, GateReason};
use lull_domain::supplement::{self, Dose, DoseError, check_dose, check_plan, dose_time};
use lull_domain::time::{Instant, LocalTime};
use lull_store::{Db, Result};

use crate::contract::{
    self, ChooseDose, DoseLogged, DoseReq, LogDose, PlannedDose, SettleReason, Supplements,
};
use crate::magnesium::upper_level;
use crate::person::{Person, key, person};
use crate::{ApiError, ApiResult, App, Topic};

/// The room.
pub fn supplements(app: &App) -> ApiResult<Supplements> {
    let now = app.now();
    Ok(app.read(|db| view(db, &now))?)
}

fn view(db: Db<'_>, now: &Instant) -> Result<Supplements> {
    let person = person(db, now)?;
    let doses = db.doses_on(person.today)?;
    let totals = DayTotals::of([], doses.iter().map(|(_, dose)| dose));
    let plan = person.dose_plan.map(|plan| PlannedDose {
        form: plan.form,
        name: plan.form.name(),
        elemental_mg: plan.elemental_mg,
        time: dose_time(plan.form, &person.rhythm, person.today.night()).to_string(),
        taken: !doses.is_empty(),
    });
    Ok(Supplements {
        guide: supplement::guide(),
        plan,
        plan_suggested: person.suggested_dose().is_some(),
        today: doses
            .into_iter()
            .map(|(id, dose)| dose_view(id, &dose))
            .collect(),
        today_mg: totals.supplement_mg,
        upper_level: upper_level(&person, person.today, &totals),
        medicines: person.medicines.unwrap_or_default(),
        general: supplement::GENERAL.to_vec(),
        gate: person.gate,
    })
}

fn dose_view(id: DoseId, dose: &Dose) -> contract::Dose {
    contract::Dose {
        id,
        day: dose.day,
        time: dose.at.local_time().to_string(),
        form: dose.form,
        name: dose.form.name(),
        elemental_mg: dose.elemental_mg,
    }
}

fn elemental_mg(text: &str) -> ApiResult<f64> {
    let number = read_number(text).map_err(|_| {
        ApiError::invalid(
            "elemental_mg",
            "A number of milligrams is needed, such as 200.",
        )
    })?;
    check_dose(number).map_err(refused)
}

fn refused(error: DoseError) -> ApiError {
    ApiError::invalid("elemental_mg", error.to_string())
}

/// Chooses a form and amount. A gate that is not clear stands against it, and so does the upper level.
pub fn choose_dose(app: &App, req: ChooseDose) -> ApiResult<Supplements> {
    let mg = elemental_mg(&req.elemental_mg)?;
    let now = app.now();
    // Asked inside of the transaction: an answer that closes the gate may arrive meanwhile.
    app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let person = person(tx.db(), &now)?;
        if !person.gate.may_suggest() {
            return Ok(Err(ApiError::invalid("form", against(&person.gate))));
        }
        if let Err(error) = check_plan(mg, upper_level_mg(&person.profile, person.today)) {
            return Ok(Err(refused(error)));
        }
        tx.set_setting(key::DOSE_FORM, Some(req.form.key()))?;
        tx.set_setting(key::DOSE_MG, Some(&mg.to_string()))?;
        view(tx.db(), &now).map(Ok)
    })?
}

/// What a gate that is not clear says in a sentence.
fn against(gate: &Gate) -> String {
    let reason = gate.reasons.iter().find(|reason| !reason.settled);
    let why = reason.map_or_else(String::new, |reason| {
        format!("{} {}", reason.why, reason.ask)
    });
    match gate.level {
        GateLevel::Stop => format!("Lull does not plan doses here. {why}"),
        GateLevel::AskFirst => format!("Please ask first. {why}"),
        GateLevel::Unknown | GateLevel::Clear => format!("Something is not known yet. {why}"),
    }
}

/// Forgets the plan; logged doses stay.
pub fn forget_dose_plan(app: &App) -> ApiResult<Supplements> {
    let now = app.now();
    let view = app.write(&[Topic::Dose, Topic::Evening], |tx| {
        tx.set_setting(key::DOSE_FORM, None)?;
        tx.set_setting(key::DOSE_MG, None)?;
        view(tx.db(), &now)
    })?;
    Ok(view)
}

/// Logs a dose that was taken. It is kept in any case: the log is what happened, not what was advised.
pub fn log_dose(app: &App, req: LogDose) -> ApiResult<DoseLogged> {
    let elemental_mg = elemental_mg(&req.elemental_mg)?;
    let time = req
        .at
        .map(|text| {
            LocalTime::parse(&text).ok_or_else(|| {
                ApiError::invalid("at", "A time such as 21:45 is needed, or none for now.")
            })
        })
        .transpose()?;
    let now = app.now();
    let person = app.read(|db| person(db, &now))?;
    let (day, at) = match time {
        None => (person.today, now.clone()),
        Some(time) => person.rhythm.last_at(time, &now).ok_or_else(|| {
            ApiError::invalid(
                "at",
                "This time is still to come. Please log a dose once it is taken.",
            )
        })?,
    };
    let dose = Dose {
        day,
        at,
        form: req.form,
        elemental_mg,
    };
    let (id, doses) = app.write(&[Topic::Dose, Topic::Evening], |tx| {
        Ok((tx.insert_dose(&dose)?, tx.db().doses_on(dose.day)?))
    })?;
    let totals = DayTotals::of([], doses.iter().map(|(_, dose)| dose));
    Ok(DoseLogged {
        dose: dose_view(id, &dose),
        warnings: warnings(&person, &totals),
    })
}

fn warnings(person: &Person, totals: &DayTotals) -> Vec<String> {
    let mut warnings = Vec::new();
    if !person.gate.may_suggest() {
        warnings.push(against(&person.gate));
    }
    if let Some(level_mg) = upper_level_mg(&person.profile, person.today)
        && totals.over_upper_level_mg(level_mg) > 0.0
    {
        warnings.push(format!(
            "Today's supplements come to {:.0} mg, above the upper level of {level_mg:.0} mg a day. \
             More than that often loosens the bowel; if you feel unwell, ask a pharmacist or doctor.",
            totals.supplement_mg,
        ));
    }
    warnings
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
    view.ok_or_else(|| ApiError::not_found("This dose is not there any more."))
}

/// "I asked, and was told it is fine", or takes that back. What asking does not lift cannot be settled.
pub fn settle_reason(app: &App, req: SettleReason) -> ApiResult<Supplements> {
    let now = app.now();
    app.write(&[Topic::Dose, Topic::Profile, Topic::Evening], |tx| {
        let gate = person(tx.db(), &now)?.gate;
        let Some(reason) = gate.reasons.iter().find(|reason| reason.id == req.id) else {
            return Ok(Err(ApiError::not_found(
                "This question does not arise any more.",
            )));
        };
        if !reason.can_settle {
            return Ok(Err(ApiError::invalid("id", cannot_settle(reason))));
        }
        tx.set_settled(&req.id, req.settled, now.utc_ms)?;
        view(tx.db(), &now).map(Ok)
    })?
}

fn cannot_settle(reason: &GateReason) -> &'static str {
    match reason.level {
        GateLevel::Unknown => "This one is lifted by answering it, in Settings.",
        GateLevel::Clear => "This one is good to know and stands against nothing.",
        GateLevel::AskFirst | GateLevel::Stop => {
            "This one cannot be put aside here. Please keep to what you were told."
        }
    }
}
