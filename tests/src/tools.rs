//! The tools of the machine that the harness starts, and the package each comes from.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

/// Where `program` is on `PATH`, or a sentence that names the Debian package it comes in.
///
/// # Errors
/// It is not on this machine.
pub fn require(program: &str, package: &str) -> Result<PathBuf> {
    std::env::var_os("PATH")
        .iter()
        .flat_map(std::env::split_paths)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
        .with_context(|| {
            format!("{program} is not on this machine: install the Debian package {package}")
        })
}

/// Where `file` is in an architecture's folder under `/usr/lib`, or a sentence that names the
/// Debian package it comes in.
///
/// # Errors
/// It is not on this machine.
pub fn require_library(file: &str, package: &str) -> Result<PathBuf> {
    std::fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten()
        .map(|folder| folder.path().join(file))
        .find(|path| path.is_file())
        .with_context(|| {
            format!("{file} is not on this machine: install the Debian package {package}")
        })
}

#[cfg(test)]
mod tests {
    use super::{require, require_library};

    #[test]
    fn a_missing_tool_names_its_package() {
        for missing in [require, require_library].map(|look| look("lull-nonesuch", "the-package")) {
            let said = missing.unwrap_err().to_string();
            assert!(
                said.ends_with("install the Debian package the-package"),
                "{said}"
            );
        }
    }
}
