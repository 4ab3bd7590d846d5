//! What was drunk in a day, and what its caffeine and alcohol may mean for the night. A drink whose caffeine or
//! alcohol nobody measured is counted as unknown, never as none.

mod evening;
mod without_figure;

pub use evening::{EveningNote, FACTS, evening_notes};
pub use without_figure::WithoutFigure;

use crate::evening::evening;
use crate::food::{Eaten, FoodId, FoodSource, Serving};
use crate::rhythm::Rhythm;
use crate::time::{Day, LocalTime};

/// Drinking water from the tap in the embedded table: what counts while the person's own water is not known.
pub const TABLE_WATER: FoodId = FoodId::sr28(14_411);

/// Whether a food is plain water, the person's own or the table's.
#[must_use]
pub fn is_water(food: FoodId) -> bool {
    food.source == FoodSource::Water || food == TABLE_WATER
}

/// Below this an amount of caffeine (mg) or alcohol (g) is a trace, as in a piece of milk chocolate or ripe fruit.
const TRACE: f64 = 1.0;

/// Something drunk or eaten that bears on the night.
#[derive(Debug, Clone, PartialEq)]
pub struct Stimulant {
    /// Its name.
    pub name: String,
    /// When, on the wall clock; `None` when not known.
    pub time: Option<LocalTime>,
    /// Mg of caffeine, or g of alcohol.
    pub amount: f64,
    /// Hours from then to lights out, below 0 after it; `None` when the time is not known.
    pub hours_before_bed: Option<f64>,
}

/// A day's drinks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DayDrinks {
    /// Water, ml: a gram of water is taken as a millilitre.
    pub water_ml: f64,
    /// What held caffeine, in the order given.
    pub caffeine: Vec<Stimulant>,
    /// Drinks that may hold caffeine and have no figure for it.
    pub caffeine_without_figure: u32,
    /// What held alcohol, in the order given.
    pub alcohol: Vec<Stimulant>,
    /// Drinks that may hold alcohol and have no figure for it.
    pub alcohol_without_figure: u32,
}

impl DayDrinks {
    /// The drinks among what was eaten on `day`. `without_figure` says how many drinks without a figure a serving
    /// stands for: of a dish, those among its ingredients.
    #[must_use]
    pub fn of<'a>(
        eaten: impl IntoIterator<Item = &'a Eaten>,
        day: Day,
        rhythm: &Rhythm,
        without_figure: impl Fn(&Serving) -> WithoutFigure,
    ) -> Self {
        let mut drinks = Self::default();
        for one in eaten {
            let serving = &one.serving;
            if is_water(serving.food) {
                drinks.water_ml += serving.grams;
                continue;
            }
            let without = without_figure(serving);
            drinks.caffeine_without_figure += without.caffeine;
            drinks.alcohol_without_figure += without.alcohol;
            let more_than_a_trace = |amount: &f64| *amount >= TRACE;
            if let Some(mg) = serving.nutrients.caffeine_mg.filter(more_than_a_trace) {
                drinks.caffeine.push(stimulant(one, mg, day, rhythm));
            }
            if let Some(g) = serving.nutrients.alcohol_g.filter(more_than_a_trace) {
                drinks.alcohol.push(stimulant(one, g, day, rhythm));
            }
        }
        drinks
    }

    /// Mg of caffeine of what has a figure.
    #[must_use]
    pub fn caffeine_mg(&self) -> f64 {
        self.caffeine.iter().map(|one| one.amount).sum()
    }

    /// Grams of alcohol of what has a figure.
    #[must_use]
    pub fn alcohol_g(&self) -> f64 {
        self.alcohol.iter().map(|one| one.amount).sum()
    }
}

fn stimulant(eaten: &Eaten, amount: f64, day: Day, rhythm: &Rhythm) -> Stimulant {
    let hours_before_bed = eaten.instant(rhythm).map(|at| {
        let lights_out = evening(day.night(), rhythm, Vec::new(), at.zone).lights_out;
        (lights_out.utc_ms - at.utc_ms) as f64 / 3_600_000.0
    });
    Stimulant {
        name: eaten.serving.name.clone(),
        time: eaten.local_time(),
        amount,
        hours_before_bed,
    }
}

#[cfg(test)]
mod tests;
