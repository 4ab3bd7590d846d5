//! Logged foods with the values of their day. The nutrients' columns bear the names of their fields.

use lull_domain::food::{Eaten, FoodId, FoodSource, Nutrients};
use lull_domain::ids::FoodEntryId;
use lull_domain::time::Day;
use rusqlite::{OptionalExtension, Row, ToSql, named_params, params_from_iter};

use crate::columns::{day, instant, parsed};
use crate::{Db, Result, Tx};

fn from_row(row: &Row<'_>) -> rusqlite::Result<(FoodEntryId, Eaten)> {
    let mut figures = [None; Nutrients::FIELDS.len()];
    for (figure, column) in figures.iter_mut().zip(Nutrients::FIELDS) {
        *figure = row.get(column)?;
    }
    let eaten = Eaten {
        day: day(row, "day")?,
        at: instant(row)?,
        food: FoodId {
            source: parsed(row, "food_source", FoodSource::from_key)?,
            number: row.get("food_id")?,
        },
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
             (day, at_ms, at_offset_s, at_zone, food_source, food_id, name, description, amount, grams, {})
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?{})",
            Nutrients::FIELDS.join(", "),
            ", ?".repeat(Nutrients::FIELDS.len()),
        );
        let day = eaten.day.to_string();
        let zone = eaten.at.zone.name();
        let figures = eaten.nutrients.figures();
        let fixed: [&dyn ToSql; 10] = [
            &day,
            &eaten.at.utc_ms,
            &eaten.at.offset_s,
            &zone,
            &eaten.food.source.key(),
            &eaten.food.number,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use lull_domain::time::Instant;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn what_is_kept_is_read_back_to_the_last_figure_and_gap(
            figures in prop::array::uniform17(prop::option::of(0.0f64..40_000.0)),
            source in prop::sample::select(FoodSource::ALL.to_vec()),
            grams in 0.001f64..5000.0,
            name in "\\PC{0,40}",
            ms in 0i64..4_000_000_000_000,
        ) {
            let folder = tempfile::tempdir().unwrap();
            let store = Store::open(folder.path(), "test").unwrap().store;
            let at = Instant::at(ms, "Asia/Kathmandu".parse().unwrap());
            let eaten = Eaten {
                day: Day::from_date(at.local().date()),
                at,
                food: FoodId { source, number: 12_061 },
                name: name.clone(),
                description: name.clone(),
                amount: name,
                grams,
                nutrients: Nutrients::from_figures(figures),
            };
            let id = store.write(|tx| tx.insert_eaten(&eaten)).unwrap();
            let kept = store.read(|db| db.eaten_on(eaten.day)).unwrap();
            prop_assert_eq!(kept, vec![(id, eaten)]);
        }
    }

    #[test]
    fn an_instant_keeps_the_offset_it_was_recorded_in() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), "test").unwrap().store;
        let mut at = Instant::at(1_795_204_800_000, "Europe/Berlin".parse().unwrap());
        // As if the rules of the zone had changed since.
        at.offset_s = 7200;
        let eaten = Eaten {
            day: Day::parse("2026-11-20").unwrap(),
            at: at.clone(),
            food: FoodId::sr28(1),
            name: String::new(),
            description: String::new(),
            amount: String::new(),
            grams: 1.0,
            nutrients: Nutrients::default(),
        };
        store.write(|tx| tx.insert_eaten(&eaten)).unwrap();
        let kept = store.read(|db| db.eaten_on(eaten.day)).unwrap();
        assert_eq!(kept[0].1.at, at);
    }

    #[test]
    fn what_was_logged_before_there_were_other_tables_is_a_food_of_sr28() {
        let folder = tempfile::tempdir().unwrap();
        let file = rusqlite::Connection::open(folder.path().join(crate::DATABASE)).unwrap();
        file.execute_batch(crate::migrate::MIGRATIONS[0]).unwrap();
        file.execute_batch(
            "INSERT INTO food_entry
                 (day, at_ms, at_offset_s, at_zone, food_id, name, description, amount, grams)
             VALUES ('2026-11-20', 0, 0, 'UTC', 12061, 'Almonds', 'Nuts, almonds', '', 30);
             PRAGMA user_version = 1",
        )
        .unwrap();
        drop(file);
        let store = Store::open(folder.path(), "test").unwrap().store;
        let on = Day::parse("2026-11-20").unwrap();
        let kept = store.read(|db| db.eaten_on(on)).unwrap();
        assert_eq!(kept[0].1.food, FoodId::sr28(12061));
    }
}
