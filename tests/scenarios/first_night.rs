//! The first night: left, resumed, finished, taken again.

use lull_app::contract::{DismissFlag, FirstNightStatus, PassReq};
use lull_app::{Code, handlers};
use lull_domain::quiz::{Ask, ITEMS};
use lull_domain::safety::{GateLevel, Urgency};

use crate::world::{World, harmless};

#[test]
fn it_opens_before_first_use_and_not_after() {
    let world = World::new();
    let status = handlers::app_status(&world.app).unwrap();
    assert_eq!(
        (status.first_night, status.has_result),
        (FirstNightStatus::New, false)
    );
    world.finish_first_night();
    let status = handlers::app_status(&world.app).unwrap();
    assert_eq!(
        (status.first_night, status.has_result),
        (FirstNightStatus::Done, true)
    );
}

#[test]
fn leaving_after_any_answer_loses_none() {
    let mut world = World::new();
    for (answered, item) in ITEMS.iter().enumerate() {
        world.answer(item.id, harmless(item)).unwrap();
        world = world.reopened();
        let view = handlers::first_night(&world.app).unwrap();
        assert_eq!(view.answers.len(), answered + 1);
        assert_eq!(
            view.resume_at.as_deref(),
            ITEMS.get(answered + 1).map(|next| next.id)
        );
    }
}

#[test]
fn it_cannot_be_finished_over_an_open_question() {
    let world = World::new();
    handlers::first_night(&world.app).unwrap();
    let refused = handlers::finish_first_night(&world.app).unwrap_err();
    assert_eq!(refused.code, Code::Invalid);
    assert!(ITEMS.iter().any(|item| Some(item.id) == refused.field));
}

#[test]
fn rather_not_say_is_unknown_and_never_no() {
    let world = World::new();
    for item in ITEMS {
        let text = if item.may_decline {
            "declined"
        } else {
            harmless(item)
        };
        world.answer(item.id, text).unwrap();
    }
    let result = handlers::finish_first_night(&world.app).unwrap();
    assert_eq!(result.gate.level, GateLevel::Unknown);
    assert_eq!(result.assessment.intake.score.points, None);
    assert_eq!(result.assessment.intake.goal_mg, None);
}

#[test]
fn a_red_flag_comes_up_at_once_and_stays_until_it_is_put_away_with_a_reason() {
    let world = World::new();
    let (item, option) = ITEMS
        .iter()
        .find_map(|item| match item.ask {
            Ask::Checklist { options } => Some((item.id, options[0].value)),
            _ => None,
        })
        .unwrap();
    let answered = world.answer(item, option).unwrap();
    assert_eq!(answered.flags[0].id, option);
    assert_eq!(answered.flags[0].urgency, Urgency::EmergencyNow);
    let open = handlers::app_status(&world.app).unwrap().open_flags;
    assert_eq!(open[0].id, option);
    let put_away = |reason: &str| {
        let req = DismissFlag {
            id: option.to_owned(),
            reason: reason.to_owned(),
        };
        handlers::dismiss_flag(&world.app, req)
    };
    assert_eq!(put_away("  ").unwrap_err().field, Some("reason"));
    assert!(
        put_away("seen at the hospital")
            .unwrap()
            .open_flags
            .is_empty()
    );
}

#[test]
fn a_tick_taken_back_takes_its_flag_back() {
    let world = World::new();
    let item = ITEMS
        .iter()
        .find(|item| matches!(item.ask, Ask::Checklist { .. }))
        .unwrap();
    let Ask::Checklist { options } = item.ask else {
        unreachable!()
    };
    world.answer(item.id, options[0].value).unwrap();
    let answered = world.answer(item.id, "none").unwrap();
    assert!(answered.flags.is_empty());
    assert!(
        handlers::app_status(&world.app)
            .unwrap()
            .open_flags
            .is_empty()
    );
}

#[test]
fn taking_it_again_keeps_the_earlier_result_as_it_was() {
    let world = World::new();
    world.finish_first_night();
    let before = handlers::pass_result(&world.app, PassReq { pass: None }).unwrap();
    world.clock.set("2026-12-20 21:00");
    let again = handlers::first_night(&world.app).unwrap();
    assert!(again.retake);
    assert_eq!(
        again.answers.get("profile.age").map(String::as_str),
        Some("40")
    );
    let sign = ITEMS
        .iter()
        .find(|item| matches!(item.ask, Ask::Scale))
        .unwrap();
    assert!(!again.answers.contains_key(sign.id), "signs are asked anew");
    for item in ITEMS {
        let text = if matches!(item.ask, Ask::Scale) {
            "3"
        } else {
            harmless(item)
        };
        world.answer(item.id, text).unwrap();
    }
    let after = handlers::finish_first_night(&world.app).unwrap();
    assert_eq!(after.passes.len(), 2);
    assert_ne!(after.pass, before.pass);
    let earlier = handlers::pass_result(
        &world.app,
        PassReq {
            pass: Some(before.pass),
        },
    )
    .unwrap();
    assert_eq!(earlier.assessment, before.assessment);
    assert_eq!(earlier.finished_on, "Sunday 22 November 2026");
}

#[test]
fn kidney_disease_told_in_a_retake_that_is_left_stops_suggestions_at_once() {
    let world = World::new();
    world.finish_first_night();
    handlers::first_night(&world.app).unwrap();
    let answered = world.answer("safety.kidney", "under30").unwrap();
    assert_eq!(answered.gate.level, GateLevel::Stop);
    assert_eq!(
        handlers::tonight(&world.app).unwrap().gate.level,
        GateLevel::Stop
    );
}

#[test]
fn answers_out_of_range_are_refused_at_their_field_and_the_old_one_stays() {
    let world = World::new();
    world.answer("profile.age", "40").unwrap();
    for bad in [
        "0",
        "200",
        "-3",
        "1e9",
        "forty",
        "",
        "NaN",
        "4 0",
        &"9".repeat(10_000),
    ] {
        let refused = world.answer("profile.age", bad).unwrap_err();
        assert_eq!(
            (refused.code, refused.field),
            (Code::Invalid, Some("profile.age")),
            "{bad}"
        );
    }
    for bad in ["4", "-1", "x"] {
        let sign = ITEMS
            .iter()
            .find(|item| matches!(item.ask, Ask::Scale))
            .unwrap();
        assert!(world.answer(sign.id, bad).is_err(), "{bad}");
    }
    for bad in ["0", "24", "3", "12.5"] {
        assert!(world.answer("rhythm.sleep_hours", bad).is_err(), "{bad}");
    }
    let view = handlers::first_night(&world.app).unwrap();
    assert_eq!(
        view.answers.get("profile.age").map(String::as_str),
        Some("40")
    );
}
