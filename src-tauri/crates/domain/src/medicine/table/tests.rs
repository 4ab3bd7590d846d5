//! Every row by name. Rule, gravity and mark are typed by hand from the evidence sheet, section 3, and not taken from
//! the table, so that a row changed by mistake fails its own test.

use std::collections::BTreeSet;

use super::*;
use crate::medicine::MagnesiumChange::{self, Lowers, Raises};
use crate::medicine::Severity::{self, Critical, High, Low, Moderate};

use Mark::{Recalled, SecondHand, Verified};

fn assert_row(
    id: &str,
    severity: Severity,
    rule: Rule,
    mark: Mark,
    changes: Option<MagnesiumChange>,
) {
    let row = interaction(id).unwrap_or_else(|| panic!("no row {id}"));
    assert_eq!(row.rule, rule, "{id}");
    assert_eq!(row.severity, severity, "{id}");
    assert_eq!(row.fact.mark, mark, "{id}");
    assert_eq!(row.changes, changes, "{id}");
}

/// A test for each row, and the list of the rows that have one.
macro_rules! rows {
    ($($test:ident: $id:literal, $severity:expr, $rule:expr, $mark:expr, $changes:expr;)*) => {
        $(
            #[test]
            fn $test() {
                assert_row($id, $severity, $rule, $mark, $changes);
            }
        )*

        const TESTED: &[&str] = &[$($id),*];
    };
}

rows! {
    tetracyclines_are_kept_two_hours_before_and_six_after:
        "tetracyclines", High, apart(2.0, 6.0), Verified, None;
    ciprofloxacin_is_kept_two_hours_before_and_six_after:
        "ciprofloxacin", High, apart(2.0, 6.0), Verified, None;
    levofloxacin_is_kept_two_hours_before_and_two_after:
        "levofloxacin", High, apart(2.0, 2.0), SecondHand, None;
    moxifloxacin_is_kept_four_hours_before_and_eight_after:
        "moxifloxacin", High, apart(4.0, 8.0), SecondHand, None;
    other_quinolones_are_asked_about_since_their_hours_are_not_on_the_sheet:
        "other-quinolones", High, Rule::Review, Recalled, None;
    nitrofurantoin_is_kept_four_hours_apart:
        "nitrofurantoin", Moderate, apart(4.0, 4.0), Verified, None;
    aminoglycosides_are_asked_about_and_lower_magnesium:
        "aminoglycosides", High, Rule::Review, Verified, Some(Lowers);
    alendronate_is_kept_four_hours_apart:
        "alendronate", High, apart(4.0, 4.0), Verified, None;
    risedronate_is_kept_four_hours_apart:
        "risedronate", High, apart(4.0, 4.0), Verified, None;
    ibandronate_is_kept_four_hours_apart:
        "ibandronate", High, apart(4.0, 4.0), SecondHand, None;
    etidronate_and_tiludronate_are_kept_four_hours_apart:
        "etidronate", High, apart(4.0, 4.0), SecondHand, None;
    other_bisphosphonates_are_kept_four_hours_apart:
        "bisphosphonates", High, apart(4.0, 4.0), SecondHand, None;
    levothyroxine_is_kept_four_hours_apart:
        "levothyroxine", High, apart(4.0, 4.0), Verified, None;
    gabapentin_is_taken_two_hours_after_and_kept_two_before:
        "gabapentin", Moderate, apart(2.0, 2.0), SecondHand, None;
    dolutegravir_is_kept_two_hours_before_and_six_after:
        "dolutegravir", Critical, apart(2.0, 6.0), Verified, None;
    juluca_is_kept_four_hours_before_and_six_after:
        "dolutegravir-rilpivirine", Critical, apart(4.0, 6.0), Verified, None;
    bictegravir_is_kept_two_hours_before_and_six_after:
        "bictegravir", Critical, apart(2.0, 6.0), SecondHand, None;
    raltegravir_is_never_taken_with_magnesium_however_spaced:
        "raltegravir", Critical, Rule::Never, Recalled, None;
    elvitegravir_is_kept_two_hours_apart:
        "elvitegravir", Critical, apart(2.0, 2.0), Recalled, None;
    cabotegravir_tablets_are_kept_four_hours_before_and_two_after:
        "cabotegravir", Critical, apart(4.0, 2.0), Recalled, None;
    rilpivirine_is_kept_four_hours_before_and_two_after:
        "rilpivirine", Critical, apart(4.0, 2.0), Recalled, None;
    atazanavir_is_kept_two_hours_before_and_one_after:
        "atazanavir", Critical, apart(2.0, 1.0), SecondHand, None;
    dasatinib_is_kept_two_hours_on_either_side:
        "dasatinib", Critical, apart(2.0, 2.0), SecondHand, None;
    penicillamine_is_kept_four_hours_apart:
        "penicillamine", High, apart(4.0, 4.0), Verified, None;
    mycophenolate_is_kept_three_hours_apart:
        "mycophenolate", High, apart(3.0, 3.0), SecondHand, None;
    chloroquine_and_hydroxychloroquine_are_kept_four_hours_apart:
        "chloroquine", Moderate, apart(4.0, 4.0), Verified, None;
    rosuvastatin_is_kept_two_hours_before_and_two_after:
        "rosuvastatin", Moderate, apart(2.0, 2.0), Verified, None;
    eltrombopag_is_kept_four_hours_apart:
        "eltrombopag", High, apart(4.0, 4.0), Verified, None;
    fluoride_is_kept_three_hours_apart:
        "fluoride", Low, apart(3.0, 3.0), Verified, None;
    iron_is_kept_four_hours_apart:
        "iron", Moderate, apart(4.0, 4.0), Verified, None;
    zinc_is_reviewed_at_high_doses:
        "zinc", Low, Rule::Review, SecondHand, None;
    calcium_is_kept_two_hours_apart:
        "calcium", Low, apart(2.0, 2.0), SecondHand, None;
    loop_diuretics_are_asked_about_and_lower_magnesium:
        "loop-diuretics", Moderate, Rule::Review, Verified, Some(Lowers);
    thiazides_are_asked_about_and_lower_magnesium:
        "thiazides", Moderate, Rule::Review, Verified, Some(Lowers);
    potassium_sparing_diuretics_are_asked_about_and_raise_magnesium:
        "potassium-sparing", Moderate, Rule::Review, SecondHand, Some(Raises);
    a_water_tablet_of_no_told_kind_is_asked_about:
        "diuretics", Moderate, Rule::Review, Verified, Some(Lowers);
    proton_pump_inhibitors_are_asked_about_and_lower_magnesium:
        "proton-pump-inhibitors", Moderate, Rule::Review, SecondHand, Some(Lowers);
    digoxin_is_asked_about:
        "digoxin", High, Rule::Review, SecondHand, None;
    digoxin_is_kept_two_hours_apart:
        "digoxin-hours", High, apart(2.0, 2.0), Recalled, None;
    glipizide_and_glibenclamide_are_kept_two_hours_apart:
        "sulfonylureas", Moderate, apart(2.0, 2.0), SecondHand, None;
    calcium_channel_blockers_are_asked_about:
        "calcium-channel-blockers", Moderate, Rule::Review, Verified, None;
    neuromuscular_blockers_are_asked_about:
        "neuromuscular-blockers", High, Rule::Review, Verified, None;
    baclofen_and_tizanidine_are_asked_about:
        "muscle-relaxants", Low, Rule::Review, Recalled, None;
    ace_inhibitors_and_arbs_have_no_hours:
        "ace-inhibitors-arbs", Low, Rule::NoRule, Recalled, None;
    lithium_is_asked_about:
        "lithium", Moderate, Rule::Review, Recalled, None;
    magnesium_wasting_medicines_are_asked_about_and_lower_magnesium:
        "magnesium-wasting", High, Rule::Review, SecondHand, Some(Lowers);
    polystyrene_sulfonate_is_never_taken_with_magnesium:
        "polystyrene-sulfonate", High, Rule::Never, Recalled, None;
}

#[test]
fn no_row_is_without_a_test() {
    let tested: BTreeSet<_> = TESTED.iter().copied().collect();
    let rows: BTreeSet<_> = INTERACTIONS.iter().map(|row| row.id).collect();
    assert_eq!(tested, rows);
    assert_eq!(TESTED.len(), INTERACTIONS.len());
}

#[test]
fn every_row_has_its_own_id_and_lower_case_names() {
    let ids: BTreeSet<_> = INTERACTIONS.iter().map(|row| row.id).collect();
    assert_eq!(ids.len(), INTERACTIONS.len());
    for row in INTERACTIONS {
        for name in row.names {
            assert!(
                !name.is_empty() && *name == name.trim(),
                "{}: {name:?}",
                row.id
            );
            assert_eq!(*name, name.to_lowercase(), "{}", row.id);
        }
        let own: BTreeSet<_> = row.names.iter().collect();
        assert_eq!(own.len(), row.names.len(), "{} lists a name twice", row.id);
    }
}

#[test]
fn a_row_that_changes_magnesium_holds_the_question_to_ask() {
    for row in INTERACTIONS.iter().filter(|row| row.changes.is_some()) {
        assert!(
            row.advice.contains("Ask ") && row.advice.contains('?'),
            "{}",
            row.id
        );
    }
}

#[test]
fn only_water_tablets_count_as_diuretics_and_only_ppis_as_ppis() {
    let diuretics: Vec<_> = INTERACTIONS
        .iter()
        .filter(|r| r.diuretic)
        .map(|r| r.id)
        .collect();
    assert_eq!(
        diuretics,
        [
            "loop-diuretics",
            "thiazides",
            "potassium-sparing",
            "diuretics"
        ]
    );
    let ppis: Vec<_> = INTERACTIONS
        .iter()
        .filter(|r| r.ppi)
        .map(|r| r.id)
        .collect();
    assert_eq!(ppis, ["proton-pump-inhibitors"]);
}
