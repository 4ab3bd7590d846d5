//! What a typed name finds, and what it must not.

mod lists;

use proptest::prelude::*;

use super::*;
use crate::medicine::INTERACTIONS;

fn ids(typed: &str) -> Vec<&'static str> {
    match_name(typed)
        .interactions
        .iter()
        .map(|row| row.id)
        .collect()
}

#[test]
fn every_name_in_the_table_finds_its_own_row() {
    for row in INTERACTIONS {
        for name in row.names {
            assert!(
                ids(name).contains(&row.id),
                "{name} does not find {}",
                row.id
            );
            assert!(
                ids(&format!("{} 20 mg tablets", name.to_uppercase())).contains(&row.id),
                "{name}"
            );
        }
    }
}

#[test]
fn a_name_is_found_whatever_stands_around_it() {
    for typed in [
        "Ciprofloxacin",
        " ciprofloxacin 500mg ",
        "CIPROFLOXACIN 500 mg film-coated tablets, twice a day",
        "ciprofloxacín",
        "Ciprofloxacin Teva",
        "Teva ciprofloxacin",
        "Cipro",
        "ciprofloxacin hydrochloride (Cipro)",
    ] {
        assert_eq!(ids(typed), ["ciprofloxacin"], "{typed}");
    }
    assert_eq!(ids("L-Thyroxin 75 µg"), ["levothyroxine"]);
    assert_eq!(ids("vitamin D3 + calcium"), ["calcium"]);
    assert_eq!(ids("Slow release iron"), ["iron"]);
}

#[test]
fn typing_errors_are_read_when_they_can_mean_one_row_only() {
    for (typed, id) in [
        ("levothyroxne", "levothyroxine"),
        ("levotyroxin", "levothyroxine"),
        ("pantoprazol", "proton-pump-inhibitors"),
        ("omeprazol 20", "proton-pump-inhibitors"),
        ("doxycyline", "tetracyclines"),
        ("ciproflaxacin", "ciprofloxacin"),
        ("furosemid", "loop-diuretics"),
        ("digoixn", "digoxin"),
        ("aldactoen", "potassium-sparing"),
        ("gabapentine", "gabapentin"),
        ("sodium flouride", "fluoride"),
    ] {
        assert!(ids(typed).contains(&id), "{typed}: {:?}", ids(typed));
    }
}

#[test]
fn short_or_doubtful_names_are_not_guessed() {
    for typed in [
        "", "  ", "20 mg", "zine", "irn", "las", "xyz", "<b>x</b>", "prazole", "none",
    ] {
        assert_eq!(ids(typed), [""; 0], "{typed}");
    }
}

#[test]
fn all_medicines_of_a_combination_count_and_the_strictest_comes_first() {
    assert_eq!(
        ids("losartan/hydrochlorothiazide"),
        ["thiazides", "ace-inhibitors-arbs"]
    );
    assert_eq!(ids("Hyzaar"), ["thiazides", "ace-inhibitors-arbs"]);
    assert_eq!(
        ids("pantoprazole and levothyroxine"),
        ["levothyroxine", "proton-pump-inhibitors"]
    );
    assert_eq!(ids("co-amilofruse 5/40").len(), 2);
    assert_eq!(ids("raltegravir + digoxin")[0], "raltegravir");
    assert_eq!(
        ids("dolutegravir / rilpivirine")[0],
        "dolutegravir-rilpivirine"
    );
    assert_eq!(ids("Juluca"), ["dolutegravir-rilpivirine"]);
    assert_eq!(ids("dolutegravir"), ["dolutegravir"]);
}

#[test]
fn a_salt_is_not_a_mineral_supplement() {
    assert_eq!(ids("atorvastatin calcium"), [""; 0]);
    assert_eq!(ids("rosuvastatin calcium"), ["rosuvastatin"]);
    assert_eq!(
        ids("calcium polystyrene sulfonate"),
        ["polystyrene-sulfonate"]
    );
    assert_eq!(ids("calcium channel blocker"), ["calcium-channel-blockers"]);
    assert_eq!(ids("lithium carbonate"), ["lithium"]);
}

#[test]
fn other_medicines_never_match() {
    for name in others::names() {
        assert_eq!(ids(name), [""; 0], "{name}");
    }
}

#[test]
fn other_medicines_do_not_match_in_dress_either() {
    for typed in [
        "Cetirizine 10 mg tablets",
        "prednisone 5mg",
        "Prednisolone",
        "Nizatidine",
        "lapatinib",
        "protopic ointment",
        "Penicillin V",
        "gliclazide MR 30 mg",
        "digitoxin",
        "Citrucel",
        "pregabalin",
        "liothyronine",
    ] {
        assert_eq!(ids(typed), [""; 0], "{typed}");
    }
}

/// Whether the two together have a row of their own, or a name.
fn is_combination(name: &str, other: &str) -> bool {
    let together = [format!("{name} {other}"), format!("{other} {name}")];
    INTERACTIONS.iter().any(|row| {
        together
            .iter()
            .any(|name| row.names.contains(&name.as_str()))
    })
}

fn unmatched(typed: &str) -> Vec<String> {
    match_name(typed).unmatched
}

#[test]
fn an_unknown_medicine_beside_a_known_one_is_handed_back() {
    for (typed, left) in [
        ("calcium, warfarin", "warfarin"),
        ("ramipril simvastatin", "simvastatin"),
        ("simvastatin ramipril", "simvastatin"),
        ("ramipril and methotrexate", "methotrexate"),
        ("losartan/amiodarone", "amiodarone"),
        ("Ramipril 5 mg + Warfarin 3mg tablets", "warfarin"),
        ("furosemid + warfarin sodium", "warfarin sodium"),
        ("ramipril 6mp", "6mp"),
        ("ramipril, potassium", "potassium"),
        ("vitamin D3 + calcium", "vitamin d3"),
        // "comp" is a second medicine that the name does not tell.
        ("ramipril comp", "comp"),
    ] {
        assert!(!ids(typed).is_empty(), "{typed}");
        assert_eq!(unmatched(typed), [left], "{typed}");
    }
    assert_eq!(
        unmatched("calcium; warfarin; digoxin; metformin"),
        ["warfarin", "metformin"]
    );
    let long = format!("calcium{} warfarin", " d".repeat(90));
    assert_eq!(unmatched(&long).len(), 1, "the end of a long line counts");
}

#[test]
fn without_a_row_all_that_was_typed_is_not_checked() {
    for typed in [
        "Warfarin",
        "warfarin, metformin 500 mg",
        "20 mg",
        "potassium",
    ] {
        assert_eq!(unmatched(typed), [typed]);
    }
}

#[test]
fn strengths_shapes_salts_and_makers_are_no_medicine() {
    for typed in [
        "furosemide 40 mg tablets",
        "alendronic acid 70 mg once weekly",
        "ciprofloxacin hydrochloride",
        "Losartan potassium 50 mg film-coated tablets",
        "pantoprazole sodium",
        "Nifedipine MR 20 mg retard",
        "doxycycline hyclate 100mg, once daily after food",
        "perindopril erbumine",
        "Teva ciprofloxacin",
        "omeprazol 1A Pharma 20 mg",
        "1a omeprazol",
        "Calcichew D3 Forte",
        "dolutegravir / rilpivirine",
        "co-amilofruse 5/40",
        "L-Thyroxin 75 µg",
        "levothyroxne sodium",
        "rosuvastatin calcium",
    ] {
        assert_eq!(unmatched(typed), [""; 0], "{typed}");
    }
}

#[test]
fn a_mineral_after_a_named_medicine_is_a_medicine_of_its_own() {
    assert_eq!(ids("levothyroxine iron").len(), 2);
    assert_eq!(unmatched("atorvastatin calcium"), ["atorvastatin calcium"]);
}

proptest! {
    #[test]
    fn a_known_medicine_never_hides_another(row in 0..INTERACTIONS.len(), other in proptest::sample::select(
        others::names().collect::<Vec<_>>(),
    )) {
        let name = INTERACTIONS[row].names[0];
        for typed in [format!("{name}, {other}"), format!("{other} and {name} 20 mg")] {
            prop_assert!(!unmatched(&typed).is_empty() || is_combination(name, other), "{typed}");
        }
    }

    #[test]
    fn any_text_is_survived_and_kept_as_typed(text in ".{0,300}") {
        let found = match_name(&text);
        prop_assert_eq!(found.typed, text.trim());
    }
}
