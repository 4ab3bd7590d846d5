//! A session is private, and nothing is left of it.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result};
use lull_tests::{DesktopSession, TrayHost, holds_for, wait_for, wait_for_value};

use super::{SOON, STAND_IN};

/// Anything alive that carries the mark of the session with this home.
fn left_of(home: &Path) -> Result<usize> {
    let folder = home.parent().context("a home lies in its session")?;
    let mark = format!("LULL_TEST_SESSION={}", folder.display());
    let mut left = 0;
    for process in std::fs::read_dir("/proc")?.flatten() {
        let environment = std::fs::read(process.path().join("environ")).unwrap_or_default();
        left += usize::from(environment.split(|b| *b == 0).any(|e| e == mark.as_bytes()));
    }
    Ok(left)
}

#[test]
fn nothing_is_left_of_a_session_that_ended() -> Result<()> {
    let session = DesktopSession::start()?;
    // Deaf to SIGTERM, with a child in yet another process group.
    let _deaf = session.spawn("bash", &["-c", "trap '' TERM; setsid sleep 600 & wait"])?;
    wait_for("a program and its child", SOON, || {
        Ok(session
            .processes()?
            .iter()
            .any(|process| process.executable == "sleep"))
    })?;
    let home = session.home();
    assert!(left_of(&home)? >= 4, "display, bus, program and child");
    session.end()?;
    assert_eq!(left_of(&home)?, 0);
    assert!(!home.exists());
    Ok(())
}

#[test]
#[ignore = "started by the next test, to be killed in the midst of a session"]
fn a_session_whose_test_is_about_to_be_killed() -> Result<()> {
    let session = DesktopSession::start()?;
    let note = std::env::var("LULL_TEST_NOTE").context("started by another test only")?;
    std::fs::write(&note, session.home().to_string_lossy().as_bytes())?;
    holds_for("being alive", Duration::from_secs(60), || Ok(true))
}

#[test]
fn nothing_is_left_when_the_test_itself_is_killed() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let note = folder.path().join("note");
    let mut test = Command::new(std::env::current_exe()?)
        .args(["--ignored", "--exact"])
        .arg("harness::session::a_session_whose_test_is_about_to_be_killed")
        .env("LULL_TEST_NOTE", &note)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let home = wait_for_value("the other test's session", 2 * SOON, || {
        Ok(std::fs::read_to_string(&note)
            .ok()
            .filter(|home| !home.is_empty()))
    })?;
    let home = Path::new(&home);
    assert!(left_of(home)? >= 2, "display and bus");
    test.kill()?;
    test.wait()?;
    wait_for("the keeper to tidy up", SOON, || Ok(left_of(home)? == 0))?;
    Ok(std::fs::remove_dir_all(
        home.parent().context("a home lies in its session")?,
    )?)
}

#[test]
fn two_sessions_do_not_see_each_other() -> Result<()> {
    let (one, other) = (DesktopSession::start()?, DesktopSession::start()?);
    assert_ne!(one.display(), other.display());
    let (here, there) = (TrayHost::start(&one)?, TrayHost::start(&other)?);
    let program = one.spawn(STAND_IN, &["tray"])?;
    here.wait_for_item(SOON)?;
    assert!(there.items()?.is_empty());
    let seen = one.processes()?;
    assert_eq!(
        seen.iter().map(|process| process.pid).collect::<Vec<_>>(),
        [program.pid()]
    );
    assert_eq!(seen[0].executable, "lull-stand-in");
    assert!(seen[0].pss_kib > 0 && seen[0].threads > 0 && seen[0].voluntary_switches > 0);
    assert!(other.processes()?.is_empty());
    Ok(())
}

#[test]
fn nothing_of_the_machines_own_session_leaks_in() -> Result<()> {
    let session = DesktopSession::start()?;
    let told = session.command("env")?.output()?;
    let told = String::from_utf8(told.stdout)?;
    for name in ["WAYLAND_DISPLAY", "CARGO", "DBUS_STARTER_ADDRESS"] {
        assert!(!told.contains(&format!("{name}=")), "{told}");
    }
    let private = session.home();
    let private = private
        .parent()
        .context("a home lies in its session")?
        .display();
    for name in ["HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "LULL_HOME"] {
        assert!(
            told.contains(&format!("\n{name}={private}")),
            "{name} in {told}"
        );
    }
    Ok(())
}

#[test]
fn a_program_that_was_not_built_is_named() -> Result<()> {
    let error = lull_tests::program::binary("lull-nonesuch").unwrap_err();
    assert!(
        error.to_string().contains("cargo build -p lull-nonesuch"),
        "{error}"
    );
    Ok(())
}

#[test]
fn a_crash_is_told_from_an_end() -> Result<()> {
    let session = DesktopSession::start()?;
    let program = session.spawn("sleep", &["600"])?;
    program.crash()?;
    assert!(!program.is_running()?);
    let short = session.spawn("true", &[])?;
    assert!(short.wait_for_end(SOON)?.success());
    let polite = session.spawn("sleep", &["600"])?;
    assert!(!polite.terminate()?.success());
    Ok(())
}
