//! Every room, in night and day, at both sizes: it draws, it fits, and axe has nothing against it.

use anyhow::{Result, ensure};
use lull_tests::{Browser, DesktopSession};

use crate::{SOON, seeded};

const ROOMS: [&str; 6] = [
    "Tonight",
    "Food",
    "Supplements",
    "Wind-down",
    "Journal",
    "Settings",
];

fn walk(theme: &str) -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:14:00")?;
    seeded::finish_first_night(&session)?;
    {
        let app = seeded::app(&session)?;
        let theme = match theme {
            "day" => lull_app::contract::Theme::Day,
            _ => lull_app::contract::Theme::Night,
        };
        lull_app::handlers::set_theme(&app, lull_app::contract::SetTheme { theme })
            .map_err(|error| anyhow::anyhow!(error.message))?;
    }
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("Magnesium today", SOON)?;
    let screen = session.screen()?;
    let window = screen.wait_for_window("Lull", SOON)?;
    for (width, height) in [(1000, 720), (760, 560)] {
        screen.resize(&window, width, height)?;
        page.wait_until("the page to have the window's width", SOON, |page| {
            Ok(page.script("return window.innerWidth", vec![])? == i64::from(width))
        })?;
        for room in ROOMS {
            page.click("button", room)?;
            page.wait_until(room, SOON, |page| {
                Ok(page.title()?.contains(room) && page.css("h1").is_ok())
            })?;
            let faults = page.axe()?;
            ensure!(faults.is_empty(), "{room}, {theme}, {width}: {faults:#?}");
            let overflow = page.script(
                "return document.documentElement.scrollWidth > window.innerWidth",
                vec![],
            )?;
            ensure!(
                overflow == false,
                "{room}, {theme}, {width}: wider than the window"
            );
        }
    }
    Ok(())
}

#[test]
fn every_room_by_night() -> Result<()> {
    walk("night")
}

#[test]
fn every_room_by_day() -> Result<()> {
    walk("day")
}
