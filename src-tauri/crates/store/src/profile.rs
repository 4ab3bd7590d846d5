//! What the person last said about themselves, and what they settled with a doctor or pharmacist.

use lull_domain::time::Day;
use rusqlite::named_params;

use crate::columns::day;
use crate::{Db, Result, Tx};

/// One answer that holds until it is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileAnswer {
    /// The question.
    pub item: String,
    /// The answer's text form.
    pub value: String,
    /// The day on which it was given.
    pub day: Day,
}

impl Db<'_> {
    /// The answers that hold now.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn profile_answers(&self) -> Result<Vec<ProfileAnswer>> {
        let mut query = self
            .0
            .prepare_cached("SELECT item, value, day FROM profile_answer ORDER BY item")?;
        let rows = query.query_map([], |row| {
            Ok(ProfileAnswer {
                item: row.get("item")?,
                value: row.get("value")?,
                day: day(row, "day")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Ids of the gate's reasons that the person settled.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn settled_reasons(&self) -> Result<Vec<String>> {
        let mut query = self
            .0
            .prepare_cached("SELECT id FROM settled_reason ORDER BY id")?;
        let rows = query.query_map([], |row| row.get("id"))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Keeps an answer in place of the one before.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_profile_answer(&self, item: &str, value: &str, on: Day) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO profile_answer (item, value, day) VALUES (:item, :value, :day)
                 ON CONFLICT (item) DO UPDATE SET value = excluded.value, day = excluded.day",
            )?
            .execute(named_params! {":item": item, ":value": value, ":day": on.to_string()})?;
        Ok(())
    }

    /// Settles a reason of the gate, or takes that back.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_settled(&self, id: &str, settled: bool, now_ms: i64) -> Result<()> {
        if settled {
            self.0
                .prepare_cached(
                    "INSERT INTO settled_reason (id, at_ms) VALUES (:id, :now)
                     ON CONFLICT (id) DO UPDATE SET at_ms = excluded.at_ms",
                )?
                .execute(named_params! {":id": id, ":now": now_ms})?;
        } else {
            self.0
                .prepare_cached("DELETE FROM settled_reason WHERE id = :id")?
                .execute(named_params! {":id": id})?;
        }
        Ok(())
    }
}
