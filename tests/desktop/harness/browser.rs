//! A page under a driver, in WebKit's own small browser.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Result;
use lull_tests::{Browser, DesktopSession, tools, wait_for};
use thirtyfour::Key;

use super::SOON;

const PAGE: &str = include_str!("page.html");

/// WebKit's own small browser, which comes with the library.
fn mini_browser() -> Result<PathBuf> {
    tools::require_library("webkit2gtk-4.1/MiniBrowser", "libwebkit2gtk-4.1-0")
}

fn launch(session: &DesktopSession) -> Result<Browser> {
    Browser::launch(session, mini_browser()?, &["--automation"])
}

fn page(session: &DesktopSession) -> Result<String> {
    let file = session.home().join("page.html");
    std::fs::write(&file, PAGE)?;
    Ok(format!("file://{}", file.display()))
}

#[test]
fn a_page_is_read_and_used_by_role_and_name() -> Result<()> {
    let session = DesktopSession::start()?;
    let browser = launch(&session)?;
    browser.open(&page(&session)?)?;

    browser.fill("textbox", "Weight in kg", "70")?;
    let field = browser.find("textbox", "Weight in kg")?;
    assert_eq!(field.property("value")?.as_deref(), Some("70"));
    assert!(!browser.find("button", "Not yet")?.is_enabled()?);
    assert_eq!(browser.css("h1")?.text()?, "A page");

    browser.press(Key::Control + "a")?;
    browser.press("8")?;
    assert_eq!(field.property("value")?.as_deref(), Some("8"));
    browser.press(Key::Tab)?;
    assert_eq!(browser.focused()?, ("button".to_owned(), "Open".to_owned()));

    browser.script(
        "document.querySelector('#open').onclick = () => document.querySelector('dialog').showModal()",
        vec![],
    )?;
    browser.click("button", "Open")?;
    browser.find("button", "Inside")?;
    assert!(
        browser.find_all("textbox", "Weight in kg")?.is_empty(),
        "behind the dialog"
    );
    browser.press(Key::Escape)?;
    browser.wait_until("the dialog to close", SOON, |page| {
        Ok(page.find_all("textbox", "Weight in kg")?.len() == 1)
    })?;
    assert_eq!(browser.focused()?, ("button".to_owned(), "Open".to_owned()));

    let picture = session.home().join("page.png");
    browser.screenshot(&picture)?;
    assert!(std::fs::read(&picture)?.starts_with(b"\x89PNG"));
    Ok(())
}

#[test]
fn axe_finds_the_fault_that_is_there_and_no_other() -> Result<()> {
    let session = DesktopSession::start()?;
    let browser = launch(&session)?;
    browser.open(&page(&session)?)?;
    assert_eq!(browser.axe()?, Vec::<String>::new());
    browser.script(
        "document.querySelector('main').append(document.createElement('button'))",
        vec![],
    )?;
    let faults = browser.axe()?;
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(
        faults[0].starts_with("button-name (critical)"),
        "{}",
        faults[0]
    );
    Ok(())
}

#[test]
fn a_window_that_something_else_opened_is_joined_again_and_again() -> Result<()> {
    let session = DesktopSession::start()?;
    for _ in 0..2 {
        let program = session.spawn(mini_browser()?, &["--automation"])?;
        for _ in 0..2 {
            let browser = Browser::join(&session)?;
            browser.open(&page(&session)?)?;
            browser.wait_for_text("A page", SOON)?;
        }
        assert!(
            program.is_running()?,
            "the driver leaves what it did not start"
        );
        program.terminate()?;
    }
    Ok(())
}

#[test]
fn a_window_closed_under_the_driver_leaves_nothing_behind() -> Result<()> {
    let session = DesktopSession::start()?;
    let screen = session.screen()?;
    let browser = launch(&session)?;
    browser.open(&page(&session)?)?;
    assert!(!session.processes()?.is_empty());
    screen.close(&screen.wait_for_window("A page", SOON)?)?;
    wait_for("every process of the browser to end", SOON, || {
        Ok(session.processes()?.is_empty())
    })?;
    let started = Instant::now();
    drop(browser);
    assert!(started.elapsed() < SOON);
    Ok(())
}

#[test]
fn a_page_runs_on_the_moved_clock() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:59:01")?;
    let browser = launch(&session)?;
    let hour = || browser.script("return new Date().getHours()", vec![]);
    assert_eq!(hour()?, 21);
    session.clock()?.set("2026-11-23 04:00:01")?;
    wait_for("four in the morning", SOON, || Ok(hour()? == 4))
}

#[test]
fn a_program_without_a_page_is_given_up_in_time() -> Result<()> {
    let session = DesktopSession::start()?;
    let started = Instant::now();
    let error = Browser::launch(&session, "/bin/sleep", &["600"]).unwrap_err();
    assert!(
        error.to_string().contains("no page under the driver"),
        "{error:#}"
    );
    assert!(started.elapsed() < Duration::from_secs(40));
    Ok(())
}
