//! Where a download's files are: in a folder or a ZIP file, at any depth. Several downloads side by
//! side (Foundation beside Branded) are several sets; the files of a set share a folder.
//!
//! Nothing is unpacked to the disk: a file of a ZIP is read as it is unpacked, and no further than a
//! real one would go.

mod folder;
mod zipped;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use zip::ZipArchive;

pub(crate) use zipped::TooLarge;

use crate::ImportError;

/// Files and folders that are looked at before the search is given up.
pub(crate) const MOST_FILES: usize = 20_000;

/// The files of a download that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Food,
    FoodNutrient,
    Nutrient,
    FoodPortion,
    MeasureUnit,
    FoodCategory,
    WweiaCategory,
    BrandedFood,
}

impl Kind {
    /// All of them; the needed ones first.
    pub const ALL: [Self; 8] = [
        Self::Food,
        Self::FoodNutrient,
        Self::Nutrient,
        Self::FoodPortion,
        Self::MeasureUnit,
        Self::FoodCategory,
        Self::WweiaCategory,
        Self::BrandedFood,
    ];

    /// The file's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Food => "food.csv",
            Self::FoodNutrient => "food_nutrient.csv",
            Self::Nutrient => "nutrient.csv",
            Self::FoodPortion => "food_portion.csv",
            Self::MeasureUnit => "measure_unit.csv",
            Self::FoodCategory => "food_category.csv",
            Self::WweiaCategory => "wweia_food_category.csv",
            Self::BrandedFood => "branded_food.csv",
        }
    }

    /// Whether nothing can be imported without it.
    const fn is_needed(self) -> bool {
        matches!(self, Self::Food | Self::FoodNutrient | Self::Nutrient)
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.name().eq_ignore_ascii_case(name.trim()))
    }
}

/// A file of a set.
#[derive(Debug)]
struct Part {
    /// Its name as shown.
    shown: String,
    /// Its size when unpacked, bytes; in a ZIP, as declared.
    bytes: u64,
    at: Place,
}

#[derive(Debug)]
enum Place {
    Path(PathBuf),
    Entry(usize),
}

/// The files of one download, by [`Kind`].
#[derive(Debug)]
struct Set {
    folder: PathBuf,
    parts: [Option<Part>; Kind::ALL.len()],
}

/// A file, open from its beginning.
pub(crate) struct Opened<'a> {
    /// Its name as shown.
    pub name: String,
    /// Its bytes.
    pub bytes: Box<dyn Read + 'a>,
}

/// A download whose needed files are all there.
#[derive(Debug)]
pub(crate) struct Source {
    archive: Option<ZipArchive<File>>,
    sets: Vec<Set>,
}

impl Source {
    /// Looks for the files in a folder or ZIP file.
    ///
    /// # Errors
    /// It cannot be read, is no ZIP file, or lacks a needed file.
    pub fn find(chosen: &Path) -> Result<Self, ImportError> {
        let read = |cause| ImportError::Read {
            file: chosen.display().to_string(),
            cause,
        };
        let mut source = Self {
            archive: None,
            sets: Vec::new(),
        };
        let mut nested = None;
        let kind = std::fs::metadata(chosen).map_err(read)?;
        // Opening a pipe waits for whoever writes into it, perhaps for ever.
        if !kind.is_dir() && !kind.is_file() {
            return Err(ImportError::NoFile {
                file: chosen.display().to_string(),
            });
        }
        if kind.is_dir() {
            folder::look(chosen, |path, bytes| {
                let inside = path.strip_prefix(chosen).unwrap_or(path);
                let at = Place::Path(path.to_owned());
                source.offer(inside, bytes, at, &mut nested);
            })?;
        } else {
            let archive = zipped::open(File::open(chosen).map_err(read)?, chosen)?;
            zipped::look(&archive, |index, path, bytes| {
                source.offer(path, bytes, Place::Entry(index), &mut nested);
            })?;
            source.archive = Some(archive);
        }
        source.complete(nested)
    }

    /// Takes a file in if it is one of a download's.
    fn offer(&mut self, path: &Path, bytes: u64, at: Place, nested: &mut Option<String>) {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            return;
        };
        let shown = path.display().to_string();
        if path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
        {
            nested.get_or_insert(shown);
            return;
        }
        let Some(kind) = Kind::from_name(name) else {
            return;
        };
        let folder = path.parent().unwrap_or(path);
        let at_set = match self.sets.iter().position(|set| set.folder == folder) {
            Some(at_set) => at_set,
            None => {
                self.sets.push(Set {
                    folder: folder.to_owned(),
                    parts: Default::default(),
                });
                self.sets.len() - 1
            }
        };
        let slot = self
            .sets
            .get_mut(at_set)
            .and_then(|set| set.parts.get_mut(kind as usize));
        if let Some(slot) = slot {
            slot.get_or_insert(Part { shown, bytes, at });
        }
    }

    /// Checks that every set has what it needs. Files that lie about in another folder, such as a
    /// lone `nutrient.csv`, are no set.
    fn complete(mut self, nested: Option<String>) -> Result<Self, ImportError> {
        let missing = |set: Option<&Set>| -> Vec<&str> {
            Kind::ALL
                .into_iter()
                .filter(|kind| kind.is_needed())
                .filter(|kind| set.is_none_or(|set| set.part(*kind).is_none()))
                .map(Kind::name)
                .collect()
        };
        let fewest = self
            .sets
            .iter()
            .map(|set| missing(Some(set)))
            .min_by_key(Vec::len);
        let fewest = fewest.unwrap_or_else(|| missing(None));
        if !fewest.is_empty() {
            return Err(match nested {
                Some(file) => ImportError::Nested { file },
                None => ImportError::Missing {
                    missing: fewest.join(", "),
                },
            });
        }
        self.sets.retain(|set| missing(Some(set)).is_empty());
        // The same order whatever the file system's.
        self.sets
            .sort_by(|one, other| one.folder.cmp(&other.folder));
        Ok(self)
    }

    /// How many downloads there are.
    pub fn sets(&self) -> usize {
        self.sets.len()
    }

    /// Folder of a set within what was chosen; empty for the top.
    pub fn folder(&self, set: usize) -> &Path {
        self.sets.get(set).map_or(Path::new(""), |set| &set.folder)
    }

    /// Unpacked bytes of a file; `None` where the set lacks it.
    pub fn bytes(&self, set: usize, kind: Kind) -> Option<u64> {
        self.sets.get(set)?.part(kind).map(|part| part.bytes)
    }

    /// Opens a file of a set; `None` where the set lacks it.
    ///
    /// # Errors
    /// It cannot be read, is locked, or is packed in another way.
    pub fn open(&mut self, set: usize, kind: Kind) -> Result<Option<Opened<'_>>, ImportError> {
        let Some(part) = self.sets.get(set).and_then(|set| set.part(kind)) else {
            return Ok(None);
        };
        let bytes: Box<dyn Read> = match (&part.at, &mut self.archive) {
            (Place::Path(path), _) => {
                Box::new(File::open(path).map_err(|cause| ImportError::Read {
                    file: part.shown.clone(),
                    cause,
                })?)
            }
            (Place::Entry(index), Some(archive)) => zipped::entry(archive, *index, &part.shown)?,
            (Place::Entry(_), None) => return Ok(None),
        };
        Ok(Some(Opened {
            name: part.shown.clone(),
            bytes,
        }))
    }
}

impl Set {
    fn part(&self, kind: Kind) -> Option<&Part> {
        self.parts.get(kind as usize)?.as_ref()
    }
}
