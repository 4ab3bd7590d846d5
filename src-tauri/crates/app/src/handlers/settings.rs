//! The room Settings: answers that hold, and choices.

use lull_domain::intake::upper_level_fact;
use lull_domain::profile::UpperLevel;
use lull_domain::quiz::ITEMS;
use lull_domain::time::Instant;
use lull_store::{Db, Result};

use super::first_night::{read, texts};
use super::status::theme;
use crate::contract::{AnswerItem, OfferedLevel, SaveChoices, Settings};
use crate::person::{is_profile_item, keep_answer, key, matched_in, person};
use crate::{ApiError, ApiResult, App, Topic};

/// Least and most minutes of winding down.
const WIND_DOWN_MINUTES: std::ops::RangeInclusive<u16> = 5..=180;

/// The room.
pub fn settings(app: &App) -> ApiResult<Settings> {
    let now = app.now();
    let folder = app.store.folder().display().to_string();
    Ok(app.read(|db| view(db, &now, &folder))?)
}

fn view(db: Db<'_>, now: &Instant, folder: &str) -> Result<Settings> {
    let person = person(db, now)?;
    Ok(Settings {
        items: ITEMS
            .iter()
            .filter(|item| is_profile_item(item))
            .cloned()
            .collect(),
        answers: texts(&person.answers),
        medicines: matched_in(&person.answers),
        upper_level: person.profile.upper_level,
        upper_levels: UpperLevel::ALL
            .into_iter()
            .map(|level| OfferedLevel {
                level,
                mg: level.mg(),
                fact: upper_level_fact(level),
            })
            .collect(),
        wind_down_minutes: person.rhythm.wind_down_minutes,
        theme: theme(db)?,
        data_folder: folder.to_owned(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// Changes an answer that holds.
pub fn update_answer(app: &App, req: AnswerItem) -> ApiResult<Settings> {
    let (item, answer) = read(&req)?;
    if !is_profile_item(item) {
        return Err(ApiError::not_found(
            "This question belongs to the first night. Please answer it there.",
        ));
    }
    let now = app.now();
    app.write(&[Topic::Profile, Topic::Evening, Topic::Dose], |tx| {
        let today = person(tx.db(), &now)?.today;
        keep_answer(tx, item, &answer, today, &now)
    })?;
    settings(app)
}

/// Saves choices that are not answers.
pub fn save_choices(app: &App, req: SaveChoices) -> ApiResult<Settings> {
    let minutes: u16 = req
        .wind_down_minutes
        .trim()
        .parse()
        .ok()
        .filter(|minutes| WIND_DOWN_MINUTES.contains(minutes))
        .ok_or_else(|| {
            let (least, most) = (WIND_DOWN_MINUTES.start(), WIND_DOWN_MINUTES.end());
            ApiError::invalid(
                "wind_down_minutes",
                format!("A whole number of minutes from {least} to {most} is needed."),
            )
        })?;
    app.write(&[Topic::Profile, Topic::Evening, Topic::Dose], |tx| {
        tx.set_setting(key::UPPER_LEVEL, Some(req.upper_level.key()))?;
        tx.set_setting(key::WIND_DOWN_MINUTES, Some(&minutes.to_string()))
    })?;
    settings(app)
}
