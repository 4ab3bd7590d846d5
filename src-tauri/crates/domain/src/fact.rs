//! What a fact shown to a person must carry.

use serde::Serialize;
use ts_rs::TS;

/// One statement or figure with its source. Facts are data: each topic keeps its own list.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Fact {
    /// Stable name, such as `sleep.mah-2021.onset`.
    pub id: &'static str,
    /// The sentence as shown, units included.
    pub text: &'static str,
    /// The figure in the sentence, where it has one.
    pub value: Option<f64>,
    /// Unit of `value`.
    pub unit: Option<&'static str>,
    /// Who says so: body or authors, and the work.
    pub source: &'static str,
    /// Year of the source.
    pub year: Option<u16>,
    /// Address or DOI, as text; Lull itself never opens the network.
    pub link: Option<&'static str>,
    /// Whether the source itself was read.
    pub mark: Mark,
    /// How strong the evidence is; `None` where grading does not apply (a definition, a reference intake).
    pub grade: Option<Grade>,
    /// When the source was last looked at, as `YYYY-MM`.
    pub last_checked: &'static str,
}

/// How far a fact's source was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// The source was read.
    Verified,
    /// Read in a secondary copy.
    SecondHand,
    /// From memory: shown as "unverified".
    Recalled,
    /// Sources disagree.
    Disputed,
    /// Computed by Lull from figures with sources.
    Computed,
}

/// Strength of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub enum Grade {
    /// Consistent randomised trials or meta-analysis.
    A,
    /// Limited or low-certainty randomised trials.
    B,
    /// Observational, animal or mechanistic.
    C,
    /// No evidence found or recalled.
    D,
}

/// When the sources behind the evidence sheet were last looked at.
pub(crate) const SHEET_CHECKED: &str = "2026-11";

/// Where a statement is from, and how far that was checked.
#[derive(Clone, Copy)]
pub(crate) struct Source {
    /// Body or authors, and the work.
    pub name: &'static str,
    /// Year of the work.
    pub year: Option<u16>,
    /// Address or DOI.
    pub link: Option<&'static str>,
    /// How far it was checked.
    pub mark: Mark,
}

impl Source {
    /// Nobody opened a source: the statement is from memory and shows as "unverified".
    pub(crate) const MEMORY: Self = Self {
        name: "From memory; no source was opened",
        year: None,
        link: None,
        mark: Mark::Recalled,
    };
}

impl Fact {
    /// A statement without a figure and without a grade.
    pub(crate) const fn stated(id: &'static str, text: &'static str, source: Source) -> Self {
        Self {
            id,
            text,
            value: None,
            unit: None,
            source: source.name,
            year: source.year,
            link: source.link,
            mark: source.mark,
            grade: None,
            last_checked: SHEET_CHECKED,
        }
    }

    /// The same with the figure that its text holds.
    pub(crate) const fn with_value(mut self, value: f64, unit: &'static str) -> Self {
        self.value = Some(value);
        self.unit = Some(unit);
        self
    }

    /// The same with the strength of its evidence.
    pub(crate) const fn graded(mut self, grade: Grade) -> Self {
        self.grade = Some(grade);
        self
    }
}
