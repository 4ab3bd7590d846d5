//! The evening: the reminder's life, the routine, travel.

use chrono::Datelike as _;
use chrono_tz::Tz;
use lull_app::contract::{LogEvent, SetNotTonight, TickStep};
use lull_app::handlers::{self, reminder};
use lull_domain::journal::{Place, Sensation};
use lull_domain::reminder::Reply;
use lull_domain::routine::Step;

use crate::world::World;

fn ready() -> World {
    let world = World::new();
    world.finish_first_night();
    world
}

#[test]
fn there_is_no_reminder_before_the_first_night() {
    let world = World::new();
    world.clock.set("2026-11-22 22:00");
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    assert!(reminder::tray(&world.app).unwrap().first_night_open);
}

#[test]
fn the_reminder_is_due_at_its_minute_and_once() {
    let world = ready();
    assert_eq!(
        reminder::next_due(&world.app)
            .unwrap()
            .unwrap()
            .local_time()
            .to_string(),
        "22:00"
    );
    world.clock.set("2026-11-22 21:59");
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    world.clock.set("2026-11-22 22:00");
    let due = reminder::due(&world.app).unwrap().unwrap();
    assert_eq!(due.id.night.to_string(), "2026-11-22");
    reminder::mark_shown(&world.app, due.id).unwrap();
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    let world = world.reopened();
    assert_eq!(
        reminder::due(&world.app).unwrap(),
        None,
        "a restart does not show it again"
    );
}

#[test]
fn ten_minutes_bring_it_back_once_and_begin_settles_it() {
    let world = ready();
    world.clock.set("2026-11-22 22:00");
    let id = reminder::due(&world.app).unwrap().unwrap().id;
    reminder::mark_shown(&world.app, id).unwrap();
    reminder::reply(&world.app, id, Reply::Snooze).unwrap();
    world.clock.set("2026-11-22 22:09");
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    world.clock.set("2026-11-22 22:10");
    assert_eq!(reminder::due(&world.app).unwrap().unwrap().id, id);
    reminder::mark_shown(&world.app, id).unwrap();
    world.clock.set("2026-11-22 22:30");
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    reminder::reply(&world.app, id, Reply::Snooze).unwrap();
    reminder::reply(&world.app, id, Reply::Begin).unwrap();
    world.clock.set("2026-11-22 22:40");
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    assert!(handlers::wind_down(&world.app).unwrap().routine.begun);
}

#[test]
fn not_tonight_in_the_window_reaches_the_reminder() {
    let world = ready();
    let night = handlers::tonight(&world.app).unwrap().night;
    let say = |not_tonight| {
        handlers::set_not_tonight(&world.app, SetNotTonight { night, not_tonight }).unwrap()
    };
    say(true);
    world.clock.set("2026-11-22 22:00");
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    say(false);
    assert!(reminder::due(&world.app).unwrap().is_some());
}

#[test]
fn a_pause_until_tomorrow_covers_tonight_and_no_more() {
    let world = ready();
    reminder::pause_until_tomorrow(&world.app, true).unwrap();
    world.clock.set("2026-11-22 22:00");
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    assert_eq!(
        handlers::wind_down(&world.app)
            .unwrap()
            .paused_until
            .as_deref(),
        Some("until tomorrow 04:00")
    );
    world.clock.set("2026-11-23 22:00");
    assert!(reminder::due(&world.app).unwrap().is_some());
}

#[test]
fn a_changed_zone_moves_the_reminder_with_the_wall_clock() {
    let world = ready();
    world.clock.travel(Tz::America__New_York);
    world.clock.set("2026-11-22 21:59");
    assert_eq!(reminder::due(&world.app).unwrap(), None);
    world.clock.set("2026-11-22 22:00");
    assert!(reminder::due(&world.app).unwrap().is_some());
}

#[test]
fn every_night_of_a_year_has_its_one_reminder_at_its_minute() {
    let world = ready();
    world.answer("rhythm.wake_free", "08:15").unwrap();
    let start = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for day in start.iter_days().take(365) {
        // Friday and Saturday nights end on a free day.
        let free = matches!(day.weekday(), chrono::Weekday::Fri | chrono::Weekday::Sat);
        let (before, at, after) = if free {
            ("23:29", "23:30", "23:31")
        } else {
            ("21:59", "22:00", "22:01")
        };
        let set = |time: &str| world.clock.set(&format!("{day} {time}"));
        set("18:00");
        let planned = reminder::next_due(&world.app).unwrap().unwrap();
        assert_eq!(
            planned.local().format("%Y-%m-%d %H:%M").to_string(),
            format!("{day} {at}")
        );
        set(before);
        assert_eq!(reminder::due(&world.app).unwrap(), None, "{day}");
        set(at);
        let due = reminder::due(&world.app).unwrap().unwrap();
        assert_eq!(due.id.night.date(), day);
        reminder::mark_shown(&world.app, due.id).unwrap();
        set(after);
        assert_eq!(reminder::due(&world.app).unwrap(), None, "{day}");
    }
}

#[test]
fn ticks_show_in_every_room_and_can_be_taken_back() {
    let world = ready();
    let night = handlers::tonight(&world.app).unwrap().night;
    let tick = |done| {
        handlers::tick_step(
            &world.app,
            TickStep {
                night,
                step: Step::Water,
                done,
            },
        )
        .unwrap()
    };
    assert!(tick(true).routine.steps[0].done);
    assert!(handlers::wind_down(&world.app).unwrap().routine.steps[0].done);
    assert_eq!(
        handlers::journal(&world.app).unwrap().nights[0].steps_done,
        Some(1)
    );
    assert!(!tick(false).routine.steps[0].done);
    assert_eq!(
        handlers::journal(&world.app).unwrap().nights[0].steps_done,
        None
    );
}

#[test]
fn feeling_something_replaces_none_and_a_missed_day_stays_blank() {
    let world = ready();
    let log = |sensation, place| handlers::log_event(&world.app, LogEvent { sensation, place });
    let none = log(Sensation::None, None).unwrap().none_logged;
    assert!(none.is_some());
    assert_eq!(
        log(Sensation::None, None).unwrap().none_logged,
        none,
        "said twice is said once"
    );
    assert_eq!(
        log(Sensation::Twitch, None).unwrap_err().field,
        Some("place")
    );
    let tonight = log(Sensation::Twitch, Some(Place::Calf)).unwrap();
    assert_eq!((tonight.none_logged, tonight.events.len()), (None, 1));
    assert_eq!(
        log(Sensation::None, None).unwrap_err().field,
        Some("sensation")
    );
    let nights = handlers::journal(&world.app).unwrap().nights;
    assert_eq!(nights[0].events.len(), 1);
    assert!(
        !nights[1].none_logged && nights[1].events.is_empty() && nights[1].steps_done.is_none()
    );
}
