//! What is eaten on a day: meals of real foods of the table, in everyday amounts.

use super::chance::Chance;

/// One food of a meal, as it is typed into the food log.
#[derive(Debug, Clone, Copy)]
pub struct Bite {
    /// The food's id in the table (SR28: the NDB number).
    pub food: u32,
    /// What is typed: "40 g", or how many of a portion.
    pub amount: &'static str,
    /// The index of the food's portion that `amount` counts.
    pub portion: Option<u32>,
}

const fn weighed(food: u32, amount: &'static str) -> Bite {
    Bite {
        food,
        amount,
        portion: None,
    }
}

const fn counted(food: u32, amount: &'static str, portion: u32) -> Bite {
    Bite {
        food,
        amount,
        portion: Some(portion),
    }
}

const COFFEE: Bite = counted(14209, "1", 2);
const TEA: Bite = counted(14278, "1", 0);
const BANANA: Bite = counted(9040, "1", 4);
const RYE_BREAD: Bite = counted(18060, "2", 1);
const WHOLE_WHEAT_BREAD: Bite = counted(18075, "2", 0);
const GOUDA: Bite = weighed(1022, "40 g");
const TOMATO: Bite = counted(11529, "1", 5);
const LETTUCE: Bite = counted(11251, "1", 0);
/// Its source gives no figure for magnesium.
const PORTABELLA: Bite = counted(11265, "1", 1);
/// Its source gives no figure for magnesium.
const GLAZED_WALNUTS: Bite = counted(12156, "1", 0);

/// A time of day and what may stand on the table then.
struct Meal {
    /// Earliest and latest minute after midnight.
    between: (u16, u16),
    /// How often it is eaten, in a hundred days.
    in_hundred: u16,
    dishes: &'static [&'static [Bite]],
}

const MEALS: [Meal; 5] = [
    Meal {
        between: (7 * 60, 8 * 60 + 20),
        in_hundred: 97,
        dishes: &[
            &[
                counted(8121, "1", 0),
                BANANA,
                weighed(1077, "100 g"),
                COFFEE,
            ],
            &[WHOLE_WHEAT_BREAD, GOUDA, counted(9200, "1", 3), COFFEE],
            &[
                counted(1117, "1", 0),
                counted(9050, "1", 1),
                counted(12155, "1", 5),
                COFFEE,
            ],
            &[
                counted(1129, "1", 2),
                RYE_BREAD,
                weighed(1145, "10 g"),
                COFFEE,
            ],
        ],
    },
    Meal {
        between: (12 * 60, 13 * 60 + 20),
        in_hundred: 95,
        dishes: &[
            &[counted(16070, "1", 0), counted(11124, "1", 4), RYE_BREAD],
            &[
                counted(20121, "1", 1),
                weighed(11530, "120 g"),
                weighed(1022, "20 g"),
                LETTUCE,
            ],
            &[
                counted(5064, "1", 2),
                weighed(20037, "150 g"),
                weighed(11091, "140 g"),
            ],
            &[counted(22903, "2", 0), LETTUCE, TOMATO],
            &[weighed(16158, "60 g"), WHOLE_WHEAT_BREAD, TOMATO],
        ],
    },
    Meal {
        between: (15 * 60, 16 * 60 + 50),
        in_hundred: 85,
        dishes: &[
            &[counted(9003, "1", 3), TEA],
            &[counted(12061, "1", 4), TEA],
            &[weighed(19904, "20 g"), COFFEE],
            &[BANANA],
            &[GLAZED_WALNUTS, TEA],
            &[counted(18239, "1", 3), COFFEE],
        ],
    },
    Meal {
        between: (18 * 60 + 20, 19 * 60 + 50),
        in_hundred: 98,
        dishes: &[
            &[
                weighed(15237, "150 g"),
                counted(11367, "1", 2),
                weighed(11458, "90 g"),
            ],
            &[
                counted(20125, "1", 1),
                weighed(11530, "120 g"),
                weighed(1022, "20 g"),
                LETTUCE,
            ],
            &[
                counted(16426, "1", 0),
                counted(20045, "1", 0),
                weighed(11091, "80 g"),
            ],
            &[RYE_BREAD, GOUDA, LETTUCE, TOMATO, counted(14003, "1", 1)],
            &[weighed(16015, "120 g"), counted(20045, "1", 0), TOMATO],
            &[
                counted(5060, "1", 2),
                counted(11367, "1", 3),
                counted(11125, "1", 1),
                PORTABELLA,
            ],
        ],
    },
    Meal {
        between: (20 * 60 + 5, 20 * 60 + 50),
        in_hundred: 35,
        dishes: &[
            &[weighed(12014, "10 g")],
            &[weighed(19904, "10 g")],
            &[counted(1117, "1", 2)],
            &[TEA],
        ],
    },
];

/// The magnesium a day of the demonstration comes to, mg, foods with a figure only.
pub const PLAUSIBLE_MG: std::ops::RangeInclusive<f64> = 200.0..=380.0;

/// A day's bites with their minutes after midnight, in order. `magnesium_mg` tells what one bite holds.
pub fn day<E>(
    chance: &mut Chance,
    magnesium_mg: impl Fn(&Bite) -> Result<Option<f64>, E>,
) -> Result<Vec<(u16, Bite)>, E> {
    loop {
        let bites = draw(chance);
        let mut total = 0.0;
        for (_, bite) in &bites {
            // Without a figure it adds to no total here, as in the program.
            total += magnesium_mg(bite)?.unwrap_or_default();
        }
        if PLAUSIBLE_MG.contains(&total) {
            return Ok(bites);
        }
    }
}

/// The minutes after midnight at which a glass of water is logged.
pub fn water(chance: &mut Chance) -> Vec<u16> {
    const ROUND: [u16; 5] = [9 * 60, 11 * 60, 14 * 60, 17 * 60, 19 * 60];
    ROUND
        .into_iter()
        .filter(|_| chance.in_hundred(70))
        .collect()
}

fn draw(chance: &mut Chance) -> Vec<(u16, Bite)> {
    let mut bites = Vec::new();
    for meal in &MEALS {
        if !chance.in_hundred(meal.in_hundred) {
            continue;
        }
        let at = chance.between(meal.between.0, meal.between.1);
        bites.extend(chance.one_of(meal.dishes).iter().map(|bite| (at, *bite)));
    }
    bites
}

#[cfg(test)]
mod tests {
    use lull_foods::{Catalogue, FoodId, parse_amount, parse_count};

    use super::*;

    fn weigh(bite: &Bite) -> (String, Option<f64>) {
        let food = Catalogue::embedded().food(FoodId::sr28(bite.food)).unwrap();
        let amount = match bite.portion {
            None => parse_amount(bite.amount, &food.portions),
            Some(index) => parse_count(bite.amount, &food.portions[index as usize], &food.portions),
        };
        let grams = amount.unwrap().grams;
        assert!((4.0..=400.0).contains(&grams), "{}: {grams} g", food.name);
        (food.name, food.per_100g.for_grams(grams).magnesium_mg)
    }

    #[test]
    fn every_bite_is_a_food_in_an_amount_that_a_person_eats() {
        let all = || {
            MEALS
                .iter()
                .flat_map(|meal| meal.dishes)
                .flat_map(|dish| dish.iter())
        };
        let unknown: Vec<String> = all()
            .map(weigh)
            .filter(|(_, mg)| mg.is_none())
            .map(|(name, _)| name)
            .collect();
        assert_eq!(unknown.len(), 2, "{unknown:?}");
        assert!(all().count() > 50);
    }

    #[test]
    fn a_day_is_in_order_and_comes_to_a_plausible_total() {
        let mut chance = Chance::new(3);
        for _ in 0..100 {
            let bites = day(&mut chance, |bite| Ok::<_, ()>(weigh(bite).1)).unwrap();
            let total: f64 = bites.iter().filter_map(|(_, bite)| weigh(bite).1).sum();
            assert!(PLAUSIBLE_MG.contains(&total), "{total}");
            assert!(bites.is_sorted_by_key(|(minute, _)| *minute));
        }
    }
}
