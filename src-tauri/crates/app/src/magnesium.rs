//! A day's magnesium, as every room shows it.

use lull_domain::food::Eaten;
use lull_domain::ids::{DoseId, FoodEntryId};
use lull_domain::intake::{
    self, DayTotals, ODS_LIST, Why, closing, cover_together, reference_intake, upper_level_fact,
    usual_portions,
};
use lull_domain::supplement::Dose;
use lull_domain::time::Day;
use lull_store::{Db, Result};

use crate::contract::{ClosingFood, Magnesium, UpperLevelView};
use crate::pantry::Pantry;
use crate::person::Person;

/// What was eaten in this many days before counts for what a person usually eats.
const HABIT_DAYS: i64 = 28;

/// The totals of `day` against the person's goal and chosen upper level.
pub(crate) fn magnesium(
    db: Db<'_>,
    pantry: &Pantry,
    person: &Person,
    day: Day,
    eaten: &[(FoodEntryId, Eaten)],
    doses: &[(DoseId, Dose)],
) -> Result<Magnesium> {
    let totals = DayTotals::of(
        eaten.iter().map(|(_, one)| one),
        doses.iter().map(|(_, one)| one),
    );
    let goal = reference_intake(&person.profile, day);
    let to_go_mg = goal.as_ref().map(|goal| totals.to_go_mg(goal.mg));
    let (closing, closes) = match to_go_mg {
        Some(to_go_mg) => closing_foods(db, pantry, person, day, to_go_mg)?,
        None => (Vec::new(), false),
    };
    Ok(Magnesium {
        total_mg: totals.total_mg(),
        doses_mg: totals.doses_mg(),
        upper_level: upper_level(person, day, &totals),
        totals,
        goal,
        to_go_mg,
        closing,
        closes,
        closing_list: ODS_LIST,
    })
}

/// The foods named for a gap, and whether they close it together.
fn closing_foods(
    db: Db<'_>,
    pantry: &Pantry,
    person: &Person,
    day: Day,
    to_go_mg: f64,
) -> Result<(Vec<ClosingFood>, bool)> {
    let usual = usual_portions(&db.helpings_between(day.plus(-HABIT_DAYS), day)?);
    let about = |food| pantry.about(food);
    let named = closing(to_go_mg, &usual, &person.profile.excludes, about);
    let closes = cover_together(&named, to_go_mg);
    let foods = named
        .into_iter()
        .map(|one| ClosingFood {
            food_id: one.food,
            words: one.words,
            grams: one.grams,
            mg: one.mg,
            covers: one.covers,
            often: one.why == Why::Eaten,
        })
        .collect();
    Ok((foods, closes))
}

/// Where `day` stands against the upper level that holds for the person.
pub(crate) fn upper_level(person: &Person, day: Day, totals: &DayTotals) -> UpperLevelView {
    let level = person.profile.upper_level;
    let held = intake::upper_level(&person.profile, day);
    UpperLevelView {
        level,
        mg: held.map(|(mg, _)| mg),
        over_mg: held.map_or(0.0, |(mg, _)| totals.over_upper_level_mg(mg)),
        fact: held.map_or_else(|| upper_level_fact(level), |(_, fact)| fact),
    }
}
