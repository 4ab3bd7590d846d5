//! The moved clock, as other programs see it.

use std::time::Duration;

use anyhow::Result;
use lull_tests::DesktopSession;

use super::prints;

fn date(session: &DesktopSession) -> Result<String> {
    let told = session.command("date")?.arg("+%F %H:%M %Z").output()?;
    Ok(String::from_utf8(told.stdout)?.trim().to_owned())
}

#[test]
fn a_new_program_sees_the_moved_time() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:59:01")?;
    assert_eq!(date(&session)?, "2026-11-22 21:59 CET");
    session.clock()?.set("2026-07-01 04:00:01")?;
    assert_eq!(date(&session)?, "2026-07-01 04:00 CEST");
    session.clock()?.advance(Duration::from_secs(3600))?;
    assert_eq!(date(&session)?, "2026-07-01 05:00 CEST");
    assert_eq!(
        session.clock()?.now()?.format("%F %H:%M").to_string(),
        "2026-07-01 05:00"
    );
    Ok(())
}

#[test]
fn a_running_program_follows_the_clock() -> Result<()> {
    let session = DesktopSession::start_at("America/New_York", "2026-11-22 21:59:01")?;
    let ticks = "while :; do date '+%F %H:%M'; read -t 0.05 _ <> <(:); done";
    let program = session.spawn("bash", &["-c", ticks])?;
    prints(&program, "2026-11-22 21:59")?;
    session.clock()?.set("2026-11-23 04:00:01")?;
    prints(&program, "2026-11-23 04:00")
}

#[test]
fn a_time_that_the_zone_leaves_out_is_refused() {
    let started = DesktopSession::start_at("Europe/Berlin", "2026-03-29 02:30:00");
    assert!(started.unwrap_err().to_string().contains("does not exist"));
}
