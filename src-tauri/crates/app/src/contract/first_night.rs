//! The first night and its results.

use lull_domain::ids::PassId;
use lull_domain::medicine::MatchedMedicine;
use lull_domain::quiz::{Assessment, Item};
use lull_domain::safety::{Gate, RedFlag};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

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
