//! The dose log of a day, and its week.

use lull_domain::ids::DoseId;
use lull_domain::intake::{DayTotals, upper_level_mg};
use lull_domain::medicine::too_near;
use lull_domain::number::shown_number;
use lull_domain::supplement::Dose;
use lull_domain::time::Day;
use lull_store::{Db, Result};

use crate::contract::{self, DoseDay, DoseLog, DoseLogReq};
use crate::magnesium::upper_level;
use crate::person::{Person, person};
use crate::{ApiResult, App};

/// Days of the dose log's week.
const WEEK_DAYS: i64 = 7;

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
        total_mg: totals.doses_mg(),
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

/// A dose as the page shows it.
pub(super) fn shown(id: DoseId, dose: &Dose, person: &Person) -> contract::Dose {
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
