//! The person as the rules need them, read in one go.

use lull_domain::ids::PlannedDoseId;
use lull_domain::intake::upper_level_mg;
use lull_domain::medicine::{MatchedMedicine, TakenMedicine, match_name};
use lull_domain::profile::{Profile, UpperLevel};
use lull_domain::quiz::{self, Answer, Answers, Item, Section};
use lull_domain::rhythm::Rhythm;
use lull_domain::safety::{Gate, asked_about, gate, reopened};
use lull_domain::supplement::check_plan;
use lull_domain::time::{Day, Instant};
use lull_store::{Db, Result, Tx};

use crate::dose_amount::DoseAmount;

/// Keys of the settings that this crate keeps.
pub(crate) mod key {
    pub const UPPER_LEVEL: &str = "upper_level";
    pub const WIND_DOWN_MINUTES: &str = "wind_down_minutes";
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
    pub medicines: Option<Vec<TakenMedicine>>,
    pub gate: Gate,
    /// What was planned, whether or not it may be suggested now.
    pub plan: Vec<PlanItem>,
    pub paused_until_ms: Option<i64>,
    pub today: Day,
}

impl Person {
    /// Whether the plan is suggested and reminded of: the gate is clear, and the whole of it is within the upper level,
    /// which may have been lowered since.
    pub fn plan_suggested(&self) -> bool {
        let most = upper_level_mg(&self.profile, self.today);
        self.gate.may_suggest() && check_plan(planned_mg(&self.plan), most).is_ok()
    }
}

/// A dose that is planned for each day.
pub(crate) struct PlanItem {
    pub id: PlannedDoseId,
    /// One such dose.
    pub amount: DoseAmount,
    pub doses_a_day: u8,
}

impl PlanItem {
    /// Mg of elemental magnesium a day.
    pub fn day_mg(&self) -> f64 {
        f64::from(self.doses_a_day) * self.amount.elemental_mg()
    }
}

/// Mg of elemental magnesium that `plan` comes to in a day.
pub(crate) fn planned_mg(plan: &[PlanItem]) -> f64 {
    plan.iter().map(PlanItem::day_mg).sum()
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
    let left: Vec<_> = match answer {
        Answer::Medicines(names) => names
            .iter()
            .map(|name| TakenMedicine::named(match_name(name)))
            .collect(),
        _ => Vec::new(),
    };
    for id in reopened(item.id, &left, &settled) {
        tx.set_settled(id, false, now.utc_ms)?;
    }
    Ok(())
}

/// The medicines named in `answers`, matched to the table.
pub(crate) fn matched_in(answers: &Answers) -> Vec<MatchedMedicine> {
    let names = answers.iter().find_map(|(_, answer)| match answer {
        Answer::Medicines(names) => Some(names),
        _ => None,
    });
    let names = names.map_or(&[][..], Vec::as_slice);
    names.iter().map(|name| match_name(name)).collect()
}

/// The medicines named in `answers`, matched to the table, with their times; `None` when they were not told.
pub(crate) fn medicines_in(db: Db<'_>, answers: &Answers) -> Result<Option<Vec<TakenMedicine>>> {
    let Some(names) = answers.iter().find_map(|(_, answer)| match answer {
        Answer::Medicines(names) => Some(names),
        _ => None,
    }) else {
        return Ok(None);
    };
    let times = db.medicine_times()?;
    let settled = db.settled_reasons()?;
    let taken = |name: &String| {
        let medicine = match_name(name);
        TakenMedicine {
            asked: asked_about(&medicine, &settled),
            medicine,
            times: times.get(&name.to_lowercase()).cloned().unwrap_or_default(),
        }
    };
    Ok(Some(names.iter().map(taken).collect()))
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
    let medicines = medicines_in(db, &answers)?;
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
        plan: plan(db)?,
        paused_until_ms: db
            .setting(key::PAUSED_UNTIL_MS)?
            .and_then(|text| text.parse().ok()),
        today,
    })
}

/// What is planned for each day. A product that left the shelf takes its dose with it.
fn plan(db: Db<'_>) -> Result<Vec<PlanItem>> {
    let mut items = Vec::new();
    for (id, planned) in db.planned_doses()? {
        let amount = DoseAmount::of_plan(db, planned.dose)?;
        items.extend(amount.map(|amount| PlanItem {
            id,
            amount,
            doses_a_day: planned.doses_a_day,
        }));
    }
    Ok(items)
}
