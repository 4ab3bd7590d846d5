//! The food log, by keyboard: said in one line, undone, read as "at least", and from an imported table.

#[path = "../scenarios/sr28_download.rs"]
mod sr28_download;

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use lull_foods::{Catalogue, FoodSource};
use lull_tests::fdc::FdcFood;
use lull_tests::{Browser, DesktopSession, TrayHost};
use thirtyfour::Key;

use crate::{SOON, seeded};

/// An import of the sample below, on a busy machine.
const IMPORT: Duration = Duration::from_secs(60);

fn open(session: &DesktopSession) -> Result<Browser> {
    seeded::finish_first_night(session)?;
    let page = Browser::launch(session, "lull", &[])?;
    page.wait_for_text("Magnesium today", SOON)?;
    Ok(page)
}

/// Presses Tab until the element with this role and name has the focus.
fn tab_to(page: &Browser, role: &str, name: &str) -> Result<()> {
    let mut met = Vec::new();
    for _ in 0..80 {
        let focused = page.focused()?;
        if focused == (role.to_owned(), name.to_owned()) {
            return Ok(());
        }
        met.push(focused);
        page.press(Key::Tab)?;
    }
    anyhow::bail!("no {role} {name:?} on the way: {met:?}")
}

/// Opens Food by its key.
fn go_to_food(page: &Browser) -> Result<()> {
    page.press(Key::Control + "2")?;
    page.wait_for_text("What did you eat?", SOON)
}

/// What the day lists, a row an entry.
fn rows(page: &Browser) -> Result<Vec<String>> {
    let told = page.script(
        "return [...document.querySelectorAll('.entry')].map((row) => row.innerText.replace(/\\s+/g, ' '))",
        vec![],
    )?;
    Ok(serde_json::from_value(told)?)
}

#[test]
fn two_foods_are_said_in_one_line_logged_and_undone_by_keyboard() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 19:14:00")?;
    let page = open(&session)?;
    go_to_food(&page)?;
    page.press("/")?;
    page.press("2 eggs, 30 g almonds")?;
    page.wait_for_text("81 mg", SOON)?;
    page.wait_for_text("add both", SOON)?;
    seeded::passes_axe(&page)?;
    page.press(Key::Enter)?;
    page.wait_for_text("2 foods logged", SOON)?;
    page.wait_until("two entries with their milligrams", SOON, |page| {
        let rows = rows(page)?;
        let has = |name: &str, mg: &str| {
            rows.iter()
                .any(|row| row.starts_with(name) && row.contains(mg))
        };
        // SR28: raw whole egg 12 mg in 100 g, almonds 270 mg in 100 g.
        Ok(rows.len() == 2 && has("Egg", "100 g 12 mg") && has("Almonds", "30 g 81 mg"))
    })
    .with_context(|| format!("{:?}", rows(&page)))?;
    seeded::passes_axe(&page)?;

    tab_to(&page, "button", "Undo")?;
    page.press(Key::Enter)?;
    page.wait_for_text("Nothing logged yet", SOON)?;
    ensure!(rows(&page)?.is_empty());
    Ok(())
}

#[test]
fn a_food_without_a_figure_makes_the_day_read_at_least() -> Result<()> {
    let without = Catalogue::embedded()
        .foods()
        .find(|food| {
            food.id.source == FoodSource::Sr28
                && food.per_100g.magnesium_mg.is_none()
                && !food.name.contains(',')
        })
        .context("739 foods have no figure")?;
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 19:14:00")?;
    let page = open(&session)?;
    page.press("/")?;
    page.press(format!("100 g {}", without.name).as_str())?;
    page.wait_for_text("no figure", SOON)?;
    page.press(Key::Enter)?;
    page.wait_for_text("at least", SOON)?;
    page.wait_for_text("1 food without a figure", SOON)?;
    seeded::passes_axe(&page)
}

#[test]
fn what_is_not_understood_is_kept_as_a_note() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 19:14:00")?;
    let page = open(&session)?;
    go_to_food(&page)?;
    page.press("/")?;
    page.press("2 eggs, xqzzy <3")?;
    page.wait_for_text("kept as a note", SOON)?;
    page.press(Key::Enter)?;
    page.wait_for_text("one kept as a note", SOON)?;
    page.wait_for_text("xqzzy <3", SOON)?;
    seeded::passes_axe(&page)
}

#[test]
fn a_downloaded_table_is_imported_and_its_foods_are_found() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 19:14:00")?;
    let download = session.home().join("FoodData Central");
    let crisps = FdcFood {
        fdc_id: 900_001,
        data_type: "branded_food",
        description: "QUILLET CRISPS, SEA SALT",
        brand: "Quillet",
        figures: &[(304, 61.0)],
        portions: &[(1.0, "bag".to_owned(), 30.0)],
    };
    sr28_download::write(&download, 20, &[crisps])?;
    let page = open(&session)?;
    page.press(Key::Control + "6")?;
    page.wait_for_text("Food tables", SOON)?;
    tab_to(&page, "textbox", "Zip file or folder")?;
    page.press("/nowhere/at/all")?;
    page.press(Key::Enter)?;
    page.wait_until("a refusal at the field", SOON, |page| {
        Ok(page
            .find("textbox", "Zip file or folder")?
            .property("ariaInvalid")?
            .is_some_and(|invalid| invalid == "true"))
    })?;
    page.press(Key::Control + "a")?;
    page.press(download.to_string_lossy().as_ref())?;
    page.press(Key::Enter)?;
    page.wait_for_text("foods taken in", IMPORT)?;
    page.wait_for_text("Remove the imported table", SOON)?;
    seeded::passes_axe(&page)?;
    go_to_food(&page)?;
    page.press("/")?;
    page.press("100 g quillet crisps")?;
    page.wait_for_text("61 mg", SOON)?;
    page.press(Key::Enter)?;
    page.wait_for_text("100 g logged", SOON)
}

#[test]
fn the_tray_opens_quick_add() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 19:14:00")?;
    let tray = TrayHost::start(&session)?;
    seeded::finish_first_night(&session)?;
    let _agent = session.spawn("lull-agent", &[])?;
    let item = tray.wait_for_item(SOON)?;
    tray.click(&item, "Quick add…")?;
    let page = Browser::join(&session)?;
    page.wait_until("the line to have the focus", SOON, |page| {
        Ok(page.focused()? == ("combobox".to_owned(), "Add food".to_owned()))
    })
}
