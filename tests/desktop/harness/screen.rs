//! Windows seen and handled from outside, with a small X program.

use anyhow::Result;
use lull_tests::{DesktopSession, wait_for};

use super::SOON;

#[test]
fn a_window_is_seen_sized_looked_at_and_closed() -> Result<()> {
    let session = DesktopSession::start()?;
    let screen = session.screen()?;
    let program = session.spawn(
        "display",
        &["-size", "300x200", "-title", "A red window", "xc:#c02040"],
    )?;
    // The program maps its window before it has settled on the size.
    wait_for("the window's size", SOON, || {
        let window = screen.wait_for_window("red", SOON)?;
        Ok((window.width, window.height) == (300, 200))
    })?;
    let window = screen.wait_for_window("red", SOON)?;

    let at = (window.x + 20, window.y + 20);
    wait_for("a red pixel", SOON, || {
        Ok(screen.pixel(at.0, at.1)? == [0xc0, 0x20, 0x40])
    })?;
    screen.resize(&window, 400, 260)?;
    assert_eq!(screen.wait_for_window("red", SOON)?.width, 400);

    let picture = session.home().join("screen.png");
    screen.screenshot(&picture)?;
    let told = session.command("identify")?.arg(&picture).output()?;
    assert!(String::from_utf8_lossy(&told.stdout).contains("1400x1000"));

    screen.close(&window)?;
    program.wait_for_end(SOON)?;
    assert!(screen.windows()?.is_empty());
    Ok(())
}

#[test]
fn a_key_reaches_the_window() -> Result<()> {
    let session = DesktopSession::start()?;
    let screen = session.screen()?;
    let program = session.spawn(
        "display",
        &["-size", "300x200", "-title", "Keys", "xc:gray"],
    )?;
    let window = screen.wait_for_window("Keys", SOON)?;
    screen.press(&window, &["q"])?;
    program.wait_for_end(SOON)?;
    Ok(())
}
