//! Which foods the log holds often, and when last.

use lull_domain::food::FoodId;
use lull_domain::time::Day;
use rusqlite::named_params;

use crate::columns::day;
use crate::food::food_id;
use crate::{Db, Result};

/// A food of the log over some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoggedOften {
    /// The food.
    pub food: FoodId,
    /// How many entries it has.
    pub times: u32,
    /// The last day it was on.
    pub last: Day,
}

impl Db<'_> {
    /// The foods that were logged from `first` to `last`.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn logged_often(&self, first: Day, last: Day) -> Result<Vec<LoggedOften>> {
        let mut query = self.0.prepare_cached(
            "SELECT food_source, food_id, count(*) AS times, max(day) AS last
             FROM food_entry WHERE day BETWEEN :first AND :last AND deleted_ms IS NULL
             GROUP BY food_source, food_id",
        )?;
        let range = named_params! {":first": first.to_string(), ":last": last.to_string()};
        let rows = query.query_map(range, |row| {
            Ok(LoggedOften {
                food: food_id(row)?,
                times: row.get("times")?,
                last: day(row, "last")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
