//! The day's doses: the plan, timed around the medicines, and what of it was taken.

use lull_domain::food::usual_mealtimes;
use lull_domain::ids::DoseId;
use lull_domain::planner::{self, DailyProduct, Suggestion, Waking};
use lull_domain::supplement::Dose;
use lull_domain::time::{LocalTime, Night};
use lull_store::{Db, Result};

use crate::contract::DoseDue;
use crate::person::{Person, PlanItem, PlanOf};

/// Days before that tell when the person usually eats.
const MEALTIME_DAYS: i64 = 28;

/// The plan of the day that ends in `night`, timed around the person's medicines. While the plan may not be
/// suggested, no dose is timed: the medicines' hours are still drawn.
pub(crate) fn plan_on(db: Db<'_>, person: &Person, night: Night) -> Result<planner::Plan> {
    let products: Vec<DailyProduct> = if person.plan_suggested() {
        person.plan.iter().map(daily).collect()
    } else {
        Vec::new()
    };
    let day = night.day();
    let eaten = db.mealtimes_between(day.plus(-MEALTIME_DAYS), day.plus(-1))?;
    Ok(planner::plan(
        person.medicines.as_deref().unwrap_or_default(),
        Waking::before(night, &person.rhythm),
        &usual_mealtimes(eaten),
        &products,
    ))
}

fn daily(item: &PlanItem) -> DailyProduct {
    DailyProduct {
        form: item.form(),
        elemental_mg: item.dose_mg(),
        doses_a_day: item.doses_a_day,
        unit_mg: match &item.of {
            PlanOf::Form { .. } => None,
            PlanOf::Product { product, .. } => Some(product.elemental_mg),
        },
    }
}

/// The doses of the day that ends in `night` at their times, in order, each with whether it was taken.
pub(crate) fn due_on(db: Db<'_>, person: &Person, night: Night) -> Result<Vec<DoseDue>> {
    let logged = db.doses_on(night.day())?;
    Ok(due(person, &plan_on(db, person, night)?, &logged))
}

/// The doses of `plan` that have a time.
pub(crate) fn due(
    person: &Person,
    plan: &planner::Plan,
    logged: &[(DoseId, Dose)],
) -> Vec<DoseDue> {
    let mut due: Vec<DoseDue> = Vec::new();
    for (index, item) in person.plan.iter().enumerate() {
        let taken_mg = taken_mg(item, logged);
        let mut until_here = 0.0;
        let parts = plan.doses.iter().filter(|one| one.product == index);
        for (part, dose) in (0..).zip(parts) {
            until_here += dose.elemental_mg;
            let Suggestion::At { time, .. } = dose.suggestion else {
                continue;
            };
            due.push(DoseDue {
                plan: item.id,
                part,
                name: item.name().to_owned(),
                amount: amount(item, dose.elemental_mg),
                elemental_mg: dose.elemental_mg,
                time,
                taken: taken_mg >= until_here - ROUNDING_MG,
            });
        }
    }
    due.sort_by_key(|one| minutes_into_day(person, one.time));
    due
}

/// Sums of fractions of a milligram miss their whole by less than this.
const ROUNDING_MG: f64 = 0.5;

/// Mg logged of what `item` plans: of its product, or of its form from wherever.
fn taken_mg(item: &PlanItem, logged: &[(DoseId, Dose)]) -> f64 {
    logged
        .iter()
        .map(|(_, dose)| dose)
        .filter(|dose| match &item.of {
            PlanOf::Form { form, .. } => dose.form == Some(*form),
            PlanOf::Product { id, .. } => dose.product.as_ref().is_some_and(|of| of.id == *id),
        })
        .map(|dose| dose.elemental_mg)
        .sum()
}

/// What is taken in words, such as "2 capsules", or "200 mg" for a form by itself.
pub(crate) fn amount(item: &PlanItem, elemental_mg: f64) -> String {
    match &item.of {
        PlanOf::Form { .. } => format!("{elemental_mg:.0} mg"),
        PlanOf::Product { product, .. } => product.unit.of(elemental_mg / product.elemental_mg),
    }
}

/// Minutes from the wake time until `time`, so that the small hours come last.
fn minutes_into_day(person: &Person, time: LocalTime) -> i32 {
    let wake = Waking::before(person.today.night(), &person.rhythm).wake;
    time.minutes_since(wake)
}
