//! How far an import is, seen from the thread that waits while another works, and the word to stop.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use serde::Serialize;

use crate::ImportError;

/// How often the one who waits is told.
const BETWEEN: Duration = Duration::from_millis(50);

/// What an import is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Reading the files; counted in bytes.
    Reading,
    /// Writing the table; counted in foods.
    Writing,
    /// Tidying the search words and waiting for the disk; not counted.
    Tidying,
    /// About to take the place of the table that is in use. Where an open file cannot be replaced
    /// (Windows), whoever has the old table open closes it on this word.
    Replacing,
}

impl Stage {
    const COUNTED: [Self; 3] = [Self::Reading, Self::Writing, Self::Tidying];
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// How much of that is done: bytes while reading, foods while writing.
    pub done: u64,
    /// How much there is; `None` where it is not counted.
    pub of: Option<u64>,
}

/// What the two threads share.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    stage: AtomicU8,
    done: AtomicU64,
    of: AtomicU64,
    stopped: AtomicBool,
}

impl Watch {
    /// Begins a stage with so much to do; 0 where it is not counted.
    pub fn begin(&self, stage: Stage, of: u64) {
        self.done.store(0, Relaxed);
        self.of.store(of, Relaxed);
        self.stage.store(stage as u8, Relaxed);
    }

    /// Counts what was done; an error once the person stopped.
    ///
    /// # Errors
    /// The person stopped it.
    pub fn count(&self, more: usize) -> Result<(), ImportError> {
        self.done.fetch_add(more as u64, Relaxed);
        self.go_on()
    }

    /// An error once the person stopped.
    ///
    /// # Errors
    /// The person stopped it.
    pub fn go_on(&self) -> Result<(), ImportError> {
        if self.stopped.load(Relaxed) {
            Err(ImportError::Cancelled)
        } else {
            Ok(())
        }
    }

    /// Works on another thread, and tells of it on this one until it is done.
    ///
    /// # Errors
    /// Those of the work.
    pub fn over<T: Send>(
        &self,
        tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
        work: impl FnOnce() -> Result<T, ImportError> + Send,
    ) -> Result<T, ImportError> {
        self.tell(tell)?;
        thread::scope(|scope| {
            let (working, wait) = mpsc::channel::<()>();
            let worker = scope.spawn(move || {
                // Dropped when the work is over, however it ends.
                let _working = working;
                work()
            });
            while wait.recv_timeout(BETWEEN) == Err(RecvTimeoutError::Timeout) {
                // The work itself ends with the error.
                let _ = self.tell(tell);
            }
            worker
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }

    fn tell(&self, tell: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Result<(), ImportError> {
        let stage = usize::from(self.stage.load(Relaxed));
        let of = self.of.load(Relaxed);
        let progress = Progress {
            stage: *Stage::COUNTED.get(stage).unwrap_or(&Stage::Tidying),
            // A file that grows while it is read must not pass the end.
            done: self.done.load(Relaxed).min(of),
            of: Some(of).filter(|of| *of > 0),
        };
        if tell(progress).is_break() {
            self.stopped.store(true, Relaxed);
        }
        self.go_on()
    }
}
