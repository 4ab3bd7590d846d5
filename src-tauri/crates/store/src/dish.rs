//! Saved meals and recipes, each ingredient with the values of the day on which it was saved.

use lull_domain::dish::{Dish, DishKind};
use lull_domain::food::Serving;
use lull_domain::ids::DishId;
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::parsed;
use crate::food::serving;
use crate::nutrients::{Value, insert_serving};
use crate::{Db, Result, Tx};

/// A dish without its ingredients.
fn from_row(row: &Row<'_>) -> rusqlite::Result<(DishId, Dish)> {
    let dish = Dish {
        kind: parsed(row, "kind", DishKind::from_key)?,
        name: row.get("name")?,
        servings: row.get("servings")?,
        ingredients: Vec::new(),
        lines: row.get("lines")?,
    };
    Ok((DishId(row.get("id")?), dish))
}

impl Db<'_> {
    /// The dishes, by name.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn dishes(&self) -> Result<Vec<(DishId, Dish)>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM dish WHERE deleted_ms IS NULL ORDER BY name COLLATE NOCASE, id",
        )?;
        let rows = query.query_map([], from_row)?;
        let mut dishes: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
        for (id, dish) in &mut dishes {
            dish.ingredients = self.ingredients(*id)?;
        }
        Ok(dishes)
    }

    /// A dish that was not taken away.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn dish(&self, id: DishId) -> Result<Option<Dish>> {
        let mut query = self
            .0
            .prepare_cached("SELECT * FROM dish WHERE id = :id AND deleted_ms IS NULL")?;
        let found = query
            .query_row(named_params! {":id": id.0}, from_row)
            .optional()?;
        let Some((id, mut dish)) = found else {
            return Ok(None);
        };
        dish.ingredients = self.ingredients(id)?;
        Ok(Some(dish))
    }

    fn ingredients(&self, dish: DishId) -> Result<Vec<Serving>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM dish_ingredient WHERE dish_id = :dish ORDER BY position",
        )?;
        let rows = query.query_map(named_params! {":dish": dish.0}, |row| {
            serving(row, row.get("grams")?)
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Keeps a dish.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_dish(&self, dish: &Dish) -> Result<DishId> {
        self.0
            .prepare_cached(
                "INSERT INTO dish (kind, name, servings, lines)
                 VALUES (:kind, :name, :servings, :lines)",
            )?
            .execute(named_params! {
                ":kind": dish.kind.key(), ":name": dish.name, ":servings": dish.servings,
                ":lines": dish.lines,
            })?;
        let id = DishId(self.0.last_insert_rowid());
        self.insert_ingredients(id, &dish.ingredients)?;
        Ok(id)
    }

    /// Keeps a dish in the place of one of its kind that is there. How it was before stays, taken away at `at_ms`;
    /// its number is given. `None` when there is no such dish.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn replace_dish(&self, id: DishId, dish: &Dish, at_ms: i64) -> Result<Option<DishId>> {
        let kept = self
            .0
            .prepare_cached(
                "INSERT INTO dish (kind, name, servings, lines, version_of, deleted_ms)
                 SELECT kind, name, servings, lines, id, :at FROM dish
                 WHERE id = :id AND kind = :kind AND deleted_ms IS NULL",
            )?
            .execute(named_params! {":id": id.0, ":kind": dish.kind.key(), ":at": at_ms})?;
        if kept == 0 {
            return Ok(None);
        }
        let version = DishId(self.0.last_insert_rowid());
        self.move_ingredients(id, version)?;
        self.0
            .prepare_cached(
                "UPDATE dish SET name = :name, servings = :servings, lines = :lines WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": id.0, ":name": dish.name, ":servings": dish.servings, ":lines": dish.lines,
            })?;
        self.insert_ingredients(id, &dish.ingredients)?;
        Ok(Some(version))
    }

    /// Puts a dish back to how it was before a change, to the last figure. False when `version` is not of it.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn put_back_dish(&self, id: DishId, version: DishId) -> Result<bool> {
        let (id, version) = (id.0, version.0);
        let changed = self
            .0
            .prepare_cached(
                "UPDATE dish SET (name, servings, lines) =
                     (SELECT name, servings, lines FROM dish WHERE id = :version)
                 WHERE id = :id AND deleted_ms IS NULL
                   AND EXISTS (SELECT 1 FROM dish WHERE id = :version AND version_of = :id)",
            )?
            .execute(named_params! {":id": id, ":version": version})?;
        if changed == 0 {
            return Ok(false);
        }
        self.0
            .prepare_cached("DELETE FROM dish_ingredient WHERE dish_id = :id")?
            .execute(named_params! {":id": id})?;
        self.move_ingredients(DishId(version), DishId(id))?;
        self.0
            .prepare_cached("DELETE FROM dish WHERE id = :version")?
            .execute(named_params! {":version": version})?;
        Ok(true)
    }

    fn move_ingredients(&self, from: DishId, to: DishId) -> Result<()> {
        self.0
            .prepare_cached("UPDATE dish_ingredient SET dish_id = :to WHERE dish_id = :from")?
            .execute(named_params! {":from": from.0, ":to": to.0})?;
        Ok(())
    }

    /// Takes a dish away, or puts it back. False when there is none.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_dish_deleted(&self, id: DishId, deleted_ms: Option<i64>) -> Result<bool> {
        let changed = self
            .0
            .prepare_cached(
                "UPDATE dish SET deleted_ms = :deleted WHERE id = :id AND version_of IS NULL",
            )?
            .execute(named_params! {":id": id.0, ":deleted": deleted_ms})?;
        Ok(changed > 0)
    }

    fn insert_ingredients(&self, dish: DishId, ingredients: &[Serving]) -> Result<()> {
        for (position, ingredient) in (0_i64..).zip(ingredients) {
            let values: [Value<'_>; 2] = [("dish_id", &dish.0), ("position", &position)];
            insert_serving(&self.0, "dish_ingredient", &values, ingredient)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use lull_domain::food::{FoodId, Nutrients};
    use proptest::prelude::*;

    fn any_ingredient() -> impl Strategy<Value = Serving> {
        let figures = prop::array::uniform17(prop::option::of(0.0f64..40_000.0));
        (figures, 0.1f64..5000.0, "\\PC{0,20}").prop_map(|(figures, grams, words)| {
            let nutrients = Nutrients::from_figures(figures);
            Serving {
                food: FoodId::sr28(12_061),
                name: words.clone(),
                description: words.clone(),
                amount: words.clone(),
                cooking: words,
                grams,
                nutrients,
                without_figure: Serving::without_figure_of(&nutrients),
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn a_dish_is_read_back_replaced_and_put_back_to_the_last_figure(
            first in prop::collection::vec(any_ingredient(), 1..6),
            second in prop::collection::vec(any_ingredient(), 1..6),
        ) {
            let folder = tempfile::tempdir().unwrap();
            let store = Store::open(folder.path(), "test").unwrap().store;
            let dish = |name: &str, ingredients: Vec<Serving>| Dish {
                kind: DishKind::Recipe,
                name: name.to_owned(),
                servings: 4.0,
                ingredients,
                lines: "30 g almonds\n".to_owned(),
            };
            let (first, second) = (dish("b", first), dish("a", second));
            let id = store.write(|tx| tx.insert_dish(&first)).unwrap();
            prop_assert_eq!(store.read(|db| db.dish(id)).unwrap(), Some(first.clone()));
            let replace = |dish: &Dish| store.write(|tx| tx.replace_dish(id, dish, 5)).unwrap();
            let version = replace(&second).unwrap();
            prop_assert_eq!(store.read(|db| db.dish(version)).unwrap(), None);
            let put_back = || store.write(|tx| tx.put_back_dish(id, version)).unwrap();
            prop_assert!(put_back());
            prop_assert_eq!(store.read(|db| db.dishes()).unwrap(), vec![(id, first)]);
            prop_assert!(!put_back());
            prop_assert!(replace(&second).is_some());
            prop_assert_eq!(store.read(|db| db.dishes()).unwrap(), vec![(id, second.clone())]);
            let meal = Dish { kind: DishKind::Meal, ..second };
            prop_assert_eq!(replace(&meal), None);
            store.write(|tx| tx.set_dish_deleted(id, Some(7))).unwrap();
            prop_assert_eq!(store.read(|db| db.dish(id)).unwrap(), None);
        }
    }
}
