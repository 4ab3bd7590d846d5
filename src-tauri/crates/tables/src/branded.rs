//! A row of `branded_food.csv`: whose food it is, and what a serving of it weighs.

use lull_foods::Portion;

use crate::Reason;
use crate::portion::{counted, shortened, weight};
use crate::rows::{Column, Row, needed, optional};

/// The columns of `branded_food.csv`.
pub(crate) const BRANDED_FOOD: [Column; 8] = [
    needed("fdc_id"),
    optional("brand_owner"),
    optional("brand_name"),
    optional("gtin_upc"),
    optional("serving_size"),
    optional("serving_size_unit"),
    optional("household_serving_fulltext"),
    optional("branded_food_category"),
];

/// Longest brand or category that is kept, characters.
const LONGEST: usize = 100;

/// A branded food as `branded_food.csv` has it.
#[derive(Debug)]
pub(crate) struct BrandedRow<'r> {
    pub fdc_id: u32,
    pub brand: &'r str,
    pub category: &'r str,
    /// The barcode without leading zeros; `None` where there is none.
    pub barcode: Option<u64>,
    /// A serving by weight, or why there is none.
    pub serving: Result<Portion, Reason>,
}

impl<'r> BrandedRow<'r> {
    /// Reads a row; `None` where its food has no number.
    pub fn of(row: &Row<'r, 8>) -> Option<Self> {
        let [
            fdc_id,
            owner,
            name,
            barcode,
            size,
            unit,
            household,
            category,
        ] = row.fields();
        let brand = if name.is_empty() { owner } else { name };
        Some(Self {
            fdc_id: fdc_id.parse().ok()?,
            brand: beginning(brand),
            category: beginning(category),
            barcode: barcode.parse().ok().filter(|barcode| *barcode > 0),
            serving: serving(size, unit, household),
        })
    }
}

fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST).map(|(end, _)| end);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

fn serving(size: &str, unit: &str, household: &str) -> Result<Portion, Reason> {
    match unit.to_lowercase().as_str() {
        "g" | "grm" | "gm" | "gram" | "grams" => {}
        "ml" | "mlt" | "mc" | "l" => return Err(Reason::Volume),
        _ => return Err(Reason::NoWeight),
    }
    let grams = weight(size).ok_or(Reason::NoWeight)?;
    let portion = counted(&household.to_lowercase(), grams);
    // "30 GRM" says the weight again, and in no other words.
    let words = match portion.text.as_str() {
        "" | "g" | "grm" | "gram" | "grams" => {
            return Ok(Portion {
                amount: 1.0,
                text: "serving".to_owned(),
                grams,
            });
        }
        "onz" => "oz".to_owned(),
        "oza" => "fl oz".to_owned(),
        other => other.to_owned(),
    };
    Ok(shortened(Portion {
        text: words,
        ..portion
    }))
}
