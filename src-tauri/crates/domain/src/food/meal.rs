//! The meals of a day, and which one a time of day belongs to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::rhythm::USUAL_DAY_END;
use crate::time::{Day, LocalTime};

/// The hour at which breakfast begins, since the day before has ended.
const FIRST_HOUR: i32 = USUAL_DAY_END.minutes() / 60;

/// A meal of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Meal {
    /// The first of the day.
    Breakfast,
    /// Around noon.
    Lunch,
    /// In the evening.
    Dinner,
    /// Between the others.
    Snack,
}

impl Meal {
    /// All, in the order of the day.
    pub const ALL: [Self; 4] = [Self::Breakfast, Self::Lunch, Self::Dinner, Self::Snack];

    /// The meal that a time of day belongs to, until somebody says otherwise. The small hours, until a day
    /// usually ends, belong to the evening before: nothing eaten then is a breakfast.
    #[must_use]
    pub const fn at(time: LocalTime) -> Self {
        match time.minutes() / 60 {
            FIRST_HOUR..=10 => Self::Breakfast,
            11..=14 => Self::Lunch,
            17..=20 => Self::Dinner,
            _ => Self::Snack,
        }
    }

    /// As a heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Breakfast => "Breakfast",
            Self::Lunch => "Lunch",
            Self::Dinner => "Dinner",
            Self::Snack => "Between meals",
        }
    }

    /// The name as kept in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Breakfast => "breakfast",
            Self::Lunch => "lunch",
            Self::Dinner => "dinner",
            Self::Snack => "snack",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|meal| meal.key() == key)
    }
}

/// Days with a meal before its usual time is known.
const DAYS_OF_A_HABIT: usize = 3;

/// The usual times of breakfast, lunch and dinner, from when they were eaten on which day: the median of each meal's
/// first bite, where at least three days are known. What is eaten between meals has no usual time.
#[must_use]
pub fn usual_mealtimes(eaten: impl IntoIterator<Item = (Day, Meal, LocalTime)>) -> Vec<LocalTime> {
    let mut first: BTreeMap<(Meal, Day), LocalTime> = BTreeMap::new();
    for (day, meal, time) in eaten {
        let bite = first.entry((meal, day)).or_insert(time);
        *bite = time.min(*bite);
    }
    let median = |meal: Meal| {
        let of_meal = first.iter().filter(|((of, _), _)| *of == meal);
        let mut times: Vec<LocalTime> = of_meal.map(|(_, time)| *time).collect();
        times.sort_unstable();
        (times.len() >= DAYS_OF_A_HABIT).then(|| times[times.len() / 2])
    };
    [Meal::Breakfast, Meal::Lunch, Meal::Dinner]
        .into_iter()
        .filter_map(median)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meal_has_a_usual_time_after_three_days() {
        let on = |day: i64, time: &str| {
            let day = Day::parse("2026-11-20").unwrap().plus(day);
            let time = LocalTime::parse(time).unwrap();
            (day, Meal::at(time), time)
        };
        let two = [
            on(0, "07:00"),
            on(1, "08:00"),
            on(1, "07:30"),
            on(0, "16:00"),
        ];
        assert_eq!(usual_mealtimes(two), []);
        let three = two.into_iter().chain([on(2, "09:00"), on(2, "12:00")]);
        assert_eq!(usual_mealtimes(three), [LocalTime::new(7, 30).unwrap()]);
    }

    #[test]
    fn a_time_of_day_has_its_meal_and_the_small_hours_have_none() {
        for (time, meal) in [
            ("03:59", Meal::Snack),
            ("04:00", Meal::Breakfast),
            ("10:59", Meal::Breakfast),
            ("11:00", Meal::Lunch),
            ("14:59", Meal::Lunch),
            ("15:00", Meal::Snack),
            ("17:00", Meal::Dinner),
            ("20:59", Meal::Dinner),
            ("21:00", Meal::Snack),
            ("00:30", Meal::Snack),
        ] {
            assert_eq!(Meal::at(LocalTime::parse(time).unwrap()), meal, "{time}");
        }
    }

    #[test]
    fn every_meal_is_read_back_from_its_key() {
        for meal in Meal::ALL {
            assert_eq!(Meal::from_key(meal.key()), Some(meal));
        }
    }
}
