//! The first night: what is asked, what an answer may be, and what the answers come to.

mod answer;
mod assess;
mod items;

pub use answer::{Answer, AnswerError, Answers, read_answer};
pub use assess::{assess, profile_from, rhythm_from};
pub use items::{AGE, EXCLUDES, ITEMS, MEDICINES, VERSION, item};

use serde::Serialize;
use ts_rs::TS;

use crate::fact::Fact;
use crate::safety::RedFlag;
use crate::time::Day;

/// The parts of the first night, in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Conditions, medicines and red flags.
    Safety,
    /// Age and sex, which set the goal, and what is not eaten.
    Profile,
    /// Signs: muscles at rest.
    Rest,
    /// Signs: the night.
    Night,
    /// Signs: the mind.
    Mind,
    /// Signs: the body.
    Body,
    /// Food and drink.
    Food,
    /// Wake times and sleep length.
    Rhythm,
}

/// One question. Its text is ours; no item is taken from a published instrument.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Item {
    /// Stable name, such as `rest.jerk`.
    pub id: &'static str,
    /// The part it belongs to.
    pub section: Section,
    /// Small line above the question; may be empty.
    pub eyebrow: &'static str,
    /// The question.
    pub prompt: &'static str,
    /// One line of context; may be empty.
    pub detail: &'static str,
    /// What kind of answer it takes.
    pub ask: Ask,
    /// Whether "rather not say" is offered. It counts as unknown, never as "no".
    pub may_decline: bool,
}

impl Item {
    /// Whether its checklist names red flags: signs of now, which no later answer stands for.
    #[must_use]
    pub fn asks_red_flags(&self) -> bool {
        self.section == Section::Safety && matches!(self.ask, Ask::Checklist { .. })
    }
}

/// The kind of answer. An answer travels as text: see [`read_answer`] for the form of each.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ask {
    /// `0` to `3`: never, some nights, most nights, nearly every night.
    Scale,
    /// `0` to `7` days a week.
    Days,
    /// The `value` of one option.
    Choice {
        /// In the order shown.
        options: &'static [Choice],
    },
    /// The `value`s of all that apply, comma-separated; `none` for none of them.
    Checklist {
        /// In the order shown.
        options: &'static [Choice],
    },
    /// A number from `min` to `max`, with point or comma.
    Number {
        /// Shown after the field.
        unit: &'static str,
        /// Least accepted.
        min: f64,
        /// Most accepted.
        max: f64,
        /// Step of the field's arrows.
        step: f64,
    },
    /// `HH:MM`.
    Time,
    /// Names of medicines, one a line; `none` for none.
    Medicines,
}

/// One option of a choice or checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Choice {
    /// As stored.
    pub value: &'static str,
    /// As shown.
    pub label: &'static str,
}

/// What the answers come to: three separate parts and a plan, never one number.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Assessment {
    /// Red flags that were ticked, most urgent first. Shown before anything else.
    pub red_flags: Vec<RedFlag>,
    /// The pattern, group by group and item by item.
    pub groups: Vec<SignGroup>,
    /// What makes a low intake more or less likely.
    pub intake: IntakeOutlook,
    /// What to do now.
    pub plan: Vec<PlanStep>,
    /// When to take the quiz again.
    pub retake_on: Day,
}

/// The signs of one group.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SignGroup {
    /// Which group.
    pub section: Section,
    /// Its title, such as "Muscles at rest".
    pub title: &'static str,
    /// Its signs, in the order asked.
    pub signs: Vec<SignLine>,
}

/// One sign with its answer and an honest line about it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SignLine {
    /// The item.
    pub item: &'static str,
    /// What was asked, short.
    pub label: &'static str,
    /// 0 to 3; `None` when not answered.
    pub answer: Option<u8>,
    /// Whether it has anything to do with magnesium, with its source.
    pub honest: Fact,
}

/// Food answers against the reference intake, and the depletion score described in research.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IntakeOutlook {
    /// Reference intake in mg a day; `None` when age or sex is not known.
    pub goal_mg: Option<f64>,
    /// Mg a day that the foods asked about bring, from the answered ones alone; `None` when none is answered.
    pub named_foods_mg: Option<f64>,
    /// One line a food question: days a week and what they bring.
    pub foods: Vec<FoodLine>,
    /// The sentence that sums it up, without a diagnosis.
    pub sentence: String,
    /// The four-item score.
    pub score: DepletionScore,
}

/// One food question's share.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodLine {
    /// The foods, such as "Leafy greens".
    pub label: &'static str,
    /// Days a week; `None` when not answered.
    pub days: Option<u8>,
    /// Mg a day on average over the week; `None` when not answered.
    pub mg_a_day: Option<f64>,
    /// The usual serving that was counted, with its source.
    pub serving: Fact,
}

/// The Magnesium Depletion Score's four items. "Score described in research", not a finding about a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DepletionScore {
    /// 0 to 5; `None` while an item is missing ("incomplete"), never 0.
    pub points: Option<u8>,
    /// Each item with its points; `None` where not known.
    pub items: Vec<ScoreItem>,
    /// What it is and what it is not.
    pub about: Fact,
}

/// One item of the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ScoreItem {
    /// What it is, such as "Diuretic now".
    pub label: &'static str,
    /// Points; `None` where not known.
    pub points: Option<u8>,
}

/// One step of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanStep {
    /// Short, such as "Log food for two weeks".
    pub title: String,
    /// Why and how, one or two sentences.
    pub text: String,
}
