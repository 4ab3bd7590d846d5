//! Makes the food table: takes USDA's SR28 files from the pinned source package, checks them, and
//! writes the table and its provenance into the foods crate. The same source always gives the same
//! bytes. Nothing here ships with the program.

mod name;
mod portion;
mod provenance;
mod source;
mod sr28;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use lull_foods::{Catalogue, Food};

/// What SR28 holds; anything else means that the source was not read as it is meant.
const FOODS: usize = 8789;
const PORTIONS: usize = 15_438;
const WITHOUT_MAGNESIUM: usize = 739;

/// Fetches the source, makes the table and writes it with its provenance.
///
/// # Errors
/// When the source cannot be fetched, is not the pinned one, or does not hold what SR28 holds.
pub fn run() -> Result<()> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("xtask stands in the workspace")?;
    let data = workspace.join("src-tauri/crates/foods/data");
    let package = source::fetch(&workspace.join("target/foods"))?;
    let files = source::unpack(&package)?;
    let mut foods = sr28::read(&files)?;
    name::give(&mut foods);
    check(&foods)?;

    let table = lull_foods::table::encode(&foods)?;
    let opened = Catalogue::open(&table)?;
    ensure!(
        opened.foods().eq(foods.iter().cloned()),
        "the table does not give back what was written"
    );
    fs::create_dir_all(&data)?;
    fs::write(data.join("sr28.bin"), &table)?;
    fs::write(
        data.join("PROVENANCE.md"),
        provenance::text(&files, &table, &foods),
    )?;
    eprintln!(
        "{} foods, {} bytes, in {}",
        foods.len(),
        table.len(),
        data.display()
    );
    Ok(())
}

fn check(foods: &[Food]) -> Result<()> {
    let portions: usize = foods.iter().map(|food| food.portions.len()).sum();
    let without = foods
        .iter()
        .filter(|food| food.per_100g.magnesium_mg.is_none())
        .count();
    ensure!(
        foods.len() == FOODS,
        "{} foods instead of {FOODS}",
        foods.len()
    );
    ensure!(
        portions == PORTIONS,
        "{portions} portions instead of {PORTIONS}"
    );
    ensure!(
        without == WITHOUT_MAGNESIUM,
        "{without} foods without a magnesium figure instead of {WITHOUT_MAGNESIUM}"
    );
    let mut names = HashSet::new();
    for food in foods {
        ensure!(!food.name.is_empty(), "food {} has no name", food.id);
        ensure!(
            names.insert(food.name.to_lowercase()),
            "two foods are named {}",
            food.name
        );
    }
    Ok(())
}
