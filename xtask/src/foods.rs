//! Makes the food table: takes USDA's SR28 files and the dishes of its food survey (FNDDS) from the
//! pinned source packages, checks them, and writes the table and its provenance into the foods crate.
//! The same sources always give the same bytes. Nothing here ships with the program.

mod fndds;
mod name;
mod portion;
mod provenance;
mod source;
mod sr28;
mod twin;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use lull_foods::{Catalogue, Food, retention};

/// What SR28 holds; anything else means that the source was not read as it is meant.
const FOODS: usize = 8789;
const PORTIONS: usize = 15_438;
const WITHOUT_MAGNESIUM: usize = 739;
/// What FNDDS holds; each of its foods has a magnesium figure.
const DISHES: usize = 3985;

/// What the foods of the table are, and what was left out on the way to it.
struct Gathered {
    /// Both sources, ascending by id.
    foods: Vec<Food>,
    /// Foods of FNDDS that are called the same as one of SR28.
    same_name: usize,
    /// Those of them that hold the same too, and were therefore dropped.
    dropped: usize,
}

/// Fetches the sources, makes the table and writes it with its provenance.
///
/// # Errors
/// When a source cannot be fetched, is not the pinned one, or does not hold what it should.
pub fn run() -> Result<()> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .context("xtask stands in the workspace")?;
    let data = workspace.join("src-tauri/crates/foods/data");
    let fetched = workspace.join("target/foods");
    let files = source::unpack(&source::SR28.fetch(&fetched)?)?;
    let rows = source::unpack_rows(&source::FNDDS.fetch(&fetched)?)?;
    let gathered = gather(sr28::read(&files)?, fndds::read(&rows)?)?;

    let table = lull_foods::table::encode(&gathered.foods)?;
    let opened = Catalogue::open(&table)?;
    ensure!(
        opened.foods().eq(gathered.foods.iter().cloned()),
        "the table does not give back what was written"
    );
    fs::create_dir_all(&data)?;
    fs::write(data.join("foods.bin"), &table)?;
    fs::write(
        data.join("yield_factors.csv"),
        retention::measured_yields(&opened),
    )?;
    fs::write(
        data.join("PROVENANCE.md"),
        provenance::text(&files, &rows, &table, &gathered),
    )?;
    eprintln!(
        "{} foods, {} bytes, in {}",
        gathered.foods.len(),
        table.len(),
        data.display()
    );
    Ok(())
}

/// Both sources in one list, every food under a name of its own.
fn gather(mut foods: Vec<Food>, mut dishes: Vec<Food>) -> Result<Gathered> {
    check_sr28(&foods)?;
    ensure!(
        dishes.len() == DISHES,
        "{} dishes instead of {DISHES}",
        dishes.len()
    );
    for dish in &dishes {
        let magnesium = dish.per_100g.magnesium_mg;
        ensure!(magnesium.is_some(), "{} has no magnesium figure", dish.name);
    }
    let (same_name, dropped) = twin::drop_twins(&foods, &mut dishes);
    name::give(&mut foods, &name::WORDINGS, &[]);
    name::give(&mut dishes, &name::survey::WORDINGS, &foods);
    foods.extend(dishes);
    check_names(&foods)?;
    Ok(Gathered {
        foods,
        same_name,
        dropped,
    })
}

fn check_sr28(foods: &[Food]) -> Result<()> {
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
    Ok(())
}

fn check_names(foods: &[Food]) -> Result<()> {
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
