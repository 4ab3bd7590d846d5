//! `lull-eval PART FILE [--json]`: measures a rule against a file of examples with their right answers.
//!
//! PART is `label`, `search`, `quick-add` or `spacing`. The last line printed is the summary; with `--json`, standard
//! output holds one JSON object a line with what was answered, and the summary goes to standard error. It may not
//! judge: a miss is printed, and nothing fails but a file that cannot be read.
#![allow(
    clippy::print_stdout,
    reason = "an evaluation speaks through the terminal"
)]

mod examples;
mod label;
mod queries;
mod quick_add;
mod score;
mod search;
mod spacing;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

/// What can be evaluated: a name, and what measures it against a file.
struct Part {
    name: &'static str,
    run: fn(&Path, Output) -> Result<()>,
}

const PARTS: &[Part] = &[
    Part {
        name: "search",
        run: search::run,
    },
    Part {
        name: "quick-add",
        run: quick_add::run,
    },
    Part {
        name: "label",
        run: label::run,
    },
    Part {
        name: "spacing",
        run: spacing::run,
    },
];

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Output {
    /// Every miss, then the summary.
    Misses,
    /// Every answer as JSON.
    Json,
}

impl Output {
    /// Prints the last line: to where it does not stand among JSON.
    fn summary(self, line: &str) {
        match self {
            Self::Misses => println!("{line}"),
            Self::Json => eprintln!("{line}"),
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match evaluate(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lull-eval: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn evaluate(arguments: &[String]) -> Result<()> {
    let json = arguments.iter().any(|argument| argument == "--json");
    let output = if json { Output::Json } else { Output::Misses };
    let words: Vec<&String> = arguments.iter().filter(|word| *word != "--json").collect();
    let [part, file] = words[..] else {
        bail!(usage());
    };
    let part = PARTS
        .iter()
        .find(|known| known.name == part)
        .with_context(|| format!("there is nothing called {part} to evaluate; {}", usage()))?;
    (part.run)(Path::new(file), output)
}

fn usage() -> String {
    let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    format!("usage: lull-eval {} FILE [--json]", names.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_part_or_a_missing_file_is_answered_with_the_usage() {
        for wrong in [&["walk", "file.tsv"][..], &["search"], &[]] {
            let wrong: Vec<String> = wrong.iter().map(|word| (*word).to_owned()).collect();
            let error = evaluate(&wrong).unwrap_err().to_string();
            assert!(error.contains("usage: lull-eval search"), "{error}");
        }
    }
}
