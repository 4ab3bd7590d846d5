//! Passes through the first night, each with its answers and the version of its questions.

use lull_domain::ids::PassId;
use lull_domain::time::Instant;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::parsed;
use crate::{Db, Result, Tx};

/// A pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    /// Its number.
    pub id: PassId,
    /// The version of the questions.
    pub version: u32,
    /// When it was finished; `None` while it is open.
    pub finished: Option<Instant>,
}

/// A finished pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// Its number.
    pub id: PassId,
    /// The version of the questions.
    pub version: u32,
    /// When it was finished.
    pub at: Instant,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Pass> {
    let finished = match row.get::<_, Option<i64>>("finished_ms")? {
        None => None,
        Some(utc_ms) => Some(Instant {
            utc_ms,
            offset_s: row.get("finished_offset_s")?,
            zone: parsed(row, "finished_zone", |name| name.parse().ok())?,
        }),
    };
    Ok(Pass {
        id: PassId(row.get("id")?),
        version: row.get("version")?,
        finished,
    })
}

impl Db<'_> {
    /// The pass that was begun and not finished.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn open_pass(&self) -> Result<Option<Pass>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM pass WHERE finished_ms IS NULL ORDER BY id DESC LIMIT 1",
        )?;
        Ok(query.query_row([], from_row).optional()?)
    }

    /// Finished passes, newest first.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn finished_passes(&self) -> Result<Vec<Finished>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM pass WHERE finished_ms IS NOT NULL ORDER BY finished_ms DESC, id DESC",
        )?;
        let rows = query.query_map([], from_row)?;
        let passes = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(passes
            .into_iter()
            .filter_map(|pass| {
                pass.finished.map(|at| Finished {
                    id: pass.id,
                    version: pass.version,
                    at,
                })
            })
            .collect())
    }

    /// The answers of a pass as `(item, text)`.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn pass_answers(&self, pass: PassId) -> Result<Vec<(String, String)>> {
        let mut query = self.0.prepare_cached(
            "SELECT item, value FROM pass_answer WHERE pass_id = :pass ORDER BY item",
        )?;
        let rows = query.query_map(named_params! {":pass": pass.0}, |row| {
            Ok((row.get("item")?, row.get("value")?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Begins a pass.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn begin_pass(&self, version: u32, now_ms: i64) -> Result<PassId> {
        self.0
            .prepare_cached("INSERT INTO pass (version, started_ms) VALUES (:version, :now)")?
            .execute(named_params! {":version": version, ":now": now_ms})?;
        Ok(PassId(self.0.last_insert_rowid()))
    }

    /// Keeps an answer of a pass in place of the one before.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_pass_answer(&self, pass: PassId, item: &str, value: &str) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO pass_answer (pass_id, item, value) VALUES (:pass, :item, :value)
                 ON CONFLICT (pass_id, item) DO UPDATE SET value = excluded.value",
            )?
            .execute(named_params! {":pass": pass.0, ":item": item, ":value": value})?;
        Ok(())
    }

    /// Ends a pass.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn finish_pass(&self, pass: PassId, at: &Instant) -> Result<()> {
        self.0
            .prepare_cached(
                "UPDATE pass SET finished_ms = :ms, finished_offset_s = :offset, finished_zone = :zone
                 WHERE id = :pass",
            )?
            .execute(named_params! {
                ":pass": pass.0, ":ms": at.utc_ms, ":offset": at.offset_s, ":zone": at.zone.name(),
            })?;
        Ok(())
    }
}
