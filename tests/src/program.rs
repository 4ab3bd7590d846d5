//! A program that a test started, its log, and its end.

use std::fs::{self, File};
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process};

use crate::wait::wait_for_value;

/// The programs under test, found in the binaries' folder and not on `PATH`.
const UNDER_TEST: [&str; 2] = ["lull", "lull-agent"];

/// A running program in a process group of its own. Its session ends it, not its drop: the agent
/// outlives the handle of who started it, as on a real desktop.
#[derive(Debug)]
pub struct Program {
    pid: u32,
    child: SharedChild,
    log: PathBuf,
}

/// The session shares the child, to reap it when all has ended.
pub(crate) type SharedChild = Arc<Mutex<Child>>;

impl Program {
    pub(crate) fn start(mut command: Command, logs: &Path) -> Result<Self> {
        let program = Path::new(command.get_program()).to_owned();
        let name = program.file_name().unwrap_or_default().display();
        // The same program may be started again and again: each start has its own log.
        let started = fs::read_dir(logs)?.count();
        let log = logs.join(format!("{started:02}-{name}.log"));
        let file = File::create(&log)?;
        let child = command
            .stdout(file.try_clone()?)
            .stderr(file)
            .process_group(0)
            .spawn()
            .with_context(|| format!("{} did not start", program.display()))?;
        Ok(Self {
            pid: child.id(),
            child: Arc::new(Mutex::new(child)),
            log,
        })
    }

    pub(crate) fn share(&self) -> SharedChild {
        Arc::clone(&self.child)
    }

    /// Its process id.
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// What it has printed so far, on both outputs.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn output(&self) -> Result<String> {
        Ok(String::from_utf8_lossy(&fs::read(&self.log)?).into_owned())
    }

    /// Whether it still runs.
    ///
    /// # Errors
    /// The system does not say.
    pub fn is_running(&self) -> Result<bool> {
        Ok(lock(&self.child).try_wait()?.is_none())
    }

    /// Waits until it has ended by itself.
    ///
    /// # Errors
    /// It still runs after `timeout`.
    pub fn wait_for_end(&self, timeout: Duration) -> Result<ExitStatus> {
        let what = format!("the end of process {}", self.pid);
        wait_for_value(&what, timeout, || Ok(lock(&self.child).try_wait()?))
    }

    /// Asks it to end (SIGTERM), as a logout does, and waits until it has.
    ///
    /// # Errors
    /// It did not listen within five seconds.
    pub fn terminate(&self) -> Result<ExitStatus> {
        self.signal(Signal::TERM)?;
        self.wait_for_end(Duration::from_secs(5))
    }

    /// Ends it without a word (SIGKILL), as a crash does.
    ///
    /// # Errors
    /// The system refused.
    pub fn crash(&self) -> Result<()> {
        self.signal(Signal::KILL)?;
        let status = self.wait_for_end(Duration::from_secs(5))?;
        status
            .signal()
            .map(|_| ())
            .context("it had ended by itself before it was killed")
    }

    fn signal(&self, signal: Signal) -> Result<()> {
        let pid = Pid::from_raw(self.pid.cast_signed()).context("process 0 is none")?;
        Ok(kill_process(pid, signal)?)
    }
}

/// The file to run for a name: a program under test by [`binary`], all else as it is.
pub(crate) fn resolve(program: &Path) -> Result<PathBuf> {
    match UNDER_TEST.iter().find(|name| Path::new(name) == program) {
        Some(name) => binary(name),
        None => Ok(program.to_owned()),
    }
}

/// A program under test, in the folder named by `LULL_BIN_DIR`, or else where the tests
/// themselves were built.
///
/// # Errors
/// It is not there.
pub fn binary(name: &str) -> Result<PathBuf> {
    let folder = match std::env::var_os("LULL_BIN_DIR") {
        Some(folder) => PathBuf::from(folder),
        // target/debug/deps/desktop-0123 -> target/debug
        None => std::env::current_exe()?
            .ancestors()
            .nth(2)
            .context("the test program lies in no folder")?
            .to_owned(),
    };
    let path = folder.join(name);
    if !path.is_file() {
        bail!(
            "{} is not there: build it with `cargo build -p {name}`, or name the folder that has \
             it in LULL_BIN_DIR",
            path.display()
        );
    }
    Ok(path)
}

pub(crate) fn lock(child: &SharedChild) -> MutexGuard<'_, Child> {
    child.lock().unwrap_or_else(|broken| broken.into_inner())
}
