//! What makes a low intake more or less likely: the foods named, and the score described in research.

use super::{choice, number_of_days};
use crate::fact::{Fact, Mark, Source};
use crate::intake::{Goal, reference_intake};
use crate::medicine::{Interaction, TakenMedicine};
use crate::profile::{Kidney, Profile, Sex};
use crate::quiz::{Answers, DepletionScore, FoodLine, IntakeOutlook, ScoreItem};
use crate::time::Day;

const ODS_FOODS: Source = Source {
    name: "NIH Office of Dietary Supplements, foods with magnesium, read in a secondary copy",
    year: None,
    link: Some("https://ods.od.nih.gov/factsheets/Magnesium-HealthProfessional/"),
    mark: Mark::SecondHand,
};

const ABOUT_SCORE: Fact = Fact::stated(
    "score.mds",
    "A score described in research on large groups: it counts four risk factors, 0 to 5 points, and no symptoms. It is not a test for deficiency. The points are unverified.",
    Source {
        name: "Magnesium Depletion Score, Fan 2021, J Nutr 151(8):2226; points from memory",
        year: Some(2021),
        link: Some("https://doi.org/10.1093/jn/nxab138"),
        mark: Mark::Recalled,
    },
);

/// One food question, what it is called in the result, and the serving that a day counts as.
struct Food {
    item: &'static str,
    label: &'static str,
    serving_mg: f64,
    serving: Fact,
}

macro_rules! food {
    ($item:literal, $label:literal, $mg:literal, $what:literal) => {
        Food {
            item: $item,
            label: $label,
            serving_mg: $mg as f64,
            serving: Fact::stated(
                concat!("serving.", $item),
                concat!("A day counts as one serving: ", $what, ", ", $mg, " mg."),
                ODS_FOODS,
            )
            .with_value($mg as f64, "mg"),
        }
    };
}

static FOODS: [Food; 5] = [
    food!(
        "food.greens",
        "Leafy greens",
        78,
        "spinach, boiled, half a cup"
    ),
    food!(
        "food.nuts",
        "Nuts or seeds",
        80,
        "almonds, one ounce (28 g)"
    ),
    food!(
        "food.legumes",
        "Beans or lentils",
        60,
        "black beans, cooked, half a cup"
    ),
    food!(
        "food.grains",
        "Whole grains",
        42,
        "brown rice, cooked, half a cup"
    ),
    food!(
        "food.fish_chocolate",
        "Oily fish or dark chocolate",
        26,
        "the lower of the two, salmon, cooked, three ounces (85 g)"
    ),
];

/// The outlook on `on`.
pub(super) fn intake(
    answers: &Answers,
    profile: &Profile,
    medicines: Option<&[TakenMedicine]>,
    on: Day,
) -> IntakeOutlook {
    let foods: Vec<FoodLine> = FOODS.iter().map(|food| line(answers, food)).collect();
    let named_foods_mg = foods
        .iter()
        .filter_map(|food| food.mg_a_day)
        .reduce(|sum, mg| sum + mg);
    let missing = foods.iter().filter(|food| food.days.is_none()).count();
    let goal = reference_intake(profile, on);
    IntakeOutlook {
        goal_mg: goal.as_ref().map(|goal| goal.mg),
        named_foods_mg,
        sentence: sentence(named_foods_mg, missing, goal.as_ref()),
        foods,
        score: score(answers, profile, medicines),
    }
}

fn line(answers: &Answers, food: &Food) -> FoodLine {
    let days = number_of_days(answers, food.item);
    FoodLine {
        label: food.label,
        days,
        mg_a_day: days.map(|days| f64::from(days) / 7.0 * food.serving_mg),
        serving: food.serving,
    }
}

/// An answer that is missing makes the sum an "at least", never a smaller sum.
fn sentence(mg: Option<f64>, missing: usize, goal: Option<&Goal>) -> String {
    let brings = match (mg, missing) {
        (None, _) => {
            "None of the food questions is answered yet, so there is no figure.".to_owned()
        }
        (Some(mg), 0) => format!("The foods you named bring about {mg:.0} mg a day."),
        (Some(mg), 1) => format!(
            "The foods you named bring at least {mg:.0} mg a day; 1 food question is not answered."
        ),
        (Some(mg), n) => format!(
            "The foods you named bring at least {mg:.0} mg a day; {n} food questions are not answered."
        ),
    };
    let against = goal.map_or_else(
        || "There is no reference intake yet, because age or sex is not told.".to_owned(),
        |goal| {
            format!(
                "The reference intake from all you eat is {:.0} mg a day for {}.",
                goal.mg, goal.group
            )
        },
    );
    format!(
        "{brings} {against} Everything else you eat comes on top; two weeks of logging will show how much."
    )
}

/// The four items, each with points only where it is known; no total before all are.
fn score(
    answers: &Answers,
    profile: &Profile,
    medicines: Option<&[TakenMedicine]>,
) -> DepletionScore {
    let items = vec![
        ScoreItem {
            label: "Diuretic now",
            points: medicine_point(medicines, |row| row.diuretic),
        },
        ScoreItem {
            label: "Proton-pump inhibitor now",
            points: medicine_point(medicines, |row| row.ppi),
        },
        ScoreItem {
            label: "Kidney function (eGFR)",
            points: kidney_points(profile.kidney),
        },
        ScoreItem {
            label: "More than 1 drink a day (women) or 2 (men)",
            points: alcohol_point(choice(answers, "food.alcohol"), profile.sex),
        },
    ];
    let points = items.iter().map(|item| item.points).sum();
    DepletionScore {
        points,
        items,
        about: ABOUT_SCORE,
    }
}

/// A point for a medicine of the kind. None of them is 0 only when every word that was typed is known, or when
/// there are none.
fn medicine_point(
    medicines: Option<&[TakenMedicine]>,
    is_kind: impl Fn(&Interaction) -> bool,
) -> Option<u8> {
    let medicines = medicines?;
    if medicines
        .iter()
        .flat_map(|medicine| &medicine.medicine.interactions)
        .any(is_kind)
    {
        return Some(1);
    }
    medicines
        .iter()
        .all(|medicine| medicine.medicine.unmatched.is_empty())
        .then_some(0)
}

fn kidney_points(kidney: Kidney) -> Option<u8> {
    match kidney {
        Kidney::Egfr90 => Some(0),
        Kidney::Egfr60 => Some(1),
        Kidney::Egfr30 | Kidney::Under30 => Some(2),
        // No eGFR: incomplete.
        Kidney::NoneKnown | Kidney::DiseaseNoFigure | Kidney::Unknown => None,
    }
}

fn alcohol_point(drinks: Option<&str>, sex: Option<Sex>) -> Option<u8> {
    match (drinks?, sex) {
        ("none" | "up_to_one", _) | ("up_to_two", Some(Sex::Male)) => Some(0),
        ("up_to_two", Some(Sex::Female)) | ("more", _) => Some(1),
        _ => None,
    }
}
