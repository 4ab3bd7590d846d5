//! A planned dose is reminded of at its time, once, and answered from wherever one is.

use lull_app::contract::{AddMedicine, DoseOf, PlanDose};
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
