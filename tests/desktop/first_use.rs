//! From the first start to the first result, by keyboard alone.

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow, ensure};
use lull_app::handlers;
use lull_domain::quiz::{Ask, ITEMS, Item};
use lull_tests::{Browser, DesktopSession, NotificationDaemon, TrayHost, wait_for};

use crate::{SOON, seeded};

/// The keys that answer a question harmlessly, as someone would press them.
pub fn keys(item: &Item) -> String {
    const ENTER: char = '\u{e007}';
    match (&item.ask, item.id) {
        (Ask::Scale | Ask::Days, _) => "1".to_owned(),
        (Ask::Choice { .. }, "safety.kidney") => "1".to_owned(),
        (Ask::Choice { .. }, id) if id.starts_with("safety.") => "2".to_owned(),
        (Ask::Choice { .. }, "profile.sex") => "2".to_owned(),
        (Ask::Choice { .. }, _) => "1".to_owned(),
        (Ask::Checklist { .. }, _) => "n".to_owned(),
        (Ask::Medicines, _) => format!("none{ENTER}"),
        (Ask::Number { .. }, "profile.age") => format!("40{ENTER}"),
        (Ask::Number { .. }, _) => format!("8{ENTER}"),
        (Ask::Time, _) => format!("06:45{ENTER}"),
    }
}

#[test]
fn the_first_night_is_answered_by_keyboard_alone_in_under_a_minute() -> Result<()> {
    let session = DesktopSession::start()?;
    let _daemon = NotificationDaemon::start(&session)?;
    let _tray = TrayHost::start(&session)?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_until("the first night to open by itself", SOON, |page| {
        Ok(page.text()?.contains("First night"))
    })?;
    let begun = Instant::now();
    page.press(thirtyfour::Key::Enter)?;
    for item in ITEMS {
        page.press(keys(item).as_str())?;
    }
    page.wait_for_text("Go to Tonight", SOON)?;
    let taken = begun.elapsed();
    ensure!(taken < Duration::from_secs(60), "it took {taken:?}");
    seeded::passes_axe(&page)?;
    page.click("button", "Go to Tonight")?;
    page.wait_for_text("Magnesium today", SOON)?;
    Ok(())
}

#[test]
fn a_first_night_that_is_left_goes_on_where_it_was() -> Result<()> {
    let session = DesktopSession::start()?;
    // Its first close would be held back to explain it.
    handlers::explain_close_done(&seeded::app(&session)?)
        .map_err(|error| anyhow!(error.message))?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("First night", SOON)?;
    page.press(thirtyfour::Key::Enter)?;
    for item in &ITEMS[..5] {
        page.press(keys(item).as_str())?;
    }
    page.wait_for_text(ITEMS[5].prompt, SOON)?;
    // Keys sent in one go are ahead of the answers; nobody closes a window within these milliseconds.
    wait_for("the answers to be kept", SOON, || {
        Ok(seeded::answers_kept(&session)? == 5)
    })?;
    let screen = session.screen()?;
    screen.close(&screen.wait_for_window("Lull", SOON)?)?;
    drop(page);
    seeded::wait_for_no_window(&session)?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("First night", SOON)?;
    page.press(thirtyfour::Key::Enter)?;
    page.wait_for_text(ITEMS[5].prompt, SOON)?;
    Ok(())
}

#[test]
fn an_age_of_200_is_refused_at_its_field_and_stays_typed() -> Result<()> {
    let session = DesktopSession::start()?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("First night", SOON)?;
    page.press(thirtyfour::Key::Enter)?;
    for item in ITEMS.iter().take_while(|item| item.id != "profile.age") {
        page.press(keys(item).as_str())?;
    }
    page.wait_for_text("How old are you?", SOON)?;
    page.press("200\u{e007}")?;
    page.wait_for_text("from 1 to 120", SOON)?;
    let field = page.css("main input")?;
    ensure!(field.property("value")?.as_deref() == Some("200"));
    seeded::passes_axe(&page)?;
    Ok(())
}

#[test]
fn a_red_flag_comes_before_everything_else_and_stays_reachable() -> Result<()> {
    let session = DesktopSession::start()?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("First night", SOON)?;
    page.press(thirtyfour::Key::Enter)?;
    for item in ITEMS
        .iter()
        .take_while(|item| item.id != "safety.flags_now")
    {
        page.press(keys(item).as_str())?;
    }
    page.wait_for_text("had one in the last days", SOON)?;
    page.press("1\u{e007}")?;
    page.wait_for_text("112, 999 or 911", SOON)?;
    seeded::passes_axe(&page)?;
    Ok(())
}
