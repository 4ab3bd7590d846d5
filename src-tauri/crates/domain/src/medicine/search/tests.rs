//! What a typed name finds, and what it must not.

use proptest::prelude::*;

use super::*;

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
        "", "  ", "20 mg", "zine", "irn", "lasi", "xyz", "floxacin", "<b>x</b>", "prazole", "none",
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

proptest! {
    #[test]
    fn any_text_is_survived_and_kept_as_typed(text in ".{0,300}") {
        let found = match_name(&text);
        prop_assert_eq!(found.typed, text.trim());
    }
}
