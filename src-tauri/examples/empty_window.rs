//! A Tauri window with one line of text, built with Lull's own profile: what Lull's start is measured against.
//!
//! `empty_window` shows the window at once, as Tauri does by itself; `empty_window --hidden` makes it hidden and
//! shows it when its page says that it has painted, as Lull does. It may not hold anything of Lull's but its ground.

use tauri::utils::config::Color;
use tauri::{WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// The ground of Lull's night theme.
const GROUND: Color = Color(0x12, 0x0d, 0x08, 0xff);

/// The page has painted. The name is one that the access list of this package knows.
#[tauri::command]
fn window_ready(window: WebviewWindow) -> tauri::Result<()> {
    window.show()?;
    window.set_focus()
}

fn main() -> tauri::Result<()> {
    let hidden = std::env::args().any(|argument| argument == "--hidden");
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![window_ready])
        .setup(move |app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Empty")
                .inner_size(1000.0, 720.0)
                .background_color(GROUND)
                .visible(!hidden)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "../tests/bench/empty/tauri.conf.json"
        ))
}
