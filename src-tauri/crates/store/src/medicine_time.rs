//! The times of day at which medicines are taken.

use std::collections::BTreeMap;

use lull_domain::time::LocalTime;
use rusqlite::named_params;

use crate::columns::parsed;
use crate::{Db, Result, Tx};

impl Db<'_> {
    /// The times of every medicine, by its name in lower case, earliest first.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn medicine_times(&self) -> Result<BTreeMap<String, Vec<LocalTime>>> {
        let mut query = self
            .0
            .prepare_cached("SELECT medicine, time FROM medicine_time ORDER BY medicine, time")?;
        let rows = query.query_map([], |row| {
            let medicine: String = row.get("medicine")?;
            Ok((medicine, parsed(row, "time", LocalTime::parse)?))
        })?;
        let mut times: BTreeMap<String, Vec<LocalTime>> = BTreeMap::new();
        for row in rows {
            let (medicine, time) = row?;
            times.entry(medicine).or_default().push(time);
        }
        Ok(times)
    }
}

impl Tx<'_> {
    /// Keeps the times of a medicine, in place of those that were there.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_medicine_times(&self, medicine: &str, times: &[LocalTime]) -> Result<()> {
        self.0
            .prepare_cached("DELETE FROM medicine_time WHERE medicine = :medicine")?
            .execute(named_params! {":medicine": medicine})?;
        let mut insert = self.0.prepare_cached(
            "INSERT OR IGNORE INTO medicine_time (medicine, time) VALUES (:medicine, :time)",
        )?;
        for time in times {
            insert.execute(named_params! {":medicine": medicine, ":time": time.to_string()})?;
        }
        Ok(())
    }
}
