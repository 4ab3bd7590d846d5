//! The person's data in SQLite. The only crate that names rusqlite for it; it decides nothing.

mod body_event;
mod columns;
mod dish;
mod dose;
mod error;
mod files;
mod flag;
mod food;
mod food_note;
mod habit;
mod medicine_time;
mod migrate;
mod notice;
mod nutrients;
mod open;
mod own_food;
mod pass;
mod planned_dose;
mod product;
mod profile;
mod reminder;
mod routine;
mod setting;

pub use error::{OpenError, StoreError};
pub use files::DATABASE;
pub use food::EatenChange;
pub use habit::LoggedOften;
pub use notice::StoredNotice;
pub use open::{OpenedStore, Store};
pub use pass::{Finished, Pass};
pub use product::OnShelf;
pub use profile::ProfileAnswer;
pub use routine::StoredNight;

use rusqlite::{Connection, Transaction};

/// A view of the database to read from.
#[derive(Clone, Copy)]
pub struct Db<'c>(&'c Connection);

/// An open transaction: whatever reads, and whatever writes.
pub struct Tx<'c>(Transaction<'c>);

impl Tx<'_> {
    /// This transaction as something to read from.
    #[must_use]
    pub fn db(&self) -> Db<'_> {
        Db(&self.0)
    }
}

/// What every query returns.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
