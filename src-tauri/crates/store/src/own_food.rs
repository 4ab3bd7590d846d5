//! Foods that the person described from their labels.

use lull_domain::ids::OwnFoodId;
use lull_domain::label::{Label, LabelBasis, LabelPortion, Labelled, MagnesiumUnit, OwnFood};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::columns::parsed;
use crate::nutrients::{Value, insert_with_nutrients, nutrients};
use crate::{Db, Result, Tx};

fn from_row(row: &Row<'_>) -> rusqlite::Result<(OwnFoodId, OwnFood)> {
    let daily: Option<f64> = row.get("label_magnesium_daily_mg")?;
    let label = Label {
        per: parsed(row, "label_per", LabelBasis::from_key)?,
        portion_name: row.get("label_portion_name")?,
        portion_grams: row.get("label_portion_grams")?,
        magnesium: row.get("label_magnesium")?,
        magnesium_as: daily.map_or(MagnesiumUnit::Mg, |mg| MagnesiumUnit::PercentOf { mg }),
        energy_kcal: row.get("label_energy_kcal")?,
        protein_g: row.get("label_protein_g")?,
        caffeine_mg: row.get("label_caffeine_mg")?,
        alcohol_g: row.get("label_alcohol_g")?,
    };
    let name: Option<String> = row.get("portion_name")?;
    let grams: Option<f64> = row.get("portion_grams")?;
    let food = OwnFood {
        name: row.get("name")?,
        label,
        labelled: Labelled {
            per_100g: nutrients(row)?,
            portion: name
                .zip(grams)
                .map(|(name, grams)| LabelPortion { name, grams }),
        },
    };
    Ok((OwnFoodId(row.get("id")?), food))
}

impl Db<'_> {
    /// The own foods, by name.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn own_foods(&self) -> Result<Vec<(OwnFoodId, OwnFood)>> {
        let mut query = self.0.prepare_cached(
            "SELECT * FROM own_food WHERE deleted_ms IS NULL ORDER BY name COLLATE NOCASE, id",
        )?;
        let rows = query.query_map([], from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// An own food that was not taken away.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn own_food(&self, id: OwnFoodId) -> Result<Option<OwnFood>> {
        let mut query = self
            .0
            .prepare_cached("SELECT * FROM own_food WHERE id = :id AND deleted_ms IS NULL")?;
        let found = query
            .query_row(named_params! {":id": id.0}, from_row)
            .optional()?;
        Ok(found.map(|(_, food)| food))
    }
}

impl Tx<'_> {
    /// Keeps an own food.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn insert_own_food(&self, food: &OwnFood) -> Result<OwnFoodId> {
        self.put_own_food(None, food)
    }

    /// Keeps an own food in the place of one that is there. False when there is none.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn replace_own_food(&self, id: OwnFoodId, food: &OwnFood) -> Result<bool> {
        let gone = self
            .0
            .prepare_cached("DELETE FROM own_food WHERE id = :id AND deleted_ms IS NULL")?
            .execute(named_params! {":id": id.0})?;
        if gone > 0 {
            self.put_own_food(Some(id.0), food)?;
        }
        Ok(gone > 0)
    }

    /// Takes an own food away, or puts it back. False when there is none.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn set_own_food_deleted(&self, id: OwnFoodId, deleted_ms: Option<i64>) -> Result<bool> {
        let changed = self
            .0
            .prepare_cached("UPDATE own_food SET deleted_ms = :deleted WHERE id = :id")?
            .execute(named_params! {":id": id.0, ":deleted": deleted_ms})?;
        Ok(changed > 0)
    }

    fn put_own_food(&self, id: Option<i64>, food: &OwnFood) -> Result<OwnFoodId> {
        let label = &food.label;
        let daily = match label.magnesium_as {
            MagnesiumUnit::Mg => None,
            MagnesiumUnit::PercentOf { mg } => Some(mg),
        };
        let per = label.per.key();
        let portion = food.labelled.portion.as_ref();
        let (portion_name, portion_grams) = portion
            .map(|portion| (portion.name.as_str(), portion.grams))
            .unzip();
        let values: [Value<'_>; 13] = [
            ("id", &id),
            ("name", &food.name),
            ("label_per", &per),
            ("label_portion_name", &label.portion_name),
            ("label_portion_grams", &label.portion_grams),
            ("label_magnesium", &label.magnesium),
            ("label_magnesium_daily_mg", &daily),
            ("label_energy_kcal", &label.energy_kcal),
            ("label_protein_g", &label.protein_g),
            ("label_caffeine_mg", &label.caffeine_mg),
            ("label_alcohol_g", &label.alcohol_g),
            ("portion_name", &portion_name),
            ("portion_grams", &portion_grams),
        ];
        let per_100g = &food.labelled.per_100g;
        insert_with_nutrients(&self.0, "own_food", &values, per_100g).map(OwnFoodId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    fn bar(magnesium_as: MagnesiumUnit) -> OwnFood {
        let label = Label {
            per: LabelBasis::Portion,
            portion_name: "bar".to_owned(),
            portion_grams: "25".to_owned(),
            magnesium: "12,5".to_owned(),
            magnesium_as,
            energy_kcal: "110".to_owned(),
            protein_g: String::new(),
            caffeine_mg: "7".to_owned(),
            alcohol_g: "0".to_owned(),
        };
        OwnFood {
            name: "Riegel".to_owned(),
            labelled: label.read().unwrap(),
            label,
        }
    }

    #[test]
    fn an_own_food_is_read_back_with_its_label_as_typed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), "test").unwrap().store;
        let first = bar(MagnesiumUnit::Mg);
        let id = store.write(|tx| tx.insert_own_food(&first)).unwrap();
        assert_eq!(store.read(|db| db.own_food(id)).unwrap(), Some(first));
        let second = bar(MagnesiumUnit::PercentOf { mg: 375.0 });
        assert!(store.write(|tx| tx.replace_own_food(id, &second)).unwrap());
        assert_eq!(
            store.read(|db| db.own_foods()).unwrap(),
            [(id, second.clone())]
        );
        let away = |ms| store.write(|tx| tx.set_own_food_deleted(id, ms)).unwrap();
        assert!(away(Some(5)));
        assert_eq!(store.read(|db| db.own_food(id)).unwrap(), None);
        assert!(!store.write(|tx| tx.replace_own_food(id, &second)).unwrap());
        assert!(away(None));
        assert_eq!(store.read(|db| db.own_food(id)).unwrap(), Some(second));
    }
}
