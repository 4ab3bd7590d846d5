//! What was set aside about the foods of one bucket, put together food by food.

use std::io;

use lull_foods::{Nutrients, Portion};

use crate::DataType;
use crate::spill::{BUCKET, Note, Spill};

/// Portions of one food that are kept. The most that the survey gives is about 30.
pub(crate) const MOST_PORTIONS: usize = 40;
/// The place of magnesium among the figures.
const MAGNESIUM: usize = 0;
const FIGURES: usize = Nutrients::FIELDS.len();

/// A food with everything that the download says of it.
#[derive(Debug)]
pub(crate) struct Assembled {
    pub fdc_id: u32,
    pub data_type: DataType,
    /// Year, month and day as one number; 0 where the source is silent.
    pub published: u32,
    pub description: String,
    pub brand: String,
    pub category: String,
    pub portions: Vec<Portion>,
    /// In the order of [`Nutrients::FIELDS`].
    pub figures: [Option<f64>; FIGURES],
    /// How many analyses the magnesium figure rests on, where there is one and the source says so.
    pub points: Option<u32>,
}

/// Puts the foods of a bucket together, each with its place in the bucket, ascending.
///
/// # Errors
/// The disk.
pub(crate) fn assemble(spill: &mut Spill, bucket: usize) -> io::Result<Vec<(usize, Assembled)>> {
    let mut foods: Vec<Gathered> = Vec::new();
    foods.resize_with(BUCKET, Gathered::default);
    spill.take(bucket, |within, note| {
        if let Some(food) = foods.get_mut(within) {
            food.add(note);
        }
    })?;
    let foods = (0..).zip(foods);
    Ok(foods
        .filter_map(|(within, food)| Some((within, food.whole()?)))
        .collect())
}

/// What is known of a food so far.
#[derive(Default)]
struct Gathered {
    food: Option<Note>,
    brand: String,
    brand_category: String,
    portions: Vec<(u32, Portion)>,
    /// Each with its preference.
    figures: [Option<(u8, f64)>; FIGURES],
    points: Option<u32>,
}

impl Gathered {
    fn add(&mut self, note: Note) {
        match note {
            food @ Note::Food { .. } => self.food = Some(food),
            Note::Brand { brand, category } => {
                self.brand = brand;
                self.brand_category = category;
            }
            Note::Portion { place, portion } => {
                if self.portions.len() < MOST_PORTIONS {
                    self.portions.push((place, portion));
                }
            }
            Note::Figure {
                column,
                preference,
                figure,
                points,
            } => {
                let column = usize::from(column);
                let Some(slot) = self.figures.get_mut(column) else {
                    return;
                };
                if slot.is_none_or(|(other, _)| preference < other) {
                    *slot = Some((preference, figure));
                    if column == MAGNESIUM {
                        self.points = points;
                    }
                }
            }
        }
    }

    fn whole(mut self) -> Option<Assembled> {
        let Some(Note::Food {
            fdc_id,
            data_type,
            published,
            description,
            category,
        }) = self.food
        else {
            return None;
        };
        self.portions.sort_by_key(|(place, _)| *place);
        let category = if category.is_empty() {
            self.brand_category
        } else {
            category
        };
        Some(Assembled {
            fdc_id,
            data_type,
            published,
            description,
            brand: self.brand,
            category,
            portions: self
                .portions
                .into_iter()
                .map(|(_, portion)| portion)
                .collect(),
            figures: self.figures.map(|figure| figure.map(|(_, figure)| figure)),
            points: self.points,
        })
    }
}
