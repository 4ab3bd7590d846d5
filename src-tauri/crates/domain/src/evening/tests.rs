use super::*;
use crate::routine::Step;
use crate::time::LocalTime;
use chrono::NaiveDateTime;
use proptest::prelude::*;
use std::fmt::Write as _;

const ZONE: Tz = Tz::Europe__Berlin;

fn at(text: &str) -> Instant {
    resolve(
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(),
        ZONE,
    )
}

fn dose(name: &str, time: &str) -> TimedDose {
    TimedDose {
        name: name.to_owned(),
        time: LocalTime::parse(time).unwrap(),
        settled: false,
    }
}

fn glycinate() -> TimedDose {
    dose("Glycinate", "21:45")
}

fn sunday(doses: Vec<TimedDose>) -> Evening {
    evening(
        Night::parse("2026-11-22").unwrap(),
        &Rhythm::default(),
        doses,
        ZONE,
    )
}

#[test]
fn the_drawn_evening_comes_out_of_the_rhythm() {
    let e = sunday(vec![glycinate()]);
    assert_eq!(e.doses[0].at.local().to_string(), "2026-11-22 21:45:00");
    assert_eq!(e.wind_down.local_time().to_string(), "22:00");
    assert_eq!(e.lights_out.local_time().to_string(), "22:45");
    assert_eq!(e.wake.local().to_string(), "2026-11-23 06:45:00");
    assert!((hours_of_sleep(&e) - 8.0).abs() < f64::EPSILON);
}

#[test]
fn the_sentence_over_a_whole_evening() {
    let mut e = sunday(vec![glycinate()]);
    let mut progress = Progress::default();
    let mut said = String::new();
    for (time, tick) in [
        ("22 15:00", None),
        ("22 20:30", None),
        ("22 21:14", None),
        ("22 21:30", None),
        ("22 21:40", None),
        ("22 21:45", None),
        ("22 21:50", Some(Step::Water)),
        ("22 22:05", None),
        ("22 22:10", Some(Step::Stretch)),
        ("22 22:45", None),
        ("23 02:00", None),
    ] {
        let now = at(&format!("2026-11-{time}"));
        let _ = writeln!(said, "{time}  {}", next(&e, &progress, &now).sentence);
        if time == "22 21:45" {
            e.doses[0].dose.settled = true;
        }
        progress.routine.done.extend(tick);
    }
    insta::assert_snapshot!(said);
}

#[test]
fn without_a_dose_the_wind_down_is_next() {
    let e = sunday(Vec::new());
    let said = next(&e, &Progress::default(), &at("2026-11-22 21:30"));
    assert_eq!(said.sentence, "Wind-down in half an hour.");
    assert_eq!(said.label, "Wind-down at 22:00");
}

#[test]
fn a_wind_down_begun_early_names_its_steps() {
    let progress = Progress {
        begun: true,
        ..Progress::default()
    };
    let said = next(&sunday(Vec::new()), &progress, &at("2026-11-22 21:10"));
    assert_eq!(said.sentence, "A glass of water next. Lights out at 22:45.");
}

#[test]
fn not_tonight_is_taken_at_its_word() {
    let routine = RoutineNight {
        done: vec![],
        not_tonight: true,
    };
    let said = next(
        &sunday(Vec::new()),
        &Progress {
            routine,
            ..Progress::default()
        },
        &at("2026-11-22 22:05"),
    );
    assert_eq!(said.sentence, "No wind-down tonight. Lights out at 22:45.");
}

#[test]
fn the_night_lasts_until_its_wake_time() {
    let rhythm = Rhythm::default();
    assert_eq!(
        night_at(&at("2026-11-23 06:44"), &rhythm).to_string(),
        "2026-11-22"
    );
    assert_eq!(
        night_at(&at("2026-11-23 06:45"), &rhythm).to_string(),
        "2026-11-23"
    );
}

#[test]
fn a_bedtime_after_midnight_stays_with_its_evening() {
    let rhythm = Rhythm {
        wake_work: LocalTime::new(9, 0).unwrap(),
        sleep_minutes: 510,
        ..Rhythm::default()
    };
    let e = evening(
        Night::parse("2026-11-22").unwrap(),
        &rhythm,
        Vec::new(),
        ZONE,
    );
    assert_eq!(e.wind_down.local().to_string(), "2026-11-22 23:45:00");
    assert_eq!(e.lights_out.local().to_string(), "2026-11-23 00:30:00");
    assert_eq!(e.wake.local().to_string(), "2026-11-23 09:00:00");
}

#[test]
fn the_clocks_going_back_lengthen_the_night_and_keep_its_times() {
    let rhythm = Rhythm::default();
    let e = evening(
        Night::parse("2026-10-24").unwrap(),
        &rhythm,
        Vec::new(),
        ZONE,
    );
    assert_eq!(e.wake.local_time(), rhythm.wake_free);
    assert!((hours_of_sleep(&e) - 9.0).abs() < f64::EPSILON);
}

#[test]
fn a_bedtime_that_the_clock_skips_becomes_the_next_valid_minute() {
    let wake = LocalTime::new(10, 30).unwrap();
    let rhythm = Rhythm {
        wake_work: wake,
        wake_free: wake,
        ..Rhythm::default()
    };
    let e = evening(
        Night::parse("2026-03-28").unwrap(),
        &rhythm,
        Vec::new(),
        ZONE,
    );
    assert_eq!(e.wind_down.local().to_string(), "2026-03-29 01:45:00");
    assert_eq!(e.lights_out.local().to_string(), "2026-03-29 03:00:00");
    assert_eq!(e.wake.local().to_string(), "2026-03-29 10:30:00");
}

#[test]
fn a_dose_by_day_that_was_missed_is_let_go() {
    let e = sunday(vec![dose("Malate", "08:45")]);
    let at = e.doses[0].at.clone();
    let said = |minutes| next(&e, &Progress::default(), &at.plus_minutes(minutes)).sentence;
    assert!(said(0).starts_with("Malate now"));
    assert!(said(181).starts_with("Wind-down at"));
}

#[test]
fn a_late_dose_is_not_named_in_a_medicine_s_hours() {
    let e = sunday(vec![glycinate()]);
    let said = |kept_out, time| {
        let progress = Progress {
            kept_out,
            ..Progress::default()
        };
        next(&e, &progress, &at(&format!("2026-11-22 {time}"))).sentence
    };
    assert!(said(false, "21:50").starts_with("Glycinate now"));
    assert!(said(true, "21:50").starts_with("Wind-down in"));
    assert!(said(true, "20:30").starts_with("Glycinate at 21:45"));
}

#[test]
fn of_several_doses_the_next_that_was_not_taken_is_named() {
    let mut e = sunday(vec![glycinate(), dose("Citrate", "13:00")]);
    let said = |e: &Evening, time| {
        let now = at(&format!("2026-11-22 {time}"));
        next(e, &Progress::default(), &now).sentence
    };
    assert_eq!(
        said(&e, "12:30"),
        "Citrate in half an hour, then dim the lights."
    );
    e.doses[0].dose.settled = true;
    assert_eq!(
        said(&e, "12:30"),
        "Glycinate at 21:45, then dim the lights."
    );
}

proptest! {
    #[test]
    fn every_rhythm_names_the_coming_lights_out(
        wake in 0i32..1440, sleep in 240u16..=720, minutes in 1i64..=60
    ) {
        let wake = LocalTime::from_minutes(wake);
        let rhythm = Rhythm { wake_work: wake, wake_free: wake, sleep_minutes: sleep, ..Rhythm::default() };
        let e = evening(Night::parse("2026-11-22").unwrap(), &rhythm, Vec::new(), Tz::UTC);
        prop_assert!(e.wind_down.utc_ms < e.lights_out.utc_ms && e.lights_out.utc_ms < e.wake.utc_ms);
        // Around its own wind-down every night is the night of now.
        for now in [e.wind_down.plus_minutes(-minutes), e.wind_down.clone(), e.lights_out.plus_minutes(minutes)] {
            prop_assert_eq!(night_at(&now, &rhythm), e.night);
        }
        let said = next(&e, &Progress::default(), &e.wind_down).sentence;
        prop_assert!(said.contains(&e.lights_out.local_time().to_string()), "{}", said);
    }
}
