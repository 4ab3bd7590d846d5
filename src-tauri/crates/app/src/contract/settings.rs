//! The room Settings.

use lull_domain::medicine::MatchedMedicine;
use lull_domain::profile::UpperLevel;
use lull_domain::quiz::Item;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

use super::{OfferedLevel, Theme};

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
}

/// Saves choices that are not answers.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveChoices {
    /// The upper level.
    pub upper_level: UpperLevel,
    /// Minutes of winding down before lights out, as typed: 5 to 180.
    pub wind_down_minutes: String,
}
