//! Foods to bytes. The same foods always give the same bytes.

use std::collections::BTreeSet;

use super::bytes::put_texts;
use super::{
    COMMON_NAME_SEPARATOR, FORMAT_VERSION, MAGIC, NO_FIGURE, PORTION_AMOUNT_STEPS,
    PORTION_GRAM_STEPS, SOURCES,
};
use crate::{COLUMNS, Food, FoodId};

/// Why foods cannot be written as a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// Ids must rise from food to food, so that each stands once.
    #[error("food {} does not come after the food before it", .0)]
    OutOfOrder(FoodId),
    /// A value the format has no room for.
    #[error("food {}: the format cannot hold its {what}", .id)]
    DoesNotFit {
        /// The food.
        id: FoodId,
        /// The property.
        what: &'static str,
    },
    /// More entries of one kind than the format can number.
    #[error("the format cannot number so many {0}")]
    TooMany(&'static str),
}

/// Writes foods, ascending by id, as a table.
///
/// # Errors
/// When a food is out of order or holds a value the format cannot give back exactly.
pub fn encode(foods: &[Food]) -> Result<Vec<u8>, EncodeError> {
    if let Some(pair) = foods.windows(2).find(|pair| pair[0].id >= pair[1].id) {
        return Err(EncodeError::OutOfOrder(pair[1].id));
    }
    let contents = contents(foods)?;
    let len = u32::try_from(contents.len()).map_err(|_| EncodeError::TooMany("bytes"))?;
    let mut file = Vec::from(MAGIC);
    file.extend(FORMAT_VERSION.to_le_bytes());
    file.extend(len.to_le_bytes());
    file.extend(miniz_oxide::deflate::compress_to_vec_zlib(&contents, 10));
    Ok(file)
}

fn contents(foods: &[Food]) -> Result<Vec<u8>, EncodeError> {
    let portions = || {
        foods
            .iter()
            .flat_map(|food| food.portions.iter().map(move |portion| (food.id, portion)))
    };
    let groups = Dictionary::of("groups", foods.iter().map(|food| (food.group.as_str(), "")));
    let methods = foods.iter().flat_map(|food| &food.cooking);
    let methods = Dictionary::of(
        "cooking methods",
        methods.map(|c| (c.code.as_str(), c.text.as_str())),
    );
    let derivations = foods
        .iter()
        .filter_map(|food| food.magnesium_derivation.as_ref());
    let derivations = Dictionary::of(
        "derivations",
        derivations.map(|d| (d.code.as_str(), d.text.as_str())),
    );
    let units = Dictionary::of(
        "portion texts",
        portions().map(|(_, portion)| (portion.text.as_str(), "")),
    );

    let mut out = Vec::new();
    for dictionary in [&groups, &methods, &derivations, &units] {
        dictionary.put(&mut out)?;
    }
    put_count(&mut out, foods.len(), "foods")?;
    put_count(&mut out, portions().count(), "portions")?;
    for food in foods {
        let source = SOURCES.iter().position(|source| *source == food.id.source);
        let unknown = EncodeError::DoesNotFit {
            id: food.id,
            what: "source",
        };
        out.push(narrow(source.ok_or(unknown)?, food.id, "source")?);
    }
    out.extend(foods.iter().flat_map(|food| food.id.number.to_le_bytes()));

    let common: Vec<String> = foods
        .iter()
        .map(joined_common_names)
        .collect::<Result<_, _>>()?;
    let texts: [(&'static str, Vec<&str>); 3] = [
        (
            "description",
            foods.iter().map(|food| food.description.as_str()).collect(),
        ),
        (
            "name",
            foods.iter().map(|food| food.name.as_str()).collect(),
        ),
        ("common names", common.iter().map(String::as_str).collect()),
    ];
    for (what, texts) in texts {
        put_texts(&mut out, &texts).ok_or(EncodeError::TooMany(what))?;
    }

    out.extend(
        foods
            .iter()
            .map(|food| groups.number_u8(&food.group, ""))
            .collect::<Result<Vec<_>, _>>()?,
    );
    out.extend(foods.iter().map(|food| u8::from(food.in_survey)));
    for food in foods {
        out.push(narrow(food.cooking.len(), food.id, "cooking methods")?);
    }
    for method in foods.iter().flat_map(|food| &food.cooking) {
        out.push(methods.number_u8(&method.code, &method.text)?);
    }
    for food in foods {
        // Number 0 is "the source does not say".
        out.push(match &food.magnesium_derivation {
            None => 0,
            Some(d) => narrow(
                derivations.number(&d.code, &d.text) + 1,
                food.id,
                "derivation",
            )?,
        });
    }
    for food in foods {
        let points = match food.magnesium_points {
            None => NO_FIGURE,
            Some(points) => u16::try_from(points)
                .ok()
                .filter(|points| *points != NO_FIGURE)
                .ok_or(EncodeError::DoesNotFit {
                    id: food.id,
                    what: "number of data points",
                })?,
        };
        out.extend(points.to_le_bytes());
    }
    for (column, nutrient) in COLUMNS.iter().enumerate() {
        for food in foods {
            let stored = match food.per_100g.figures()[column] {
                None => Some(NO_FIGURE),
                Some(figure) => steps(figure, 10_f64.powi(i32::from(nutrient.decimals)))
                    .and_then(|steps| u16::try_from(steps).ok())
                    .filter(|steps| *steps != NO_FIGURE),
            };
            let does_not_fit = EncodeError::DoesNotFit {
                id: food.id,
                what: nutrient.field,
            };
            out.extend(stored.ok_or(does_not_fit)?.to_le_bytes());
        }
    }

    for food in foods {
        out.push(narrow(food.portions.len(), food.id, "portions")?);
    }
    for (id, portion) in portions() {
        let number = u16::try_from(units.number(&portion.text, ""));
        let number = number.map_err(|_| EncodeError::DoesNotFit {
            id,
            what: "portion text",
        })?;
        out.extend(number.to_le_bytes());
    }
    for (what, per_unit) in [
        ("portion amount", PORTION_AMOUNT_STEPS),
        ("portion weight", PORTION_GRAM_STEPS),
    ] {
        for (id, portion) in portions() {
            let value = if per_unit == PORTION_GRAM_STEPS {
                portion.grams
            } else {
                portion.amount
            };
            let stored = steps(value, per_unit).ok_or(EncodeError::DoesNotFit { id, what })?;
            out.extend(stored.to_le_bytes());
        }
    }
    Ok(out)
}

/// `value` as a whole number of steps, `per_unit` of them to one; only if that is exactly it.
fn steps(value: f64, per_unit: f64) -> Option<u32> {
    let steps = (value * per_unit).round();
    let fits = (0.0..=f64::from(u32::MAX)).contains(&steps);
    // In range and whole, so the conversion is exact.
    (fits && steps / per_unit == value).then_some(steps as u32)
}

fn joined_common_names(food: &Food) -> Result<String, EncodeError> {
    let fits = |name: &String| !name.is_empty() && !name.contains(COMMON_NAME_SEPARATOR);
    if food.common_names.iter().all(fits) {
        Ok(food.common_names.join(&COMMON_NAME_SEPARATOR.to_string()))
    } else {
        Err(EncodeError::DoesNotFit {
            id: food.id,
            what: "common names",
        })
    }
}

fn narrow(value: usize, id: FoodId, what: &'static str) -> Result<u8, EncodeError> {
    u8::try_from(value).map_err(|_| EncodeError::DoesNotFit { id, what })
}

fn put_count(out: &mut Vec<u8>, count: usize, what: &'static str) -> Result<(), EncodeError> {
    let count = u32::try_from(count).map_err(|_| EncodeError::TooMany(what))?;
    out.extend(count.to_le_bytes());
    Ok(())
}

/// The distinct entries of a column, sorted and therefore numbered the same way every time.
struct Dictionary<'a> {
    what: &'static str,
    entries: Vec<(&'a str, &'a str)>,
}

impl<'a> Dictionary<'a> {
    fn of(what: &'static str, entries: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        Self {
            what,
            entries: entries.collect::<BTreeSet<_>>().into_iter().collect(),
        }
    }

    fn number(&self, code: &str, text: &str) -> usize {
        self.entries.partition_point(|entry| *entry < (code, text))
    }

    fn number_u8(&self, code: &str, text: &str) -> Result<u8, EncodeError> {
        u8::try_from(self.number(code, text)).map_err(|_| EncodeError::TooMany(self.what))
    }

    fn put(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        put_count(out, self.entries.len(), self.what)?;
        let codes: Vec<&str> = self.entries.iter().map(|entry| entry.0).collect();
        let texts: Vec<&str> = self.entries.iter().map(|entry| entry.1).collect();
        put_texts(out, &codes)
            .and_then(|()| put_texts(out, &texts))
            .ok_or(EncodeError::TooMany(self.what))
    }
}
