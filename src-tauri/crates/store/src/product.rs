//! The shelf: products, and how much of each is left.

use lull_domain::ids::ProductId;
use lull_domain::supplement::{Form, Product, ProductKind, ProductUnit};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::{parsed, parsed_option};
use crate::{Db, Result, Tx};

/// A product and its count.
#[derive(Debug, Clone, PartialEq)]
pub struct OnShelf {
    /// Which.
    pub id: ProductId,
    /// As described.
    pub product: Product,
    /// Units that were counted; `None`: not counted.
    pub counted: Option<f64>,
    /// Units taken since, by the doses on the log.
    pub taken: f64,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<OnShelf> {
    Ok(OnShelf {
        id: ProductId(row.get("id")?),
        product: Product {
            name: row.get("name")?,
            kind: parsed(row, "kind", ProductKind::from_key)?,
            form: parsed_option(row, "form", Form::from_key)?,
            unit: parsed(row, "unit", ProductUnit::from_key)?,
            elemental_mg: row.get("elemental_mg")?,
            label: row.get("label")?,
            label_units: row.get("label_units")?,
            pack_units: row.get("pack_units")?,
            price: row.get("price")?,
        },
        counted: row.get("stock")?,
        taken: row.get("taken")?,
    })
}

const ON_SHELF: &str = "
    SELECT product.*, (SELECT total(units) FROM dose
                       WHERE product_id = product.id AND dose.id > stock_dose AND dose.deleted_ms IS NULL) AS taken
    FROM product WHERE deleted_ms IS NULL";

impl Db<'_> {
    /// The products on the shelf, by name.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn shelf(&self) -> Result<Vec<OnShelf>> {
        let mut query = self
            .0
            .prepare_cached(&format!("{ON_SHELF} ORDER BY name COLLATE NOCASE, id"))?;
        let rows = query.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A product on the shelf.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn on_shelf(&self, id: ProductId) -> Result<Option<OnShelf>> {
        let mut query = self.0.prepare_cached(&format!("{ON_SHELF} AND id = :id"))?;
        let found = query.query_row(named_params! {":id": id.0}, from_row);
        Ok(found.optional()?)
    }
}

impl Tx<'_> {
    /// Puts a product on the shelf, not counted yet.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_product(&self, product: &Product) -> Result<ProductId> {
        self.0
            .prepare_cached(
                "INSERT INTO product (name, kind, form, unit, elemental_mg, label, label_units, pack_units, price,
                                      stock_dose)
                 VALUES (:name, :kind, :form, :unit, :mg, :label, :label_units, :pack, :price, 0)",
            )?
            .execute(named_params! {
                ":name": product.name, ":kind": product.kind.key(), ":form": product.form.map(Form::key),
                ":unit": product.unit.key(), ":mg": product.elemental_mg, ":label": product.label,
                ":label_units": product.label_units, ":pack": product.pack_units, ":price": product.price,
            })?;
        Ok(ProductId(self.0.last_insert_rowid()))
    }

    /// Describes a product anew; its count stays. False when it is not on the shelf.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn replace_product(&self, id: ProductId, product: &Product) -> Result<bool> {
        let changed = self
            .0
            .prepare_cached(
                "UPDATE product SET name = :name, kind = :kind, form = :form, unit = :unit, elemental_mg = :mg,
                                    label = :label, label_units = :label_units, pack_units = :pack, price = :price
                 WHERE id = :id AND deleted_ms IS NULL",
            )?
            .execute(named_params! {
                ":id": id.0, ":name": product.name, ":kind": product.kind.key(),
                ":form": product.form.map(Form::key), ":unit": product.unit.key(), ":mg": product.elemental_mg,
                ":label": product.label, ":label_units": product.label_units, ":pack": product.pack_units,
                ":price": product.price,
            })?;
        Ok(changed > 0)
    }

    /// Notes how many units are there now; `None`: no longer counted. Later doses count it down. False when the
    /// product is not on the shelf.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn count_stock(&self, id: ProductId, units: Option<f64>) -> Result<bool> {
        let changed = self
            .0
            .prepare_cached(
                "UPDATE product SET stock = :units, stock_dose = (SELECT ifnull(max(id), 0) FROM dose)
                 WHERE id = :id AND deleted_ms IS NULL",
            )?
            .execute(named_params! {":id": id.0, ":units": units})?;
        Ok(changed > 0)
    }

    /// Takes a product off the shelf, or puts it back. False when there is no such product.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_product_deleted(&self, id: ProductId, deleted_ms: Option<i64>) -> Result<bool> {
        let changed = self
            .0
            .prepare_cached("UPDATE product SET deleted_ms = :deleted WHERE id = :id")?
            .execute(named_params! {":id": id.0, ":deleted": deleted_ms})?;
        Ok(changed > 0)
    }
}
