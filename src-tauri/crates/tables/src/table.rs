//! The imported table, open to be read.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use lull_foods::{Food, FoodId, Nutrients, Portion};
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, Row};

use crate::import::sweep;
use crate::schema::VERSION;
use crate::{DataType, IMPORTED, ImportError, OpenError, Report};

/// A food of the imported table.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedFood {
    /// The food, as of any table.
    pub food: Food,
    /// Which of the download's tables it stands in.
    pub data_type: DataType,
    /// Whose it is; empty where the source names nobody.
    pub brand: String,
    /// Year, month and day of its publication as one number; `None` where the source is silent.
    pub published: Option<u32>,
}

/// The imported table. It stays the one that was opened when an import replaces the file; whoever
/// imports opens it again.
#[derive(Debug)]
pub struct ImportedTable {
    connection: Mutex<Connection>,
}

impl ImportedTable {
    /// Opens the table in `folder`, and removes what an import left that was cut short; `None` when
    /// nothing was imported.
    ///
    /// # Errors
    /// The table is another version's, or is damaged.
    pub fn open(folder: &Path) -> Result<Option<Self>, OpenError> {
        sweep(folder);
        let file = folder.join(IMPORTED);
        if !file.exists() {
            return Ok(None);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version != VERSION {
            return Err(OpenError::OtherVersion);
        }
        connection.set_prepared_statement_cache_capacity(32);
        Ok(Some(Self {
            connection: Mutex::new(connection),
        }))
    }

    /// Takes the table in `folder` away. Without one it does nothing.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn remove(folder: &Path) -> Result<(), ImportError> {
        match fs::remove_file(folder.join(IMPORTED)) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                Err(ImportError::writing(folder, cause))
            }
            _ => Ok(()),
        }
    }

    /// What was imported, and what was skipped.
    ///
    /// # Errors
    /// The table cannot be read.
    pub fn summary(&self) -> Result<Report, OpenError> {
        let json: String = self
            .connection()
            .query_row("SELECT json FROM report", [], |row| row.get(0))?;
        serde_json::from_str(&json).map_err(|_| OpenError::Damaged)
    }

    /// The food with this FDC id; `None` when it is not in the table.
    ///
    /// # Errors
    /// The table cannot be read.
    pub fn food(&self, fdc_id: u32) -> Result<Option<ImportedFood>, OpenError> {
        let connection = self.connection();
        let mut query = connection.prepare_cached(
            "SELECT foods.* FROM foods JOIN numbers USING (standing) WHERE numbers.fdc_id = ?",
        )?;
        let found = query
            .query_row([fdc_id], |row| Ok((row.get("standing")?, food(row)?)))
            .optional()?;
        let Some((standing, mut food)) = found else {
            return Ok(None);
        };
        food.food.portions = portions(&connection, standing)?;
        Ok(Some(food))
    }

    pub(crate) fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn portions(connection: &Connection, standing: i64) -> Result<Vec<Portion>, OpenError> {
    let mut query = connection.prepare_cached(
        "SELECT amount, words, grams FROM portions WHERE standing = ? ORDER BY place",
    )?;
    let rows = query.query_map([standing], |row| {
        Ok(Portion {
            amount: row.get("amount")?,
            text: row.get("words")?,
            grams: row.get("grams")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A food without its portions.
pub(crate) fn food(row: &Row<'_>) -> rusqlite::Result<ImportedFood> {
    let data_type = data_type(row)?;
    let description: String = row.get("description")?;
    let brand: String = row.get("brand")?;
    let published: u32 = row.get("published")?;
    let mut figures = [None; Nutrients::FIELDS.len()];
    for (figure, field) in figures.iter_mut().zip(Nutrients::FIELDS) {
        *figure = row.get(field)?;
    }
    Ok(ImportedFood {
        food: Food {
            id: FoodId::imported(row.get("fdc_id")?),
            name: name(&description, &brand),
            description,
            common_names: Vec::new(),
            group: row.get("category")?,
            in_survey: data_type == DataType::SurveyFnddsFood,
            cooking: Vec::new(),
            portions: Vec::new(),
            per_100g: Nutrients::from_figures(figures),
            magnesium_points: row.get("points")?,
            magnesium_derivation: None,
        },
        data_type,
        brand,
        published: Some(published).filter(|published| *published > 0),
    })
}

pub(crate) fn data_type(row: &Row<'_>) -> rusqlite::Result<DataType> {
    let number: u8 = row.get("data_type")?;
    DataType::from_number(number)
        .ok_or_else(|| rusqlite::Error::InvalidColumnName("data_type".to_owned()))
}

/// The name to show: what labels shout is said in a normal voice, and whose it is stands behind it.
pub(crate) fn name(description: &str, brand: &str) -> String {
    let name = quietly(description, false);
    let known = name.to_lowercase().contains(&brand.to_lowercase());
    if brand.is_empty() || known {
        name
    } else {
        format!("{name} ({})", quietly(brand, true))
    }
}

/// Text in capitals with a capital at its beginning, or at that of each word, and none elsewhere.
fn quietly(text: &str, each_word: bool) -> String {
    if text.chars().any(char::is_lowercase) {
        return text.to_owned();
    }
    let mut begins = true;
    let mut said = String::with_capacity(text.len());
    for c in text.chars() {
        if begins {
            said.push(c);
        } else {
            said.extend(c.to_lowercase());
        }
        begins = if c.is_alphanumeric() || c == '\'' {
            false
        } else {
            begins || (each_word && c != '’')
        };
    }
    said
}
