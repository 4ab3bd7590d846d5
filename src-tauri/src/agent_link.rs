//! The link to the tray agent: start it when it is missing, tell it of changes, hear from it.

use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, OnceLock};

use lull_app::{Changes, Topic};
use lull_host::home::Home;
use lull_host::link::{self, Message};
use lull_host::programs::Program;
use lull_host::single::Lock;
use serde::Serialize;
use tauri::{AppHandle, Emitter as _};

#[derive(Clone, Serialize)]
struct Changed {
    topics: Vec<Topic>,
}

/// Tells the page and the agent of changes. Neither is waited for.
#[derive(Clone)]
pub struct Announcer {
    page: Arc<OnceLock<AppHandle>>,
    agent: Sender<Vec<Topic>>,
}

impl Announcer {
    /// Starts the thread that carries changes to the agent.
    pub fn start(home: Home) -> Self {
        let (agent, changes) = mpsc::channel::<Vec<Topic>>();
        std::thread::spawn(move || {
            for topics in changes {
                // Without an agent nobody needs to know: it reads the file when it starts.
                if let Err(error) = link::send(&home, Program::Agent, &Message::Changed(topics)) {
                    tracing::debug!(%error, "no agent heard of a change");
                }
            }
        });
        Self {
            page: Arc::default(),
            agent,
        }
    }

    /// From now on the page hears of changes too.
    pub fn attach(&self, page: AppHandle) {
        // A second window is never made, so the first page stays the page.
        let _ = self.page.set(page);
    }
}

impl Changes for Announcer {
    fn changed(&self, topics: &[Topic]) {
        if let Some(page) = self.page.get() {
            tell_page(page, topics.to_vec());
        }
        if self.agent.send(topics.to_vec()).is_err() {
            tracing::warn!("changes are no longer carried to the agent");
        }
    }
}

fn tell_page(page: &AppHandle, topics: Vec<Topic>) {
    if let Err(error) = page.emit("changed", Changed { topics }) {
        tracing::warn!(%error, "the page was not told of a change");
    }
}

/// Hears from the agent, and from a second start of the window.
pub fn listen(home: &Home, lock: &Lock, app: AppHandle) {
    let heard = move |message| match message {
        Message::Changed(topics) => tell_page(&app, topics),
        Message::Open(room) => crate::window::open(&app, room),
        Message::Quit => app.exit(0),
    };
    if let Err(error) = link::listen(home, Program::Window, lock, heard) {
        tracing::warn!(%error, "the window cannot be reached by the tray");
    }
}

/// Starts the agent unless it answers. On a thread of its own: the window does not wait.
pub fn wake(home: Home) {
    std::thread::spawn(move || {
        if link::send(&home, Program::Agent, &Message::Changed(Vec::new())).is_err()
            && let Err(error) = Program::Agent.start(None)
        {
            tracing::warn!(%error, "the agent could not be started");
        }
    });
}
