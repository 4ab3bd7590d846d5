//! A person, their folder, and a clock in the test's hand.

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use lull_app::contract::{
    AnswerItem, Answered, ChosenReading, FoodDay, FoodDayReq, FoodEntry, Helping, LogFood,
    PartReading, ReadLine,
};
use lull_app::{ApiResult, App, Changes, Clock, Topic, handlers};
use lull_domain::food::FoodId;
use lull_domain::quiz::{Ask, ITEMS, Item};
use lull_domain::time::{Instant, resolve};
use lull_store::Store;
use tempfile::TempDir;

#[derive(Clone)]
pub struct HandClock(Arc<Mutex<Instant>>);

impl HandClock {
    pub fn at(text: &str, zone: Tz) -> Self {
        Self(Arc::new(Mutex::new(instant(text, zone))))
    }

    pub fn set(&self, text: &str) {
        let zone = self.0.lock().unwrap().zone;
        *self.0.lock().unwrap() = instant(text, zone);
    }

    pub fn travel(&self, zone: Tz) {
        let mut now = self.0.lock().unwrap();
        *now = Instant::at(now.utc_ms, zone);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Instant {
        self.0.lock().unwrap().clone()
    }
}

fn instant(text: &str, zone: Tz) -> Instant {
    resolve(
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(),
        zone,
    )
}

/// The first reading of each part of some lines, as the page shows it before anything else is chosen.
pub fn first_readings(world: &World, lines: &str) -> Vec<Option<ChosenReading>> {
    let read = |line: &str| {
        let text = line.to_owned();
        handlers::read_line(&world.app, ReadLine { text }).unwrap()
    };
    let parts = lines.lines().flat_map(|line| read(line).parts);
    parts
        .map(|part| part.readings.first().map(choose))
        .collect()
}

/// Chooses a reading.
pub fn choose(reading: &PartReading) -> ChosenReading {
    ChosenReading {
        food_id: reading.food_id,
        grams: reading.grams,
    }
}

#[derive(Clone, Default)]
pub struct Heard(Arc<Mutex<Vec<Topic>>>);

impl Heard {
    pub fn take(&self) -> Vec<Topic> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

impl Changes for Heard {
    fn changed(&self, topics: &[Topic]) {
        self.0.lock().unwrap().extend(topics);
    }
}

pub const ALMONDS: FoodId = FoodId::sr28(12_061);

/// So much of a food, for today, in the meal of now.
pub fn helping(food_id: FoodId, amount: &str) -> LogFood {
    LogFood {
        helping: Helping {
            food_id,
            amount: amount.to_owned(),
            portion: None,
            cooking: None,
            weighed_cooked: false,
        },
        confirmed: false,
        day: None,
        meal: None,
    }
}

pub struct World {
    pub folder: TempDir,
    pub clock: HandClock,
    pub heard: Heard,
    pub app: App,
}

impl World {
    /// A new folder on Sunday 22 November 2026 at 21:14 in Berlin.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = HandClock::at("2026-11-22 21:14", Tz::Europe__Berlin);
        let heard = Heard::default();
        let app = open(folder.path(), &clock, &heard);
        Self {
            folder,
            clock,
            heard,
            app,
        }
    }

    /// The same folder, opened anew: what a restarted program sees.
    pub fn reopened(self) -> Self {
        let Self {
            folder,
            clock,
            heard,
            app,
        } = self;
        drop(app);
        let app = open(folder.path(), &clock, &heard);
        Self {
            folder,
            clock,
            heard,
            app,
        }
    }

    pub fn answer(&self, item: &str, text: &str) -> ApiResult<Answered> {
        let req = AnswerItem {
            item: item.to_owned(),
            text: text.to_owned(),
        };
        handlers::answer_item(&self.app, req)
    }

    /// Logs a food.
    pub fn eat(&self, food_id: FoodId, amount: &str) -> FoodEntry {
        self.log(helping(food_id, amount))
    }

    /// Logs a food.
    pub fn log(&self, req: LogFood) -> FoodEntry {
        let logged = handlers::log_food(&self.app, req).unwrap();
        logged.entries.into_iter().next().unwrap()
    }

    /// The food of today.
    pub fn today(&self) -> FoodDay {
        handlers::food_day(&self.app, FoodDayReq { day: None }).unwrap()
    }

    /// Answers every question harmlessly: a healthy man of 40 who wakes at 06:45.
    pub fn finish_first_night(&self) {
        for item in ITEMS {
            self.answer(item.id, harmless(item)).unwrap();
        }
        handlers::finish_first_night(&self.app).unwrap();
    }
}

pub fn open(folder: &Path, clock: &HandClock, heard: &Heard) -> App {
    let opened = Store::open(folder, "test").unwrap();
    App::new(
        opened.store,
        Box::new(clock.clone()),
        Box::new(heard.clone()),
    )
}

/// An answer that raises nothing.
pub fn harmless(item: &Item) -> &'static str {
    match (item.id, item.ask.clone()) {
        ("profile.age", _) => "40",
        ("profile.sex", _) => "male",
        ("safety.kidney", _) => "none_known",
        ("rhythm.sleep_hours", _) => "8",
        (_, Ask::Time) => "06:45",
        (_, Ask::Scale | Ask::Days) => "1",
        (_, Ask::Checklist { .. } | Ask::Medicines) => "none",
        (_, Ask::Choice { options }) => {
            options
                .iter()
                .find(|option| option.value == "no")
                .unwrap_or(&options[0])
                .value
        }
        (_, Ask::Number { .. }) => "8",
    }
}
