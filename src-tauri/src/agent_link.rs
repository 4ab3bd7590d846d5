//! The link to the tray agent: start it when it is missing, tell it of changes, hear from it.

use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, OnceLock, Weak};
use std::time::{Duration, Instant};

use lull_app::{App, Changes, Topic, handlers};
use lull_host::home::Home;
use lull_host::link::{self, LinkError, Message};
use lull_host::programs::{Program, StartError};
use lull_host::single::Lock;
use serde::Serialize;
use tauri::{AppHandle, Emitter as _};

use crate::window;

#[derive(Clone, Serialize)]
struct Changed {
    topics: Vec<Topic>,
}

/// A missing agent is not started again before this.
const PAUSE: Duration = Duration::from_secs(10);

/// How long a started agent may take until it answers: a machine that is just starting is slow.
const STARTS_WITHIN: Duration = Duration::from_secs(20);

/// The name of the notice that says that there is no agent.
const AGENT_MISSING: &str = "agent.missing";

/// Tells the page and the agent of changes. Neither is waited for.
#[derive(Clone)]
pub struct Announcer {
    page: Arc<OnceLock<AppHandle>>,
    app: Arc<OnceLock<Weak<App>>>,
    agent: Sender<Vec<Topic>>,
}

impl Announcer {
    /// Starts the thread that carries changes to the agent.
    pub fn start(home: Home) -> Self {
        let (agent, changes) = mpsc::channel::<Vec<Topic>>();
        let app = Arc::<OnceLock<Weak<App>>>::default();
        let mut carrier = Carrier {
            home,
            app: app.clone(),
            tried: None,
            said: false,
        };
        std::thread::spawn(move || {
            for topics in changes {
                carrier.carry(topics);
            }
        });
        Self {
            page: Arc::default(),
            app,
            agent,
        }
    }

    /// From now on the page hears of changes too, and trouble with the agent is said in it. Wakes the agent.
    pub fn attach(&self, page: AppHandle, app: &Arc<App>) {
        // A second window is never made, so the first page stays the page.
        let _ = self.page.set(page);
        let _ = self.app.set(Arc::downgrade(app));
        self.tell_agent(Vec::new());
    }

    fn tell_agent(&self, topics: Vec<Topic>) {
        if self.agent.send(topics).is_err() {
            tracing::warn!("changes are no longer carried to the agent");
        }
    }
}

impl Changes for Announcer {
    fn changed(&self, topics: &[Topic]) {
        if let Some(page) = self.page.get() {
            tell_page(page, topics.to_vec());
        }
        self.tell_agent(topics.to_vec());
    }
}

/// Carries changes to the agent, and starts it where it does not run: it was killed, or never came.
struct Carrier {
    home: Home,
    app: Arc<OnceLock<Weak<App>>>,
    tried: Option<Instant>,
    said: bool,
}

impl Carrier {
    fn carry(&mut self, topics: Vec<Topic>) {
        // An agent that starts reads the file, so the change itself need not be told again.
        match link::send(&self.home, Program::Agent, &Message::Changed(topics)) {
            Ok(()) => {}
            Err(LinkError::NotRunning | LinkError::Leaving) => self.wake(),
            Err(error) => {
                tracing::debug!(%error, "the agent did not hear of a change");
                // It may run and be out of reach, so one try is enough.
                if self.tried.is_none() {
                    self.wake();
                }
            }
        }
    }

    fn wake(&mut self) {
        if self.tried.is_some_and(|at| at.elapsed() < PAUSE) {
            return;
        }
        self.tried = Some(Instant::now());
        let trouble = match Program::Agent.start(None) {
            Ok(()) if self.answers() => return,
            Ok(()) => "the part of Lull that brings them does not keep running. Everything in the window works, \
                       and your data is safe. Please sign out and in again, or start Lull again; agent.log in \
                       the data folder says what stood in the way."
                .to_owned(),
            Err(StartError::Missing(file)) => format!(
                "the part of Lull that brings them is missing ({}). Everything in the window works, and your \
                 data is safe. Please install Lull again.",
                file.display()
            ),
            Err(StartError::Refused { cause, .. }) => format!(
                "the part of Lull that brings them did not start ({cause}). Everything in the window works, and \
                 your data is safe. Please close Lull and start it again."
            ),
        };
        self.say(&format!("Lull's reminders will not come: {trouble}"));
    }

    /// Waits until a started agent answers. One that is merely out of reach counts as well.
    fn answers(&self) -> bool {
        let begun = Instant::now();
        loop {
            match link::send(&self.home, Program::Agent, &Message::Changed(Vec::new())) {
                Err(LinkError::NotRunning | LinkError::Leaving) => {}
                _ => return true,
            }
            if begun.elapsed() > STARTS_WITHIN {
                return false;
            }
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    /// Says once, in the window, that there is no agent.
    fn say(&mut self, text: &str) {
        tracing::warn!("{text}");
        let Some(app) = self.app.get().and_then(Weak::upgrade) else {
            return;
        };
        if !self.said && handlers::reminder::raise_notice(&app, AGENT_MISSING, text).is_ok() {
            self.said = true;
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
        Message::Changed(topics) => {
            tell_page(&app, topics);
            true
        }
        Message::Open(opening) => window::open(&app, opening),
        Message::Quit => {
            window::leave(&app);
            true
        }
    };
    if let Err(error) = link::listen(home, Program::Window, lock, heard) {
        tracing::warn!(%error, "the window cannot be reached by the tray");
    }
}
