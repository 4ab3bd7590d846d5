//! How a day's doses are split.

use super::DailyProduct;
use super::habit::MOST_AT_ONCE_MG;

/// More parts of one dose than any accepted dose needs.
const MOST_PARTS: f64 = 16.0;
/// Quotients of decimal fractions miss their whole by less than this.
const ROUNDING: f64 = 1e-9;

/// The doses of a day, mg: each of the product's as it is up to 200 mg, and above that in as few parts as hold at most
/// 200 mg each, as equal as they can be: in whole milligrams, or in whole units of what cannot be divided. A unit that
/// alone holds more stays whole.
pub(super) fn parts(product: &DailyProduct) -> Vec<f64> {
    let step_mg = product.unit_mg.unwrap_or(1.0);
    let most = (MOST_AT_ONCE_MG / step_mg + ROUNDING).floor().max(1.0);
    let steps = product.elemental_mg / step_mg;
    let whole = (steps + ROUNDING).floor();
    // What is no whole step goes with the part that holds least, and needs room there.
    let rest = (steps - whole).max(0.0);
    let wanted = ((whole + rest.ceil()) / most).ceil();
    let count = wanted.min(whole).clamp(1.0, MOST_PARTS);
    let (each, more) = ((whole / count).floor(), whole % count);
    let one: Vec<f64> = (1..=count as u8)
        .map(f64::from)
        .map(|part| {
            let steps = if part == count {
                steps - each * (count - 1.0) - more
            } else if part <= more {
                each + 1.0
            } else {
                each
            };
            steps * step_mg
        })
        .collect();
    one.repeat(usize::from(product.doses_a_day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(elemental_mg: f64, doses_a_day: u8) -> Vec<f64> {
        parts(&DailyProduct {
            form: None,
            elemental_mg,
            unit_mg: None,
            doses_a_day,
        })
    }

    /// The parts of a dose of so many units.
    fn of_units(units: f64, unit_mg: f64) -> Vec<f64> {
        parts(&DailyProduct {
            form: None,
            elemental_mg: units * unit_mg,
            unit_mg: Some(unit_mg),
            doses_a_day: 1,
        })
    }

    #[test]
    fn up_to_200_mg_a_dose_stays_whole() {
        assert_eq!(of(200.0, 1), [200.0]);
        assert_eq!(of(133.5, 2), [133.5, 133.5]);
        assert_eq!(of(100.0, 0), [0.0; 0]);
    }

    #[test]
    fn above_200_mg_a_dose_is_split_as_equally_as_whole_milligrams_allow() {
        assert_eq!(of(200.5, 1), [100.0, 100.5]);
        assert_eq!(of(301.0, 1), [151.0, 150.0]);
        assert_eq!(of(399.9, 1), [200.0, 399.9 - 200.0]);
        assert_eq!(of(401.0, 1), [134.0, 134.0, 133.0]);
        assert_eq!(of(250.0, 2), [125.0; 4]);
    }

    #[test]
    fn capsules_are_split_between_and_never_through() {
        assert_eq!(of_units(3.0, 100.0), [200.0, 100.0]);
        assert_eq!(of_units(2.0, 150.0), [150.0, 150.0]);
        assert_eq!(of_units(1.5, 100.0), [150.0]);
        assert_eq!(of_units(2.5, 100.0), [100.0, 150.0]);
        assert_eq!(of_units(1.0, 250.0), [250.0], "one capsule cannot be split");
        assert_eq!(of_units(0.5, 500.0), [250.0]);
        assert_eq!(of_units(4.0, 57.0), [114.0, 114.0]);
    }

    proptest! {
        #[test]
        fn the_parts_sum_to_the_dose_and_none_is_above_200_mg(mg in 0.001f64..=2000.0, doses in 1u8..4) {
            let parts = of(mg, doses);
            let sum: f64 = parts.iter().sum();
            prop_assert!((sum - mg * f64::from(doses)).abs() < 1e-6, "{parts:?}");
            prop_assert!(parts.iter().all(|part| *part > 0.0 && *part <= MOST_AT_ONCE_MG), "{parts:?}");
            let (least, most) = parts.iter().fold((f64::MAX, 0f64), |(a, b), part| (a.min(*part), b.max(*part)));
            prop_assert!(most - least < 2.0, "{parts:?}");
        }

        #[test]
        fn the_parts_of_units_sum_to_the_dose(units in 1u8..16, unit_mg in 1.0f64..400.0) {
            let parts = of_units(f64::from(units), unit_mg);
            let sum: f64 = parts.iter().sum();
            prop_assert!((sum - f64::from(units) * unit_mg).abs() < 1e-6, "{parts:?}");
            for part in &parts {
                let held = part / unit_mg;
                prop_assert!((held - held.round()).abs() < 1e-6 && held > 0.5, "{parts:?}");
                prop_assert!(*part <= MOST_AT_ONCE_MG.max(unit_mg) + 1e-6, "{parts:?}");
            }
        }
    }
}
