//! The questions as a whole.

use std::collections::BTreeSet;

use super::*;
use crate::safety::{FLAGS, flag};

fn of(section: Section) -> Vec<&'static str> {
    ITEMS
        .iter()
        .filter(|item| item.section == section)
        .map(|item| item.id)
        .collect()
}

#[test]
fn fifteen_signs_stand_in_four_groups() {
    let signs = ITEMS.iter().filter(|item| item.ask == Ask::Scale).count();
    assert_eq!(signs, 15);
    let sizes = [Section::Rest, Section::Night, Section::Mind, Section::Body].map(|s| of(s).len());
    assert_eq!(sizes, [4, 4, 3, 4]);
}

#[test]
fn sections_follow_each_other_and_ids_are_their_own() {
    assert!(ITEMS.is_sorted_by_key(|item| item.section));
    let ids: BTreeSet<_> = ITEMS.iter().map(|item| item.id).collect();
    assert_eq!(ids.len(), ITEMS.len());
    for id in ids {
        assert_eq!(item(id).unwrap().id, id);
    }
    assert_eq!(item("no.such"), None);
}

#[test]
fn every_safety_question_may_be_declined() {
    assert!(
        ITEMS
            .iter()
            .filter(|item| item.section == Section::Safety)
            .all(|item| item.may_decline)
    );
}

#[test]
fn every_red_flag_is_asked_once_in_its_own_words() {
    let mut asked = BTreeSet::new();
    for item in ITEMS {
        let Ask::Checklist { options } = item.ask else {
            continue;
        };
        if !item.asks_red_flags() {
            assert!(options.iter().all(|option| flag(option.value).is_none()));
            continue;
        }
        for option in options {
            assert_eq!(flag(option.value).unwrap().sign, option.label);
            assert!(
                asked.insert(option.value),
                "{} is asked twice",
                option.value
            );
        }
    }
    assert_eq!(asked.len(), FLAGS.len());
}

#[test]
fn options_have_values_of_their_own_that_are_not_reserved() {
    for item in ITEMS {
        let (Ask::Choice { options } | Ask::Checklist { options }) = item.ask else {
            continue;
        };
        let values: BTreeSet<_> = options.iter().map(|option| option.value).collect();
        assert_eq!(values.len(), options.len(), "{}", item.id);
        assert!(!values.contains("declined"), "{}", item.id);
    }
}
