//! The files themselves: who may read them, which one stands at the path, and how a damaged one leaves it.
//!
//! Nothing here reads what the person wrote, and nothing is deleted.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::error::{OpenError, StoreError};

/// Name of the database file in Lull's folder.
pub const DATABASE: &str = "lull.db";

/// Left beside the database when a read met damage, so that the next start checks the whole file.
const SUSPECT: &str = "lull.db.suspect";

/// Locked by whoever exchanges the file at the path, and shared by whoever writes to it.
const GUARD: &str = "lull.db.lock";

/// What SQLite keeps beside a database, as endings of its name.
const COMPANIONS: [&str; 3] = ["", "-wal", "-shm"];

pub(crate) fn trouble(path: &Path, cause: io::Error) -> OpenError {
    OpenError::Folder {
        folder: path.to_owned(),
        cause,
    }
}

pub(crate) fn make_private_folder(folder: &Path) -> Result<(), OpenError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|cause| trouble(folder, cause))?;
    restrict(folder, 0o700)
}

/// Makes an empty file that only its owner may read. One that is there stays as it is.
pub(crate) fn make_private_file(file: &Path) -> Result<(), OpenError> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists => Err(trouble(file, cause)),
        _ => Ok(()),
    }
}

/// Takes the rights of others from the database and what SQLite keeps beside it.
pub(crate) fn make_private(folder: &Path) -> Result<(), OpenError> {
    for companion in COMPANIONS {
        let file = folder.join(format!("{DATABASE}{companion}"));
        if file.exists() {
            restrict(&file, 0o600)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> Result<(), OpenError> {
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
fn restrict(_: &Path, _: u32) -> Result<(), OpenError> {
    // On Windows the folder inherits the profile's rights, which exclude other people already.
    Ok(())
}

/// Which file stands at a path, by device and inode; `None` when there is none.
///
/// On Windows it is always the same one: a file that is open cannot be renamed there.
pub(crate) fn identity(file: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let found = fs::metadata(file).ok()?;
        Some((found.dev(), found.ino()))
    }
    #[cfg(not(unix))]
    {
        file.exists().then_some((0, 0))
    }
}

/// Keeps two programs from exchanging the database under each other.
#[derive(Debug)]
pub(crate) struct Guard(File);

/// The database stays at its path for as long as this lives.
#[derive(Debug)]
pub(crate) struct Held<'g>(&'g File);

impl Guard {
    pub(crate) fn of(folder: &Path) -> Result<Self, OpenError> {
        let path = folder.join(GUARD);
        make_private_file(&path)?;
        let file = File::open(&path).map_err(|cause| trouble(&path, cause))?;
        Ok(Self(file))
    }

    /// Waits until nobody else writes to the file or exchanges it.
    pub(crate) fn alone(&self) -> io::Result<Held<'_>> {
        self.0.lock()?;
        Ok(Held(&self.0))
    }

    /// Waits until nobody exchanges the file.
    pub(crate) fn shared(&self) -> io::Result<Held<'_>> {
        self.0.lock_shared()?;
        Ok(Held(&self.0))
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        if let Err(error) = self.0.unlock() {
            tracing::warn!(%error, "the lock beside the database was not let go");
        }
    }
}

/// Notes that the next start must check the whole file.
pub(crate) fn suspect(folder: &Path) {
    if let Err(error) = fs::write(folder.join(SUSPECT), []) {
        tracing::warn!(%error, "cannot note that the database is damaged");
    }
}

pub(crate) fn is_suspect(folder: &Path) -> bool {
    folder.join(SUSPECT).exists()
}

pub(crate) fn trust(folder: &Path) -> Result<(), OpenError> {
    match fs::remove_file(folder.join(SUSPECT)) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(trouble(folder, cause)),
        _ => Ok(()),
    }
}

/// Checks the whole file, without changing it.
pub(crate) fn is_damaged(file: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let Ok(connection) = Connection::open_with_flags(file, flags) else {
        return false;
    };
    let answer: rusqlite::Result<String> =
        connection.pragma_query_value(None, "integrity_check", |row| row.get(0));
    match answer {
        Ok(said) => said != "ok",
        Err(error) => matches!(StoreError::from(error), StoreError::Damaged),
    }
}

/// Renames the database and its companions, and says where to. Only under [`Guard::alone`].
pub(crate) fn move_aside(folder: &Path, stamp: &str) -> Result<PathBuf, OpenError> {
    let target = free_name(folder, &format!("lull-damaged-{stamp}"));
    for companion in COMPANIONS {
        let from = folder.join(format!("{DATABASE}{companion}"));
        if from.exists() {
            let to = format!("{}{companion}", target.display());
            fs::rename(&from, to).map_err(|cause| trouble(folder, cause))?;
        }
    }
    Ok(target)
}

/// `STEM.db` in `folder`, or `STEM-1.db` and so on where that is taken.
pub(crate) fn free_name(folder: &Path, stem: &str) -> PathBuf {
    (0_u32..)
        .map(|n| match n {
            0 => folder.join(format!("{stem}.db")),
            n => folder.join(format!("{stem}-{n}.db")),
        })
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(format!("{stem}.db")))
}
