//! The one window: made hidden in its ground colour, shown when its page is ready, explained when first closed.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lull_app::contract::Room;
use serde::Serialize;
use tauri::utils::config::Color;
use tauri::{
    App, AppHandle, Emitter as _, Manager as _, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

use crate::door::Answer;
use crate::ipc::Shell;

/// The window's name inside of Tauri.
const LABEL: &str = "main";

/// The ground of the night theme, as in the page's tokens, so that nothing flashes before the page paints.
const GROUND: Color = Color(0x12, 0x0d, 0x08, 0xff);

/// A page that never says it is ready must not leave a person without a window.
const SHOW_ANYWAY_AFTER: Duration = Duration::from_secs(5);

/// Set when the first close was held back to explain it: a second one always goes through.
static EXPLAINING: AtomicBool = AtomicBool::new(false);

#[derive(Clone, Serialize)]
struct OpenRoom {
    room: Room,
}

/// Makes the window. `web_folder` is where the web engine keeps what it must; without one it keeps nothing.
pub fn create(app: &App, web_folder: Option<&Path>, explain_close: bool) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Lull")
        .inner_size(1000.0, 720.0)
        .min_inner_size(760.0, 560.0)
        .background_color(GROUND)
        .visible(false);
    let window = match web_folder {
        Some(folder) => builder.data_directory(folder.to_owned()).build()?,
        None => builder.incognito(true).build()?,
    };
    let handle = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            if explain_close
                && !EXPLAINING.swap(true, Ordering::SeqCst)
                && handle.emit("explain-close", ()).is_ok()
            {
                api.prevent_close();
            } else {
                handle.state::<Shell>().door.leave();
            }
        }
        WindowEvent::Destroyed => handle.state::<Shell>().door.leave(),
        _ => {}
    });
    let late = window;
    std::thread::spawn(move || {
        std::thread::sleep(SHOW_ANYWAY_AFTER);
        if !late.is_visible().unwrap_or(true) {
            bring_forward(&late);
        }
    });
    Ok(())
}

/// Shows the window before the others.
fn bring_forward(window: &WebviewWindow) {
    let shown = window
        .show()
        .and_then(|()| window.unminimize())
        .and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window could not be brought forward");
    }
}

/// Opens the window in `room` where one is named: at once, or as soon as its page listens. Returns whether that
/// will be: a window that is leaving opens nothing any more.
pub fn open(app: &AppHandle, room: Option<Room>) -> bool {
    match app.state::<Shell>().door.ask(room) {
        Answer::Now => show(app, room),
        // Not before it is painted, unless it waited too long for that.
        Answer::Later => {
            if let Some(window) = app.get_webview_window(LABEL)
                && window.is_visible().unwrap_or(false)
            {
                bring_forward(&window);
            }
        }
        Answer::TooLate => return false,
    }
    true
}

/// The page has painted and listens: shows the window, in the room that was asked for until now.
pub fn page_listens(app: &AppHandle) {
    show(app, app.state::<Shell>().door.listen());
}

/// Ends the program. Nothing is opened any more.
pub fn leave(app: &AppHandle) {
    app.state::<Shell>().door.leave();
    app.exit(0);
}

fn show(app: &AppHandle, room: Option<Room>) {
    if let Some(room) = room
        && let Err(error) = app.emit("open-room", OpenRoom { room })
    {
        tracing::warn!(%error, "the page was not told which room to open");
    }
    if let Some(window) = app.get_webview_window(LABEL) {
        bring_forward(&window);
    }
}
