//! A planned dose is reminded of at its time, once, and answered from wherever one is.

use lull_app::contract::{AddMedicine, DoseOf, DoseReq, PlanDose};
use lull_app::handlers::{self, reminder};
use lull_domain::reminder::{Reply, Rule};
use lull_domain::supplement::Form;

use crate::world::World;

/// Sunday at 21:14, with 200 mg of glycinate planned for 21:45.
fn world() -> World {
    let world = World::new();
    world.finish_first_night();
    let req = PlanDose {
        of: DoseOf::Form {
            form: Form::Glycinate,
        },
        amount: "200".to_owned(),
        doses_a_day: 1,
    };
    handlers::plan_dose(&world.app, req).unwrap();
    world
}

fn due(world: &World) -> Option<reminder::DueReminder> {
    reminder::due(&world.app).unwrap()
}

fn logged_mg(world: &World) -> f64 {
    let log = handlers::supplements(&world.app).unwrap().log;
    log.supplement_mg
}

#[test]
fn a_dose_is_reminded_of_at_its_time_and_once() {
    let world = world();
    let at = reminder::next_due(&world.app).unwrap().unwrap();
    assert_eq!(at.local().to_string(), "2026-11-22 21:45:00");
    assert_eq!(due(&world), None);
    world.clock.set("2026-11-22 21:45");
    let shown = due(&world).unwrap();
    assert_eq!(shown.title, "Glycinate 200 mg");
    reminder::mark_shown(&world.app, shown.id).unwrap();
    assert_eq!(due(&world), None);
    world.clock.set("2026-11-22 22:00");
    assert_eq!(due(&world).unwrap().id.rule, Rule::WindDown);
}

#[test]
fn taken_is_logged_and_settles_it_wherever_it_was_said() {
    for from_the_reminder in [true, false] {
        let world = world();
        world.clock.set("2026-11-22 21:45");
        let id = due(&world).unwrap().id;
        let Rule::Dose { plan, part } = id.rule else {
            panic!("{id:?}");
        };
        assert!(!reminder::is_settled(&world.app, id).unwrap());
        if from_the_reminder {
            reminder::reply(&world.app, id, Reply::Taken).unwrap();
        } else {
            reminder::take_from_tray(&world.app, plan, part).unwrap();
        }
        assert!(reminder::is_settled(&world.app, id).unwrap());
        assert_eq!((due(&world), logged_mg(&world)), (None, 200.0));
        assert!(reminder::reply(&world.app, id, Reply::Taken).is_err());
        assert_eq!(logged_mg(&world), 200.0, "said twice is said once");
    }
}

#[test]
fn later_comes_back_in_ten_minutes_and_skip_does_not() {
    let world = world();
    world.clock.set("2026-11-22 21:45");
    let id = due(&world).unwrap().id;
    reminder::mark_shown(&world.app, id).unwrap();
    reminder::reply(&world.app, id, Reply::Snooze).unwrap();
    world.clock.set("2026-11-22 21:54");
    assert_eq!(due(&world), None);
    world.clock.set("2026-11-22 21:55");
    assert_eq!(due(&world).unwrap().id, id);
    reminder::reply(&world.app, id, Reply::Skip).unwrap();
    assert_eq!((due(&world), logged_mg(&world)), (None, 0.0));
}

#[test]
fn a_closed_gate_reminds_of_no_dose_and_a_medicine_moves_it() {
    let world = world();
    world.clock.set("2026-11-22 21:45");
    world.answer("safety.kidney", "under30").unwrap();
    assert_eq!(due(&world), None);
    assert_eq!(reminder::tray(&world.app).unwrap().dose, None);
    world.answer("safety.kidney", "egfr90").unwrap();
    assert!(due(&world).is_some());
    let req = AddMedicine {
        name: "levothyroxine".to_owned(),
        times: "18:00".to_owned(),
    };
    // Until 22:00 it is kept out.
    handlers::add_medicine(&world.app, req).unwrap();
    let at = reminder::next_due(&world.app).unwrap().unwrap();
    assert_eq!(at.local().to_string(), "2026-11-22 22:00:00");
}

#[test]
fn a_click_on_yesterdays_reminder_logs_nothing_for_today() {
    let world = world();
    world.clock.set("2026-11-22 21:45");
    let id = due(&world).unwrap().id;
    world.clock.set("2026-11-23 09:00");
    let refused = reminder::reply(&world.app, id, Reply::Taken).unwrap_err();
    assert!(
        refused.message.contains("another day"),
        "{}",
        refused.message
    );
    assert_eq!(logged_mg(&world), 0.0);
}

#[test]
fn more_than_45_minutes_late_it_stays_away() {
    let world = world();
    world.clock.set("2026-11-22 22:31");
    assert_eq!(due(&world).map(|one| one.id.rule), Some(Rule::WindDown));
}

#[test]
fn the_tray_offers_the_dose_from_three_hours_before_it() {
    let world = world();
    world.clock.set("2026-11-22 18:44");
    assert_eq!(reminder::tray(&world.app).unwrap().dose, None);
    world.clock.set("2026-11-22 18:45");
    let offered = reminder::tray(&world.app).unwrap().dose.unwrap();
    assert_eq!(offered.name, "Glycinate 200 mg");
}

/// Sunday at 21:14 with these planned: so many doses a day of a form, 100 mg each.
fn world_with(plans: &[(Form, u8)]) -> World {
    let world = World::new();
    world.finish_first_night();
    for (form, doses_a_day) in plans {
        let req = PlanDose {
            of: DoseOf::Form { form: *form },
            amount: "100".to_owned(),
            doses_a_day: *doses_a_day,
        };
        handlers::plan_dose(&world.app, req).unwrap();
    }
    world
}

fn offered(world: &World) -> Option<String> {
    let tray = reminder::tray(&world.app).unwrap();
    tray.dose.map(|dose| dose.name)
}

fn add_doxycycline(world: &World, times: &str) {
    let req = AddMedicine {
        name: "doxycycline".to_owned(),
        times: times.to_owned(),
    };
    handlers::add_medicine(&world.app, req).unwrap();
}

#[test]
fn of_two_doses_the_one_that_was_taken_is_ticked_and_not_the_one_that_was_missed() {
    let world = world_with(&[(Form::Glycinate, 2)]);
    world.clock.set("2026-11-22 21:45");
    let id = due(&world).unwrap().id;
    reminder::reply(&world.app, id, Reply::Taken).unwrap();
    let doses = handlers::tonight(&world.app).unwrap().doses;
    let taken: Vec<_> = doses
        .iter()
        .map(|one| (one.time.to_string(), one.taken))
        .collect();
    assert_eq!(
        taken,
        [("07:45".to_owned(), false), ("21:45".to_owned(), true)]
    );
    assert!(reminder::is_settled(&world.app, id).unwrap());
    assert!(reminder::reply(&world.app, id, Reply::Taken).is_err());
    assert_eq!(logged_mg(&world), 100.0, "said twice is said once");
}

#[test]
fn a_reminder_that_is_answered_hours_late_logs_its_own_dose_and_no_other() {
    let world = world_with(&[(Form::Glycinate, 2)]);
    world.clock.set("2026-11-22 07:45");
    let id = due(&world).unwrap().id;
    reminder::mark_shown(&world.app, id).unwrap();
    world.clock.set("2026-11-22 21:00");
    reminder::reply(&world.app, id, Reply::Taken).unwrap();
    assert!(reminder::reply(&world.app, id, Reply::Taken).is_err());
    assert_eq!(logged_mg(&world), 100.0, "said twice is said once");
    let next = reminder::next_due(&world.app).unwrap().unwrap();
    assert_eq!(next.local_time().to_string(), "21:45");
}

#[test]
fn a_dose_that_was_taken_by_mistake_is_open_again_once_it_is_off_the_log() {
    let world = world();
    world.clock.set("2026-11-22 21:45");
    let id = due(&world).unwrap().id;
    reminder::reply(&world.app, id, Reply::Taken).unwrap();
    assert_eq!(offered(&world), None);
    let dose = handlers::supplements(&world.app).unwrap().log.doses[0].id;
    handlers::remove_dose(&world.app, DoseReq { id: dose }).unwrap();
    assert_eq!(offered(&world).as_deref(), Some("Glycinate 200 mg"));
}

#[test]
fn a_dose_that_was_missed_by_day_does_not_hide_the_evening_s_from_the_tray() {
    let world = world_with(&[(Form::Malate, 1), (Form::Glycinate, 1)]);
    world.clock.set("2026-11-22 12:00");
    assert_eq!(offered(&world).as_deref(), Some("Malate 100 mg"));
    world.clock.set("2026-11-22 21:45");
    assert_eq!(offered(&world).as_deref(), Some("Glycinate 100 mg"));
    let id = due(&world).unwrap().id;
    reminder::reply(&world.app, id, Reply::Taken).unwrap();
    assert_eq!(offered(&world).as_deref(), Some("Malate 100 mg"));
}

#[test]
fn before_waking_last_night_s_dose_is_not_offered_as_today_s() {
    let world = world();
    world.clock.set("2026-11-23 03:30");
    assert!(offered(&world).is_some(), "the evening's day still runs");
    world.clock.set("2026-11-23 05:00");
    assert_eq!(offered(&world), None);
}

#[test]
fn late_or_put_off_a_dose_still_keeps_the_medicines_hours() {
    let world = world();
    // From 22:00 it is kept out.
    add_doxycycline(&world, "04:00");
    world.clock.set("2026-11-22 21:55");
    let id = due(&world).unwrap().id;
    reminder::mark_shown(&world.app, id).unwrap();
    let refused = reminder::reply(&world.app, id, Reply::Snooze).unwrap_err();
    assert!(
        refused.message.contains("doxycycline at 04:00"),
        "{}",
        refused.message
    );
    assert!(!reminder::is_settled(&world.app, id).unwrap());
    world.clock.set("2026-11-22 22:01");
    assert!(
        reminder::is_settled(&world.app, id).unwrap(),
        "what stands on the screen is not true any more"
    );
    let sentence = handlers::tonight(&world.app).unwrap().sentence;
    assert!(!sentence.contains("Glycinate"), "{sentence}");
}

#[test]
fn an_agent_that_starts_in_a_medicine_s_hours_does_not_remind_late() {
    let world = world();
    add_doxycycline(&world, "04:00");
    world.clock.set("2026-11-22 22:01");
    assert_eq!(due(&world).unwrap().id.rule, Rule::WindDown);
}

#[test]
fn a_skipped_dose_is_not_spoken_of_again_that_day() {
    let world = world();
    world.clock.set("2026-11-22 21:45");
    let id = due(&world).unwrap().id;
    reminder::reply(&world.app, id, Reply::Skip).unwrap();
    let sentence = handlers::tonight(&world.app).unwrap().sentence;
    assert!(!sentence.contains("Glycinate"), "{sentence}");
    assert_eq!((offered(&world), logged_mg(&world)), (None, 0.0));
    world.clock.set("2026-11-23 21:45");
    assert!(due(&world).is_some());
}

#[test]
fn medicines_are_spoken_of_only_where_some_are_named() {
    let world = world();
    world.clock.set("2026-11-22 21:45");
    assert_eq!(due(&world).unwrap().body, "Planned for 21:45.");
    add_doxycycline(&world, "09:00");
    assert_eq!(
        due(&world).unwrap().body,
        "Planned for 21:45. It is clear of the medicines you named."
    );
}

#[test]
fn a_reminder_takes_none_but_its_own_answers() {
    let world = world();
    world.clock.set("2026-11-22 21:45");
    let dose = due(&world).unwrap().id;
    reminder::mark_shown(&world.app, dose).unwrap();
    world.clock.set("2026-11-22 22:00");
    let wind_down = due(&world).unwrap().id;
    for (id, other) in [(dose, Reply::Begin), (wind_down, Reply::Taken)] {
        assert!(reminder::reply(&world.app, id, other).is_err());
        assert!(!reminder::is_settled(&world.app, id).unwrap());
    }
    assert!(!handlers::wind_down(&world.app).unwrap().routine.begun);
}

#[test]
fn a_reminder_of_yesterday_s_dose_leaves_the_screen() {
    let world = world();
    world.clock.set("2026-11-22 21:45");
    let id = due(&world).unwrap().id;
    reminder::mark_shown(&world.app, id).unwrap();
    world.clock.set("2026-11-23 03:59");
    assert!(!reminder::is_settled(&world.app, id).unwrap());
    world.clock.set("2026-11-23 04:00");
    assert!(reminder::is_settled(&world.app, id).unwrap());
}
