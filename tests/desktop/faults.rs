//! What is missing or broken is said once, and the rest goes on.

use std::fs;

use anyhow::{Result, ensure};
use lull_tests::notifications::Manners;
use lull_tests::{Browser, DesktopSession, NotificationDaemon, TrayHost, wait_for};

use crate::{SOON, TICK, seeded};

#[test]
fn without_a_tray_and_without_a_daemon_lull_works_and_says_so_once() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 22:00:05")?;
    seeded::finish_first_night(&session)?;
    let agent = session.spawn("lull-agent", &[])?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("Magnesium today", SOON)?;
    page.wait_for_text("shows no tray", TICK)?;
    page.wait_for_text("notification", TICK)?;
    ensure!(agent.is_running()?);
    Ok(())
}

#[test]
fn a_daemon_that_never_answers_costs_nothing_else() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:59:00")?;
    seeded::finish_first_night(&session)?;
    let _daemon = NotificationDaemon::start_with(&session, Manners::Silent)?;
    let tray = TrayHost::start(&session)?;
    let agent = session.spawn("lull-agent", &[])?;
    let item = tray.wait_for_item(SOON)?;
    session.clock()?.set("2026-11-22 22:00:05")?;
    wait_for("the tray to say what is next all the same", TICK, || {
        Ok(tray
            .menu(&item)?
            .labels()
            .join("|")
            .contains("Next: A glass of water"))
    })?;
    ensure!(agent.is_running()?);
    tray.click(&item, "Open Lull")?;
    let page = Browser::join(&session)?;
    page.wait_for_text("did not answer", TICK)?;
    Ok(())
}

#[test]
fn without_a_bus_the_window_and_the_agent_work() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let mut command = session.command("lull-agent")?;
    command.env_remove("DBUS_SESSION_BUS_ADDRESS");
    let agent = session.spawn_command(command)?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("message bus", TICK)?;
    ensure!(agent.is_running()?);
    Ok(())
}

#[test]
fn a_newer_database_is_refused_in_one_sentence_and_not_touched() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let file = session.lull_home().join(lull_store::DATABASE);
    rusqlite::Connection::open(&file)?.pragma_update(None, "user_version", 99)?;
    let before = fs::read(&file)?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("Please update Lull", SOON)?;
    ensure!(fs::read(&file)? == before);
    seeded::passes_axe(&page)?;
    Ok(())
}

#[test]
fn markup_that_is_typed_stays_text() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_with(&session, |item| {
        if item.id == "safety.medicines" {
            "<img src=x onerror=document.title='broken'>".to_owned()
        } else {
            seeded::answer(item).to_owned()
        }
    })?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("Magnesium today", SOON)?;
    page.click("button", "Supplements")?;
    page.wait_for_text("<img src=x", SOON)?;
    ensure!(
        page.script(
            "return document.querySelectorAll('main img').length",
            vec![]
        )? == 0
    );
    ensure!(page.title()? != "broken");
    Ok(())
}
