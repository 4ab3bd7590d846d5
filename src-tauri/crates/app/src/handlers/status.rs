//! What every room needs to know.

use lull_domain::safety::flag;
use lull_store::{Db, Result};

use crate::contract::{
    AppStatus, DismissFlag, DismissNotice, FirstNightStatus, Notice, SetTheme, Theme,
};
use crate::person::key;
use crate::{ApiError, ApiResult, App, Topic};

/// Longest reason for putting a flag away, characters.
const LONGEST_REASON: usize = 500;

/// Where things stand.
pub fn app_status(app: &App) -> ApiResult<AppStatus> {
    Ok(app.read(status)?)
}

pub(crate) fn theme(db: Db<'_>) -> Result<Theme> {
    Ok(match db.setting(key::THEME)?.as_deref() {
        Some("day") => Theme::Day,
        Some("system") => Theme::System,
        _ => Theme::Night,
    })
}

fn status(db: Db<'_>) -> Result<AppStatus> {
    let has_result = !db.finished_passes()?.is_empty();
    let first_night = match (db.open_pass()?, has_result) {
        (Some(_), _) => FirstNightStatus::Begun,
        (None, true) => FirstNightStatus::Done,
        (None, false) => FirstNightStatus::New,
    };
    let mut open_flags: Vec<_> = db
        .open_flags()?
        .iter()
        .filter_map(|id| flag(id))
        .copied()
        .collect();
    open_flags.sort_by_key(|flag| flag.urgency);
    let notices = db
        .open_notices()?
        .into_iter()
        .map(|one| Notice {
            key: one.key,
            text: one.text,
        })
        .collect();
    Ok(AppStatus {
        first_night,
        has_result,
        theme: theme(db)?,
        open_flags,
        notices,
        close_explained: db.setting(key::CLOSE_EXPLAINED)?.is_some(),
    })
}

/// Puts a notice away for good.
pub fn dismiss_notice(app: &App, req: DismissNotice) -> ApiResult<AppStatus> {
    let now = app.now().utc_ms;
    app.write(&[Topic::Status], |tx| tx.dismiss_notice(&req.key, now))?;
    app_status(app)
}

/// Puts a red flag away; the reason is kept with it.
pub fn dismiss_flag(app: &App, req: DismissFlag) -> ApiResult<AppStatus> {
    let reason = req.reason.trim();
    if reason.is_empty() {
        return Err(ApiError::invalid(
            "reason",
            "A few words are needed, such as “seen by my doctor on Monday”.",
        ));
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(ApiError::invalid(
            "reason",
            "Please keep it under 500 characters.",
        ));
    }
    if flag(&req.id).is_none() {
        return Err(ApiError::not_found(
            "This sign is not on the list any more.",
        ));
    }
    let now = app.now().utc_ms;
    app.write(&[Topic::Status, Topic::Evening], |tx| {
        tx.dismiss_flag(&req.id, reason, now)
    })?;
    app_status(app)
}

/// Notes that the first close has been explained.
pub fn explain_close_done(app: &App) -> ApiResult<AppStatus> {
    app.write(&[Topic::Status], |tx| {
        tx.set_setting(key::CLOSE_EXPLAINED, Some("1"))
    })?;
    app_status(app)
}

/// Chooses the look.
pub fn set_theme(app: &App, req: SetTheme) -> ApiResult<AppStatus> {
    let name = match req.theme {
        Theme::Night => "night",
        Theme::Day => "day",
        Theme::System => "system",
    };
    app.write(&[Topic::Status], |tx| {
        tx.set_setting(key::THEME, Some(name))
    })?;
    app_status(app)
}

/// Says once that a damaged file was set aside as `name`.
pub fn tell_of_damage(app: &App, name: &str) -> ApiResult<()> {
    let text = format!(
        "Lull's database was damaged and has been set aside as {name} in the data folder; nothing was \
         deleted. A new, empty one was begun. A backup or someone who knows SQLite may still save what is in it."
    );
    super::reminder::raise_notice(app, &format!("damaged.{name}"), &text)
}
