//! The food log: when something goes on it, what goes on it, and how an entry is shown.

use lull_domain::food::{self, Eaten, EatenTime, Meal, Serving};
use lull_domain::ids::{FoodEntryId, FoodNoteId};
use lull_domain::time::{Day, Instant};
use lull_foods::source_of;

use crate::contract::{FoodEntry, FoodNote, Logged};
use crate::{ApiError, ApiResult, App, Topic};

/// Longest note, characters.
const LONGEST_NOTE: usize = 1000;

/// Where on the log something goes.
#[derive(Debug, Clone)]
pub(crate) struct Occasion {
    pub day: Day,
    pub at: Instant,
    pub time: EatenTime,
    pub meal: Meal,
}

impl Occasion {
    /// On `day`, or today; with `meal`, or the one of this time of day.
    ///
    /// # Errors
    /// The day is still to come.
    pub fn new(now: &Instant, today: Day, day: Option<Day>, meal: Option<Meal>) -> ApiResult<Self> {
        let day = day.unwrap_or(today);
        if day > today {
            return Err(ApiError::invalid(
                "day",
                "This day is still to come. Please choose today or an earlier day.",
            ));
        }
        Ok(Self {
            day,
            at: now.clone(),
            // Logged later for an earlier day: when it was eaten is not known.
            time: if day == today {
                EatenTime::Logged
            } else {
                EatenTime::Unknown
            },
            meal: meal.unwrap_or_else(|| Meal::at(now.local_time())),
        })
    }

    fn eaten(&self, serving: Serving) -> Eaten {
        Eaten {
            day: self.day,
            at: self.at.clone(),
            time: self.time,
            meal: self.meal,
            serving,
        }
    }

    fn note(&self, text: String) -> food::FoodNote {
        food::FoodNote {
            day: self.day,
            at: self.at.clone(),
            timed: self.time == EatenTime::Logged,
            meal: self.meal,
            text,
        }
    }
}

/// Refuses unlikely amounts until they are confirmed, with the first one's question.
pub(crate) fn confirm<'a>(
    servings: impl IntoIterator<Item = &'a Serving>,
    confirmed: bool,
) -> ApiResult<()> {
    let question = servings
        .into_iter()
        .find_map(|one| food::asks_back(one.grams, one.nutrients.magnesium_mg));
    match question {
        Some(question) if !confirmed => Err(ApiError::invalid("confirmed", question)),
        _ => Ok(()),
    }
}

/// A note's text as it is kept.
///
/// # Errors
/// It is empty or long.
pub(crate) fn note_text(text: &str) -> ApiResult<String> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(ApiError::invalid("text", "There is nothing to keep yet.")),
        1..=LONGEST_NOTE => Ok(text.to_owned()),
        _ => Err(ApiError::invalid(
            "text",
            "That is long for a note. Please shorten it; nothing was changed.",
        )),
    }
}

/// Puts foods and notes on the log in one step.
pub(crate) fn log(
    app: &App,
    occasion: &Occasion,
    servings: Vec<Serving>,
    notes: Vec<String>,
) -> ApiResult<Logged> {
    let eaten = servings.into_iter().map(|one| occasion.eaten(one));
    log_all(
        app,
        eaten.collect(),
        notes.into_iter().map(|text| occasion.note(text)).collect(),
    )
}

/// Puts entries and notes on the log in one step.
pub(crate) fn log_all(
    app: &App,
    eaten: Vec<Eaten>,
    notes: Vec<food::FoodNote>,
) -> ApiResult<Logged> {
    let logged = app.write(&[Topic::Food], |tx| {
        let entries = eaten
            .into_iter()
            .map(|one| Ok(entry(tx.insert_eaten(&one)?, one)));
        let entries = entries.collect::<lull_store::Result<_>>()?;
        let notes = notes
            .into_iter()
            .map(|one| Ok(note(tx.insert_food_note(&one)?, one)));
        Ok(Logged {
            entries,
            notes: notes.collect::<lull_store::Result<_>>()?,
        })
    })?;
    Ok(logged)
}

/// An entry as shown.
pub(crate) fn entry(id: FoodEntryId, eaten: Eaten) -> FoodEntry {
    let time = eaten.local_time();
    let serving = eaten.serving;
    FoodEntry {
        id,
        day: eaten.day,
        meal: eaten.meal,
        time: time.map_or_else(String::new, |time| time.to_string()),
        food_id: serving.food,
        name: serving.name,
        description: serving.description,
        amount: serving.amount,
        cooking: serving.cooking,
        grams: serving.grams,
        magnesium_mg: serving.nutrients.magnesium_mg,
        magnesium_mg_per_100g: serving.nutrients.times(100.0 / serving.grams).magnesium_mg,
        source: source_of(serving.food),
        without_figure: serving.without_figure,
    }
}

/// A note as shown.
pub(crate) fn note(id: FoodNoteId, note: food::FoodNote) -> FoodNote {
    FoodNote {
        id,
        time: if note.timed {
            note.at.local_time().to_string()
        } else {
            String::new()
        },
        meal: note.meal,
        text: note.text,
    }
}
