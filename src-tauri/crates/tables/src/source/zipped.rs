//! Files of a ZIP. What a file declares is not believed: what it unpacks to is counted, and compared
//! with what it takes packed.

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};
use std::path::{Component, Path};

use zip::ZipArchive;
use zip::result::ZipError;

use super::MOST_FILES;
use crate::ImportError;

/// The largest file that is read, unpacked. All of FoodData Central's figures are under 2 GB.
const LARGEST: u64 = 16 << 30;
/// How much larger than packed a file may be. Tables of numbers come to 5 to 30; a bomb to 1,000.
const LARGEST_RATIO: u64 = 200;
/// What a small file may unpack to whatever its ratio.
const ALWAYS_FINE: u64 = 16 << 20;

/// Within so many bytes of its end a ZIP says how many files it holds.
const TAIL: u64 = (1 << 16) + 256;

/// Opens the list of files.
pub(super) fn open(mut file: File, chosen: &Path) -> Result<ZipArchive<File>, ImportError> {
    let wrong = |error| match error {
        ZipError::Io(cause) if cause.kind() != io::ErrorKind::UnexpectedEof => ImportError::Read {
            file: chosen.display().to_string(),
            cause,
        },
        _ => ImportError::NotAZip {
            file: chosen.display().to_string(),
        },
    };
    // Before the list is read into memory.
    let count = announced(&mut file).map_err(|cause| wrong(ZipError::Io(cause)))?;
    if count > MOST_FILES as u64 {
        return Err(ImportError::TooManyFiles { most: MOST_FILES });
    }
    ZipArchive::new(file).map_err(wrong)
}

/// The most files that anything that looks like the end of the list announces (APPNOTE 4.3.14 and
/// 4.3.16); which of them is the end is for the reader of the list to say.
fn announced(file: &mut File) -> io::Result<u64> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    let number = |at: usize, bytes: usize| {
        let field = tail.get(at..at + bytes).unwrap_or_default();
        field
            .iter()
            .rev()
            .fold(0, |number, byte| (number << 8) | u64::from(*byte))
    };
    let counts = tail
        .windows(4)
        .zip(0..)
        .map(|(signature, at)| match signature {
            b"PK\x05\x06" => number(at + 10, 2),
            b"PK\x06\x06" => number(at + 32, 8),
            _ => 0,
        });
    Ok(counts.max().unwrap_or(0))
}

/// Calls `each` with number, path and declared size of every file.
pub(super) fn look(
    archive: &ZipArchive<File>,
    mut each: impl FnMut(usize, &Path, u64),
) -> Result<(), ImportError> {
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_data(index) else {
            continue;
        };
        let name = entry.name().unwrap_or_default();
        let path = Path::new(name.as_ref());
        if leads_out(path) {
            return Err(ImportError::UnsafeName {
                file: name.into_owned(),
            });
        }
        // What macOS puts beside each file is named like it and is none.
        if entry.is_file() && !path.starts_with("__MACOSX") {
            each(index, path, entry.size());
        }
    }
    Ok(())
}

/// Nothing is ever written where a name says; but a download with such a name is not USDA's.
fn leads_out(path: &Path) -> bool {
    path.components()
        .any(|component| !matches!(component, Component::Normal(_) | Component::CurDir))
}

/// Opens one file.
pub(super) fn entry<'a>(
    archive: &'a mut ZipArchive<File>,
    index: usize,
    shown: &str,
) -> Result<Box<dyn Read + 'a>, ImportError> {
    let file = || shown.to_owned();
    let entry = archive.by_index(index).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ImportError::Locked { file: file() }
        }
        ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_) => {
            ImportError::Packing { file: file() }
        }
        ZipError::Io(cause) if cause.kind() != io::ErrorKind::UnexpectedEof => ImportError::Read {
            file: file(),
            cause,
        },
        other => ImportError::Damaged {
            file: file(),
            line: 1,
            cause: other.to_string(),
        },
    })?;
    let most = entry
        .compressed_size()
        .saturating_mul(LARGEST_RATIO)
        .clamp(ALWAYS_FINE, LARGEST);
    if entry.size() > most {
        return Err(ImportError::TooLarge { file: file() });
    }
    Ok(Box::new(Capped { entry, left: most }))
}

/// Stops a file that unpacks to more than it may.
struct Capped<R> {
    entry: R,
    left: u64,
}

/// The reason that [`Capped`] gives; the reader of rows turns it into words.
#[derive(Debug, thiserror::Error)]
#[error("it unpacks to more than it may")]
pub(crate) struct TooLarge;

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.entry.read(buffer)?;
        self.left = self
            .left
            .checked_sub(count as u64)
            .ok_or_else(|| io::Error::other(TooLarge))?;
        Ok(count)
    }
}
