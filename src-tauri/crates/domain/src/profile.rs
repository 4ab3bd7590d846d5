//! Who the person is, as far as the rules need it. Anything not told stays unknown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::diet::Excluded;
use crate::time::Day;

/// Sex as the reference tables use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female column of the table.
    Female,
    /// Male column of the table.
    Male,
}

/// A yes-or-no question, which may be unanswered. Unknown is never "no".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not asked yet, or "rather not say".
    #[default]
    Unknown,
}

/// What is known about the kidneys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kidney {
    /// No kidney disease that the person knows of; no eGFR told.
    NoneKnown,
    /// eGFR of 90 or more, in ml/min/1.73 m².
    Egfr90,
    /// eGFR 60 to 89.
    Egfr60,
    /// eGFR 30 to 59.
    Egfr30,
    /// eGFR under 30, or dialysis.
    Under30,
    /// Kidney disease, figure not known.
    DiseaseNoFigure,
    /// Not asked yet, or "rather not say".
    #[default]
    Unknown,
}

/// Which upper intake level for supplements and medicines the person goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UpperLevel {
    /// 250 mg a day (EU). The lowest is the default.
    #[default]
    Eu250,
    /// 350 mg a day (US).
    Us350,
    /// 400 mg a day (UK guidance).
    Uk400,
}

impl UpperLevel {
    /// All, lowest first.
    pub const ALL: [Self; 3] = [Self::Eu250, Self::Us350, Self::Uk400];

    /// The name as kept in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Eu250 => "eu250",
            Self::Us350 => "us350",
            Self::Uk400 => "uk400",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.key() == key)
    }

    /// Milligrams of elemental magnesium a day, from supplements and medicines only.
    #[must_use]
    pub const fn mg(self) -> f64 {
        match self {
            Self::Eu250 => 250.0,
            Self::Us350 => 350.0,
            Self::Uk400 => 400.0,
        }
    }
}

/// Age as it was told, which grows with the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Age {
    /// Whole years when told.
    pub years: u8,
    /// The day on which it was told.
    pub told_on: Day,
}

impl Age {
    /// Whole years on `day`, to within the year that the birthday is not known.
    #[must_use]
    pub fn on(self, day: Day) -> u16 {
        let passed = day.since(self.told_on).max(0) * 400 / 146_097;
        u16::from(self.years) + u16::try_from(passed).unwrap_or(0)
    }
}

/// The person, as told in the first night and in Settings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct Profile {
    /// Age, when told.
    pub age: Option<Age>,
    /// Sex, when told.
    pub sex: Option<Sex>,
    /// Pregnant now.
    pub pregnant: Told,
    /// Breastfeeding now.
    pub lactating: Told,
    /// Kidneys.
    pub kidney: Kidney,
    /// Myasthenia gravis.
    pub myasthenia: Told,
    /// Heart block or a marked slow pulse.
    pub heart_block: Told,
    /// Bowel obstruction or unexplained abdominal pain.
    pub bowel: Told,
    /// Diarrhoea now, or malabsorption.
    pub diarrhoea: Told,
    /// The chosen upper intake level.
    pub upper_level: UpperLevel,
    /// What they said they do not eat. Empty also while nobody said: then nothing is left out of suggestions.
    pub excludes: Vec<Excluded>,
}
