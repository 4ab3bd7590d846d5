//! What was eaten: how much of which food, with the values it had then, and when.

use super::{FoodId, Meal, Nutrients};
use crate::rhythm::Rhythm;
use crate::time::{Day, Instant, LocalTime};

/// A weighed food with the values of the day on which it was weighed: a later edition of its table does not
/// change it. An entry of the log holds one, and so does each ingredient of a dish.
#[derive(Debug, Clone, PartialEq)]
pub struct Serving {
    /// The food in its table.
    pub food: FoodId,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// The amount in words, such as "2 cups"; empty for a plain weight.
    pub amount: String,
    /// How it was cooked, in words with the factor; empty for as it is.
    pub cooking: String,
    /// Grams; more than 0.
    pub grams: f64,
    /// Nutrients of that weight. Of a dish, the part that has figures.
    pub nutrients: Nutrients,
    /// How many of its foods have no magnesium figure: 0 or 1 for a food, more for a dish. At least 1 where
    /// `nutrients` holds none.
    pub without_figure: u32,
}

impl Serving {
    /// How many foods without a magnesium figure a single food with these nutrients counts for.
    #[must_use]
    pub const fn without_figure_of(nutrients: &Nutrients) -> u32 {
        nutrients.magnesium_mg.is_none() as u32
    }

    /// The same food in another weight, which `amount` says in words. The values are those it has, in proportion.
    #[must_use]
    pub fn weighing(&self, grams: f64, amount: String) -> Self {
        let nutrients = if grams == self.grams {
            self.nutrients
        } else {
            self.nutrients.times(grams / self.grams)
        };
        Self {
            grams,
            amount,
            nutrients,
            ..self.clone()
        }
    }
}

/// What is known of the time of day at which something was eaten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EatenTime {
    /// When it was logged.
    Logged,
    /// Logged for another day, or said so.
    Unknown,
    /// The person said when.
    Told(LocalTime),
}

/// An entry of the food log.
#[derive(Debug, Clone, PartialEq)]
pub struct Eaten {
    /// The day it belongs to.
    pub day: Day,
    /// When it was logged. It never changes.
    pub at: Instant,
    /// When on its day it was eaten.
    pub time: EatenTime,
    /// The meal it belongs to.
    pub meal: Meal,
    /// What and how much.
    pub serving: Serving,
}

impl Eaten {
    /// The wall clock's time at which it was eaten; `None` when not known.
    #[must_use]
    pub fn local_time(&self) -> Option<LocalTime> {
        match self.time {
            EatenTime::Logged => Some(self.at.local_time()),
            EatenTime::Unknown => None,
            EatenTime::Told(time) => Some(time),
        }
    }

    /// The time that the person tells for this entry. The moment of logging on its own minute stays that moment, to
    /// the second, so that a time changed back is as it was.
    #[must_use]
    pub fn time_told(&self, told: LocalTime, rhythm: &Rhythm) -> EatenTime {
        if told == self.at.local_time() && rhythm.day_of(&self.at) == self.day {
            EatenTime::Logged
        } else {
            EatenTime::Told(told)
        }
    }

    /// When it was eaten, where the person was when they logged it; `None` when not known.
    #[must_use]
    pub fn instant(&self, rhythm: &Rhythm) -> Option<Instant> {
        match self.time {
            EatenTime::Logged => Some(self.at.clone()),
            EatenTime::Unknown => None,
            EatenTime::Told(time) => Some(rhythm.in_night(self.day.night(), time, self.at.zone)),
        }
    }
}

/// One helping of the past, with what its magnesium needs and no more.
#[derive(Debug, Clone, PartialEq)]
pub struct PastHelping {
    /// Its day.
    pub day: Day,
    /// The food.
    pub food: FoodId,
    /// Its name when logged.
    pub name: String,
    /// Grams.
    pub grams: f64,
    /// Mg of magnesium in it; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
    /// How many of its foods have no figure.
    pub without_figure: u32,
}

/// What was typed and not understood: kept as it was, on its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoodNote {
    /// The day it belongs to.
    pub day: Day,
    /// When it was logged.
    pub at: Instant,
    /// Whether it was logged on its own day, so that `at` is when it was eaten.
    pub timed: bool,
    /// The meal it was logged with.
    pub meal: Meal,
    /// As typed.
    pub text: String,
}
