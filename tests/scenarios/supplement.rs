//! Doses: apart from food, against the upper level, behind the gate.

use lull_app::contract::{ChooseDose, FoodDayReq, LogDose, SaveChoices, SettleReason};
use lull_app::handlers;
use lull_domain::profile::UpperLevel;
use lull_domain::safety::GateLevel;
use lull_domain::supplement::Form;

use crate::world::World;

fn log(
    world: &World,
    mg: &str,
    at: Option<&str>,
) -> lull_app::ApiResult<lull_app::contract::DoseLogged> {
    let req = LogDose {
        form: Form::Glycinate,
        elemental_mg: mg.to_owned(),
        at: at.map(str::to_owned),
    };
    handlers::log_dose(&world.app, req)
}

fn choose(world: &World) -> lull_app::ApiResult<lull_app::contract::Supplements> {
    let req = ChooseDose {
        form: Form::Glycinate,
        elemental_mg: "200".to_owned(),
    };
    handlers::choose_dose(&world.app, req)
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
        (250.0, 0.0)
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
            .upper_level
            .over_mg,
        0.0
    );
}

#[test]
fn a_chosen_form_enters_the_evening() {
    let world = World::new();
    world.finish_first_night();
    assert_eq!(choose(&world).unwrap().plan.unwrap().time, "21:45");
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
        (logged.time.as_str(), logged.elemental_mg),
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
}

#[test]
fn odd_amounts_are_refused_at_the_amount() {
    let world = World::new();
    for bad in ["-3", "0", "1e9", "", "two", "inf", &"1".repeat(10_000)] {
        assert_eq!(
            log(&world, bad, None).unwrap_err().field,
            Some("elemental_mg"),
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
    let tonight = handlers::tonight(&world.app).unwrap();
    assert_eq!(tonight.dose, None);
    assert!(!tonight.sentence.contains("Glycinate"));
    assert!(tonight.curve.marks.iter().all(|mark| mark.key != "dose"));
    let wind_down = handlers::wind_down(&world.app).unwrap();
    assert!(
        wind_down
            .schedule
            .iter()
            .all(|line| line.label != "Glycinate")
    );
    let tray = handlers::reminder::tray(&world.app).unwrap();
    assert!(!tray.label.contains("Glycinate"));
    assert!(choose(&world).is_err());
    let logged = log(&world, "100", None).unwrap();
    assert_eq!(
        logged.warnings.len(),
        1,
        "what was taken is kept, with a word about it"
    );
    let reason = handlers::supplements(&world.app).unwrap().gate.reasons[0]
        .id
        .clone();
    assert!(
        handlers::settle_reason(
            &world.app,
            SettleReason {
                id: reason,
                settled: true
            }
        )
        .is_err()
    );
}

#[test]
fn ask_first_opens_once_the_person_has_asked() {
    let world = World::new();
    world.finish_first_night();
    world.answer("safety.kidney", "egfr30").unwrap();
    let gate = handlers::supplements(&world.app).unwrap().gate;
    assert_eq!(gate.level, GateLevel::AskFirst);
    assert!(choose(&world).is_err());
    for reason in gate.reasons {
        let req = SettleReason {
            id: reason.id,
            settled: true,
        };
        handlers::settle_reason(&world.app, req).unwrap();
    }
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
