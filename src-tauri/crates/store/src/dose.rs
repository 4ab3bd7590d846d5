//! Logged doses.

use lull_domain::ids::DoseId;
use lull_domain::supplement::{Dose, Form};
use lull_domain::time::Day;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::{day, instant, parsed};
use crate::{Db, Result, Tx};

fn from_row(row: &Row<'_>) -> rusqlite::Result<(DoseId, Dose)> {
    let dose = Dose {
        day: day(row, "day")?,
        at: instant(row)?,
        form: parsed(row, "form", Form::from_key)?,
        elemental_mg: row.get("elemental_mg")?,
    };
    Ok((DoseId(row.get("id")?), dose))
}

impl Db<'_> {
    /// The doses of a day, in order of time.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn doses_on(&self, on: Day) -> Result<Vec<(DoseId, Dose)>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM dose WHERE day = :day AND deleted_ms IS NULL ORDER BY at_ms, id",
        )?;
        let rows = query.query_map(named_params! {":day": on.to_string()}, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The doses from `first` to `last`: each one's day and mg of elemental magnesium.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn doses_between(&self, first: Day, last: Day) -> Result<Vec<(Day, f64)>> {
        let mut query = self.0.prepare_cached(
            "SELECT day, elemental_mg FROM dose
             WHERE day BETWEEN :first AND :last AND deleted_ms IS NULL ORDER BY day, id",
        )?;
        let range = named_params! {":first": first.to_string(), ":last": last.to_string()};
        let rows = query.query_map(range, |row| {
            Ok((day(row, "day")?, row.get("elemental_mg")?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Keeps a dose.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_dose(&self, dose: &Dose) -> Result<DoseId> {
        self.0
            .prepare_cached(
                "INSERT INTO dose (day, at_ms, at_offset_s, at_zone, form, elemental_mg)
                 VALUES (:day, :ms, :offset, :zone, :form, :mg)",
            )?
            .execute(named_params! {
                ":day": dose.day.to_string(), ":ms": dose.at.utc_ms, ":offset": dose.at.offset_s,
                ":zone": dose.at.zone.name(), ":form": dose.form.key(), ":mg": dose.elemental_mg,
            })?;
        Ok(DoseId(self.0.last_insert_rowid()))
    }

    /// Takes a dose off the log, or puts it back. Returns its day; `None` when there is no such dose.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_dose_deleted(&self, id: DoseId, deleted_ms: Option<i64>) -> Result<Option<Day>> {
        let mut update = self
            .0
            .prepare_cached("UPDATE dose SET deleted_ms = :deleted WHERE id = :id RETURNING day")?;
        let found = update
            .query_row(named_params! {":id": id.0, ":deleted": deleted_ms}, |row| {
                day(row, "day")
            })
            .optional()?;
        Ok(found)
    }
}
