//! The interaction table and its hours against examples: a medicine as typed, when it is taken, when magnesium is, and
//! the verdict.

use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use lull_domain::medicine::{Verdict, match_name, verdict};
use lull_domain::time::LocalTime;
use serde::Deserialize as _;
use serde::Serialize;
use serde::de::IntoDeserializer as _;
use serde::de::value::Error as NotAVerdict;

use crate::Output;
use crate::examples::{self, Example};
use crate::score::Score;

/// A medicine and magnesium over the day, and the right verdict.
struct Case {
    medicine: String,
    taken_at: LocalTime,
    magnesium_at: LocalTime,
    right: Verdict,
}

/// A verdict, as `--json` prints it.
#[derive(Serialize)]
struct Answer<'a> {
    medicine: &'a str,
    taken_at: LocalTime,
    magnesium_at: LocalTime,
    verdict: Verdict,
    right: Verdict,
    /// The rows of the table that the name means.
    rows: Vec<&'static str>,
    /// What no row knows.
    unmatched: Vec<String>,
}

/// Judges every case of the file.
///
/// # Errors
/// When the file cannot be read or is malformed; the error names the line.
pub fn run(file: &Path, output: Output) -> Result<()> {
    let cases = read(file)?;
    let mut out = std::io::stdout().lock();
    let mut score = Score::default();
    for case in &cases {
        let answer = answer(case);
        let is_right = answer.verdict == case.right;
        score.count(is_right);
        match output {
            Output::Json => writeln!(out, "{}", serde_json::to_string(&answer)?)?,
            Output::Misses if !is_right => writeln!(out, "{}", miss(&answer)?)?,
            Output::Misses => {}
        }
    }
    drop(out);
    output.summary(&score.in_words());
    Ok(())
}

fn read(file: &Path) -> Result<Vec<Case>> {
    let cases: Result<Vec<Case>> = examples::read(file)?.into_iter().map(Case::of).collect();
    cases.with_context(|| file.display().to_string())
}

impl Case {
    fn of(example: Example<4>) -> Result<Self> {
        let line = example.line;
        let [medicine, taken_at, magnesium_at, right] = example.columns;
        let time = |text: &str| {
            LocalTime::parse(text)
                .with_context(|| format!("line {line}: {text:?} is no time such as 21:45"))
        };
        Ok(Self {
            taken_at: time(&taken_at)?,
            magnesium_at: time(&magnesium_at)?,
            right: read_verdict(&right).with_context(|| format!("line {line}"))?,
            medicine,
        })
    }
}

fn read_verdict(word: &str) -> Result<Verdict, NotAVerdict> {
    Verdict::deserialize(word.into_deserializer())
}

fn answer(case: &Case) -> Answer<'_> {
    let matched = match_name(&case.medicine);
    Answer {
        medicine: &case.medicine,
        taken_at: case.taken_at,
        magnesium_at: case.magnesium_at,
        verdict: verdict(&matched, case.taken_at, case.magnesium_at),
        right: case.right,
        rows: matched.interactions.iter().map(|row| row.id).collect(),
        unmatched: matched.unmatched,
    }
}

fn miss(answer: &Answer) -> Result<String> {
    let word = |verdict| Ok::<_, anyhow::Error>(serde_json::to_value(verdict)?.to_string());
    Ok(format!(
        "missed {} at {}, magnesium at {}: {} instead of {} (rows: {}; not known: {})",
        answer.medicine,
        answer.taken_at,
        answer.magnesium_at,
        word(answer.verdict)?.trim_matches('"'),
        word(answer.right)?.trim_matches('"'),
        named(&answer.rows),
        named(&answer.unmatched),
    ))
}

fn named<S: AsRef<str>>(names: &[S]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(columns: [&str; 4]) -> Result<Case> {
        Case::of(Example {
            line: 7,
            columns: columns.map(str::to_owned),
        })
    }

    #[test]
    fn the_examples_are_all_judged_right() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("eval/spacing.tsv");
        let cases = read(&file).unwrap();
        let missed: Vec<String> = cases
            .iter()
            .map(answer)
            .filter(|answer| answer.verdict != answer.right)
            .map(|answer| miss(&answer).unwrap())
            .collect();
        assert_eq!(missed, [""; 0]);
        assert!(cases.len() >= 40, "{}", cases.len());
    }

    #[test]
    fn a_miss_names_both_verdicts_and_the_rows() {
        let wrong = case(["levothyroxine", "07:00", "09:00", "not_checked"]).unwrap();
        assert_eq!(
            miss(&answer(&wrong)).unwrap(),
            "missed levothyroxine at 07:00, magnesium at 09:00: blocked instead of not_checked \
             (rows: levothyroxine; not known: none)"
        );
    }

    #[test]
    fn what_is_wrong_with_a_line_is_said_with_its_number() {
        for (columns, word) in [
            (
                ["iron", "25:00", "09:00", "clear"],
                "line 7: \"25:00\" is no time",
            ),
            (
                ["iron", "08:00", "noon", "clear"],
                "line 7: \"noon\" is no time",
            ),
            (
                ["iron", "08:00", "09:00", "fine"],
                "line 7: unknown variant `fine`",
            ),
        ] {
            let error = format!("{:#}", case(columns).err().unwrap());
            assert!(error.contains(word), "{error}");
        }
    }
}
