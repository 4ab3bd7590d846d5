//! From the command line to a running window.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lull_app::contract::Opening;
use lull_app::{App, handlers};
use lull_host::clock::SystemClock;
use lull_host::home::Home;
use lull_host::link::{self, LinkError, Message};
use lull_host::logging;
use lull_host::programs::{Program, asked_opening};
use lull_host::single::{Lock, Single};
use lull_store::Store;
use tauri::Manager as _;

use crate::agent_link::{self, Announcer};
use crate::door::Door;
use crate::ipc::{self, Shell};
use crate::window;

/// How long a second window tries to reach the first one, or to take its place.
const HAND_OVER_WITHIN: Duration = Duration::from_secs(5);

/// Runs the window until it is closed, or hands over to the one that is open.
///
/// # Errors
/// No window can be shown at all: the sentence says why.
pub fn start(args: impl Iterator<Item = String>) -> Result<(), String> {
    if cfg!(target_os = "linux") && !has_display() {
        return Err("Lull needs a graphical session to open its window, and found none: neither DISPLAY nor \
                    WAYLAND_DISPLAY is set."
            .to_owned());
    }
    let opening = asked_opening(args);
    let home = match Home::locate() {
        Ok(home) => home,
        Err(error) => {
            logging::start(None, Program::Window);
            return apologise(None, error.to_string());
        }
    };
    logging::start(Some(&home), Program::Window);
    let begun = Instant::now();
    while begun.elapsed() < HAND_OVER_WITHIN {
        match Single::claim(&home, Program::Window) {
            Ok(Single::First(lock)) => return run(home, lock, opening),
            Ok(Single::Second) => {}
            Err(error) => return apologise(None, error.to_string()),
        }
        // Another window is open: it comes forward, and this one leaves. It may be just starting, and not listen
        // yet, or just leaving, and this one takes its place.
        match link::send(&home, Program::Window, &Message::Open(opening)) {
            Ok(()) => return Ok(()),
            Err(error @ LinkError::NoPlace) => return apologise(None, error.to_string()),
            Err(error) => tracing::info!(%error, "asking again"),
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    apologise(
        None,
        "Lull is open already, and its window does not answer. Your data is safe. Please close that window, \
         and start Lull again."
            .to_owned(),
    )
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn run(home: Home, lock: Lock, opening: Option<Opening>) -> Result<(), String> {
    let announcer = Announcer::start(home.clone());
    let app = match open(&home, announcer.clone()) {
        Ok(app) => app,
        Err(sentence) => return apologise(Some((home, lock)), sentence),
    };
    let first = handlers::app_status(&app).ok();
    let shell = Shell {
        app: Ok(app.clone()),
        door: Door::new(opening),
    };
    show(shell, move |tauri| {
        window::create(tauri, Some(&web_folder(&home)), first.as_ref())?;
        announcer.attach(tauri.handle().clone(), &app);
        be_present(tauri, &home, lock);
        Ok(())
    })
}

/// Can be asked for from now on, for as long as the window lives.
fn be_present(tauri: &tauri::App, home: &Home, lock: Lock) {
    agent_link::listen(home, &lock, tauri.handle().clone());
    tauri.manage(lock);
}

/// Where the web engine keeps what it must.
fn web_folder(home: &Home) -> PathBuf {
    home.folder().join("web")
}

/// Shows a window that says only what stands in the way. Where it is the one window of a home, it can be asked for
/// like any other.
fn apologise(place: Option<(Home, Lock)>, sentence: String) -> Result<(), String> {
    tracing::error!(sentence, "the window has no data to show");
    let shell = Shell {
        app: Err(sentence),
        door: Door::new(None),
    };
    show(shell, move |tauri| {
        let web_folder = place.as_ref().map(|(home, _)| web_folder(home));
        window::create(tauri, web_folder.as_deref(), None)?;
        if let Some((home, lock)) = place {
            be_present(tauri, &home, lock);
        }
        Ok(())
    })
}

fn show(
    shell: Shell,
    set_up: impl FnOnce(&mut tauri::App) -> tauri::Result<()> + Send + 'static,
) -> Result<(), String> {
    tauri::Builder::default()
        .manage(shell)
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(ipc::handler())
        .setup(move |tauri| Ok(set_up(tauri)?))
        .run(tauri::generate_context!())
        .map_err(|error| {
            format!("Lull's window could not be made: {error}. Your data was not touched.")
        })
}

/// Opens the data; what stands against it becomes the sentence that the page shows.
fn open(home: &Home, announcer: Announcer) -> Result<Arc<App>, String> {
    let clock = SystemClock::default();
    let opened = Store::open(home.folder(), &clock.stamp()).map_err(|error| {
        tracing::error!(%error, "the data could not be opened");
        error.to_string()
    })?;
    let app = App::new(opened.store, Box::new(clock), Box::new(announcer));
    if let Some(aside) = opened.set_aside {
        let name = aside
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if let Err(error) = handlers::tell_of_damage(&app, &name) {
            tracing::error!(%error.message, "the damaged file could not be told of");
        }
    }
    Ok(Arc::new(app))
}
