//! The tray, with the stand-in program as item.

use anyhow::Result;
use lull_tests::{DesktopSession, TrayHost, wait_for};

use super::{SOON, STAND_IN, prints};

#[test]
fn an_item_is_read_and_its_menu_clicked() -> Result<()> {
    let session = DesktopSession::start()?;
    let tray = TrayHost::start(&session)?;
    let program = session.spawn(STAND_IN, &["tray"])?;

    let item = tray.wait_for_item(SOON)?;
    assert_eq!(
        (item.id.as_str(), item.title.as_str()),
        ("stand-in", "Stand-in")
    );
    assert_eq!(item.tooltip, ("Stand-in".to_owned(), "Waiting".to_owned()));
    assert_eq!(item.icon_sizes, [(1, 1)]);

    let menu = tray.menu(&item)?;
    assert_eq!(menu.labels(), ["Say hello", "Not now", "Quit"]);
    tray.click(&item, "Say hello")?;
    prints(&program, "hello")?;
    tray.activate(&item)?;
    prints(&program, "activated")?;
    let refused = tray.click(&item, "Not now").unwrap_err();
    assert!(refused.to_string().contains("greyed out"), "{refused}");

    tray.click(&item, "Quit")?;
    assert!(program.wait_for_end(SOON)?.success());
    wait_for("an empty tray", SOON, || Ok(tray.items()?.is_empty()))
}

#[test]
fn an_item_introduces_itself_again_when_the_panel_restarts() -> Result<()> {
    let session = DesktopSession::start()?;
    let tray = TrayHost::start(&session)?;
    let _program = session.spawn(STAND_IN, &["tray"])?;
    tray.wait_for_item(SOON)?;

    tray.vanish()?;
    assert!(tray.items()?.is_empty());
    tray.come_back()?;
    tray.wait_for_item(SOON)?;
    Ok(())
}
