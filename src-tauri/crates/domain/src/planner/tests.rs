use chrono_tz::Tz;

use super::*;
use crate::medicine::{INTERACTIONS, match_name};

mod lanes;
mod properties;

fn at(text: &str) -> LocalTime {
    LocalTime::parse(text).unwrap()
}

fn taken(typed: &str, times: &[&str]) -> TakenMedicine {
    TakenMedicine {
        medicine: match_name(typed),
        times: times.iter().map(|time| at(time)).collect(),
        asked: false,
    }
}

fn product(form: Form, elemental_mg: f64) -> DailyProduct {
    DailyProduct {
        form: Some(form),
        elemental_mg,
        unit_mg: None,
        doses_a_day: 1,
    }
}

/// The waking hours of the drawn evening.
fn drawn_day() -> Waking {
    Waking {
        wake: at("06:45"),
        lights_out: at("22:45"),
    }
}

fn planned(medicines: &[TakenMedicine], products: &[DailyProduct]) -> Plan {
    plan(medicines, drawn_day(), &[], products)
}

/// Each dose's time with its notes; what has no time as "-".
fn times(plan: &Plan) -> Vec<String> {
    let said = |dose: &PlannedDose| match &dose.suggestion {
        Suggestion::At { time, notes, .. } if notes.is_empty() => time.to_string(),
        Suggestion::At { time, notes, .. } => format!("{time} {notes:?}"),
        Suggestion::NoClearTime { .. } | Suggestion::Withheld => "-".to_owned(),
    };
    plan.doses.iter().map(said).collect()
}

fn spans(lane: &Lane) -> Vec<String> {
    let said = |one: &Forbidden| format!("{}-{}", one.span.from, one.span.until);
    lane.forbidden.iter().map(said).collect()
}

fn free(plan: &Plan) -> Vec<String> {
    let said = |one: &Span| format!("{}-{} {}", one.from, one.until, one.minutes);
    plan.free.iter().map(said).collect()
}

#[test]
fn the_drawn_day_is_planned_as_drawn() {
    let medicines = [
        taken("doxycycline", &["09:00", "17:00"]),
        taken("levothyroxine", &["07:00"]),
    ];
    let plan = planned(&medicines, &[product(Form::Glycinate, 200.0)]);
    assert_eq!(spans(&plan.lanes[0]), ["03:00-11:00", "11:00-19:00"]);
    assert_eq!(spans(&plan.lanes[1]), ["03:00-11:00"]);
    assert_eq!(free(&plan), ["11:00-11:00 0", "19:00-03:00 480"]);
    assert_eq!(times(&plan), ["21:45"]);
    let Suggestion::At {
        window: Some(window),
        ..
    } = &plan.doses[0].suggestion
    else {
        panic!("{:?}", plan.doses[0]);
    };
    assert_eq!(
        (window.from, window.until, window.minutes),
        (at("21:15"), at("22:15"), 60)
    );
    let why = &plan.lanes[0].forbidden[0];
    assert_eq!(why.taken_at, at("09:00"));
    assert_eq!(why.fact.id, "medicine.tetracyclines");
}

#[test]
fn without_medicines_the_whole_day_is_free_and_doses_are_at_their_usual_times() {
    let plan = planned(
        &[],
        &[product(Form::Citrate, 100.0), product(Form::Malate, 100.0)],
    );
    assert_eq!(free(&plan), ["00:00-00:00 1440"]);
    assert_eq!(times(&plan), ["21:45", "07:45"]);
}

#[test]
fn a_blocked_middle_gives_way_to_the_nearest_clear_minute_of_the_window() {
    // Levofloxacin keeps out two hours on either side: at 20:00 it is clear from 22:00 on, at 23:30 until 21:30.
    let evening = [product(Form::Glycinate, 100.0)];
    assert_eq!(
        times(&planned(&[taken("levofloxacin", &["20:00"])], &evening)),
        ["22:00"]
    );
    assert_eq!(
        times(&planned(&[taken("levofloxacin", &["23:30"])], &evening)),
        ["21:30"]
    );
}

#[test]
fn a_blocked_window_gives_way_to_the_nearest_clear_waking_minute_and_says_so() {
    let evening = [product(Form::Glycinate, 100.0)];
    let outside = |time| format!("{time} [OutsideWindow]");
    assert_eq!(
        times(&planned(&[taken("levofloxacin", &["22:00"])], &evening)),
        [outside("20:00")]
    );
    // Later than the window, and still before lights out.
    assert_eq!(
        times(&planned(&[taken("levofloxacin", &["20:30"])], &evening)),
        [outside("22:30")]
    );
    // At 20:50 nothing is clear again before lights out.
    assert_eq!(
        times(&planned(&[taken("levofloxacin", &["20:50"])], &evening)),
        [outside("18:50")]
    );
}

#[test]
fn malate_is_put_off_until_the_next_clear_time_of_the_day() {
    let malate = [product(Form::Malate, 100.0)];
    assert_eq!(
        times(&planned(&[taken("levothyroxine", &["07:00"])], &malate)),
        ["11:00"]
    );
    // Nothing later is clear before the afternoon's end, but the first hour of the morning is.
    let late = [taken("moxifloxacin", &["15:00"])];
    assert_eq!(times(&planned(&late, &malate)), ["07:00"]);
    let all_day = [taken("doxycycline", &["08:00", "14:00"])];
    assert_eq!(spans(&planned(&all_day, &malate).lanes[0]).len(), 2);
    assert_eq!(times(&planned(&all_day, &malate)), ["16:00"]);
    let until_evening = [taken("moxifloxacin", &["07:00", "14:00"])];
    assert_eq!(
        times(&planned(&until_evening, &malate)),
        ["18:00 [OutsideWindow]"]
    );
}

#[test]
fn above_200_mg_the_evening_keeps_one_part_and_the_other_is_hours_earlier() {
    let plan = planned(&[], &[product(Form::Glycinate, 301.0)]);
    assert_eq!(times(&plan), ["07:45", "21:45"]);
    let parts: Vec<f64> = plan.doses.iter().map(|dose| dose.elemental_mg).collect();
    assert_eq!(parts, [151.0, 150.0]);
    assert!(
        plan.doses[0]
            .facts
            .iter()
            .any(|fact| fact.id == "planner.split")
    );
    let once = planned(&[], &[product(Form::Glycinate, 200.0)]);
    assert!(
        once.doses[0]
            .facts
            .iter()
            .all(|fact| fact.id == "planner.evening")
    );
}

#[test]
fn the_parts_of_malate_stay_in_the_daytime() {
    let plan = planned(&[], &[product(Form::Malate, 600.0)]);
    assert_eq!(times(&plan), ["07:45", "11:45", "15:45"]);
}

#[test]
fn parts_keep_four_hours_where_they_can_and_say_where_they_cannot() {
    // Clear are 11:00 and from 19:00 on.
    let medicines = [
        taken("doxycycline", &["09:00", "17:00"]),
        taken("levothyroxine", &["07:00"]),
    ];
    let two = planned(&medicines, &[product(Form::Glycinate, 300.0)]);
    assert_eq!(times(&two), ["11:00", "21:45"]);
    let three = planned(&medicines, &[product(Form::Glycinate, 600.0)]);
    assert_eq!(
        times(&three),
        ["11:00", "19:00 [CloseTogether]", "21:45 [CloseTogether]"]
    );
}

#[test]
fn doses_by_day_go_with_a_meal_near_them_when_it_is_clear() {
    let meals = [at("08:15"), at("12:30"), at("19:00")];
    let eaten = |medicines: &[TakenMedicine], form| {
        times(&plan(
            medicines,
            drawn_day(),
            &meals,
            &[product(form, 300.0)],
        ))
    };
    assert_eq!(
        eaten(&[], Form::Malate),
        ["08:15 [WithMeal]", "12:30 [WithMeal]"]
    );
    // Dinner does not draw the evening's part out of its window.
    assert_eq!(eaten(&[], Form::Oxide), ["08:15 [WithMeal]", "21:45"]);
    let levothyroxine = [taken("levothyroxine", &["07:00"])];
    assert_eq!(eaten(&levothyroxine, Form::Oxide), ["11:00", "21:45"]);
}

#[test]
fn two_products_may_share_a_clear_time_and_two_doses_of_one_may_not() {
    let plan = planned(
        &[],
        &[
            product(Form::Glycinate, 100.0),
            DailyProduct {
                doses_a_day: 2,
                ..product(Form::LThreonate, 72.0)
            },
        ],
    );
    assert_eq!(times(&plan), ["21:45", "07:45", "21:45"]);
    assert_eq!(
        plan.doses
            .iter()
            .map(|dose| dose.product)
            .collect::<Vec<_>>(),
        [0, 1, 1]
    );
}

#[test]
fn when_no_waking_minute_is_clear_the_closest_and_what_stands_against_it_are_named() {
    let medicines = [
        taken("iron", &["08:00", "14:00"]),
        taken("moxifloxacin", &["22:00"]),
        taken("calcium", &["19:30"]),
    ];
    let plan = planned(&medicines, &[product(Form::Glycinate, 300.0)]);
    assert_eq!(plan.doses.len(), 1);
    assert_eq!(plan.doses[0].elemental_mg, 300.0);
    let Suggestion::NoClearTime {
        closest: Some(closest),
        against,
        ask,
    } = &plan.doses[0].suggestion
    else {
        panic!("{:?}", plan.doses[0]);
    };
    // An hour from either end of what iron keeps out; the graver moxifloxacin does not reach there.
    assert_eq!(*closest, at("11:00"));
    let names: Vec<&str> = against.iter().map(|one| one.medicine.as_str()).collect();
    assert_eq!(names, ["iron", "iron"]);
    assert!(ask.contains("pharmacist"));
}

#[test]
fn nothing_free_is_an_empty_list() {
    let plan = planned(
        &[taken("doxycycline", &["01:00", "07:00", "13:00", "19:00"])],
        &[],
    );
    assert_eq!(free(&plan), [""; 0]);
}

#[test]
fn a_time_that_the_clock_skips_is_the_next_valid_minute() {
    let wake = at("11:00");
    let rhythm = Rhythm {
        wake_work: wake,
        wake_free: wake,
        ..Rhythm::default()
    };
    let night = Night::parse("2026-03-28").unwrap();
    let plan = plan(
        &[],
        Waking::before(night, &rhythm),
        &[],
        &[product(Form::Glycinate, 100.0)],
    );
    assert_eq!(times(&plan), ["02:00"]);
    let shown = rhythm.in_night(night, at("02:00"), Tz::Europe__Berlin);
    assert_eq!(shown.local().to_string(), "2026-03-29 03:00:00");
}

#[test]
fn a_very_short_day_is_planned_between_waking_and_lights_out() {
    let nap = Waking {
        wake: at("22:00"),
        lights_out: at("23:40"),
    };
    for form in [Form::Glycinate, Form::Malate] {
        let plan = plan(&[], nap, &[], &[product(form, 500.0)]);
        let sum: f64 = plan.doses.iter().map(|dose| dose.elemental_mg).sum();
        assert_eq!(sum, 500.0);
        for dose in &plan.doses {
            let Suggestion::At { time, .. } = dose.suggestion else {
                panic!("{dose:?}");
            };
            assert!(time >= nap.wake && time < nap.lights_out, "{time}");
        }
    }
    let never = Waking {
        wake: at("22:00"),
        lights_out: at("22:00"),
    };
    let plan = plan(&[], never, &[], &[product(Form::Malate, 100.0)]);
    assert!(matches!(
        plan.doses[0].suggestion,
        Suggestion::NoClearTime { closest: None, .. }
    ));
}
