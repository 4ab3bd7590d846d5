//! Every room, in night and day, at both sizes: it draws, it fits, and axe has nothing against it.

use std::process::Command;

use anyhow::{Context as _, Result, anyhow, ensure};
use lull_app::contract::{SetTheme, Theme};
use lull_app::handlers;
use lull_domain::quiz::ITEMS;
use lull_tests::{Browser, DesktopSession};

use crate::{SOON, first_use, seeded};

const ROOMS: [&str; 6] = [
    "Tonight",
    "Food",
    "Supplements",
    "Wind-down",
    "Journal",
    "Settings",
];

fn set_theme(session: &DesktopSession, theme: Theme) -> Result<()> {
    handlers::set_theme(&seeded::app(session)?, SetTheme { theme })
        .map_err(|error| anyhow!(error.message))?;
    Ok(())
}

/// No fault by axe, and nothing wider than the window.
fn check(page: &Browser, what: &str) -> Result<()> {
    seeded::passes_axe(page).with_context(|| what.to_owned())?;
    let overflow = "return document.documentElement.scrollWidth > window.innerWidth";
    ensure!(
        page.script(overflow, vec![])? == false,
        "{what}: wider than the window"
    );
    Ok(())
}

fn walk(session: &DesktopSession, what: &str) -> Result<()> {
    let page = Browser::launch(session, "lull", &[])?;
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
            check(&page, &format!("{room}, {what}, {width}"))?;
        }
    }
    Ok(())
}

/// Eight weeks of entries: every room is full.
fn full(theme: Theme) -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:14:00")?;
    let filled = Command::new(env!("CARGO_BIN_EXE_lull-demo-fill"))
        .arg(session.lull_home())
        .args(["56", "7"])
        .status()?;
    ensure!(filled.success());
    set_theme(&session, theme)?;
    walk(&session, &format!("full, {theme:?}"))
}

#[test]
fn full_rooms_by_night() -> Result<()> {
    full(Theme::Night)
}

#[test]
fn full_rooms_by_day() -> Result<()> {
    full(Theme::Day)
}

/// Nothing logged, a red flag open, and a gate that says to ask first.
fn careful(theme: Theme) -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:14:00")?;
    seeded::finish_with(&session, |item| {
        match item.id {
            "safety.kidney" => "egfr30",
            "safety.medicines" => "doxycycline\nsomething unheard of",
            "safety.flags_body" => "twitch-two-weeks",
            _ => seeded::answer(item),
        }
        .to_owned()
    })?;
    set_theme(&session, theme)?;
    walk(&session, &format!("careful, {theme:?}"))
}

#[test]
fn careful_rooms_by_night() -> Result<()> {
    careful(Theme::Night)
}

#[test]
fn careful_rooms_by_day() -> Result<()> {
    careful(Theme::Day)
}

#[test]
fn the_first_night_and_its_result_by_day() -> Result<()> {
    let session = DesktopSession::start()?;
    set_theme(&session, Theme::Day)?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("First night", SOON)?;
    check(&page, "the cover")?;
    page.press(thirtyfour::Key::Enter)?;
    let mut seen = Vec::new();
    for item in ITEMS {
        page.wait_for_text(item.prompt, SOON)?;
        if !seen.contains(&item.section) {
            seen.push(item.section);
            check(&page, item.id)?;
        }
        page.press(first_use::keys(item).as_str())?;
    }
    page.wait_for_text("Go to Tonight", SOON)?;
    check(&page, "the result")
}
