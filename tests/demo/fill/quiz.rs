//! The invented person's answers: a healthy man of 40 without medicines, whose signs change from pass to pass.

use lull_app::contract::AnswerItem;
use lull_app::{ApiError, App, handlers};
use lull_domain::quiz::{AGE, Ask, ITEMS, Item};

use super::chance::Chance;

/// A whole first night.
pub fn walk_through(app: &App, chance: &mut Chance) -> Result<(), ApiError> {
    for item in ITEMS {
        answer(app, chance, item)?;
    }
    handlers::finish_first_night(app).map(drop)
}

/// A first night that was left before the question `here`.
pub fn leave_at(app: &App, chance: &mut Chance, here: &str) -> Result<(), ApiError> {
    for item in ITEMS.iter().take_while(|item| item.id != here) {
        answer(app, chance, item)?;
    }
    Ok(())
}

fn answer(app: &App, chance: &mut Chance, item: &Item) -> Result<(), ApiError> {
    let req = AnswerItem {
        item: item.id.to_owned(),
        text: text(chance, item),
    };
    handlers::answer_item(app, req).map(drop)
}

fn text(chance: &mut Chance, item: &Item) -> String {
    let fixed = match (item.id, &item.ask) {
        (AGE, _) => "40",
        ("profile.sex", _) => "male",
        ("safety.kidney", _) => "none_known",
        ("rhythm.wake_free", _) => "07:45",
        (_, Ask::Time) => "06:45",
        (_, Ask::Checklist { .. } | Ask::Medicines) => "none",
        (_, Ask::Number { .. }) => "8",
        (_, Ask::Choice { options }) if options.iter().any(|option| option.value == "no") => "no",
        // Habits stand from little to much: the middle one.
        (_, Ask::Choice { options }) => options.get(1).map_or("", |option| option.value),
        (_, Ask::Scale) => return chance.one_of(&[0, 0, 1, 1, 2, 2, 3]).to_string(),
        (_, Ask::Days) => return chance.between(1, 5).to_string(),
    };
    fixed.to_owned()
}
