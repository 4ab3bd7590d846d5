//! Reads the files of a download, and sets aside what they say of each food by where it will stand.

use std::collections::HashMap;
use std::path::Path;

use crate::branded::{BRANDED_FOOD, BrandedRow};
use crate::food::{CATEGORY, FOOD, FoodRow, WWEIA_CATEGORY};
use crate::import::places::{Barcodes, Places, PlacesMaker};
use crate::nutrient::{FOOD_NUTRIENT, NUTRIENT, Targets, figure};
use crate::portion::{FOOD_PORTION, MEASURE_UNIT, Units, portion};
use crate::rows::{Column, Row, Rows};
use crate::source::{Kind, Source};
use crate::spill::{Note, Spill};
use crate::watch::{Stage, Watch};
use crate::{DataType, ImportError, Reason, Report};

/// Entries of a small table that are kept; the official ones have a few hundred.
const MOST_ENTRIES: usize = 10_000;
/// Longest name of a category or unit that is kept, characters.
const LONGEST_NAME: usize = 100;

/// What was read.
pub(super) struct Read {
    pub spill: Spill,
    pub places: Places,
}

/// How many bytes reading a source takes. `food.csv` is read twice: first for where its foods stand.
fn bytes(source: &Source) -> u64 {
    (0..source.sets())
        .flat_map(|set| Kind::ALL.into_iter().map(move |kind| (set, kind)))
        .filter_map(|(set, kind)| {
            let times = if kind == Kind::Food { 2 } else { 1 };
            Some(source.bytes(set, kind)?.saturating_mul(times))
        })
        .fold(0, u64::saturating_add)
}

/// Reads all files.
///
/// # Errors
/// A file or the disk is at fault, or the person stopped it.
pub(super) fn read(
    source: &mut Source,
    folder: &Path,
    report: &mut Report,
    watch: &Watch,
) -> Result<Read, ImportError> {
    watch.begin(Stage::Reading, bytes(source));
    let mut making = PlacesMaker::default();
    for set in 0..source.sets() {
        rows(source, set, Kind::Food, &FOOD, watch, |row, file| {
            match FoodRow::of(&row) {
                Ok(food) => making.add(&food)?,
                Err(reason) => report.skip(reason, file, row.line),
            }
            Ok(())
        })?;
    }
    let places = making.done();
    let mut reading = Reading {
        spill: Spill::new(folder, places.len()),
        places,
        folder,
        report,
        watch,
    };
    reading.branded_foods(source)?;
    reading.foods(source)?;
    reading.figures(source)?;
    reading.portions(source)?;
    let Reading { spill, places, .. } = reading;
    Ok(Read { spill, places })
}

struct Reading<'a> {
    spill: Spill,
    places: Places,
    folder: &'a Path,
    report: &'a mut Report,
    watch: &'a Watch,
}

impl Reading<'_> {
    fn note(&mut self, standing: u32, note: &Note) -> Result<(), ImportError> {
        self.spill
            .put(standing, note)
            .map_err(|cause| ImportError::writing(self.folder, cause))
    }

    fn branded_foods(&mut self, source: &mut Source) -> Result<(), ImportError> {
        let mut barcodes = Barcodes::default();
        for set in 0..source.sets() {
            let watch = self.watch;
            let found = rows(
                source,
                set,
                Kind::BrandedFood,
                &BRANDED_FOOD,
                watch,
                |row, file| {
                    let Some(food) = BrandedRow::of(&row) else {
                        return Ok(());
                    };
                    let Some(standing) = self.places.of(food.fdc_id) else {
                        return Ok(());
                    };
                    if let Some(barcode) = food.barcode {
                        barcodes.add(barcode, food.fdc_id, standing, row.line);
                    }
                    self.note(
                        standing,
                        &Note::Brand {
                            brand: food.brand.to_owned(),
                            category: food.category.to_owned(),
                        },
                    )?;
                    match food.serving {
                        Ok(portion) => self.note(standing, &Note::Portion { place: 0, portion }),
                        Err(reason) => {
                            self.report.skip(reason, file, row.line);
                            Ok(())
                        }
                    }
                },
            )?;
            self.note_missing(found, Kind::BrandedFood);
        }
        let report = &mut *self.report;
        self.places.drop_older(barcodes, |line| {
            report.skip(Reason::Older, Kind::BrandedFood.name(), line);
        });
        Ok(())
    }

    fn foods(&mut self, source: &mut Source) -> Result<(), ImportError> {
        let watch = self.watch;
        for set in 0..source.sets() {
            let mut categories = HashMap::new();
            let found = names(
                source,
                set,
                Kind::FoodCategory,
                &CATEGORY,
                watch,
                &mut categories,
            )?;
            self.note_missing(found, Kind::FoodCategory);
            let mut survey_categories = HashMap::new();
            names(
                source,
                set,
                Kind::WweiaCategory,
                &WWEIA_CATEGORY,
                watch,
                &mut survey_categories,
            )?;
            rows(source, set, Kind::Food, &FOOD, watch, |row, file| {
                let Ok(food) = FoodRow::of(&row) else {
                    return Ok(());
                };
                let Some(standing) = self.places.of(food.fdc_id) else {
                    return Ok(());
                };
                if !self.places.describe(standing) {
                    self.report.skip(Reason::Twice, file, row.line);
                    return Ok(());
                }
                let category = match food.data_type {
                    DataType::SurveyFnddsFood => survey_categories.get(food.category),
                    _ => categories.get(food.category),
                };
                self.note(
                    standing,
                    &Note::Food {
                        fdc_id: food.fdc_id,
                        data_type: food.data_type,
                        published: food.published,
                        description: food.description.to_owned(),
                        category: category.cloned().unwrap_or_default(),
                    },
                )
            })?;
        }
        Ok(())
    }

    fn figures(&mut self, source: &mut Source) -> Result<(), ImportError> {
        let watch = self.watch;
        for set in 0..source.sets() {
            let mut targets = Targets::default();
            rows(
                source,
                set,
                Kind::Nutrient,
                &NUTRIENT,
                watch,
                |row, file| {
                    targets.add(&row, file, self.report);
                    Ok(())
                },
            )?;
            rows(
                source,
                set,
                Kind::FoodNutrient,
                &FOOD_NUTRIENT,
                watch,
                |row, file| {
                    let [fdc_id, nutrient, amount, points] = row.fields();
                    let Some(target) = targets.of(nutrient) else {
                        return Ok(());
                    };
                    let standing = fdc_id
                        .parse()
                        .ok()
                        .and_then(|fdc_id| self.places.of(fdc_id));
                    let Some(standing) = standing else {
                        return Ok(());
                    };
                    // No figure is not a fault.
                    if amount.is_empty() {
                        return Ok(());
                    }
                    match figure(amount, target.column) {
                        Ok(figure) => self.note(
                            standing,
                            &Note::Figure {
                                column: target.column,
                                preference: target.preference,
                                figure,
                                points: points.parse().ok(),
                            },
                        ),
                        Err(reason) => {
                            self.report.skip(reason, file, row.line);
                            Ok(())
                        }
                    }
                },
            )?;
        }
        Ok(())
    }

    fn portions(&mut self, source: &mut Source) -> Result<(), ImportError> {
        let watch = self.watch;
        for set in 0..source.sets() {
            let mut names_of_units = HashMap::new();
            let found = names(
                source,
                set,
                Kind::MeasureUnit,
                &MEASURE_UNIT,
                watch,
                &mut names_of_units,
            )?;
            self.note_missing(found, Kind::MeasureUnit);
            let units: Units = names_of_units
                .into_iter()
                .filter_map(|(id, name)| Some((id.parse().ok()?, name)))
                .collect();
            let found = rows(
                source,
                set,
                Kind::FoodPortion,
                &FOOD_PORTION,
                watch,
                |row, file| match portion(&row, &units) {
                    Ok((fdc_id, place, portion)) => match self.places.of(fdc_id) {
                        Some(standing) => self.note(standing, &Note::Portion { place, portion }),
                        None => Ok(()),
                    },
                    Err(reason) => {
                        if let Some(reason) = reason {
                            self.report.skip(reason, file, row.line);
                        }
                        Ok(())
                    }
                },
            )?;
            self.note_missing(found, Kind::FoodPortion);
        }
        Ok(())
    }

    fn note_missing(&mut self, found: bool, kind: Kind) {
        let meaning = match kind {
            Kind::BrandedFood => "brands and their servings are unknown",
            Kind::FoodPortion => "foods are entered by weight",
            Kind::MeasureUnit => "some portions lack their unit",
            _ => "foods have no group",
        };
        let said = format!("There was no {}, so {meaning}.", kind.name());
        if !found && !self.report.missing.contains(&said) {
            self.report.missing.push(said);
        }
    }
}

/// Calls `each` with every row of a file and the file's name; whether the set has the file.
fn rows<const N: usize>(
    source: &mut Source,
    set: usize,
    kind: Kind,
    columns: &[Column; N],
    watch: &Watch,
    each: impl FnMut(Row<'_, N>, &str) -> Result<(), ImportError>,
) -> Result<bool, ImportError> {
    match source.open(set, kind)? {
        Some(opened) => {
            Rows::of(opened, columns, watch)?.each(each)?;
            Ok(true)
        }
        None => Ok(false),
    }
}

/// Reads a table of names by number; whether the set has it.
fn names(
    source: &mut Source,
    set: usize,
    kind: Kind,
    columns: &[Column; 2],
    watch: &Watch,
    names: &mut HashMap<String, String>,
) -> Result<bool, ImportError> {
    rows(source, set, kind, columns, watch, |row, _| {
        let [id, name] = row.fields();
        if names.len() < MOST_ENTRIES && id.len() <= LONGEST_NAME {
            names.insert(id.to_owned(), name.chars().take(LONGEST_NAME).collect());
        }
        Ok(())
    })
}
