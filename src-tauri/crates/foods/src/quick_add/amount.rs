//! The amount at one place of a line: its number, size and unit.

use super::lexer::{Kind, Token};
use super::number_words;
use super::unit::{self, Named, Unit};
use crate::portion::Size;
use lull_domain::number::shown_number;

/// How many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Count {
    /// No number was typed.
    Unsaid,
    Given(f64),
    /// Digits that may part thousands or decimals.
    Unclear {
        thousands: f64,
        decimal: f64,
    },
    /// Zero, or less.
    NotPositive,
}

/// An amount as typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    pub count: Count,
    /// Whether the number is a plain article: "a", "an".
    pub article: bool,
    pub size: Option<Size>,
    pub heaped: bool,
    pub unit: Option<&'static Named>,
    /// What was assumed about the number.
    pub doubt: Option<String>,
}

impl Amount {
    /// No amount was typed.
    pub const UNSAID: Self = Self {
        count: Count::Unsaid,
        article: false,
        size: None,
        heaped: false,
        unit: None,
        doubt: None,
    };

    /// So many times the amount.
    pub fn times(&mut self, factor: f64) {
        self.count = match self.count {
            Count::Unsaid => Count::Given(factor),
            Count::Given(number) => positive(number * factor),
            Count::Unclear { thousands, decimal } => Count::Unclear {
                thousands: thousands * factor,
                decimal: decimal * factor,
            },
            Count::NotPositive => Count::NotPositive,
        };
    }

    /// Whether a number or a unit was typed; a size alone ("large egg") says which food, not how many.
    pub fn is_said(&self) -> bool {
        self.count != Count::Unsaid || self.unit.is_some()
    }

    /// Whether it is a weight or a measured volume.
    pub fn is_measured(&self) -> bool {
        let unit = self.unit.map(|named| named.unit);
        matches!(unit, Some(Unit::Weight(_) | Unit::Volume(_)))
    }
}

fn positive(number: f64) -> Count {
    if number > 0.0 {
        Count::Given(number)
    } else {
        Count::NotPositive
    }
}

/// The amount at `at` and where it ends. `opening` is set where a part begins: there "a", "half" and
/// a unit without a number ("cup of tea") are amounts too.
pub(super) fn read(tokens: &[Token], at: usize, opening: bool) -> Option<(Amount, usize)> {
    let mut amount = Amount::UNSAID;
    let mut end = match number(tokens, at, opening) {
        Some((found, end)) => {
            amount = found;
            end
        }
        None if opening => at,
        None => return None,
    };
    let told = amount.count != Count::Unsaid;
    let before_size = end;
    while let Some(next) = size(tokens, end, &mut amount) {
        end = next;
    }
    if let Some((named, next)) = unit_at(tokens, end, told) {
        amount.unit = Some(named);
        end = next;
    } else if !told && end == before_size {
        return None;
    }
    while tokens
        .get(end)
        .is_some_and(|token| token.is_one_of(&["of", "the"]))
        && end > at
    {
        end += 1;
    }
    Some((amount, end))
}

/// "x2" behind a food: the factor and where it ends.
pub(super) fn multiplier(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    match (tokens.get(at)?.kind, tokens.get(at + 1)?.kind) {
        (Kind::Times, Kind::Number(factor)) => Some((factor, at + 2)),
        _ => None,
    }
}

/// A number in digits or words, with ranges, fractions and factors.
fn number(tokens: &[Token], at: usize, opening: bool) -> Option<(Amount, usize)> {
    let mut amount = Amount::UNSAID;
    let kind = |at: usize| tokens.get(at).map(|token| token.kind);
    let negative = opening
        && kind(at) == Some(Kind::Dash)
        && tokens.get(at + 1).is_some_and(|next| next.glued);
    if let (true, Some(Kind::Number(_) | Kind::Unclear { .. })) = (negative, kind(at + 1)) {
        amount.count = Count::NotPositive;
        return Some((amount, at + 2));
    }
    if let Some(Kind::Unclear { thousands, decimal }) = kind(at) {
        amount.count = Count::Unclear { thousands, decimal };
        return Some((amount, at + 1));
    }
    let (first, mut end) = one_number(tokens, at, opening, &mut amount)?;
    let mut value = first;
    if let Some((other, next)) = range_end(tokens, end) {
        // "1-1/2 cups" is one and a half.
        if first.fract() == 0.0 && other < 1.0 {
            value += other;
        } else {
            value = f64::midpoint(first, other);
            amount.doubt = Some(format!(
                "the middle of {} and {}",
                shown_number(first),
                shown_number(other)
            ));
        }
        end = next;
    }
    if kind(end) == Some(Kind::Times) {
        end += 1;
        if let Some(Kind::Number(factor)) = kind(end) {
            value *= factor;
            end += 1;
        }
    }
    amount.count = positive(value);
    Some((amount, end))
}

/// One number, with a fraction added to it: "2", "two and a half", "three quarters", "half a".
fn one_number(
    tokens: &[Token],
    at: usize,
    opening: bool,
    amount: &mut Amount,
) -> Option<(f64, usize)> {
    let token = tokens.get(at)?;
    let (mut value, mut end) = match token.kind {
        Kind::Number(value) => (value, at + 1),
        Kind::Word if opening || number_words::begins(token) => {
            let counted = number_words::read(tokens, at)?;
            amount.doubt = counted.doubt;
            amount.article = token.is_one_of(&["a", "an", "another"]) && counted.end == at + 1;
            (counted.value, counted.end)
        }
        _ => return None,
    };
    let is_dash = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Dash);
    let named = end + usize::from(is_dash(end));
    if let Some(part) = number_words::fraction(tokens.get(named)) {
        // "three quarters", "2 thirds"; "a half" was read already.
        (value, end) = (value * part, named + 1);
    } else if let Some((part, next)) = and_a_fraction(tokens, end) {
        (value, end) = (value + part, next);
    } else if let Some(set) = number_words::set(tokens.get(end)) {
        (value, end) = (value * set, end + 1);
    }
    // "half an", "half of an", "a quarter of a", "a dozen of the".
    if !amount.article {
        let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is_one_of(words));
        end += usize::from(is(end, &["of"]));
        end += usize::from(is(end, &["a", "an", "the", "my"]));
    }
    Some((value, end))
}

/// "and a half", "and 1/2".
fn and_a_fraction(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    let joiner = tokens.get(at)?;
    if !joiner.is("and") && joiner.kind != Kind::And {
        return None;
    }
    let article = usize::from(
        tokens
            .get(at + 1)
            .is_some_and(|token| token.is_one_of(&["a", "one"])),
    );
    let here = tokens.get(at + 1 + article);
    let digits = here.and_then(|token| match token.kind {
        Kind::Number(part) if part < 1.0 => Some(part),
        _ => None,
    });
    let part = number_words::fraction(here).or(digits)?;
    // "2 and half an avocado" would be no amount of anything.
    let more = tokens.get(at + 2 + article);
    let own = article == 0 && more.is_some_and(|token| token.is_one_of(&["a", "an", "of"]));
    (!own).then_some((part, at + 2 + article))
}

/// "-3", "to 3", "or three" behind a number.
fn range_end(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    let joiner = tokens.get(at)?;
    let joins = joiner.kind == Kind::Dash || joiner.is_one_of(&["to", "or"]);
    let next = tokens.get(at + 1).filter(|_| joins)?;
    match next.kind {
        Kind::Number(value) => Some((value, at + 2)),
        Kind::Word if number_words::begins(next) => {
            number_words::read(tokens, at + 1).map(|counted| (counted.value, counted.end))
        }
        _ => None,
    }
}

/// A size word at `at`; where it ends.
fn size(tokens: &[Token], at: usize, amount: &mut Amount) -> Option<usize> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
    // A size is said of something.
    let next = tokens.get(at + 1).filter(|next| next.kind == Kind::Word)?;
    let word = token.lower.as_str();
    let word = word
        .strip_suffix("-sized")
        .or_else(|| word.strip_suffix("-size"))
        .unwrap_or(word);
    match word {
        "heaped" | "heaping" | "rounded" => amount.heaped = true,
        "level" | "generous" | "good" | "full" | "whole" if unit::named(next.text).is_some() => {}
        "sized" if amount.size.is_some() => {}
        "extra" | "very" => {
            amount.size = Some(Size::of(&next.lower)?.extra());
            return Some(at + 2);
        }
        "bite" | "snack" | "little" | "normal" => return None,
        _ => amount.size = Some(Size::of(word)?),
    }
    Some(at + 1)
}

/// The unit at `at` and where it ends. Without a number it must be followed by "of", or be a measure.
fn unit_at(tokens: &[Token], at: usize, told: bool) -> Option<(&'static Named, usize)> {
    let token = tokens.get(at).filter(|token| token.kind == Kind::Word)?;
    let next = tokens.get(at + 1).filter(|next| next.kind == Kind::Word);
    let pair = next.and_then(|next| unit::named(&format!("{} {}", token.lower, next.lower)));
    if let Some(named) = pair {
        return Some((named, at + 2));
    }
    let named = unit::named(token.text)?;
    let of = next.is_some_and(|next| next.is("of"));
    let alone = match named.unit {
        Unit::Volume(_) | Unit::Pint(_) | Unit::Handful => token.lower.len() > 1,
        _ => of,
    };
    let digits_before = at.checked_sub(1).is_some_and(|before| {
        matches!(tokens[before].kind, Kind::Number(_) | Kind::Unclear { .. })
    });
    let stands = match token.lower.as_str() {
        "g" => told,
        one if one.len() == 1 => digits_before,
        _ => told || alone,
    };
    stands.then_some((named, at + 1))
}
