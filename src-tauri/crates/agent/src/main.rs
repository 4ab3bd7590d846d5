//! Lull's agent: it lives in the tray, reminds, and opens the window when asked. It holds no window of its own,
//! no GTK and no web engine, and no rule.

// No console window beside the tray on Windows.
#![windows_subsystem = "windows"]

mod agent;
mod event;
mod notify;
mod ticker;
mod tray;
mod window;
mod words;

use std::process::ExitCode;
use std::time::Duration;
use std::{env, thread};

use lull_app::{App, handlers};
use lull_host::{
    Home, HomeError, LinkError, Lock, Message, Program, Single, SystemClock, listen, logging, send,
};
use lull_store::{OpenError, Store};
use thiserror::Error;
use tokio::runtime;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use agent::Agent;
use event::{Event, Events};
use notify::Notifier;
use tray::Tray;

/// Asks the running agent to leave.
const QUIT: &str = "--quit";

/// How often a second agent tries to reach the first one, or to take its place, a fifth of a second apart.
const TRIES: u32 = 20;

/// Why the agent did not start.
#[derive(Debug, Error)]
enum StartFault {
    #[error(transparent)]
    Home(#[from] HomeError),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Link(#[from] LinkError),
    #[error("The system gave Lull's agent nothing to run on. Your data is safe; please try again.")]
    Runtime(#[from] std::io::Error),
    #[error("Lull's agent takes no words but {QUIT}; “{0}” is not one.")]
    Argument(String),
}

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    let (events, heard) = unbounded_channel();
    let tray = Tray::new(events.clone());
    if begin(events, heard, tray) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The other systems want the tray on the main thread, so the agent runs beside it.
#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    let (events, heard) = unbounded_channel();
    tray::serve(events.clone(), move |tray| begin(events, heard, tray))
}

/// Runs to the end. Returns whether it was a good one.
fn begin(events: Events, heard: UnboundedReceiver<Event>, tray: Tray) -> bool {
    let home = Home::locate();
    logging::start(home.as_ref().ok(), Program::Agent);
    let Err(fault) = home
        .map_err(StartFault::from)
        .and_then(|home| start(home, &events, heard, tray))
    else {
        return true;
    };
    tracing::error!(cause = ?std::error::Error::source(&fault), "{fault}");
    if !matches!(fault, StartFault::Argument(_)) {
        say(&fault, events);
    }
    false
}

fn start(
    home: Home,
    events: &Events,
    heard: UnboundedReceiver<Event>,
    tray: Tray,
) -> Result<(), StartFault> {
    let argument = env::args().nth(1);
    match argument.as_deref() {
        None => {}
        Some(QUIT) => {
            return match send(&home, Program::Agent, &Message::Quit) {
                Err(LinkError::NotRunning | LinkError::Leaving) | Ok(()) => Ok(()),
                Err(error) => Err(error.into()),
            };
        }
        Some(other) => return Err(StartFault::Argument(other.to_owned())),
    }
    // Another agent may be just starting, and not listen yet, or just leaving.
    for _ in 0..TRIES {
        match Single::claim(&home, Program::Agent)? {
            Single::First(lock) => return run(home, events, heard, tray, &lock),
            Single::Second => match send(&home, Program::Agent, &Message::Open(None)) {
                Ok(()) => return Ok(()),
                Err(LinkError::NotRunning | LinkError::Leaving) => {
                    thread::sleep(Duration::from_millis(200));
                }
                Err(error) => return Err(error.into()),
            },
        }
    }
    tracing::info!("another agent runs, and does not listen");
    Ok(())
}

fn run(
    home: Home,
    events: &Events,
    heard: UnboundedReceiver<Event>,
    tray: Tray,
    lock: &Lock,
) -> Result<(), StartFault> {
    let clock = SystemClock::default();
    let opened = Store::open(home.folder(), &clock.stamp())?;
    let app = App::new(
        opened.store,
        Box::new(clock),
        Box::new(window::TellWindow(home.clone())),
    );
    if let Some(file) = opened.set_aside {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        tracing::warn!(%name, "a damaged database was set aside");
        if let Err(error) = handlers::tell_of_damage(&app, &name) {
            tracing::error!("{}", error.message);
        }
    }
    let ears = events.clone();
    let told = listen(&home, Program::Agent, lock, move |message| {
        // Nobody hears it when the agent is leaving.
        ears.send(Event::Told(message)).is_ok()
    });
    if let Err(error) = told {
        // Reminders matter more than hearing of changes at once: the ticks see them too.
        tracing::warn!(%error, cause = ?std::error::Error::source(&error), "the window cannot reach the agent");
    }
    ticker::start(events.clone())?;
    let runtime = tokio_loop()?;
    #[cfg(unix)]
    leave_with_the_session(&runtime, events.clone());
    let agent = Agent::new(app, home, Notifier::new(events.clone()), tray);
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
    runtime.block_on(agent.run(heard));
    Ok(())
}

/// A logout asks every program to end (SIGTERM) before it ends them.
#[cfg(unix)]
fn leave_with_the_session(runtime: &runtime::Runtime, events: Events) {
    use tokio::signal::unix::{SignalKind, signal};
    runtime.spawn(async move {
        match signal(SignalKind::terminate()) {
            Ok(mut asked) => {
                asked.recv().await;
                // Nobody hears it when the agent is leaving already.
                let _ = events.send(Event::Told(Message::Quit));
            }
            Err(error) => tracing::warn!(%error, "the end of the session will come without a word"),
        }
    });
}

/// One thread: the agent waits nearly all of its life.
fn tokio_loop() -> std::io::Result<runtime::Runtime> {
    runtime::Builder::new_current_thread().enable_all().build()
}

/// Someone who did not start the agent from a terminal sees no log.
fn say(fault: &StartFault, events: Events) {
    let Ok(runtime) = tokio_loop() else { return };
    runtime.block_on(async {
        let mut notifier = Notifier::new(events);
        notifier.connect().await;
        notifier.say(&fault.to_string()).await;
    });
}
