//! What the one who waits is told, and how they stop it.

use std::cell::{Cell, RefCell};
use std::ops::ControlFlow;

use serde::Serialize;

use crate::ImportError;

/// How much is read between two words to the one who waits; some milliseconds' worth.
const BYTES_BETWEEN: u64 = 1 << 20;

/// What an import is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Reading the files; counted in bytes.
    Reading,
    /// Writing the table; counted in foods.
    Writing,
    /// Tidying the search words; not counted.
    Tidying,
    /// About to take the place of the table that is in use. Where an open file cannot be replaced
    /// (Windows), whoever has the old table open closes it on this word.
    Replacing,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// How much of that is done: bytes while reading, foods while writing.
    pub done: u64,
    /// How much there is; `None` where that is not known.
    pub of: Option<u64>,
}

/// Tells of progress, and knows whether to go on.
pub(crate) struct Watch<'a> {
    tell: RefCell<&'a mut dyn FnMut(Progress) -> ControlFlow<()>>,
    read: Cell<u64>,
    told: Cell<u64>,
    of: u64,
    stopped: Cell<bool>,
}

impl<'a> Watch<'a> {
    /// For an import that will read `of` bytes.
    pub fn new(of: u64, tell: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self {
            tell: RefCell::new(tell),
            read: Cell::new(0),
            told: Cell::new(0),
            of,
            stopped: Cell::new(false),
        }
    }

    /// Counts bytes that were read; an error once the person stopped.
    pub fn read(&self, bytes: usize) -> Result<(), ImportError> {
        self.read.set(self.read.get() + bytes as u64);
        if self.read.get() - self.told.get() < BYTES_BETWEEN {
            return Ok(());
        }
        self.told.set(self.read.get());
        // A file that grows while it is read must not pass the end.
        self.tell(Stage::Reading, self.read.get().min(self.of), Some(self.of))
    }

    /// Tells how far a stage is; an error once the person stopped.
    pub fn tell(&self, stage: Stage, done: u64, of: Option<u64>) -> Result<(), ImportError> {
        let progress = Progress { stage, done, of };
        if (self.tell.borrow_mut())(progress).is_break() {
            self.stopped.set(true);
        }
        self.go_on()
    }

    /// An error once the person stopped.
    pub fn go_on(&self) -> Result<(), ImportError> {
        if self.stopped.get() {
            Err(ImportError::Cancelled)
        } else {
            Ok(())
        }
    }
}
