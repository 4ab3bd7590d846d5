use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::medicine::{INTERACTIONS, MatchedMedicine, Rule, Verdict, match_name, verdict};
use crate::time::Instant;

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
    plan(medicines, drawn_day(), products)
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
fn what_is_unknown_or_never_together_suggests_no_time_and_is_named() {
    let products = [product(Form::Glycinate, 250.0)];
    for (typed, times, why) in [
        ("cetirizine", &["20:00"][..], WithheldWhy::NotChecked),
        ("levothyroxine", &[], WithheldWhy::TimeNotTold),
        ("raltegravir", &["08:00"], WithheldWhy::Never),
        ("raltegravir + cetirizine", &[], WithheldWhy::Never),
    ] {
        let plan = planned(
            &[taken("calcium", &["12:00"]), taken(typed, times)],
            &products,
        );
        assert_eq!(
            plan.withheld,
            [Withheld {
                medicine: typed.to_owned(),
                why
            }]
        );
        assert_eq!(plan.doses.len(), 1, "{typed}");
        assert_eq!(plan.doses[0].suggestion, Suggestion::Withheld, "{typed}");
        assert_eq!(spans(&plan.lanes[0]), ["10:00-14:00"]);
        assert!(!plan.lanes[1].notes.is_empty(), "{typed}");
    }
}

#[test]
fn what_was_asked_about_or_has_no_hours_blocks_nothing() {
    let asked = TakenMedicine {
        asked: true,
        ..taken("cetirizine", &["21:45"])
    };
    let review = taken("pantoprazole", &[]);
    let no_rule = taken("ramipril", &["21:45"]);
    let plan = planned(&[asked, review, no_rule], &[product(Form::Oxide, 200.0)]);
    assert_eq!(times(&plan), ["21:45"]);
    assert_eq!(plan.withheld, []);
    assert!(
        matches!(&plan.lanes[0].notes[..], [LaneNote::NotChecked { what, asked: true }] if what == "cetirizine")
    );
    assert!(matches!(plan.lanes[1].notes[..], [LaneNote::Review { .. }]));
    assert_eq!(plan.lanes[2].notes, []);
}

#[test]
fn what_was_asked_about_as_a_whole_is_planned_around_as_far_as_it_is_known() {
    let asked = TakenMedicine {
        asked: true,
        ..taken("gabapentin and cetirizine", &[])
    };
    let known = planned(&[asked], &[product(Form::Glycinate, 100.0)]);
    assert!(known.withheld.is_empty());
    assert_eq!(
        known.lanes[0].notes.len(),
        2,
        "what is not known is still told"
    );
}

#[test]
fn two_medicines_of_one_name_and_a_time_told_twice_are_kept_apart_and_told_once() {
    let plan = planned(
        &[
            taken("iron", &["18:00", "08:00", "18:00"]),
            taken("iron", &["12:00"]),
        ],
        &[],
    );
    assert_eq!(plan.lanes.len(), 2);
    assert_eq!(plan.lanes[0].times, [at("08:00"), at("18:00")]);
    assert_eq!(plan.lanes[0].forbidden.len(), 2);
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
        let plan = plan(&[], nap, &[product(form, 500.0)]);
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
    let plan = plan(&[], never, &[product(Form::Malate, 100.0)]);
    assert!(matches!(
        plan.doses[0].suggestion,
        Suggestion::NoClearTime { closest: None, .. }
    ));
}

/// Another road to the same answer: every intake of the days around, by the hours between the two.
fn is_clear(medicines: &[TakenMedicine], minute: i32) -> bool {
    medicines.iter().all(|medicine| {
        medicine.medicine.interactions.iter().all(|row| {
            let Rule::Apart { before_h, after_h } = row.rule else {
                return true;
            };
            medicine.times.iter().all(|time| {
                [-1440, 0, 1440].into_iter().all(|day| {
                    let hours_later = f64::from(minute - time.minutes() - day) / 60.0;
                    if hours_later < 0.0 {
                        -hours_later >= after_h
                    } else {
                        hours_later >= before_h
                    }
                })
            })
        })
    })
}

fn any_medicine() -> impl Strategy<Value = TakenMedicine> {
    let rows = proptest::collection::vec(0..INTERACTIONS.len(), 1..3);
    let times = proptest::collection::vec((0i32..1440).prop_map(LocalTime::from_minutes), 0..4);
    (rows, times).prop_map(|(rows, times)| TakenMedicine {
        medicine: MatchedMedicine {
            typed: "any".to_owned(),
            interactions: rows.into_iter().map(|row| INTERACTIONS[row]).collect(),
            unmatched: Vec::new(),
        },
        times,
        asked: false,
    })
}

fn any_product() -> impl Strategy<Value = DailyProduct> {
    (0..Form::ALL.len(), 1.0f64..900.0, 1u8..4).prop_map(|(form, elemental_mg, doses_a_day)| {
        DailyProduct {
            form: Some(Form::ALL[form]),
            elemental_mg,
            unit_mg: None,
            doses_a_day,
        }
    })
}

fn any_waking() -> impl Strategy<Value = Waking> {
    (0i32..1440, 0i32..1440).prop_map(|(wake, awake)| Waking {
        wake: LocalTime::from_minutes(wake),
        lights_out: LocalTime::from_minutes(wake + awake),
    })
}

/// The times of one product's doses, in minutes after waking.
fn after_waking(plan: &Plan, product: usize, waking: Waking) -> Vec<i32> {
    let of_product = plan.doses.iter().filter(|dose| dose.product == product);
    of_product
        .filter_map(|dose| match dose.suggestion {
            Suggestion::At { time, .. } => Some(time.minutes_since(waking.wake)),
            Suggestion::NoClearTime { .. } | Suggestion::Withheld => None,
        })
        .collect()
}

/// Whether `doses` of the minutes lie four hours apart: taking the earliest each time finds out.
fn room_for(minutes: impl Iterator<Item = i32>, doses: usize) -> bool {
    let mut found: Vec<i32> = Vec::new();
    for minute in minutes {
        if found.last().is_none_or(|last| minute - last >= 240) {
            found.push(minute);
        }
    }
    found.len() >= doses
}

proptest! {
    #[test]
    fn free_and_forbidden_spans_are_what_minute_by_minute_is(
        medicines in proptest::collection::vec(any_medicine(), 0..6)
    ) {
        let plan = plan(&medicines, drawn_day(), &[]);
        for minute in 0..1440 {
            let time = LocalTime::from_minutes(minute);
            let clear = is_clear(&medicines, minute);
            prop_assert_eq!(plan.free.iter().any(|span| span.reaches(time)), clear, "free at {}", time);
            let mut drawn = plan.lanes.iter().flat_map(|lane| &lane.forbidden);
            prop_assert_eq!(!drawn.any(|one| one.span.has_inside(time)), clear, "forbidden at {}", time);
        }
        for (span, next) in plan.free.iter().zip(plan.free.iter().cycle().skip(1)) {
            let gap = next.from.minutes_since(span.until);
            prop_assert!(span.minutes == 1440 || gap > 1 || gap == 0 && plan.free.len() == 1, "{:?}", plan.free);
        }
    }

    #[test]
    fn a_suggested_time_is_awake_and_clear_and_every_milligram_is_planned(
        medicines in proptest::collection::vec(any_medicine(), 0..5),
        products in proptest::collection::vec(any_product(), 1..4),
        waking in any_waking()
    ) {
        let plan = plan(&medicines, waking, &products);
        for dose in &plan.doses {
            prop_assert_eq!(dose.suggestion == Suggestion::Withheld, !plan.withheld.is_empty());
            if let Suggestion::At { time, .. } = dose.suggestion {
                prop_assert!(is_clear(&medicines, time.minutes()), "{}", time);
                prop_assert!(time.minutes_since(waking.wake) < waking.minutes(), "{}", time);
                for medicine in &medicines {
                    for taken_at in &medicine.times {
                        let said = verdict(&medicine.medicine, *taken_at, time);
                        prop_assert!(matches!(said, Verdict::Clear | Verdict::Review), "{:?}", said);
                    }
                }
                prop_assert!(dose.elemental_mg <= 200.0);
            }
        }
        for (index, product) in products.iter().enumerate() {
            let doses = plan.doses.iter().filter(|dose| dose.product == index);
            let sum: f64 = doses.map(|dose| dose.elemental_mg).sum();
            let wanted = product.elemental_mg * f64::from(product.doses_a_day);
            prop_assert!((sum - wanted).abs() < 1e-6, "{} {}", sum, wanted);
        }
    }

    #[test]
    fn the_evening_dose_is_the_nearest_that_minute_by_minute_finds(
        medicines in proptest::collection::vec(any_medicine(), 0..5), product in any_product(), waking in any_waking()
    ) {
        let product = DailyProduct { form: Some(Form::Glycinate), ..product };
        let plan = plan(&medicines, waking, &[product]);
        prop_assume!(plan.withheld.is_empty());
        let awake = waking.minutes();
        let clear = (0..awake).filter(|minute| is_clear(&medicines, (waking.wake.minutes() + minute) % 1440));
        let before_lights_out: Vec<i32> = clear.map(|minute| awake - minute).collect();
        let in_window = before_lights_out.iter().filter(|minutes| (30..=90).contains(*minutes));
        let nearest = |minutes: &mut dyn Iterator<Item = &i32>| minutes.map(|m| (m - 60).abs()).min();
        let wanted = nearest(&mut in_window.into_iter()).or(nearest(&mut before_lights_out.iter()));
        let found = after_waking(&plan, 0, waking).last().map(|minute| (awake - minute - 60).abs());
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn doses_of_a_product_are_four_hours_apart_wherever_that_is_possible(
        medicines in proptest::collection::vec(any_medicine(), 0..4), product in any_product(), waking in any_waking()
    ) {
        let plan = plan(&medicines, waking, &[product]);
        prop_assume!(plan.withheld.is_empty());
        let placed = after_waking(&plan, 0, waking);
        prop_assume!(!placed.is_empty());
        let apart = placed.windows(2).all(|two| two[1] - two[0] >= 240);
        prop_assert!(placed.windows(2).all(|two| two[1] > two[0]), "{:?}", placed);
        // The evening keeps its own dose; the others have what comes before.
        let (until, others) = match product.form {
            Some(Form::Malate) => (waking.minutes(), plan.doses.len()),
            _ => (placed[placed.len() - 1] - 239, plan.doses.len() - 1),
        };
        let clear = (0..until.max(0)).filter(|minute| is_clear(&medicines, (waking.wake.minutes() + minute) % 1440));
        prop_assert_eq!(apart && placed.len() == plan.doses.len(), room_for(clear, others));
        let noted = plan.doses.iter().any(|dose| match &dose.suggestion {
            Suggestion::At { notes, .. } => notes.contains(&TimeNote::CloseTogether),
            _ => false,
        });
        prop_assert_eq!(noted, !apart);
    }

    #[test]
    fn every_night_s_times_are_shown_by_the_clock_between_waking_and_lights_out(
        wake in 0i32..1440, sleep in 240u16..=720, day in 0i64..3000,
        medicines in proptest::collection::vec(any_medicine(), 0..3), product in any_product(),
        zone in 0usize..chrono_tz::TZ_VARIANTS.len()
    ) {
        let zone = chrono_tz::TZ_VARIANTS[zone];
        let wake = LocalTime::from_minutes(wake);
        let rhythm = Rhythm { wake_work: wake, wake_free: wake, sleep_minutes: sleep, ..Rhythm::default() };
        let night = Night::parse("2024-01-01").unwrap().plus(day);
        let waking = Waking::before(night, &rhythm);
        let resolved = |time| rhythm.in_night(night, time, zone);
        let lights_out: Instant = crate::time::resolve(rhythm.lights_out_local(night), zone);
        let woken = crate::time::resolve(rhythm.wake_local(night.plus(-1)), zone);
        for dose in plan(&medicines, waking, &[product]).doses {
            if let Suggestion::At { time, .. } = dose.suggestion {
                let at = resolved(time);
                prop_assert!(woken.utc_ms <= at.utc_ms && at.utc_ms <= lights_out.utc_ms, "{time} {night} {zone}");
            }
        }
        if medicines.is_empty() && product.elemental_mg <= 200.0 && product.doses_a_day == 1 {
            let plan = plan(&[], waking, &[product]);
            prop_assert_eq!(times(&plan), [usual_time(product.form, Waking::before(night, &rhythm)).to_string()]);
        }
    }
}
