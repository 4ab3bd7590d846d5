//! Brings a file to the newest schema: one transaction a step, a verified backup before the first.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::error::OpenError;

/// Released steps, oldest first; they never change. Version n is the file after the first n of them.
pub(crate) const MIGRATIONS: &[&str] = &[include_str!("migrations/0001.sql")];

/// Brings `db`, kept in `folder`, to the newest of `migrations`.
pub(crate) fn migrate(
    db: &mut Connection,
    migrations: &[&str],
    folder: &Path,
    file: &Path,
) -> Result<(), OpenError> {
    let known = migrations.len() as i64;
    let found = user_version(db)?;
    if found > known {
        return Err(OpenError::Newer {
            file: file.to_owned(),
            found,
            known,
        });
    }
    if found > 0 && found < known {
        back_up(db, &folder.join(format!("lull-before-version-{known}.db"))).map_err(|_| {
            OpenError::Backup {
                folder: folder.to_owned(),
            }
        })?;
    }
    loop {
        // The write lock comes first and the version is read under it: the other program may be doing the same.
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let version = user_version(&tx)?;
        let Some(step) = usize::try_from(version)
            .ok()
            .and_then(|at| migrations.get(at))
        else {
            return Ok(());
        };
        tx.execute_batch(step)?;
        tx.pragma_update(None, "user_version", version + 1)?;
        tx.commit()?;
    }
}

fn user_version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Writes a copy to `target` and reads it back whole. A copy from an earlier, failed try is replaced.
fn back_up(db: &Connection, target: &Path) -> Result<(), OpenError> {
    let partial = target.with_extension("partial");
    for stale in [&partial, &target.to_owned()] {
        if stale.exists() {
            std::fs::remove_file(stale).map_err(|cause| OpenError::Folder {
                folder: stale.clone(),
                cause,
            })?;
        }
    }
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
    std::fs::rename(&partial, target).map_err(|cause| OpenError::Folder {
        folder: target.to_owned(),
        cause,
    })
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
        let next = "ALTER TABLE setting ADD COLUMN note TEXT";
        let steps: Vec<&str> = MIGRATIONS.iter().copied().chain([next]).collect();
        let file = folder.path().join("a.db");
        let mut slow = Connection::open(&file).unwrap();
        migrate(&mut slow, MIGRATIONS, folder.path(), &file).unwrap();
        slow.execute("INSERT INTO setting (key, value) VALUES ('a', 'b')", [])
            .unwrap();
        migrate(&mut slow, &steps, folder.path(), &file).unwrap();
        let mut fresh = Connection::open_in_memory().unwrap();
        migrate(&mut fresh, &steps, folder.path(), &file).unwrap();
        assert_eq!(schema(&slow), schema(&fresh));
        let backup = Connection::open(folder.path().join("lull-before-version-2.db")).unwrap();
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
        migrate(&mut db, MIGRATIONS, folder.path(), &file).unwrap();
        let broken = [
            MIGRATIONS[0],
            "CREATE TABLE half (a INTEGER) STRICT; SELECT broken",
        ];
        let before = schema(&db);
        assert!(migrate(&mut db, &broken, folder.path(), &file).is_err());
        assert_eq!(schema(&db), before);
        assert_eq!(user_version(&db).unwrap(), 1);
    }
}
