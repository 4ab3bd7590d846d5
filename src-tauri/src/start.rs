//! From the command line to a running window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use lull_app::contract::Room;
use lull_app::{App, handlers};
use lull_host::clock::SystemClock;
use lull_host::home::Home;
use lull_host::link::{self, Message};
use lull_host::logging;
use lull_host::programs::{Program, asked_room};
use lull_host::single::{Lock, Single};
use lull_store::Store;
use tauri::Manager as _;

use crate::agent_link::{self, Announcer};
use crate::ipc::{self, Shell};
use crate::window;

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
    let room = asked_room(args);
    let home = match Home::locate() {
        Ok(home) => home,
        Err(error) => {
            logging::start(None, Program::Window);
            return apologise(None, error.to_string());
        }
    };
    logging::start(Some(&home), Program::Window);
    match Single::claim(&home, Program::Window) {
        Ok(Single::First(lock)) => run(home, lock, room),
        // Another window is open: it comes forward, and this one leaves.
        Ok(Single::Second) => link::send(&home, Program::Window, &Message::Open(room))
            .map_err(|error| error.to_string()),
        Err(error) => apologise(None, error.to_string()),
    }
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn run(home: Home, lock: Lock, room: Option<Room>) -> Result<(), String> {
    let announcer = Announcer::start(home.clone());
    let app = match open(&home, announcer.clone()) {
        Ok(app) => app,
        Err(sentence) => return apologise(Some(&web_folder(&home)), sentence),
    };
    let explain_close = handlers::app_status(&app).is_ok_and(|status| !status.close_explained);
    let shell = Shell {
        app: Ok(app),
        first_room: room,
    };
    show(shell, move |tauri| {
        window::create(tauri, Some(&web_folder(&home)), explain_close)?;
        announcer.attach(tauri.handle().clone());
        agent_link::listen(&home, &lock, tauri.handle().clone());
        // Held for as long as the window lives.
        tauri.manage(lock);
        agent_link::wake(home);
        Ok(())
    })
}

/// Where the web engine keeps what it must.
fn web_folder(home: &Home) -> PathBuf {
    home.folder().join("web")
}

/// Shows a window that says only what stands in the way.
fn apologise(web_folder: Option<&Path>, sentence: String) -> Result<(), String> {
    tracing::error!(sentence, "the window has no data to show");
    let web_folder = web_folder.map(Path::to_owned);
    show(
        Shell {
            app: Err(sentence),
            first_room: None,
        },
        move |tauri| window::create(tauri, web_folder.as_deref(), false),
    )
}

fn show(
    shell: Shell,
    set_up: impl FnOnce(&mut tauri::App) -> tauri::Result<()> + Send + 'static,
) -> Result<(), String> {
    tauri::Builder::default()
        .manage(shell)
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
