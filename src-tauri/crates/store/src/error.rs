//! What can go wrong with the file, in words that say what is safe and what to do.

use std::path::PathBuf;

use rusqlite::ErrorCode;
use thiserror::Error;

/// A read or write that did not happen. Nothing was half written: every write is one transaction.
#[derive(Debug, Error)]
pub enum StoreError {
    /// Another process held the file for longer than the wait.
    #[error(
        "Another program is using Lull's data right now. Nothing was lost; please try again in a moment."
    )]
    Busy,
    /// The disk is full.
    #[error(
        "The disk is full, so this was not saved. Everything saved before is safe. Please free some space and try again."
    )]
    Full,
    /// The file or its folder may not be written.
    #[error(
        "Lull may not write to its data folder, so this was not saved. What is there is safe. Please allow writing to the folder and try again."
    )]
    ReadOnly,
    /// The file's content is not what it should be.
    #[error(
        "Lull's database is damaged. Nothing was deleted. Please close Lull and start it again: the damaged file is then set aside, and a new one begun."
    )]
    Damaged,
    /// A value that this program does not know, in a file that is otherwise sound.
    #[error(
        "One entry in Lull's data could not be read; a newer Lull may have written it. Nothing was lost or changed. Please update Lull and try again."
    )]
    Unknown,
    /// The file is not where it was, and cannot be followed.
    #[error(
        "Lull's database was moved or exchanged while Lull was running, so this was not done. Nothing was deleted. Please close Lull and start it again."
    )]
    Moved,
    /// Anything else that SQLite reports.
    #[error(
        "Lull's database reported a problem, and this was not saved. Everything saved before is safe."
    )]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            _ if is_of_one_value(&error) => Self::Unknown,
            _ => Self::Sqlite(error),
        }
    }
}

/// Whether a value is of another type or name than this program writes. The file itself is sound, so setting
/// it aside would help nobody.
fn is_of_one_value(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{
        FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, Utf8Error,
    };
    matches!(
        error,
        FromSqlConversionFailure(..)
            | IntegralValueOutOfRange(..)
            | InvalidColumnType(..)
            | Utf8Error(..)
    )
}

/// Why the data could not be opened. Nothing is deleted in any case.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The folder cannot be made or written.
    #[error(
        "Lull cannot write to its data folder {}. Nothing was changed. Please allow writing there, or name another folder in LULL_HOME.", folder.display()
    )]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// A newer Lull wrote the file.
    #[error(
        "The data in {} was written by a newer Lull (version {found} of the file; this one knows {known}). It is safe and was not touched. Please update Lull.", file.display()
    )]
    Newer {
        /// The file.
        file: PathBuf,
        /// Its schema version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// The backup before an upgrade of the file failed, so the upgrade did not begin.
    #[error(
        "Lull could not make a backup before upgrading its data, so it did not begin. Your data is as it was. There may be too little space in {}.", folder.display()
    )]
    Backup {
        /// The folder.
        folder: PathBuf,
    },
    /// SQLite's own trouble.
    #[error("{0}")]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    #[test]
    fn what_sqlite_reports_becomes_words_that_say_what_is_safe() {
        for (code, words) in [
            (ffi::SQLITE_BUSY, "Another program"),
            (ffi::SQLITE_FULL, "The disk is full"),
            (ffi::SQLITE_READONLY, "may not write"),
            (ffi::SQLITE_CORRUPT, "damaged"),
            (ffi::SQLITE_NOTADB, "damaged"),
            (ffi::SQLITE_IOERR, "reported a problem"),
        ] {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            let said = StoreError::from(error).to_string();
            assert!(said.contains(words), "{code}: {said}");
            assert!(
                said.contains("safe") || said.contains("Nothing was"),
                "{code}: {said}"
            );
        }
    }
}
