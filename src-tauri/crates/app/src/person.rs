//! The person as the rules need them, read in one go.

use lull_domain::intake::upper_level_mg;
use lull_domain::medicine::{MatchedMedicine, match_name};
use lull_domain::profile::{Profile, UpperLevel};
use lull_domain::quiz::{self, Answer, Answers, Item, Section};
use lull_domain::rhythm::Rhythm;
use lull_domain::safety::{Gate, gate, reopened};
use lull_domain::supplement::{DosePlan, Form, check_plan};
use lull_domain::time::{Day, Instant};
use lull_store::{Db, Result, Tx};

/// Keys of the settings that this crate keeps.
pub(crate) mod key {
    pub const UPPER_LEVEL: &str = "upper_level";
    pub const WIND_DOWN_MINUTES: &str = "wind_down_minutes";
    pub const DOSE_FORM: &str = "dose.form";
    pub const DOSE_MG: &str = "dose.elemental_mg";
    pub const PAUSED_UNTIL_MS: &str = "reminders.paused_until_ms";
    pub const THEME: &str = "theme";
    pub const WATER_NAME: &str = "water.name";
    pub const WATER_MG_PER_LITRE: &str = "water.mg_per_litre";
    pub const WATER_GLASS_ML: &str = "water.glass_ml";
    pub const CLOSE_EXPLAINED: &str = "close_explained";
}

/// The person now.
pub(crate) struct Person {
    pub answers: Answers,
    pub profile: Profile,
    pub rhythm: Rhythm,
    /// `None` when they were not told.
    pub medicines: Option<Vec<MatchedMedicine>>,
    pub gate: Gate,
    /// What was chosen, whether or not it may be suggested now.
    pub dose_plan: Option<DosePlan>,
    pub paused_until_ms: Option<i64>,
    pub today: Day,
}

impl Person {
    /// The plan, unless the gate stands against it or it is above the upper level, which may have been lowered since.
    pub fn suggested_dose(&self) -> Option<DosePlan> {
        let most = upper_level_mg(&self.profile, self.today);
        self.dose_plan
            .filter(|plan| self.gate.may_suggest() && check_plan(plan.elemental_mg, most).is_ok())
    }
}

/// Whether an item's answer holds until it is changed, in the first night and in Settings alike.
///
/// It takes effect when it is given: someone who takes the quiz again, tells of kidney disease and leaves
/// half-way is kept safe from then on.
pub(crate) fn is_profile_item(item: &Item) -> bool {
    matches!(
        item.section,
        Section::Safety | Section::Profile | Section::Rhythm
    ) && !item.asks_red_flags()
}

/// Reads stored answers back. One that this version no longer asks, or no longer accepts, counts as not
/// answered; it stays in the file.
pub(crate) fn answers_from<'a>(stored: impl IntoIterator<Item = (&'a str, &'a str)>) -> Answers {
    let mut answers = Answers::default();
    for (id, text) in stored {
        if let Some(item) = quiz::item(id)
            && let Ok(answer) = quiz::read_answer(item, text)
        {
            answers.insert(item.id, answer);
        }
    }
    answers
}

/// Keeps an answer that holds from `today`. What was settled about another answer is open again.
pub(crate) fn keep_answer(
    tx: &Tx<'_>,
    item: &Item,
    answer: &Answer,
    today: Day,
    now: &Instant,
) -> Result<()> {
    let text = answer.to_text();
    let stored = tx.db().profile_answers()?;
    tx.set_profile_answer(item.id, &text, today)?;
    // A quiz that was left keeps in step with what Settings changed since.
    if let Some(pass) = tx.db().open_pass()? {
        tx.set_pass_answer(pass.id, item.id, &text)?;
    }
    if stored
        .iter()
        .any(|one| one.item == item.id && one.value == text)
    {
        return Ok(());
    }
    let settled = tx.db().settled_reasons()?;
    for id in reopened(item.id, &matched(answer).unwrap_or_default(), &settled) {
        tx.set_settled(id, false, now.utc_ms)?;
    }
    Ok(())
}

/// The medicines named in `answers`, matched to the table; `None` when they were not told.
pub(crate) fn medicines_in(answers: &Answers) -> Option<Vec<MatchedMedicine>> {
    answers.iter().find_map(|(_, answer)| matched(answer))
}

fn matched(answer: &Answer) -> Option<Vec<MatchedMedicine>> {
    match answer {
        Answer::Medicines(names) => Some(names.iter().map(|name| match_name(name)).collect()),
        _ => None,
    }
}

/// Reads the person.
pub(crate) fn person(db: Db<'_>, now: &Instant) -> Result<Person> {
    let stored = db.profile_answers()?;
    let answers = answers_from(
        stored
            .iter()
            .map(|one| (one.item.as_str(), one.value.as_str())),
    );
    let mut rhythm = quiz::rhythm_from(&answers).unwrap_or_default();
    if let Some(minutes) = db
        .setting(key::WIND_DOWN_MINUTES)?
        .and_then(|text| text.parse().ok())
    {
        rhythm.wind_down_minutes = minutes;
    }
    let today = rhythm.day_of(now);
    let age_told = stored
        .iter()
        .find(|one| one.item == quiz::AGE)
        .map_or(today, |one| one.day);
    let mut profile = quiz::profile_from(&answers, age_told);
    if let Some(level) = db
        .setting(key::UPPER_LEVEL)?
        .as_deref()
        .and_then(UpperLevel::from_key)
    {
        profile.upper_level = level;
    }
    let medicines = medicines_in(&answers);
    let gate = gate(
        &profile,
        medicines.as_deref(),
        &db.settled_reasons()?,
        &db.open_flags()?,
        today,
    );
    Ok(Person {
        answers,
        profile,
        rhythm,
        medicines,
        gate,
        dose_plan: dose_plan(db)?,
        paused_until_ms: db
            .setting(key::PAUSED_UNTIL_MS)?
            .and_then(|text| text.parse().ok()),
        today,
    })
}

fn dose_plan(db: Db<'_>) -> Result<Option<DosePlan>> {
    let form = db
        .setting(key::DOSE_FORM)?
        .as_deref()
        .and_then(Form::from_key);
    let elemental_mg = db.setting(key::DOSE_MG)?.and_then(|text| text.parse().ok());
    Ok(form
        .zip(elemental_mg)
        .map(|(form, elemental_mg)| DosePlan { form, elemental_mg }))
}
