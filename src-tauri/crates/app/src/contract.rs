//! What travels between the window's page and the handlers: requests and views, one shape each.
//!
//! Views hold decided values only: the page draws them and computes nothing.

use std::collections::BTreeMap;

use lull_domain::fact::Fact;
use lull_domain::ids::{DoseId, EventId, FoodEntryId, PassId};
use lull_domain::intake::{DayTotals, Goal};
use lull_domain::journal::{Place, Sensation};
use lull_domain::medicine::MatchedMedicine;
use lull_domain::profile::UpperLevel;
use lull_domain::quiz::{Assessment, Item};
use lull_domain::routine::{Step, StepGuide};
use lull_domain::safety::{Gate, RedFlag};
use lull_domain::supplement::{Form, FormGuide};
use lull_domain::time::{Day, LocalTime, Night};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark and warm.
    #[default]
    Night,
    /// Light and warm.
    Day,
    /// As the desktop says.
    System,
}

/// A room of the window, as named in links and messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Room {
    /// The quiz before first use.
    FirstNight,
    /// What is next.
    Tonight,
    /// The food log.
    Food,
    /// The guide and the dose log.
    Supplements,
    /// The routine.
    WindDown,
    /// What the body did.
    Journal,
    /// Profile and choices.
    Settings,
}

/// Where the first night stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FirstNightStatus {
    /// Never begun.
    New,
    /// Begun and left; a finished one may stand behind it.
    Begun,
    /// Finished at least once, and none is open.
    Done,
}

/// What every room needs to know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AppStatus {
    /// Where the first night stands.
    pub first_night: FirstNightStatus,
    /// Whether a first night was ever finished: rooms are open from then on.
    pub has_result: bool,
    /// The look.
    pub theme: Theme,
    /// Red flags that were ticked and not dismissed, most urgent first.
    pub open_flags: Vec<RedFlag>,
    /// Things that are missing or went wrong, each said once.
    pub notices: Vec<Notice>,
    /// Whether the first close has been explained.
    pub close_explained: bool,
}

/// Something that is missing or went wrong, with the way around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Notice {
    /// Stable name.
    pub key: String,
    /// What, what is safe, what to do.
    pub text: String,
}

/// Which notice was read.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DismissNotice {
    /// Its name.
    pub key: String,
}

/// Puts a red flag away.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DismissFlag {
    /// The flag.
    pub id: String,
    /// Why; needed.
    pub reason: String,
}

/// Chooses the look.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetTheme {
    /// The look.
    pub theme: Theme,
}

/// The quiz with what was answered so far.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FirstNight {
    /// Every question, in order.
    pub items: Vec<Item>,
    /// Answers so far, by item, in the text form of their kind.
    pub answers: BTreeMap<String, String>,
    /// The first question without an answer; `None` when all are answered.
    pub resume_at: Option<String>,
    /// Whether an earlier one was finished.
    pub retake: bool,
    /// Red flags ticked in this pass, most urgent first.
    pub flags: Vec<RedFlag>,
    /// The medicines named, matched to the table.
    pub medicines: Vec<MatchedMedicine>,
}

/// One answer.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AnswerItem {
    /// The item.
    pub item: String,
    /// The answer's text; `declined` for "rather not say".
    pub text: String,
}

/// What an answer brings up at once.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Answered {
    /// The answer as it is kept.
    pub text: String,
    /// All red flags ticked in this pass, most urgent first.
    pub flags: Vec<RedFlag>,
    /// The medicines named, matched to the table.
    pub medicines: Vec<MatchedMedicine>,
    /// The gate as it stands with this pass's answers.
    pub gate: Gate,
}

/// Which pass.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PassReq {
    /// `None` for the last finished one.
    pub pass: Option<PassId>,
}

/// A finished first night.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PassResult {
    /// Which pass.
    pub pass: PassId,
    /// When it was finished, in words.
    pub finished_on: String,
    /// The version of the questions.
    pub version: u32,
    /// What the answers came to.
    pub assessment: Assessment,
    /// The gate then.
    pub gate: Gate,
    /// Every finished pass, newest first.
    pub passes: Vec<PassSummary>,
}

/// One line of the list of passes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PassSummary {
    /// Which.
    pub pass: PassId,
    /// When, in words.
    pub finished_on: String,
    /// The version of the questions.
    pub version: u32,
}

/// The room Tonight.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tonight {
    /// "Sunday 22 November · 21:14".
    pub heading: String,
    /// What is next.
    pub sentence: String,
    /// The night it is about.
    pub night: Night,
    /// The evening's picture.
    pub curve: Curve,
    /// Magnesium so far.
    pub magnesium: Magnesium,
    /// The dose of tonight, where one is planned and may be suggested.
    pub dose: Option<PlannedDose>,
    /// The routine.
    pub routine: Routine,
    /// Twitches and cramps logged today.
    pub events: Vec<BodyEvent>,
    /// "None" as it was logged today; `None` when it was not.
    pub none_logged: Option<EventId>,
    /// The gate; the page shows it where a supplement is mentioned.
    pub gate: Gate,
}

/// The evening as a line that falls towards sleep and rises again, ready to be scaled.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Curve {
    /// Points of the line: x from 0 to 1 in time, y from 0 (awake) to 1 (deepest).
    pub line: Vec<(f64, f64)>,
    /// Where now is, kept inside of the picture.
    pub now: (f64, f64),
    /// The marks, in order of time.
    pub marks: Vec<CurveMark>,
    /// Where the length of sleep is written, and its text ("8 h").
    pub sleep: CurveMark,
    /// The picture in words.
    pub words: String,
}

/// One mark on the line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CurveMark {
    /// `dose`, `wind_down`, `lights_out`, `wake` or `sleep`.
    pub key: &'static str,
    /// As shown.
    pub label: String,
    /// `HH:MM`; empty for `sleep`.
    pub time: String,
    /// 0 to 1.
    pub x: f64,
    /// 0 to 1.
    pub y: f64,
}

/// A day's magnesium.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Magnesium {
    /// By source.
    pub totals: DayTotals,
    /// Everything with a figure, mg.
    pub total_mg: f64,
    /// The reference intake; `None` while age or sex is unknown.
    pub goal: Option<Goal>,
    /// Mg still missing to the goal.
    pub to_go_mg: Option<f64>,
    /// The chosen upper level for supplements and medicines.
    pub upper_level: UpperLevelView,
    /// A food that would close the gap; `None` when there is none or no goal.
    pub closing: Vec<ClosingFood>,
}

/// The chosen upper level and where the day stands against it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UpperLevelView {
    /// Which was chosen.
    pub level: UpperLevel,
    /// Mg a day, for a child the lower one of the age; `None` under one year, for which none is set.
    pub mg: Option<f64>,
    /// Mg of supplements above it.
    pub over_mg: f64,
    /// Where it is from.
    pub fact: Fact,
}

/// A usual portion of a food that would bring the day closer to the goal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ClosingFood {
    /// The food in the table.
    pub food_id: u32,
    /// In plain words, such as "a small handful of pumpkin seeds".
    pub words: String,
    /// Grams.
    pub grams: f64,
    /// Mg it brings.
    pub mg: f64,
    /// Whether it covers the whole gap.
    pub covers: bool,
}

/// A dose that the plan names.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlannedDose {
    /// Which form.
    pub form: Form,
    /// Its name as shown.
    pub name: &'static str,
    /// Elemental mg.
    pub elemental_mg: f64,
    /// `HH:MM`.
    pub time: String,
    /// Whether one was logged today.
    pub taken: bool,
}

/// The routine of a night.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Routine {
    /// Which night.
    pub night: Night,
    /// Its steps in order.
    pub steps: Vec<RoutineStep>,
    /// "Not tonight" was said.
    pub not_tonight: bool,
    /// It has been begun tonight.
    pub begun: bool,
}

/// One step of a night.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoutineStep {
    /// What it is.
    pub guide: StepGuide,
    /// Ticked.
    pub done: bool,
}

/// Ticks a step or takes the tick back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TickStep {
    /// Which night.
    pub night: Night,
    /// Which step.
    pub step: Step,
    /// Ticked or not.
    pub done: bool,
}

/// Says "not tonight" or takes it back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetNotTonight {
    /// Which night.
    pub night: Night,
    /// Said or taken back.
    pub not_tonight: bool,
}

/// Logs what the body did. `Sensation::None` takes no place.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogEvent {
    /// What.
    pub sensation: Sensation,
    /// Where; needed unless nothing was felt.
    pub place: Option<Place>,
}

/// Which journal event.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EventReq {
    /// Its number.
    pub id: EventId,
}

/// A journal event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BodyEvent {
    /// Its number.
    pub id: EventId,
    /// `HH:MM` as the wall clock showed.
    pub time: String,
    /// What.
    pub sensation: Sensation,
    /// Where.
    pub place: Option<Place>,
}

/// Looks foods up.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SearchFoods {
    /// As typed.
    pub query: String,
}

/// A food found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodHit {
    /// The food in the table.
    pub food_id: u32,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// Mg in 100 g; `None` is "no figure".
    pub magnesium_mg_per_100g: Option<f64>,
}

/// Which food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodReq {
    /// The food in the table.
    pub food_id: u32,
}

/// A food with its portions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodDetail {
    /// The food in the table.
    pub food_id: u32,
    /// Its name as shown.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// The source's food group.
    pub group: String,
    /// Mg in 100 g; `None` is "no figure".
    pub magnesium_mg_per_100g: Option<f64>,
    /// Where the figure is from, such as "USDA SR28, food 12061; analytical, 20 samples".
    pub source: String,
    /// Household portions of the source.
    pub portions: Vec<PortionView>,
}

/// A household portion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PortionView {
    /// In plain words, such as "1 cup, sliced".
    pub text: String,
    /// Its weight, g.
    pub grams: f64,
    /// Mg it brings; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
}

/// What an amount comes to, while it is typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WeighFood {
    /// The food in the table.
    pub food_id: u32,
    /// As typed: "30 g", "2", "1/2".
    pub amount: String,
    /// Index of the portion that the amount counts; `None` for a weight.
    pub portion: Option<u32>,
}

/// An amount in grams and milligrams.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Weighed {
    /// Grams.
    pub grams: f64,
    /// Mg of magnesium; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
}

/// Logs a food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogFood {
    /// The food in the table.
    pub food_id: u32,
    /// As typed.
    pub amount: String,
    /// Index of the portion that the amount counts; `None` for a weight.
    pub portion: Option<u32>,
    /// The day to log it on; `None` for today.
    pub day: Option<Day>,
}

/// A logged food with the values of its day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodEntry {
    /// Its number.
    pub id: FoodEntryId,
    /// The day it belongs to.
    pub day: Day,
    /// `HH:MM` as the wall clock showed; empty when it was logged on another day than it was eaten.
    pub time: String,
    /// The food in the table.
    pub food_id: u32,
    /// Its name when logged.
    pub name: String,
    /// The source's own description when logged.
    pub description: String,
    /// The amount in words, such as "2 × 1 cup"; empty for a plain weight.
    pub amount: String,
    /// Grams.
    pub grams: f64,
    /// Mg; `None` is "no figure".
    pub magnesium_mg: Option<f64>,
}

/// Which logged food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodEntryReq {
    /// Its number.
    pub id: FoodEntryId,
}

/// Which day of food.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FoodDayReq {
    /// `None` for today.
    pub day: Option<Day>,
}

/// A day of food.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodDay {
    /// Which day.
    pub day: Day,
    /// In words.
    pub title: String,
    /// Whether it is today: nothing later can be shown.
    pub is_today: bool,
    /// Its entries, in order of time.
    pub entries: Vec<FoodEntry>,
    /// Its magnesium.
    pub magnesium: Magnesium,
}

/// The room Supplements.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Supplements {
    /// The guide.
    pub guide: Vec<FormGuide>,
    /// The gate in front of it.
    pub gate: Gate,
    /// What is planned; `None` while nothing is chosen. It is kept, on hold, behind a closed gate.
    pub plan: Option<PlannedDose>,
    /// Whether the plan is suggested and reminded of: the gate is clear, and it is within the upper level.
    pub plan_suggested: bool,
    /// Doses logged today.
    pub today: Vec<Dose>,
    /// Mg of supplements today.
    pub today_mg: f64,
    /// The upper level.
    pub upper_level: UpperLevelView,
    /// The medicines named, matched to the table.
    pub medicines: Vec<MatchedMedicine>,
    /// What holds for every form.
    pub general: Vec<Fact>,
}

/// Chooses a form and the elemental amount of a dose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChooseDose {
    /// The form.
    pub form: Form,
    /// Elemental mg, as typed.
    pub elemental_mg: String,
}

/// Logs a dose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogDose {
    /// The form.
    pub form: Form,
    /// Elemental mg, as typed.
    pub elemental_mg: String,
    /// `HH:MM` of the person's day when it was taken; `None` for now.
    pub at: Option<String>,
}

/// A logged dose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Dose {
    /// Its number.
    pub id: DoseId,
    /// The day it belongs to.
    pub day: Day,
    /// `HH:MM` as the wall clock showed.
    pub time: String,
    /// The form.
    pub form: Form,
    /// Its name as shown.
    pub name: &'static str,
    /// Elemental mg.
    pub elemental_mg: f64,
}

/// A dose as logged, with what should be said about it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoseLogged {
    /// The dose; it is kept in any case.
    pub dose: Dose,
    /// The upper level passed, or the gate's reason, in plain words; empty when there is nothing to say.
    pub warnings: Vec<String>,
}

/// Which dose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DoseReq {
    /// Its number.
    pub id: DoseId,
}

/// "I asked, and was told it is fine."
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SettleReason {
    /// The gate's reason.
    pub id: String,
    /// Settled or taken back.
    pub settled: bool,
}

/// The room Wind-down.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WindDown {
    /// "Sunday 22 November".
    pub heading: String,
    /// What is next.
    pub sentence: String,
    /// The evening's times, in order.
    pub schedule: Vec<ScheduleLine>,
    /// The routine.
    pub routine: Routine,
    /// Until when reminders are quiet, in words; `None` when they are on.
    pub paused_until: Option<String>,
}

/// One time of the evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScheduleLine {
    /// What.
    pub label: String,
    /// `HH:MM`.
    pub time: LocalTime,
}

/// Quiets reminders until tomorrow or turns them on again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PauseReminders {
    /// Quiet until tomorrow, or on.
    pub paused: bool,
}

/// The room Journal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Journal {
    /// The last fourteen nights, newest first; a night without an entry is blank.
    pub nights: Vec<JournalNight>,
    /// When to see a doctor: every red flag, most urgent first.
    pub flags: Vec<RedFlag>,
    /// Finished first nights, newest first.
    pub passes: Vec<PassSummary>,
}

/// One night of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JournalNight {
    /// Which.
    pub night: Night,
    /// In words.
    pub title: String,
    /// What was logged.
    pub events: Vec<BodyEvent>,
    /// "None" was logged.
    pub none_logged: bool,
    /// Steps of the routine ticked; `None` when the night has no record.
    pub steps_done: Option<u8>,
}

/// The room Settings.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Settings {
    /// The questions that can be changed here: safety, profile and rhythm.
    pub items: Vec<Item>,
    /// Their answers now, by item.
    pub answers: BTreeMap<String, String>,
    /// The medicines named, matched to the table.
    pub medicines: Vec<MatchedMedicine>,
    /// The upper level.
    pub upper_level: UpperLevel,
    /// Every level with its source.
    pub upper_levels: Vec<OfferedLevel>,
    /// Minutes of winding down before lights out.
    pub wind_down_minutes: u16,
    /// The look.
    pub theme: Theme,
    /// Where the data is kept.
    pub data_folder: String,
    /// Lull's version.
    pub version: &'static str,
    /// The food table and its origin.
    pub food_source: String,
}

/// An upper level that can be chosen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OfferedLevel {
    /// Which.
    pub level: UpperLevel,
    /// Mg a day.
    pub mg: f64,
    /// Where it is from.
    pub fact: Fact,
}

/// Saves choices that are not answers.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveChoices {
    /// The upper level.
    pub upper_level: UpperLevel,
    /// Minutes of winding down before lights out, as typed: 5 to 180.
    pub wind_down_minutes: String,
}
