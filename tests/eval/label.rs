//! The label reader against examples: what stands on a label, the elemental magnesium in it, and how sure that is.

use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use lull_domain::supplement::{Finding, LabelReading, read_label};
use serde::Serialize;

use crate::Output;
use crate::examples::{self, Example};
use crate::score::Score;

/// Examples are rounded to whole mg: a reading is right within so much of both ends, as a share and in mg.
const ROUNDING: (f64, f64) = (0.01, 1.5);

/// A label, and the right reading of it.
struct Case {
    label: String,
    least_mg: f64,
    most_mg: f64,
    finding: Finding,
}

/// A reading, as `--json` prints it.
#[derive(Serialize)]
struct Answer<'a> {
    label: &'a str,
    /// `None`: it could not be read, and `error` says why.
    reading: Option<LabelReading>,
    error: Option<String>,
}

/// Reads every label of the file.
///
/// # Errors
/// When the file cannot be read or is malformed; the error names the line.
pub fn run(file: &Path, output: Output) -> Result<()> {
    let cases = read(file)?;
    let mut out = std::io::stdout().lock();
    let mut score = Score::default();
    for case in &cases {
        let (reading, error) = match read_label(&case.label) {
            Ok(reading) => (Some(reading), None),
            Err(error) => (None, Some(error.to_string())),
        };
        let answer = Answer {
            label: &case.label,
            reading,
            error,
        };
        let is_right = answer
            .reading
            .as_ref()
            .is_some_and(|reading| case.is_met_by(reading));
        score.count(is_right);
        match output {
            Output::Json => writeln!(out, "{}", serde_json::to_string(&answer)?)?,
            Output::Misses if !is_right => writeln!(out, "{}", miss(case, &answer)?)?,
            Output::Misses => {}
        }
    }
    drop(out);
    output.summary(&score.in_words());
    Ok(())
}

impl Case {
    fn is_met_by(&self, reading: &LabelReading) -> bool {
        let near =
            |found: f64, right: f64| (found - right).abs() <= (right * ROUNDING.0).max(ROUNDING.1);
        reading.finding == self.finding
            && near(reading.least_mg, self.least_mg)
            && near(reading.most_mg, self.most_mg)
    }
}

fn miss(case: &Case, answer: &Answer<'_>) -> Result<String> {
    let right = format!(
        "{}..{} {}",
        case.least_mg,
        case.most_mg,
        serde_json::to_string(&case.finding)?
    );
    let found = match &answer.reading {
        Some(read) => format!(
            "{:.1}..{:.1} {}",
            read.least_mg,
            read.most_mg,
            serde_json::to_string(&read.finding)?
        ),
        None => answer.error.clone().unwrap_or_default(),
    };
    Ok(format!("missed {}: {found} instead of {right}", case.label))
}

fn read(file: &Path) -> Result<Vec<Case>> {
    let lines: Vec<Example<4>> = examples::read(file)?;
    lines.into_iter().map(case).collect()
}

fn case(example: Example<4>) -> Result<Case> {
    let Example { line, columns } = example;
    let [label, least, most, finding] = columns;
    let mg = |text: &str| -> Result<f64> {
        text.parse()
            .with_context(|| format!("line {line}: “{text}” is not a number of mg"))
    };
    let finding = match finding.as_str() {
        "ok" => Finding::Ok,
        "open" => Finding::Open,
        "impossible" => Finding::Impossible,
        other => bail!("line {line}: “{other}” is not ok, open or impossible"),
    };
    Ok(Case {
        least_mg: mg(&least)?,
        most_mg: mg(&most)?,
        label,
        finding,
    })
}
