//! The planner against a model that asks about every minute and every intake of the days around.

use proptest::prelude::*;

use super::*;
use crate::medicine::{Interaction, MatchedMedicine, Rule, Verdict, verdict};
use crate::time::resolve;

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
    medicine_of(INTERACTIONS.iter().collect(), 0)
}

/// One beside which times are suggested.
fn any_with_hours_and_times() -> impl Strategy<Value = TakenMedicine> {
    let rows = INTERACTIONS.iter();
    medicine_of(
        rows.filter(|row| matches!(row.rule, Rule::Apart { .. }))
            .collect(),
        1,
    )
}

fn medicine_of(
    rows: Vec<&'static Interaction>,
    least_times: usize,
) -> impl Strategy<Value = TakenMedicine> {
    let rows = proptest::collection::vec(proptest::sample::select(rows), 1..3);
    let time = (0i32..1440).prop_map(LocalTime::from_minutes);
    let times = proptest::collection::vec(time, least_times..4);
    (rows, times).prop_map(|(rows, times)| TakenMedicine {
        medicine: MatchedMedicine {
            typed: "any".to_owned(),
            interactions: rows.into_iter().copied().collect(),
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
            unit_mg: None,
            elemental_mg,
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

fn clear_after_waking(medicines: &[TakenMedicine], waking: Waking, minute: i32) -> bool {
    is_clear(medicines, (waking.wake.minutes() + minute) % 1440)
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
        let plan = plan(&medicines, drawn_day(), &[], &[]);
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
        meals in proptest::collection::vec((0i32..1440).prop_map(LocalTime::from_minutes), 0..4),
        waking in any_waking()
    ) {
        let plan = plan(&medicines, waking, &meals, &products);
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
        medicines in proptest::collection::vec(any_with_hours_and_times(), 0..4),
        product in any_product(),
        waking in any_waking()
    ) {
        let product = DailyProduct { form: Some(Form::Glycinate), ..product };
        let plan = plan(&medicines, waking, &[], &[product]);
        let awake = waking.minutes();
        let clear = (0..awake).filter(|minute| clear_after_waking(&medicines, waking, *minute));
        let before_lights_out: Vec<i32> = clear.map(|minute| awake - minute).collect();
        let in_window = before_lights_out.iter().filter(|minutes| (30..=90).contains(*minutes));
        let nearest = |minutes: &mut dyn Iterator<Item = &i32>| minutes.map(|m| (m - 60).abs()).min();
        let wanted = nearest(&mut in_window.into_iter()).or(nearest(&mut before_lights_out.iter()));
        let found = after_waking(&plan, 0, waking).last().map(|minute| (awake - minute - 60).abs());
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn one_dose_of_malate_is_the_next_that_minute_by_minute_finds(
        medicines in proptest::collection::vec(any_with_hours_and_times(), 0..4), waking in any_waking()
    ) {
        let plan = plan(&medicines, waking, &[], &[product(Form::Malate, 100.0)]);
        let clear = |minute: &i32| clear_after_waking(&medicines, waking, *minute);
        let (awake, afternoon_ends) = (waking.minutes(), waking.minutes() - 300);
        let wanted = (60..=afternoon_ends).find(clear)
            .or_else(|| (0..60.min(afternoon_ends + 1)).rev().find(clear))
            .or_else(|| (60..awake).find(clear))
            .or_else(|| (0..60.min(awake)).rev().find(clear));
        prop_assert_eq!(after_waking(&plan, 0, waking).first().copied(), wanted);
    }

    #[test]
    fn doses_of_a_product_are_four_hours_apart_wherever_that_is_possible(
        medicines in proptest::collection::vec(any_with_hours_and_times(), 0..4),
        product in any_product(),
        waking in any_waking()
    ) {
        let plan = plan(&medicines, waking, &[], &[product]);
        let placed = after_waking(&plan, 0, waking);
        if placed.is_empty() {
            prop_assert!(!(0..waking.minutes()).any(|minute| clear_after_waking(&medicines, waking, minute)));
            return Ok(());
        }
        let apart = placed.windows(2).all(|two| two[1] - two[0] >= 240);
        prop_assert!(placed.windows(2).all(|two| two[1] > two[0]), "{:?}", placed);
        // The evening keeps its own dose; the others have what comes before.
        let (until, others) = match product.form {
            Some(Form::Malate) => (waking.minutes(), plan.doses.len()),
            _ => (placed[placed.len() - 1] - 239, plan.doses.len() - 1),
        };
        let clear = (0..until.max(0)).filter(|minute| clear_after_waking(&medicines, waking, *minute));
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
        let lights_out = resolve(rhythm.lights_out_local(night), zone);
        let woken = resolve(rhythm.wake_local(night.plus(-1)), zone);
        for dose in plan(&medicines, waking, &[], &[product]).doses {
            if let Suggestion::At { time, .. } = dose.suggestion {
                let at = resolved(time);
                prop_assert!(woken.utc_ms <= at.utc_ms && at.utc_ms <= lights_out.utc_ms, "{time} {night} {zone}");
            }
        }
        if medicines.is_empty() && product.elemental_mg <= 200.0 && product.doses_a_day == 1 {
            let plan = plan(&[], waking, &[], &[product]);
            prop_assert_eq!(times(&plan), [usual_time(product.form, waking).to_string()]);
        }
    }
}
