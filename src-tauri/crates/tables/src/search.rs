//! Search over the imported table: SQLite finds the first few hundred foods that have the words typed.

use lull_foods::{FoodId, allowed_slips, is_manner, is_near, is_stop_word, singular, words};
use rusqlite::Connection;

use crate::{DataType, ImportedTable, OpenError};

/// Candidates that are looked at.
const CANDIDATES: i64 = 200;
/// Words that a misspelt one may have been meant for.
const NEAR_WORDS: usize = 6;
/// Longest beginning of which `schema.sql` keeps an index, bytes.
const INDEXED_BEGINNING: usize = 3;
/// Words with the same beginning that are looked up one by one.
const MOST_BEGUN: usize = 100;
/// Words of a query that are looked at.
const MOST_WORDS: usize = 8;

/// A food that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedHit {
    /// The food.
    pub id: FoodId,
    /// The name to show.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// Which of the download's tables it stands in.
    pub data_type: DataType,
    /// Magnesium in 100 g; `None` where the source gives no figure.
    pub magnesium_mg_per_100g: Option<f64>,
}

impl ImportedTable {
    /// The best `limit` foods for what was typed so far, best first. Empty when nothing matches.
    ///
    /// # Errors
    /// The table cannot be read.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<ImportedHit>, OpenError> {
        let connection = self.connection();
        let Some(wanted) = matching(&connection, query)? else {
            return Ok(Vec::new());
        };
        let mut candidates = connection.prepare_cached(
            "SELECT fdc_id, data_type, description, brand, magnesium_mg
             FROM found JOIN foods ON foods.standing = found.rowid
             WHERE found MATCH ?1 LIMIT ?2",
        )?;
        let rows = candidates.query_map((&wanted, CANDIDATES), |row| {
            let description: String = row.get("description")?;
            let brand: String = row.get("brand")?;
            Ok(ImportedHit {
                id: FoodId::imported(row.get("fdc_id")?),
                name: crate::table::name(&description, &brand),
                description,
                data_type: crate::table::data_type(row)?,
                magnesium_mg_per_100g: row.get("magnesium_mg")?,
            })
        })?;
        let mut hits: Vec<ImportedHit> = rows.collect::<rusqlite::Result<_>>()?;
        hits.truncate(limit);
        Ok(hits)
    }
}

/// What SQLite is to look for; `None` when a word that is needed is nowhere in the table.
fn matching(connection: &Connection, query: &str) -> Result<Option<String>, OpenError> {
    let mut typed = words(query);
    let ended = !query.ends_with(char::is_alphanumeric);
    if typed.iter().any(|word| !is_stop_word(word)) {
        let last = typed.len() - 1;
        let mut at = 0;
        typed.retain(|word| {
            at += 1;
            !is_stop_word(word) || (at - 1 == last && !ended && word.len() == 1)
        });
    }
    typed.truncate(MOST_WORDS);
    let Some(last) = typed.len().checked_sub(1) else {
        return Ok(None);
    };
    let only_manner = typed.iter().all(|word| is_manner(word));
    let mut all = Vec::new();
    for (at, word) in typed.iter().enumerate() {
        if is_manner(word) && !only_manner {
            continue;
        }
        let mut any = Vec::new();
        let key = singular(word);
        if is_there(connection, &key)? {
            any.push(quoted(&key));
        }
        if at == last && !ended {
            any.extend(begun(connection, word)?);
        }
        if any.is_empty() {
            any = near_words(connection, word)?;
        }
        if any.is_empty() {
            return Ok(None);
        }
        all.push(format!("({})", any.join(" OR ")));
    }
    Ok(Some(all.join(" AND ")))
}

/// Normal words hold letters, digits and points only.
fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}

fn is_there(connection: &Connection, word: &str) -> Result<bool, OpenError> {
    let mut query = connection.prepare_cached("SELECT 1 FROM vocabulary WHERE word = ?")?;
    Ok(query.exists([word])?)
}

/// What finds the words that begin so; empty when there are none. SQLite keeps short beginnings like
/// words. A longer one it would look up in full before it finds a single food, so that its words are
/// named one by one where they are few.
fn begun(connection: &Connection, beginning: &str) -> Result<Vec<String>, OpenError> {
    let whole = format!("{}*", quoted(beginning));
    let most = if beginning.len() <= INDEXED_BEGINNING {
        1
    } else {
        MOST_BEGUN
    };
    let mut query = connection.prepare_cached(
        "SELECT word FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(0x10ffff) LIMIT ?2",
    )?;
    let words = query.query_map((beginning, most as i64), |row| row.get::<_, String>("word"))?;
    let words: Vec<String> = words.collect::<rusqlite::Result<_>>()?;
    if words.len() == most {
        return Ok(vec![whole]);
    }
    Ok(words.iter().map(|word| quoted(word)).collect())
}

/// The words of the table nearest to a misspelt one, quoted.
fn near_words(connection: &Connection, word: &str) -> Result<Vec<String>, OpenError> {
    let slips = allowed_slips(word);
    if slips == 0 {
        return Ok(Vec::new());
    }
    let mut query = connection.prepare_cached(
        "SELECT word, foods FROM vocabulary
         WHERE word >= ?1 AND word < ?1 || char(0x10ffff) AND length BETWEEN ?2 AND ?3",
    )?;
    let (shortest, longest) = (word.len().saturating_sub(slips), word.len() + slips);
    let mut rows = query.query((word.get(..1), shortest as i64, longest as i64))?;
    let mut near = Vec::new();
    while let Some(row) = rows.next()? {
        let other = row
            .get_ref("word")?
            .as_str()
            .map_err(|_| OpenError::Damaged)?;
        let distance = (1..=slips).find(|slips| is_near(word, other, *slips));
        if let Some(distance) = distance {
            let foods: i64 = row.get("foods")?;
            near.push((distance, -foods, quoted(other)));
        }
    }
    near.sort_unstable();
    near.truncate(NEAR_WORDS);
    Ok(near.into_iter().map(|(_, _, word)| word).collect())
}
