//! The evening, from the log to the reminder's *Begin* that opens the Wind-down room.

use std::time::Duration;

use anyhow::{Result, ensure};
use lull_tests::{Browser, DesktopSession, NotificationDaemon, TrayHost, holds_for, wait_for};

use crate::{SOON, TICK, seeded};

#[test]
fn a_food_and_a_dose_are_logged_and_stay_apart() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:14:00")?;
    seeded::finish_first_night(&session)?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("Magnesium today", SOON)?;
    page.press("/")?;
    page.press("almonds")?;
    page.wait_for_text("270 mg", SOON)?;
    page.press(thirtyfour::Key::Enter)?;
    page.wait_until("the amount to have the focus", SOON, |page| {
        Ok(page.focused()?.0 == "textbox")
    })?;
    page.press("30 g")?;
    page.wait_for_text("81 mg", SOON)?;
    page.press(thirtyfour::Key::Enter)?;
    page.wait_for_text("food 81", SOON)?;

    page.click("button", "Supplements")?;
    page.wait_for_text("Which form, how much, and when.", SOON)?;
    page.fill("textbox", "Elemental mg", "200")?;
    page.press(thirtyfour::Key::Enter)?;
    page.wait_for_text("200 mg logged", SOON)?;
    page.click("button", "Tonight")?;
    page.wait_for_text("supplements 200", SOON)?;
    let text = page.text()?;
    ensure!(
        text.contains("food 81") && text.contains("of at most 250"),
        "{text}"
    );
    Ok(())
}

#[test]
fn the_reminder_comes_once_returns_after_ten_minutes_and_begin_opens_the_room() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:58:00")?;
    seeded::finish_first_night(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let agent = session.spawn("lull-agent", &[])?;
    let item = tray.wait_for_item(SOON)?;
    ensure!(
        tray.menu(&item)?
            .labels()
            .join("|")
            .contains("Wind-down at 22:00")
    );

    session.clock()?.set("2026-11-22 22:00:00")?;
    let shown = daemon.wait_for(1, TICK)?.remove(0);
    // The default action is the click on the text itself; it is not a button.
    let buttons: Vec<&str> = shown
        .actions
        .iter()
        .filter(|(key, _)| key != "default")
        .map(|(_, label)| label.as_str())
        .collect();
    ensure!(
        buttons == ["Begin", "In ten minutes", "Not tonight"],
        "{buttons:?}"
    );
    daemon.press(&shown, "In ten minutes")?;
    wait_for("the reply to be kept", SOON, || {
        seeded::is_snoozed(&session)
    })?;
    session.clock()?.set("2026-11-22 22:09:00")?;
    holds_for("no early return", TICK, || Ok(daemon.all().len() == 1))?;
    session.clock()?.set("2026-11-22 22:10:05")?;
    let again = daemon.wait_for(2, TICK)?.remove(1);
    session.clock()?.set("2026-11-22 22:30:00")?;
    holds_for("no third one", TICK, || Ok(daemon.all().len() == 2))?;

    daemon.press(&again, "Begin")?;
    let page = Browser::join(&session)?;
    page.wait_until("the Wind-down room", SOON, |page| {
        Ok(page.title()?.contains("Wind-down"))
    })?;
    drop(page);
    let screen = session.screen()?;
    screen.close(&screen.wait_for_window("Lull", SOON)?)?;
    seeded::wait_for_no_window(&session)?;
    wait_for("only the agent to be left", SOON, || {
        let alive = session.processes()?;
        Ok(alive.len() == 1 && alive[0].pid == agent.pid())
    })
}

#[test]
fn not_tonight_keeps_the_night_quiet() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 22:00:10")?;
    seeded::finish_first_night(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let _agent = session.spawn("lull-agent", &[])?;
    let item = tray.wait_for_item(SOON)?;
    let shown = daemon.wait_for(1, TICK)?.remove(0);
    daemon.press(&shown, "Not tonight")?;
    wait_for("the tray to say so", TICK, || {
        Ok(tray
            .menu(&item)?
            .labels()
            .join("|")
            .contains("Lights out at 22:45"))
    })?;
    session.clock()?.set("2026-11-22 22:20:00")?;
    holds_for("no second one", TICK, || Ok(daemon.all().len() == 1))
}

#[test]
fn a_reminder_missed_by_an_hour_stays_away() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:00:00")?;
    seeded::finish_first_night(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let _agent = session.spawn("lull-agent", &[])?;
    tray.wait_for_item(SOON)?;
    session.clock()?.set("2026-11-22 23:10:00")?;
    holds_for("nothing late", TICK, || Ok(daemon.all().is_empty()))
}

#[test]
fn the_tray_pauses_logs_and_opens() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:30:00")?;
    seeded::finish_first_night(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let _agent = session.spawn("lull-agent", &[])?;
    let item = tray.wait_for_item(SOON)?;
    tray.click(&item, "Pause reminders until tomorrow")?;
    session.clock()?.set("2026-11-22 22:00:00")?;
    holds_for("quiet while paused", TICK, || Ok(daemon.all().is_empty()))?;
    tray.click(&item, "Pause reminders until tomorrow")?;
    daemon.wait_for(1, TICK)?;
    tray.click(&item, "Calf")?;
    tray.click(&item, "Open Lull")?;
    let page = Browser::join(&session)?;
    page.wait_for_text("Magnesium today", SOON)?;
    page.wait_for_text("Calf", SOON)?;
    ensure!(
        page.text()?.contains("twitch") || page.text()?.contains("Twitch"),
        "{}",
        page.text()?
    );
    Ok(())
}

#[test]
fn the_agent_outlives_the_window_and_is_single() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let _daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let window = session.spawn("lull", &[])?;
    let item = tray.wait_for_item(SOON)?;
    let screen = session.screen()?;
    screen.wait_for_window("Lull", SOON)?;
    window.crash()?;
    seeded::wait_for_no_window(&session)?;
    ensure!(tray.items()?.len() == 1, "the tray item stays");
    tray.click(&item, "Open Lull")?;
    screen.wait_for_window("Lull", SOON)?;

    let second = session.spawn("lull-agent", &[])?;
    second.wait_for_end(SOON)?;
    let third = session.spawn("lull", &[])?;
    third.wait_for_end(SOON)?;
    let one_of_each = || {
        let alive = session.processes()?;
        let count = |name: &str| alive.iter().filter(|one| one.executable == name).count();
        Ok(count("lull") == 1 && count("lull-agent") == 1)
    };
    // A start that came while the window was opening may still be handing over.
    wait_for("one window and one agent", SOON, one_of_each)?;
    holds_for(
        "one window and one agent",
        Duration::from_secs(2),
        one_of_each,
    )?;

    tray.click(&item, "Quit")?;
    wait_for("everything to be gone", SOON, || {
        Ok(session.processes()?.is_empty())
    })
}

#[test]
fn the_first_close_explains_that_the_reminders_stay_and_the_second_does_not() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    seeded::forget_that_closing_was_explained(&session)?;
    let _daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let _window = session.spawn("lull", &[])?;
    let item = tray.wait_for_item(SOON)?;
    let screen = session.screen()?;
    let page = Browser::join(&session)?;
    page.wait_for_text("Magnesium today", SOON)?;
    // The page listens some frames after its first one; before that a close would simply close.
    holds_for("the window to stay", Duration::from_secs(1), || {
        Ok(!seeded::window_processes(&session)?.is_empty())
    })?;
    screen.close(&screen.wait_for_window("Lull", SOON)?)?;
    page.wait_for_text("the reminders stay", SOON)?;
    seeded::passes_axe(&page)?;
    page.click("button", "Close the window")?;
    drop(page);
    seeded::wait_for_no_window(&session)?;
    tray.click(&item, "Open Lull")?;
    screen.close(&screen.wait_for_window("Lull", SOON)?)?;
    seeded::wait_for_no_window(&session)
}
