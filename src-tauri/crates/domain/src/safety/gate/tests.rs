//! What stops, what asks, what informs and what lifts it.

use proptest::prelude::*;

use super::*;
use crate::medicine::{INTERACTIONS, match_name};
use crate::profile::{Age, Kidney, Sex, Told};

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
    gate(profile, Some(&[]), &[], today()).level
}

fn with(medicine: &str, settled: &[&str]) -> Gate {
    let settled: Vec<String> = settled.iter().map(|id| (*id).to_owned()).collect();
    gate(&healthy(), Some(&[match_name(medicine)]), &settled, today())
}

#[test]
fn nothing_against_it_is_clear() {
    let gate = gate(&healthy(), Some(&[]), &[], today());
    assert!(gate.may_suggest());
    assert_eq!(gate.reasons, []);
}

#[test]
fn nothing_told_is_unknown_not_clear() {
    let gate = gate(&Profile::default(), Some(&[]), &[], today());
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
    assert!(gate(&child, Some(&[]), &[], today().plus(366)).may_suggest());
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
fn asking_lifts_what_may_be_lifted_and_nothing_else() {
    let asked = with("doxycycline", &["medicine.tetracyclines"]);
    assert!(asked.may_suggest() && asked.reasons[0].settled);
    assert!(with("Cetirizine", &["medicine.not-checked.cetirizine"]).may_suggest());
    let never = with("raltegravir", &["medicine.raltegravir"]);
    assert!(never.level == GateLevel::Stop && !never.reasons[0].settled);
    let settled = ["kidney.under-30".to_owned(), "kidney.unknown".to_owned()];
    for kidney in [Kidney::Under30, Kidney::Unknown] {
        let profile = Profile {
            kidney,
            ..healthy()
        };
        assert!(!gate(&profile, Some(&[]), &settled, today()).may_suggest());
    }
    let pregnant = Profile {
        pregnant: Told::Yes,
        ..healthy()
    };
    assert!(gate(&pregnant, Some(&[]), &["pregnancy".to_owned()], today()).may_suggest());
}

#[test]
fn every_row_of_the_table_makes_a_reason_with_words() {
    for row in INTERACTIONS {
        let gate = with(row.names[0], &[]);
        let id = format!("medicine.{}", row.id);
        let reason = gate.reasons.iter().find(|reason| reason.id == id).unwrap();
        assert!(!reason.why.is_empty() && !reason.ask.is_empty() && reason.say.contains("I take"));
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
        let medicines: Vec<_> = rows.iter().map(|row| match_name(INTERACTIONS[*row].names[0])).collect();
        let open = gate(&profile, Some(&medicines), &[], today());
        prop_assert!(open.reasons.is_sorted_by_key(|reason| Reverse(reason.level)));
        prop_assert_eq!(open.level, open.reasons.iter().map(|r| r.level).max().unwrap_or(GateLevel::Clear));
        // Whatever is settled, a stop stays.
        let all: Vec<String> = open.reasons.iter().map(|r| r.id.clone()).collect();
        let settled = gate(&profile, Some(&medicines), &all, today());
        prop_assert_eq!(settled.level == GateLevel::Stop, open.level == GateLevel::Stop);
    }
}

#[test]
fn medicines_not_told_are_unknown_and_cannot_be_settled() {
    let open = gate(&healthy(), None, &["medicines.unknown".to_owned()], today());
    assert_eq!(open.level, GateLevel::Unknown);
}
