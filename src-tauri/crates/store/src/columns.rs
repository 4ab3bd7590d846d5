//! How days, nights, instants and keys stand in columns.

use lull_domain::time::{Day, Instant, Night};
use rusqlite::Row;
use rusqlite::types::{Type, ValueRef};

/// A column whose text is not what this schema writes.
#[derive(Debug, thiserror::Error)]
#[error("column {0} holds a value that Lull does not know")]
struct Unknown(&'static str);

fn unknown(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(Unknown(column)))
}

/// Reads a text column through `parse`.
pub(crate) fn parsed<T>(
    row: &Row<'_>,
    column: &'static str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str().map_err(|_| unknown(column))?;
    parse(text).ok_or_else(|| unknown(column))
}

/// Reads a text column that may be NULL through `parse`.
pub(crate) fn parsed_option<T>(
    row: &Row<'_>,
    column: &'static str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    if row.get_ref(column)? == ValueRef::Null {
        return Ok(None);
    }
    parsed(row, column, parse).map(Some)
}

pub(crate) fn day(row: &Row<'_>, column: &'static str) -> rusqlite::Result<Day> {
    parsed(row, column, Day::parse)
}

pub(crate) fn night(row: &Row<'_>, column: &'static str) -> rusqlite::Result<Night> {
    parsed(row, column, Night::parse)
}

/// Reads the columns `at_ms`, `at_offset_s` and `at_zone`. The offset is the one that was recorded.
pub(crate) fn instant(row: &Row<'_>) -> rusqlite::Result<Instant> {
    Ok(Instant {
        utc_ms: row.get("at_ms")?,
        offset_s: row.get("at_offset_s")?,
        zone: parsed(row, "at_zone", |name| name.parse().ok())?,
    })
}
