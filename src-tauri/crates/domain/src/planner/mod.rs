//! The timing planner: the one place that says when a dose of magnesium is, clear of the medicines beside it.
//!
//! Wall-clock minutes only, so that every time moves with the zone; [`Rhythm::in_night`] makes an instant of one. It
//! may not judge amounts against the upper level, nor whether a dose may be suggested at all: that is the gate's.

mod habit;
mod lanes;
mod placing;
mod split;
mod taken;

pub use habit::{FACTS, usual_time};
pub use lanes::{Lane, LaneNote, Withheld, WithheldWhy};
pub use taken::{EARLY_MINUTES, Logged, Part, nearest, taken};

use serde::Serialize;
use ts_rs::TS;

use crate::fact::Fact;
use crate::medicine::{Forbidden, Span, TakenMedicine};
use crate::rhythm::Rhythm;
use crate::supplement::Form;
use crate::time::{Instant, LocalTime, Night};
use habit::Habit;
use placing::{Clock, Placed};

/// A product to take every day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DailyProduct {
    /// Which form; `None` for a product of several salts, or whose form was not told. People take such in the evening.
    pub form: Option<Form>,
    /// Elemental magnesium of one dose, mg, as [`check_dose`](crate::supplement::check_dose) accepts it.
    pub elemental_mg: f64,
    /// Elemental magnesium of what cannot be divided, such as a capsule, mg; `None` where any amount can be taken.
    pub unit_mg: Option<f64>,
    /// How many such doses a day.
    pub doses_a_day: u8,
}

/// The part of a day in which the person is awake, on the wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Waking {
    /// When they wake.
    pub wake: LocalTime,
    /// Lights out.
    pub lights_out: LocalTime,
}

impl Waking {
    /// The waking hours that lead up to `night`.
    #[must_use]
    pub fn before(night: Night, rhythm: &Rhythm) -> Self {
        Self {
            wake: rhythm.wake(night.plus(-1)),
            lights_out: rhythm.lights_out(night),
        }
    }

    /// Minutes from waking until lights out.
    const fn minutes(self) -> i32 {
        self.lights_out.minutes_since(self.wake)
    }
}

/// A day's plan, as it is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Plan {
    /// One lane for each medicine, as given.
    pub lanes: Vec<Lane>,
    /// When no known hours stand against magnesium, in the clock's order; both ends belong to each span. Empty when
    /// nothing is free, one span of 1,440 minutes when all of the day is. While anything is withheld, more may stand
    /// against it than is known.
    pub free: Vec<Span>,
    /// Why no time is suggested; empty when times are.
    pub withheld: Vec<Withheld>,
    /// The doses, product by product, a product's in the order of the day.
    pub doses: Vec<PlannedDose>,
}

/// A dose, or one part of a dose that is better split.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlannedDose {
    /// Which of the products that were given, from 0.
    pub product: usize,
    /// Its form, where there is one.
    pub form: Option<Form>,
    /// Elemental magnesium, mg. A product's doses together hold what its day does.
    pub elemental_mg: f64,
    /// When.
    pub suggestion: Suggestion,
    /// The habits and figures that the suggestion follows.
    pub facts: Vec<Fact>,
}

/// When to take a dose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Suggestion {
    /// At a clear time.
    At {
        /// The time.
        time: LocalTime,
        /// When people take the form; `None` for an earlier part of the day's dose of an evening form.
        window: Option<Span>,
        /// What to know about the time; empty when it is as usual.
        notes: Vec<TimeNote>,
    },
    /// No waking minute is clear.
    NoClearTime {
        /// The waking minute with the least against it; `None` when there is no waking minute.
        closest: Option<LocalTime>,
        /// What stands against that minute.
        against: Vec<Forbidden>,
        /// Whom to ask.
        ask: &'static str,
    },
    /// Too little is known, or never together: [`Plan::withheld`] names the medicines.
    Withheld,
}

/// What to know about a suggested time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimeNote {
    /// Nothing was clear when people take the form: this is the nearest clear time.
    OutsideWindow,
    /// Less than four hours from another dose of the product: no clear times are further apart.
    CloseTogether,
    /// At a meal's time.
    WithMeal,
}

/// Plans one day.
///
/// An evening form aims at an hour before lights out and stays 30 to 90 minutes before it when that is clear; malate
/// aims at an hour after waking. A dose above 200 mg is split; what is not taken in the evening goes with a meal when
/// one of `meals`, empty when they were not told, is near. A medicine that is never taken with magnesium, whose
/// hours are known but not its times, or that nobody checked, means that no time is suggested: unknown is unknown.
#[must_use]
pub fn plan(
    medicines: &[TakenMedicine],
    waking: Waking,
    meals: &[LocalTime],
    products: &[DailyProduct],
) -> Plan {
    let lanes: Vec<Lane> = medicines.iter().map(lanes::lane).collect();
    let withheld: Vec<Withheld> = lanes.iter().filter_map(lanes::withheld).collect();
    let clock = Clock::new(lanes.iter().flat_map(|lane| &lane.forbidden));
    let doses = (0..)
        .zip(products)
        .flat_map(|(index, product)| {
            if withheld.is_empty() {
                let habit = Habit::of(product.form, waking, meals);
                timed(index, product, &habit, &clock)
            } else {
                unsplit(index, product, &Suggestion::Withheld)
            }
        })
        .collect();
    Plan {
        free: clock.free(),
        lanes,
        withheld,
        doses,
    }
}

/// A product's doses of the day at clear times.
fn timed(index: usize, product: &DailyProduct, habit: &Habit, clock: &Clock) -> Vec<PlannedDose> {
    let parts = split::parts(product);
    let placed = clock.place(habit, parts.len());
    if placed.is_empty() {
        return unsplit(index, product, &clock.none(habit));
    }
    let was_split = parts.len() > usize::from(product.doses_a_day);
    let mut facts = vec![habit.fact()];
    if parts.len() > 1 {
        facts.push(habit::BETWEEN_DOSES);
    }
    if was_split {
        facts.push(habit::SPLIT);
    }
    if placed.iter().any(Placed::is_with_a_meal) {
        facts.push(habit::WITH_FOOD);
    }
    let missing = parts.len() - placed.len();
    let without = (missing > 0).then(|| clock.none(habit));
    // The earlier ones go without, so that the evening keeps its own.
    let suggestions = without
        .into_iter()
        .cycle()
        .take(missing)
        .chain(placed.iter().map(Placed::suggestion));
    parts
        .iter()
        .zip(suggestions)
        .map(|(mg, suggestion)| PlannedDose {
            product: index,
            form: product.form,
            elemental_mg: *mg,
            suggestion,
            facts: facts.clone(),
        })
        .collect()
}

/// A product's doses as they are, when none has a time.
fn unsplit(index: usize, product: &DailyProduct, said: &Suggestion) -> Vec<PlannedDose> {
    let dose = PlannedDose {
        product: index,
        form: product.form,
        elemental_mg: product.elemental_mg,
        suggestion: said.clone(),
        facts: Vec::new(),
    };
    vec![dose; usize::from(product.doses_a_day)]
}

/// Whether a dose that is planned for `at` may be spoken of at `now`. Its own time is clear; from then on it may be
/// late, and a medicine that keeps magnesium out by now (`kept_out`) stands against it.
#[must_use]
pub const fn still_clear(at: &Instant, kept_out: bool, now: &Instant) -> bool {
    !kept_out || now.utc_ms < at.utc_ms
}

#[cfg(test)]
mod tests;
