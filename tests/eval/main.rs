//! `lull-eval <what> FILE [--json]`: how often Lull understands what a person types, over a list of lines with what
//! is accepted for each. The last line printed is the score; with `--json` stdout has one JSON object a line instead
//! and the score goes to stderr.

mod quick_add;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};

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
    let words: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .filter(|argument| *argument != "--json")
        .collect();
    match words[..] {
        ["quick-add", file] => quick_add::evaluate(Path::new(file), json),
        _ => bail!("usage: lull-eval quick-add FILE [--json]"),
    }
}
