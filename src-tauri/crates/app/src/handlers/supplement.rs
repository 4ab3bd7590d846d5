//! The room Supplements: the guide behind its gate, and the plan.

use std::ops::RangeInclusive;

use lull_domain::intake::upper_level_mg;
use lull_domain::planner::Waking;
use lull_domain::safety::{Gate, GateLevel, GateReason};
use lull_domain::supplement::{self, Form, Planned, check_plan};
use lull_domain::time::Instant;
use lull_store::{Db, OnShelf, Result};

use super::{dose_log, medicine, shelf};
use crate::contract::{
    ChooseForm, FormChoice, PlanDose, PlanEntry, PlannedDoseReq, SettleReason, Supplements,
    TimingView,
};
use crate::dose_amount::DoseAmount;
use crate::dose_plan::{due, plan_on};
use crate::person::{Person, PlanItem, person, planned_mg};
use crate::{ApiError, ApiResult, App, Topic};

/// How often a day a dose can be planned.
const DOSES_A_DAY: RangeInclusive<u8> = 1..=4;

/// The room.
pub fn supplements(app: &App) -> ApiResult<Supplements> {
    let now = app.now();
    Ok(app.read(|db| view(db, &now))?)
}

pub(super) fn view(db: Db<'_>, now: &Instant) -> Result<Supplements> {
    let person = person(db, now)?;
    let night = person.today.night();
    let plan = plan_on(db, &person, night)?;
    let logged = db.doses_on(person.today)?;
    Ok(Supplements {
        general: supplement::GENERAL.to_vec(),
        claims: supplement::CLAIMS.to_vec(),
        habits: supplement::HABITS.to_vec(),
        plan: person
            .plan
            .iter()
            .map(|item| entry(&person, item))
            .collect(),
        guide: supplement::guide(),
        timing: TimingView {
            due: due(&person, night, &plan, &logged),
            waking: Waking::before(night, &person.rhythm),
            plan,
        },
        log: dose_log::log_on(db, &person, person.today)?,
        shelf: shelf::view(db, &person)?,
        medicines: person.medicines.as_deref().map(medicine::view),
        gate: person.gate,
    })
}

fn entry(person: &Person, item: &PlanItem) -> PlanEntry {
    PlanEntry {
        id: item.id,
        form: item.amount.form(),
        name: item.amount.full_name().to_owned(),
        amount: item.amount.words(),
        doses_a_day: item.doses_a_day,
        elemental_mg: item.day_mg(),
        suggested: person.plan_suggested(),
    }
}

/// The forms in the order of what matters to the person. It plans nothing, yet an order is a suggestion: a gate that is
/// not clear stands against it.
pub fn choose_form(app: &App, req: ChooseForm) -> ApiResult<Vec<FormChoice>> {
    let now = app.now();
    let (gate, shelf) = app.read(|db| Ok((person(db, &now)?.gate, db.shelf()?)))?;
    if !gate.may_suggest() {
        return Err(ApiError::invalid("priority", against(&gate)));
    }
    let price = |one: &OnShelf| Some((one.product.form?, one.product.price_per_100_mg()?));
    let prices: Vec<(Form, f64)> = shelf.iter().filter_map(price).collect();
    Ok(supplement::choose(req.priority, &prices))
}

/// Plans a dose. A gate that is not clear stands against it, and so does the upper level.
pub fn plan_dose(app: &App, req: PlanDose) -> ApiResult<Supplements> {
    if !DOSES_A_DAY.contains(&req.doses_a_day) {
        return Err(ApiError::invalid(
            "doses_a_day",
            "Once to four times a day can be planned.",
        ));
    }
    let now = app.now();
    // Asked inside of the transaction: an answer that closes the gate may arrive meanwhile.
    app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let person = person(tx.db(), &now)?;
        if !person.gate.may_suggest() {
            return Ok(Err(ApiError::invalid("of", against(&person.gate))));
        }
        let amount = match DoseAmount::read(tx.db(), req.of, &req.amount)? {
            Ok(amount) => amount,
            Err(error) => return Ok(Err(error)),
        };
        let most = upper_level_mg(&person.profile, person.today);
        let a_day = f64::from(req.doses_a_day) * amount.elemental_mg();
        let together = planned_mg(&person.plan) + a_day;
        if let Err(error) = check_plan(together, most) {
            return Ok(Err(ApiError::invalid("amount", error.to_string())));
        }
        tx.insert_planned_dose(Planned {
            dose: amount.planned(),
            doses_a_day: req.doses_a_day,
        })?;
        view(tx.db(), &now).map(Ok)
    })?
}

/// What a gate that is not clear says in a sentence.
pub(super) fn against(gate: &Gate) -> String {
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

/// Takes a dose off the plan; logged doses stay.
pub fn forget_planned_dose(app: &App, req: PlannedDoseReq) -> ApiResult<Supplements> {
    let now = app.now();
    set_deleted(app, &req, Some(now.utc_ms), &now)
}

/// Puts a dose back on the plan.
pub fn restore_planned_dose(app: &App, req: PlannedDoseReq) -> ApiResult<Supplements> {
    let now = app.now();
    set_deleted(app, &req, None, &now)
}

fn set_deleted(
    app: &App,
    req: &PlannedDoseReq,
    deleted_ms: Option<i64>,
    now: &Instant,
) -> ApiResult<Supplements> {
    let view = app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let found = tx.set_planned_dose_deleted(req.id, deleted_ms)?;
        found.then(|| view(tx.db(), now)).transpose()
    })?;
    view.ok_or_else(|| ApiError::not_found("This dose is not on the plan any more."))
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
