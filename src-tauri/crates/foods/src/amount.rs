//! A typed amount of one food as a weight: "30 g", "½ cup", "2 large".
//!
//! Only weights and this food's own portions are understood. Nothing here guesses: a volume the
//! food has no portion for stays an error, since a millilitre of one food is not a gram of another.

use lull_domain::number::{NumberError, leading_number, shown_number};

use crate::Portion;
use crate::portion::named;

/// The largest amount of one food that is read, in grams: no plate holds more. Well below it an amount already
/// asks back, see [`lull_domain::food::asks_back`].
pub const LARGEST_AMOUNT_G: f64 = 50_000.0;

/// Units of weight as people write them, and their grams. The pound and its ounce are the
/// international avoirdupois ones (0.45359237 kg, exact by definition since 1959).
const WEIGHTS: [(&[&str], f64); 4] = [
    (&["g", "gr", "gram", "grams", "gramme", "grammes"], 1.0),
    (
        &["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"],
        1000.0,
    ),
    (&["oz", "ounce", "ounces"], 453.592_37 / 16.0),
    (&["lb", "lbs", "pound", "pounds"], 453.592_37),
];

/// Short forms a person may type for a portion's unit.
const SHORT_FORMS: [(&str, &str); 6] = [
    ("tbsp", "tablespoon"),
    ("tbs", "tablespoon"),
    ("tsp", "teaspoon"),
    ("pc", "piece"),
    ("pcs", "piece"),
    ("pkg", "package"),
];

/// An amount of one food.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// Weight in grams: above 0, at most [`LARGEST_AMOUNT_G`].
    pub grams: f64,
    /// The portion it was counted in ("2 large"); `None` for a plain weight.
    pub portion: Option<String>,
}

/// Why an amount was not understood, in words to show beside the field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Nothing was typed.
    #[error("Type an amount, for example 30 g.")]
    Empty,
    /// It does not start with a number.
    #[error("Start with a number, for example 30 g.")]
    NotANumber,
    /// "1,500" or "1.500": a thousand, or one and a half?
    #[error("{0}")]
    Unclear(NumberError),
    /// Zero, or less.
    #[error("An amount has to be more than 0.")]
    NotPositive,
    /// Above [`LARGEST_AMOUNT_G`].
    #[error("That is over 50 kg. Please check the amount.")]
    TooMuch,
    /// Neither a weight nor a portion of this food.
    #[error("There is no weight for “{unit}” of this food. {}", known_units(.portions))]
    UnknownUnit {
        /// The unit as typed.
        unit: String,
        /// Units of this food's portions that would work.
        portions: Vec<String>,
    },
}

impl From<NumberError> for AmountError {
    fn from(error: NumberError) -> Self {
        match error {
            NumberError::NotANumber => Self::NotANumber,
            NumberError::Negative => Self::NotPositive,
            unclear @ NumberError::Unclear { .. } => Self::Unclear(unclear),
        }
    }
}

fn known_units(portions: &[String]) -> String {
    if portions.is_empty() {
        "Use g, kg, oz or lb.".to_owned()
    } else {
        format!(
            "Use g, kg, oz or lb, or a portion: {}.",
            portions.join("; ")
        )
    }
}

/// Reads a typed amount of a food with these portions. A bare number means grams.
///
/// # Errors
/// When nothing, no number, an unclear number, an unknown unit or an amount out of range was typed.
pub fn parse_amount(text: &str, portions: &[Portion]) -> Result<Amount, AmountError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    let (number, unit) = number_and_unit(text)?;
    if number.is_nan() || number <= 0.0 {
        return Err(AmountError::NotPositive);
    }
    if unit.is_empty() {
        return weighed(number, None);
    }
    let lower = unit.to_lowercase();
    let weight = lower.trim_end_matches('.');
    if let Some((_, grams)) = WEIGHTS.iter().find(|(names, _)| names.contains(&weight)) {
        return weighed(number * grams, None);
    }
    let portion = matching_portion(&lower, portions).ok_or_else(|| AmountError::UnknownUnit {
        unit: unit.to_owned(),
        portions: portions.iter().take(3).map(shown_portion).collect(),
    })?;
    // "4 crackers" of a portion "5 crackers, 16 g" is four fifths of it.
    let times = number / portion.amount;
    weighed(times * portion.grams, Some(shown_times(times, portion)))
}

fn number_and_unit(text: &str) -> Result<(f64, &str), NumberError> {
    let (mut number, rest) = leading_number(text)?;
    let mut unit = rest.trim();
    // "2 × 1 large" may be typed as well.
    if let Some(each) = unit.strip_prefix('×').or_else(|| unit.strip_prefix("x ")) {
        unit = each.trim();
        match leading_number(unit) {
            Ok((per_time, rest)) => (number, unit) = (number * per_time, rest.trim()),
            Err(NumberError::NotANumber) => {}
            Err(error) => return Err(error),
        }
    }
    Ok((number, unit))
}

/// Reads how many of `portion`, one of a food's `portions`, were eaten: "2", "1/2", "1,5". A unit that is typed all
/// the same counts for itself: "30 g" is a weight whatever portion was chosen.
///
/// # Errors
/// As for [`parse_amount`].
pub fn parse_count(
    text: &str,
    portion: &Portion,
    portions: &[Portion],
) -> Result<Amount, AmountError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    let (times, rest) = leading_number(text)?;
    if !rest.trim().is_empty() {
        return parse_amount(text, portions);
    }
    if times.is_nan() || times <= 0.0 {
        return Err(AmountError::NotPositive);
    }
    weighed(times * portion.grams, Some(shown_times(times, portion)))
}

fn weighed(grams: f64, portion: Option<String>) -> Result<Amount, AmountError> {
    if grams > LARGEST_AMOUNT_G {
        Err(AmountError::TooMuch)
    } else if grams > 0.0 {
        Ok(Amount { grams, portion })
    } else {
        Err(AmountError::NotPositive)
    }
}

pub(crate) fn shown_portion(portion: &Portion) -> String {
    format!("{} {}", shown_fraction(portion.amount), portion.text)
}

/// So many times a portion: "½ cup, whole", "2 cups, whole", "100 berries".
fn shown_times(times: f64, portion: &Portion) -> String {
    let number = times * portion.amount;
    let (one, many) = named(&portion.text, portion.amount);
    let unit = if number > 1.0 { many } else { one };
    format!("{} {unit}", shown_fraction(number))
}

/// "1½" rather than "1.5", where a fraction is what one would say.
pub(crate) fn shown_fraction(number: f64) -> String {
    const SAID: [(f64, char); 5] = [
        (0.25, '¼'),
        (1.0 / 3.0, '⅓'),
        (0.5, '½'),
        (2.0 / 3.0, '⅔'),
        (0.75, '¾'),
    ];
    let fraction = SAID
        .iter()
        .find(|(part, _)| (number.fract() - part).abs() < 1e-6);
    match fraction {
        Some((_, sign)) if number < 1.0 => sign.to_string(),
        Some((_, sign)) => format!("{:.0}{sign}", number.trunc()),
        None => shown_number(number),
    }
}

/// The portion a unit means: the one called exactly that, else the first whose name, or the part
/// of its name before a comma or bracket, is that, else the first that begins with those words.
fn matching_portion<'a>(unit: &str, portions: &'a [Portion]) -> Option<&'a Portion> {
    let typed = words(unit);
    if typed.is_empty() {
        return None;
    }
    let usable = || {
        portions
            .iter()
            .filter(|portion| portion.amount > 0.0 && portion.grams > 0.0)
    };
    let is_called = |portion: &&Portion| {
        let (one, many) = named(&portion.text, portion.amount);
        [&portion.text, &one, &many]
            .iter()
            .any(|name| words(name) == typed)
    };
    let exact = usable().find(is_called);
    let plain = || usable().find(|portion| words(before_detail(&portion.text)) == typed);
    let begins = || usable().find(|portion| words(&portion.text).starts_with(&typed));
    exact.or_else(plain).or_else(begins)
}

fn before_detail(text: &str) -> &str {
    text.split([',', '(']).next().unwrap_or(text)
}

/// The words of a unit in one spelling: lower case, written out, singular.
fn words(unit: &str) -> Vec<String> {
    let lower = unit.to_lowercase();
    let spelled = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    spelled
        .filter(|word| *word != "of")
        .map(|word| {
            let written = SHORT_FORMS
                .iter()
                .find(|(short, _)| *short == word)
                .map_or(word, |(_, long)| long);
            crate::search::singular(written)
        })
        .collect()
}

#[cfg(test)]
mod tests;
