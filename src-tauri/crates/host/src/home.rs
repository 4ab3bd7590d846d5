//! Lull's folder and the paths in it. Nothing here reads or writes the person's data.
//!
//! The platform's folder is looked up with `std::env` alone: it is one variable a system, which is less than
//! the crates that do it bring along.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use thiserror::Error;

use crate::programs::Program;

/// Names another folder for Lull's data.
pub const LULL_HOME: &str = "LULL_HOME";

/// Longest path that every Unix takes for a socket, bytes: `sun_path` is 104 on macOS and 108 on Linux, and
/// its last byte is a zero.
#[cfg(unix)]
const LONGEST_SOCKET_PATH: usize = 103;

/// Why there is no folder to work in. Nothing was changed.
#[derive(Debug, Error)]
pub enum HomeError {
    /// `LULL_HOME` is set to nothing.
    #[error(
        "LULL_HOME is set but empty, so Lull does not know where its data is. Nothing was changed. Please name a folder in it, or remove it."
    )]
    Empty,
    /// `LULL_HOME` depends on where Lull was started.
    #[error("LULL_HOME is “{}”, which means another folder each time Lull starts elsewhere. Nothing was changed. Please name a full path, or remove it.", .0.display())]
    Relative(PathBuf),
    /// The system names no folder for data.
    #[error(
        "The system does not say where your data is kept. Nothing was changed. Please name a folder in LULL_HOME."
    )]
    Unknown,
    /// The folder cannot be made or written.
    #[error("Lull cannot write to its data folder {}. Nothing was changed. Please allow writing there, or name another folder in LULL_HOME.", folder.display())]
    NotWritable {
        /// The folder, or the file in it.
        folder: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
}

/// Lull's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    folder: PathBuf,
}

impl Home {
    /// Finds the folder: `LULL_HOME`, or the platform's place for data. It is not made yet.
    ///
    /// # Errors
    /// `LULL_HOME` is empty or relative, or the platform names no place.
    pub fn locate() -> Result<Self, HomeError> {
        Self::choose(env::var_os(LULL_HOME), platform_folder())
    }

    fn choose(asked: Option<OsString>, usual: Option<PathBuf>) -> Result<Self, HomeError> {
        let folder = match asked {
            Some(text) if text.is_empty() => return Err(HomeError::Empty),
            Some(text) => PathBuf::from(text),
            None => usual.ok_or(HomeError::Unknown)?,
        };
        if folder.is_relative() {
            return Err(HomeError::Relative(folder));
        }
        Ok(Self { folder })
    }

    /// For tests: a home that no variable names.
    #[cfg(test)]
    pub(crate) fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Makes the folder, readable by its owner only.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn make(&self) -> Result<(), HomeError> {
        private_folder(&self.folder).map_err(|cause| self.not_writable(cause))
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file that a running program keeps locked.
    #[must_use]
    pub fn lock(&self, program: Program) -> PathBuf {
        self.folder.join(format!("{}.lock", program.key()))
    }

    /// The program's log.
    #[must_use]
    pub fn log(&self, program: Program) -> PathBuf {
        self.folder
            .join("log")
            .join(format!("{}.log", program.key()))
    }

    /// The program's socket: in the session's runtime folder where there is one, else in Lull's folder.
    /// `None` when both paths are too long for a socket.
    #[cfg(unix)]
    #[must_use]
    pub fn socket(&self, program: Program) -> Option<PathBuf> {
        self.socket_in(env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from), program)
    }

    #[cfg(unix)]
    fn socket_in(&self, runtime: Option<PathBuf>, program: Program) -> Option<PathBuf> {
        use std::os::unix::ffi::OsStrExt as _;

        let session = runtime.filter(|folder| folder.is_absolute() && folder.is_dir());
        [
            session.map(|folder| folder.join(self.mark())),
            Some(self.folder.clone()),
        ]
        .into_iter()
        .flatten()
        .map(|folder| folder.join(format!("{}.sock", program.key())))
        .find(|path| path.as_os_str().as_bytes().len() <= LONGEST_SOCKET_PATH)
    }

    /// A short name for this folder, the same in every program and version: `lull-` and its FNV-1a hash.
    #[must_use]
    pub fn mark(&self) -> String {
        let folder = fs::canonicalize(&self.folder).unwrap_or_else(|_| self.folder.clone());
        let hash = folder
            .as_os_str()
            .as_encoded_bytes()
            .iter()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
            });
        format!("lull-{hash:016x}")
    }

    pub(crate) fn not_writable(&self, cause: io::Error) -> HomeError {
        HomeError::NotWritable {
            folder: self.folder.clone(),
            cause,
        }
    }
}

#[cfg(target_os = "windows")]
fn platform_folder() -> Option<PathBuf> {
    env::var_os("LOCALAPPDATA").map(|folder| PathBuf::from(folder).join("Lull"))
}

#[cfg(target_os = "macos")]
fn platform_folder() -> Option<PathBuf> {
    env::home_dir().map(|home| home.join("Library/Application Support/Lull"))
}

/// As the XDG base directory specification says: a relative `XDG_DATA_HOME` is as good as none.
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn platform_folder() -> Option<PathBuf> {
    env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".local/share")))
        .map(|folder| folder.join("lull"))
}

/// Makes `folder` and takes everybody else's rights from it.
pub(crate) fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        if fs::metadata(folder)?.permissions().mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(())
}

/// Opens `file` for adding to it, readable by its owner only.
pub(crate) fn private_file(file: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

/// A home that lasts as long as its folder.
#[cfg(test)]
pub(crate) fn tests_home() -> (tempfile::TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("lull"));
    home.make().unwrap();
    (folder, home)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual() -> Option<PathBuf> {
        Some(PathBuf::from(if cfg!(windows) {
            r"C:\data\Lull"
        } else {
            "/data/lull"
        }))
    }

    #[test]
    fn the_named_folder_goes_before_the_usual_one() {
        let folder = env::temp_dir();
        assert_eq!(
            Home::choose(Some(folder.clone().into()), usual())
                .unwrap()
                .folder(),
            folder
        );
        assert_eq!(
            Home::choose(None, usual()).unwrap().folder(),
            usual().unwrap()
        );
    }

    #[test]
    fn an_empty_or_relative_name_is_said_in_words() {
        let empty = Home::choose(Some(OsString::new()), usual()).unwrap_err();
        assert!(matches!(empty, HomeError::Empty));
        let relative = Home::choose(Some("here/lull".into()), usual()).unwrap_err();
        assert!(matches!(&relative, HomeError::Relative(path) if path == Path::new("here/lull")));
        for error in [empty, relative, Home::choose(None, None).unwrap_err()] {
            let words = error.to_string();
            assert!(
                words.contains("LULL_HOME") && words.contains("Nothing was changed."),
                "{words}"
            );
        }
    }

    #[test]
    fn two_homes_have_two_marks() {
        let here = tempfile::tempdir().unwrap();
        let mark = |name: &str| {
            Home {
                folder: here.path().join(name),
            }
            .mark()
        };
        assert_eq!(mark("a"), mark("a"));
        assert_ne!(mark("a"), mark("b"));
    }

    #[cfg(unix)]
    #[test]
    fn a_socket_path_that_is_too_long_falls_back_and_then_gives_up() {
        let here = tempfile::tempdir().unwrap();
        let long = here.path().join("x".repeat(90));
        fs::create_dir(&long).unwrap();
        let short = Home {
            folder: here.path().join("home"),
        };
        let near = short
            .socket_in(Some(here.path().to_owned()), Program::Agent)
            .unwrap();
        assert_eq!(near, here.path().join(short.mark()).join("agent.sock"));
        let fallback = Some(here.path().join("home/agent.sock"));
        assert_eq!(
            short.socket_in(Some(long.clone()), Program::Agent),
            fallback
        );
        assert_eq!(short.socket_in(None, Program::Agent), fallback);
        let nowhere = Home {
            folder: long.join("home"),
        };
        assert_eq!(nowhere.socket_in(Some(long), Program::Agent), None);
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let here = tempfile::tempdir().unwrap();
        let open = here.path().join("open");
        fs::create_dir(&open).unwrap();
        fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).unwrap();
        for folder in [open, here.path().join("fresh/lull")] {
            let home = Home { folder };
            home.make().unwrap();
            assert_eq!(
                fs::metadata(home.folder()).unwrap().permissions().mode() & 0o777,
                0o700
            );
        }
    }
}
