//! What was typed into the food log and not understood.

use lull_domain::food::{FoodNote, Meal};
use lull_domain::ids::FoodNoteId;
use lull_domain::time::Day;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::{day, instant, parsed};
use crate::{Db, Result, Tx};

fn from_row(row: &Row<'_>) -> rusqlite::Result<(FoodNoteId, FoodNote)> {
    let note = FoodNote {
        day: day(row, "day")?,
        at: instant(row)?,
        timed: row.get("timed")?,
        meal: parsed(row, "meal", Meal::from_key)?,
        text: row.get("text")?,
    };
    Ok((FoodNoteId(row.get("id")?), note))
}

impl Db<'_> {
    /// The notes of a day, in the order in which they were logged.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn food_notes_on(&self, on: Day) -> Result<Vec<(FoodNoteId, FoodNote)>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM food_note WHERE day = :day AND deleted_ms IS NULL ORDER BY at_ms, id",
        )?;
        let rows = query.query_map(named_params! {":day": on.to_string()}, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Keeps a note; its text is not empty.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_food_note(&self, note: &FoodNote) -> Result<FoodNoteId> {
        self.0
            .prepare_cached(
                "INSERT INTO food_note (day, at_ms, at_offset_s, at_zone, timed, meal, text)
                 VALUES (:day, :ms, :offset, :zone, :timed, :meal, :text)",
            )?
            .execute(named_params! {
                ":day": note.day.to_string(), ":ms": note.at.utc_ms, ":offset": note.at.offset_s,
                ":zone": note.at.zone.name(), ":timed": note.timed, ":meal": note.meal.key(),
                ":text": note.text,
            })?;
        Ok(FoodNoteId(self.0.last_insert_rowid()))
    }

    /// Takes a note off the log, or puts it back. Returns its day; `None` when there is no such note.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_food_note_deleted(
        &self,
        id: FoodNoteId,
        deleted_ms: Option<i64>,
    ) -> Result<Option<Day>> {
        let mut update = self.0.prepare_cached(
            "UPDATE food_note SET deleted_ms = :deleted WHERE id = :id RETURNING day",
        )?;
        let found = update
            .query_row(named_params! {":id": id.0, ":deleted": deleted_ms}, |row| {
                day(row, "day")
            })
            .optional()?;
        Ok(found)
    }
}
