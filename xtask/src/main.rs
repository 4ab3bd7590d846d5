//! Lull's developer commands: `cargo xtask <command>`.
//!
//! This crate may start programs and write into the target folder, `node_modules` and the generated files it is
//! asked for. It may not hold a rule of Lull's, and no shipped crate depends on it.

mod bench;
mod bindings;
mod check;
mod demo;
mod eval;
mod foods;
mod icons;
mod run;
mod say;
mod setup;
mod step;
mod test;
mod ui;
#[cfg(target_os = "linux")]
mod virtual_display;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use workspace::Workspace;

/// One word after `cargo xtask`.
struct Verb {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&Workspace, &[String]) -> Result<()>,
}

const VERBS: &[Verb] = &[
    Verb {
        name: "run",
        arguments: "[--virtual]",
        about: "set everything up, build Lull and start it",
        run: run::run,
    },
    Verb {
        name: "test",
        arguments: "[FILTER]",
        about: "set everything up and run every test, or those whose name holds FILTER",
        run: test::run,
    },
    Verb {
        name: "check",
        arguments: "",
        about: "formatting, lints, types, generated bindings, unused code, licences",
        run: check::run,
    },
    Verb {
        name: "demo",
        arguments: "[--readme]",
        about: "photograph every room with eight invented weeks",
        run: demo::run,
    },
    Verb {
        name: "bench",
        arguments: "[PART]",
        about: "measure the release build, each figure beside its limit",
        run: bench::run,
    },
    Verb {
        name: "eval",
        arguments: "search|quick-add FILE [--json]",
        about: "measure the food search or quick add against a file of examples",
        run: eval::run,
    },
    Verb {
        name: "bindings",
        arguments: "",
        about: "write the TypeScript side of the command list again",
        run: bindings::run,
    },
    Verb {
        name: "foods",
        arguments: "",
        about: "make the food table from its source again",
        run: |_, arguments| {
            no_arguments(arguments)?;
            foods::run()
        },
    },
    Verb {
        name: "icons",
        arguments: "",
        about: "render the icons from their drawings again",
        run: icons::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::problem(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let Some((word, rest)) = arguments.split_first() else {
        anyhow::bail!("{}", usage());
    };
    let Some(verb) = VERBS.iter().find(|verb| verb.name == word) else {
        anyhow::bail!("there is no `cargo xtask {word}`\n{}", usage());
    };
    (verb.run)(&Workspace::find()?, rest)
}

fn usage() -> String {
    let mut text = String::from("usage: cargo xtask <command>\n");
    for verb in VERBS {
        let call = format!("{} {}", verb.name, verb.arguments);
        text.push_str(&format!("  {call:<18} {}\n", verb.about));
    }
    text
}

/// Refuses arguments for a command that takes none.
fn no_arguments(rest: &[String]) -> Result<()> {
    anyhow::ensure!(
        rest.is_empty(),
        "unexpected: {}\n{}",
        rest.join(" "),
        usage()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_word_is_answered_with_the_list_of_commands() {
        let error = dispatch(&["walk".to_owned()]).unwrap_err().to_string();
        assert!(error.contains("no `cargo xtask walk`"), "{error}");
        assert!(
            VERBS.iter().all(|verb| error.contains(verb.about)),
            "{error}"
        );
    }

    #[test]
    fn a_command_without_arguments_names_the_one_it_was_given() {
        let error = no_arguments(&["--fast".to_owned()])
            .unwrap_err()
            .to_string();
        assert!(error.contains("unexpected: --fast"), "{error}");
    }
}
