//! A home whose first night is done, and what tests ask of a session time and again.

use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};
use chrono_tz::Tz;
use lull_app::contract::AnswerItem;
use lull_app::{App, Changes, Clock, Topic, handlers};
use lull_domain::quiz::{Ask, ITEMS, Item};
use lull_domain::time::Instant;
use lull_store::Store;
use lull_tests::{Browser, DesktopSession, wait_for};

struct Fixed(Instant);

impl Clock for Fixed {
    fn now(&self) -> Instant {
        self.0.clone()
    }
}

struct Nobody;

impl Changes for Nobody {
    fn changed(&self, _: &[Topic]) {}
}

/// The use cases over the session's home, at a time before the session's own.
pub fn app(session: &DesktopSession) -> Result<App> {
    let opened = Store::open(&session.lull_home(), "test")?;
    // 20 November 2026, 21:00 in Berlin.
    let clock = Fixed(Instant::at(1_795_204_800_000, Tz::Europe__Berlin));
    Ok(App::new(opened.store, Box::new(clock), Box::new(Nobody)))
}

/// A healthy man of 40 who wakes at 06:45 after eight hours: winding down at 22:00.
pub fn finish_first_night(session: &DesktopSession) -> Result<()> {
    finish_with(session, |item| answer(item).to_owned())
}

/// The same with other answers.
pub fn finish_with(session: &DesktopSession, answer: impl Fn(&Item) -> String) -> Result<()> {
    let app = app(session)?;
    for item in ITEMS {
        let req = AnswerItem {
            item: item.id.to_owned(),
            text: answer(item),
        };
        handlers::answer_item(&app, req)
            .map_err(|error| anyhow!("{}: {}", item.id, error.message))?;
    }
    handlers::finish_first_night(&app).map_err(|error| anyhow!(error.message))?;
    handlers::explain_close_done(&app).map_err(|error| anyhow!(error.message))?;
    Ok(())
}

/// The harmless answer to a question.
pub fn answer(item: &Item) -> &'static str {
    match (&item.ask, item.id) {
        (_, "profile.age") => "40",
        (_, "profile.sex") => "male",
        (_, "safety.kidney") => "none_known",
        (Ask::Time, _) => "06:45",
        (Ask::Number { .. }, _) => "8",
        (Ask::Scale | Ask::Days, _) => "1",
        (Ask::Checklist { .. } | Ask::Medicines, _) => "none",
        (Ask::Choice { options }, _) => options
            .iter()
            .find(|one| one.value == "no")
            .map_or(options[0].value, |one| one.value),
    }
}

/// Whether a process of the window is alive: the program itself, or the web engine's.
pub fn window_processes(session: &DesktopSession) -> Result<Vec<String>> {
    let alive = session.processes()?;
    Ok(alive
        .into_iter()
        .map(|process| process.executable)
        .filter(|name| !name.ends_with("lull-agent"))
        .collect())
}

/// Waits until nothing of the window is left.
pub fn wait_for_no_window(session: &DesktopSession) -> Result<()> {
    wait_for(
        "the window's processes to be gone",
        Duration::from_secs(15),
        || Ok(window_processes(session)?.is_empty()),
    )
    .with_context(|| format!("left: {:?}", window_processes(session)))
}

/// Whether the night's reminder was asked to come back.
pub fn is_snoozed(session: &DesktopSession) -> Result<bool> {
    let file = rusqlite::Connection::open(session.lull_home().join(lull_store::DATABASE))?;
    let kept = "SELECT EXISTS (SELECT 1 FROM reminder WHERE snoozed_until_ms IS NOT NULL)";
    Ok(file.query_row(kept, [], |row| row.get(0))?)
}

/// As before the first close.
pub fn forget_that_closing_was_explained(session: &DesktopSession) -> Result<()> {
    let file = rusqlite::Connection::open(session.lull_home().join(lull_store::DATABASE))?;
    file.execute("DELETE FROM setting WHERE key = 'close_explained'", [])?;
    Ok(())
}

/// How many answers of the open quiz are kept.
pub fn answers_kept(session: &DesktopSession) -> Result<u32> {
    let file = rusqlite::Connection::open(session.lull_home().join(lull_store::DATABASE))?;
    Ok(file.query_row("SELECT count(*) FROM pass_answer", [], |row| row.get(0))?)
}

/// That axe has nothing against the page, once whatever fades in has done so.
pub fn passes_axe(page: &Browser) -> Result<()> {
    let mut faults = Vec::new();
    wait_for(
        "axe to have nothing against the page",
        Duration::from_secs(5),
        || {
            faults = page.axe()?;
            Ok(faults.is_empty())
        },
    )
    .with_context(|| format!("{faults:#?}"))
}
