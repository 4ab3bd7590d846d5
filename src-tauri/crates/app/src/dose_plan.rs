//! The day's doses: the plan, timed around the medicines, and what of it was taken.

use lull_domain::food::usual_mealtimes;
use lull_domain::ids::DoseId;
use lull_domain::planner::{self, DailyProduct, Logged, Part, PlannedDose, Suggestion, Waking};
use lull_domain::supplement::Dose;
use lull_domain::time::{LocalTime, Night};
use lull_store::{Db, Result};

use crate::contract::DoseDue;
use crate::person::{Person, PlanItem};

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
        form: item.amount.form(),
        elemental_mg: item.amount.elemental_mg(),
        unit_mg: item.amount.unit_mg(),
        doses_a_day: item.doses_a_day,
    }
}

/// The doses of the day that ends in `night` at their times, in order, each with whether it was taken.
pub(crate) fn due_on(db: Db<'_>, person: &Person, night: Night) -> Result<Vec<DoseDue>> {
    // Asked for at every tick of the tray: without doses to time there is nothing to plan around.
    if person.plan.is_empty() || !person.plan_suggested() {
        return Ok(Vec::new());
    }
    let logged = db.doses_on(night.day())?;
    Ok(due(person, night, &plan_on(db, person, night)?, &logged))
}

/// The doses of `plan`, made for the day that ends in `night`, that have a time.
pub(crate) fn due(
    person: &Person,
    night: Night,
    plan: &planner::Plan,
    logged: &[(DoseId, Dose)],
) -> Vec<DoseDue> {
    let mut due: Vec<DoseDue> = Vec::new();
    for (index, item) in person.plan.iter().enumerate() {
        let doses = plan.doses.iter().filter(|one| one.product == index);
        let (numbers, parts): (Vec<u8>, Vec<Part>) = (0..)
            .zip(doses)
            .filter_map(|(number, dose)| timed(dose).map(|part| (number, part)))
            .unzip();
        let of_item: Vec<Logged<'_>> = logged
            .iter()
            .filter(|(_, dose)| is_of(person, item, dose))
            .map(|(_, dose)| Logged {
                at: &dose.at,
                elemental_mg: dose.elemental_mg,
                part: logged_as(item, dose)
                    .and_then(|part| numbers.iter().position(|number| *number == part)),
            })
            .collect();
        let taken = planner::taken(&parts, &of_item, night, &person.rhythm);
        for ((number, part), taken) in numbers.into_iter().zip(parts).zip(taken) {
            due.push(DoseDue {
                plan: item.id,
                part: number,
                name: item.amount.short_name().to_owned(),
                amount: item.amount.holding(part.elemental_mg).words(),
                elemental_mg: part.elemental_mg,
                time: part.time,
                taken,
            });
        }
    }
    due.sort_by_key(|one| minutes_into_day(person, one.time));
    due
}

/// A planned dose with its time, where it has one.
fn timed(dose: &PlannedDose) -> Option<Part> {
    match dose.suggestion {
        Suggestion::At { time, .. } => Some(Part {
            time,
            elemental_mg: dose.elemental_mg,
        }),
        Suggestion::NoClearTime { .. } | Suggestion::Withheld => None,
    }
}

/// Whether a logged dose counts for `item`: it was logged as that, or, logged as nothing that is still planned, it is of
/// its product, or of its form from wherever.
fn is_of(person: &Person, item: &PlanItem, dose: &Dose) -> bool {
    let planned = dose.planned.map(|one| one.plan);
    if planned.is_some_and(|plan| person.plan.iter().any(|one| one.id == plan)) {
        return planned == Some(item.id);
    }
    item.amount.is_same_as(dose)
}

/// Which part of `item` a dose was logged as.
fn logged_as(item: &PlanItem, dose: &Dose) -> Option<u8> {
    let planned = dose.planned.filter(|one| one.plan == item.id);
    planned.map(|one| one.part)
}

/// Minutes from the wake time until `time`, so that the small hours come last.
fn minutes_into_day(person: &Person, time: LocalTime) -> i32 {
    let wake = Waking::before(person.today.night(), &person.rhythm).wake;
    time.minutes_since(wake)
}
