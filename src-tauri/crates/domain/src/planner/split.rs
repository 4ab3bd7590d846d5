//! How a day's doses are split.

use super::habit::MOST_AT_ONCE_MG;

/// More parts of one dose than any accepted dose needs.
const MOST_PARTS: f64 = 16.0;

/// The doses of a day, mg: each of `doses_a_day` as it is up to 200 mg, and above that in as few parts as hold at
/// most 200 mg each, as equal as whole milligrams allow.
pub(super) fn parts(elemental_mg: f64, doses_a_day: u8) -> Vec<f64> {
    let count = (elemental_mg / MOST_AT_ONCE_MG)
        .ceil()
        .clamp(1.0, MOST_PARTS);
    let whole = elemental_mg.floor();
    let (each, more) = ((whole / count).floor(), whole % count);
    let one: Vec<f64> = (1..=count as u8)
        .map(f64::from)
        .map(|part| {
            if part == count {
                // What is no whole milligram goes with the part that holds least.
                elemental_mg - each * (count - 1.0) - more
            } else if part <= more {
                each + 1.0
            } else {
                each
            }
        })
        .collect();
    one.repeat(usize::from(doses_a_day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn up_to_200_mg_a_dose_stays_whole() {
        assert_eq!(parts(200.0, 1), [200.0]);
        assert_eq!(parts(133.5, 2), [133.5, 133.5]);
        assert_eq!(parts(100.0, 0), [0.0; 0]);
    }

    #[test]
    fn above_200_mg_a_dose_is_split_as_equally_as_whole_milligrams_allow() {
        assert_eq!(parts(200.5, 1), [100.0, 100.5]);
        assert_eq!(parts(301.0, 1), [151.0, 150.0]);
        assert_eq!(parts(399.9, 1), [200.0, 399.9 - 200.0]);
        assert_eq!(parts(401.0, 1), [134.0, 134.0, 133.0]);
        assert_eq!(parts(250.0, 2), [125.0; 4]);
    }

    proptest! {
        #[test]
        fn the_parts_sum_to_the_dose_and_none_is_above_200_mg(mg in 0.001f64..=2000.0, doses in 1u8..4) {
            let parts = parts(mg, doses);
            let sum: f64 = parts.iter().sum();
            prop_assert!((sum - mg * f64::from(doses)).abs() < 1e-6, "{parts:?}");
            prop_assert!(parts.iter().all(|part| *part > 0.0 && *part <= MOST_AT_ONCE_MG), "{parts:?}");
            let (least, most) = parts.iter().fold((f64::MAX, 0f64), |(a, b), part| (a.min(*part), b.max(*part)));
            prop_assert!(most - least < 2.0, "{parts:?}");
        }
    }
}
