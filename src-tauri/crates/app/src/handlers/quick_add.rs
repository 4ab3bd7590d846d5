//! Quick add: a typed line, read and logged. Both read it in the same way, so that what was seen is what is logged.

use std::ops::Range;

use lull_domain::food::Serving;
use lull_foods::{Certainty, LONGEST_LINE, Outcome, Part, Reading};

use crate::contract::{LinePart, LineReading, LogLine, Logged, PartReading, ReadLine};
use crate::food_log::{Occasion, log, note_text};
use crate::pantry::Pantry;
use crate::person::person;
use crate::{ApiError, ApiResult, App};

/// Reads a line while it is typed.
pub fn read_line(app: &App, req: ReadLine) -> ApiResult<LineReading> {
    if let Some(trouble) = too_long(&req.text) {
        return Ok(LineReading {
            parts: Vec::new(),
            trouble: Some(trouble),
        });
    }
    let parts = lull_foods::read_line(&req.text, &Pantry::open(app)?);
    Ok(LineReading {
        parts: parts
            .into_iter()
            .map(|part| part_view(&req.text, part))
            .collect(),
        trouble: None,
    })
}

fn too_long(text: &str) -> Option<String> {
    (text.len() > LONGEST_LINE)
        .then(|| "This is a lot at once. Please add it in shorter lines.".to_owned())
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
    let (mut servings, mut notes) = (Vec::new(), Vec::new());
    for (place, part) in parts.into_iter().enumerate() {
        let choice = req.choices.get(place).copied().unwrap_or(Some(0));
        match chosen(&part, choice)? {
            Some(chosen) => {
                if let Some(question) = chosen.question.filter(|_| !req.confirmed) {
                    return Err(ApiError::invalid("text", question));
                }
                servings.push(serving(&pantry, chosen.reading)?);
            }
            None => notes.push(note_text(typed(&req.text, &part.span))?),
        }
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

/// `None` for a part that is kept as it was typed.
fn chosen(part: &Part, choice: Option<u32>) -> ApiResult<Option<Chosen<'_>>> {
    let (readings, question) = match &part.outcome {
        Outcome::Read(readings) => (readings.as_slice(), None),
        Outcome::AsksBack { question, choices } => (choices.as_slice(), Some(question.as_str())),
        Outcome::NotRead(_) => (&[][..], None),
    };
    let Some(choice) = choice.filter(|_| !readings.is_empty()) else {
        return Ok(None);
    };
    let reading = usize::try_from(choice)
        .ok()
        .and_then(|choice| readings.get(choice))
        .ok_or_else(|| {
            ApiError::invalid(
                "text",
                "The line is read anew now. Please look whether each food is meant.",
            )
        })?;
    Ok(Some(Chosen { reading, question }))
}

fn serving(pantry: &Pantry, reading: &Reading) -> ApiResult<Serving> {
    let food = pantry.find(reading.id)?;
    Ok(pantry.serving(food, reading.grams, amount_words(reading), String::new()))
}

/// The foods of a recipe's lines. Each part takes the reading chosen, or the first.
///
/// # Errors
/// Nothing was typed, or a part was not understood: a recipe with a hole in it would tell too little.
pub(super) fn ingredients(
    pantry: &Pantry,
    lines: &str,
    choices: &[Option<u32>],
) -> ApiResult<Vec<Serving>> {
    let refused = |words: String| ApiError::invalid("lines", words);
    let mut ingredients = Vec::new();
    let mut choices = choices.iter();
    for line in lines.lines() {
        if let Some(trouble) = too_long(line) {
            return Err(refused(trouble));
        }
        for part in lull_foods::read_line(line, pantry) {
            let choice = choices.next().copied().flatten().unwrap_or(0);
            let Some(chosen) = chosen(&part, Some(choice))? else {
                return Err(refused(not_understood(line, &part)));
            };
            ingredients.push(serving(pantry, chosen.reading)?);
        }
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
