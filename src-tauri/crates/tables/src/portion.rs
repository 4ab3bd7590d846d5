//! Household portions of a download, in plain words.

use std::collections::HashMap;

use lull_domain::number::read_number;
use lull_foods::Portion;

use crate::Reason;
use crate::rows::{Column, Row, needed, optional};

/// The columns of `food_portion.csv`.
pub(crate) const FOOD_PORTION: [Column; 7] = [
    needed("fdc_id"),
    needed("gram_weight"),
    optional("seq_num"),
    optional("amount"),
    optional("measure_unit_id"),
    optional("portion_description"),
    optional("modifier"),
];

/// The columns of `measure_unit.csv`.
pub(crate) const MEASURE_UNIT: [Column; 2] = [needed("id"), needed("name")];

/// Names of units by their number. "undetermined" is what the source calls none.
pub(crate) type Units = HashMap<u32, String>;

/// Longest words of a portion that are kept, characters.
const LONGEST_WORDS: usize = 120;
/// Largest weight of a portion that is believed, grams.
const HEAVIEST_G: f64 = 100_000.0;

/// Reads a row: the food's number, its place among the food's portions, and the portion.
///
/// # Errors
/// Why the row is skipped; `None` where its food has no number.
pub(crate) fn portion(
    row: &Row<'_, 7>,
    units: &Units,
) -> Result<(u32, u32, Portion), Option<Reason>> {
    let [fdc_id, grams, place, amount, unit, description, modifier] = row.fields();
    let fdc_id = fdc_id.parse().map_err(|_| None)?;
    let grams = weight(grams).ok_or(Some(Reason::NoWeight))?;
    let unit = unit.parse().ok().and_then(|unit: u32| units.get(&unit));
    let unit = unit.map(String::as_str).unwrap_or_default();
    // In the survey's files the modifier is a number of the source's own.
    let modifier = if modifier.bytes().all(|byte| byte.is_ascii_digit()) {
        ""
    } else {
        modifier
    };
    let amount: f64 = amount.parse().unwrap_or(0.0);
    let words = [unit, description, modifier].map(in_plain_words);
    let mut words = words.into_iter().filter(|words| !words.is_empty());
    let text = words.by_ref().take(2).collect::<Vec<_>>().join(", ");
    let portion = if amount.is_finite() && amount > 0.0 {
        Portion {
            amount,
            text,
            grams,
        }
    } else {
        counted(&text, grams)
    };
    if portion.text.is_empty() {
        return Err(Some(Reason::NoWords));
    }
    Ok((
        fdc_id,
        place.parse().unwrap_or(u32::MAX),
        shortened(portion),
    ))
}

/// A weight above zero; `None` for anything else.
pub(crate) fn weight(text: &str) -> Option<f64> {
    let grams: f64 = text.parse().ok()?;
    (grams > 0.0 && grams <= HEAVIEST_G).then_some(grams)
}

/// "1 cup, cooked" and "2 ONZ": the number apart from its unit. One of it where there is no number.
pub(crate) fn counted(text: &str, grams: f64) -> Portion {
    let text = text.trim();
    let end = text
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | ' ')))
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let number = number.trim_end_matches([',', ' ']);
    let amount = read_number(number).ok().filter(|amount| *amount > 0.0);
    let rest = rest.trim();
    match amount {
        Some(amount) if !rest.is_empty() => Portion {
            amount,
            text: rest.to_owned(),
            grams,
        },
        _ => Portion {
            amount: 1.0,
            text: rest.to_owned(),
            grams,
        },
    }
}

/// A portion whose words are no longer than is kept.
pub(crate) fn shortened(mut portion: Portion) -> Portion {
    if let Some((end, _)) = portion.text.char_indices().nth(LONGEST_WORDS) {
        portion.text.truncate(end);
    }
    portion
}

/// What the source means by its short forms.
fn in_plain_words(words: &str) -> String {
    match words {
        "undetermined" => String::new(),
        "Quantity not specified" => "usual amount".to_owned(),
        "RACC" => "reference serving".to_owned(),
        other => other
            .replace(", NFS", "")
            .replace(", NS as to size", "")
            .replace(" NS as to size", ""),
    }
}
