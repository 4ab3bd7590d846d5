//! The food log: each entry with the values of its day.

use lull_domain::food::{Eaten, EatenTime, FoodId, FoodSource, Meal, PastHelping, Serving};
use lull_domain::ids::FoodEntryId;
use lull_domain::time::{Day, LocalTime};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::{day, instant, parsed};
use crate::nutrients::{Value, insert_serving, nutrients};
use crate::{Db, Result, Tx};

/// What of an entry can be changed.
#[derive(Debug, Clone, PartialEq)]
pub struct EatenChange {
    /// Grams; more than 0. The figures follow in proportion.
    pub grams: f64,
    /// The amount in words.
    pub amount: String,
    /// The meal.
    pub meal: Meal,
    /// When it was eaten.
    pub time: EatenTime,
}

/// Reads the columns `food_source` and `food_id`.
pub(crate) fn food_id(row: &Row<'_>) -> rusqlite::Result<FoodId> {
    Ok(FoodId {
        source: parsed(row, "food_source", FoodSource::from_key)?,
        number: row.get("food_id")?,
    })
}

/// Reads what an entry and an ingredient have in common; its figures are of `grams`.
pub(crate) fn serving(row: &Row<'_>, grams: f64) -> rusqlite::Result<Serving> {
    Ok(Serving {
        food: food_id(row)?,
        name: row.get("name")?,
        description: row.get("description")?,
        amount: row.get("amount")?,
        cooking: row.get("cooking")?,
        grams,
        nutrients: nutrients(row)?,
        without_figure: row.get("without_figure")?,
    })
}

const LOGGED: &str = "logged";
const UNKNOWN: &str = "unknown";

fn time_from_text(text: &str) -> Option<EatenTime> {
    match text {
        LOGGED => Some(EatenTime::Logged),
        UNKNOWN => Some(EatenTime::Unknown),
        told => LocalTime::parse(told).map(EatenTime::Told),
    }
}

fn time_to_text(time: EatenTime) -> String {
    match time {
        EatenTime::Logged => LOGGED.to_owned(),
        EatenTime::Unknown => UNKNOWN.to_owned(),
        EatenTime::Told(time) => time.to_string(),
    }
}

/// The meal's column, or the meal of the entry's time where version 1 did not ask.
fn meal(row: &Row<'_>, time: Option<LocalTime>) -> rusqlite::Result<Meal> {
    match row.get_ref("meal")? {
        rusqlite::types::ValueRef::Null => Ok(time.map_or(Meal::Snack, Meal::at)),
        _ => parsed(row, "meal", Meal::from_key),
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<(FoodEntryId, Eaten)> {
    let logged = serving(row, row.get("logged_grams")?)?;
    let amount = logged.amount.clone();
    let mut eaten = Eaten {
        day: day(row, "day")?,
        at: instant(row)?,
        time: parsed(row, "eaten_time", time_from_text)?,
        meal: Meal::Snack,
        serving: logged.weighing(row.get("grams")?, amount),
    };
    eaten.meal = meal(row, eaten.local_time())?;
    Ok((FoodEntryId(row.get("id")?), eaten))
}

impl Db<'_> {
    /// When foods were eaten from `first` to `last`, where that is known.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn mealtimes_between(&self, first: Day, last: Day) -> Result<Vec<(Day, Meal, LocalTime)>> {
        let mut query = self.0.prepare_cached(
            "SELECT day, meal, eaten_time, at_ms, at_offset_s, at_zone FROM food_entry
             WHERE day BETWEEN :first AND :last AND deleted_ms IS NULL",
        )?;
        let range = named_params! {":first": first.to_string(), ":last": last.to_string()};
        let rows = query.query_map(range, |row| {
            let time = match parsed(row, "eaten_time", time_from_text)? {
                EatenTime::Logged => Some(instant(row)?.local_time()),
                EatenTime::Unknown => None,
                EatenTime::Told(time) => Some(time),
            };
            let meal = meal(row, time)?;
            let day = day(row, "day")?;
            Ok(time.map(|time| (day, meal, time)))
        })?;
        rows.filter_map(rusqlite::Result::transpose)
            .map(|row| Ok(row?))
            .collect()
    }

    /// The foods of a day, in the order in which they were logged.
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

    /// An entry that was not taken off the log.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn eaten(&self, id: FoodEntryId) -> Result<Option<Eaten>> {
        let mut query = self
            .0
            .prepare_cached("SELECT * FROM food_entry WHERE id = :id AND deleted_ms IS NULL")?;
        let found = query
            .query_row(named_params! {":id": id.0}, from_row)
            .optional()?;
        Ok(found.map(|(_, eaten)| eaten))
    }

    /// Everything that was eaten from `first` to `last`, by day.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn helpings_between(&self, first: Day, last: Day) -> Result<Vec<PastHelping>> {
        let mut query = self.0.prepare_cached(
            "SELECT day, food_source, food_id, name, grams, logged_grams, magnesium_mg, without_figure
             FROM food_entry WHERE day BETWEEN :first AND :last AND deleted_ms IS NULL ORDER BY day, id",
        )?;
        let range = named_params! {":first": first.to_string(), ":last": last.to_string()};
        let rows = query.query_map(range, |row| {
            let (grams, logged): (f64, f64) = (row.get("grams")?, row.get("logged_grams")?);
            let magnesium: Option<f64> = row.get("magnesium_mg")?;
            Ok(PastHelping {
                day: day(row, "day")?,
                food: food_id(row)?,
                name: row.get("name")?,
                grams,
                magnesium_mg: magnesium.map(|mg| mg * (grams / logged)),
                without_figure: row.get("without_figure")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The last day from `first` to `last` with an entry; `None` when there is none.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn last_day_eaten(&self, first: Day, last: Day) -> Result<Option<Day>> {
        let mut query = self.0.prepare_cached(
            "SELECT day FROM food_entry WHERE day BETWEEN :first AND :last AND deleted_ms IS NULL
             ORDER BY day DESC LIMIT 1",
        )?;
        let range = named_params! {":first": first.to_string(), ":last": last.to_string()};
        Ok(query.query_row(range, |row| day(row, "day")).optional()?)
    }

    /// The amount of a food as it was last logged: in words (empty for a plain weight) and in grams.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn last_amount_of(&self, food: FoodId) -> Result<Option<(String, f64)>> {
        let mut query = self.0.prepare_cached(
            "SELECT amount, grams FROM food_entry
             WHERE food_source = :source AND food_id = :number AND deleted_ms IS NULL
             ORDER BY id DESC LIMIT 1",
        )?;
        let key = named_params! {":source": food.source.key(), ":number": food.number};
        Ok(query
            .query_row(key, |row| Ok((row.get("amount")?, row.get("grams")?)))
            .optional()?)
    }
}

impl Tx<'_> {
    /// Keeps a food.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_eaten(&self, eaten: &Eaten) -> Result<FoodEntryId> {
        let (day, zone) = (eaten.day.to_string(), eaten.at.zone.name());
        let (time, meal) = (time_to_text(eaten.time), eaten.meal.key());
        let values: [Value<'_>; 7] = [
            ("day", &day),
            ("at_ms", &eaten.at.utc_ms),
            ("at_offset_s", &eaten.at.offset_s),
            ("at_zone", &zone),
            ("eaten_time", &time),
            ("meal", &meal),
            ("logged_grams", &eaten.serving.grams),
        ];
        insert_serving(&self.0, "food_entry", &values, &eaten.serving).map(FoodEntryId)
    }

    /// Changes an entry; its figures stay those of its day. False when there is no such entry.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn change_eaten(&self, id: FoodEntryId, change: &EatenChange) -> Result<bool> {
        let changed = self
            .0
            .prepare_cached(
                "UPDATE food_entry SET grams = :grams, amount = :amount, meal = :meal, eaten_time = :time
                 WHERE id = :id AND deleted_ms IS NULL",
            )?
            .execute(named_params! {
                ":id": id.0, ":grams": change.grams, ":amount": change.amount,
                ":meal": change.meal.key(), ":time": time_to_text(change.time),
            })?;
        Ok(changed > 0)
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

#[cfg(test)]
mod tests;
