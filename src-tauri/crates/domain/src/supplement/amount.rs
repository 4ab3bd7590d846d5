//! How much magnesium a dose can be, and how much of it may be planned.

/// More than this in one dose is taken for a slip, mg of elemental magnesium.
const MOST_MG: f64 = 2000.0;

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

#[cfg(test)]
mod tests {
    use super::*;

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
