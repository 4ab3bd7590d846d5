//! A label cut into amounts and words.

use crate::spelling::folded;

/// A piece of a label.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A mass, mg.
    Mass(f64),
    /// Percent, of a daily value.
    Percent(f64),
    /// A number without a unit of mass.
    Number(f64),
    /// A word, folded.
    Word(String),
    /// An opening parenthesis or bracket.
    Open,
    /// A closing one.
    Close,
    /// A comma, semicolon, plus or a new line.
    Break,
}

impl Token {
    /// The word, or nothing.
    pub(super) fn word(&self) -> &str {
        match self {
            Self::Word(word) => word,
            _ => "",
        }
    }
}

/// Cuts a label. A minus before a number becomes the word "-".
pub(super) fn tokens(text: &str) -> Vec<Token> {
    // "L-threonate" and "bis-glycinate" are one word; so is "tri-hydrate".
    let text = folded(
        &text
            .replace('−', "-")
            .replace(['\u{a0}', '\u{202f}', '\u{2009}'], " "),
    );
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if c.is_ascii_digit() {
            let (number, next) = number(&chars, at);
            let (token, next) = with_unit(&chars, number, next);
            tokens.push(token);
            at = next;
        } else if c.is_alphabetic() || c == 'µ' {
            let mut word = String::new();
            while let Some(&c) = chars.get(at) {
                let joins = c == '-' && chars.get(at + 1).is_some_and(|next| next.is_alphabetic());
                if c.is_alphanumeric() {
                    word.push(c);
                } else if !joins {
                    break;
                }
                at += 1;
            }
            tokens.push(Token::Word(word));
        } else {
            match c {
                '(' | '[' | '{' => tokens.push(Token::Open),
                ')' | ']' | '}' => tokens.push(Token::Close),
                ',' | ';' | '\n' | '|' | '+' | '&' => tokens.push(Token::Break),
                '=' => tokens.push(Token::Word("=".to_owned())),
                '-' if chars.get(at + 1).is_some_and(char::is_ascii_digit)
                    && !after_word(&chars, at) =>
                {
                    tokens.push(Token::Word("-".to_owned()));
                }
                _ => {}
            }
            at += 1;
        }
    }
    tokens
}

/// Whether a dash joins two things, as in "B-6".
fn after_word(chars: &[char], dash: usize) -> bool {
    dash.checked_sub(1)
        .and_then(|before| chars.get(before))
        .is_some_and(|c| c.is_alphanumeric())
}

/// The number at `at`, and where it ends. Three digits behind a mark are thousands, as on labels, unless the number
/// begins with 0: "1,000" and "1.000" and "1 000" are a thousand, "0.125" is an eighth.
fn number(chars: &[char], at: usize) -> (f64, usize) {
    let run = |from: usize| {
        chars[from..]
            .iter()
            .take_while(|c| c.is_ascii_digit())
            .count()
    };
    let mut digits: String = chars[at..at + run(at)].iter().collect();
    let mut next = at + digits.len();
    loop {
        let Some(&mark) = chars.get(next) else { break };
        if !matches!(mark, ',' | '.' | ' ' | '\'') || next + 1 >= chars.len() {
            break;
        }
        let after = run(next + 1);
        let thousands = after == 3 && !digits.starts_with('0') && digits.len() <= 9;
        if thousands {
            digits.extend(&chars[next + 1..next + 4]);
            next += 4;
        } else if matches!(mark, ',' | '.') && after > 0 {
            digits.push('.');
            digits.extend(&chars[next + 1..=next + after]);
            next += 1 + after;
            break;
        } else {
            break;
        }
    }
    (digits.parse().unwrap_or(f64::INFINITY), next)
}

/// The number with the unit behind it.
fn with_unit(chars: &[char], number: f64, at: usize) -> (Token, usize) {
    let begin = at + chars[at..].iter().take_while(|c| **c == ' ').count();
    if chars.get(begin) == Some(&'%') {
        return (Token::Percent(number), begin + 1);
    }
    let letters = chars[begin..]
        .iter()
        .take_while(|c| c.is_alphabetic())
        .count();
    let unit: String = chars[begin..begin + letters].iter().collect();
    let mg = match unit.as_str() {
        "mg" | "mgs" | "milligram" | "milligrams" | "milligramm" => 1.0,
        "g" | "gr" | "gram" | "grams" | "gramm" => 1000.0,
        "mcg" | "µg" | "μg" | "ug" | "microgram" | "micrograms" => 0.001,
        "percent" | "prozent" => return (Token::Percent(number), begin + letters),
        _ => return (Token::Number(number), at),
    };
    (Token::Mass(number * mg), begin + letters)
}
