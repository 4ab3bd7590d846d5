//! Bytes to columns. Every index is checked while opening, so that a lookup afterwards cannot fail.

use super::bytes::{Cursor, Texts};
use super::{
    COMMON_NAME_SEPARATOR, FORMAT_VERSION, HEADER_LEN, LARGEST_CONTENTS, MAGIC, NO_FIGURE,
    PORTION_AMOUNT_STEPS, PORTION_GRAM_STEPS, SOURCES, TableError,
};
use crate::{COLUMNS, Cooking, Derivation, Food, FoodId, FoodSource, Nutrients, Portion};

/// An opened table: columns over all foods, ascending by id.
pub(crate) struct Table {
    groups: Dictionary,
    methods: Dictionary,
    derivations: Dictionary,
    units: Dictionary,
    sources: Vec<u8>,
    numbers: Vec<u32>,
    pub descriptions: Texts,
    pub names: Texts,
    common_names: Texts,
    group: Vec<u8>,
    survey: Vec<u8>,
    cooking_ends: Vec<usize>,
    cooking: Vec<u8>,
    derivation: Vec<u8>,
    points: Vec<u16>,
    figures: Vec<Vec<u16>>,
    portion_ends: Vec<usize>,
    portion_unit: Vec<u16>,
    portion_amount: Vec<u32>,
    portion_grams: Vec<u32>,
}

impl Table {
    /// Opens a table.
    ///
    /// # Errors
    /// When the bytes are not a table, are another version's, or fail a check.
    pub fn open(file: &[u8]) -> Result<Self, TableError> {
        let mut cursor = Cursor(file);
        if file.len() < HEADER_LEN || cursor.take(MAGIC.len())? != MAGIC {
            return Err(TableError::NotATable);
        }
        let version = cursor.u16()?;
        if version != FORMAT_VERSION {
            return Err(TableError::OtherVersion(version));
        }
        let len = usize::try_from(cursor.u32()?).map_err(|_| TableError::Damaged)?;
        if len > LARGEST_CONTENTS {
            return Err(TableError::Damaged);
        }
        let contents = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(cursor.0, len)
            .map_err(|_| TableError::Damaged)?;
        if contents.len() != len {
            return Err(TableError::Damaged);
        }
        Self::read(&mut Cursor(&contents))
    }

    fn read(cursor: &mut Cursor<'_>) -> Result<Self, TableError> {
        let groups = Dictionary::read(cursor)?;
        let methods = Dictionary::read(cursor)?;
        let derivations = Dictionary::read(cursor)?;
        let units = Dictionary::read(cursor)?;
        let foods = cursor.count()?;
        let portions = cursor.count()?;
        let sources = cursor.column_u8(foods)?;
        let numbers = cursor.column_u32(foods)?;
        let descriptions = cursor.texts(foods)?;
        let names = cursor.texts(foods)?;
        let common_names = cursor.texts(foods)?;
        let group = cursor.column_u8(foods)?;
        let survey = cursor.column_u8(foods)?;
        let cooking_ends = ends(cursor, foods)?;
        let cooking = cursor.column_u8(cooking_ends.last().copied().unwrap_or(0))?;
        let derivation = cursor.column_u8(foods)?;
        let points = cursor.column_u16(foods)?;
        let figures = COLUMNS
            .iter()
            .map(|_| cursor.column_u16(foods))
            .collect::<Result<_, _>>()?;
        let portion_ends = ends(cursor, foods)?;
        let portion_unit = cursor.column_u16(portions)?;
        let portion_amount = cursor.column_u32(portions)?;
        let portion_grams = cursor.column_u32(portions)?;

        let sound = cursor.0.is_empty()
            && sources
                .iter()
                .all(|number| usize::from(*number) < SOURCES.len())
            && sources.iter().zip(&numbers).is_sorted_by(|a, b| a < b)
            && portion_ends.last().copied().unwrap_or(0) == portions
            && group
                .iter()
                .all(|number| usize::from(*number) < groups.len())
            && survey.iter().all(|flag| *flag <= 1)
            && cooking
                .iter()
                .all(|number| usize::from(*number) < methods.len())
            && derivation
                .iter()
                .all(|number| usize::from(*number) <= derivations.len())
            && portion_unit
                .iter()
                .all(|number| usize::from(*number) < units.len());
        if !sound {
            return Err(TableError::Damaged);
        }
        Ok(Self {
            groups,
            methods,
            derivations,
            units,
            sources,
            numbers,
            descriptions,
            names,
            common_names,
            group,
            survey,
            cooking_ends,
            cooking,
            derivation,
            points,
            figures,
            portion_ends,
            portion_unit,
            portion_amount,
            portion_grams,
        })
    }

    /// How many foods there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The row a food stands in.
    pub fn row(&self, id: FoodId) -> Option<usize> {
        let source = SOURCES.iter().position(|source| *source == id.source)?;
        let rows = |upto: usize| self.sources.partition_point(|of| usize::from(*of) < upto);
        let first = rows(source);
        let numbers = &self.numbers[first..rows(source + 1)];
        Some(first + numbers.binary_search(&id.number).ok()?)
    }

    /// The food of a row below [`Table::len`].
    pub fn id(&self, row: usize) -> FoodId {
        FoodId {
            source: self.source(row),
            number: self.numbers[row],
        }
    }

    /// The source of a row below [`Table::len`].
    pub fn source(&self, row: usize) -> FoodSource {
        SOURCES[usize::from(self.sources[row])]
    }

    /// The group of a row below [`Table::len`].
    pub fn group(&self, row: usize) -> &str {
        self.groups.codes.get(usize::from(self.group[row]))
    }

    /// Whether a row below [`Table::len`] is in the survey.
    pub fn in_survey(&self, row: usize) -> bool {
        self.survey[row] == 1
    }

    /// The other names of a row.
    pub fn common_names(&self, row: usize) -> impl Iterator<Item = &str> {
        self.common_names
            .get(row)
            .split(COMMON_NAME_SEPARATOR)
            .filter(|name| !name.is_empty())
    }

    /// The figures of a row below [`Table::len`].
    pub fn per_100g(&self, row: usize) -> Nutrients {
        Nutrients::from_figures(std::array::from_fn(|column| {
            let stored = self.figures[column][row];
            let steps = 10_f64.powi(i32::from(COLUMNS[column].decimals));
            (stored != NO_FIGURE).then(|| f64::from(stored) / steps)
        }))
    }

    /// How many analyses the magnesium figure of a row below [`Table::len`] rests on.
    pub fn magnesium_points(&self, row: usize) -> Option<u16> {
        Some(self.points[row]).filter(|points| *points != NO_FIGURE)
    }

    /// Everything about a row below [`Table::len`].
    pub fn food(&self, row: usize) -> Food {
        let method = |number: &u8| {
            let (code, text) = self.methods.entry(usize::from(*number));
            Cooking { code, text }
        };
        let portion = |at: usize| Portion {
            amount: f64::from(self.portion_amount[at]) / PORTION_AMOUNT_STEPS,
            text: self
                .units
                .codes
                .get(usize::from(self.portion_unit[at]))
                .to_owned(),
            grams: f64::from(self.portion_grams[at]) / PORTION_GRAM_STEPS,
        };
        let derivation = usize::from(self.derivation[row]).checked_sub(1);
        Food {
            id: self.id(row),
            description: self.descriptions.get(row).to_owned(),
            name: self.names.get(row).to_owned(),
            common_names: self.common_names(row).map(str::to_owned).collect(),
            group: self.group(row).to_owned(),
            in_survey: self.in_survey(row),
            cooking: self.cooking[span(&self.cooking_ends, row)]
                .iter()
                .map(method)
                .collect(),
            portions: span(&self.portion_ends, row).map(portion).collect(),
            per_100g: self.per_100g(row),
            magnesium_points: self.magnesium_points(row).map(u32::from),
            magnesium_derivation: derivation.map(|number| {
                let (code, text) = self.derivations.entry(number);
                Derivation { code, text }
            }),
        }
    }
}

/// Counts per food as running ends.
fn ends(cursor: &mut Cursor<'_>, foods: usize) -> Result<Vec<usize>, TableError> {
    let mut end = 0;
    let counts = cursor.take(foods)?.iter();
    Ok(counts
        .map(|count| {
            end += usize::from(*count);
            end
        })
        .collect())
}

fn span(ends: &[usize], row: usize) -> std::ops::Range<usize> {
    row.checked_sub(1).map_or(0, |before| ends[before])..ends[row]
}

/// The distinct entries of a column.
struct Dictionary {
    codes: Texts,
    texts: Texts,
}

impl Dictionary {
    fn read(cursor: &mut Cursor<'_>) -> Result<Self, TableError> {
        let count = cursor.count()?;
        Ok(Self {
            codes: cursor.texts(count)?,
            texts: cursor.texts(count)?,
        })
    }

    fn len(&self) -> usize {
        self.codes.len()
    }

    fn entry(&self, number: usize) -> (String, String) {
        (
            self.codes.get(number).to_owned(),
            self.texts.get(number).to_owned(),
        )
    }
}
