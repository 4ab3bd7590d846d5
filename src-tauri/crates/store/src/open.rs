//! Opens the file: folder and rights, connection, schema, and what to do with a damaged one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::error::{OpenError, StoreError};
use crate::migrate::{MIGRATIONS, migrate};
use crate::{Db, Result, Tx};

/// Name of the database file in Lull's folder.
pub const DATABASE: &str = "lull.db";

/// Left beside the database when a read met damage, so that the next start checks the whole file.
const SUSPECT: &str = "lull.db.suspect";

/// How long a write waits for the other program.
const BUSY_WAIT: Duration = Duration::from_secs(5);

/// The person's data, open.
pub struct Store {
    connection: Mutex<Connection>,
    folder: PathBuf,
}

/// An open store, and what happened on the way.
pub struct OpenedStore {
    /// The store.
    pub store: Store,
    /// Where a damaged file was set aside; `None` in the usual case.
    pub set_aside: Option<PathBuf>,
}

impl Store {
    /// Opens or begins the database in `folder`.
    ///
    /// `stamp` names a damaged file that is set aside (`lull-damaged-STAMP.db`); nothing is deleted.
    ///
    /// # Errors
    /// The folder cannot be written, the file is a newer Lull's, or SQLite cannot use it.
    pub fn open(folder: &Path, stamp: &str) -> std::result::Result<OpenedStore, OpenError> {
        make_private_folder(folder)?;
        let file = folder.join(DATABASE);
        let mut set_aside = None;
        if folder.join(SUSPECT).exists() && is_damaged(&file) {
            set_aside = Some(move_aside(folder, stamp)?);
        }
        let connection = match connect(folder, &file) {
            Err(OpenError::Store(StoreError::Damaged)) if set_aside.is_none() => {
                set_aside = Some(move_aside(folder, stamp)?);
                connect(folder, &file)?
            }
            other => other?,
        };
        if folder.join(SUSPECT).exists() {
            fs::remove_file(folder.join(SUSPECT)).map_err(|cause| trouble(folder, cause))?;
        }
        let store = Self {
            connection: Mutex::new(connection),
            folder: folder.to_owned(),
        };
        Ok(OpenedStore { store, set_aside })
    }

    /// The folder that holds the database.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads; every query inside sees the same state.
    ///
    /// # Errors
    /// Those of the queries.
    pub fn read<T>(&self, queries: impl FnOnce(Db<'_>) -> Result<T>) -> Result<T> {
        let mut connection = self
            .connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let answer = connection
            .transaction()
            .map_err(StoreError::from)
            .and_then(|tx| queries(Db(&tx)));
        self.note_damage(answer)
    }

    /// Writes in one transaction: all of it or nothing. When this returns `Ok`, it is on the disk.
    ///
    /// # Errors
    /// Those of the queries, or of the commit.
    pub fn write<T>(&self, queries: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let mut connection = self
            .connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let answer = (|| {
            let tx = Tx(connection.transaction_with_behavior(TransactionBehavior::Immediate)?);
            let value = queries(&tx)?;
            tx.0.commit()?;
            Ok(value)
        })();
        self.note_damage(answer)
    }

    fn note_damage<T>(&self, answer: Result<T>) -> Result<T> {
        if matches!(answer, Err(StoreError::Damaged))
            && let Err(error) = fs::write(self.folder.join(SUSPECT), [])
        {
            tracing::warn!(%error, "cannot note that the database is damaged");
        }
        answer
    }
}

fn connect(folder: &Path, file: &Path) -> std::result::Result<Connection, OpenError> {
    make_private_file(folder, file)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(BUSY_WAIT)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.set_prepared_statement_cache_capacity(64);
    migrate(&mut connection, MIGRATIONS, folder, file)?;
    Ok(connection)
}

fn trouble(folder: &Path, cause: std::io::Error) -> OpenError {
    OpenError::Folder {
        folder: folder.to_owned(),
        cause,
    }
}

fn make_private_folder(folder: &Path) -> std::result::Result<(), OpenError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|cause| trouble(folder, cause))?;
    restrict(folder, 0o700)
}

/// The file is made before SQLite sees it: SQLite gives the `-wal` and `-shm` beside it the same rights.
fn make_private_file(folder: &Path, file: &Path) -> std::result::Result<(), OpenError> {
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map_err(|cause| trouble(folder, cause))?;
    restrict(file, 0o600)
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> std::result::Result<(), OpenError> {
    use std::os::unix::fs::PermissionsExt as _;
    let found = fs::metadata(path)
        .map_err(|cause| trouble(path, cause))?
        .permissions()
        .mode()
        & 0o777;
    if found & !mode == 0 {
        return Ok(());
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
        .map_err(|cause| trouble(path, cause))
}

#[cfg(not(unix))]
fn restrict(_: &Path, _: u32) -> std::result::Result<(), OpenError> {
    // On Windows the folder inherits the profile's rights, which exclude other people already.
    Ok(())
}

fn is_damaged(file: &Path) -> bool {
    let Ok(connection) = Connection::open(file) else {
        return false;
    };
    let answer: rusqlite::Result<String> =
        connection.pragma_query_value(None, "integrity_check", |row| row.get(0));
    match answer {
        Ok(said) => said != "ok",
        Err(error) => matches!(StoreError::from(error), StoreError::Damaged),
    }
}

/// Renames the database and its companions, and says where to.
fn move_aside(folder: &Path, stamp: &str) -> std::result::Result<PathBuf, OpenError> {
    let target = (0..)
        .map(|n| match n {
            0 => folder.join(format!("lull-damaged-{stamp}.db")),
            n => folder.join(format!("lull-damaged-{stamp}-{n}.db")),
        })
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join("lull-damaged.db"));
    for companion in ["", "-wal", "-shm"] {
        let from = folder.join(format!("{DATABASE}{companion}"));
        if from.exists() {
            let to = format!("{}{companion}", target.display());
            fs::rename(&from, to).map_err(|cause| trouble(folder, cause))?;
        }
    }
    Ok(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_programs_write_in_turn_and_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let stores: Vec<Store> = (0..2)
            .map(|_| Store::open(folder.path(), "test").unwrap().store)
            .collect();
        std::thread::scope(|scope| {
            for (program, store) in stores.iter().enumerate() {
                scope.spawn(move || {
                    for n in 0..50 {
                        store
                            .write(|tx| tx.set_setting(&format!("{program}.{n}"), Some("kept")))
                            .unwrap();
                    }
                });
            }
        });
        for program in 0..2 {
            for n in 0..50 {
                let kept = stores[0]
                    .read(|db| db.setting(&format!("{program}.{n}")))
                    .unwrap();
                assert_eq!(kept.as_deref(), Some("kept"));
            }
        }
    }

    #[test]
    fn a_write_that_fails_half_way_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), "test").unwrap().store;
        let refused = store.write(|tx| {
            tx.set_setting("half", Some("written"))?;
            Err::<(), _>(StoreError::Full)
        });
        assert!(matches!(refused, Err(StoreError::Full)));
        assert_eq!(store.read(|db| db.setting("half")).unwrap(), None);
    }

    #[test]
    fn two_programs_may_begin_the_file_at_once() {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| Store::open(folder.path(), "test").unwrap());
            }
        });
        assert!(!folder.path().join("lull-damaged-test.db").exists());
    }
}
