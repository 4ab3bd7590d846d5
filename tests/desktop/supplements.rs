//! Medicines with their hours, a dose around them, and a gate that stops every suggestion.

use anyhow::{Result, anyhow, ensure};
use lull_app::contract::{AddMedicine, DoseOf, PlanDose};
use lull_app::handlers;
use lull_domain::supplement::Form;
use lull_tests::{Browser, DesktopSession, NotificationDaemon, TrayHost, wait_for};
use thirtyfour::Key;

use crate::{SOON, TICK, seeded};

/// 200 mg of glycinate a day.
fn plan_glycinate(session: &DesktopSession) -> Result<()> {
    let app = seeded::app(session)?;
    let req = PlanDose {
        of: DoseOf::Form {
            form: Form::Glycinate,
        },
        amount: "200".to_owned(),
        doses_a_day: 1,
    };
    handlers::plan_dose(&app, req).map_err(|error| anyhow!(error.message))?;
    Ok(())
}

fn add(page: &Browser, name: &str, times: &str) -> Result<()> {
    page.fill("textbox", "Medicine", name)?;
    page.fill("textbox", "When you take it", times)?;
    page.press(Key::Enter)?;
    page.wait_for_text(&format!("{name} added"), SOON)
}

#[test]
fn the_day_is_planned_around_two_medicines_and_a_dose_too_near_is_kept_with_a_word() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 20:14:00")?;
    seeded::finish_first_night(&session)?;
    plan_glycinate(&session)?;
    let page = Browser::launch(&session, "lull", &["--room", "supplements"])?;
    page.wait_for_text("My medicines", SOON)?;
    add(&page, "doxycycline", "09:00, 17:00")?;
    add(&page, "levothyroxine", "07:00")?;
    page.wait_for_text("Glycinate 200 mg at 21:45", SOON)?;
    let words = page.script(
        "return [...document.querySelectorAll('main details li')].map((one) => one.textContent).join('\\n')",
        vec![],
    )?;
    let words = words.as_str().unwrap_or_default().to_owned();
    for span in ["03:00", "11:00", "19:00"] {
        ensure!(words.contains(span), "{span} is not in {words}");
    }

    page.fill("textbox", "Elemental mg", "100")?;
    page.fill("textbox", "Taken at", "10:00")?;
    page.press(Key::Enter)?;
    page.wait_for_text("10:00 is close to doxycycline at 09:00", SOON)?;
    page.wait_for_text("100 mg logged", SOON)?;
    Ok(())
}

#[test]
fn an_egfr_of_25_stops_every_suggestion_in_every_room() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:14:00")?;
    seeded::finish_first_night(&session)?;
    plan_glycinate(&session)?;
    let app = seeded::app(&session)?;
    let req = lull_app::contract::AnswerItem {
        item: "safety.kidney".to_owned(),
        text: "under30".to_owned(),
    };
    handlers::update_answer(&app, req).map_err(|error| anyhow!(error.message))?;
    drop(app);
    let page = Browser::launch(&session, "lull", &[])?;
    for (room, shown) in [
        ("Tonight", "Magnesium today"),
        ("Food", "What did you eat?"),
        ("Supplements", "My shelf"),
        ("Wind-down", "Lights out"),
        ("Journal", "Journal"),
    ] {
        page.click("button", room)?;
        page.wait_until(room, SOON, |page| {
            Ok(page.title()?.contains(room) && page.text()?.contains(shown))
        })?;
        let text = page.text()?;
        for suggestion in ["Log as taken", "Plan a dose", "at 21:45", "of at most 250"] {
            ensure!(!text.contains(suggestion), "{room}: {suggestion} in {text}");
        }
        ensure!(
            page.find_all("button", "Plan this form")?.is_empty(),
            "{room}"
        );
    }
    Ok(())
}

#[test]
fn a_product_is_read_from_its_label_and_taken_with_one_tap() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:14:00")?;
    seeded::finish_first_night(&session)?;
    let page = Browser::launch(&session, "lull", &["--room", "supplements"])?;
    page.wait_for_text("My shelf", SOON)?;
    page.click("button", "Add a product")?;
    page.fill("textbox", "Name", "Oxide")?;
    page.fill(
        "textbox",
        "What the label says",
        "magnesium oxide 200 mg providing 180 mg elemental",
    )?;
    page.wait_for_text("hold at most 120.6 mg", SOON)?;
    page.fill(
        "textbox",
        "What the label says",
        "2 capsules: magnesium oxide 250 mg",
    )?;
    page.wait_for_text("75 mg in one", SOON)?;
    page.click("button", "Save")?;
    page.wait_for_text("Oxide saved", SOON)?;
    page.click("button", "Take 1 capsule of Oxide")?;
    page.wait_for_text("Oxide 75 mg logged", SOON)?;
    Ok(())
}

#[test]
fn a_dose_is_logged_from_its_notification_and_from_the_tray() -> Result<()> {
    for from_the_tray in [false, true] {
        let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:44:00")?;
        seeded::finish_first_night(&session)?;
        plan_glycinate(&session)?;
        let daemon = NotificationDaemon::start(&session)?;
        let tray = TrayHost::start(&session)?;
        let agent = session.spawn("lull-agent", &[])?;
        let item = tray.wait_for_item(SOON)?;
        session.clock()?.set("2026-11-22 21:45:00")?;
        let shown = daemon.wait_for(1, TICK)?.remove(0);
        ensure!(shown.summary == "Glycinate 200 mg", "{}", shown.summary);
        for button in ["Taken", "Later", "Skip"] {
            ensure!(shown.action(button).is_some(), "{:?}", shown.actions);
        }
        if from_the_tray {
            tray.click(&item, "Dose taken: Glycinate 200 mg")?;
        } else {
            daemon.press(&shown, "Taken")?;
        }
        let file = rusqlite::Connection::open(session.lull_home().join(lull_store::DATABASE))?;
        wait_for("the dose to be logged", SOON, || {
            let doses = "SELECT count(*) FROM dose WHERE elemental_mg = 200";
            Ok(file.query_row(doses, [], |row| row.get::<_, i64>(0))? == 1)
        })?;
        wait_for("the tray to offer it no more", TICK, || {
            Ok(!tray.menu(&item)?.labels().join("|").contains("Dose taken"))
        })?;
        wait_for("nothing to be left on the screen", TICK, || {
            Ok(daemon.gone().iter().any(|(id, _)| *id == shown.id))
        })?;
        drop(agent);
    }
    Ok(())
}

#[test]
fn a_dose_put_off_comes_back_and_stands_beside_the_wind_down() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:44:50")?;
    seeded::finish_first_night(&session)?;
    plan_glycinate(&session)?;
    let daemon = NotificationDaemon::start(&session)?;
    let tray = TrayHost::start(&session)?;
    let _agent = session.spawn("lull-agent", &[])?;
    let item = tray.wait_for_item(SOON)?;
    session.clock()?.set("2026-11-22 21:45:00")?;
    let dose = daemon.wait_for(1, TICK)?.remove(0);
    daemon.press(&dose, "Later")?;
    wait_for("the reply to be kept", SOON, || {
        seeded::is_snoozed(&session)
    })?;
    session.clock()?.set("2026-11-22 21:55:05")?;
    let again = daemon.wait_for(2, TICK)?.remove(1);
    ensure!(again.summary == dose.summary, "{}", again.summary);
    session.clock()?.set("2026-11-22 22:00:05")?;
    let wind_down = daemon.wait_for(3, TICK)?.remove(2);
    ensure!(wind_down.id != again.id && wind_down.replaces_id == 0);
    daemon.press(&again, "Skip")?;
    wait_for("the tray to go on to the wind-down", TICK, || {
        let said = tray.menu(&item)?.labels().join("|");
        Ok(said.contains("Next: ") && !said.contains("Dose taken"))
    })?;
    ensure!(daemon.gone().iter().all(|(id, _)| *id != wind_down.id));
    Ok(())
}

/// Forty medicines are a long list, and still a room.
#[test]
fn forty_medicines_stay_readable() -> Result<()> {
    let session = DesktopSession::start_at("Europe/Berlin", "2026-11-22 21:14:00")?;
    seeded::finish_first_night(&session)?;
    let app = seeded::app(&session)?;
    for number in 1..=40 {
        let req = AddMedicine {
            name: format!("levothyroxine {number}"),
            times: "07:00".to_owned(),
        };
        handlers::add_medicine(&app, req).map_err(|error| anyhow!(error.message))?;
    }
    drop(app);
    let page = Browser::launch(&session, "lull", &["--room", "supplements"])?;
    page.wait_for_text("levothyroxine 40", SOON)?;
    let found = page.axe()?;
    ensure!(found.is_empty(), "{found:?}");
    Ok(())
}
