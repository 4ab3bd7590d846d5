//! A row of `food.csv`, and where its food stands in the table.

use crate::rows::{Column, Row, needed, optional};
use crate::{DataType, Reason};

/// The columns of `food.csv`.
pub(crate) const FOOD: [Column; 5] = [
    needed("fdc_id"),
    needed("data_type"),
    needed("description"),
    optional("food_category_id"),
    optional("publication_date"),
];

/// The columns of `food_category.csv`.
pub(crate) const CATEGORY: [Column; 2] = [needed("id"), needed("description")];

/// The columns of `wweia_food_category.csv`, which names what the survey's foods put in
/// `food_category_id`.
pub(crate) const WWEIA_CATEGORY: [Column; 2] = [
    needed("wweia_food_category"),
    needed("wweia_food_category_description"),
];

/// Longest description that is taken, characters; the longest official one has about 250.
const LONGEST_DESCRIPTION: usize = 400;

/// A food as `food.csv` has it.
#[derive(Debug)]
pub(crate) struct FoodRow<'r> {
    pub fdc_id: u32,
    pub data_type: DataType,
    pub description: &'r str,
    pub category: &'r str,
    /// Year, month and day as one number; 0 where the source is silent.
    pub published: u32,
}

impl<'r> FoodRow<'r> {
    /// Reads a row.
    ///
    /// # Errors
    /// Why the row is skipped.
    pub fn of(row: &Row<'r, 5>) -> Result<Self, Reason> {
        let [fdc_id, data_type, description, category, published] = row.fields();
        let data_type = DataType::from_key(data_type).ok_or(Reason::NotAFood)?;
        let fdc_id = fdc_id.parse().map_err(|_| Reason::FoodNumber)?;
        if description.is_empty() {
            return Err(Reason::NoDescription);
        }
        if description.chars().nth(LONGEST_DESCRIPTION).is_some() {
            return Err(Reason::LongDescription);
        }
        Ok(Self {
            fdc_id,
            data_type,
            description,
            category,
            published: date(published).unwrap_or(0),
        })
    }
}

/// "2019-04-01", or "4/1/2019" as older releases have it, as 20190401.
fn date(text: &str) -> Option<u32> {
    let separator = if text.contains('/') { '/' } else { '-' };
    let mut parts = text
        .splitn(3, separator)
        .map(|part| part.parse::<u32>().ok());
    let parts = [parts.next()??, parts.next()??, parts.next()??];
    let [year, month, day] = match separator {
        '/' => [parts[2], parts[0], parts[1]],
        _ => parts,
    };
    let sound = year <= 9999 && (1..=12).contains(&month) && (1..=31).contains(&day);
    sound.then_some(year * 10_000 + month * 100 + day)
}

/// Where a food stands, before any query: analysed foods before the survey's dishes before brands,
/// and in each the short name before the long one. Lower comes first. A search looks at the first few
/// hundred foods that have the words typed, so that this decides which are looked at.
pub(crate) fn standing(data_type: DataType, description: &str) -> u32 {
    let tier = match data_type {
        DataType::FoundationFood | DataType::SrLegacyFood => 0,
        DataType::SurveyFnddsFood => 1,
        DataType::BrandedFood => 2,
    };
    let words = u32::try_from(lull_foods::telling_words(description)).unwrap_or(u32::MAX);
    let length = u32::try_from(description.len()).unwrap_or(u32::MAX);
    (tier << 20) | (words.min(0xff) << 12) | length.min(0xfff)
}
