//! The dose log: what was taken, in the values of its day.

use lull_domain::ids::{DoseId, ProductId};
use lull_domain::intake::{DayTotals, upper_level_mg};
use lull_domain::medicine::too_near;
use lull_domain::number::{read_number, shown_number};
use lull_domain::supplement::{
    Dose, Form, PlannedOf, PlannedPart, Product, ProductKind, TakenOf, check_dose,
};
use lull_domain::time::{Day, Instant, LocalTime};
use lull_store::{Db, Result, Tx};

use super::supplement::{against, view};
use crate::contract::{
    self, ChangeDose, DoseDay, DoseLog, DoseLogReq, DoseLogged, DoseOf, DoseReq, DoseTime, LogDose,
    Supplements, TakeDose,
};
use crate::dose_plan::due_on;
use crate::magnesium::upper_level;
use crate::person::{Person, PlanOf, person};
use crate::{ApiError, ApiResult, App, Topic};

/// Days of the dose log's week.
const WEEK_DAYS: i64 = 7;

/// An amount as it was typed, of what it is of.
pub(super) enum Amount {
    Form {
        form: Form,
        elemental_mg: f64,
    },
    Product {
        id: ProductId,
        product: Product,
        units: f64,
    },
}

impl Amount {
    /// Reads `text` as mg of a form, or units of a product.
    pub fn read(db: Db<'_>, of: DoseOf, text: &str) -> Result<ApiResult<Self>> {
        Ok(match of {
            DoseOf::Form { form } => {
                milligrams(text).map(|elemental_mg| Self::Form { form, elemental_mg })
            }
            DoseOf::Product { id } => match db.on_shelf(id)? {
                None => Err(ApiError::not_found(
                    "This product is not on the shelf any more.",
                )),
                Some(found) => units(&found.product, text).map(|units| Self::Product {
                    id,
                    product: found.product,
                    units,
                }),
            },
        })
    }

    /// Mg of elemental magnesium.
    pub fn elemental_mg(&self) -> f64 {
        match self {
            Self::Form { elemental_mg, .. } => *elemental_mg,
            Self::Product { product, units, .. } => units * product.elemental_mg,
        }
    }

    /// The same as something to plan.
    pub fn planned(&self) -> PlannedOf {
        match self {
            Self::Form { form, elemental_mg } => PlannedOf::Form {
                form: *form,
                elemental_mg: *elemental_mg,
            },
            Self::Product { id, units, .. } => PlannedOf::Product {
                id: *id,
                units: *units,
            },
        }
    }

    fn dose(self, day: Day, at: Instant) -> Dose {
        let elemental_mg = self.elemental_mg();
        match self {
            Self::Form { form, .. } => Dose {
                day,
                at,
                kind: ProductKind::Supplement,
                form: Some(form),
                product: None,
                elemental_mg,
                planned: None,
            },
            Self::Product { id, product, units } => Dose {
                day,
                at,
                kind: product.kind,
                form: product.form,
                product: Some(TakenOf {
                    id,
                    name: product.name,
                    unit: product.unit,
                    units,
                }),
                elemental_mg,
                planned: None,
            },
        }
    }
}

fn milligrams(text: &str) -> ApiResult<f64> {
    let number = read_number(text).map_err(|_| {
        ApiError::invalid("amount", "A number of milligrams is needed, such as 200.")
    })?;
    plausible(number)
}

fn units(product: &Product, text: &str) -> ApiResult<f64> {
    let units = read_number(text)
        .ok()
        .filter(|units| *units > 0.0)
        .ok_or_else(|| {
            ApiError::invalid(
                "amount",
                format!(
                    "A number above 0 is needed, such as 1 for {}.",
                    product.unit.of(1.0)
                ),
            )
        })?;
    plausible(units * product.elemental_mg)?;
    Ok(units)
}

fn plausible(elemental_mg: f64) -> ApiResult<f64> {
    check_dose(elemental_mg).map_err(|error| ApiError::invalid("amount", error.to_string()))
}

/// The doses of a day.
pub fn dose_log(app: &App, req: DoseLogReq) -> ApiResult<DoseLog> {
    let now = app.now();
    let log = app.read(|db| {
        let person = person(db, &now)?;
        let day = req.day.unwrap_or(person.today).min(person.today);
        log_on(db, &person, day)
    })?;
    Ok(log)
}

pub(super) fn log_on(db: Db<'_>, person: &Person, day: Day) -> Result<DoseLog> {
    let first = day.plus(1 - WEEK_DAYS);
    let doses = db.doses_between(first, day)?;
    let most = upper_level_mg(&person.profile, day);
    let of_day = |on: Day| doses.iter().filter(move |(_, dose)| dose.day == on);
    let totals = DayTotals::of([], of_day(day).map(|(_, dose)| dose));
    let week: Vec<DoseDay> = (0..WEEK_DAYS)
        .map(|after| {
            let on = first.plus(after);
            let none = of_day(on).next().is_none();
            let totals = DayTotals::of([], of_day(on).map(|(_, dose)| dose));
            dose_day(on, (!none).then_some(&totals), most)
        })
        .collect();
    Ok(DoseLog {
        day,
        title: day.in_words(),
        doses: of_day(day)
            .map(|(id, dose)| shown(*id, dose, person))
            .collect(),
        supplement_mg: totals.supplement_mg,
        medicine_mg: totals.medicine_mg,
        upper_level: upper_level(person, day, &totals),
        days_over: week.iter().map(|one| u32::from(one.over)).sum(),
        week,
    })
}

fn dose_day(day: Day, totals: Option<&DayTotals>, most_mg: Option<f64>) -> DoseDay {
    let over = |totals: &DayTotals| most_mg.is_some_and(|mg| totals.over_upper_level_mg(mg) > 0.0);
    let name = day.in_words();
    let words = match totals {
        None => format!("{name}: nothing logged"),
        Some(totals) => {
            let (supplement, medicine) = (totals.supplement_mg, totals.medicine_mg);
            let above = if over(totals) {
                ", above the upper level"
            } else {
                ""
            };
            if medicine > 0.0 {
                format!(
                    "{name}: {supplement:.0} mg from supplements and {medicine:.0} mg from medicines{above}"
                )
            } else {
                format!("{name}: {supplement:.0} mg from supplements{above}")
            }
        }
    };
    DoseDay {
        day,
        supplement_mg: totals.map(|one| one.supplement_mg),
        medicine_mg: totals.map(|one| one.medicine_mg),
        over: totals.is_some_and(over),
        words,
    }
}

fn shown(id: DoseId, dose: &Dose, person: &Person) -> contract::Dose {
    let product = dose.product.as_ref();
    contract::Dose {
        id,
        day: dose.day,
        time: dose.at.local_time(),
        kind: dose.kind,
        form: dose.form,
        product: product.map(|of| of.id),
        name: dose.name().to_owned(),
        amount: product.map_or_else(String::new, |of| of.unit.of(of.units)),
        typed: shown_number(product.map_or(dose.elemental_mg, |of| of.units)),
        unit: product.map(|of| of.unit),
        elemental_mg: dose.elemental_mg,
        near: near(dose, person),
    }
}

/// What is too near to the dose, in plain words.
fn near(dose: &Dose, person: &Person) -> Vec<String> {
    let time = dose.at.local_time();
    let medicines = person.medicines.as_deref().unwrap_or_default();
    too_near(medicines, time)
        .into_iter()
        .map(|one| {
            format!(
                "{time} is close to {} at {}. {} Your own leaflet and pharmacist win.",
                one.medicine, one.taken_at, one.advice
            )
        })
        .collect()
}

/// Logs a dose that was taken. It is kept in any case: the log is what happened, not what was advised.
pub fn log_dose(app: &App, req: LogDose) -> ApiResult<DoseLogged> {
    let now = app.now();
    app.write(&[Topic::Dose, Topic::Evening], |tx| {
        let person = person(tx.db(), &now)?;
        let amount = match Amount::read(tx.db(), req.of, &req.amount)? {
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
    let amount = match &item.of {
        PlanOf::Form { form, .. } => Amount::Form {
            form: *form,
            elemental_mg: due.elemental_mg,
        },
        PlanOf::Product { id, product, .. } => Amount::Product {
            id: *id,
            product: product.clone(),
            units: due.elemental_mg / product.elemental_mg,
        },
    };
    let dose = Dose {
        planned: Some(PlannedPart {
            plan: req.plan,
            part: req.part,
        }),
        ..amount.dose(person.today, now.clone())
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
