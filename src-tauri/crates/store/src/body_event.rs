//! What the body did, by night.

use lull_domain::ids::EventId;
use lull_domain::journal::{BodyEvent, Place, Sensation};
use lull_domain::time::Night;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::{instant, night, parsed};
use crate::{Db, Result, Tx};

fn from_row(row: &Row<'_>) -> rusqlite::Result<(EventId, BodyEvent)> {
    let place = match row.get::<_, Option<String>>("place")? {
        None => None,
        Some(_) => Some(parsed(row, "place", Place::from_key)?),
    };
    let event = BodyEvent {
        night: night(row, "night")?,
        at: instant(row)?,
        sensation: parsed(row, "sensation", Sensation::from_key)?,
        place,
    };
    Ok((EventId(row.get("id")?), event))
}

impl Db<'_> {
    /// The events of the nights from `first` to `last`, in order of time.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn events_between(&self, first: Night, last: Night) -> Result<Vec<(EventId, BodyEvent)>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM body_event
             WHERE night BETWEEN :first AND :last AND deleted_ms IS NULL ORDER BY at_ms, id",
        )?;
        let range = named_params! {":first": first.to_string(), ":last": last.to_string()};
        let rows = query.query_map(range, from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Keeps an event.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_event(&self, event: &BodyEvent) -> Result<EventId> {
        self.0
            .prepare_cached(
                "INSERT INTO body_event (night, at_ms, at_offset_s, at_zone, sensation, place)
                 VALUES (:night, :ms, :offset, :zone, :sensation, :place)",
            )?
            .execute(named_params! {
                ":night": event.night.to_string(), ":ms": event.at.utc_ms, ":offset": event.at.offset_s,
                ":zone": event.at.zone.name(), ":sensation": event.sensation.key(),
                ":place": event.place.map(Place::key),
            })?;
        Ok(EventId(self.0.last_insert_rowid()))
    }

    /// Takes an event off the journal. Returns its night; `None` when there is no such event.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn delete_event(&self, id: EventId, deleted_ms: i64) -> Result<Option<Night>> {
        let mut update = self.0.prepare_cached(
            "UPDATE body_event SET deleted_ms = :deleted WHERE id = :id RETURNING night",
        )?;
        let found = update
            .query_row(named_params! {":id": id.0, ":deleted": deleted_ms}, |row| {
                night(row, "night")
            })
            .optional()?;
        Ok(found)
    }
}
