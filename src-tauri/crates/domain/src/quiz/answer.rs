//! One answer: reading it from text, and writing it back.

use std::collections::BTreeMap;

use super::{Ask, Choice, ITEMS, Item};
use crate::time::LocalTime;

/// The most characters of an answer.
const MOST_CHARS: usize = 10_000;
/// The most characters of a medicine's name.
const MOST_NAME_CHARS: usize = 200;
/// The most medicines.
const MOST_MEDICINES: usize = 100;

/// The text of "rather not say".
const DECLINED: &str = "declined";
/// The text of "none of them".
const NONE: &str = "none";

/// An answer that was read.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// 0 to 3: never, some nights, most nights, nearly every night.
    Scale(u8),
    /// 0 to 7 days a week.
    Days(u8),
    /// The value of the option.
    Choice(&'static str),
    /// The values of all that apply, in the order shown; empty for none of them.
    Checklist(Vec<&'static str>),
    /// A number in the item's unit.
    Number(f64),
    /// A time of day.
    Time(LocalTime),
    /// Names as typed; empty for none.
    Medicines(Vec<String>),
    /// "Rather not say": unknown, never "no".
    Declined,
}

impl Answer {
    /// The text that [`read_answer`] reads back as this answer.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Scale(n) | Self::Days(n) => n.to_string(),
            Self::Choice(value) => (*value).to_owned(),
            Self::Checklist(values) if values.is_empty() => NONE.to_owned(),
            Self::Checklist(values) => values.join(","),
            Self::Number(n) => n.to_string(),
            Self::Time(time) => time.to_string(),
            Self::Medicines(names) if names.is_empty() => NONE.to_owned(),
            Self::Medicines(names) => names.join("\n"),
            Self::Declined => DECLINED.to_owned(),
        }
    }
}

/// Why a text is no answer. Its words say what is accepted.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AnswerError {
    /// More than 10,000 characters.
    #[error("That is longer than 10,000 characters. Please shorten it; nothing was changed.")]
    TooLong,
    /// "Rather not say" where it is not offered.
    #[error("This one cannot be skipped as \"rather not say\". You can leave it and finish later.")]
    CannotDecline,
    /// Not 0 to 3.
    #[error("Please choose 0 (never), 1 (some nights), 2 (most nights) or 3 (nearly every night).")]
    Scale,
    /// Not 0 to 7.
    #[error("Days a week are a whole number from 0 to 7.")]
    Days,
    /// Not one of the options.
    #[error("Please choose one of these: {0}.")]
    Choice(String),
    /// Not some of the options, nor none.
    #[error("Please tick one or more of those shown, or none of them, but not both.")]
    Checklist,
    /// Not a number within the limits.
    #[error("{what} is a {kind} of {unit} from {min} to {max}.")]
    Number {
        /// What is asked, such as "Age".
        what: &'static str,
        /// "whole number" or "number".
        kind: &'static str,
        /// The unit, in words.
        unit: &'static str,
        /// Least accepted.
        min: f64,
        /// Most accepted.
        max: f64,
    },
    /// A night of no or twenty-four hours.
    #[error(
        "With that length, bedtime and wake time would be the same. Sleep length is a number of hours from {min} to {max}."
    )]
    SameTime {
        /// Least accepted, hours.
        min: f64,
        /// Most accepted, hours.
        max: f64,
    },
    /// Not a time of day.
    #[error("A time is needed as hours and minutes, from 00:00 to 23:59, such as 06:45.")]
    Time,
    /// No medicine and no "none".
    #[error("Please type one medicine a line, or none if you take none.")]
    NoMedicine,
    /// "None" beside medicines.
    #[error("Please type either your medicines, one a line, or none.")]
    NoneAndMedicines,
    /// More than 100 medicines.
    #[error("That is more than 100 lines. Please keep it to the names, one a line.")]
    TooManyMedicines,
    /// A name of more than 200 characters.
    #[error("A medicine's name is at most 200 characters long. Please keep it to the name.")]
    MedicineTooLong,
}

/// Reads `text` as an answer to `item`; spaces around it do not matter.
///
/// A number takes a point or a comma. A medicine's name is kept as plain text, whatever it holds, save that
/// tabs and other control characters become spaces.
///
/// # Errors
/// Says what would be accepted. Nothing is guessed.
pub fn read_answer(item: &'static Item, text: &str) -> Result<Answer, AnswerError> {
    if text.chars().count() > MOST_CHARS {
        return Err(AnswerError::TooLong);
    }
    let text = text.trim();
    if text == DECLINED {
        return if item.may_decline {
            Ok(Answer::Declined)
        } else {
            Err(AnswerError::CannotDecline)
        };
    }
    match item.ask {
        Ask::Scale => digit(text, 3).map(Answer::Scale).ok_or(AnswerError::Scale),
        Ask::Days => digit(text, 7).map(Answer::Days).ok_or(AnswerError::Days),
        Ask::Choice { options } => one_of(options, text).map(Answer::Choice).ok_or_else(|| {
            let labels: Vec<&str> = options.iter().map(|option| option.label).collect();
            AnswerError::Choice(labels.join("; "))
        }),
        Ask::Checklist { options } => checklist(options, text),
        Ask::Number {
            unit,
            min,
            max,
            step,
        } => number(item, text, unit, (min, max), step),
        Ask::Time => LocalTime::parse(text)
            .map(Answer::Time)
            .ok_or(AnswerError::Time),
        Ask::Medicines => medicines(text),
    }
}

fn digit(text: &str, most: u8) -> Option<u8> {
    let [digit @ b'0'..=b'9'] = text.as_bytes() else {
        return None;
    };
    Some(digit - b'0').filter(|n| *n <= most)
}

fn one_of(options: &'static [Choice], text: &str) -> Option<&'static str> {
    options
        .iter()
        .map(|option| option.value)
        .find(|value| *value == text)
}

fn checklist(options: &'static [Choice], text: &str) -> Result<Answer, AnswerError> {
    if text == NONE {
        return Ok(Answer::Checklist(Vec::new()));
    }
    let mut ticked = Vec::new();
    for value in text.split(',') {
        ticked.push(one_of(options, value.trim()).ok_or(AnswerError::Checklist)?);
    }
    let in_order = options.iter().map(|option| option.value);
    Ok(Answer::Checklist(
        in_order.filter(|value| ticked.contains(value)).collect(),
    ))
}

fn number(
    item: &Item,
    text: &str,
    unit: &'static str,
    (min, max): (f64, f64),
    step: f64,
) -> Result<Answer, AnswerError> {
    let whole = step.fract() == 0.0;
    let is_sleep = item.id == "rhythm.sleep_hours";
    let (what, unit) = match item.id {
        "profile.age" => ("Age", unit),
        _ if is_sleep => ("Sleep length", "hours"),
        _ => ("This", unit),
    };
    let kind = if whole { "whole number" } else { "number" };
    let refused = AnswerError::Number {
        what,
        kind,
        unit,
        min,
        max,
    };
    // Digits with at most one point or comma: "1e2", "inf" and "0x10" are no answers.
    let plain = text.replacen(',', ".", 1);
    if !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return Err(refused);
    }
    let Ok(value) = plain.parse::<f64>() else {
        return Err(refused);
    };
    if is_sleep && (value == 0.0 || value == 24.0) {
        return Err(AnswerError::SameTime { min, max });
    }
    let accepted = (min..=max).contains(&value) && (!whole || value.fract() == 0.0);
    if accepted {
        Ok(Answer::Number(value))
    } else {
        Err(refused)
    }
}

fn medicines(text: &str) -> Result<Answer, AnswerError> {
    let mut names: Vec<String> = Vec::new();
    for line in text.lines() {
        let plain: String = line
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let name = plain.trim();
        if name.is_empty() {
            continue;
        }
        if name.chars().count() > MOST_NAME_CHARS {
            return Err(AnswerError::MedicineTooLong);
        }
        names.push(name.to_owned());
    }
    if names.is_empty() {
        return Err(AnswerError::NoMedicine);
    }
    if names.len() > MOST_MEDICINES {
        return Err(AnswerError::TooManyMedicines);
    }
    if names == [DECLINED] {
        return Ok(Answer::Declined);
    }
    let says_none = |name: &String| name.to_lowercase() == NONE;
    if names.len() == 1 && says_none(&names[0]) {
        return Ok(Answer::Medicines(Vec::new()));
    }
    if names.iter().any(says_none) {
        return Err(AnswerError::NoneAndMedicines);
    }
    Ok(Answer::Medicines(names))
}

/// The answers of one pass, by item.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers(BTreeMap<usize, Answer>);

impl Answers {
    /// Keeps the answer in place of an earlier one. An item that is not asked (any more) changes nothing.
    pub fn insert(&mut self, id: &str, answer: Answer) {
        if let Some(place) = ITEMS.iter().position(|item| item.id == id) {
            self.0.insert(place, answer);
        }
    }

    /// The answer to an item; `None` when it was not answered.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Answer> {
        self.0.get(&ITEMS.iter().position(|item| item.id == id)?)
    }

    /// All answers with their items' ids, in the order asked.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Answer)> {
        self.0
            .iter()
            .filter_map(|(place, answer)| Some((ITEMS.get(*place)?.id, answer)))
    }
}

#[cfg(test)]
mod tests;
