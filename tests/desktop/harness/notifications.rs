//! The notification daemon, with the stand-in program as sender.

use std::time::Duration;

use anyhow::Result;
use lull_tests::notifications::{Gone, Manners};
use lull_tests::{DesktopSession, NotificationDaemon, holds_for};

use super::{SOON, STAND_IN, prints};

#[test]
fn a_pressed_button_reaches_the_sender() -> Result<()> {
    let session = DesktopSession::start()?;
    let daemon = NotificationDaemon::start(&session)?;
    let sender = session.spawn(STAND_IN, &["notify"])?;

    let shown = daemon.wait_for(1, SOON)?.remove(0);
    assert_eq!(
        (shown.summary.as_str(), shown.body.as_str()),
        ("Title", "Body")
    );
    assert_eq!(shown.action("In ten minutes"), Some("snooze"));
    assert_eq!(u8::try_from(&shown.hints["urgency"])?, 1);

    daemon.press(&shown, "In ten minutes")?;
    prints(&sender, &format!("pressed {} snooze", shown.id))?;
    assert!(sender.wait_for_end(SOON)?.success());
    assert_eq!(daemon.gone(), [(shown.id, Gone::Dismissed)]);
    Ok(())
}

#[test]
fn a_silent_daemon_has_the_call_and_never_answers() -> Result<()> {
    let session = DesktopSession::start()?;
    let daemon = NotificationDaemon::start_with(&session, Manners::Silent)?;
    let sender = session.spawn(STAND_IN, &["notify"])?;
    daemon.wait_for(1, SOON)?;
    holds_for("waiting for an answer", Duration::from_millis(300), || {
        Ok(sender.is_running()? && sender.output()?.is_empty())
    })
}
