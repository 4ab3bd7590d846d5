//! Logged doses.

use lull_domain::ids::{DoseId, PlannedDoseId, ProductId};
use lull_domain::supplement::{Dose, Form, PlannedPart, ProductKind, ProductUnit, TakenOf};
use lull_domain::time::Day;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::{day, instant, parsed, parsed_option};
use crate::{Db, Result, Tx};

fn from_row(row: &Row<'_>) -> rusqlite::Result<(DoseId, Dose)> {
    let dose = Dose {
        day: day(row, "day")?,
        at: instant(row)?,
        kind: parsed(row, "kind", ProductKind::from_key)?,
        form: parsed_option(row, "form", Form::from_key)?,
        product: taken_of(row)?,
        elemental_mg: row.get("elemental_mg")?,
        planned: planned_part(row)?,
    };
    Ok((DoseId(row.get("id")?), dose))
}

fn planned_part(row: &Row<'_>) -> rusqlite::Result<Option<PlannedPart>> {
    let Some(id) = row.get("planned")? else {
        return Ok(None);
    };
    Ok(Some(PlannedPart {
        plan: PlannedDoseId(id),
        part: row.get("part")?,
    }))
}

fn taken_of(row: &Row<'_>) -> rusqlite::Result<Option<TakenOf>> {
    let Some(id) = row.get("product_id")? else {
        return Ok(None);
    };
    Ok(Some(TakenOf {
        id: ProductId(id),
        name: row.get("product_name")?,
        unit: parsed(row, "unit", ProductUnit::from_key)?,
        units: row.get("units")?,
    }))
}

impl Db<'_> {
    /// The doses of a day, in order of time.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn doses_on(&self, on: Day) -> Result<Vec<(DoseId, Dose)>> {
        self.doses_between(on, on)
    }

    /// The doses from `first` to `last`, in order of day and time.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn doses_between(&self, first: Day, last: Day) -> Result<Vec<(DoseId, Dose)>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM dose WHERE day BETWEEN :first AND :last AND deleted_ms IS NULL
             ORDER BY day, at_ms, id",
        )?;
        let range = named_params! {":first": first.to_string(), ":last": last.to_string()};
        let rows = query.query_map(range, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A dose that was not taken off the log.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn dose(&self, id: DoseId) -> Result<Option<Dose>> {
        let mut query = self
            .0
            .prepare_cached("SELECT * FROM dose WHERE id = :id AND deleted_ms IS NULL")?;
        let found = query
            .query_row(named_params! {":id": id.0}, from_row)
            .optional()?;
        Ok(found.map(|(_, dose)| dose))
    }
}

impl Tx<'_> {
    /// Keeps a dose.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_dose(&self, dose: &Dose) -> Result<DoseId> {
        self.put_dose(None, dose)?;
        Ok(DoseId(self.0.last_insert_rowid()))
    }

    /// Keeps a dose in the place of one that is there. False when there is none.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn replace_dose(&self, id: DoseId, dose: &Dose) -> Result<bool> {
        Ok(self.db().dose(id)?.is_some() && self.put_dose(Some(id), dose)? > 0)
    }

    fn put_dose(&self, id: Option<DoseId>, dose: &Dose) -> Result<usize> {
        let product = dose.product.as_ref();
        let changed = self
            .0
            .prepare_cached(
                "INSERT OR REPLACE INTO dose (id, day, at_ms, at_offset_s, at_zone, kind, form, product_id,
                                              product_name, unit, units, elemental_mg, planned, part)
                 VALUES (:id, :day, :ms, :offset, :zone, :kind, :form, :product, :name, :unit, :units, :mg,
                         :planned, :part)",
            )?
            .execute(named_params! {
                ":id": id.map(|id| id.0), ":day": dose.day.to_string(), ":ms": dose.at.utc_ms,
                ":offset": dose.at.offset_s, ":zone": dose.at.zone.name(), ":kind": dose.kind.key(),
                ":form": dose.form.map(Form::key), ":product": product.map(|one| one.id.0),
                ":name": product.map(|one| &one.name), ":unit": product.map(|one| one.unit.key()),
                ":units": product.map(|one| one.units), ":mg": dose.elemental_mg,
                ":planned": dose.planned.map(|one| one.plan.0), ":part": dose.planned.map(|one| one.part),
            })?;
        Ok(changed)
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
