//! Search over the imported table: SQLite finds the first few hundred foods that have the words typed,
//! and `lull_foods` decides which of them are best, as it does for its own table.

use lull_foods::{FoodId, Hit, RowView, SourceKind, Wanted, is_near, rank, wanted};
use rusqlite::Connection;

use crate::table::{data_type, name};
use crate::{DataType, ImportedTable, OpenError};

/// Candidates that are looked at.
const CANDIDATES: i64 = 200;
/// Words that a misspelt one may have been meant for.
const NEAR_WORDS: usize = 6;
/// Longest beginning of which `schema.sql` keeps an index, bytes.
const INDEXED_BEGINNING: usize = 3;
/// Words with the same beginning that are looked up one by one.
const MOST_BEGUN: usize = 100;

/// A food that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedHit {
    /// The food, with a score that is comparable with those of the table that ships with Lull.
    pub hit: Hit,
    /// Which of the download's tables it stands in.
    pub data_type: DataType,
    /// Whose it is; empty where the source names nobody.
    pub brand: String,
}

impl ImportedTable {
    /// The best `limit` foods for what was typed so far, best first. Empty when nothing matches.
    ///
    /// # Errors
    /// The table cannot be read.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<ImportedHit>, OpenError> {
        let connection = self.connection();
        let Some(words) = matching(&connection, &wanted(query))? else {
            return Ok(Vec::new());
        };
        let candidates = candidates(&connection, &words)?;
        let brands: Vec<[&str; 1]> = candidates
            .iter()
            .map(|candidate| [candidate.found.brand.as_str()])
            .collect();
        let rows = candidates.iter().zip(&brands).map(|(candidate, brand)| {
            let ImportedHit { hit, data_type, .. } = &candidate.found;
            RowView {
                group: &candidate.group,
                analyses: candidate.analyses,
                ..view(&hit.description, &hit.name, brand, *data_type)
            }
        });
        let ranked = rank(query, rows);
        Ok(ranked
            .into_iter()
            .take(limit)
            .filter_map(|(at, score)| {
                let mut found = candidates.get(at)?.found.clone();
                found.hit.name = name(&found.hit.description, &found.brand);
                found.hit.score = score;
                Some(found)
            })
            .collect())
    }
}

/// A food that has the words typed, not scored yet.
struct Candidate {
    found: ImportedHit,
    group: String,
    analyses: u16,
}

/// The first foods that have these words.
fn candidates(connection: &Connection, words: &str) -> Result<Vec<Candidate>, OpenError> {
    let mut query = connection.prepare_cached(
        "SELECT fdc_id, data_type, description, brand, category, points, magnesium_mg
         FROM found JOIN foods ON foods.standing = found.rowid
         WHERE found MATCH ?1 LIMIT ?2",
    )?;
    let rows = query.query_map((words, CANDIDATES), |row| {
        let description: String = row.get("description")?;
        let points: Option<u32> = row.get("points")?;
        Ok(Candidate {
            found: ImportedHit {
                hit: Hit {
                    id: FoodId::imported(row.get("fdc_id")?),
                    name: name(&description, ""),
                    description,
                    magnesium_mg_per_100g: row.get("magnesium_mg")?,
                    score: 0.0,
                },
                data_type: data_type(row)?,
                brand: row.get("brand")?,
            },
            group: row.get("category")?,
            analyses: u16::try_from(points.unwrap_or(0)).unwrap_or(u16::MAX),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the search reads of a food.
pub(crate) fn view<'a>(
    description: &'a str,
    name: &'a str,
    brand: &[&'a str; 1],
    data_type: DataType,
) -> RowView<'a> {
    RowView {
        description,
        name,
        common_names: brand
            .iter()
            .copied()
            .filter(|brand| !brand.is_empty())
            .collect(),
        kind: match data_type {
            DataType::FoundationFood | DataType::SrLegacyFood => SourceKind::Plain,
            DataType::SurveyFnddsFood => SourceKind::Dish,
            DataType::BrandedFood => SourceKind::Brand,
        },
        ..RowView::default()
    }
}

/// What SQLite is to look for; `None` when nothing is, or a word is nowhere in the table.
fn matching(connection: &Connection, wanted: &[Wanted]) -> Result<Option<String>, OpenError> {
    let mut all = Vec::new();
    for wanted in wanted {
        let mut any = Vec::new();
        if is_there(connection, &wanted.key)? {
            any.push(quoted(&wanted.key));
        }
        if wanted.may_go_on {
            any.extend(begun(connection, &wanted.word)?);
        }
        if any.is_empty() {
            any = near_words(connection, &wanted.key)?;
        }
        if any.is_empty() {
            return Ok(None);
        }
        all.push(format!("({})", any.join(" OR ")));
    }
    Ok((!all.is_empty()).then(|| all.join(" AND ")))
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

/// The words of the table nearest to a misspelt one, quoted. They share its first letter.
fn near_words(connection: &Connection, key: &str) -> Result<Vec<String>, OpenError> {
    let Some(initial) = key.get(..1) else {
        return Ok(Vec::new());
    };
    let mut query = connection.prepare_cached(
        "SELECT word, foods FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(0x10ffff)",
    )?;
    let mut rows = query.query([initial])?;
    let mut near = Vec::new();
    while let Some(row) = rows.next()? {
        let word = row
            .get_ref("word")?
            .as_str()
            .map_err(|_| OpenError::Damaged)?;
        if let Some(slips) = is_near(key, word) {
            let foods: i64 = row.get("foods")?;
            near.push((slips, -foods, quoted(word)));
        }
    }
    near.sort_unstable();
    near.truncate(NEAR_WORDS);
    Ok(near.into_iter().map(|(_, _, word)| word).collect())
}
