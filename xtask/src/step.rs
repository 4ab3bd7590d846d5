//! Steps: a heading, a program, and a plain word about how it ended.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::say;

/// Runs `command` under the heading `name`.
///
/// # Errors
/// The step's name and exit code when the program fails, or why it could not be started.
pub fn run(name: &str, command: &mut Command) -> Result<()> {
    say::heading(name);
    quietly(name, command)
}

/// Like [`run`], without a heading of its own.
///
/// # Errors
/// The step's name and exit code when the program fails, or why it could not be started.
pub fn quietly(name: &str, command: &mut Command) -> Result<()> {
    let program = program(command);
    let status = command
        .status()
        .with_context(|| format!("{name}: could not start `{program}`"))?;
    if status.success() {
        return Ok(());
    }
    match status.code() {
        Some(code) => bail!("{name}: failed with exit code {code} (`{program}`)"),
        None => bail!("{name}: `{program}` was stopped by a signal"),
    }
}

/// Runs `command`, shows nothing, and gives back its standard output; `None` when it fails or is not there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs `command` silently for at most `limit`. True when it ended well in time.
pub fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    let silent = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let Ok(mut child) = silent.spawn() else {
        return false;
    };
    let started = Instant::now();
    while started.elapsed() < limit {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(Duration::from_millis(100)),
            Err(_) => break,
        }
    }
    // Already gone is as good as stopped.
    let _ = child.kill();
    let _ = child.wait();
    false
}

fn program(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rustc(argument: &str) -> Command {
        let mut command = Command::new("rustc");
        command
            .arg(argument)
            .stderr(Stdio::null())
            .stdout(Stdio::null());
        command
    }

    #[test]
    fn a_failing_step_is_named_with_its_exit_code() {
        let error = quietly("compile", &mut rustc("--no-such-option"))
            .unwrap_err()
            .to_string();
        assert_eq!(
            error,
            "compile: failed with exit code 1 (`rustc --no-such-option`)"
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = quietly("look", &mut Command::new("lull-no-such-program")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "look: could not start `lull-no-such-program`"
        );
    }

    #[test]
    fn output_of_a_failing_program_is_none() {
        assert!(output(&mut rustc("--no-such-option")).is_none());
        assert!(
            output(Command::new("rustc").arg("--version"))
                .is_some_and(|text| text.starts_with("rustc "))
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_takes_too_long_is_ended() {
        let started = Instant::now();
        assert!(!succeeds_within(
            Command::new("sleep").arg("30"),
            Duration::from_millis(200)
        ));
        assert!(started.elapsed() < Duration::from_secs(10));
    }
}
