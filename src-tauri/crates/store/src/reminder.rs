//! What is on record about each reminder of each night.

use lull_domain::reminder::{OccurrenceId, Record};
use rusqlite::{OptionalExtension, named_params};

use crate::{Db, Result, Tx};

impl Db<'_> {
    /// The record of an occurrence; an empty one when nothing happened yet.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn reminder(&self, id: OccurrenceId) -> Result<Record> {
        let mut query = self.0.prepare_cached(
            "SELECT shown_ms, snoozed_until_ms, settled FROM reminder WHERE rule = :rule AND night = :night",
        )?;
        let found = query
            .query_row(
                named_params! {":rule": id.rule.key(), ":night": id.night.to_string()},
                |row| {
                    Ok(Record {
                        shown_ms: row.get("shown_ms")?,
                        snoozed_until_ms: row.get("snoozed_until_ms")?,
                        settled: row.get("settled")?,
                    })
                },
            )
            .optional()?;
        Ok(found.unwrap_or_default())
    }
}

impl Tx<'_> {
    /// Keeps the record of an occurrence.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_reminder(&self, id: OccurrenceId, record: &Record) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO reminder (rule, night, shown_ms, snoozed_until_ms, settled)
                 VALUES (:rule, :night, :shown, :snoozed, :settled)
                 ON CONFLICT (rule, night) DO UPDATE
                 SET shown_ms = excluded.shown_ms, snoozed_until_ms = excluded.snoozed_until_ms,
                     settled = excluded.settled",
            )?
            .execute(named_params! {
                ":rule": id.rule.key(), ":night": id.night.to_string(), ":shown": record.shown_ms,
                ":snoozed": record.snoozed_until_ms, ":settled": record.settled,
            })?;
        Ok(())
    }
}
