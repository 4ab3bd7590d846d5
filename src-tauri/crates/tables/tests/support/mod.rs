//! A small download that a test writes, changes and imports.
#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use lull_tables::{Import, ImportError, ImportedFood, ImportedTable, Reason, Report};
use tempfile::TempDir;
use zip::write::{SimpleFileOptions, ZipWriter};

/// The files of a download, by path.
#[derive(Clone, Debug)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

/// Almonds and spinach as SR Legacy has them, a survey dish, and a bar as its label has it.
pub fn sample() -> Files {
    let mut files = Files(BTreeMap::new());
    files.put(
        "food.csv",
        r#""fdc_id","data_type","description","food_category_id","publication_date"
"170567","sr_legacy_food","Nuts, almonds","12","2019-04-01"
"168462","sr_legacy_food","Spinach, raw","11","2019-04-01"
"2705764","survey_fndds_food","Sushi, NFS","3802","2024-10-31"
"1999999","branded_food","DARK CHOCOLATE BAR","","2023-10-26"
"319874","sub_sample_food","Hummus, sample 1","16","2019-04-01"
"#,
    );
    files.put(
        "nutrient.csv",
        r#""id","name","unit_name","nutrient_nbr","rank"
"1008","Energy","KCAL","208","300.0"
"1062","Energy","kJ","268","400.0"
"1090","Magnesium, Mg","MG","304","5500.0"
"1110","Vitamin D (D2 + D3), International Units","IU","324","8650.0"
"1114","Vitamin D (D2 + D3)","UG","328","8700.0"
"2047","Energy (Atwater General Factors)","KCAL","957","280.0"
"2048","Energy (Atwater Specific Factors)","KCAL","958","290.0"
"1089","Iron, Fe","MG","303","5400.0"
"#,
    );
    files.put(
        "food_nutrient.csv",
        r#""id","fdc_id","nutrient_id","amount","data_points","derivation_id"
"1","170567","1008","579.0","","1"
"2","170567","1090","270.0","88","1"
"3","170567","1062","2423.0","","1"
"4","168462","1090","79.0","9","1"
"5","168462","1114","0.0","","4"
"6","2705764","304","17.0","",""
"7","1999999","1008","543.0","",""
"8","1999999","1110","40.0","",""
"9","319874","1090","71.0","1","1"
"#,
    );
    files.put(
        "food_portion.csv",
        r#""id","fdc_id","seq_num","amount","measure_unit_id","portion_description","modifier","gram_weight"
"1","170567","2","1.0","9999","","oz (23 whole kernels)","28.35"
"2","170567","1","1.0","9999","","cup, whole","143.0"
"3","168462","1","2.0","1000","","leaves","60.0"
"4","2705764","1","","9999","1 piece, NFS","10205","30.0"
"5","2705764","2","","9999","Quantity not specified","90000","150.0"
"#,
    );
    files.put(
        "measure_unit.csv",
        "\"id\",\"name\"\n\"1000\",\"cup\"\n\"9999\",\"undetermined\"\n",
    );
    files.put(
        "food_category.csv",
        "\"id\",\"code\",\"description\"\n\"12\",\"1200\",\"Nut and Seed Products\"\n\"11\",\"1100\",\"Vegetables and Vegetable Products\"\n",
    );
    files.put(
        "wweia_food_category.csv",
        "\"wweia_food_category\",\"wweia_food_category_description\"\n\"3802\",\"Sushi\"\n",
    );
    files.put(
        "branded_food.csv",
        r#""fdc_id","brand_owner","brand_name","gtin_upc","ingredients","serving_size","serving_size_unit","household_serving_fulltext","branded_food_category"
"1999999","SOME SWEETS, INC.","","00012345","CACAO, ""FINE"" SUGAR","40.0","g","4 SQUARES","Chocolate"
"#,
    );
    files
}

impl Files {
    /// Sets a file.
    pub fn put(&mut self, name: &str, contents: impl Into<Vec<u8>>) {
        self.0.insert(name.to_owned(), contents.into());
    }

    /// Adds to the end of a file.
    pub fn add(&mut self, name: &str, contents: impl AsRef<[u8]>) {
        self.0.get_mut(name).unwrap().extend(contents.as_ref());
    }

    /// Replaces a text in a file, which must be there.
    pub fn change(&mut self, name: &str, from: &str, to: &str) {
        let text = String::from_utf8(self.0[name].clone()).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        self.put(name, text.replace(from, to));
    }

    /// Writes them under `folder`.
    pub fn write(&self, folder: &Path) {
        for (path, contents) in &self.0 {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, contents).unwrap();
        }
    }

    /// Packs them.
    pub fn zip(&self) -> Vec<u8> {
        let mut packed = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (path, contents) in &self.0 {
            packed
                .start_file(path, SimpleFileOptions::default())
                .unwrap();
            packed.write_all(contents).unwrap();
        }
        packed.finish().unwrap().into_inner()
    }
}

/// A folder for the table, and one for the download.
pub struct World {
    folder: TempDir,
}

impl World {
    pub fn new() -> Self {
        let world = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(world.home()).unwrap();
        world
    }

    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Imports from a folder.
    pub fn import(&self, files: &Files) -> Result<Report, ImportError> {
        let folder = self.folder.path().join("FoodData_Central_csv_2024-10-31");
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir(&folder).unwrap();
        files.write(&folder);
        self.import_from(&folder)
    }

    /// Imports from a ZIP file with these bytes.
    pub fn import_zip(&self, bytes: &[u8]) -> Result<Report, ImportError> {
        let zip = self
            .folder
            .path()
            .join("FoodData_Central_csv_2024-10-31.zip");
        File::create(&zip).unwrap().write_all(bytes).unwrap();
        self.import_from(&zip)
    }

    pub fn import_from(&self, chosen: &Path) -> Result<Report, ImportError> {
        Import::begin(chosen, &self.home(), "2026-11-22 21:14")?
            .run(&mut |_| ControlFlow::Continue(()))
    }

    pub fn table(&self) -> ImportedTable {
        ImportedTable::open(&self.home()).unwrap().unwrap()
    }

    pub fn food(&self, fdc_id: u32) -> ImportedFood {
        self.table().food(fdc_id).unwrap().unwrap()
    }

    pub fn found(&self, query: &str) -> Vec<String> {
        let hits = self.table().search(query, 20).unwrap();
        hits.into_iter()
            .map(|found| found.hit.description)
            .collect()
    }

    /// What is in the folder of the table.
    pub fn left(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.home())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

/// How often something was skipped for a reason, and the lines that are named.
pub fn skipped(report: &Report, reason: Reason) -> (u64, Vec<u64>) {
    let found = report
        .skipped
        .iter()
        .find(|skipped| skipped.reason == reason);
    found.map_or((0, Vec::new()), |skipped| {
        let lines = skipped.places.iter().map(|place| place.line);
        (skipped.count, lines.collect())
    })
}
