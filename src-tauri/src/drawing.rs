//! How the page is drawn where no graphics card helps.
//!
//! WebKitGTK composes every frame by OpenGL. Without a card that is software too, and each frame of the whole window
//! takes its turns: on a machine of two cores a typed letter was on the screen after 37 ms, and after 8 ms when the
//! page was painted without composing. It may not be chosen where there is a card.

use std::fs;
use std::path::Path;

use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};

/// Where Linux shows the cards that can compute pictures.
const CARDS: &str = "/dev/dri";

/// Has the page of `window` painted without composing where the machine has no graphics card.
pub fn suit_the_machine(window: &WebviewWindow) {
    if has_card(Path::new(CARDS)) {
        return;
    }
    let chosen = window.with_webview(|page| {
        if let Some(settings) = page.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    if let Err(error) = chosen {
        tracing::warn!(%error, "the page is drawn as usual");
    }
}

/// Whether `folder` holds a device that renders, such as `renderD128`.
fn has_card(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test ends where its folder breaks")]

    use super::*;

    #[test]
    fn a_card_is_one_that_renders() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_card(&folder.path().join("missing")));
        fs::write(folder.path().join("card0"), "").unwrap();
        assert!(!has_card(folder.path()), "a screen alone computes nothing");
        fs::write(folder.path().join("renderD128"), "").unwrap();
        assert!(has_card(folder.path()));
    }
}
