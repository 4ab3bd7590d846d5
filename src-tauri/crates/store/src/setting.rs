//! Choices by key.

use rusqlite::{OptionalExtension, named_params};

use crate::{Db, Result, Tx};

impl Db<'_> {
    /// The value of a setting; `None` when it was never chosen.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        let mut query = self
            .0
            .prepare_cached("SELECT value FROM setting WHERE key = :key")?;
        Ok(query
            .query_row(named_params! {":key": key}, |row| row.get("value"))
            .optional()?)
    }
}

impl Tx<'_> {
    /// Sets or, with `None`, forgets a setting.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_setting(&self, key: &str, value: Option<&str>) -> Result<()> {
        match value {
            Some(value) => self
                .0
                .prepare_cached(
                    "INSERT INTO setting (key, value) VALUES (:key, :value)
                     ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                )?
                .execute(named_params! {":key": key, ":value": value})?,
            None => self
                .0
                .prepare_cached("DELETE FROM setting WHERE key = :key")?
                .execute(named_params! {":key": key})?,
        };
        Ok(())
    }
}
