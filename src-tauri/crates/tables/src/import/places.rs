//! Where each food of a download will stand in the table, and which of them are taken.

use crate::ImportError;
use crate::food::{FoodRow, standing};

/// Foods that can be taken: twice what FoodData Central has. A few dozen bytes of memory each.
const MOST_FOODS: usize = 4_000_000;

/// A food before its place is known.
struct Newcomer {
    fdc_id: u32,
    standing: u32,
    published: u32,
}

/// Collects the foods.
#[derive(Default)]
pub(super) struct PlacesMaker(Vec<Newcomer>);

impl PlacesMaker {
    /// Takes a food in.
    ///
    /// # Errors
    /// There are more than can be taken.
    pub fn add(&mut self, food: &FoodRow<'_>) -> Result<(), ImportError> {
        if self.0.len() == MOST_FOODS {
            return Err(ImportError::TooManyFoods { most: MOST_FOODS });
        }
        self.0.push(Newcomer {
            fdc_id: food.fdc_id,
            standing: standing(food.data_type, food.description),
            published: food.published,
        });
        Ok(())
    }

    /// Gives every food its place. Of a food that is there twice, the first counts.
    pub fn done(mut self) -> Places {
        self.0.sort_by_key(|food| food.fdc_id);
        self.0.dedup_by_key(|food| food.fdc_id);
        self.0
            .sort_unstable_by_key(|food| (food.standing, food.fdc_id));
        let mut by_id: Vec<(u32, u32)> = (0..)
            .zip(&self.0)
            .map(|(place, food)| (food.fdc_id, place))
            .collect();
        by_id.sort_unstable();
        Places {
            by_id,
            published: self.0.iter().map(|food| food.published).collect(),
            older: vec![false; self.0.len()],
            described: vec![false; self.0.len()],
        }
    }
}

/// The places of the foods.
pub(super) struct Places {
    /// FDC id and place, ascending.
    by_id: Vec<(u32, u32)>,
    published: Vec<u32>,
    older: Vec<bool>,
    described: Vec<bool>,
}

impl Places {
    /// How many places there are, with those of older records.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// The place of a food that is taken.
    pub fn of(&self, fdc_id: u32) -> Option<u32> {
        let at = self
            .by_id
            .binary_search_by_key(&fdc_id, |(id, _)| *id)
            .ok()?;
        let (_, place) = *self.by_id.get(at)?;
        (!self.older.get(place as usize)?).then_some(place)
    }

    /// Marks a food as described; `false` when it was.
    pub fn describe(&mut self, place: u32) -> bool {
        let slot = self.described.get_mut(place as usize);
        slot.is_some_and(|described| !std::mem::replace(described, true))
    }

    /// FDC ids and places of the foods that are taken, ascending by id.
    pub fn taken(&self) -> impl Iterator<Item = (u32, u32)> {
        self.by_id
            .iter()
            .copied()
            .filter(|(_, place)| self.older.get(*place as usize) == Some(&false))
    }

    /// Drops every food of a barcode but the newest. `dropped` hears the line of each.
    pub fn drop_older(&mut self, mut barcodes: Barcodes, mut dropped: impl FnMut(u64)) {
        let published = |one: &Barcode| self.published.get(one.place as usize).copied();
        // The newest first.
        barcodes.0.sort_unstable_by_key(|one| {
            (one.barcode, std::cmp::Reverse((published(one), one.fdc_id)))
        });
        for same in barcodes
            .0
            .chunk_by(|one, other| one.barcode == other.barcode)
        {
            let Some((newest, older)) = same.split_first() else {
                continue;
            };
            for one in older.iter().filter(|one| one.fdc_id != newest.fdc_id) {
                if let Some(slot) = self.older.get_mut(one.place as usize) {
                    *slot = true;
                }
                dropped(one.line);
            }
        }
    }
}

struct Barcode {
    barcode: u64,
    fdc_id: u32,
    place: u32,
    line: u64,
}

/// The barcodes of the branded foods.
#[derive(Default)]
pub(super) struct Barcodes(Vec<Barcode>);

impl Barcodes {
    /// Notes the barcode of a food, and the line it stands in.
    pub fn add(&mut self, barcode: u64, fdc_id: u32, place: u32, line: u64) {
        self.0.push(Barcode {
            barcode,
            fdc_id,
            place,
            line,
        });
    }
}
