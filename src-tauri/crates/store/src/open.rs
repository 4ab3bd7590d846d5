//! Opens the file: folder and rights, connection, schema, and what to do with a damaged one.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::error::{OpenError, StoreError};
use crate::files::{
    DATABASE, Guard, identity, is_damaged, is_suspect, make_private, make_private_file,
    make_private_folder, move_aside, suspect, trouble, trust,
};
use crate::migrate::{MIGRATIONS, migrate, version};
use crate::{Db, Result, Tx};

/// How long a write waits for the other program.
const BUSY_WAIT: Duration = Duration::from_secs(5);

/// The person's data, open.
pub struct Store {
    open: Mutex<Open>,
    guard: Guard,
    folder: PathBuf,
    file: PathBuf,
}

/// A connection, and the file that it was made to.
struct Open {
    connection: Connection,
    identity: Option<(u64, u64)>,
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
    /// `stamp` names a damaged file that is set aside (`lull-damaged-STAMP.db`); nothing is deleted. The file is
    /// judged and exchanged while no other program opens or writes it.
    ///
    /// # Errors
    /// The folder cannot be written, the file is a newer Lull's, or SQLite cannot use it.
    pub fn open(folder: &Path, stamp: &str) -> std::result::Result<OpenedStore, OpenError> {
        make_private_folder(folder)?;
        let file = folder.join(DATABASE);
        let guard = Guard::of(folder)?;
        let held = guard.alone().map_err(|cause| trouble(folder, cause))?;
        let mut set_aside = None;
        if is_suspect(folder) && is_damaged(&file) {
            set_aside = Some(move_aside(folder, stamp)?);
        }
        make_private_file(&file)?;
        let open = match Open::connect(folder, &file) {
            Err(OpenError::Store(StoreError::Damaged)) if set_aside.is_none() => {
                set_aside = Some(move_aside(folder, stamp)?);
                make_private_file(&file)?;
                Open::connect(folder, &file)?
            }
            other => other?,
        };
        trust(folder)?;
        drop(held);
        let store = Self {
            open: Mutex::new(open),
            guard,
            folder: folder.to_owned(),
            file,
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
        let answer = self.current().and_then(|mut open| {
            let tx = open.connection.transaction()?;
            queries(Db(&tx))
        });
        self.note_damage(answer)
    }

    /// Writes in one transaction: all of it or nothing. When this returns `Ok`, it is on the disk.
    ///
    /// # Errors
    /// Those of the queries, or of the commit.
    pub fn write<T>(&self, queries: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let answer = self.current().and_then(|mut open| {
            // From here to the commit nobody exchanges the file; whoever did so before is followed.
            let held = loop {
                let held = self.guard.shared().map_err(|_| StoreError::Moved)?;
                if open.identity == identity(&self.file) {
                    break held;
                }
                drop(held);
                self.follow(&mut open)?;
            };
            let tx = Tx(open
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?);
            let value = queries(&tx)?;
            tx.0.commit()?;
            drop(held);
            Ok(value)
        });
        self.note_damage(answer)
    }

    /// The connection, to the file that stands at the path now: another program may have set a damaged one
    /// aside, and what is written to that is lost to the person. (The look costs under 2 µs, a read 12 µs.)
    fn current(&self) -> Result<MutexGuard<'_, Open>> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.identity != identity(&self.file) {
            self.follow(&mut open)?;
        }
        Ok(open)
    }

    fn follow(&self, open: &mut Open) -> Result<()> {
        let _held = self.guard.alone().map_err(|_| StoreError::Moved)?;
        // Someone who moves the file by hand is not given an empty one in its place.
        if !self.file.exists() {
            return Err(StoreError::Moved);
        }
        *open = Open::connect(&self.folder, &self.file).map_err(|error| match error {
            OpenError::Store(error) => error,
            _ => StoreError::Moved,
        })?;
        tracing::warn!("the database was exchanged; the new one is open");
        Ok(())
    }

    fn note_damage<T>(&self, answer: Result<T>) -> Result<T> {
        if matches!(answer, Err(StoreError::Damaged)) {
            suspect(&self.folder);
        }
        answer
    }
}

impl Open {
    /// Connects to a file that exists. Only under [`Guard::alone`].
    fn connect(folder: &Path, file: &Path) -> std::result::Result<Self, OpenError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(file, flags)?;
        connection.busy_timeout(BUSY_WAIT)?;
        // A newer file stays as it is, to the byte: not even its log is taken in when this leaves again.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        version(&connection, MIGRATIONS, file)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        make_private(folder)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        connection.set_prepared_statement_cache_capacity(64);
        migrate(&mut connection, MIGRATIONS, folder, file)?;
        let identity = identity(file);
        Ok(Self {
            connection,
            identity,
        })
    }
}

#[cfg(test)]
mod tests;
