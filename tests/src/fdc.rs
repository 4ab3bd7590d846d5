//! Writes a download in the layout of FoodData Central: the folder of CSV files that USDA offers, filled
//! with foods that a test or a measurement brings. Knows the layout, and no food.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use zip::write::{SimpleFileOptions, ZipWriter};

/// The nutrients that can be written: nutrient number, FoodData Central's id, name, unit.
pub const NUTRIENTS: [(u16, u32, &str, &str); 19] = [
    (203, 1003, "Protein", "G"),
    (204, 1004, "Total lipid (fat)", "G"),
    (205, 1005, "Carbohydrate, by difference", "G"),
    (208, 1008, "Energy", "KCAL"),
    (221, 1018, "Alcohol, ethyl", "G"),
    (255, 1051, "Water", "G"),
    (262, 1057, "Caffeine", "MG"),
    (263, 1058, "Theobromine", "MG"),
    (291, 1079, "Fiber, total dietary", "G"),
    (301, 1087, "Calcium, Ca", "MG"),
    (303, 1089, "Iron, Fe", "MG"),
    (304, 1090, "Magnesium, Mg", "MG"),
    (306, 1092, "Potassium, K", "MG"),
    (307, 1093, "Sodium, Na", "MG"),
    (309, 1095, "Zinc, Zn", "MG"),
    (328, 1114, "Vitamin D (D2 + D3)", "UG"),
    (415, 1175, "Vitamin B-6", "MG"),
    (501, 1210, "Tryptophan", "G"),
    (601, 1253, "Cholesterol", "MG"),
];

/// The unit that says that the portion's own words name it.
const UNDETERMINED: &str = "9999";

/// A food to be written.
#[derive(Clone, Debug)]
pub struct FdcFood<'a> {
    /// Its number.
    pub fdc_id: u32,
    /// Its type as `food.csv` names it, such as "sr_legacy_food".
    pub data_type: &'a str,
    /// Its description.
    pub description: &'a str,
    /// Whose it is; only written for a branded food.
    pub brand: &'a str,
    /// What 100 g hold, by nutrient number; numbers that are not in [`NUTRIENTS`] are left out.
    pub figures: &'a [(u16, f64)],
    /// Portions: amount, words, grams. Of a branded food the first is its serving.
    pub portions: &'a [(f64, String, f64)],
}

/// A download that is being written.
pub struct Download {
    folder: PathBuf,
    food: BufWriter<File>,
    food_nutrient: BufWriter<File>,
    food_portion: BufWriter<File>,
    branded_food: BufWriter<File>,
    rows: u64,
}

impl Download {
    /// Begins one in a new folder.
    ///
    /// # Errors
    /// The disk.
    pub fn begin(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let begun = |name: &str, columns: &str| -> io::Result<BufWriter<File>> {
            let mut file = BufWriter::with_capacity(1 << 18, File::create(folder.join(name))?);
            writeln!(file, "{columns}")?;
            Ok(file)
        };
        let mut nutrient = begun("nutrient.csv", "id,name,unit_name,nutrient_nbr,rank")?;
        for (number, id, name, unit) in NUTRIENTS {
            writeln!(nutrient, "{id},{},{unit},{number},", field(name))?;
        }
        let mut unit = begun("measure_unit.csv", "id,name")?;
        writeln!(unit, "1000,cup\n{UNDETERMINED},undetermined")?;
        Ok(Self {
            food: begun(
                "food.csv",
                r#""fdc_id","data_type","description","food_category_id","publication_date""#,
            )?,
            food_nutrient: begun(
                "food_nutrient.csv",
                r#""id","fdc_id","nutrient_id","amount","data_points","derivation_id","min","max","median","footnote","min_year_acquired""#,
            )?,
            food_portion: begun(
                "food_portion.csv",
                r#""id","fdc_id","seq_num","amount","measure_unit_id","portion_description","modifier","gram_weight","data_points","footnote","min_year_acquired""#,
            )?,
            branded_food: begun(
                "branded_food.csv",
                r#""fdc_id","brand_owner","brand_name","gtin_upc","ingredients","serving_size","serving_size_unit","household_serving_fulltext","branded_food_category""#,
            )?,
            folder: folder.to_owned(),
            rows: 0,
        })
    }

    /// Writes a food.
    ///
    /// # Errors
    /// The disk.
    pub fn food(&mut self, food: &FdcFood<'_>) -> io::Result<()> {
        let id = food.fdc_id;
        let description = field(food.description);
        writeln!(
            self.food,
            r#""{id}","{}",{description},"","2024-04-18""#,
            food.data_type
        )?;
        for (number, figure) in food.figures {
            let nutrient = NUTRIENTS.iter().find(|(known, ..)| known == number);
            if let Some((_, nutrient, ..)) = nutrient {
                self.rows += 1;
                let row = self.rows;
                writeln!(
                    self.food_nutrient,
                    r#""{row}","{id}","{nutrient}","{figure}","","71","","","","","""#
                )?;
            }
        }
        if food.data_type == "branded_food" {
            let brand = field(food.brand);
            let (size, unit, words) = match food.portions.first() {
                Some((amount, words, grams)) => {
                    (grams.to_string(), "g", format!("{amount} {words}"))
                }
                None => (String::new(), "", String::new()),
            };
            let words = field(&words);
            return writeln!(
                self.branded_food,
                r#""{id}",{brand},"","{id}","","{size}","{unit}",{words},"""#
            );
        }
        for (place, (amount, words, grams)) in food.portions.iter().enumerate() {
            self.rows += 1;
            let (row, words) = (self.rows, field(words));
            writeln!(
                self.food_portion,
                r#""{row}","{id}","{place}","{amount}","{UNDETERMINED}","",{words},"{grams}","","","""#
            )?;
        }
        Ok(())
    }

    /// Ends it; its folder.
    ///
    /// # Errors
    /// The disk.
    pub fn end(mut self) -> io::Result<PathBuf> {
        for file in [
            &mut self.food,
            &mut self.food_nutrient,
            &mut self.food_portion,
            &mut self.branded_food,
        ] {
            file.flush()?;
        }
        Ok(self.folder)
    }
}

/// A text in quotation marks, its own doubled.
fn field(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Packs a download as USDA does: one folder with the files in it.
///
/// # Errors
/// The disk.
pub fn pack(folder: &Path, zip: &Path) -> Result<()> {
    let mut packed = ZipWriter::new(File::create(zip)?);
    let top = zip.file_stem().unwrap_or_default().to_string_lossy();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let options = SimpleFileOptions::default().large_file(true);
        packed.start_file(format!("{top}/{}", name.to_string_lossy()), options)?;
        io::copy(&mut BufReader::new(File::open(entry.path())?), &mut packed)?;
    }
    packed.finish()?;
    Ok(())
}
