//! What was drunk: water, caffeine, alcohol.

use lull_domain::fact::Fact;
use lull_domain::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day's drinks.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Drinks {
    /// Water logged by the glass, ml.
    pub water_ml: f64,
    /// Glasses of it.
    pub glasses: u32,
    /// The person's water.
    pub water: WaterView,
    /// Foods and drinks with caffeine, in order of time.
    pub caffeine: Vec<Stimulant>,
    /// Mg of caffeine of those with a figure.
    pub caffeine_mg: f64,
    /// Logged drinks that have no caffeine figure and may hold some (coffee, tea, cola without one).
    pub caffeine_without_figure: u32,
    /// Drinks with alcohol, in order of time.
    pub alcohol: Vec<Stimulant>,
    /// Grams of alcohol of those with a figure.
    pub alcohol_g: f64,
    /// Logged drinks that have no alcohol figure and may hold some.
    pub alcohol_without_figure: u32,
    /// What it may mean for tonight, honestly; empty when there is nothing to say, and on a past day.
    pub evening: Vec<EveningNote>,
}

/// One drink that bears on the night.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Stimulant {
    /// Its name.
    pub name: String,
    /// `HH:MM`; empty when not known.
    pub time: String,
    /// Mg of caffeine, or g of alcohol.
    pub amount: f64,
    /// Hours from then to lights out, below 0 after it; `None` when the time is not known.
    pub hours_before_bed: Option<f64>,
}

/// A sentence on the evening, with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EveningNote {
    /// The sentence.
    pub text: String,
    /// Where its figure is from.
    pub fact: Fact,
}

/// The person's water.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WaterView {
    /// Its name, such as "Tap water".
    pub name: String,
    /// Mg of magnesium in a litre; `None` while nothing was entered: then the table's tap water counts.
    pub mg_per_litre: Option<f64>,
    /// A glass, ml.
    pub glass_ml: f64,
    /// Where its figure is from.
    pub source: String,
}

/// Logs glasses of water.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogWater {
    /// How many.
    pub glasses: u32,
    /// The day; `None` for today.
    pub day: Option<Day>,
}

/// Keeps what is known of the person's water.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveWater {
    /// Its name; empty for "Tap water".
    pub name: String,
    /// Mg in a litre, as typed; empty for not known.
    pub mg_per_litre: String,
    /// A glass in ml, as typed.
    pub glass_ml: String,
}
