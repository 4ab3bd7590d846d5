//! The person's medicines: their names, as the answer to the first night's question, and their times.

use lull_domain::medicine::{TakenMedicine, match_name, read_times};
use lull_domain::quiz::{self, Answer, MEDICINES, read_answer};
use lull_domain::time::LocalTime;
use lull_store::{Result, Tx};

use super::supplement::view as room;
use crate::contract::{
    AddMedicine, MatchMedicine, MatchedMedicine, MedicineReq, MedicineView, SetMedicineTimes,
    Supplements,
};
use crate::person::{keep_answer, person};
use crate::{ApiError, ApiResult, App, Topic};

const TOPICS: [Topic; 3] = [Topic::Dose, Topic::Profile, Topic::Evening];

pub(super) fn view(medicines: &[TakenMedicine]) -> Vec<MedicineView> {
    medicines
        .iter()
        .map(|one| MedicineView {
            matched: one.medicine.clone(),
            times: one.times.clone(),
            asks_times: one.asks_times(),
        })
        .collect()
}

/// What a name means, while it is typed.
pub fn match_medicine(_: &App, req: MatchMedicine) -> ApiResult<MatchedMedicine> {
    Ok(match_name(&req.text))
}

/// Puts a medicine on the list.
pub fn add_medicine(app: &App, req: AddMedicine) -> ApiResult<Supplements> {
    let times = times(&req.times)?;
    let name = req.name.trim().to_owned();
    if name.is_empty() {
        return Err(ApiError::invalid(
            "name",
            "What is it called? Generic or brand name will do.",
        ));
    }
    change(app, |names| {
        if names.iter().any(|have| same(have, &name)) {
            return Err(ApiError::invalid(
                "name",
                format!("{name} is on your list already. Its times can be changed there."),
            ));
        }
        names.push(name.clone());
        Ok((name.clone(), times.clone()))
    })
}

/// Changes when a medicine is taken.
pub fn set_medicine_times(app: &App, req: SetMedicineTimes) -> ApiResult<Supplements> {
    let times = times(&req.times)?;
    change(app, |names| {
        let found = names.iter().find(|have| same(have, &req.name));
        let name = found.ok_or_else(gone)?;
        Ok((name.clone(), times.clone()))
    })
}

/// Takes a medicine off the list, and its times with it.
pub fn remove_medicine(app: &App, req: MedicineReq) -> ApiResult<Supplements> {
    change(app, |names| {
        let before = names.len();
        names.retain(|have| !same(have, &req.name));
        if names.len() == before {
            return Err(gone());
        }
        Ok((req.name.clone(), Vec::new()))
    })
}

/// Changes the list of names, and the times of one of them.
fn change(
    app: &App,
    changed: impl Fn(&mut Vec<String>) -> ApiResult<(String, Vec<LocalTime>)>,
) -> ApiResult<Supplements> {
    let now = app.now();
    app.write(&TOPICS, |tx| {
        let person = person(tx.db(), &now)?;
        let mut names = match person.answers.get(MEDICINES) {
            Some(Answer::Medicines(names)) => names.clone(),
            _ => Vec::new(),
        };
        let before = names.clone();
        let (name, times) = match changed(&mut names) {
            Ok(found) => found,
            Err(error) => return Ok(Err(error)),
        };
        // The same words and limits as where the whole list is typed.
        let text = Answer::Medicines(names.clone()).to_text();
        let Some(item) = quiz::item(MEDICINES) else {
            return Ok(Err(gone()));
        };
        let answer = match read_answer(item, &text) {
            Ok(answer) => answer,
            Err(error) => return Ok(Err(ApiError::invalid("name", error.to_string()))),
        };
        if names != before {
            keep_answer(tx, item, &answer, person.today, &now)?;
        }
        keep_times(tx, &name, &times)?;
        room(tx.db(), &now).map(Ok)
    })?
}

fn keep_times(tx: &Tx<'_>, name: &str, times: &[LocalTime]) -> Result<()> {
    tx.set_medicine_times(&name.to_lowercase(), times)
}

fn times(text: &str) -> ApiResult<Vec<LocalTime>> {
    read_times(text).map_err(|error| ApiError::invalid("times", error.to_string()))
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn gone() -> ApiError {
    ApiError::not_found("This medicine is not on your list any more.")
}
