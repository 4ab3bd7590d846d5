//! A day's magnesium, as every room shows it.

use lull_domain::food::Eaten;
use lull_domain::ids::{DoseId, FoodEntryId};
use lull_domain::intake::{self, DayTotals, closing, reference_intake, upper_level_fact};
use lull_domain::supplement::Dose;
use lull_domain::time::Day;
use lull_foods::Catalogue;

use crate::contract::{ClosingFood, Magnesium, UpperLevelView};
use crate::person::Person;

/// The totals of `day` against the person's goal and chosen upper level.
pub(crate) fn magnesium(
    person: &Person,
    day: Day,
    eaten: &[(FoodEntryId, Eaten)],
    doses: &[(DoseId, Dose)],
) -> Magnesium {
    let totals = DayTotals::of(
        eaten.iter().map(|(_, one)| one),
        doses.iter().map(|(_, one)| one),
    );
    let goal = reference_intake(&person.profile, day);
    let to_go_mg = goal.as_ref().map(|goal| totals.to_go_mg(goal.mg));
    let closing = to_go_mg.map_or_else(Vec::new, |to_go| {
        let catalogue = Catalogue::embedded();
        closing(to_go, |id| catalogue.food(id)?.per_100g.magnesium_mg)
            .into_iter()
            .map(|one| ClosingFood {
                food_id: one.food,
                words: one.words.to_owned(),
                grams: one.grams,
                mg: one.mg,
                covers: one.covers,
            })
            .collect()
    });
    Magnesium {
        total_mg: totals.total_mg(),
        upper_level: upper_level(person, day, &totals),
        totals,
        goal,
        to_go_mg,
        closing,
    }
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
