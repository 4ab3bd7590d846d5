//! Food tables: the one that ships with Lull, and one that the person imported.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The tables there are.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoodTables {
    /// The tables that ship with Lull, a line each.
    pub built_in: Vec<String>,
    /// The imported one; `None` when there is none.
    pub imported: Option<ImportReport>,
    /// Why the imported table cannot be used; `None` in the usual case.
    pub trouble: Option<String>,
    /// The import under way; `None` when there is none.
    pub importing: Option<ImportProgress>,
}

/// Imports FoodData Central's download.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportFoodTable {
    /// A zip file or a folder.
    pub path: String,
}

/// How far an import is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportProgress {
    /// What is being done, in words.
    pub stage: String,
    /// 0 to 1 of the stage; `None` where the end is not known.
    pub share: Option<f64>,
    /// Whether it is being cancelled.
    pub cancelling: bool,
}

/// How an import ended.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ImportEnded {
    /// The table is in use.
    Done {
        /// What was taken.
        report: ImportReport,
    },
    /// Cancelled by the person: the table of before stays in use.
    Cancelled,
}

/// What an import took and skipped.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportReport {
    /// The file or folder it came from, by its name.
    pub name: String,
    /// When, in words.
    pub imported: String,
    /// What was taken: kind of food and how many.
    pub taken: Vec<ImportCount>,
    /// What was skipped, and why.
    pub skipped: Vec<ImportSkip>,
    /// Files that were not there, and what that means, a sentence each.
    pub missing: Vec<String>,
    /// Foods without a magnesium figure.
    pub without_magnesium: u32,
    /// Household portions.
    pub portions: u32,
}

/// So many of a kind.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportCount {
    /// The kind in words.
    pub what: String,
    /// How many.
    pub count: u32,
}

/// Rows that were skipped for one reason.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportSkip {
    /// Why, in words.
    pub why: String,
    /// How many rows.
    pub count: u32,
    /// The first few places, such as "food.csv, line 12".
    pub places: Vec<String>,
}
