//! Red flags that were ticked, until they are put away with a reason.

use rusqlite::named_params;

use crate::{Db, Result, Tx};

impl Db<'_> {
    /// Ids of flags that were raised and not put away.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn open_flags(&self) -> Result<Vec<String>> {
        let mut query = self
            .0
            .prepare_cached("SELECT id FROM flag WHERE dismissed_ms IS NULL ORDER BY id")?;
        let rows = query.query_map([], |row| row.get("id"))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Raises a flag; one that was put away comes back.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn raise_flag(&self, id: &str, now_ms: i64) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO flag (id, raised_ms) VALUES (:id, :now)
                 ON CONFLICT (id) DO UPDATE
                 SET raised_ms = excluded.raised_ms, dismissed_ms = NULL, reason = NULL
                 WHERE dismissed_ms IS NOT NULL",
            )?
            .execute(named_params! {":id": id, ":now": now_ms})?;
        Ok(())
    }

    /// Takes back a flag that was ticked by mistake.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn lower_flag(&self, id: &str) -> Result<()> {
        self.0
            .prepare_cached("DELETE FROM flag WHERE id = :id AND dismissed_ms IS NULL")?
            .execute(named_params! {":id": id})?;
        Ok(())
    }

    /// Puts a flag away.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn dismiss_flag(&self, id: &str, reason: &str, now_ms: i64) -> Result<()> {
        self.0
            .prepare_cached("UPDATE flag SET dismissed_ms = :now, reason = :reason WHERE id = :id")?
            .execute(named_params! {":id": id, ":now": now_ms, ":reason": reason})?;
        Ok(())
    }
}
