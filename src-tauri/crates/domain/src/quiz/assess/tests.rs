//! What answers come to.

use super::*;
use crate::medicine::match_name;
use crate::quiz::{DepletionScore, item, read_answer};

fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

fn answers(given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (id, text) in given {
        answers.insert(id, read_answer(item(id).unwrap(), text).unwrap());
    }
    answers
}

fn result(given: &[(&str, &str)]) -> Assessment {
    let answers = answers(given);
    let medicines: Option<Vec<_>> = match answers.get("safety.medicines") {
        Some(Answer::Medicines(names)) => {
            let untimed = |name: &String| TakenMedicine::named(match_name(name));
            Some(names.iter().map(untimed).collect())
        }
        _ => None,
    };
    assess(&answers, medicines.as_deref(), today())
}

fn score(given: &[(&str, &str)]) -> DepletionScore {
    result(given).intake.score
}

/// A woman of 40 with everything told and nothing against magnesium.
const WELL: [(&str, &str); 13] = [
    ("safety.pregnant", "no"),
    ("safety.lactating", "no"),
    ("safety.kidney", "egfr90"),
    ("safety.myasthenia", "no"),
    ("safety.heart_block", "no"),
    ("safety.bowel", "no"),
    ("safety.diarrhoea", "no"),
    ("safety.medicines", "none"),
    ("profile.age", "40"),
    ("profile.sex", "female"),
    ("food.alcohol", "up_to_one"),
    ("food.greens", "7"),
    ("food.nuts", "7"),
];

fn well_but(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    WELL.iter().chain(changes).copied().collect()
}

#[test]
fn the_profile_holds_what_was_told_and_nothing_else() {
    let profile = profile_from(
        &answers(&well_but(&[("safety.kidney", "under30")])),
        today(),
    );
    assert_eq!(
        profile.age,
        Some(Age {
            years: 40,
            told_on: today()
        })
    );
    assert_eq!(profile.sex, Some(Sex::Female));
    assert_eq!(profile.kidney, Kidney::Under30);
    assert_eq!(profile.pregnant, Told::No);
    let picky = answers(&[("profile.excludes", "milk,nuts")]);
    assert_eq!(
        profile_from(&picky, today()).excludes,
        [Excluded::Nuts, Excluded::Milk]
    );
    let silent = profile_from(&answers(&[("safety.pregnant", "declined")]), today());
    assert_eq!(silent, Profile::default());
}

#[test]
fn the_rhythm_needs_a_wake_time() {
    assert_eq!(rhythm_from(&answers(&[("rhythm.sleep_hours", "7")])), None);
    let one = rhythm_from(&answers(&[("rhythm.wake_work", "06:00")])).unwrap();
    assert_eq!(one.wake_free, one.wake_work);
    assert_eq!(one.sleep_minutes, 480);
    let all = [
        ("rhythm.wake_work", "6:30"),
        ("rhythm.wake_free", "8:00"),
        ("rhythm.sleep_hours", "7,25"),
    ];
    let rhythm = rhythm_from(&answers(&all)).unwrap();
    assert_eq!(rhythm.wake_free.to_string(), "08:00");
    assert_eq!(rhythm.sleep_minutes, 435);
}

#[test]
fn every_sign_has_a_line_and_an_unanswered_one_stays_blank() {
    let groups = result(&[("rest.jerk", "2")]).groups;
    let signs: Vec<_> = groups.iter().flat_map(|group| &group.signs).collect();
    assert_eq!(signs.len(), 15);
    assert_eq!(signs[1].answer, Some(2));
    assert_eq!(signs[0].answer, None);
    assert_eq!(groups[0].title, "Muscles at rest");
}

#[test]
fn ticked_flags_come_first_and_most_urgent_first() {
    let result = result(&[
        ("safety.flags_sleep", "snoring-pauses"),
        ("safety.flags_now", "chest"),
        ("safety.flags_today", "one-leg-swollen"),
        ("rest.twitch", "0"),
    ]);
    let ids: Vec<_> = result.red_flags.iter().map(|flag| flag.id).collect();
    assert_eq!(ids, ["chest", "one-leg-swollen", "snoring-pauses"]);
    assert_eq!(result.plan[0].title, "Get help now");
    assert!(result.plan[0].text.contains("112, 999 or 911"));
}

#[test]
fn the_score_adds_its_four_items() {
    assert_eq!(score(&WELL).points, Some(0));
    let all = well_but(&[
        ("safety.kidney", "egfr30"),
        ("safety.medicines", "furosemide\npantoprazole"),
        ("food.alcohol", "more"),
    ]);
    assert_eq!(score(&all).points, Some(5));
    assert_eq!(
        score(&well_but(&[("safety.kidney", "egfr60")])).points,
        Some(1)
    );
}

#[test]
fn the_score_is_incomplete_while_an_item_is_unknown_never_zero() {
    for change in [
        ("safety.kidney", "none_known"),
        ("safety.kidney", "disease_no_figure"),
        ("safety.kidney", "declined"),
        ("safety.medicines", "declined"),
        ("safety.medicines", "cetirizine"),
        ("safety.medicines", "calcium, warfarin"),
    ] {
        let score = score(&well_but(&[change]));
        assert_eq!(score.points, None, "{change:?}");
        assert_eq!(score.items.len(), 4);
    }
    assert_eq!(score(&[]).points, None);
    // A water tablet is a point even beside a medicine that nobody knows.
    let mixed = score(&well_but(&[("safety.medicines", "cetirizine\nindapamide")]));
    assert_eq!(mixed.items[0].points, Some(1));
    assert_eq!(mixed.items[1].points, None);
}

#[test]
fn medicines_not_told_are_unknown() {
    let answers = answers(&well_but(&[]));
    assert_eq!(assess(&answers, None, today()).intake.score.points, None);
}

#[test]
fn alcohol_counts_by_sex() {
    let point = |drinks, sex| {
        score(&well_but(&[("food.alcohol", drinks), ("profile.sex", sex)])).items[3].points
    };
    assert_eq!(point("up_to_two", "female"), Some(1));
    assert_eq!(point("up_to_two", "male"), Some(0));
    assert_eq!(point("up_to_two", "declined"), None);
    assert_eq!(point("more", "declined"), Some(1));
    assert_eq!(point("none", "declined"), Some(0));
}

#[test]
fn foods_not_answered_make_it_an_at_least() {
    let outlook = result(&WELL).intake;
    assert_eq!(outlook.goal_mg, Some(320.0));
    assert_eq!(outlook.named_foods_mg, Some(158.0));
    assert!(
        outlook
            .sentence
            .contains("at least 158 mg a day; 3 food questions are not answered")
    );
    assert_eq!(outlook.foods[2].mg_a_day, None);
    let none = result(&[]).intake;
    assert_eq!(none.named_foods_mg, None);
    assert!(none.sentence.contains("no figure") && none.sentence.contains("no reference intake"));
    let all = well_but(&[
        ("food.legumes", "0"),
        ("food.grains", "3"),
        ("food.fish_chocolate", "7"),
    ]);
    let all = result(&all).intake;
    assert!((all.named_foods_mg.unwrap() - 202.0).abs() < 1e-9);
    assert!(
        all.sentence.contains("about 202 mg a day."),
        "{}",
        all.sentence
    );
}

#[test]
fn the_plan_keeps_its_order() {
    let titles = |given: &[(&'static str, &'static str)]| -> Vec<String> {
        result(given)
            .plan
            .into_iter()
            .map(|step| step.title)
            .collect()
    };
    let calm = [
        "Log food for two weeks",
        "Food before supplements",
        "One routine, every evening",
        "Change one thing at a time",
        "Take the quiz again on Sunday 20 December",
    ];
    assert_eq!(titles(&WELL), calm);
    let stopped = titles(&well_but(&[("safety.kidney", "under30")]));
    assert_eq!(stopped[0], "No supplements");
    assert_eq!(stopped[1..], calm);
    assert_eq!(
        titles(&well_but(&[("profile.age", "16")]))[0],
        "No supplements"
    );
    assert_eq!(
        titles(&well_but(&[("safety.pregnant", "yes")]))[0],
        "Ask before any supplement"
    );
    let flagged = titles(&well_but(&[
        ("safety.kidney", "under30"),
        ("safety.flags_body", "cramps-often"),
    ]));
    assert_eq!(
        flagged[..2],
        ["Book a doctor's appointment", "No supplements"]
    );
    assert_eq!(result(&WELL).retake_on.since(today()), 28);
}
