//! How much of a form is plausible, and when in the evening or day people take it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Form;
use crate::planner::{Waking, usual_time};
use crate::rhythm::Rhythm;
use crate::time::{LocalTime, Night};

/// More than this in one dose is taken for a slip, mg of elemental magnesium.
const MOST_MG: f64 = 2000.0;

/// A dose that the person plans to take.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct DosePlan {
    /// Which form.
    pub form: Form,
    /// Elemental magnesium, mg.
    pub elemental_mg: f64,
}

/// Why an amount is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum DoseError {
    /// Not a finite number above zero.
    #[error("A dose is a number of milligrams above 0, such as 200.")]
    NotAnAmount,
    /// More than 2,000 mg.
    #[error(
        "That is more than 2,000 mg of elemental magnesium. Labels often give the weight of the compound: is this the elemental amount?"
    )]
    TooMuch,
    /// A plan above the upper level that the person chose, mg.
    #[error(
        "That is above the upper level of {0} mg a day that you chose. Please plan {0} mg or less; what you have taken can always be logged."
    )]
    AboveUpperLevel(f64),
}

/// The amount, when it is a number of milligrams above 0 and at most 2,000.
///
/// # Errors
/// Says what is accepted. The upper level is not asked here: above it a dose can be logged, with a word.
pub fn check_dose(elemental_mg: f64) -> Result<f64, DoseError> {
    if !elemental_mg.is_finite() || elemental_mg <= 0.0 {
        Err(DoseError::NotAnAmount)
    } else if elemental_mg > MOST_MG {
        Err(DoseError::TooMuch)
    } else {
        Ok(elemental_mg)
    }
}

/// The amount, when it may be planned: at most the upper level of the person, mg, where there is one.
///
/// # Errors
/// Those of [`check_dose`], and an amount above the upper level: Lull neither suggests nor reminds of one.
pub fn check_plan(elemental_mg: f64, upper_level_mg: Option<f64>) -> Result<f64, DoseError> {
    let mg = check_dose(elemental_mg)?;
    match upper_level_mg {
        Some(most) if mg > most => Err(DoseError::AboveUpperLevel(most)),
        _ => Ok(mg),
    }
}

/// When people take the form on the day of `night`, before medicines are looked at.
#[must_use]
pub fn dose_time(form: Form, rhythm: &Rhythm, night: Night) -> LocalTime {
    usual_time(form, Waking::before(night, rhythm))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> LocalTime {
        LocalTime::parse(text).unwrap()
    }

    #[test]
    fn evening_forms_come_an_hour_before_lights_out() {
        let rhythm = Rhythm::default();
        let sunday = Night::parse("2026-11-22").unwrap();
        let friday = Night::parse("2026-11-20").unwrap();
        assert_eq!(dose_time(Form::Glycinate, &rhythm, sunday), at("21:45"));
        assert_eq!(dose_time(Form::Glycinate, &rhythm, friday), at("22:45"));
    }

    #[test]
    fn malate_comes_an_hour_after_that_mornings_waking() {
        let rhythm = Rhythm::default();
        // Sunday morning is a free day's, although the night to come ends on a work day.
        let sunday = Night::parse("2026-11-22").unwrap();
        assert_eq!(dose_time(Form::Malate, &rhythm, sunday), at("08:45"));
        assert_eq!(
            dose_time(Form::Malate, &rhythm, sunday.plus(1)),
            at("07:45")
        );
    }

    #[test]
    fn an_early_riser_takes_it_the_evening_before_midnight() {
        let rhythm = Rhythm {
            wake_work: at("04:30"),
            ..Rhythm::default()
        };
        assert_eq!(
            dose_time(Form::Citrate, &rhythm, Night::parse("2026-11-23").unwrap()),
            at("19:30")
        );
    }

    #[test]
    fn impossible_amounts_are_refused_with_words() {
        for bad in [0.0, -5.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(check_dose(bad), Err(DoseError::NotAnAmount), "{bad}");
        }
        assert_eq!(check_dose(2000.1), Err(DoseError::TooMuch));
        assert_eq!(check_dose(2000.0), Ok(2000.0));
        assert_eq!(check_dose(0.5), Ok(0.5));
        assert!(DoseError::TooMuch.to_string().contains("2,000 mg"));
    }

    #[test]
    fn a_plan_stays_at_or_below_the_upper_level() {
        assert_eq!(check_plan(250.0, Some(250.0)), Ok(250.0));
        let refused = check_plan(250.5, Some(250.0)).unwrap_err();
        assert_eq!(refused, DoseError::AboveUpperLevel(250.0));
        assert!(
            refused
                .to_string()
                .contains("above the upper level of 250 mg a day that you chose.")
        );
        assert_eq!(check_plan(0.0, Some(250.0)), Err(DoseError::NotAnAmount));
    }
}
