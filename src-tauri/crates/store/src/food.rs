//! Logged foods with the values of their day. The nutrients' columns bear the names of their fields.

use lull_domain::food::{Eaten, FoodId, Nutrients};
use lull_domain::ids::FoodEntryId;
use lull_domain::time::Day;
use rusqlite::{OptionalExtension, Row, ToSql, named_params, params_from_iter};

use crate::columns::{day, instant};
use crate::{Db, Result, Tx};

fn from_row(row: &Row<'_>) -> rusqlite::Result<(FoodEntryId, Eaten)> {
    let mut figures = [None; Nutrients::FIELDS.len()];
    for (figure, column) in figures.iter_mut().zip(Nutrients::FIELDS) {
        *figure = row.get(column)?;
    }
    let eaten = Eaten {
        day: day(row, "day")?,
        at: instant(row)?,
        food: FoodId(row.get("food_id")?),
        name: row.get("name")?,
        description: row.get("description")?,
        amount: row.get("amount")?,
        grams: row.get("grams")?,
        nutrients: Nutrients::from_figures(figures),
    };
    Ok((FoodEntryId(row.get("id")?), eaten))
}

impl Db<'_> {
    /// The foods of a day, in order of time.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn eaten_on(&self, on: Day) -> Result<Vec<(FoodEntryId, Eaten)>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM food_entry WHERE day = :day AND deleted_ms IS NULL ORDER BY at_ms, id",
        )?;
        let rows = query.query_map(named_params! {":day": on.to_string()}, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Keeps a food.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_eaten(&self, eaten: &Eaten) -> Result<FoodEntryId> {
        let sql = format!(
            "INSERT INTO food_entry
             (day, at_ms, at_offset_s, at_zone, food_id, name, description, amount, grams, {})
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?{})",
            Nutrients::FIELDS.join(", "),
            ", ?".repeat(Nutrients::FIELDS.len()),
        );
        let day = eaten.day.to_string();
        let zone = eaten.at.zone.name();
        let figures = eaten.nutrients.figures();
        let fixed: [&dyn ToSql; 9] = [
            &day,
            &eaten.at.utc_ms,
            &eaten.at.offset_s,
            &zone,
            &eaten.food.0,
            &eaten.name,
            &eaten.description,
            &eaten.amount,
            &eaten.grams,
        ];
        let values = fixed
            .into_iter()
            .chain(figures.iter().map(|figure| figure as &dyn ToSql));
        self.0
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))?;
        Ok(FoodEntryId(self.0.last_insert_rowid()))
    }

    /// Takes a food off the log, or puts it back. Returns its day; `None` when there is no such entry.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_eaten_deleted(
        &self,
        id: FoodEntryId,
        deleted_ms: Option<i64>,
    ) -> Result<Option<Day>> {
        let mut update = self.0.prepare_cached(
            "UPDATE food_entry SET deleted_ms = :deleted WHERE id = :id RETURNING day",
        )?;
        let found = update
            .query_row(named_params! {":id": id.0, ":deleted": deleted_ms}, |row| {
                day(row, "day")
            })
            .optional()?;
        Ok(found)
    }
}
