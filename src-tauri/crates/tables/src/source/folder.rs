//! Files of a folder, at any depth. Links are not followed: they may lead round in a ring.

use std::fs;
use std::path::Path;

use super::MOST_FILES;
use crate::ImportError;

/// Calls `each` with every file and its size.
pub(super) fn look(top: &Path, mut each: impl FnMut(&Path, u64)) -> Result<(), ImportError> {
    let mut folders = vec![top.to_owned()];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        let read = |cause| ImportError::Read {
            file: folder.display().to_string(),
            cause,
        };
        for entry in fs::read_dir(&folder).map_err(read)? {
            let entry = entry.map_err(read)?;
            seen += 1;
            if seen > MOST_FILES {
                return Err(ImportError::TooManyFiles { most: MOST_FILES });
            }
            let found = entry.metadata().map_err(read)?;
            if found.is_dir() {
                folders.push(entry.path());
            } else if found.is_file() {
                each(&entry.path(), found.len());
            }
        }
    }
    Ok(())
}
