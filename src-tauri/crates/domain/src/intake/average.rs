//! What the average of some logged days can say about the usual intake.
//!
//! A day's intake swings around the usual one. Beaton and others described how many days it takes until the mean of
//! the logged ones lies close to it: n = (z · CV / D)², with the coefficient of variation within one person (CV, %)
//! and the wanted closeness (D, %). The coefficient here is the person's own, never one of somebody else's diet.

use crate::fact::{Fact, Mark, Source};

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

/// What the average of logged days can say.
#[derive(Debug, Clone, PartialEq)]
pub struct Average {
    /// Days counted.
    pub days: u32,
    /// Mg a day; `None` below two days.
    pub mean_mg: Option<f64>,
    /// Bounds of the mean that hold in 95 of 100 cases, mg; `None` below [`DAYS_FOR_SWING`] days.
    pub interval_mg: Option<(f64, f64)>,
    /// Days needed until the average lies within a fifth of the usual intake; `None` while the swing is unknown.
    pub days_needed: Option<u32>,
    /// Whether a day held foods without a figure, so that the average is "at least".
    pub at_least: bool,
    /// All of that in a sentence.
    pub sentence: String,
}

/// The average of the logged days: mg of each, and how many of its foods have no figure.
#[must_use]
pub fn average(logged: &[(f64, u32)]) -> Average {
    let count = logged.len();
    let days = u32::try_from(count).unwrap_or(u32::MAX);
    let at_least = logged.iter().any(|(_, without)| *without > 0);
    let mean = (count >= 2).then(|| logged.iter().map(|(mg, _)| mg).sum::<f64>() / count as f64);
    let swing = mean
        .filter(|_| count >= DAYS_FOR_SWING)
        .map(|mean| (mean, deviation(logged, mean)));
    let interval_mg = swing.map(|(mean, deviation)| {
        let half = t_quantile(count - 1) * deviation / (count as f64).sqrt();
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
    Average {
        days,
        mean_mg: mean,
        interval_mg,
        days_needed,
        at_least,
        sentence: sentence(days, mean, interval_mg, days_needed, at_least),
    }
}

/// The standard deviation of a sample.
fn deviation(logged: &[(f64, u32)], mean: f64) -> f64 {
    let squares: f64 = logged.iter().map(|(mg, _)| (mg - mean).powi(2)).sum();
    (squares / (logged.len() - 1) as f64).sqrt()
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

fn sentence(
    days: u32,
    mean: Option<f64>,
    interval: Option<(f64, f64)>,
    needed: Option<u32>,
    at_least: bool,
) -> String {
    let Some(mean) = mean else {
        return match days {
            0 => "No whole day is logged yet.".to_owned(),
            _ => "One day is logged. From two on there is an average.".to_owned(),
        };
    };
    let about = if at_least { "At least " } else { "" };
    let mut text = format!("{about}{mean:.0} mg a day from food over {days} logged days");
    let rest = match (interval, needed) {
        (None, _) => format!(
            ". {} more, and Lull can say how far your days swing.",
            DAYS_FOR_SWING as u32 - days
        ),
        (Some((low, high)), needed) => {
            let likely =
                format!("; your usual intake likely lies between {low:.0} and {high:.0} mg.");
            let enough = match needed {
                Some(needed) if needed > days => format!(
                    " Your days differ so much that about {needed} logged days are needed before the average means something."
                ),
                Some(_) => " That is enough days for the average to mean something.".to_owned(),
                None => String::new(),
            };
            likely + &enough
        }
    };
    text.push_str(&rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn logged(mg: &[f64]) -> Vec<(f64, u32)> {
        mg.iter().map(|mg| (*mg, 0)).collect()
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
        assert!(METHOD.statement.contains("20 %, and the 7 logged days"));
        assert!(METHOD.statement.contains("Lull's choice"));
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
        let found = average(&[(200.0, 1), (300.0, 0)]);
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
