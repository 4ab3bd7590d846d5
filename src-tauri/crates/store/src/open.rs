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

    /// A file with a broken page in it, noted as a read that met it would.
    fn damage(folder: &Path) {
        let file = folder.join(DATABASE);
        std::fs::write(&file, b"no database any more".repeat(400)).unwrap();
        suspect(folder);
    }

    fn asides(folder: &Path) -> usize {
        let is_aside = |name: &str| name.starts_with("lull-damaged") && name.ends_with(".db");
        std::fs::read_dir(folder)
            .unwrap()
            .filter(|entry| is_aside(&entry.as_ref().unwrap().file_name().to_string_lossy()))
            .count()
    }

    #[cfg(unix)]
    #[test]
    fn a_program_follows_when_another_sets_the_damaged_file_aside() {
        let folder = tempfile::tempdir().unwrap();
        let agent = Store::open(folder.path(), "test").unwrap().store;
        agent
            .write(|tx| tx.set_setting("old", Some("kept")))
            .unwrap();
        // What is still in the log would stand in for the damaged pages: closing empties it.
        drop(agent);
        let agent = Store::open(folder.path(), "test").unwrap().store;
        damage(folder.path());
        let opened = Store::open(folder.path(), "test").unwrap();
        assert!(opened.set_aside.is_some());
        let window = opened.store;
        window
            .write(|tx| tx.set_setting("window", Some("kept")))
            .unwrap();
        let seen = agent.read(|db| db.setting("window")).unwrap();
        assert_eq!(
            seen.as_deref(),
            Some("kept"),
            "what it reads is the new file"
        );
        agent
            .write(|tx| tx.set_setting("agent", Some("kept")))
            .unwrap();
        drop((agent, window));
        let later = Store::open(folder.path(), "later").unwrap();
        assert!(later.set_aside.is_none());
        for key in ["window", "agent"] {
            let kept = later.store.read(|db| db.setting(key)).unwrap();
            assert_eq!(kept.as_deref(), Some("kept"), "{key}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_write_that_comes_first_goes_to_the_new_file_too() {
        let folder = tempfile::tempdir().unwrap();
        let agent = Store::open(folder.path(), "test").unwrap().store;
        damage(folder.path());
        let window = Store::open(folder.path(), "test").unwrap().store;
        agent
            .write(|tx| tx.set_setting("agent", Some("kept")))
            .unwrap();
        let seen = window.read(|db| db.setting("agent")).unwrap();
        assert_eq!(seen.as_deref(), Some("kept"));
    }

    #[test]
    fn programs_that_start_at_once_set_a_damaged_file_aside_once() {
        let folder = tempfile::tempdir().unwrap();
        damage(folder.path());
        let opened: Vec<OpenedStore> = std::thread::scope(|scope| {
            let starts: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| Store::open(folder.path(), "test").unwrap()))
                .collect();
            starts
                .into_iter()
                .map(|start| start.join().unwrap())
                .collect()
        });
        let told = opened.iter().filter(|one| one.set_aside.is_some()).count();
        assert_eq!((told, asides(folder.path())), (1, 1));
        for (n, one) in opened.iter().enumerate() {
            one.store
                .write(|tx| tx.set_setting(&n.to_string(), Some("kept")))
                .unwrap();
        }
        for n in 0..4 {
            let kept = opened[0].store.read(|db| db.setting(&n.to_string()));
            assert_eq!(kept.unwrap().as_deref(), Some("kept"), "{n}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_moved_away_by_hand_is_said_and_not_begun_anew() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), "test").unwrap().store;
        let file = folder.path().join(DATABASE);
        let elsewhere = folder.path().join("elsewhere.db");
        std::fs::rename(&file, &elsewhere).unwrap();
        let refused = store.write(|tx| tx.set_setting("a", Some("b")));
        assert!(matches!(refused, Err(StoreError::Moved)));
        assert!(!file.exists());
        std::fs::rename(&elsewhere, &file).unwrap();
        store.write(|tx| tx.set_setting("a", Some("b"))).unwrap();
    }

    #[test]
    fn an_up_to_date_file_opens_while_another_program_writes() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), "test").unwrap().store;
        store.write(|tx| tx.set_setting("a", Some("b"))).unwrap();
        let other = Connection::open(folder.path().join(DATABASE)).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let opened = Store::open(folder.path(), "test").unwrap().store;
        assert_eq!(
            opened.read(|db| db.setting("a")).unwrap().as_deref(),
            Some("b")
        );
    }
}
