//! Programs that carry a mark in their environment, so that a run ends all it started and nothing else.
//!
//! A process group is not enough: the agent outlives the window that started it, in a session of its own.

use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const NAME: &str = "LULL_VIRTUAL_DISPLAY";
/// How long programs may take to end when asked to.
const PATIENCE: Duration = Duration::from_secs(5);
const BEAT: Duration = Duration::from_millis(100);
/// How the names of the bus' two programs begin.
const BUS: &str = "dbus-";

/// Gives `command`, and whatever it starts, the mark of `folder`.
pub fn mark(command: &mut Command, folder: &Path) {
    command.env(NAME, folder);
}

/// Asks every program with the mark of `folder` to end, and ends those that have not after a while.
///
/// What the others stand on goes last: so they can end well, and the bus goes with them by itself.
pub fn end_all(folder: &Path) {
    end(|| {
        find(folder)
            .into_iter()
            .filter(|process| !process.is_ground())
            .collect()
    });
    let asked = Instant::now();
    while asked.elapsed() < PATIENCE
        && find(folder)
            .iter()
            .any(|process| process.name.starts_with(BUS))
    {
        std::thread::sleep(BEAT);
    }
    end(|| find(folder));
}

fn end(running: impl Fn() -> Vec<Process>) {
    for signal in ["TERM", "KILL"] {
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE {
            let running = running();
            if running.is_empty() {
                return;
            }
            send(signal, &running);
            std::thread::sleep(BEAT);
        }
    }
}

struct Process {
    id: String,
    name: String,
}

impl Process {
    /// Whether other programs need this one to end in good order.
    fn is_ground(&self) -> bool {
        self.name.starts_with(BUS) || self.name.starts_with("Xvfb")
    }
}

fn find(folder: &Path) -> Vec<Process> {
    let mut mark = OsString::from(NAME);
    mark.push("=");
    mark.push(folder);
    let mark = mark.into_vec();
    let marked = |process: &fs::DirEntry| {
        // Unreadable where the process is another person's, or has just ended.
        let environment = fs::read(process.path().join("environ")).unwrap_or_default();
        environment
            .split(|byte| *byte == 0)
            .any(|variable| variable == mark)
    };
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter(|process| {
            process
                .file_name()
                .as_bytes()
                .iter()
                .all(u8::is_ascii_digit)
        })
        .filter(marked)
        .map(|process| Process {
            id: process.file_name().to_string_lossy().into_owned(),
            name: fs::read_to_string(process.path().join("comm")).unwrap_or_default(),
        })
        .collect()
}

fn send(signal: &str, processes: &[Process]) {
    // The shell's own `kill`: the program of that name is not on every system. One that has ended meanwhile is no fault.
    let mut kill = Command::new("sh");
    kill.args(["-c", "kill -s \"$0\" \"$@\"", signal])
        .args(processes.iter().map(|process| &process.id));
    let _ = kill
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marked_programs_are_ended() {
        let folder = std::env::temp_dir().join(format!("lull-xtask-{}-marked", std::process::id()));
        let sleep = |folder: &Path| {
            let mut command = Command::new("sleep");
            command.arg("60");
            mark(&mut command, folder);
            command.spawn().unwrap()
        };
        let other = folder.with_extension("other");
        let (mut ours, mut theirs) = (sleep(&folder), sleep(&other));
        // The child is marked from the moment it has become `sleep`.
        while find(&folder).is_empty() || find(&other).is_empty() {
            std::thread::yield_now();
        }
        end_all(&folder);
        assert!(ours.try_wait().unwrap().is_some(), "ours has ended");
        assert!(theirs.try_wait().unwrap().is_none(), "theirs has not");
        end_all(&other);
        assert!(!theirs.wait().unwrap().success());
    }
}
