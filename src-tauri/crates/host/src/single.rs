//! One instance a program and home, by a lock on a file that the system lets go of when the process ends,
//! however it ends.

use std::fs::{File, TryLockError};

use crate::home::{Home, HomeError, private_file};
use crate::programs::Program;

/// Held for as long as the program runs.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Whether this process is the one.
#[derive(Debug)]
pub enum Single {
    /// It is; keep the lock.
    First(Lock),
    /// Another one runs: hand over to it and leave.
    Second,
}

impl Single {
    /// Tries to become the one instance of `program` in `home`, and makes the folder on the way.
    ///
    /// # Errors
    /// The folder or the lock file cannot be made.
    pub fn claim(home: &Home, program: Program) -> Result<Self, HomeError> {
        home.make()?;
        let file = private_file(&home.lock(program)).map_err(|cause| home.not_writable(cause))?;
        match file.try_lock() {
            Ok(()) => Ok(Self::First(Lock { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(Self::Second),
            Err(TryLockError::Error(cause)) => Err(home.not_writable(cause)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::tests_home;

    #[test]
    fn a_second_one_is_refused_until_the_first_has_gone() {
        let (_folder, home) = tests_home();
        let first = Single::claim(&home, Program::Agent).unwrap();
        assert!(matches!(first, Single::First(_)));
        assert!(matches!(
            Single::claim(&home, Program::Agent).unwrap(),
            Single::Second
        ));
        drop(first);
        assert!(matches!(
            Single::claim(&home, Program::Agent).unwrap(),
            Single::First(_)
        ));
    }

    #[test]
    fn programs_and_homes_do_not_block_each_other() {
        let (_folder, home) = tests_home();
        let (_other_folder, other) = tests_home();
        let _agent = Single::claim(&home, Program::Agent).unwrap();
        assert!(matches!(
            Single::claim(&home, Program::Window).unwrap(),
            Single::First(_)
        ));
        assert!(matches!(
            Single::claim(&other, Program::Agent).unwrap(),
            Single::First(_)
        ));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said_in_words() {
        let (folder, _) = tests_home();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let error = Single::claim(&Home::at(file.join("lull")), Program::Agent).unwrap_err();
        assert!(
            error
                .to_string()
                .contains("cannot write to its data folder"),
            "{error}"
        );
    }
}
