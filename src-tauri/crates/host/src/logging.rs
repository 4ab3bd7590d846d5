//! The log: to the terminal and to a file in Lull's folder. It may hold what the programs did, never what
//! the person wrote.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::Mutex;
use std::{env, panic};

use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::home::{Home, private_file, private_folder};
use crate::programs::Program;

/// Says how much is logged: `warn`, `debug`, or by part, such as `info,zbus=debug`.
pub const LULL_LOG: &str = "LULL_LOG";

/// A log that is larger at the start is put aside, bytes.
const LARGEST: u64 = 1_000_000;

/// Begins the log of `program`; without a home it goes to the terminal only.
pub fn start(home: Option<&Home>, program: Program) {
    let asked = env::var(LULL_LOG).ok();
    let level = asked
        .as_deref()
        .and_then(|text| text.parse::<Targets>().ok());
    let file = home.map(|home| open(&home.log(program)));
    let (file, trouble) = match file {
        Some(Ok(file)) => (Some(file), None),
        Some(Err(error)) => (None, Some(error)),
        None => (None, None),
    };
    let begun = tracing_subscriber::registry()
        .with(level.clone().unwrap_or_else(usual))
        .with(fmt::layer().with_ansi(false).with_writer(io::stderr))
        .with(file.map(|file| fmt::layer().with_ansi(false).with_writer(Mutex::new(file))))
        .try_init();
    if begun.is_err() {
        // Someone began a log before; it stays the one.
        return;
    }
    panic::set_hook(Box::new(|info| {
        // The place alone: a panic's message may quote what was being worked on.
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "Lull met a fault in itself");
    }));
    if let (Some(text), None) = (asked, level) {
        tracing::warn!(text, "LULL_LOG is not understood; logging as usual");
    }
    if let Some(error) = trouble {
        tracing::warn!(%error, "no log file; logging to the terminal only");
    }
}

/// Everything of Lull's at `info`; of its libraries, what went wrong.
fn usual() -> Targets {
    use tracing::level_filters::LevelFilter;
    Targets::new()
        .with_default(LevelFilter::WARN)
        .with_target("lull", LevelFilter::INFO)
}

fn open(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        private_folder(folder)?;
    }
    if fs::metadata(path).is_ok_and(|found| found.len() > LARGEST) {
        fs::rename(path, path.with_extension("old.log"))?;
    }
    private_file(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::tests_home;

    #[test]
    fn a_log_goes_on_until_it_is_large_and_then_begins_anew() {
        use std::io::Write as _;
        let (_folder, home) = tests_home();
        let path = home.log(Program::Agent);
        open(&path).unwrap().write_all(b"one\n").unwrap();
        open(&path).unwrap().write_all(b"two\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "one\ntwo\n");
        open(&path).unwrap().set_len(LARGEST + 1).unwrap();
        assert_eq!(open(&path).unwrap().metadata().unwrap().len(), 0);
        assert_eq!(
            fs::metadata(path.with_extension("old.log")).unwrap().len(),
            LARGEST + 1
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_log_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let (_folder, home) = tests_home();
        let path = home.log(Program::Window);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        open(&path).unwrap();
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
    }
}
