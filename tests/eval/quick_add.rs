//! Quick add over a list of lines: text, regex on the source's own description, least and most grams. A line without
//! the three last columns is only read, for `--json`.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use lull_foods::{Catalogue, Certainty, Outcome, Part, Reading, read_line};
use regex::{Regex, RegexBuilder};
use serde_json::{Value, json};

use crate::Output;
use crate::score::Score;

/// Grams that a rounding may be off by.
const TOLERANCE_G: f64 = 0.05;

struct Row {
    text: String,
    accepted: Option<Accepted>,
}

struct Accepted {
    food: Regex,
    least_g: f64,
    most_g: f64,
}

/// Reads every line of the list and prints the misses and the score.
///
/// # Errors
/// When the list cannot be read; the error names the line.
pub fn run(file: &Path, output: Output) -> Result<()> {
    let list =
        std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    let score = read_list(&list, |row, parts, right| match output {
        Output::Json => println!("{}", in_json(&row.text, parts)),
        Output::Misses if !right => println!("miss\t{}\t{}", row.text, said(parts.first())),
        Output::Misses => {}
    })
    .with_context(|| format!("reading {}", file.display()))?;
    ensure!(
        !score.is_empty() || output == Output::Json,
        "{} has no line to judge",
        file.display()
    );
    output.summary(&score.in_words());
    Ok(())
}

/// Reads a list and shows each row with its parts and whether it is right; a row without anything accepted is.
fn read_list(list: &str, mut show: impl FnMut(&Row, &[Part], bool)) -> Result<Score> {
    let mut score = Score::default();
    for (number, line) in (1..).zip(list.lines()) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let row = Row::read(line).with_context(|| format!("line {number}"))?;
        let parts = read_line(&row.text, Catalogue::embedded());
        let right = row.accepted.as_ref().is_none_or(|accepted| {
            let best = parts.first().and_then(best);
            best.is_some_and(|reading| accepted.takes(reading))
        });
        if row.accepted.is_some() {
            score.count(right);
        }
        show(&row, &parts, right);
    }
    Ok(score)
}

impl Row {
    fn read(line: &str) -> Result<Self> {
        let columns: Vec<&str> = line.split('\t').collect();
        let accepted = match columns[1..] {
            [] => None,
            [food, least, most] => Some(Accepted {
                food: RegexBuilder::new(food).case_insensitive(true).build()?,
                least_g: least.trim().parse().context("the least grams")?,
                most_g: most.trim().parse().context("the most grams")?,
            }),
            _ => anyhow::bail!("expected the text alone, or text, regex, least and most grams"),
        };
        Ok(Self {
            text: columns[0].to_owned(),
            accepted,
        })
    }
}

impl Accepted {
    fn takes(&self, reading: &Reading) -> bool {
        let weight = self.least_g - TOLERANCE_G..=self.most_g + TOLERANCE_G;
        self.food.is_match(&reading.description) && weight.contains(&reading.grams)
    }
}

fn best(part: &Part) -> Option<&Reading> {
    match &part.outcome {
        Outcome::Read(readings) => readings.first(),
        Outcome::AsksBack { .. } | Outcome::NotRead(_) => None,
    }
}

fn said(part: Option<&Part>) -> String {
    match part.map(|part| &part.outcome) {
        None => "nothing".to_owned(),
        Some(Outcome::Read(readings)) => readings.first().map_or_else(String::new, |reading| {
            format!(
                "{}\t{}\t{:.1} g",
                reading.description, reading.amount, reading.grams
            )
        }),
        Some(Outcome::AsksBack { question, .. }) => format!("asks back: {question}"),
        Some(Outcome::NotRead(why)) => format!("not read: {why}"),
    }
}

fn in_json(text: &str, parts: &[Part]) -> Value {
    json!({ "text": text, "parts": parts.iter().map(|part| part_in_json(text, part)).collect::<Vec<Value>>() })
}

/// A part of `line` as typed with its best reading, and the others beside it. A part that asks back has no reading of its own.
fn part_in_json(line: &str, part: &Part) -> Value {
    let (first, others, note) = match &part.outcome {
        Outcome::Read(readings) => (readings.first(), readings.get(1..), None),
        Outcome::AsksBack { question, choices } => (None, Some(&choices[..]), Some(question)),
        Outcome::NotRead(why) => (None, None, Some(why)),
    };
    let mut value = first.map_or_else(
        || json!({ "food": null, "amount": null, "grams": null, "magnesium_mg": null, "certain": false, "note": note }),
        reading_in_json,
    );
    value["text"] = json!(line.get(part.span.clone()));
    value["others"] = others
        .unwrap_or_default()
        .iter()
        .map(reading_in_json)
        .collect();
    value
}

fn reading_in_json(reading: &Reading) -> Value {
    let note = match &reading.certainty {
        Certainty::Sure => None,
        Certainty::Unsure(why) => Some(why),
    };
    json!({
        "food": {
            "source": reading.id.source.key(),
            // The source writes its numbers with five digits.
            "source_id": format!("{:05}", reading.id.number),
            "description": reading.description,
            "name": reading.name,
        },
        "amount": reading.amount,
        "grams": rounded(reading.grams),
        "magnesium_mg": reading.magnesium_mg.map(rounded),
        "certain": note.is_none(),
        "note": note,
    })
}

/// Two decimals are more than a kitchen scale shows.
fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(list: &str) -> f64 {
        read_list(list, |_, _, _| {}).unwrap().share()
    }

    #[test]
    fn lines_are_read_as_kitchens_weigh_them() {
        let share = share(include_str!("quick_add.tsv"));
        assert!(share >= 0.95, "{share}");
    }

    #[test]
    fn lines_that_nothing_was_tuned_on_are_read_nearly_as_well() {
        let share = share(include_str!("quick_add_held_out.tsv"));
        assert!(share >= 0.9, "{share}");
    }

    #[test]
    fn a_line_of_several_foods_gives_each_in_json() {
        let line = "2 eggs, 30 g almonds";
        let json = in_json(line, &read_line(line, Catalogue::embedded()));
        assert_eq!(json["parts"][0]["grams"], 100.0);
        assert_eq!(json["parts"][1]["text"], "30 g almonds");
        assert_eq!(json["parts"][1]["food"]["source_id"], "12061");
        assert_eq!(json["parts"][1]["magnesium_mg"], 81.0);
        assert_eq!(json["parts"][1]["certain"], true);
    }

    #[test]
    fn a_row_with_columns_missing_is_named() {
        let error = read_list("# list\n2 eggs\t^egg\t1\n", |_, _, _| {})
            .err()
            .unwrap();
        assert!(format!("{error:#}").starts_with("line 2"), "{error:#}");
    }
}
