//! What can be wrong with a download, the disk or an imported table, in words a person can act on.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;
use thiserror::Error;

/// Why nothing was imported. In every case the table that was there before stays in use.
#[derive(Debug, Error)]
pub enum ImportError {
    /// The file or folder that was chosen, or a file in it, cannot be read.
    #[error("{file} cannot be read: {cause}.")]
    Read {
        /// The file.
        file: String,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A pipe, a device or the like.
    #[error(
        "{file} is neither a file nor a folder. Please choose the download, as a ZIP file or as an unpacked folder."
    )]
    NoFile {
        /// What was chosen.
        file: String,
    },
    /// Neither a folder nor a whole ZIP file.
    #[error(
        "{file} is not a whole ZIP file. The download may have stopped early; please download it again, or choose the unpacked folder."
    )]
    NotAZip {
        /// The file.
        file: String,
    },
    /// A file inside the ZIP is cut off, or does not match its checksum.
    #[error(
        "{file} is damaged inside the ZIP file near line {line}: {cause}. Please download it again."
    )]
    Damaged {
        /// The file inside.
        file: String,
        /// Line after which it stops making sense.
        line: u64,
        /// What the reader said.
        cause: String,
    },
    /// Files that are needed are not there.
    #[error(
        "There is no {missing} in it. Please choose FoodData Central's download in the CSV format, as a ZIP file or as an unpacked folder."
    )]
    Missing {
        /// Names of the files, separated by commas.
        missing: String,
    },
    /// The ZIP holds ZIPs.
    #[error(
        "It holds another ZIP file, {file}. Please unpack it, and choose that one or the folder."
    )]
    Nested {
        /// The ZIP inside.
        file: String,
    },
    /// A file inside the ZIP asks for a password.
    #[error("{file} is locked with a password. Please unpack it, and choose the folder.")]
    Locked {
        /// The file inside.
        file: String,
    },
    /// A file inside the ZIP is packed in a way that is not read here.
    #[error(
        "{file} is packed in a way Lull does not read. Please unpack it, and choose the folder."
    )]
    Packing {
        /// The file inside.
        file: String,
    },
    /// A name in the ZIP leads out of it.
    #[error(
        "The ZIP file holds a name that leads out of it ({file}), so it was not read. Please download it again."
    )]
    UnsafeName {
        /// The name.
        file: String,
    },
    /// More files or folders than any official download.
    #[error("That holds more than {most} files. Please choose the download itself.")]
    TooManyFiles {
        /// How many are looked at.
        most: usize,
    },
    /// A file unpacks to far more than a table could hold.
    #[error(
        "{file} unpacks to far more than a food table holds, so it was not read. Please download it again."
    )]
    TooLarge {
        /// The file inside.
        file: String,
    },
    /// A needed column is not in the first line.
    #[error("{file}, line {line}: there is no column “{column}”. Is this the official file?")]
    Column {
        /// The file.
        file: String,
        /// Line of the column names.
        line: u64,
        /// The column's name.
        column: &'static str,
    },
    /// A row with more or fewer fields than there are columns.
    #[error(
        "{file}, line {line}: this row has {found} fields instead of {expected}. The file may be cut off or changed; please download it again."
    )]
    Width {
        /// The file.
        file: String,
        /// Where the row begins.
        line: u64,
        /// Its fields.
        found: usize,
        /// The columns.
        expected: usize,
    },
    /// A quotation mark opens a field and nothing closes it.
    #[error(
        "{file}, line {line}: a quotation mark is opened here and never closed. The file may be cut off; please download it again."
    )]
    Quote {
        /// The file.
        file: String,
        /// Where the last row begins.
        line: u64,
    },
    /// A row that goes on for longer than any real one.
    #[error(
        "{file}, line {line}: this row does not end within {most_kb} KB. A quotation mark may not be closed; please download the file again."
    )]
    LongRow {
        /// The file.
        file: String,
        /// Where the row begins.
        line: u64,
        /// Longest row that is read, in kilobytes.
        most_kb: usize,
    },
    /// Bytes that are not UTF-8.
    #[error(
        "{file}, line {line}: this is not UTF-8 text. Please use the official file as it was downloaded."
    )]
    Encoding {
        /// The file.
        file: String,
        /// Where the row begins.
        line: u64,
    },
    /// A file without a single line.
    #[error("{file} is empty. Please download it again.")]
    Empty {
        /// The file.
        file: String,
    },
    /// Every row was skipped.
    #[error("No food could be taken from it. {}", .first.as_deref().unwrap_or("Its food.csv has no rows."))]
    NothingTaken {
        /// The first reason, with its place.
        first: Option<String>,
    },
    /// More foods than the table is made for.
    #[error("It holds more than {most} foods, which is more than Lull can take.")]
    TooManyFoods {
        /// How many can be taken.
        most: usize,
    },
    /// Another import runs on the same folder.
    #[error("Another import is running. Please wait until it is done.")]
    Busy,
    /// The person stopped it.
    #[error("The import was stopped.")]
    Cancelled,
    /// The disk is full.
    #[error("The disk is full. Please free some space and try again.")]
    Full,
    /// The folder of the table cannot be written.
    #[error("Lull cannot write to {}: {cause}. Please allow writing there and try again.", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// Anything else that SQLite reports.
    #[error("The table could not be made: {0}.")]
    Sqlite(#[source] rusqlite::Error),
}

impl ImportError {
    /// Trouble with the folder that the table is made in.
    pub(crate) fn writing(folder: &std::path::Path, cause: io::Error) -> Self {
        if matches!(
            cause.kind(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
        ) {
            return Self::Full;
        }
        Self::Folder {
            folder: folder.to_owned(),
            cause,
        }
    }
}

impl From<rusqlite::Error> for ImportError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            _ => Self::Sqlite(error),
        }
    }
}

/// Why an imported table cannot be used. The table that ships with Lull is not concerned.
#[derive(Debug, Error)]
pub enum OpenError {
    /// Another version of Lull made it.
    #[error("The imported food table was made by another version of Lull. Please import it again.")]
    OtherVersion,
    /// Its content is not what it should be.
    #[error("The imported food table is damaged. Please import it again.")]
    Damaged,
    /// Anything else that SQLite reports.
    #[error("The imported food table cannot be read: {0}.")]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            _ => Self::Sqlite(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rusqlite::ffi;

    use super::*;

    #[test]
    fn a_full_disk_is_called_that_whoever_meets_it() {
        let sqlite = rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_FULL), None);
        assert!(matches!(ImportError::from(sqlite), ImportError::Full));
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded] {
            let met = ImportError::writing(Path::new("/home"), kind.into());
            assert!(matches!(met, ImportError::Full), "{met}");
        }
    }
}
