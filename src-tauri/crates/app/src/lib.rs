//! Lull's use cases, one function a command, over ports.
//!
//! This crate may not name Tauri, D-Bus, a thread or a window, and it reads no clock of its own.

pub mod contract;
mod cooking;
mod dose_amount;
mod dose_plan;
mod error;
mod food_log;
pub mod handlers;
mod imported;
mod magnesium;
mod pantry;
mod person;
mod ports;
#[cfg(feature = "bindings")]
pub mod typescript;
mod water;

pub use error::{ApiError, ApiResult, Code};
pub use ports::{Changes, Clock, Topic};

use imported::Imported;
use lull_domain::time::Instant;
use lull_store::{Db, Result, Store, StoreError, Tx};

/// Everything that a use case works on.
pub struct App {
    store: Store,
    clock: Box<dyn Clock>,
    changes: Box<dyn Changes>,
    imported: Imported,
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(store: Store, clock: Box<dyn Clock>, changes: Box<dyn Changes>) -> Self {
        Self {
            store,
            clock,
            changes,
            imported: Imported::default(),
        }
    }

    fn now(&self) -> Instant {
        self.clock.now()
    }

    fn read<T>(&self, queries: impl FnOnce(Db<'_>) -> Result<T>) -> Result<T> {
        self.store.read(queries)
    }

    /// Writes, and tells of `topics` once it is kept.
    fn write<T>(
        &self,
        topics: &[Topic],
        queries: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<T, StoreError> {
        let value = self.store.write(queries)?;
        self.changes.changed(topics);
        Ok(value)
    }
}
