//! What the average of some logged days can say about the usual intake.
//!
//! A day's intake swings around the usual one. Beaton and others described how many days it takes until the mean of
//! the logged ones lies close to it: n = (z · CV / D)², with the coefficient of variation within one person (CV, %)
//! and the wanted closeness (D, %). The coefficient here is the person's own, never one of somebody else's diet.

use crate::drinks::is_water;
use crate::fact::{Fact, Mark, Source};
use crate::food::PastHelping;

/// How close the average shall lie to the usual intake, % of it.
const CLOSENESS_PERCENT: f64 = 20.0;
/// The normal deviate that leaves 5 cases of 100 outside.
const Z: f64 = 1.96;
/// Fewest logged days from which a person's own swing is worked out.
const DAYS_FOR_SWING: usize = 7;

/// The method and where it is from.
pub const METHOD: Fact = Fact::stated(
    "intake.average.days",
    "Days needed are (1.96 × your own day-to-day variation in % ÷ 20)²: then the average lies within 20 % of the usual intake in 95 of 100 cases. The 20 %, and the 7 logged days from which your variation is worked out, are Lull's choice.",
    Source {
        name: "Beaton and others 1979, American Journal of Clinical Nutrition 32:2546, variation within and between persons; from memory",
        year: Some(1979),
        link: None,
        mark: Mark::Recalled,
    },
)
.with_value(CLOSENESS_PERCENT, "% of the usual intake");

/// The magnesium of what was eaten on a day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DayOfFood {
    /// Mg of what has a figure.
    pub mg: f64,
    /// Foods without one.
    pub without_figure: u32,
    /// Whether something other than water has a figure. Glasses of water, or foods without a figure, alone say
    /// nothing of a day, and an average takes it for one that was not logged.
    pub logged: bool,
}

impl DayOfFood {
    /// Adds something eaten.
    pub fn add(&mut self, helping: &PastHelping) {
        // An unknown adds to the count, and never as zero to anything but this sum of the known.
        self.mg += helping.magnesium_mg.unwrap_or_default();
        self.without_figure += helping.without_figure;
        self.logged |= helping.magnesium_mg.is_some() && !is_water(helping.food);
    }
}

/// The mean of the logged days, and whether it is "at least" because of foods without a figure; `None` without one.
#[must_use]
pub fn mean_of(days: &[DayOfFood]) -> Option<(f64, bool)> {
    let logged = || days.iter().filter(|day| day.logged);
    let count = logged().count();
    let sum: f64 = logged().map(|day| day.mg).sum();
    (count > 0).then(|| {
        (
            sum / count as f64,
            logged().any(|day| day.without_figure > 0),
        )
    })
}

/// What the average of logged days can say.
#[derive(Debug, Clone, PartialEq)]
pub struct Average {
    /// Days counted.
    pub days: u32,
    /// Mg a day; `None` below two days.
    pub mean_mg: Option<f64>,
    /// Bounds of the mean that hold in 95 of 100 cases, mg; `None` below [`DAYS_FOR_SWING`] days, and where foods
    /// have no figure: of what is "at least" no upper bound is known.
    pub interval_mg: Option<(f64, f64)>,
    /// Days needed until the average lies within a fifth of the usual intake; `None` while the swing is unknown.
    pub days_needed: Option<u32>,
    /// Whether a day held foods without a figure, so that the average is "at least".
    pub at_least: bool,
    /// All of that in a sentence.
    pub sentence: String,
}

/// The average of the logged ones of some whole days. How far they swing is worked out from those without an unknown.
#[must_use]
pub fn average(days: &[DayOfFood]) -> Average {
    let logged = days.iter().filter(|day| day.logged).count();
    let complete: Vec<f64> = days
        .iter()
        .filter(|day| day.logged && day.without_figure == 0)
        .map(|day| day.mg)
        .collect();
    let at_least = complete.len() < logged;
    let mean_mg = mean_of(days).filter(|_| logged >= 2).map(|(mg, _)| mg);
    let swing = (complete.len() >= DAYS_FOR_SWING).then(|| swing(&complete));
    let interval_mg = swing.filter(|_| !at_least).map(|(mean, deviation)| {
        let half = t_quantile(logged - 1) * deviation / (logged as f64).sqrt();
        ((mean - half).max(0.0), mean + half)
    });
    let days_needed = swing
        .filter(|(mean, _)| *mean > 0.0)
        .map(|(mean, deviation)| {
            let percent = 100.0 * deviation / mean;
            let needed = (Z * percent / CLOSENESS_PERCENT).powi(2).ceil();
            // The swing itself is known from so many days only.
            (needed.min(f64::from(u32::MAX)) as u32).max(DAYS_FOR_SWING as u32)
        });
    let mut average = Average {
        days: u32::try_from(logged).unwrap_or(u32::MAX),
        mean_mg,
        interval_mg,
        days_needed,
        at_least,
        sentence: String::new(),
    };
    average.sentence = sentence(&average, complete.len());
    average
}

/// Mean and standard deviation of a sample.
fn swing(mg: &[f64]) -> (f64, f64) {
    let mean = mg.iter().sum::<f64>() / mg.len() as f64;
    let squares: f64 = mg.iter().map(|mg| (mg - mean).powi(2)).sum();
    (mean, (squares / (mg.len() - 1) as f64).sqrt())
}

/// Two-sided 95 % quantiles of Student's t distribution for 1 to 30 degrees of freedom.
const T: [f64; 30] = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042,
];

/// The quantile for `freedom` degrees; above the table by the first term of its series, which errs by under 0.001.
fn t_quantile(freedom: usize) -> f64 {
    T.get(freedom.saturating_sub(1))
        .copied()
        .unwrap_or_else(|| {
            let z: f64 = 1.959_964;
            let n = freedom as f64;
            z + (z.powi(3) + z) / (4.0 * n)
                + (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / (96.0 * n * n)
        })
}

fn sentence(average: &Average, complete: usize) -> String {
    let days = average.days;
    let Some(mean) = average.mean_mg else {
        return match days {
            0 => "No whole day is logged yet.".to_owned(),
            _ => "One day is logged. From two on there is an average.".to_owned(),
        };
    };
    let about = if average.at_least { "At least " } else { "" };
    let mut text = format!("{about}{mean:.0} mg a day from food over {days} logged days");
    if let Some((low, high)) = average.interval_mg {
        text.push_str(&format!(
            "; your usual intake likely lies between {low:.0} and {high:.0} mg"
        ));
    }
    text.push('.');
    let more = DAYS_FOR_SWING.saturating_sub(complete);
    let swing = match (more, average.days_needed) {
        (1.., _) if average.at_least => format!(
            " {more} more without an unknown food, and Lull can say how far your days swing."
        ),
        (1.., _) => format!(" {more} more, and Lull can say how far your days swing."),
        (0, Some(needed)) if needed > days => format!(
            " Your days differ so much that about {needed} logged days are needed before the average means something."
        ),
        // More days make no "at least" an average.
        (0, Some(_)) if average.at_least => String::new(),
        (0, Some(_)) => " That is enough days for the average to mean something.".to_owned(),
        (0, None) => String::new(),
    };
    text + &swing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drinks::TABLE_WATER;
    use crate::food::FoodId;
    use crate::time::Day;
    use proptest::prelude::*;

    fn day(mg: f64, without_figure: u32) -> DayOfFood {
        DayOfFood {
            mg,
            without_figure,
            logged: true,
        }
    }

    fn logged(mg: &[f64]) -> Vec<DayOfFood> {
        mg.iter().map(|mg| day(*mg, 0)).collect()
    }

    fn helping(food: FoodId, magnesium_mg: Option<f64>) -> PastHelping {
        PastHelping {
            day: Day::parse("2026-11-22").unwrap(),
            food,
            name: String::new(),
            grams: 250.0,
            magnesium_mg,
            without_figure: u32::from(magnesium_mg.is_none()),
        }
    }

    #[test]
    fn a_day_of_water_and_unknown_foods_alone_is_not_a_logged_one() {
        let mut day = DayOfFood::default();
        day.add(&helping(FoodId::water(1), Some(27.0)));
        day.add(&helping(TABLE_WATER, Some(2.5)));
        day.add(&helping(FoodId::sr28(12_156), None));
        assert_eq!((day.mg, day.without_figure, day.logged), (29.5, 1, false));
        assert_eq!((average(&[day; 9]).days, mean_of(&[day; 9])), (0, None));
        day.add(&helping(FoodId::sr28(12_061), Some(81.0)));
        assert_eq!(mean_of(&[day]), Some((110.5, true)));
    }

    #[test]
    fn of_an_average_with_unknown_foods_no_upper_bound_is_stated() {
        let mut days = logged(&[200.0, 400.0, 200.0, 400.0, 200.0, 400.0, 200.0, 400.0]);
        let needed = average(&days).days_needed;
        days.push(day(3.0, 2));
        let found = average(&days);
        assert_eq!(found.interval_mg, None);
        assert_eq!(
            found.days_needed, needed,
            "the swing is that of the complete days"
        );
        assert!(
            found.sentence.starts_with("At least 267 mg") && !found.sentence.contains("between"),
            "{}",
            found.sentence
        );
    }

    #[test]
    fn days_with_unknown_foods_say_nothing_of_the_swing() {
        let found = average(&[day(200.0, 1); 9]);
        assert_eq!((found.interval_mg, found.days_needed), (None, None));
        assert!(
            found.sentence.contains("7 more without an unknown food"),
            "{}",
            found.sentence
        );
    }

    #[test]
    fn below_two_days_there_is_no_average() {
        for days in [&[][..], &[300.0][..]] {
            let found = average(&logged(days));
            assert_eq!(
                (found.mean_mg, found.interval_mg, found.days_needed),
                (None, None, None)
            );
        }
    }

    #[test]
    fn below_seven_days_there_is_a_mean_and_no_word_on_the_swing() {
        let found = average(&logged(&[200.0, 300.0]));
        assert_eq!(
            (found.mean_mg, found.interval_mg, found.days_needed),
            (Some(250.0), None, None)
        );
        assert!(found.sentence.contains("5 more"), "{}", found.sentence);
    }

    #[test]
    fn the_days_needed_follow_from_the_person_s_own_swing() {
        // A mean of 300 mg with a deviation of 100 mg: CV 33.3 %, (1.96 × 33.3 / 20)² = 10.7.
        let eight = [200.0, 400.0, 200.0, 400.0, 200.0, 400.0, 200.0, 400.0];
        let found = average(&logged(&eight));
        let cv = 100.0 * (8.0 * 100.0_f64.powi(2) / 7.0).sqrt() / 300.0;
        assert_eq!(
            found.days_needed,
            Some((1.96 * cv / 20.0).powi(2).ceil() as u32)
        );
        assert_eq!(found.days_needed, Some(13));
        let (low, high) = found.interval_mg.unwrap();
        let half = 2.365 * (8.0 * 1e4_f64 / 7.0).sqrt() / 8.0_f64.sqrt();
        assert!((low - (300.0 - half)).abs() < 1e-9 && (high - (300.0 + half)).abs() < 1e-9);
        assert!(
            found.sentence.contains("about 13 logged days"),
            "{}",
            found.sentence
        );
    }

    #[test]
    fn the_method_says_which_of_its_figures_are_a_choice_and_stays_unverified() {
        assert!(METHOD.text.contains("20 %, and the 7 logged days"));
        assert!(METHOD.text.contains("Lull's choice"));
        assert_eq!(METHOD.mark, Mark::Recalled);
    }

    #[test]
    fn days_that_hardly_swing_still_take_a_week() {
        let found = average(&logged(&[300.0; 7]));
        assert_eq!(found.days_needed, Some(7));
        assert!(
            found.sentence.ends_with("mean something."),
            "{}",
            found.sentence
        );
    }

    #[test]
    fn a_food_without_a_figure_makes_the_average_at_least() {
        let found = average(&[day(200.0, 1), day(300.0, 0)]);
        assert!(
            found.at_least && found.sentence.starts_with("At least 250 mg"),
            "{}",
            found.sentence
        );
    }

    #[test]
    fn above_the_table_the_quantiles_go_on_towards_the_normal_one() {
        // Printed tables: 40 degrees 2.021, 60 degrees 2.000, 120 degrees 1.980.
        for (freedom, printed) in [(30, 2.042), (40, 2.021), (60, 2.000), (120, 1.980)] {
            assert!((t_quantile(freedom) - printed).abs() < 0.001, "{freedom}");
        }
    }

    proptest! {
        #[test]
        fn the_interval_holds_its_mean(mg in prop::collection::vec(0.0..2000.0_f64, 7..60)) {
            let found = average(&logged(&mg));
            let ((low, high), mean) = (found.interval_mg.unwrap(), found.mean_mg.unwrap());
            prop_assert!(0.0 <= low && low <= mean && mean <= high);
        }
    }
}
