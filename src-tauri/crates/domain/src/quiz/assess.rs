//! What the answers come to: who the person is, and three separate parts and a plan. Never one number.

mod honest;
mod outlook;
mod plan;

use super::{Answer, Answers, Ask, Assessment, EXCLUDES, ITEMS, Section, SignGroup, SignLine};
use crate::diet::Excluded;
use crate::medicine::TakenMedicine;
use crate::profile::{Age, Kidney, Profile, Sex, Told};
use crate::rhythm::Rhythm;
use crate::safety::{FLAGS, RedFlag, gate};
use crate::time::{Day, LocalTime};

/// Days until the quiz is offered again: two weeks of logging, and two of one change.
const RETAKE_AFTER_DAYS: i64 = 28;

/// The profile that the answers told, on the day they were told. The upper level is not asked here and stays
/// the lowest.
#[must_use]
pub fn profile_from(answers: &Answers, told_on: Day) -> Profile {
    let told = |id| match choice(answers, id) {
        Some("yes") => Told::Yes,
        Some("no") => Told::No,
        _ => Told::Unknown,
    };
    let years = number(answers, "profile.age").map(|years| years as u8);
    Profile {
        age: years.map(|years| Age { years, told_on }),
        sex: match choice(answers, "profile.sex") {
            Some("female") => Some(Sex::Female),
            Some("male") => Some(Sex::Male),
            _ => None,
        },
        pregnant: told("safety.pregnant"),
        lactating: told("safety.lactating"),
        kidney: match choice(answers, "safety.kidney") {
            Some("none_known") => Kidney::NoneKnown,
            Some("egfr90") => Kidney::Egfr90,
            Some("egfr60") => Kidney::Egfr60,
            Some("egfr30") => Kidney::Egfr30,
            Some("under30") => Kidney::Under30,
            Some("disease_no_figure") => Kidney::DiseaseNoFigure,
            _ => Kidney::Unknown,
        },
        myasthenia: told("safety.myasthenia"),
        heart_block: told("safety.heart_block"),
        bowel: told("safety.bowel"),
        diarrhoea: told("safety.diarrhoea"),
        excludes: excludes(answers),
        ..Profile::default()
    }
}

fn excludes(answers: &Answers) -> Vec<Excluded> {
    match answers.get(EXCLUDES) {
        Some(Answer::Checklist(keys)) => keys
            .iter()
            .filter_map(|key| Excluded::from_key(key))
            .collect(),
        _ => Vec::new(),
    }
}

/// The rhythm that the answers told; `None` when no wake time was.
///
/// With one wake time only, it holds for every day, as a steady wake time would. What else was not told is
/// that of [`Rhythm::default`].
#[must_use]
pub fn rhythm_from(answers: &Answers) -> Option<Rhythm> {
    let (work, free) = (
        time(answers, "rhythm.wake_work"),
        time(answers, "rhythm.wake_free"),
    );
    let usual = Rhythm::default();
    let hours = number(answers, "rhythm.sleep_hours");
    Some(Rhythm {
        wake_work: work.or(free)?,
        wake_free: free.or(work)?,
        sleep_minutes: hours.map_or(usual.sleep_minutes, |hours| (hours * 60.0).round() as u16),
        ..usual
    })
}

/// What the answers come to on `on`, with the medicines as they met the table.
#[must_use]
pub fn assess(answers: &Answers, medicines: Option<&[TakenMedicine]>, on: Day) -> Assessment {
    let profile = profile_from(answers, on);
    let red_flags = red_flags(answers);
    let ticked: Vec<&str> = red_flags.iter().map(|flag| flag.id).collect();
    let gate = gate(&profile, medicines, &[], &ticked, on);
    let retake_on = on.plus(RETAKE_AFTER_DAYS);
    Assessment {
        groups: groups(answers),
        intake: outlook::intake(answers, &profile, medicines, on),
        plan: plan::steps(&red_flags, &gate, retake_on),
        red_flags,
        retake_on,
    }
}

/// The flags that were ticked, most urgent first.
fn red_flags(answers: &Answers) -> Vec<RedFlag> {
    let ticked = |flag: &&RedFlag| {
        answers.iter().any(|(_, answer)| match answer {
            Answer::Checklist(values) => values.contains(&flag.id),
            _ => false,
        })
    };
    FLAGS.iter().filter(ticked).copied().collect()
}

fn groups(answers: &Answers) -> Vec<SignGroup> {
    let titles = [
        (Section::Rest, "Muscles at rest"),
        (Section::Night, "The night"),
        (Section::Mind, "The mind"),
        (Section::Body, "The body"),
    ];
    let signs = |section| {
        let asked = ITEMS
            .iter()
            .filter(move |i| i.section == section && i.ask == Ask::Scale);
        asked.filter_map(|item| {
            let (label, honest) = honest::line(item.id)?;
            let answer = match answers.get(item.id) {
                Some(Answer::Scale(n)) => Some(*n),
                _ => None,
            };
            Some(SignLine {
                item: item.id,
                label,
                answer,
                honest,
            })
        })
    };
    titles
        .map(|(section, title)| SignGroup {
            section,
            title,
            signs: signs(section).collect(),
        })
        .into()
}

fn choice(answers: &Answers, id: &str) -> Option<&'static str> {
    match answers.get(id) {
        Some(Answer::Choice(value)) => Some(value),
        _ => None,
    }
}

fn number(answers: &Answers, id: &str) -> Option<f64> {
    match answers.get(id) {
        Some(Answer::Number(value)) => Some(*value),
        _ => None,
    }
}

fn time(answers: &Answers, id: &str) -> Option<LocalTime> {
    match answers.get(id) {
        Some(Answer::Time(value)) => Some(*value),
        _ => None,
    }
}

fn number_of_days(answers: &Answers, id: &str) -> Option<u8> {
    match answers.get(id) {
        Some(Answer::Days(days)) => Some(*days),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
