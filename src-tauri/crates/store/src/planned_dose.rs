//! What is planned for each day.

use lull_domain::ids::{PlannedDoseId, ProductId};
use lull_domain::supplement::{Form, Planned, PlannedOf};
use rusqlite::{Row, named_params};

use crate::columns::parsed;
use crate::{Db, Result, Tx};

fn from_row(row: &Row<'_>) -> rusqlite::Result<(PlannedDoseId, Planned)> {
    let dose = match row.get("product_id")? {
        Some(id) => PlannedOf::Product {
            id: ProductId(id),
            units: row.get("units")?,
        },
        None => PlannedOf::Form {
            form: parsed(row, "form", Form::from_key)?,
            elemental_mg: row.get("elemental_mg")?,
        },
    };
    let planned = Planned {
        dose,
        doses_a_day: row.get("doses_a_day")?,
    };
    Ok((PlannedDoseId(row.get("id")?), planned))
}

impl Db<'_> {
    /// The plan, in the order in which it was made. Products that left the shelf are left out.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn planned_doses(&self) -> Result<Vec<(PlannedDoseId, Planned)>> {
        let mut query = self.0.prepare_cached(
            "SELECT planned_dose.* FROM planned_dose LEFT JOIN product ON product.id = product_id
             WHERE planned_dose.deleted_ms IS NULL AND product.deleted_ms IS NULL ORDER BY planned_dose.id",
        )?;
        let rows = query.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Plans a dose for each day.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_planned_dose(&self, planned: Planned) -> Result<PlannedDoseId> {
        let (form, mg, product, units) = match planned.dose {
            PlannedOf::Form { form, elemental_mg } => {
                (Some(form.key()), Some(elemental_mg), None, None)
            }
            PlannedOf::Product { id, units } => (None, None, Some(id.0), Some(units)),
        };
        self.0
            .prepare_cached(
                "INSERT INTO planned_dose (form, elemental_mg, product_id, units, doses_a_day)
                 VALUES (:form, :mg, :product, :units, :doses)",
            )?
            .execute(named_params! {
                ":form": form, ":mg": mg, ":product": product, ":units": units,
                ":doses": planned.doses_a_day,
            })?;
        Ok(PlannedDoseId(self.0.last_insert_rowid()))
    }

    /// Takes a dose off the plan, or puts it back. False when there is no such dose.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_planned_dose_deleted(
        &self,
        id: PlannedDoseId,
        deleted_ms: Option<i64>,
    ) -> Result<bool> {
        let changed = self
            .0
            .prepare_cached("UPDATE planned_dose SET deleted_ms = :deleted WHERE id = :id")?
            .execute(named_params! {":id": id.0, ":deleted": deleted_ms})?;
        Ok(changed > 0)
    }
}
