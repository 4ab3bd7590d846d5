//! Things that are missing or went wrong, each said once.

use rusqlite::named_params;

use crate::{Db, Result, Tx};

/// A notice that was not read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredNotice {
    /// Stable name.
    pub key: String,
    /// What it says.
    pub text: String,
}

impl Db<'_> {
    /// Notices that were not put away, oldest first.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn open_notices(&self) -> Result<Vec<StoredNotice>> {
        let mut query = self.0.prepare_cached(
            "SELECT key, text FROM notice WHERE dismissed_ms IS NULL ORDER BY raised_ms, key",
        )?;
        let rows = query.query_map([], |row| {
            Ok(StoredNotice {
                key: row.get("key")?,
                text: row.get("text")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Raises a notice, unless one of that name was raised before: each thing is said once.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn raise_notice(&self, key: &str, text: &str, now_ms: i64) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO notice (key, text, raised_ms) VALUES (:key, :text, :now)
                 ON CONFLICT (key) DO NOTHING",
            )?
            .execute(named_params! {":key": key, ":text": text, ":now": now_ms})?;
        Ok(())
    }

    /// Puts a notice away.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn dismiss_notice(&self, key: &str, now_ms: i64) -> Result<()> {
        self.0
            .prepare_cached("UPDATE notice SET dismissed_ms = :now WHERE key = :key")?
            .execute(named_params! {":key": key, ":now": now_ms})?;
        Ok(())
    }
}
