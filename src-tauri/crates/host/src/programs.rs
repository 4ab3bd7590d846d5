//! Lull's two programs: their names, and starting one from the other.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, io, thread};

use lull_app::contract::Opening;
use serde_json::Value;
use thiserror::Error;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// The rooms.
    Window,
    /// Tray and reminders.
    Agent,
}

/// A program that did not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// It is not beside the running one.
    #[error("Part of Lull is missing: {} is not there. Your data is safe. Please install Lull again.", .0.display())]
    Missing(PathBuf),
    /// The system refused.
    #[error("{} did not start. Your data is safe; please try again.", program.display())]
    Refused {
        /// The program.
        program: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
}

/// Says on the command line of the window's program where to open: a room, or a field of one.
pub const ROOM: &str = "--room";

impl Program {
    /// Its short name, as in the names of files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Agent => "agent",
        }
    }

    /// The file's name without the system's suffix.
    const fn file(self) -> &'static str {
        match self {
            Self::Window => "lull",
            Self::Agent => "lull-agent",
        }
    }

    /// Starts it on its own, so that neither's end ends the other; `opening` is for the window.
    ///
    /// # Errors
    /// It is missing, or the system refuses.
    pub fn start(self, opening: Option<Opening>) -> Result<(), StartError> {
        let here = env::current_exe().unwrap_or_default();
        let program = here.parent().unwrap_or(Path::new("")).join(format!(
            "{}{}",
            self.file(),
            env::consts::EXE_SUFFIX
        ));
        if !program.is_file() {
            return Err(StartError::Missing(program));
        }
        let mut command = Command::new(&program);
        if let Some(place) = opening.and_then(place_text) {
            command.args([ROOM, &place]);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null());
        detach(&mut command);
        let child = command
            .spawn()
            .map_err(|cause| StartError::Refused { program, cause })?;
        reap(child, self);
        Ok(())
    }
}

/// What the command line asks for: `--room wind-down`, `--room=wind-down`, `--room quick-add`.
#[must_use]
pub fn asked_opening(args: impl IntoIterator<Item = String>) -> Option<Opening> {
    let mut args = args.into_iter();
    let name = args.by_ref().find_map(|arg| match arg.strip_prefix(ROOM) {
        Some("") => Some(None),
        Some(rest) => rest.strip_prefix('=').map(|name| Some(name.to_owned())),
        None => None,
    })?;
    serde_json::from_value(Value::String(name.or_else(|| args.next())?)).ok()
}

/// Its name is the one that the messages use.
fn place_text(opening: Opening) -> Option<String> {
    serde_json::to_value(opening)
        .ok()?
        .as_str()
        .map(str::to_owned)
}

#[cfg(unix)]
fn detach(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(windows)]
fn detach(command: &mut Command) {
    const DETACHED_PROCESS: u32 = 0x0000_0008;
    const CREATE_NEW_PROCESS_GROUP: u32 = 0x0000_0200;
    std::os::windows::process::CommandExt::creation_flags(
        command,
        DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP,
    );
}

/// Waits for the child's end, so that it does not stay as a zombie of a parent that runs for weeks.
fn reap(mut child: Child, program: Program) {
    let waiter = thread::Builder::new()
        .name("reap".to_owned())
        .stack_size(64 * 1024);
    let waiting = waiter.spawn(move || match child.wait() {
        Ok(status) => tracing::info!(program = program.key(), %status, "ended"),
        Err(error) => tracing::warn!(program = program.key(), %error, "its end was not seen"),
    });
    if let Err(error) = waiting {
        tracing::warn!(%error, "no thread to wait for the started program");
    }
}

#[cfg(test)]
mod tests {
    use lull_app::contract::{Field, Room};

    use super::*;

    fn asked(args: &[&str]) -> Option<Opening> {
        asked_opening(args.iter().map(|arg| (*arg).to_owned()))
    }

    #[test]
    fn where_to_open_travels_over_the_command_line() {
        for opening in [
            Opening::Room(Room::FirstNight),
            Opening::Room(Room::WindDown),
            Opening::Room(Room::Journal),
            Opening::Room(Room::Tonight),
            Opening::Field(Field::QuickAdd),
        ] {
            let text = place_text(opening).unwrap();
            assert_eq!(asked(&["lull", ROOM, &text]), Some(opening));
            assert_eq!(asked(&["lull", &format!("{ROOM}={text}")]), Some(opening));
        }
    }

    #[test]
    fn an_unknown_room_asks_for_none() {
        for args in [
            &["lull"][..],
            &["lull", "--room"],
            &["lull", "--room", "cellar"],
            &["lull", "--rooms", "food"],
        ] {
            assert_eq!(asked(args), None, "{args:?}");
        }
    }

    #[test]
    fn a_missing_program_is_said_in_words() {
        // Tests run from `deps/`, where no program lies beside them.
        let error = Program::Window.start(None).unwrap_err();
        assert!(matches!(error, StartError::Missing(_)));
        assert!(error.to_string().contains("install Lull again"), "{error}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_child_that_ends_leaves_no_zombie() {
        let child = Command::new("true").spawn().unwrap();
        let entry = format!("/proc/{}", child.id());
        reap(child, Program::Window);
        let begun = std::time::Instant::now();
        while Path::new(&entry).exists() {
            assert!(begun.elapsed().as_secs() < 10, "{entry} is still there");
            thread::yield_now();
        }
    }
}
