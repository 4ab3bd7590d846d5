//! The first night: answers are kept one by one, so that leaving loses none.

use std::collections::BTreeMap;

use lull_domain::ids::PassId;
use lull_domain::quiz::{self, Answer, Answers, Ask, ITEMS, Item, assess};
use lull_domain::safety::{RedFlag, flag, gate};
use lull_domain::time::{Day, Instant};
use lull_store::{Db, Result, Tx};

use crate::contract::{AnswerItem, Answered, FirstNight, PassReq, PassResult, PassSummary};
use crate::person::{answers_from, is_profile_item, keep_answer, matched_in, medicines_in, person};
use crate::{ApiError, ApiResult, App, Topic};

/// The open pass, begun if there is none.
pub fn first_night(app: &App) -> ApiResult<FirstNight> {
    let now = app.now();
    if let Some(view) = app.read(|db| match db.open_pass()? {
        Some(pass) => view(db, pass.id).map(Some),
        None => Ok(None),
    })? {
        return Ok(view);
    }
    let begun = app.write(&[Topic::Status], |tx| {
        let pass = begin(tx, &now)?;
        view(tx.db(), pass)
    })?;
    Ok(begun)
}

/// What was told about the person and their rhythm comes along; signs, food and red flags are asked anew.
fn begin(tx: &Tx<'_>, now: &Instant) -> Result<PassId> {
    let pass = tx.begin_pass(quiz::VERSION, now.utc_ms)?;
    for told in tx.db().profile_answers()? {
        tx.set_pass_answer(pass, &told.item, &told.value)?;
    }
    Ok(pass)
}

fn view(db: Db<'_>, pass: PassId) -> Result<FirstNight> {
    let answers = pass_answers(db, pass)?;
    Ok(FirstNight {
        items: ITEMS.to_vec(),
        resume_at: ITEMS
            .iter()
            .find(|item| answers.get(item.id).is_none())
            .map(|item| item.id.to_owned()),
        retake: !db.finished_passes()?.is_empty(),
        flags: flags_in(&answers),
        medicines: matched_in(&answers),
        answers: texts(&answers),
    })
}

fn pass_answers(db: Db<'_>, pass: PassId) -> Result<Answers> {
    let stored = db.pass_answers(pass)?;
    Ok(answers_from(
        stored
            .iter()
            .map(|(item, text)| (item.as_str(), text.as_str())),
    ))
}

pub(crate) fn texts(answers: &Answers) -> BTreeMap<String, String> {
    answers
        .iter()
        .map(|(id, answer)| (id.to_owned(), answer.to_text()))
        .collect()
}

fn flags_in(answers: &Answers) -> Vec<RedFlag> {
    let mut flags: Vec<RedFlag> = answers
        .iter()
        .flat_map(|(_, answer)| ticked(answer))
        .filter_map(|id| flag(id))
        .copied()
        .collect();
    flags.sort_by_key(|flag| flag.urgency);
    flags
}

fn ticked(answer: &Answer) -> &[&'static str] {
    match answer {
        Answer::Checklist(ids) => ids,
        _ => &[],
    }
}

/// Reads an answer, or says at its field what is accepted.
pub(crate) fn read(req: &AnswerItem) -> ApiResult<(&'static Item, Answer)> {
    let item = quiz::item(&req.item)
        .ok_or_else(|| ApiError::not_found("This question is not asked any more."))?;
    let answer = quiz::read_answer(item, &req.text)
        .map_err(|error| ApiError::invalid(item.id, error.to_string()))?;
    Ok((item, answer))
}

/// Keeps an answer. Red flags and what the gate needs take effect at once.
pub fn answer_item(app: &App, req: AnswerItem) -> ApiResult<Answered> {
    let (item, answer) = read(&req)?;
    let now = app.now();
    let text = answer.to_text();
    let topics: &[Topic] = if is_profile_item(item) {
        &[Topic::Profile, Topic::Status]
    } else {
        // A red flag can close the gate.
        &[Topic::Status, Topic::Evening]
    };
    let answered = app.write(topics, |tx| {
        let pass = match tx.db().open_pass()? {
            Some(pass) => pass.id,
            None => begin(tx, &now)?,
        };
        tx.set_pass_answer(pass, item.id, &text)?;
        keep_flags(tx, item, &answer, now.utc_ms)?;
        let before = person(tx.db(), &now)?;
        if is_profile_item(item) {
            keep_answer(tx, item, &answer, before.today, &now)?;
        }
        let answers = pass_answers(tx.db(), pass)?;
        Ok(Answered {
            text: text.clone(),
            flags: flags_in(&answers),
            medicines: matched_in(&answers),
            gate: person(tx.db(), &now)?.gate,
        })
    })?;
    Ok(answered)
}

/// Raises what is ticked and takes back what is not ticked any more.
fn keep_flags(tx: &Tx<'_>, item: &Item, answer: &Answer, now_ms: i64) -> Result<()> {
    let Ask::Checklist { options } = item.ask else {
        return Ok(());
    };
    if !item.asks_red_flags() {
        return Ok(());
    }
    let ticked = ticked(answer);
    for option in options {
        if ticked.contains(&option.value) {
            tx.raise_flag(option.value, now_ms)?;
        } else {
            tx.lower_flag(option.value)?;
        }
    }
    Ok(())
}

/// Ends the open pass. Every question that cannot be declined needs its answer.
pub fn finish_first_night(app: &App) -> ApiResult<PassResult> {
    let now = app.now();
    let (pass, answers) = app.read(|db| match db.open_pass()? {
        Some(pass) => Ok((Some(pass.id), pass_answers(db, pass.id)?)),
        None => Ok((None, Answers::default())),
    })?;
    let Some(pass) = pass else {
        return Err(ApiError::not_found(
            "There is no open quiz to finish. Your results are in the Journal.",
        ));
    };
    if let Some(open) = ITEMS
        .iter()
        .find(|item| !item.may_decline && answers.get(item.id).is_none())
    {
        return Err(ApiError::invalid(
            open.id,
            "This question still needs an answer.",
        ));
    }
    let result = app.write(&[Topic::Status, Topic::Profile, Topic::Evening], |tx| {
        tx.finish_pass(pass, &now)?;
        result(tx.db(), Some(pass))
    })?;
    result.ok_or_else(no_result)
}

/// The result of a pass.
pub fn pass_result(app: &App, req: PassReq) -> ApiResult<PassResult> {
    app.read(|db| result(db, req.pass))?.ok_or_else(no_result)
}

fn no_result() -> ApiError {
    ApiError::not_found("There is no finished quiz yet.")
}

/// Works a pass's result out again from its own answers and the day on which it was finished.
fn result(db: Db<'_>, pass: Option<PassId>) -> Result<Option<PassResult>> {
    let finished = db.finished_passes()?;
    let Some(found) = finished
        .iter()
        .find(|one| pass.is_none_or(|id| one.id == id))
    else {
        return Ok(None);
    };
    let answers = pass_answers(db, found.id)?;
    let rhythm = quiz::rhythm_from(&answers).unwrap_or_default();
    let day = rhythm.day_of(&found.at);
    let medicines = medicines_in(db, &answers)?;
    let profile = quiz::profile_from(&answers, day);
    let assessment = assess(&answers, medicines.as_deref(), day);
    let ticked: Vec<&str> = assessment.red_flags.iter().map(|flag| flag.id).collect();
    let settled = db.settled_reasons()?;
    Ok(Some(PassResult {
        pass: found.id,
        finished_on: finished_on(&found.at),
        version: found.version,
        gate: gate(&profile, medicines.as_deref(), &settled, &ticked, day),
        assessment,
        passes: summaries(db)?,
    }))
}

/// The date on the person's calendar, with its year: passes may lie years apart.
fn finished_on(at: &Instant) -> String {
    Day::from_date(at.local().date()).in_words_with_year()
}

/// Every finished pass, newest first.
pub(crate) fn summaries(db: Db<'_>) -> Result<Vec<PassSummary>> {
    Ok(db
        .finished_passes()?
        .into_iter()
        .map(|one| PassSummary {
            pass: one.id,
            finished_on: finished_on(&one.at),
            version: one.version,
        })
        .collect())
}
