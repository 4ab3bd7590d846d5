//! How far each night's routine came.

use lull_domain::routine::{RoutineNight, Step};
use lull_domain::time::Night;
use rusqlite::named_params;

use crate::columns::{night as night_column, parsed};
use crate::{Db, Result, Tx};

/// A night with its record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StoredNight {
    /// Ticks and "not tonight".
    pub routine: RoutineNight,
    /// *Begin* was said.
    pub begun: bool,
}

impl Db<'_> {
    /// What is on record about a night; an empty record when there is nothing.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn routine_night(&self, night: Night) -> Result<StoredNight> {
        let key = night.to_string();
        let mut ticks = self
            .0
            .prepare_cached("SELECT step FROM routine_tick WHERE night = :night")?;
        let rows = ticks.query_map(named_params! {":night": key}, |row| {
            parsed(row, "step", Step::from_key)
        })?;
        let mut done = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        done.sort_unstable();
        let mut query = self.0.prepare_cached(
            "SELECT not_tonight, begun_ms IS NOT NULL AS begun FROM routine_night WHERE night = :night",
        )?;
        let mut rows = query.query(named_params! {":night": key})?;
        let (not_tonight, begun) = match rows.next()? {
            Some(row) => (row.get("not_tonight")?, row.get("begun")?),
            None => (false, false),
        };
        Ok(StoredNight {
            routine: RoutineNight { done, not_tonight },
            begun,
        })
    }

    /// Nights from `first` to `last` with at least one tick, each with how many.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn steps_done_between(&self, first: Night, last: Night) -> Result<Vec<(Night, u8)>> {
        let mut query = self.0.prepare_cached(
            "SELECT night, count(*) AS steps FROM routine_tick
             WHERE night BETWEEN :first AND :last GROUP BY night ORDER BY night",
        )?;
        let range = named_params! {":first": first.to_string(), ":last": last.to_string()};
        let rows = query.query_map(range, |row| {
            Ok((night_column(row, "night")?, row.get("steps")?))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Ticks a step, or takes the tick back.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_tick(&self, night: Night, step: Step, done: bool, now_ms: i64) -> Result<()> {
        let key = night.to_string();
        if done {
            self.0
                .prepare_cached(
                    "INSERT INTO routine_tick (night, step, at_ms) VALUES (:night, :step, :now)
                     ON CONFLICT (night, step) DO NOTHING",
                )?
                .execute(named_params! {":night": key, ":step": step.key(), ":now": now_ms})?;
        } else {
            self.0
                .prepare_cached("DELETE FROM routine_tick WHERE night = :night AND step = :step")?
                .execute(named_params! {":night": key, ":step": step.key()})?;
        }
        Ok(())
    }

    /// Says "not tonight", or takes it back.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_not_tonight(&self, night: Night, not_tonight: bool) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO routine_night (night, not_tonight) VALUES (:night, :not_tonight)
                 ON CONFLICT (night) DO UPDATE SET not_tonight = excluded.not_tonight",
            )?
            .execute(named_params! {":night": night.to_string(), ":not_tonight": not_tonight})?;
        Ok(())
    }

    /// Notes that the routine was begun; the first time stays, and an earlier "not tonight" goes.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn begin_routine(&self, night: Night, now_ms: i64) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO routine_night (night, begun_ms) VALUES (:night, :now)
                 ON CONFLICT (night) DO UPDATE
                 SET begun_ms = coalesce(begun_ms, excluded.begun_ms), not_tonight = 0",
            )?
            .execute(named_params! {":night": night.to_string(), ":now": now_ms})?;
        Ok(())
    }
}
