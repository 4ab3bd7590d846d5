//! The agent killed, missing or behind: a reminder comes once a night all the same, and what is missing is said.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use lull_tests::notifications::Notification;
use lull_tests::program::{Program, binary};
use lull_tests::{Browser, DesktopSession, NotificationDaemon, TrayHost, holds_for, wait_for};

use crate::{SOON, TICK, seeded};

/// Starts an agent in the place of one that was killed, and waits until it has looked at the clock.
fn start_again(session: &DesktopSession, tray: &TrayHost) -> Result<Program> {
    let agent = session.spawn("lull-agent", &[])?;
    tray.wait_for_item(SOON)?;
    Ok(agent)
}

/// Waits for the night's reminder, and until it is on record: from then on it must never come a second time.
fn reminder(
    session: &DesktopSession,
    daemon: &NotificationDaemon,
) -> Result<std::sync::Arc<Notification>> {
    let shown = daemon.wait_for(1, TICK)?.remove(0);
    let file = rusqlite::Connection::open(session.lull_home().join(lull_store::DATABASE))?;
    wait_for("the reminder to be on record", SOON, || {
        let shown = "SELECT count(*) FROM reminder WHERE shown_ms IS NOT NULL";
        Ok(file.query_row(shown, [], |row| row.get::<_, i64>(0))? == 1)
    })?;
    Ok(shown)
}

fn agents(session: &DesktopSession) -> Result<usize> {
    let alive = session.processes()?;
    let agents = alive.iter().filter(|one| one.executable == "lull-agent");
    Ok(agents.count())
}

#[test]
fn an_agent_that_was_killed_does_not_remind_twice_and_is_back_the_next_night() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:59:50")?;
    seeded::finish_first_night(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let agent = session.spawn("lull-agent", &[])?;
    session.clock()?.set("2026-11-22 22:00:00")?;
    reminder(&session, &daemon)?;
    agent.crash()?;
    start_again(&session, &tray)?;
    session.clock()?.set("2026-11-22 22:05:00")?;
    holds_for("no second one", TICK, || Ok(daemon.all().len() == 1))?;
    session.clock()?.set("2026-11-23 22:00:05")?;
    daemon.wait_for(2, TICK)?;
    Ok(())
}

#[test]
fn a_snooze_survives_the_agent_and_returns_once() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 22:00:05")?;
    seeded::finish_first_night(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let agent = session.spawn("lull-agent", &[])?;
    let shown = reminder(&session, &daemon)?;
    daemon.press(&shown, "In ten minutes")?;
    wait_for("the reply to be kept", SOON, || {
        seeded::is_snoozed(&session)
    })?;
    agent.crash()?;
    let agent = start_again(&session, &tray)?;
    session.clock()?.set("2026-11-22 22:10:10")?;
    daemon.wait_for(2, TICK)?;
    let file = rusqlite::Connection::open(session.lull_home().join(lull_store::DATABASE))?;
    wait_for("the return to be on record", SOON, || {
        let back = "SELECT shown_ms >= snoozed_until_ms FROM reminder";
        Ok(file.query_row(back, [], |row| row.get(0))?)
    })?;
    agent.crash()?;
    start_again(&session, &tray)?;
    session.clock()?.set("2026-11-22 22:30:00")?;
    holds_for("no third one", TICK, || Ok(daemon.all().len() == 2))
}

#[test]
fn the_next_change_in_the_window_wakes_an_agent_that_was_killed() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:14:00")?;
    seeded::finish_first_night(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let agent = session.spawn("lull-agent", &[])?;
    tray.wait_for_item(SOON)?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("Magnesium today", SOON)?;
    agent.crash()?;
    ensure!(agents(&session)? == 0);
    page.click("button", "Calf cramp")?;
    wait_for("an agent to be back", SOON, || Ok(agents(&session)? == 1))?;
    tray.wait_for_item(SOON)?;
    session.clock()?.set("2026-11-22 22:00:05")?;
    reminder(&session, &daemon)?;
    Ok(())
}

#[test]
fn a_reminder_leaves_the_screen_when_the_evening_begins_in_the_window() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 22:00:05")?;
    seeded::finish_first_night(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let _tray = TrayHost::start(&session)?;
    let _agent = session.spawn("lull-agent", &[])?;
    let shown = reminder(&session, &daemon)?;
    let page = Browser::launch(&session, "lull", &["--room", "wind-down"])?;
    page.click("button", "Begin now")?;
    wait_for("the reminder to be taken away", SOON, || {
        Ok(daemon.gone().iter().any(|(id, _)| *id == shown.id))
    })
}

#[test]
fn a_logout_ends_the_agent_in_good_order() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let tray = TrayHost::start(&session)?;
    let agent = session.spawn("lull-agent", &[])?;
    tray.wait_for_item(SOON)?;
    let ended = agent.terminate()?;
    ensure!(ended.success(), "{ended}");
    Ok(())
}

/// A copy of the window's program in a folder of its own.
fn lone_window(folder: &Path) -> Result<std::path::PathBuf> {
    let copy = folder.join("lull");
    fs::copy(binary("lull")?, &copy).context("the window's program is copied")?;
    Ok(copy)
}

#[test]
fn without_an_agent_the_window_works_and_says_that_reminders_will_not_come() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let folder = tempfile::tempdir()?;
    let page = Browser::launch(&session, lone_window(folder.path())?, &[])?;
    page.wait_for_text("Magnesium today", SOON)?;
    page.wait_for_text("reminders will not come", SOON)?;
    page.wait_for_text("install Lull again", SOON)?;
    seeded::passes_axe(&page)?;
    Ok(())
}

#[test]
fn an_agent_that_ends_at_once_is_said_too() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let folder = tempfile::tempdir()?;
    fs::copy("/bin/false", folder.path().join("lull-agent"))?;
    let page = Browser::launch(&session, lone_window(folder.path())?, &[])?;
    page.wait_for_text("does not keep running", TICK)?;
    Ok(())
}
