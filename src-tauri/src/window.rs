//! The one window: made in its ground colour, told what to draw first, explained when first closed.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use lull_app::contract::{AppStatus, Opening, Theme};
use serde::Serialize;
use tauri::utils::config::Color;
use tauri::{
    App, AppHandle, Emitter as _, Manager as _, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

use tauri_plugin_dialog::DialogExt as _;

use crate::door::Answer;
use crate::ipc::Shell;

/// The window's name inside of Tauri.
const LABEL: &str = "main";

/// The grounds of the two themes, as in the page's tokens, so that nothing flashes before the page paints.
const NIGHT: Color = Color(0x12, 0x0d, 0x09, 0xff);
const DAY: Color = Color(0xf6, 0xf3, 0xec, 0xff);

/// Set when the first close was held back to explain it: a second one always goes through.
static EXPLAINING: AtomicBool = AtomicBool::new(false);

#[derive(Clone, Serialize)]
struct OpenRoom {
    room: Opening,
}

/// Makes the window, at once on the screen in its ground colour: hidden until its page has painted it would come
/// about 95 ms later, and leave nothing to see until then.
///
/// `web_folder` is where the web engine keeps what it must; without one it keeps nothing. `first` is what the page
/// draws first; without it the page asks, and is told what stands in the way.
pub fn create(
    app: &App,
    web_folder: Option<&Path>,
    first: Option<&AppStatus>,
) -> tauri::Result<()> {
    let day = first.is_some_and(|status| status.theme == Theme::Day);
    let explain_close = first.is_some_and(|status| !status.close_explained);
    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Lull")
        .inner_size(1000.0, 720.0)
        .min_inner_size(760.0, 560.0)
        .background_color(if day { DAY } else { NIGHT })
        .initialization_script(before_the_page(first));
    let window = match web_folder {
        Some(folder) => builder.data_directory(folder.to_owned()).build()?,
        None => builder.incognito(true).build()?,
    };
    #[cfg(target_os = "linux")]
    crate::drawing::suit_the_machine(&window);
    let handle = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            // A page that does not listen yet explains nothing: the next first close does.
            if explain_close
                && handle.state::<Shell>().door.is_listening()
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
    Ok(())
}

/// Hands the page its first status, so that its first frame has the right look and the right room.
fn before_the_page(first: Option<&AppStatus>) -> String {
    let Some(status) = first.and_then(|status| serde_json::to_string(status).ok()) else {
        return String::new();
    };
    format!(
        "globalThis.lullFirst = {status};{}",
        include_str!("before_the_page.js")
    )
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

/// Opens the window where `opening` says, if it does: at once, or as soon as its page listens. Returns whether that
/// will be: a window that is leaving opens nothing any more.
pub fn open(app: &AppHandle, opening: Option<Opening>) -> bool {
    match app.state::<Shell>().door.ask(opening) {
        Answer::Now => show(app, opening),
        Answer::Later => {
            if let Some(window) = app.get_webview_window(LABEL) {
                bring_forward(&window);
            }
        }
        Answer::TooLate => return false,
    }
    true
}

/// The page has painted and listens: brings the window forward, where it was asked for until now.
pub fn page_listens(app: &AppHandle) {
    show(app, app.state::<Shell>().door.listen());
}

/// Asks for a ZIP file with the system's dialog; nothing when none was chosen. Not for the main thread.
pub fn pick_zip(window: &WebviewWindow) -> Option<String> {
    let chosen = window
        .dialog()
        .file()
        .set_parent(window)
        .set_title("Choose a FoodData Central download")
        .add_filter("ZIP", &["zip"])
        .blocking_pick_file()?;
    let path = chosen.into_path().ok()?;
    Some(path.to_string_lossy().into_owned())
}

/// Ends the program. Nothing is opened any more.
pub fn leave(app: &AppHandle) {
    app.state::<Shell>().door.leave();
    app.exit(0);
}

fn show(app: &AppHandle, opening: Option<Opening>) {
    if let Some(opening) = opening
        && let Err(error) = app.emit("open-room", OpenRoom { room: opening })
    {
        tracing::warn!(%error, "the page was not told where to open");
    }
    if let Some(window) = app.get_webview_window(LABEL) {
        bring_forward(&window);
    }
}
