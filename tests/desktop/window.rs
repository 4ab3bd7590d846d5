//! The window asked for while another one starts, leaves or stands in trouble, and what it says of a damaged file.

use std::fs;
use std::time::Duration;

use anyhow::{Result, ensure};
use lull_tests::{Browser, DesktopSession, TrayHost, holds_for, wait_for};

use crate::{SOON, seeded};

fn windows(session: &DesktopSession) -> Result<usize> {
    let alive = session.processes()?;
    Ok(alive.iter().filter(|one| one.executable == "lull").count())
}

/// Joins the one window and waits until it shows `room`.
fn shows(session: &DesktopSession, room: &str) -> Result<()> {
    session.screen()?.wait_for_window("Lull", SOON)?;
    let page = Browser::join(session)?;
    page.wait_until(room, SOON, |page| Ok(page.title()?.contains(room)))
}

#[test]
fn a_damaged_file_is_set_aside_and_the_first_night_says_so() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let file = session.lull_home().join(lull_store::DATABASE);
    let garbage = b"this is no database any more".repeat(500);
    fs::write(&file, &garbage)?;
    let page = Browser::launch(&session, "lull", &[])?;
    page.wait_for_text("has been set aside as lull-damaged-", SOON)?;
    page.find("button", "Begin")?;
    seeded::passes_axe(&page)?;
    let covered = "const notice = document.querySelector('.notices').getBoundingClientRect(); \
                   const title = document.querySelector('h1').getBoundingClientRect(); \
                   return notice.bottom > title.top";
    ensure!(page.script(covered, vec![])? == false);
    let mut kept = Vec::new();
    for entry in fs::read_dir(session.lull_home())? {
        let path = entry?.path();
        if path.to_string_lossy().contains("lull-damaged-") {
            kept.push(fs::read(path)?);
        }
    }
    ensure!(kept.contains(&garbage), "the file is kept whole");
    page.click("button", "Understood")?;
    page.wait_until("the notice to be put away", SOON, |page| {
        Ok(!page.text()?.contains("set aside"))
    })
}

#[test]
fn a_room_asked_of_a_window_that_is_starting_opens_there() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let _first = session.spawn("lull", &[])?;
    let _second = session.spawn("lull", &["--room", "food"])?;
    wait_for("one of them to hand over", SOON, || {
        Ok(windows(&session)? == 1)
    })?;
    // Whichever of the two stayed.
    shows(&session, "Food")?;
    let third = session.spawn("lull", &["--room", "journal"])?;
    third.wait_for_end(SOON)?;
    shows(&session, "Journal")?;
    ensure!(windows(&session)? == 1);
    Ok(())
}

#[test]
fn a_room_asked_of_a_window_that_is_closing_opens_in_the_next_one() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let first = session.spawn("lull", &[])?;
    let screen = session.screen()?;
    screen.close(&screen.wait_for_window("Lull", SOON)?)?;
    let second = session.spawn("lull", &["--room", "food"])?;
    first.wait_for_end(SOON)?;
    shows(&session, "Food")?;
    ensure!(second.is_running()?);
    Ok(())
}

#[test]
fn a_window_that_says_what_is_wrong_comes_forward_and_leaves_when_asked() -> Result<()> {
    let session = DesktopSession::start()?;
    seeded::finish_first_night(&session)?;
    let tray = TrayHost::start(&session)?;
    let _agent = session.spawn("lull-agent", &[])?;
    let item = tray.wait_for_item(SOON)?;
    let file = session.lull_home().join(lull_store::DATABASE);
    rusqlite::Connection::open(&file)?.pragma_update(None, "user_version", 99)?;
    let first = session.spawn("lull", &[])?;
    session.screen()?.wait_for_window("Lull", SOON)?;
    let second = session.spawn("lull", &["--room", "food"])?;
    ensure!(second.wait_for_end(SOON)?.success());
    tray.click(&item, "Open Lull")?;
    holds_for("one window", Duration::from_secs(2), || {
        Ok(windows(&session)? == 1)
    })?;
    ensure!(first.is_running()?);
    tray.click(&item, "Quit")?;
    wait_for("everything to be gone", SOON, || {
        Ok(session.processes()?.is_empty())
    })
}
