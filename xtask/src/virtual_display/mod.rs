//! Lull on a display that is nowhere: Xvfb, a session bus and a home of its own, a picture, and nothing left behind.

mod marked;
mod session;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use session::Session;

use crate::workspace::Workspace;
use crate::{say, step};

/// How long the window may take to appear and be painted, on a slow machine.
const PAINT_LIMIT: Duration = Duration::from_secs(60);
/// How long the picture may take to come to rest once there is one.
const REST_LIMIT: Duration = Duration::from_secs(6);
const BEAT: Duration = Duration::from_millis(250);
/// The spread of brightness, from 0 to 1, up to which a picture is one colour: a window nobody has painted yet.
const BLANK: f64 = 0.01;

/// Starts Lull on a virtual display, waits until its window is painted, saves a picture, and ends everything.
///
/// # Errors
/// When a program cannot be started, or nothing is painted in time.
pub fn photograph(workspace: &Workspace) -> Result<()> {
    say::heading("Starting Lull on a virtual display");
    let folder = workspace.scratch("virtual");
    let mut session = Session::open(&folder)?;
    session.start_display()?;
    session.start_lull(&workspace.bin().join("lull"))?;
    let picture = folder.join("lull.png");
    wait_for_picture(&mut session, &picture)?;
    drop(session);
    say::line(&format!("saved {}", picture.display()));
    Ok(())
}

/// Photographs the window until it is painted, and then until two pictures in a row are the same.
fn wait_for_picture(session: &mut Session, picture: &Path) -> Result<()> {
    let started = Instant::now();
    let mut last: Option<(Instant, String)> = None;
    loop {
        if let Some(status) = session.lull_ended()? {
            bail!(
                "Lull ended before it was painted ({status}); see {}",
                session.log_of_lull().display()
            );
        }
        if let Some(fingerprint) = photograph_once(session, picture) {
            match &last {
                Some((first, before)) if *before == fingerprint || first.elapsed() > REST_LIMIT => {
                    return Ok(());
                }
                Some((first, _)) => last = Some((*first, fingerprint)),
                None => last = Some((Instant::now(), fingerprint)),
            }
        }
        if started.elapsed() > PAINT_LIMIT {
            bail!(
                "no painted window after {} seconds; see {}",
                PAINT_LIMIT.as_secs(),
                session.log_of_lull().display()
            );
        }
        std::thread::sleep(BEAT);
    }
}

/// Saves the window as it is now and gives back a fingerprint of its pixels; `None` without a painted window.
fn photograph_once(session: &Session, picture: &Path) -> Option<String> {
    let windows = step::output(
        &mut session.on_display("xdotool", &["search", "--onlyvisible", "--class", "lull"]),
    )?;
    let window = windows.lines().last()?;
    step::output(
        session
            .on_display("import", &["-window", window])
            .arg(picture),
    )?;
    let answer = step::output(
        Command::new("identify")
            .args(["-format", "%[fx:standard_deviation] %#"])
            .arg(picture),
    )?;
    painted(&answer)
}

/// The fingerprint in `"<spread of brightness> <fingerprint>"`, if the spread is that of a painted picture.
fn painted(answer: &str) -> Option<String> {
    let (spread, fingerprint) = answer.trim().split_once(' ')?;
    (spread.parse::<f64>().ok()? > BLANK).then(|| fingerprint.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_of_one_colour_is_not_painted() {
        assert_eq!(painted("0 5f70"), None);
        assert_eq!(painted("1.2e-05 5f70"), None);
        assert_eq!(painted("0.0631 5f70\n"), Some("5f70".to_owned()));
        assert_eq!(painted("nan 5f70"), None);
        assert_eq!(painted(""), None);
    }
}
