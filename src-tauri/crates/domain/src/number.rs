//! The number a typed amount starts with: 30, 1.5, 1,5, 1/2, 1 1/2, ½, 1½. Knows nothing of units.

/// Why there is no number to read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// There is none, or more than one.
    #[error("A number is needed, such as 12.5.")]
    NotANumber,
    /// It is below zero.
    #[error("A number of 0 or more is needed, such as 12.5.")]
    Negative,
    /// A mark followed by exactly three digits, which may part thousands or decimals.
    #[error(
        "Is that {whole}{thousandth} or {whole}.{short}? Please type it one of these two ways.",
        short = in_short(thousandth)
    )]
    Unclear {
        /// The digits before the mark.
        whole: String,
        /// The three digits after it.
        thousandth: String,
    },
}

/// The digits after a point without closing zeros.
fn in_short(thousandth: &str) -> &str {
    match thousandth.trim_end_matches('0') {
        "" => "0",
        short => short,
    }
}

/// Reads a plain number with point or comma, or a fraction, and nothing else. It is finite and not negative.
///
/// # Errors
/// There is no number, it is negative or unclear, or something follows it.
pub fn read_number(text: &str) -> Result<f64, NumberError> {
    let (number, rest) = leading_number(text.trim())?;
    if number.is_finite() && rest.trim().is_empty() {
        Ok(number)
    } else {
        Err(NumberError::NotANumber)
    }
}

/// A number as it is shown: at most two decimals, and no closing zeros.
#[must_use]
pub fn shown_number(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The number at the start of `text`, and what follows it. The number is finite or infinite, never
/// NaN, and never negative.
///
/// # Errors
/// `text` does not start with a number, or with one that is negative or unclear.
pub fn leading_number(text: &str) -> Result<(f64, &str), NumberError> {
    if let Some(rest) = text.strip_prefix(['-', '−', '–']) {
        let negative = rest
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit() || vulgar(c).is_some());
        return Err(if negative {
            NumberError::Negative
        } else {
            NumberError::NotANumber
        });
    }
    if let Some((value, rest)) = fraction(text) {
        return Ok((value, rest));
    }
    let (value, rest) = decimal(text)?;
    // "1 1/2" and "1½" add up; "1.5 1/2" does not.
    let whole = value.fract() == 0.0;
    match fraction(rest.trim_start()) {
        Some((part, after)) if whole && part < 1.0 => Ok((value + part, after)),
        _ => Ok((value, rest)),
    }
}

fn decimal(text: &str) -> Result<(f64, &str), NumberError> {
    let (whole, rest) = digits(text);
    // A mark without a digit behind it is no part of the number: "30, please".
    let mark = rest
        .strip_prefix(['.', ','])
        .filter(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    let (part, after) = mark.map_or(("", rest), digits);
    if whole.is_empty() && part.is_empty() {
        return Err(NumberError::NotANumber);
    }
    let goes_on = after
        .strip_prefix(['.', ','])
        .is_some_and(|more| more.starts_with(|c: char| c.is_ascii_digit()));
    if goes_on {
        return Err(NumberError::NotANumber);
    }
    if part.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0') {
        return Err(NumberError::Unclear {
            whole: whole.to_owned(),
            thousandth: part.to_owned(),
        });
    }
    let value = format!("0{whole}.{part}0")
        .parse()
        .map_err(|_| NumberError::NotANumber)?;
    Ok((value, after))
}

/// "1/2", "1⁄2" or "½".
fn fraction(text: &str) -> Option<(f64, &str)> {
    let mut chars = text.chars();
    if let Some(value) = chars.next().and_then(vulgar) {
        return Some((value, chars.as_str()));
    }
    let (above, rest) = digits(text);
    let (below, after) = digits(rest.trim_start().strip_prefix(['/', '⁄'])?.trim_start());
    // Four digits keep both exact; anything longer is no household fraction.
    if above.len() > 4 || below.len() > 4 {
        return None;
    }
    let (above, below): (f64, f64) = (above.parse().ok()?, below.parse().ok()?);
    (below > 0.0).then_some((above / below, after))
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(
        text.find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len()),
    )
}

/// The value of a vulgar fraction; `None` for any other character.
#[must_use]
pub fn vulgar(c: char) -> Option<f64> {
    let (above, below) = match c {
        '½' => (1.0, 2.0),
        '⅓' => (1.0, 3.0),
        '⅔' => (2.0, 3.0),
        '¼' => (1.0, 4.0),
        '¾' => (3.0, 4.0),
        '⅕' => (1.0, 5.0),
        '⅖' => (2.0, 5.0),
        '⅗' => (3.0, 5.0),
        '⅘' => (4.0, 5.0),
        '⅙' => (1.0, 6.0),
        '⅚' => (5.0, 6.0),
        '⅛' => (1.0, 8.0),
        '⅜' => (3.0, 8.0),
        '⅝' => (5.0, 8.0),
        '⅞' => (7.0, 8.0),
        _ => return None,
    };
    Some(above / below)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn point_and_comma_part_decimals_and_fractions_are_numbers() {
        for (text, expected) in [
            ("12.5", 12.5),
            (" 12,5 ", 12.5),
            ("0,375", 0.375),
            ("1 1/2", 1.5),
            ("½", 0.5),
            ("0", 0.0),
        ] {
            assert_eq!(read_number(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_not_one_number_is_refused_in_words() {
        let said = |text: &str| read_number(text).unwrap_err().to_string();
        assert_eq!(said("12 g"), "A number is needed, such as 12.5.");
        assert_eq!(said(&"9".repeat(400)), "A number is needed, such as 12.5.");
        assert_eq!(said("-3"), "A number of 0 or more is needed, such as 12.5.");
        assert_eq!(
            said("1,500"),
            "Is that 1500 or 1.5? Please type it one of these two ways."
        );
    }

    proptest! {
        #[test]
        fn any_text_is_a_finite_number_or_refused(text in "\\PC{0,30}") {
            if let Ok(number) = read_number(&text) {
                prop_assert!(number.is_finite() && number >= 0.0);
            }
        }
    }
}
