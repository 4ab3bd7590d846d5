//! What an import took and what it skipped, and why.

use serde::{Deserialize, Serialize};

/// How many places are named for one reason.
const MOST_PLACES: usize = 5;

/// The kinds of food that are taken from a download.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataType {
    /// Foundation Foods: few, analysed in depth.
    FoundationFood,
    /// SR Legacy: the last Standard Reference.
    SrLegacyFood,
    /// FNDDS: dishes as the survey of what people eat records them.
    SurveyFnddsFood,
    /// Branded Foods: figures from labels.
    BrandedFood,
}

impl DataType {
    /// All, in the order in which their foods stand in the table.
    pub const ALL: [Self; 4] = [
        Self::FoundationFood,
        Self::SrLegacyFood,
        Self::SurveyFnddsFood,
        Self::BrandedFood,
    ];

    /// The name in `food.csv`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::FoundationFood => "foundation_food",
            Self::SrLegacyFood => "sr_legacy_food",
            Self::SurveyFnddsFood => "survey_fndds_food",
            Self::BrandedFood => "branded_food",
        }
    }

    /// The type with this name; `None` for the samples behind the foods, and for anything unknown.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|data_type| data_type.key().eq_ignore_ascii_case(key))
    }

    /// The type at this place in [`DataType::ALL`].
    pub(crate) fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// The name that the person knows it by.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::FoundationFood => "Foundation Foods",
            Self::SrLegacyFood => "SR Legacy",
            Self::SurveyFnddsFood => "Survey foods (FNDDS)",
            Self::BrandedFood => "Branded Foods",
        }
    }
}

/// Why something was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A row of `food.csv` of another type: a sample, a purchase, an experiment.
    NotAFood,
    /// A food whose number is none.
    FoodNumber,
    /// A food without a description.
    NoDescription,
    /// A food whose description is longer than any real one.
    LongDescription,
    /// A food that stands there twice.
    Twice,
    /// A branded food that a newer record with the same barcode replaces.
    Older,
    /// A nutrient in another unit than Lull counts in.
    NutrientUnit,
    /// A figure that is no number.
    NotANumber,
    /// A figure below zero.
    Negative,
    /// A figure that 100 g cannot hold.
    Impossible,
    /// A portion without a weight.
    NoWeight,
    /// A portion without words.
    NoWords,
    /// A serving by volume: what it weighs is not said.
    Volume,
}

impl Reason {
    /// In words, to go before the places.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::NotAFood => {
                "samples, purchases and experiments behind the foods, which are not foods themselves"
            }
            Self::FoodNumber => "foods whose FDC id is not a number Lull can keep",
            Self::NoDescription => "foods without a description",
            Self::LongDescription => "foods with a description of over 400 characters",
            Self::Twice => "foods that are listed twice; the first was taken",
            Self::Older => "older records of a branded food; the newest of each barcode was taken",
            Self::NutrientUnit => {
                "nutrients in another unit than Lull counts in; their figures stay unknown"
            }
            Self::NotANumber => "figures that are not numbers; they stay unknown",
            Self::Negative => "figures below zero; they stay unknown",
            Self::Impossible => "figures larger than 100 g of food can hold; they stay unknown",
            Self::NoWeight => "portions without a weight",
            Self::NoWords => "portions that do not say what they are a portion of",
            Self::Volume => "servings given by volume only, which do not say what they weigh",
        }
    }
}

/// Where something was skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The line.
    pub line: u64,
}

/// What was skipped for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skipped {
    /// Why.
    pub reason: Reason,
    /// How often.
    pub count: u64,
    /// The first few places.
    pub places: Vec<Place>,
}

/// How many foods of one type were taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The type.
    pub data_type: DataType,
    /// Foods.
    pub foods: u64,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Name of the file or folder that was chosen.
    pub chosen: String,
    /// The release, such as "2024-10-31", where the name of the download tells it.
    pub release: Option<String>,
    /// When it was imported, as the caller put it.
    pub stamp: String,
    /// What was taken; types without a food are left out.
    pub taken: Vec<Taken>,
    /// Foods without a magnesium figure, which are among those taken.
    pub without_magnesium: u64,
    /// Portions with a weight.
    pub portions: u64,
    /// What was skipped, in the order of [`Reason`].
    pub skipped: Vec<Skipped>,
    /// Files that were not there, and what that means.
    pub missing: Vec<String>,
}

impl Report {
    /// How many foods were taken.
    #[must_use]
    pub fn foods(&self) -> u64 {
        self.taken.iter().map(|taken| taken.foods).sum()
    }

    /// Notes that something was skipped.
    pub(crate) fn skip(&mut self, reason: Reason, file: &str, line: u64) {
        let at = match self
            .skipped
            .binary_search_by_key(&reason, |skipped| skipped.reason)
        {
            Ok(at) => at,
            Err(at) => {
                let fresh = Skipped {
                    reason,
                    count: 0,
                    places: Vec::new(),
                };
                self.skipped.insert(at, fresh);
                at
            }
        };
        let Some(skipped) = self.skipped.get_mut(at) else {
            return;
        };
        skipped.count += 1;
        if skipped.places.len() < MOST_PLACES {
            skipped.places.push(Place {
                file: file.to_owned(),
                line,
            });
        }
    }

    /// Notes that a food was taken.
    pub(crate) fn take(&mut self, data_type: DataType) {
        match self
            .taken
            .iter_mut()
            .find(|taken| taken.data_type == data_type)
        {
            Some(taken) => taken.foods += 1,
            None => {
                self.taken.push(Taken {
                    data_type,
                    foods: 1,
                });
                self.taken.sort_by_key(|taken| taken.data_type);
            }
        }
    }

    /// The first thing that was skipped, as a sentence.
    pub(crate) fn first_skip(&self) -> Option<String> {
        let skipped = self.skipped.first()?;
        let place = skipped.places.first()?;
        Some(format!(
            "{}, line {}: skipped {}.",
            place.file,
            place.line,
            skipped.reason.in_words()
        ))
    }
}
