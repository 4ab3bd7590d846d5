//! Medicines with their times, and the doses that keep clear of them.

use chrono_tz::Tz;
use lull_app::contract::{
    AddMedicine, DoseOf, DoseTime, LogDose, MedicineReq, PlanDose, SetMedicineTimes, SettleReason,
    Supplements,
};
use lull_app::{ApiResult, handlers};
use lull_domain::planner::{Suggestion, WithheldWhy};
use lull_domain::safety::GateLevel;
use lull_domain::supplement::Form;

use crate::world::World;

const GLYCINATE: DoseOf = DoseOf::Form {
    form: Form::Glycinate,
};

fn world() -> World {
    let world = World::new();
    world.finish_first_night();
    world
}

fn add(world: &World, name: &str, times: &str) -> ApiResult<Supplements> {
    let req = AddMedicine {
        name: name.to_owned(),
        times: times.to_owned(),
    };
    handlers::add_medicine(&world.app, req)
}

fn plan(world: &World, mg: &str) -> ApiResult<Supplements> {
    let req = PlanDose {
        of: GLYCINATE,
        amount: mg.to_owned(),
        doses_a_day: 1,
    };
    handlers::plan_dose(&world.app, req)
}

/// The times at which the day's doses are due.
fn due(room: &Supplements) -> Vec<String> {
    let due = room.timing.due.iter();
    due.map(|one| format!("{} {}", one.time, one.amount))
        .collect()
}

/// The spans of a lane in which magnesium is kept out.
fn kept_out(room: &Supplements, lane: usize) -> Vec<String> {
    let spans = room.timing.plan.lanes[lane].forbidden.iter();
    spans
        .map(|one| format!("{}-{}", one.span.from, one.span.until))
        .collect()
}

#[test]
fn the_drawn_day_is_planned_around_two_medicines() {
    let world = world();
    plan(&world, "200").unwrap();
    add(&world, "doxycycline", "09:00, 17:00").unwrap();
    let room = add(&world, "levothyroxine", "7am").unwrap();
    assert_eq!(room.gate.level, GateLevel::Clear);
    assert_eq!(kept_out(&room, 0), ["03:00-11:00", "11:00-19:00"]);
    assert_eq!(kept_out(&room, 1), ["03:00-11:00"]);
    assert_eq!(due(&room), ["21:45 200 mg"]);
}

#[test]
fn a_medicine_that_has_hours_and_no_times_lets_no_dose_be_suggested() {
    let world = world();
    plan(&world, "200").unwrap();
    let room = add(&world, "doxycycline", "").unwrap();
    assert_eq!(room.gate.level, GateLevel::AskFirst);
    assert!(room.medicines.unwrap()[0].asks_times);
    assert_eq!(due(&handlers::supplements(&world.app).unwrap()), [""; 0]);
    let withheld = &room.timing.plan.withheld;
    assert_eq!(withheld[0].why, WithheldWhy::TimeNotTold);

    let req = SetMedicineTimes {
        name: "Doxycycline".to_owned(),
        times: "20:30".to_owned(),
    };
    let room = handlers::set_medicine_times(&world.app, req).unwrap();
    assert!(!room.medicines.as_ref().unwrap()[0].asks_times);
    // From 14:30 to 22:30 it is kept out: of the evening, only its end is clear.
    assert_eq!(due(&room), ["22:30 200 mg"]);
}

#[test]
fn a_dose_that_was_taken_too_near_is_kept_with_a_word_about_it() {
    let world = world();
    add(&world, "doxycycline", "09:00").unwrap();
    let req = LogDose {
        of: GLYCINATE,
        amount: "100".to_owned(),
        when: DoseTime {
            at: Some("10:00".to_owned()),
            day: None,
        },
    };
    let logged = handlers::log_dose(&world.app, req).unwrap();
    let [warning] = &logged.warnings[..] else {
        panic!("{:?}", logged.warnings);
    };
    assert!(
        warning.starts_with("10:00 is close to doxycycline at 09:00."),
        "{warning}"
    );
    let log = handlers::supplements(&world.app).unwrap().log;
    assert_eq!(log.doses[0].near, logged.warnings);
}

#[test]
fn a_name_stands_on_the_list_once() {
    let world = world();
    add(&world, "Doxycycline", "09:00").unwrap();
    let refused = add(&world, " doxycycline ", "17:00").unwrap_err();
    assert_eq!(refused.field, Some("name"));
    assert_eq!(add(&world, "", "").unwrap_err().field, Some("name"));
    let refused = add(&world, "iron", "25:00").unwrap_err();
    assert_eq!(refused.field, Some("times"));
    let room = handlers::supplements(&world.app).unwrap();
    assert_eq!(room.medicines.unwrap().len(), 1);
}

#[test]
fn a_medicine_that_left_the_list_takes_its_hours_with_it() {
    let world = world();
    plan(&world, "200").unwrap();
    add(&world, "levothyroxine", "21:00").unwrap();
    let req = MedicineReq {
        name: "levothyroxine".to_owned(),
    };
    let room = handlers::remove_medicine(&world.app, req).unwrap();
    assert_eq!(due(&room), ["21:45 200 mg"]);
    assert_eq!(room.medicines.unwrap(), []);
    let again = add(&world, "levothyroxine", "").unwrap();
    assert_eq!(again.medicines.unwrap()[0].times, []);
}

#[test]
fn what_the_pharmacist_settled_is_planned_around_as_far_as_it_is_known() {
    let world = world();
    plan(&world, "200").unwrap();
    let room = add(&world, "cetirizine", "21:45").unwrap();
    assert_eq!(room.gate.level, GateLevel::Unknown);
    assert_eq!(due(&room), [""; 0]);
    let req = SettleReason {
        id: room.gate.reasons[0].id.clone(),
        settled: true,
    };
    let room = handlers::settle_reason(&world.app, req).unwrap();
    assert_eq!(due(&room), ["21:45 200 mg"]);
}

#[test]
fn never_together_stops_every_suggestion_and_cannot_be_settled() {
    let world = world();
    plan(&world, "200").unwrap();
    let room = add(&world, "Isentress", "08:00").unwrap();
    assert_eq!(room.gate.level, GateLevel::Stop);
    assert_eq!(due(&room), [""; 0]);
    assert!(plan(&world, "10").is_err());
}

#[test]
fn no_clear_time_names_the_closest_and_whom_to_ask() {
    let world = world();
    plan(&world, "100").unwrap();
    let room = add(&world, "doxycycline", "00:00 06:00 12:00 18:00").unwrap();
    let Suggestion::NoClearTime { against, ask, .. } = &room.timing.plan.doses[0].suggestion else {
        panic!("{:?}", room.timing.plan.doses);
    };
    assert!(!against.is_empty() && ask.contains("pharmacist"));
    assert_eq!(due(&room), [""; 0]);
}

#[test]
fn the_plan_keeps_its_times_on_the_clock_of_another_zone() {
    let world = world();
    plan(&world, "200").unwrap();
    add(&world, "doxycycline", "09:00, 17:00").unwrap();
    world.clock.travel(Tz::America__New_York);
    let room = handlers::supplements(&world.app).unwrap();
    assert_eq!(due(&room), ["21:45 200 mg"]);
    assert_eq!(kept_out(&room, 0), ["03:00-11:00", "11:00-19:00"]);
}

#[test]
fn forty_medicines_are_kept_and_planned_around() {
    let world = world();
    plan(&world, "200").unwrap();
    for number in 0..40 {
        add(&world, &format!("levothyroxine {number}"), "07:00").unwrap();
    }
    let room = handlers::supplements(&world.app).unwrap();
    assert_eq!(room.medicines.as_ref().unwrap().len(), 40);
    assert_eq!(room.timing.plan.lanes.len(), 40);
    assert_eq!(due(&room), ["21:45 200 mg"]);
}
