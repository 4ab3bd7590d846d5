//! The US Dietary Reference Intakes for magnesium, and the upper levels of three authorities.

use super::Goal;
use crate::fact::{Fact, Mark, Source};
use crate::profile::{Profile, Sex, Told, UpperLevel};
use crate::time::Day;

/// Column of the table. `Both` is for ages at which the columns do not differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Both,
    Female,
    Male,
    Pregnant,
    Lactating,
}

/// One cell: whole years from and to, both included.
struct Cell {
    column: Column,
    from: u16,
    to: u16,
    mg: f64,
    group: &'static str,
    fact: Fact,
}

const DRI: Source = Source {
    name: "US Dietary Reference Intakes (Institute of Medicine 1997), as used by the NIH Office of Dietary Supplements",
    year: Some(1997),
    link: Some("https://ods.od.nih.gov/factsheets/Magnesium-HealthProfessional/"),
    mark: Mark::SecondHand,
};

macro_rules! cell {
    ($column:ident, $from:literal, $to:literal, $mg:literal, $group:literal) => {
        Cell {
            column: Column::$column,
            from: $from,
            to: $to,
            mg: $mg as f64,
            group: $group,
            fact: Fact::stated(
                concat!("intake.rda.", stringify!($column), ".", $from),
                concat!(
                    "The recommended intake (RDA) is ",
                    $mg,
                    " mg a day for ",
                    $group,
                    "."
                ),
                DRI,
            )
            .with_value($mg as f64, "mg a day"),
        }
    };
}

static CELLS: [Cell; 17] = [
    cell!(Both, 1, 3, 80, "children, 1 to 3 years"),
    cell!(Both, 4, 8, 130, "children, 4 to 8 years"),
    cell!(Both, 9, 13, 240, "children, 9 to 13 years"),
    cell!(Male, 14, 18, 410, "boys and men, 14 to 18 years"),
    cell!(Male, 19, 30, 400, "men, 19 to 30 years"),
    cell!(Male, 31, 50, 420, "men, 31 to 50 years"),
    cell!(Male, 51, 400, 420, "men, 51 years and over"),
    cell!(Female, 14, 18, 360, "girls and women, 14 to 18 years"),
    cell!(Female, 19, 30, 310, "women, 19 to 30 years"),
    cell!(Female, 31, 50, 320, "women, 31 to 50 years"),
    cell!(Female, 51, 400, 320, "women, 51 years and over"),
    cell!(Pregnant, 14, 18, 400, "pregnancy, 14 to 18 years"),
    cell!(Pregnant, 19, 30, 350, "pregnancy, 19 to 30 years"),
    cell!(Pregnant, 31, 50, 360, "pregnancy, 31 to 50 years"),
    cell!(Lactating, 14, 18, 360, "breastfeeding, 14 to 18 years"),
    cell!(Lactating, 19, 30, 310, "breastfeeding, 19 to 30 years"),
    cell!(Lactating, 31, 50, 320, "breastfeeding, 31 to 50 years"),
];

/// The reference intake on `on`; `None` while age is not known, or sex where it matters (from 14 years on).
///
/// Pregnancy comes before breastfeeding, and both before sex. The table has no value for either from 51 years
/// on nor under 14; there the column of the sex holds. Under one year there is none either: the table's two
/// values (30 and 75 mg, AI) need the age in months, which Lull does not ask.
#[must_use]
pub fn reference_intake(profile: &Profile, on: Day) -> Option<Goal> {
    let years = profile.age?.on(on);
    let pregnant = (profile.pregnant == Told::Yes).then_some(Column::Pregnant);
    let lactating = (profile.lactating == Told::Yes).then_some(Column::Lactating);
    // Only women are pregnant in the table; past its last age, their own column holds.
    let sex = match profile.sex {
        Some(Sex::Male) => Some(Column::Male),
        Some(Sex::Female) => Some(Column::Female),
        None => pregnant.or(lactating).map(|_| Column::Female),
    };
    let columns = [pregnant, lactating, sex, Some(Column::Both)];
    let cell = columns.into_iter().flatten().find_map(|column| {
        CELLS
            .iter()
            .find(|cell| cell.column == column && (cell.from..=cell.to).contains(&years))
    })?;
    Some(Goal {
        mg: cell.mg,
        kind: "RDA",
        group: cell.group.to_owned(),
        fact: cell.fact,
    })
}

/// Upper levels below 9 years: whole years from and to, and mg a day.
static CHILDRENS_UPPER_LEVELS: [(u16, u16, f64, Fact); 2] = [
    (
        1,
        3,
        65.0,
        Fact::stated(
            "intake.ul.us.1-3",
            "The upper level (UL) for children of 1 to 3 years is 65 mg a day from supplements and medicines, not from food.",
            DRI,
        )
        .with_value(65.0, "mg a day"),
    ),
    (
        4,
        8,
        110.0,
        Fact::stated(
            "intake.ul.us.4-8",
            "The upper level (UL) for children of 4 to 8 years is 110 mg a day from supplements and medicines, not from food.",
            DRI,
        )
        .with_value(110.0, "mg a day"),
    ),
];

/// The upper level that holds for a person on `on`, mg a day from supplements and medicines, with where it is from:
/// the chosen one, or the US one for the age where that is lower. Under one year none is set: `None`.
#[must_use]
pub fn upper_level(profile: &Profile, on: Day) -> Option<(f64, Fact)> {
    let level = profile.upper_level;
    let chosen = (level.mg(), upper_level_fact(level));
    let Some(age) = profile.age else {
        return Some(chosen);
    };
    let years = age.on(on);
    if years == 0 {
        return None;
    }
    let childs = CHILDRENS_UPPER_LEVELS
        .iter()
        .find(|(from, to, _, _)| (*from..=*to).contains(&years))
        .map(|(_, _, mg, fact)| (*mg, *fact))
        .filter(|(mg, _)| *mg < chosen.0);
    Some(childs.unwrap_or(chosen))
}

/// The figure of [`upper_level`].
#[must_use]
pub fn upper_level_mg(profile: &Profile, on: Day) -> Option<f64> {
    upper_level(profile, on).map(|(mg, _)| mg)
}

/// Where an upper level is from. Each counts supplements and medicines only, never food.
#[must_use]
pub fn upper_level_fact(level: UpperLevel) -> Fact {
    match level {
        UpperLevel::Eu250 => Fact::stated(
            "intake.ul.eu",
            "The upper level (UL) is 250 mg a day from supplements, water and what is added to food, not from food itself; from 4 years on. What exactly it covers is unverified.",
            Source {
                name: "Scientific Committee on Food 2001, kept by EFSA",
                year: Some(2001),
                link: Some("https://doi.org/10.2903/j.efsa.2015.4186"),
                mark: Mark::SecondHand,
            },
        ),
        UpperLevel::Us350 => Fact::stated(
            "intake.ul.us",
            "The upper level (UL) is 350 mg a day from supplements and medicines, not from food; from 9 years on.",
            DRI,
        ),
        UpperLevel::Uk400 => Fact::stated(
            "intake.ul.uk",
            "Guidance: 400 mg a day from supplements; more can cause diarrhoea.",
            Source {
                name: "UK Expert Group on Vitamins and Minerals 2003",
                year: Some(2003),
                link: None,
                mark: Mark::SecondHand,
            },
        ),
    }
    .with_value(level.mg(), "mg a day")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Age;

    fn today() -> Day {
        Day::parse("2026-11-22").unwrap()
    }

    fn profile(years: u8, sex: Option<Sex>) -> Profile {
        Profile {
            age: Some(Age {
                years,
                told_on: today(),
            }),
            sex,
            ..Profile::default()
        }
    }

    fn mg(profile: &Profile) -> Option<f64> {
        reference_intake(profile, today()).map(|goal| goal.mg)
    }

    #[test]
    fn every_age_and_sex_has_the_value_of_the_table() {
        for (ages, male, female) in [
            (1..=3, 80.0, 80.0),
            (4..=8, 130.0, 130.0),
            (9..=13, 240.0, 240.0),
            (14..=18, 410.0, 360.0),
            (19..=30, 400.0, 310.0),
            (31..=50, 420.0, 320.0),
            (51..=120, 420.0, 320.0),
        ] {
            for age in ages {
                assert_eq!(mg(&profile(age, Some(Sex::Male))), Some(male), "{age}");
                assert_eq!(mg(&profile(age, Some(Sex::Female))), Some(female), "{age}");
            }
        }
    }

    #[test]
    fn pregnancy_and_breastfeeding_have_their_own_columns() {
        for (age, pregnant, lactating) in [
            (13, 240.0, 240.0),
            (16, 400.0, 360.0),
            (25, 350.0, 310.0),
            (40, 360.0, 320.0),
            (52, 320.0, 320.0),
        ] {
            let base = profile(age, Some(Sex::Female));
            let carrying = Profile {
                pregnant: Told::Yes,
                ..base.clone()
            };
            let nursing = Profile {
                lactating: Told::Yes,
                ..base.clone()
            };
            assert_eq!(mg(&carrying), Some(pregnant), "{age}");
            assert_eq!(mg(&nursing), Some(lactating), "{age}");
            let both = Profile {
                lactating: Told::Yes,
                ..carrying
            };
            assert_eq!(mg(&both), Some(pregnant), "{age}");
        }
        let no_sex = Profile {
            pregnant: Told::Yes,
            ..profile(31, None)
        };
        assert_eq!(mg(&no_sex), Some(360.0));
    }

    #[test]
    fn what_is_not_known_gives_no_goal() {
        assert_eq!(
            mg(&Profile {
                sex: Some(Sex::Male),
                ..Profile::default()
            }),
            None
        );
        assert_eq!(mg(&profile(0, Some(Sex::Male))), None);
        assert_eq!(mg(&profile(35, None)), None);
        assert_eq!(
            mg(&profile(10, None)),
            Some(240.0),
            "the sexes do not differ at ten"
        );
    }

    #[test]
    fn the_goal_moves_on_the_day_the_age_does() {
        let told = Day::parse("2020-01-01").unwrap();
        let man = Profile {
            age: Some(Age {
                years: 30,
                told_on: told,
            }),
            sex: Some(Sex::Male),
            ..Profile::default()
        };
        assert_eq!(reference_intake(&man, told).unwrap().mg, 400.0);
        assert_eq!(reference_intake(&man, told.plus(366)).unwrap().mg, 420.0);
    }

    #[test]
    fn each_upper_level_carries_its_figure_and_source() {
        for level in [UpperLevel::Eu250, UpperLevel::Us350, UpperLevel::Uk400] {
            let fact = upper_level_fact(level);
            assert_eq!(fact.value, Some(level.mg()));
            assert!(fact.text.contains(&format!("{} mg", level.mg())));
        }
    }

    #[test]
    fn a_childs_upper_level_is_the_lower_of_the_table_and_the_choice() {
        for (ages, mg) in [(1..=3, 65.0), (4..=8, 110.0), (9..=120, 250.0)] {
            for age in ages {
                let person = profile(age, None);
                let (found, fact) = upper_level(&person, today()).unwrap();
                assert_eq!((found, fact.value), (mg, Some(mg)), "{age}");
                assert!(fact.text.contains(&format!("{mg} mg")), "{age}");
            }
        }
        let choice = Profile {
            upper_level: UpperLevel::Uk400,
            ..profile(40, None)
        };
        assert_eq!(upper_level_mg(&choice, today()), Some(400.0));
        assert_eq!(upper_level_mg(&profile(0, None), today()), None);
        assert_eq!(upper_level_mg(&Profile::default(), today()), Some(250.0));
    }
}
