//! Brings a file to the newest schema: one transaction a step, a verified backup before the first.

use std::path::Path;
use std::{fs, io};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::error::OpenError;
use crate::files::{free_name, make_private_file, trouble};

/// Released steps, oldest first; they never change. Version n is the file after the first n of them.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
];

/// The version of `db`'s schema, which `file` holds.
///
/// # Errors
/// It is newer than the newest of `migrations`.
pub(crate) fn version(
    db: &Connection,
    migrations: &[&str],
    file: &Path,
) -> Result<usize, OpenError> {
    let known = migrations.len() as i64;
    let found = user_version(db)?;
    usize::try_from(found)
        .ok()
        .filter(|_| found <= known)
        .ok_or_else(|| OpenError::Newer {
            file: file.to_owned(),
            found,
            known,
        })
}

/// Brings `db`, kept in `folder`, to the newest of `migrations`. One that is there already is only read.
pub(crate) fn migrate(
    db: &mut Connection,
    migrations: &[&str],
    folder: &Path,
    file: &Path,
) -> Result<(), OpenError> {
    let known = migrations.len();
    let found = version(db, migrations, file)?;
    if found == known {
        return Ok(());
    }
    if found > 0 {
        back_up(db, folder, known).map_err(|error| {
            tracing::error!(%error, "no backup");
            OpenError::Backup {
                folder: folder.to_owned(),
            }
        })?;
    }
    loop {
        // The write lock comes first and the version is read under it: the other program may be doing the same.
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let at = version(&tx, migrations, file)?;
        let Some(step) = migrations.get(at) else {
            return Ok(());
        };
        tx.execute_batch(step)?;
        tx.pragma_update(None, "user_version", at as i64 + 1)?;
        tx.commit()?;
    }
}

fn user_version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Writes a copy into `folder` and reads it back whole. A copy that was verified before is never removed: a new
/// one gets a name of its own, unless it is the same to the byte, as after an upgrade that failed.
fn back_up(db: &Connection, folder: &Path, known: usize) -> Result<(), OpenError> {
    let stem = format!("lull-before-version-{known}");
    let partial = folder.join(&stem).with_extension("partial");
    if partial.exists() {
        fs::remove_file(&partial).map_err(|cause| trouble(&partial, cause))?;
    }
    // SQLite takes an empty file for a new one, and leaves its rights as they are.
    make_private_file(&partial)?;
    db.execute(
        "VACUUM INTO :target",
        rusqlite::named_params! {":target": partial.to_string_lossy()},
    )?;
    let copy = Connection::open(&partial)?;
    let sound: Option<String> = copy
        .pragma_query_value(None, "integrity_check", |row| row.get(0))
        .optional()?;
    drop(copy);
    if sound.as_deref() != Some("ok") {
        return Err(OpenError::Store(crate::StoreError::Damaged));
    }
    let keep = || -> io::Result<()> {
        let before = folder.join(&stem).with_extension("db");
        if before.exists() && fs::read(&before)? == fs::read(&partial)? {
            return fs::remove_file(&partial);
        }
        fs::rename(&partial, free_name(folder, &stem))
    };
    keep().map_err(|cause| trouble(folder, cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(db: &Connection) -> Vec<String> {
        let mut query = db
            .prepare("SELECT sql FROM sqlite_schema ORDER BY name")
            .unwrap();
        query
            .query_map([], |row| row.get::<_, Option<String>>(0))
            .unwrap()
            .flatten()
            .flatten()
            .collect()
    }

    #[test]
    fn step_by_step_and_at_once_end_in_the_same_schema() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.db");
        let mut slow = Connection::open(&file).unwrap();
        migrate(&mut slow, &MIGRATIONS[..1], folder.path(), &file).unwrap();
        slow.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')", [])
            .unwrap();
        migrate(&mut slow, MIGRATIONS, folder.path(), &file).unwrap();
        let mut fresh = Connection::open_in_memory().unwrap();
        migrate(&mut fresh, MIGRATIONS, folder.path(), &file).unwrap();
        assert_eq!(schema(&slow), schema(&fresh));
        let backup = Connection::open(folder.path().join("lull-before-version-3.db")).unwrap();
        let kept: String = backup
            .query_row("SELECT value FROM setting", [], |row| row.get(0))
            .unwrap();
        assert_eq!((kept.as_str(), user_version(&backup).unwrap()), ("b", 1));
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.db");
        let mut db = Connection::open(&file).unwrap();
        migrate(&mut db, &MIGRATIONS[..1], folder.path(), &file).unwrap();
        let broken = [
            MIGRATIONS[0],
            "CREATE TABLE half (a INTEGER) STRICT; SELECT broken",
        ];
        let before = schema(&db);
        assert!(migrate(&mut db, &broken, folder.path(), &file).is_err());
        assert_eq!(schema(&db), before);
        assert_eq!(user_version(&db).unwrap(), 1);
    }

    /// Everything in `folder` that is a backup, by name.
    fn backups(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| name.starts_with("lull-before"))
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_verified_backup_is_never_removed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.db");
        let mut db = Connection::open(&file).unwrap();
        migrate(&mut db, &MIGRATIONS[..1], folder.path(), &file).unwrap();
        fs::write(folder.path().join("lull-before-version-2.db"), "mine").unwrap();
        fs::write(folder.path().join("lull-before-version-2.partial"), "half").unwrap();
        let steps = [MIGRATIONS[0], "ALTER TABLE setting ADD COLUMN note TEXT"];
        migrate(&mut db, &steps, folder.path(), &file).unwrap();
        assert_eq!(
            backups(folder.path()),
            ["lull-before-version-2-1.db", "lull-before-version-2.db"]
        );
        let kept = fs::read(folder.path().join("lull-before-version-2.db")).unwrap();
        assert_eq!(kept, b"mine");
    }

    #[test]
    fn an_upgrade_that_fails_again_and_again_leaves_one_backup() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.db");
        let mut db = Connection::open(&file).unwrap();
        migrate(&mut db, &MIGRATIONS[..1], folder.path(), &file).unwrap();
        for _ in 0..3 {
            let broken = [MIGRATIONS[0], "SELECT broken"];
            assert!(migrate(&mut db, &broken, folder.path(), &file).is_err());
        }
        assert_eq!(backups(folder.path()), ["lull-before-version-2.db"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_person_may_read_a_backup() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.db");
        let mut db = Connection::open(&file).unwrap();
        migrate(&mut db, &MIGRATIONS[..1], folder.path(), &file).unwrap();
        let steps = [MIGRATIONS[0], "ALTER TABLE setting ADD COLUMN note TEXT"];
        migrate(&mut db, &steps, folder.path(), &file).unwrap();
        let backup = fs::metadata(folder.path().join("lull-before-version-2.db")).unwrap();
        assert_eq!(backup.permissions().mode() & 0o777, 0o600);
    }
}
