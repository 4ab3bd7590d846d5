//! The table's file: how it is laid out, and how it is written. It is written once and then only read.

use std::path::Path;

use lull_foods::{Nutrients, found_by};
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use crate::assemble::Assembled;
use crate::search::view;
use crate::table::name;
use crate::watch::Watch;
use crate::{ImportError, Report};

/// Version of the layout, in `user_version`. A table of another version is imported again.
pub(crate) const VERSION: i64 = 1;

/// Pages of the search words that are merged between two looks at whether to go on.
const MERGED_AT_ONCE: i64 = 200;
const VOCABULARY: &str =
    "INSERT INTO vocabulary (word, length, foods) SELECT term, length(term), doc FROM found_words";

/// Writes a table.
pub(crate) struct Writer {
    connection: Connection,
    insert_food: String,
}

impl Writer {
    /// Begins an empty table in a file that does not exist.
    ///
    /// # Errors
    /// The disk.
    pub fn begin(file: &Path) -> Result<Self, ImportError> {
        let connection = Connection::open(file)?;
        // Half a table is of no use to anyone, so there is nothing to roll back to; the whole one is
        // put on the disk before it takes its place.
        connection.pragma_update(None, "journal_mode", "OFF")?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        connection.pragma_update(None, "cache_size", -16_384)?;
        connection.execute_batch("BEGIN")?;
        connection.execute_batch(include_str!("schema.sql"))?;
        connection.pragma_update(None, "user_version", VERSION)?;
        let figures = Nutrients::FIELDS.join(", ");
        let places = vec!["?"; 8 + Nutrients::FIELDS.len()].join(", ");
        Ok(Self {
            connection,
            insert_food: format!(
                "INSERT INTO foods (standing, fdc_id, data_type, published, description, brand, category, points, {figures})
                 VALUES ({places})"
            ),
        })
    }

    /// Writes a food. Foods are written in the order of their standing.
    ///
    /// # Errors
    /// The disk.
    pub fn food(&self, standing: i64, food: &Assembled) -> Result<(), ImportError> {
        let text = |text: &str| Value::Text(text.to_owned());
        let number = |number: u32| Value::Integer(i64::from(number));
        let fixed = [
            Value::Integer(standing),
            number(food.fdc_id),
            Value::Integer(food.data_type as i64),
            number(food.published),
            text(&food.description),
            text(&food.brand),
            text(&food.category),
            food.points.map_or(Value::Null, number),
        ];
        let figures = food
            .figures
            .map(|figure| figure.map_or(Value::Null, Value::Real));
        let mut insert = self.connection.prepare_cached(&self.insert_food)?;
        insert.execute(params_from_iter(fixed.into_iter().chain(figures)))?;
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO portions VALUES (?, ?, ?, ?, ?)")?;
        for (place, portion) in (0_i64..).zip(&food.portions) {
            insert.execute(params![
                standing,
                place,
                portion.amount,
                portion.text,
                portion.grams
            ])?;
        }
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO found (rowid, words) VALUES (?, ?)")?;
        let brand = [food.brand.as_str()];
        let name = name(&food.description, "");
        let words = found_by(view(&food.description, &name, &brand, food.data_type));
        insert.execute(params![standing, words.join(" ")])?;
        Ok(())
    }

    /// Writes where a food stands. Numbers are written ascending.
    ///
    /// # Errors
    /// The disk.
    pub fn number(&self, fdc_id: u32, standing: u32) -> Result<(), ImportError> {
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO numbers VALUES (?, ?)")?;
        insert.execute(params![fdc_id, standing])?;
        Ok(())
    }

    /// Tidies the search words, so that a search reads as little as can be.
    ///
    /// # Errors
    /// The disk, or the person stopped it.
    pub fn tidy(&self, watch: &Watch) -> Result<(), ImportError> {
        let merge = "INSERT INTO found (found, rank) VALUES ('merge', ?)";
        // The first, negative, asks for everything in one piece; the rest go on with it.
        let mut pages = -MERGED_AT_ONCE;
        loop {
            let before = self.connection.total_changes();
            self.connection.prepare_cached(merge)?.execute([pages])?;
            // FTS5 documents that a merge that had nothing to do makes fewer than two changes.
            if self.connection.total_changes() - before < 2 {
                break;
            }
            pages = MERGED_AT_ONCE;
            watch.go_on()?;
        }
        self.connection.execute(VOCABULARY, [])?;
        Ok(())
    }

    /// Writes the report and ends the table.
    ///
    /// # Errors
    /// The disk.
    pub fn end(self, report: &Report) -> Result<(), ImportError> {
        let json = serde_json::to_string(report).unwrap_or_default();
        self.connection
            .execute("INSERT INTO report VALUES (?)", [json])?;
        self.connection.execute_batch("COMMIT")?;
        self.connection.close().map_err(|(_, error)| error)?;
        Ok(())
    }
}
