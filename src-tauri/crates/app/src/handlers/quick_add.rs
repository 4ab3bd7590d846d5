//! Quick add: a typed line, read and logged. Both read it in the same way, so that what was seen is what is logged.

use std::ops::Range;

use lull_domain::food::Serving;
use lull_foods::{Certainty, LONGEST_LINE, Outcome, Part, Reading, TOO_LONG};

use super::food::hits;
use crate::contract::{
    ChosenReading, LinePart, LineReading, LogLine, Logged, PartReading, ReadLine,
};
use crate::food_log::{Occasion, log, note_text};
use crate::pantry::Pantry;
use crate::person::person;
use crate::{ApiError, ApiResult, App};

/// Reads a line while it is typed.
pub fn read_line(app: &App, req: ReadLine) -> ApiResult<LineReading> {
    if let Some(trouble) = too_long(&req.text) {
        return Ok(LineReading {
            parts: Vec::new(),
            foods: Vec::new(),
            trouble: Some(trouble),
        });
    }
    let pantry = Pantry::open(app)?;
    let parts = lull_foods::read_line(&req.text, &pantry);
    // Several foods are no name to look up.
    let foods = match parts.len() {
        1 => hits(&pantry, req.text.trim()),
        _ => Vec::new(),
    };
    Ok(LineReading {
        foods,
        parts: parts
            .into_iter()
            .map(|part| part_view(&req.text, part))
            .collect(),
        trouble: None,
    })
}

fn too_long(text: &str) -> Option<String> {
    (text.len() > LONGEST_LINE).then(|| TOO_LONG.to_owned())
}

fn part_view(line: &str, part: Part) -> LinePart {
    let text = typed(line, &part.span).to_owned();
    let (start, end) = (utf16(line, part.span.start), utf16(line, part.span.end));
    let (readings, reason) = match part.outcome {
        Outcome::Read(readings) => (views(readings, None), None),
        Outcome::AsksBack { question, choices } => {
            let readings = views(choices, Some(&question));
            let reason = readings.is_empty().then_some(question);
            (readings, reason)
        }
        Outcome::NotRead(reason) => (Vec::new(), Some(reason)),
    };
    LinePart {
        start,
        end,
        text,
        counted: part.counted,
        readings,
        reason,
    }
}

fn typed<'l>(line: &'l str, span: &Range<usize>) -> &'l str {
    line.get(span.clone()).unwrap_or(line).trim()
}

/// A place in the line in UTF-16 code units, as the page counts.
fn utf16(line: &str, byte: usize) -> u32 {
    let before = line.get(..byte).unwrap_or(line);
    u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
}

fn views(readings: Vec<Reading>, question: Option<&str>) -> Vec<PartReading> {
    let view = |reading: Reading| PartReading {
        food_id: reading.id,
        amount: amount_words(&reading),
        name: reading.name,
        description: reading.description,
        grams: reading.grams,
        magnesium_mg: reading.magnesium_mg,
        unsure: match reading.certainty {
            Certainty::Sure => None,
            Certainty::Unsure(why) => Some(why),
        },
        asks_back: question.map(str::to_owned),
    };
    readings.into_iter().map(view).collect()
}

/// The amount in words; empty for a plain weight.
fn amount_words(reading: &Reading) -> String {
    match reading.portion {
        Some(_) => reading.amount.clone(),
        None => String::new(),
    }
}

/// Logs a line: what was understood as entries, the rest as notes, all of it in one step.
pub fn log_line(app: &App, req: LogLine) -> ApiResult<Logged> {
    if let Some(trouble) = too_long(&req.text) {
        return Err(ApiError::invalid("text", trouble));
    }
    let pantry = Pantry::open(app)?;
    let parts = lull_foods::read_line(&req.text, &pantry);
    if parts.is_empty() {
        return Err(ApiError::invalid(
            "text",
            "There is nothing to log yet. Type what you ate, such as 2 eggs, 30 g almonds.",
        ));
    }
    if parts.len() != req.choices.len() {
        return Err(changed("text"));
    }
    let (mut servings, mut notes) = (Vec::new(), Vec::new());
    for (part, choice) in parts.into_iter().zip(req.choices) {
        let Some(choice) = choice else {
            notes.push(note_text(typed(&req.text, &part.span))?);
            continue;
        };
        let chosen = chosen(&part, choice).ok_or_else(|| changed("text"))?;
        if let Some(question) = chosen.question.filter(|_| !req.confirmed) {
            return Err(ApiError::invalid("confirmed", question));
        }
        servings.push(serving(&pantry, chosen.reading)?);
    }
    let now = app.now();
    let today = app.read(|db| Ok(person(db, &now)?.today))?;
    let occasion = Occasion::new(&now, today, req.day, req.meal)?;
    log(app, &occasion, servings, notes)
}

/// A part's reading that was chosen, and the question that it asks.
struct Chosen<'p> {
    reading: &'p Reading,
    question: Option<&'p str>,
}

/// How far two weights of one reading may lie apart, as a share: only what a number loses on its way to the page.
const SAME_WEIGHT: f64 = 1e-9;

/// The reading of a part that a person chose; `None` when it has no such reading any more.
fn chosen(part: &Part, choice: ChosenReading) -> Option<Chosen<'_>> {
    let (readings, question) = match &part.outcome {
        Outcome::Read(readings) => (readings.as_slice(), None),
        Outcome::AsksBack { question, choices } => (choices.as_slice(), Some(question.as_str())),
        Outcome::NotRead(_) => (&[][..], None),
    };
    let reading = readings.iter().find(|one| {
        one.id == choice.food_id && (one.grams - choice.grams).abs() <= one.grams * SAME_WEIGHT
    })?;
    Some(Chosen { reading, question })
}

/// The foods that can be logged are others than when the line was shown.
pub(super) fn changed(field: &'static str) -> ApiError {
    ApiError::invalid(
        field,
        "What this can mean has changed meanwhile. Please look again whether each food is meant.",
    )
}

fn serving(pantry: &Pantry, reading: &Reading) -> ApiResult<Serving> {
    let food = pantry.find(reading.id)?;
    Ok(pantry.serving(food, reading.grams, amount_words(reading), String::new()))
}

/// The foods of a recipe's lines, each in the reading chosen.
///
/// # Errors
/// Nothing was typed, a choice is no reading any more, or a part was not understood: a recipe with a hole in it
/// would tell too little.
pub(super) fn ingredients(
    pantry: &Pantry,
    lines: &str,
    choices: &[Option<ChosenReading>],
) -> ApiResult<Vec<Serving>> {
    let refused = |words: String| ApiError::invalid("lines", words);
    let mut ingredients = Vec::new();
    let mut choices = choices.iter();
    for line in lines.lines() {
        if let Some(trouble) = too_long(line) {
            return Err(refused(trouble));
        }
        for part in lull_foods::read_line(line, pantry) {
            let choice = *choices.next().ok_or_else(|| changed("lines"))?;
            let Some(choice) = choice else {
                return Err(refused(not_understood(line, &part)));
            };
            let chosen = chosen(&part, choice).ok_or_else(|| changed("lines"))?;
            ingredients.push(serving(pantry, chosen.reading)?);
        }
    }
    if choices.next().is_some() {
        return Err(changed("lines"));
    }
    if ingredients.is_empty() {
        return Err(refused(
            "A recipe needs its ingredients, such as 200 g oats.".to_owned(),
        ));
    }
    Ok(ingredients)
}

fn not_understood(line: &str, part: &Part) -> String {
    let text = typed(line, &part.span);
    let why = match &part.outcome {
        Outcome::NotRead(why) => why.as_str(),
        Outcome::AsksBack { question, .. } => question.as_str(),
        Outcome::Read(_) => "",
    };
    format!("“{text}” was not understood. {why} Please write it another way, or take it out.")
}
