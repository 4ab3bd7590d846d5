//! What stops, what asks, what informs and what lifts it.

use proptest::prelude::*;

use super::*;
use crate::medicine::{INTERACTIONS, TakenMedicine, match_name};
use crate::profile::{Age, Kidney, Sex, Told};
use crate::time::LocalTime;

const NO_FLAGS: &[&str] = &[];

fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

/// Everything told, nothing against magnesium.
fn healthy() -> Profile {
    Profile {
        age: Some(Age {
            years: 40,
            told_on: today(),
        }),
        sex: Some(Sex::Female),
        pregnant: Told::No,
        lactating: Told::No,
        kidney: Kidney::NoneKnown,
        myasthenia: Told::No,
        heart_block: Told::No,
        bowel: Told::No,
        diarrhoea: Told::No,
        ..Profile::default()
    }
}

fn level(profile: &Profile) -> GateLevel {
    gate(profile, Some(&[]), &[], NO_FLAGS, today()).level
}

fn untimed(medicine: &str) -> TakenMedicine {
    TakenMedicine::named(match_name(medicine))
}

fn with(medicine: &str, settled: &[&str]) -> Gate {
    let settled: Vec<String> = settled.iter().map(|id| (*id).to_owned()).collect();
    gate(
        &healthy(),
        Some(&[untimed(medicine)]),
        &settled,
        NO_FLAGS,
        today(),
    )
}

#[test]
fn nothing_against_it_is_clear() {
    let gate = gate(&healthy(), Some(&[]), &[], NO_FLAGS, today());
    assert!(gate.may_suggest());
    assert_eq!(gate.reasons, []);
}

#[test]
fn nothing_told_is_unknown_not_clear() {
    let gate = gate(&Profile::default(), Some(&[]), &[], NO_FLAGS, today());
    assert_eq!(gate.level, GateLevel::Unknown);
    assert_eq!(gate.reasons.len(), 7);
}

#[test]
fn each_condition_has_the_level_of_the_evidence_sheet() {
    let kidney = |kidney| {
        level(&Profile {
            kidney,
            ..healthy()
        })
    };
    assert_eq!(kidney(Kidney::Under30), GateLevel::Stop);
    assert_eq!(kidney(Kidney::Egfr30), GateLevel::AskFirst);
    assert_eq!(kidney(Kidney::DiseaseNoFigure), GateLevel::AskFirst);
    assert_eq!(kidney(Kidney::Egfr60), GateLevel::Clear);
    assert_eq!(kidney(Kidney::Egfr90), GateLevel::Clear);
    assert_eq!(kidney(Kidney::Unknown), GateLevel::Unknown);
    for (told, stop, ask) in [
        (Told::Yes, GateLevel::Stop, GateLevel::AskFirst),
        (Told::Unknown, GateLevel::Unknown, GateLevel::Unknown),
        (Told::No, GateLevel::Clear, GateLevel::Clear),
    ] {
        assert_eq!(
            level(&Profile {
                myasthenia: told,
                ..healthy()
            }),
            stop
        );
        assert_eq!(
            level(&Profile {
                heart_block: told,
                ..healthy()
            }),
            stop
        );
        assert_eq!(
            level(&Profile {
                bowel: told,
                ..healthy()
            }),
            stop
        );
        assert_eq!(
            level(&Profile {
                diarrhoea: told,
                ..healthy()
            }),
            ask
        );
        assert_eq!(
            level(&Profile {
                pregnant: told,
                ..healthy()
            }),
            ask
        );
    }
}

#[test]
fn under_eighteen_is_a_stop_until_the_birthday_year_has_passed() {
    let child = Profile {
        age: Some(Age {
            years: 17,
            told_on: today(),
        }),
        ..healthy()
    };
    assert_eq!(level(&child), GateLevel::Stop);
    assert!(gate(&child, Some(&[]), &[], NO_FLAGS, today().plus(366)).may_suggest());
    assert_eq!(
        level(&Profile {
            age: None,
            ..healthy()
        }),
        GateLevel::Unknown
    );
}

#[test]
fn pregnancy_is_not_asked_again_of_men_and_after_sixty() {
    let silent = Profile {
        pregnant: Told::Unknown,
        ..healthy()
    };
    assert_eq!(level(&silent), GateLevel::Unknown);
    assert_eq!(
        level(&Profile {
            sex: Some(Sex::Male),
            ..silent.clone()
        }),
        GateLevel::Clear
    );
    assert_eq!(
        level(&Profile {
            sex: None,
            ..silent.clone()
        }),
        GateLevel::Unknown
    );
    let older = Profile {
        age: Some(Age {
            years: 61,
            told_on: today(),
        }),
        ..silent.clone()
    };
    assert_eq!(level(&older), GateLevel::Clear);
    let sixty = Profile {
        age: Some(Age {
            years: 60,
            told_on: today(),
        }),
        ..silent
    };
    assert_eq!(level(&sixty), GateLevel::Unknown);
}

#[test]
fn medicines_stop_ask_inform_or_are_not_checked() {
    assert_eq!(with("raltegravir", &[]).level, GateLevel::Stop);
    assert_eq!(with("doxycycline", &[]).level, GateLevel::AskFirst);
    assert_eq!(with("pantoprazole", &[]).level, GateLevel::AskFirst);
    let calcium = with("calcium", &[]);
    assert_eq!(calcium.level, GateLevel::Clear);
    assert_eq!(calcium.reasons.len(), 1, "it still informs");
    assert_eq!(with("ramipril", &[]).level, GateLevel::Clear);
    let unknown = with("cetirizine", &[]);
    assert_eq!(unknown.level, GateLevel::Unknown);
    assert_eq!(unknown.reasons[0].id, "medicine.not-checked.cetirizine");
}

#[test]
fn what_asks_for_hours_is_planned_around_once_its_times_are_told() {
    let level = |medicine: &str| {
        let taken = TakenMedicine {
            times: vec![LocalTime::from_minutes(7 * 60)],
            ..untimed(medicine)
        };
        gate(&healthy(), Some(&[taken]), &[], NO_FLAGS, today()).level
    };
    for hours in ["doxycycline", "levothyroxine", "alendronate", "iron"] {
        assert_eq!(with(hours, &[]).level, GateLevel::AskFirst, "{hours}");
        assert_eq!(level(hours), GateLevel::Clear, "{hours}");
    }
    // The gravest are asked about all the same, and so is what is no matter of hours.
    for ask in ["dolutegravir", "pantoprazole", "digoxin"] {
        assert_eq!(level(ask), GateLevel::AskFirst, "{ask}");
    }
    assert_eq!(level("raltegravir"), GateLevel::Stop);
    assert_eq!(level("cetirizine"), GateLevel::Unknown);
}

#[test]
fn a_medicine_was_asked_about_when_every_part_of_it_was() {
    let two = match_name("gabapentin and cetirizine");
    let part = ["medicine.gabapentin.gabapentin and cetirizine".to_owned()];
    let all = [&part[..], &["medicine.not-checked.cetirizine".to_owned()]].concat();
    assert!(!asked_about(&two, &[]));
    assert!(!asked_about(&two, &part));
    assert!(asked_about(&two, &all));
    assert!(!asked_about(&match_name("raltegravir"), &all));
}

#[test]
fn asking_lifts_what_may_be_lifted_and_nothing_else() {
    let asked = with("doxycycline", &["medicine.tetracyclines.doxycycline"]);
    assert!(asked.may_suggest() && asked.reasons[0].settled);
    assert!(with("Cetirizine", &["medicine.not-checked.cetirizine"]).may_suggest());
    let never = with("raltegravir", &["medicine.raltegravir.raltegravir"]);
    assert!(never.level == GateLevel::Stop && !never.reasons[0].settled);
    let settled = ["kidney.under-30".to_owned(), "kidney.unknown".to_owned()];
    for kidney in [Kidney::Under30, Kidney::Unknown] {
        let profile = Profile {
            kidney,
            ..healthy()
        };
        assert!(!gate(&profile, Some(&[]), &settled, NO_FLAGS, today()).may_suggest());
    }
    let pregnant = Profile {
        pregnant: Told::Yes,
        ..healthy()
    };
    assert!(
        gate(
            &pregnant,
            Some(&[]),
            &["pregnancy".to_owned()],
            NO_FLAGS,
            today()
        )
        .may_suggest()
    );
}

#[test]
fn every_row_of_the_table_makes_a_reason_with_words() {
    for row in INTERACTIONS {
        let gate = with(row.names[0], &[]);
        let id = format!("medicine.{}.{}", row.id, row.names[0]);
        let reason = gate.reasons.iter().find(|reason| reason.id == id).unwrap();
        assert!(!reason.why.is_empty() && !reason.ask.is_empty() && reason.say.contains("I take"));
    }
}

#[test]
fn an_unknown_medicine_beside_a_known_one_keeps_the_gate_closed() {
    for (typed, unknown) in [
        ("calcium, warfarin", "warfarin"),
        ("ramipril simvastatin", "simvastatin"),
        ("ramipril and methotrexate", "methotrexate"),
        ("losartan/amiodarone", "amiodarone"),
    ] {
        let open = with(typed, &[]);
        assert_eq!(open.level, GateLevel::Unknown, "{typed}");
        let id = format!("medicine.not-checked.{unknown}");
        assert_eq!(open.reasons[0].id, id);
        assert!(open.reasons[0].can_settle);
        assert!(with(typed, &[&id]).may_suggest(), "{typed}");
    }
}

#[test]
fn a_clear_gate_tells_asked_from_good_to_know() {
    let informed = with("ramipril", &[]);
    assert!(informed.may_suggest() && !informed.asked);
    let asked = with("doxycycline", &["medicine.tetracyclines.doxycycline"]);
    assert!(asked.may_suggest() && asked.asked);
}

#[test]
fn what_was_settled_for_one_medicine_does_not_cover_another() {
    let other = with("minocycline", &["medicine.tetracyclines.doxycycline"]);
    assert_eq!(other.level, GateLevel::AskFirst);
}

#[test]
fn only_what_asking_lifts_can_be_settled() {
    let can_settle = |gate: Gate| gate.reasons[0].can_settle;
    assert!(can_settle(with("doxycycline", &[])));
    assert!(can_settle(with("cetirizine", &[])));
    assert!(!can_settle(with("raltegravir", &[])));
    assert!(!can_settle(with("ramipril", &[])));
    let nothing_told = gate(&Profile::default(), None, &[], NO_FLAGS, today());
    assert!(nothing_told.reasons.iter().all(|one| !one.can_settle));
}

#[test]
fn an_open_red_flag_closes_the_gate_whatever_is_settled() {
    for (id, level) in [
        ("kidney-and-magnesium", GateLevel::Stop),
        ("cannot-keep-fluid", GateLevel::Stop),
        ("locked-spasm", GateLevel::Stop),
        ("fit-or-collapse", GateLevel::Stop),
        ("chest", GateLevel::Stop),
        ("dark-urine", GateLevel::Stop),
        ("breathing-or-choking", GateLevel::Stop),
        ("pregnancy-signs", GateLevel::AskFirst),
        ("snoring-pauses", GateLevel::Clear),
    ] {
        let settled = [format!("flag.{id}")];
        let gate = gate(&healthy(), Some(&[]), &settled, &[id], today());
        assert_eq!(gate.level, level, "{id}");
        if level != GateLevel::Clear {
            let why = &gate.reasons[0].why;
            let sign = crate::safety::flag(id).unwrap().sign;
            assert!(
                why.contains(sign) && why.contains("Putting it away"),
                "{id}"
            );
        }
    }
}

#[test]
fn an_answer_that_changes_reopens_what_hung_on_it() {
    let settled = [
        "pregnancy".to_owned(),
        "kidney.30-59".to_owned(),
        "diarrhoea".to_owned(),
        "medicine.tetracyclines.doxycycline".to_owned(),
        "medicine.not-checked.warfarin".to_owned(),
    ];
    assert_eq!(reopened("safety.pregnant", &[], &settled), ["pregnancy"]);
    assert_eq!(reopened("safety.kidney", &[], &settled), ["kidney.30-59"]);
    assert_eq!(reopened("safety.diarrhoea", &[], &settled), ["diarrhoea"]);
    assert_eq!(reopened("profile.sex", &[], &settled), Vec::<&str>::new());
    let left = [untimed("Doxycycline"), untimed("minocycline")];
    assert_eq!(
        reopened("safety.medicines", &left, &settled),
        ["medicine.not-checked.warfarin"]
    );
    assert_eq!(reopened("safety.medicines", &[], &settled).len(), 2);
}

#[test]
fn every_condition_to_ask_about_hangs_on_an_item() {
    let asking = Profile {
        pregnant: Told::Yes,
        diarrhoea: Told::Yes,
        ..healthy()
    };
    for kidney in [Kidney::Egfr30, Kidney::DiseaseNoFigure] {
        let profile = Profile {
            kidney,
            ..asking.clone()
        };
        for reason in gate(&profile, Some(&[]), &[], NO_FLAGS, today()).reasons {
            let settled = [reason.id];
            let hangs = |item: &&crate::quiz::Item| !reopened(item.id, &[], &settled).is_empty();
            assert_eq!(
                crate::quiz::ITEMS.iter().filter(hangs).count(),
                1,
                "{settled:?}"
            );
        }
    }
}

fn told() -> impl Strategy<Value = Told> {
    prop_oneof![Just(Told::Yes), Just(Told::No), Just(Told::Unknown)]
}

proptest! {
    #[test]
    fn reasons_are_sorted_and_the_level_is_their_strictest(
        pregnant in told(), myasthenia in told(), bowel in told(), diarrhoea in told(),
        age in proptest::option::of(1u8..120), rows in proptest::collection::vec(0..INTERACTIONS.len(), 0..4),
    ) {
        let profile = Profile {
            age: age.map(|years| Age { years, told_on: today() }),
            pregnant, myasthenia, bowel, diarrhoea,
            ..Profile::default()
        };
        let medicines: Vec<_> = rows.iter().map(|row| untimed(INTERACTIONS[*row].names[0])).collect();
        let open = gate(&profile, Some(&medicines), &[], NO_FLAGS, today());
        prop_assert!(open.reasons.is_sorted_by_key(|reason| Reverse(reason.level)));
        prop_assert_eq!(open.level, open.reasons.iter().map(|r| r.level).max().unwrap_or(GateLevel::Clear));
        // Whatever is settled, a stop stays.
        let all: Vec<String> = open.reasons.iter().map(|r| r.id.clone()).collect();
        let settled = gate(&profile, Some(&medicines), &all, NO_FLAGS, today());
        prop_assert_eq!(settled.level == GateLevel::Stop, open.level == GateLevel::Stop);
    }
}

#[test]
fn medicines_not_told_are_unknown_and_cannot_be_settled() {
    let open = gate(
        &healthy(),
        None,
        &["medicines.unknown".to_owned()],
        NO_FLAGS,
        today(),
    );
    assert_eq!(open.level, GateLevel::Unknown);
}
