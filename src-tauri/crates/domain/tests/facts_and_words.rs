//! Every fact carries its source, and no text makes a promise. Walks all that the quiz, safety, medicine,
//! intake and supplement modules show.

#![allow(clippy::unwrap_used, reason = "a test may stop at its own fixtures")]

use std::collections::BTreeMap;

use lull_domain::drinks;
use lull_domain::fact::{Fact, Mark};
use lull_domain::intake::{AVERAGE_METHOD, ODS_LIST, reference_intake, upper_level_fact};
use lull_domain::label::DAILY_VALUES;
use lull_domain::medicine::{INTERACTIONS, TakenMedicine, match_name};
use lull_domain::planner;
use lull_domain::profile::{Age, Kidney, Profile, Sex, Told, UpperLevel};
use lull_domain::quiz::{Answers, ITEMS, assess, item, read_answer};
use lull_domain::safety::{FLAGS, Gate, gate};
use lull_domain::supplement::{CLAIMS, Form, FormChoice, GENERAL, HABITS, Priority, choose, guide};
use lull_domain::time::Day;

fn today() -> Day {
    Day::parse("2026-11-22").unwrap()
}

/// Profiles that together meet every reason of the gate.
fn profiles() -> Vec<Profile> {
    let kidneys = [
        Kidney::NoneKnown,
        Kidney::Egfr90,
        Kidney::Egfr60,
        Kidney::Egfr30,
        Kidney::Under30,
        Kidney::DiseaseNoFigure,
        Kidney::Unknown,
    ];
    let ages = [None, Some(10), Some(17), Some(25), Some(40), Some(60)];
    let mut profiles = Vec::new();
    for (kidney, age) in kidneys.into_iter().flat_map(|k| ages.map(|a| (k, a))) {
        for told in [Told::Yes, Told::No, Told::Unknown] {
            for sex in [None, Some(Sex::Female), Some(Sex::Male)] {
                profiles.push(Profile {
                    age: age.map(|years| Age {
                        years,
                        told_on: today(),
                    }),
                    sex,
                    pregnant: told,
                    lactating: told,
                    kidney,
                    myasthenia: told,
                    heart_block: told,
                    bowel: told,
                    diarrhoea: told,
                    upper_level: UpperLevel::default(),
                    excludes: Vec::new(),
                });
            }
        }
    }
    profiles
}

fn gates() -> Vec<Gate> {
    let mut medicines: Vec<_> = INTERACTIONS
        .iter()
        .map(|row| TakenMedicine::named(match_name(row.names[0])))
        .collect();
    medicines.push(TakenMedicine::named(match_name("cetirizine")));
    let flags: Vec<&str> = FLAGS.iter().map(|flag| flag.id).collect();
    profiles()
        .iter()
        .map(|profile| gate(profile, Some(&medicines), &[], &flags, today()))
        .collect()
}

fn all_answered() -> Answers {
    let mut answers = Answers::default();
    for id in ["food.greens", "food.nuts", "food.legumes"] {
        answers.insert(id, read_answer(item(id).unwrap(), "3").unwrap());
    }
    answers.insert(
        "safety.flags_now",
        read_answer(item("safety.flags_now").unwrap(), "chest").unwrap(),
    );
    answers
}

/// The chooser's sentences, with a price and without.
fn choices() -> Vec<FormChoice> {
    let prices = Form::ALL.map(|form| (form, 0.2));
    Priority::ALL
        .into_iter()
        .flat_map(|priority| [choose(priority, &[]), choose(priority, &prices)].concat())
        .collect()
}

fn facts() -> Vec<Fact> {
    let mut facts: Vec<Fact> = INTERACTIONS.iter().map(|row| row.fact).collect();
    facts.extend(FLAGS.iter().map(|flag| flag.fact));
    facts.extend([UpperLevel::Eu250, UpperLevel::Us350, UpperLevel::Uk400].map(upper_level_fact));
    facts.extend(drinks::FACTS);
    facts.extend(planner::FACTS);
    facts.extend([AVERAGE_METHOD, ODS_LIST]);
    facts.extend(DAILY_VALUES.iter().map(|value| value.fact));
    for page in guide() {
        facts.extend(page.known);
        facts.push(page.usual_fact);
    }
    facts.extend(GENERAL);
    facts.extend(CLAIMS.iter().map(|claim| claim.fact));
    facts.extend(HABITS.iter().map(|habit| habit.fact));
    facts.extend(choices().into_iter().filter_map(|choice| choice.fact));
    for years in 0..=120 {
        for (sex, told) in [
            (Sex::Female, Told::Yes),
            (Sex::Female, Told::No),
            (Sex::Male, Told::No),
        ] {
            for lactating in [Told::Yes, Told::No] {
                let age = Some(Age {
                    years,
                    told_on: today(),
                });
                let profile = Profile {
                    age,
                    sex: Some(sex),
                    pregnant: told,
                    lactating,
                    ..Profile::default()
                };
                facts.extend(reference_intake(&profile, today()).map(|goal| goal.fact));
            }
        }
    }
    facts.extend(
        gates()
            .into_iter()
            .flat_map(|gate| gate.reasons)
            .map(|reason| reason.fact),
    );
    let result = assess(&all_answered(), Some(&[]), today());
    facts.extend(
        result
            .groups
            .iter()
            .flat_map(|group| &group.signs)
            .map(|sign| sign.honest),
    );
    facts.extend(result.intake.foods.iter().map(|food| food.serving));
    facts.push(result.intake.score.about);
    facts
}

#[test]
fn every_fact_has_an_id_of_its_own_a_text_a_source_and_a_date() {
    let mut known: BTreeMap<&str, Fact> = BTreeMap::new();
    for fact in facts() {
        assert!(
            !fact.id.trim().is_empty() && !fact.text.trim().is_empty(),
            "{fact:?}"
        );
        assert!(!fact.source.trim().is_empty(), "{} has no source", fact.id);
        assert!(
            fact.last_checked.len() == 7 && fact.last_checked.starts_with("20"),
            "{} was never checked",
            fact.id
        );
        assert_eq!(
            fact.value.is_some(),
            fact.unit.is_some(),
            "{} lacks value or unit",
            fact.id
        );
        let first = known.entry(fact.id).or_insert(fact);
        assert_eq!(*first, fact, "two facts share the id {}", fact.id);
    }
    assert!(known.len() > 170, "only {} facts were walked", known.len());
}

#[test]
fn a_figure_in_a_fact_stands_in_its_text() {
    for fact in facts() {
        if let Some(value) = fact.value {
            assert!(
                fact.text.contains(&format!("{}", value.abs())),
                "{}: {}",
                fact.id,
                fact.text
            );
        }
    }
}

#[test]
fn what_is_from_memory_says_so() {
    for fact in facts()
        .iter()
        .filter(|fact| fact.source.contains("from memory"))
    {
        assert_ne!(fact.mark, Mark::Verified, "{}", fact.id);
    }
}

#[test]
fn no_text_diagnoses_promises_or_scolds() {
    let everything = format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        ITEMS,
        FLAGS,
        INTERACTIONS,
        guide(),
        CLAIMS,
        HABITS,
        choices(),
        gates(),
        assess(&all_answered(), Some(&[]), today())
    )
    .to_lowercase();
    let words: Vec<&str> = everything.split(|c: char| !c.is_alphabetic()).collect();
    for banned in [
        "deficient",
        "boost",
        "boosts",
        "boosting",
        "detox",
        "detoxes",
        "cure",
        "cures",
        "cured",
        "miracle",
        "depleted",
        "should've",
        "failed",
    ] {
        assert!(
            !words.contains(&banned),
            "the word {banned:?} is shown somewhere"
        );
    }
    for banned in [
        "calms the brain",
        "calm the brain",
        "you are low in",
        "you lack",
    ] {
        assert!(
            !everything.contains(banned),
            "{banned:?} is shown somewhere"
        );
    }
}
