//! Doses: apart from food, against the upper level, behind the gate.

use lull_app::contract::{
    AnswerItem, ChooseForm, DismissFlag, DoseOf, DoseTime, FoodDayReq, LogDose, PlanDose,
    SaveChoices, SettleReason, Supplements,
};
use lull_app::handlers;
use lull_domain::profile::UpperLevel;
use lull_domain::safety::{Gate, GateLevel};
use lull_domain::supplement::{Form, Priority};

use crate::world::World;

const GLYCINATE: DoseOf = DoseOf::Form {
    form: Form::Glycinate,
};

pub fn log(
    world: &World,
    mg: &str,
    at: Option<&str>,
) -> lull_app::ApiResult<lull_app::contract::DoseLogged> {
    let req = LogDose {
        of: GLYCINATE,
        amount: mg.to_owned(),
        when: DoseTime {
            at: at.map(str::to_owned),
            day: None,
        },
    };
    handlers::log_dose(&world.app, req)
}

fn choose(world: &World) -> lull_app::ApiResult<Supplements> {
    choose_mg(world, "200")
}

fn choose_mg(world: &World, mg: &str) -> lull_app::ApiResult<Supplements> {
    let req = PlanDose {
        of: GLYCINATE,
        amount: mg.to_owned(),
        doses_a_day: 1,
    };
    handlers::plan_dose(&world.app, req)
}

fn plan_suggested(world: &World) -> bool {
    let room = handlers::supplements(&world.app).unwrap();
    room.plan.iter().any(|entry| entry.suggested)
}

fn gate(world: &World) -> Gate {
    handlers::supplements(&world.app).unwrap().gate
}

fn settle(world: &World, id: &str) -> lull_app::ApiResult<Supplements> {
    let req = SettleReason {
        id: id.to_owned(),
        settled: true,
    };
    handlers::settle_reason(&world.app, req)
}

/// Settles all that can be.
fn ask(world: &World) {
    for reason in gate(world).reasons.iter().filter(|one| one.can_settle) {
        settle(world, &reason.id).unwrap();
    }
}

fn update(world: &World, item: &str, text: &str) {
    let req = AnswerItem {
        item: item.to_owned(),
        text: text.to_owned(),
    };
    handlers::update_answer(&world.app, req).unwrap();
}

/// Wherever a dose would be named tonight.
fn mentions(world: &World) -> Vec<String> {
    let tonight = handlers::tonight(&world.app).unwrap();
    let wind_down = handlers::wind_down(&world.app).unwrap();
    let tray = handlers::reminder::tray(&world.app).unwrap();
    let marks = tonight.curve.marks.iter().map(|mark| mark.label.clone());
    let lines = wind_down.schedule.iter().map(|line| line.label.clone());
    let dose = tonight.doses.into_iter().map(|dose| dose.name);
    [tonight.sentence, wind_down.sentence, tray.label]
        .into_iter()
        .chain(marks)
        .chain(lines)
        .chain(dose)
        .filter(|text| text.contains("Glycinate") || text == "Dose")
        .collect()
}

#[test]
fn a_dose_counts_against_the_upper_level_and_not_as_food() {
    let world = World::new();
    world.finish_first_night();
    let logged = log(&world, "200", None).unwrap();
    assert!(logged.warnings.is_empty());
    let magnesium = handlers::food_day(&world.app, FoodDayReq { day: None })
        .unwrap()
        .magnesium;
    assert_eq!(
        (magnesium.totals.food_mg, magnesium.totals.supplement_mg),
        (0.0, 200.0)
    );
    assert_eq!(
        (magnesium.upper_level.mg, magnesium.upper_level.over_mg),
        (Some(250.0), 0.0)
    );
    let warnings = log(&world, "100", None).unwrap().warnings;
    assert!(
        warnings[0].contains("300 mg") && warnings[0].contains("250 mg"),
        "{warnings:?}"
    );
    let choices = SaveChoices {
        upper_level: UpperLevel::Us350,
        wind_down_minutes: "45".to_owned(),
    };
    handlers::save_choices(&world.app, choices).unwrap();
    assert_eq!(
        handlers::supplements(&world.app)
            .unwrap()
            .log
            .upper_level
            .over_mg,
        0.0
    );
}

#[test]
fn a_chosen_form_enters_the_evening() {
    let world = World::new();
    world.finish_first_night();
    assert_eq!(
        choose(&world).unwrap().timing.due[0].time.to_string(),
        "21:45"
    );
    let tonight = handlers::tonight(&world.app).unwrap();
    assert_eq!(
        tonight.sentence,
        "Glycinate in half an hour, then dim the lights."
    );
    let marks: Vec<_> = tonight
        .curve
        .marks
        .iter()
        .map(|mark| (mark.key, mark.time.as_str()))
        .collect();
    assert_eq!(
        marks,
        [
            ("dose", "21:45"),
            ("wind_down", "22:00"),
            ("lights_out", "22:45"),
            ("wake", "06:45")
        ]
    );
    log(&world, "200", None).unwrap();
    let tonight = handlers::tonight(&world.app).unwrap();
    assert_eq!(tonight.sentence, "Wind-down in 45 minutes.");
}

#[test]
fn a_late_dose_keeps_its_true_time() {
    let world = World::new();
    let logged = log(&world, "100,5", Some("19:05")).unwrap().dose;
    assert_eq!(
        (logged.time.to_string().as_str(), logged.elemental_mg),
        ("19:05", 100.5)
    );
    assert_eq!(
        log(&world, "100", Some("23:30")).unwrap_err().field,
        Some("at")
    );
    assert_eq!(
        log(&world, "100", Some("25:00")).unwrap_err().field,
        Some("at")
    );
    world.clock.set("2026-11-23 08:00");
    let last_night = log(&world, "100", Some("22:45")).unwrap().dose;
    assert_eq!(
        (
            last_night.day.to_string().as_str(),
            last_night.time.to_string().as_str()
        ),
        ("2026-11-22", "22:45")
    );
}

#[test]
fn odd_amounts_are_refused_at_the_amount() {
    let world = World::new();
    for bad in ["-3", "0", "1e9", "", "two", "inf", &"1".repeat(10_000)] {
        assert_eq!(
            log(&world, bad, None).unwrap_err().field,
            Some("amount"),
            "{bad}"
        );
    }
}

#[test]
fn a_stop_is_in_force_wherever_a_dose_is_mentioned() {
    let world = World::new();
    world.finish_first_night();
    choose(&world).unwrap();
    world.answer("safety.kidney", "under30").unwrap();
    assert_eq!(mentions(&world), [""; 0]);
    assert!(choose(&world).is_err());
    let order = ChooseForm {
        priority: Priority::Sleep,
    };
    assert_eq!(
        handlers::choose_form(&world.app, order).unwrap_err().field,
        Some("priority"),
        "an order of forms is a suggestion too"
    );
    let logged = log(&world, "100", None).unwrap();
    assert_eq!(
        logged.warnings.len(),
        1,
        "what was taken is kept, with a word about it"
    );
    let reason = &gate(&world).reasons[0];
    assert!(!reason.can_settle);
    assert_eq!(settle(&world, &reason.id).unwrap_err().field, Some("id"));
}

#[test]
fn ask_first_opens_once_the_person_has_asked() {
    let world = World::new();
    world.finish_first_night();
    world.answer("safety.kidney", "egfr30").unwrap();
    assert_eq!(gate(&world).level, GateLevel::AskFirst);
    assert!(choose(&world).is_err());
    ask(&world);
    assert!(choose(&world).is_ok());
}

#[test]
fn a_person_under_18_is_offered_no_dose() {
    let world = World::new();
    world.finish_first_night();
    world.answer("profile.age", "17").unwrap();
    assert!(choose(&world).is_err());
    assert_eq!(
        handlers::supplements(&world.app).unwrap().gate.level,
        GateLevel::Stop
    );
}

#[test]
fn an_open_red_flag_silences_every_dose_until_it_is_put_away() {
    let world = World::new();
    world.finish_first_night();
    choose(&world).unwrap();
    assert!(!mentions(&world).is_empty());
    for (item, flag, level) in [
        ("safety.flags_now", "kidney-and-magnesium", GateLevel::Stop),
        ("safety.flags_today", "cannot-keep-fluid", GateLevel::Stop),
        ("safety.flags_today", "pregnancy-signs", GateLevel::AskFirst),
    ] {
        let answered = world.answer(item, flag).unwrap();
        assert_eq!(answered.gate.level, level, "{flag}");
        assert_eq!(mentions(&world), [""; 0], "{flag}");
        let room = handlers::supplements(&world.app).unwrap();
        assert_eq!((room.gate.level, plan_suggested(&world)), (level, false));
        assert!(choose(&world).is_err() && settle(&world, &format!("flag.{flag}")).is_err());
        let req = DismissFlag {
            id: flag.to_owned(),
            reason: "seen at the hospital".to_owned(),
        };
        handlers::dismiss_flag(&world.app, req).unwrap();
        assert!(
            gate(&world).may_suggest() && !mentions(&world).is_empty(),
            "{flag}"
        );
    }
}

#[test]
fn what_was_asked_in_one_pregnancy_does_not_hold_in_the_next() {
    let world = World::new();
    world.finish_first_night();
    for answer in [
        |world: &World, text: &str| update(world, "safety.pregnant", text),
        |world: &World, text: &str| drop(world.answer("safety.pregnant", text).unwrap()),
    ] {
        answer(&world, "yes");
        assert_eq!(gate(&world).level, GateLevel::AskFirst);
        ask(&world);
        answer(&world, "yes");
        assert!(gate(&world).may_suggest(), "said twice is no change");
        answer(&world, "no");
        answer(&world, "yes");
        assert_eq!(gate(&world).level, GateLevel::AskFirst);
        answer(&world, "no");
    }
}

#[test]
fn what_was_asked_about_one_medicine_holds_while_its_name_is_listed() {
    let world = World::new();
    world.finish_first_night();
    update(&world, "safety.medicines", "doxycycline\nwarfarin");
    ask(&world);
    assert!(
        gate(&world).may_suggest(),
        "an unknown medicine can be asked about"
    );
    update(
        &world,
        "safety.medicines",
        "doxycycline\nwarfarin\nramipril",
    );
    assert!(gate(&world).may_suggest());
    update(&world, "safety.medicines", "minocycline\nwarfarin");
    assert_eq!(gate(&world).level, GateLevel::AskFirst);
    update(&world, "safety.medicines", "doxycycline");
    assert_eq!(
        gate(&world).level,
        GateLevel::AskFirst,
        "it left the list meanwhile"
    );
}

#[test]
fn a_plan_stays_within_the_upper_level_and_the_log_does_not_have_to() {
    let world = World::new();
    world.finish_first_night();
    let refused = choose_mg(&world, "300").unwrap_err();
    assert_eq!(refused.field, Some("amount"));
    assert!(
        refused
            .message
            .contains("above the upper level of 250 mg a day that you chose"),
        "{}",
        refused.message
    );
    assert_eq!(log(&world, "300", None).unwrap().warnings.len(), 1);
    let level = |upper_level| {
        let choices = SaveChoices {
            upper_level,
            wind_down_minutes: "45".to_owned(),
        };
        handlers::save_choices(&world.app, choices).unwrap();
    };
    level(UpperLevel::Us350);
    world.clock.set("2026-11-23 21:14");
    assert!(choose_mg(&world, "300").unwrap().plan[0].suggested);
    assert!(!mentions(&world).is_empty());
    level(UpperLevel::Eu250);
    assert!(!plan_suggested(&world));
    assert_eq!(mentions(&world), [""; 0], "a lowered level holds the plan");
}

#[test]
fn a_childs_day_is_held_against_the_level_of_the_age() {
    let world = World::new();
    world.finish_first_night();
    world.answer("profile.age", "3").unwrap();
    let warnings = log(&world, "100", None).unwrap().warnings;
    assert!(
        warnings.iter().any(|text| text.contains("65 mg")),
        "{warnings:?}"
    );
    let level = handlers::supplements(&world.app).unwrap().log.upper_level;
    assert_eq!((level.mg, level.over_mg), (Some(65.0), 35.0));
}
