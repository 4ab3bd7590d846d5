//! A person's own recent and frequent foods come before others that were asked for just as well.

use crate::FoodId;

/// How often and how lately a person ate a food.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habit {
    /// The food.
    pub food: FoodId,
    /// How many times it was logged.
    pub times: u32,
    /// Days since it was last logged.
    pub days_ago: u32,
}

/// What the strongest habit adds to a score: more than lies between the kinds of one food, and less
/// than between a food that is called what was typed and one that only mentions it.
const MOST: f32 = 1.6;
/// From this many times on a habit is as strong as it gets.
const OFTEN: f32 = 20.0;
/// A habit counts half after this many days without the food.
const HALF_LIFE_DAYS: f32 = 30.0;

impl Habit {
    /// What the habit adds to the score of its food.
    pub(crate) fn boost(&self) -> f32 {
        // Far below 2^24, so both are exact.
        let (times, days) = (
            self.times.min(1000) as f32,
            self.days_ago.min(10_000) as f32,
        );
        let often = (times.ln_1p() / OFTEN.ln_1p()).min(1.0);
        MOST * often * (-days / HALF_LIFE_DAYS).exp2()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boost(times: u32, days_ago: u32) -> f32 {
        Habit {
            food: FoodId::sr28(1),
            times,
            days_ago,
        }
        .boost()
    }

    #[test]
    fn a_habit_grows_with_use_and_fades_with_time() {
        assert!(boost(10, 1) > boost(3, 1));
        assert!(boost(10, 1) > boost(10, 20));
        assert!(boost(u32::MAX, 0) <= MOST);
        assert_eq!(boost(0, 0), 0.0);
        assert!(boost(1, 365) < 0.001);
    }
}
