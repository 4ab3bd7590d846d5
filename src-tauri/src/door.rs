//! What is asked of the window before its page can hear it, and after it has closed.

use std::sync::{Mutex, MutexGuard, PoisonError};

use lull_app::contract::Opening;

/// From a window that is being painted to one that is leaving.
#[derive(Debug)]
enum Stage {
    /// The page hears nothing yet; this was asked for last.
    Painting(Option<Opening>),
    /// The page listens.
    Listening,
    /// The window has closed, and the program is about to end.
    Leaving,
}

/// What becomes of a wish to open the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The page takes it now.
    Now,
    /// It is kept until the page listens.
    Later,
    /// It comes too late: the next window takes it.
    TooLate,
}

/// Keeps the wish to open somewhere until the page can hear it.
#[derive(Debug)]
pub struct Door(Mutex<Stage>);

impl Door {
    /// A window that is being painted, for `opening` where one was asked for.
    pub fn new(opening: Option<Opening>) -> Self {
        Self(Mutex::new(Stage::Painting(opening)))
    }

    /// Asks for the window, at `opening` where one is named.
    pub fn ask(&self, opening: Option<Opening>) -> Answer {
        match &mut *self.stage() {
            Stage::Painting(wanted) => {
                *wanted = opening.or(*wanted);
                Answer::Later
            }
            Stage::Listening => Answer::Now,
            Stage::Leaving => Answer::TooLate,
        }
    }

    /// Whether the page hears what is said to it.
    pub fn is_listening(&self) -> bool {
        matches!(*self.stage(), Stage::Listening)
    }

    /// The page listens from now on. Returns what was asked for before.
    pub fn listen(&self) -> Option<Opening> {
        let mut stage = self.stage();
        match *stage {
            Stage::Painting(wanted) => {
                *stage = Stage::Listening;
                wanted
            }
            Stage::Listening | Stage::Leaving => None,
        }
    }

    /// The window has closed.
    pub fn leave(&self) {
        *self.stage() = Stage::Leaving;
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lull_app::contract::{Field, Room};

    const WIND_DOWN: Option<Opening> = Some(Opening::Room(Room::WindDown));
    const QUICK_ADD: Option<Opening> = Some(Opening::Field(Field::QuickAdd));

    #[test]
    fn a_room_that_is_asked_for_early_waits_for_the_page() {
        let door = Door::new(None);
        assert_eq!(door.ask(WIND_DOWN), Answer::Later);
        assert_eq!(door.ask(None), Answer::Later);
        assert_eq!(door.listen(), WIND_DOWN);
        assert_eq!(door.listen(), None);
        assert_eq!(door.ask(QUICK_ADD), Answer::Now);
    }

    #[test]
    fn what_was_asked_for_last_is_what_opens() {
        let door = Door::new(WIND_DOWN);
        door.ask(QUICK_ADD);
        assert_eq!(door.listen(), QUICK_ADD);
    }

    #[test]
    fn a_window_that_is_leaving_takes_nothing() {
        let door = Door::new(None);
        door.leave();
        assert_eq!(door.ask(WIND_DOWN), Answer::TooLate);
        assert_eq!(door.listen(), None);
    }
}
