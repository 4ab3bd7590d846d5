//! The commands: each takes a request to its handler on a blocking thread.

use std::sync::Arc;

use lull_app::contract::*;
use lull_app::{ApiError, App, Code, handlers};
use tauri::{AppHandle, State, WebviewWindow};

use crate::door::Door;

/// What the commands work on; without an open store, the sentence that says why.
pub struct Shell {
    /// The use cases.
    pub app: Result<Arc<App>, String>,
    /// What was asked of the window, and whether its page can hear it.
    pub door: Door,
}

impl Shell {
    fn app(&self) -> Result<Arc<App>, ApiError> {
        self.app.clone().map_err(|message| ApiError {
            code: Code::Store,
            message,
            field: None,
        })
    }
}

async fn on_a_blocking_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|error| {
        tracing::error!(%error, "a command broke");
        Err(ApiError {
            code: Code::Store,
            message: "Something went wrong in Lull, and this was not done. Everything saved before is safe. \
                      Please try again."
                .to_owned(),
            field: None,
        })
    })
}

/// The page has painted and listens: the window may be seen, in the room that was asked for.
#[tauri::command]
pub fn window_ready(app: AppHandle) {
    crate::window::page_listens(&app);
}

/// Asks the person for a download of food tables: its path, or nothing when they chose none.
#[tauri::command]
pub async fn pick_food_table(window: WebviewWindow) -> Option<String> {
    let asked = tauri::async_runtime::spawn_blocking(move || crate::window::pick_zip(&window));
    asked.await.unwrap_or_else(|error| {
        tracing::error!(%error, "the file dialog broke");
        None
    })
}

macro_rules! commands {
    ($($name:ident($($request:ty)?) -> $response:ty;)*) => {
        $(command!($name($($request)?) -> $response);)*

        /// Everything that the page may call, as far as its capability grants it.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![window_ready, pick_food_table, $($name),*]
        }
    };
}

macro_rules! command {
    ($name:ident() -> $response:ty) => {
        #[tauri::command]
        async fn $name(shell: State<'_, Shell>) -> Result<$response, ApiError> {
            let app = shell.app()?;
            on_a_blocking_thread(move || handlers::$name(&app)).await
        }
    };
    ($name:ident($request:ty) -> $response:ty) => {
        #[tauri::command]
        async fn $name(shell: State<'_, Shell>, req: $request) -> Result<$response, ApiError> {
            let app = shell.app()?;
            on_a_blocking_thread(move || handlers::$name(&app, req)).await
        }
    };
}

include!("../crates/app/src/commands.in.rs");

#[cfg(test)]
mod tests {
    macro_rules! commands {
        ($($name:ident($($request:ty)?) -> $response:ty;)*) => {
            const COMMANDS: &[&str] = &[$(stringify!($name)),*];
        };
    }
    include!("../crates/app/src/commands.in.rs");

    #[test]
    fn the_page_is_granted_every_command_and_the_few_of_the_window() {
        let capability = include_str!("../capabilities/main.json");
        let granted: Vec<&str> = capability
            .split('"')
            .filter(|text| text.starts_with("allow-") || text.contains(":allow-"))
            .collect();
        let mut wanted: Vec<String> = COMMANDS
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-")))
            .collect();
        wanted.extend(
            [
                "allow-window-ready",
                "allow-pick-food-table",
                "core:event:allow-listen",
                "core:event:allow-unlisten",
                "core:window:allow-close",
            ]
            .map(str::to_owned),
        );
        wanted.sort();
        let mut granted: Vec<String> = granted.into_iter().map(str::to_owned).collect();
        granted.sort();
        assert_eq!(granted, wanted);
    }
}
