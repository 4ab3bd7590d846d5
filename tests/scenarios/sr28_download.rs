//! SR28's foods in the official layout of FoodData Central's download.

use std::path::Path;

use lull_foods::{COLUMNS, Catalogue, FoodSource};
use lull_tests::fdc::{Download, FdcFood};

/// Writes the foods of SR28 into a new folder, each under its NDB number; every `every`th of them, and `more`.
pub fn write(folder: &Path, every: usize, more: &[FdcFood<'_>]) -> std::io::Result<()> {
    let mut download = Download::begin(folder)?;
    let foods = Catalogue::embedded().foods();
    let foods = foods.filter(|food| food.id.source == FoodSource::Sr28);
    for food in foods.step_by(every) {
        let stated = COLUMNS.iter().zip(food.per_100g.figures());
        let figures: Vec<(u16, f64)> = stated
            .filter_map(|(column, figure)| Some((column.source_number, figure?)))
            .collect();
        let portions: Vec<(f64, String, f64)> = food
            .portions
            .iter()
            .map(|portion| (portion.amount, portion.text.clone(), portion.grams))
            .collect();
        download.food(&FdcFood {
            fdc_id: food.id.number,
            data_type: "sr_legacy_food",
            description: &food.description,
            brand: "",
            figures: &figures,
            portions: &portions,
        })?;
    }
    for food in more {
        download.food(food)?;
    }
    download.end()?;
    Ok(())
}
