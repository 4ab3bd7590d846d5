//! The window's program, seen from the agent.

use lull_app::contract::Opening;
use lull_app::{Changes, Topic};
use lull_host::{Home, LinkError, Message, Program, StartError, send};

/// Shows the window, where `opening` says if it does: the one that runs, or a new one.
///
/// # Errors
/// None runs, and none could be started.
pub fn open(home: &Home, opening: Option<Opening>) -> Result<(), StartError> {
    match send(home, Program::Window, &Message::Open(opening)) {
        Ok(()) => return Ok(()),
        // Perhaps one is just starting or just leaving. The new one finds out: it asks again for five seconds,
        // and takes over where the other one has gone.
        Err(LinkError::NotRunning | LinkError::Leaving) => {}
        Err(error) => tracing::warn!(%error, "the window does not take the message"),
    }
    Program::Window.start(opening)
}

/// Asks the window to leave, if it runs.
pub fn quit(home: &Home) {
    tell(home, &Message::Quit);
}

fn tell(home: &Home, message: &Message) {
    match send(home, Program::Window, message) {
        Ok(()) | Err(LinkError::NotRunning | LinkError::Leaving) => {}
        Err(error) => tracing::warn!(%error, "the window does not take the message"),
    }
}

/// Tells the window what the agent wrote.
pub struct TellWindow(pub Home);

impl Changes for TellWindow {
    fn changed(&self, topics: &[Topic]) {
        if !topics.is_empty() {
            tell(&self.0, &Message::Changed(topics.to_vec()));
        }
    }
}
