//! `lull-bench [PART..] [--runs N] [--long]`: measures the built programs and prints each figure beside its limit.
//!
//! PART is `start`, `agent`, `keys`, `data`, `plan`, `search` or `import`; without one, all. The programs come from
//! `LULL_BIN_DIR`, whose profile is the one that is measured. It may not judge: a figure over its limit is printed, and
//! nothing fails.

mod agent;
mod data;
#[path = "../eval/examples.rs"]
mod examples;
mod figures;
#[path = "../demo/glass.rs"]
mod glass;
mod import;
mod keys;
mod plan;
mod programs;
#[path = "../eval/queries.rs"]
mod queries;
mod search;
mod start;

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use self::programs::Desk;

/// What is measured, and how.
struct Wishes {
    parts: Vec<String>,
    runs: usize,
    idle: Duration,
}

impl Wishes {
    fn read(arguments: &[String]) -> Result<Self> {
        let mut wishes = Self {
            parts: Vec::new(),
            runs: 12,
            idle: Duration::from_secs(60),
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--long" => wishes.idle = Duration::from_secs(600),
                "--runs" => {
                    let number = arguments.next().and_then(|text| text.parse().ok());
                    wishes.runs = number
                        .filter(|runs| *runs > 0)
                        .context("--runs takes a number of starts")?;
                }
                "start" | "agent" | "keys" | "data" | "plan" | "search" | "import" => {
                    wishes.parts.push(argument.clone())
                }
                _ => bail!(
                    "usage: lull-bench [start] [agent] [keys] [data] [plan] [search] [import] [--runs N] [--long]"
                ),
            }
        }
        Ok(wishes)
    }

    fn wants(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|one| one == part)
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments == ["--open-table"] {
        search::open_table();
        return ExitCode::SUCCESS;
    }
    if let [only, chosen, home] = arguments.as_slice()
        && only == "--import"
    {
        return ended(import::import(Path::new(chosen), Path::new(home)));
    }
    ended(Wishes::read(&arguments).and_then(|wishes| measure(&wishes)))
}

fn ended(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lull-bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn measure(wishes: &Wishes) -> Result<()> {
    if ["start", "agent", "keys"]
        .iter()
        .any(|part| wishes.wants(part))
    {
        let desk = Desk::start()?;
        // The agent first, before it has answered to any window.
        if wishes.wants("agent") {
            agent::measure(&desk, wishes.idle)?;
        }
        if wishes.wants("start") {
            start::measure(&desk, wishes.runs)?;
        }
        if wishes.wants("keys") {
            keys::measure(&desk)?;
        }
    }
    if wishes.wants("data") {
        let folder = tempfile::tempdir()?;
        let home = folder.path().join("lull");
        programs::fill(&home, data::DAYS, None)?;
        data::measure(&home)?;
    }
    if wishes.wants("plan") {
        plan::measure();
    }
    if wishes.wants("search") {
        search::measure()?;
    }
    if wishes.wants("import") {
        import::measure()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Wishes> {
        Wishes::read(
            &text
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn without_a_part_everything_is_measured() {
        let wishes = read("").unwrap();
        assert!(wishes.wants("start") && wishes.wants("agent") && wishes.wants("data"));
        assert_eq!((wishes.runs, wishes.idle.as_secs()), (12, 60));
    }

    #[test]
    fn parts_and_lengths_are_read_and_other_words_refused() {
        let wishes = read("agent --long --runs 3").unwrap();
        assert!(wishes.wants("agent") && !wishes.wants("data"));
        assert_eq!((wishes.runs, wishes.idle.as_secs()), (3, 600));
        for wrong in ["all", "--runs", "--runs none", "--runs 0"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
