//! A typed line as numbers, words and marks, each with its place in the line. Knows that "0,5" is
//! one number and "2% milk" has none; knows nothing of foods.

use std::ops::Range;

use lull_domain::number::{NumberError, leading_number, vulgar};

use super::{number_words, unit, words};

/// What a piece of a line is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Number(f64),
    /// "1,500": a thousand, or one and a half?
    Unclear {
        thousands: f64,
        decimal: f64,
    },
    Word,
    /// "x" or "×" between or beside numbers.
    Times,
    Dash,
    Comma,
    /// A line's end, a semicolon, a full stop: one food ends here.
    Break,
    /// "&" or "+".
    And,
    Open,
    Close,
}

/// A piece of a line.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    pub span: Range<usize>,
    pub text: &'a str,
    /// The text in lower case.
    pub lower: String,
    /// Whether it follows the piece before it without a space.
    pub glued: bool,
}

impl Token<'_> {
    pub fn is(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.lower == word
    }

    pub fn is_one_of(&self, words: &[&str]) -> bool {
        self.kind == Kind::Word && words.contains(&self.lower.as_str())
    }
}

/// HTML elements that end a line where they stand.
const BLOCKS: [&str; 9] = ["br", "p", "div", "li", "ul", "ol", "tr", "td", "hr"];

/// "three-quarters" is a number of two words.
const FRACTION_ENDS: [&str; 4] = ["quarter", "third", "half", "eighth"];

/// Words that make one name with a number before them: "7 grain bread".
const NUMBERED: [&str; 5] = ["grain", "grains", "up", "bean", "spice"];

/// The pieces of a line. Characters that mean nothing here are passed over.
pub(super) fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        let rest = &line[at..];
        let (kind, len) = next(rest, c, tokens.last());
        if let Some(kind) = kind {
            let span = at..at + len;
            tokens.push(Token {
                kind,
                text: &line[span.clone()],
                lower: line[span.clone()].to_lowercase().replace('’', "'"),
                glued: tokens.last().is_some_and(|last| last.span.end == at),
                span,
            });
        }
        at += len;
    }
    join_dishes(&mut tokens, line);
    tokens
}

/// "half and half" is one word.
fn join_dishes<'l>(tokens: &mut Vec<Token<'l>>, line: &'l str) {
    let mut at = 0;
    while at < tokens.len() {
        if let Some(len) = words::dish_len(tokens, at) {
            let lower: Vec<&str> = tokens[at..at + len]
                .iter()
                .map(|token| match token.kind {
                    Kind::And => "and",
                    _ => token.lower.as_str(),
                })
                .collect();
            let lower = lower.join(" ");
            let span = tokens[at].span.start..tokens[at + len - 1].span.end;
            let joined = Token {
                kind: Kind::Word,
                text: &line[span.clone()],
                lower,
                glued: tokens[at].glued,
                span,
            };
            tokens.splice(at..at + len, [joined]);
        }
        at += 1;
    }
}

/// The kind and length of what `rest` begins with; no kind for what means nothing.
fn next(rest: &str, c: char, before: Option<&Token>) -> (Option<Kind>, usize) {
    let one = c.len_utf8();
    let after_number = before.is_some_and(|t| matches!(t.kind, Kind::Number(_)));
    let then = rest[one..].chars().next();
    match c {
        '\n' | '\r' | ';' | ':' | '|' | '•' | '·' | '、' | '،' | '。' => {
            (Some(Kind::Break), one)
        }
        _ if c.is_whitespace() => (None, one),
        '<' => tag(rest).unwrap_or((None, one)),
        '&' => entity(rest).unwrap_or((Some(Kind::And), one)),
        '+' => (Some(Kind::And), one),
        ',' => (Some(Kind::Comma), one),
        '(' | '[' => (Some(Kind::Open), one),
        ')' | ']' => (Some(Kind::Close), one),
        '×' | '✕' | '*' => (Some(Kind::Times), one),
        '-' | '–' | '—' | '−' => (Some(Kind::Dash), one),
        '∞' => (Some(Kind::Number(f64::INFINITY)), one),
        '.' if then.is_some_and(|c| c.is_ascii_digit()) => number(rest),
        '.' => (ends_sentence(then, before).then_some(Kind::Break), one),
        'x' | 'X' if then.is_some_and(|c| c.is_ascii_digit()) => (Some(Kind::Times), one),
        'x' | 'X' if after_number && then.is_none_or(|c| !c.is_alphanumeric()) => {
            (Some(Kind::Times), one)
        }
        _ if c.is_ascii_digit() || vulgar(c).is_some() => number(rest),
        _ if c.is_alphanumeric() => (Some(Kind::Word), word_len(rest)),
        _ if is_picture(c) => (Some(Kind::Word), picture_len(rest)),
        _ => (None, one),
    }
}

/// Emoji and other pictures stand for a word, though for none that is looked up.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// A picture with what varies it and what is joined to it.
fn picture_len(rest: &str) -> usize {
    let joins = |c: char| matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{20e3}');
    rest.find(|c| !is_picture(c) && !joins(c))
        .unwrap_or(rest.len())
}

/// A full stop after a word that is no abbreviation.
fn ends_sentence(then: Option<char>, before: Option<&Token>) -> bool {
    then.is_none_or(char::is_whitespace)
        && before.is_some_and(|token| {
            token.kind == Kind::Word
                && token.lower.len() > 3
                && token.lower != "approx"
                && unit::named(&token.lower).is_none()
        })
}

/// A tag is passed over, and ends a food where it ends a line.
pub(super) fn tag(rest: &str) -> Option<(Option<Kind>, usize)> {
    let inside = rest[1..].split_once('>')?.0;
    let name = inside.trim_start_matches('/');
    let is_tag = inside.len() <= 200 && name.starts_with(|c: char| c.is_ascii_alphabetic());
    let name: String = name
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let block = BLOCKS.contains(&name.to_ascii_lowercase().as_str());
    is_tag.then_some((block.then_some(Kind::Break), inside.len() + 2))
}

pub(super) fn entity(rest: &str) -> Option<(Option<Kind>, usize)> {
    let name = rest[1..].split_once(';')?.0;
    let is_entity = (2..=8).contains(&name.len())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#');
    is_entity.then_some(((name == "amp").then_some(Kind::And), name.len() + 2))
}

/// Whether a hyphen stands between two words of a number: "three-quarters", "twenty-five".
fn parts_number(before: &str, after: &str) -> bool {
    let after = after.to_lowercase();
    FRACTION_ENDS.iter().any(|end| after.starts_with(end))
        || number_words::is_tens(&before.to_lowercase())
}

/// Letters and digits, with the marks that stand inside a word: "semi-skimmed", "lady's", "b12".
pub(super) fn word_len(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = matches!(c, '\'' | '’' | '-' | '.')
            && chars.peek().is_some_and(|(_, c)| c.is_alphabetic())
            && !parts_number(&rest[..at], &rest[at + c.len_utf8()..]);
        let combining = ('\u{300}'..='\u{36f}').contains(&c);
        if !c.is_alphanumeric() && !inner && !combining && c != '%' {
            return at;
        }
    }
    rest.len()
}

fn number(rest: &str) -> (Option<Kind>, usize) {
    if let Some(len) = name_with_number(rest) {
        return (Some(Kind::Word), len);
    }
    match leading_number(rest) {
        Ok((value, after)) => {
            let len = rest.len() - after.len();
            let (power, more) = exponent(after);
            (Some(Kind::Number(value * power)), len + more)
        }
        Err(NumberError::Unclear { whole, thousandth }) => {
            let len = whole.len() + 1 + thousandth.len();
            (Some(unclear(&whole, &thousandth)), len)
        }
        Err(_) => (Some(Kind::Word), word_len(rest).max(1)),
    }
}

/// "1,000" can only be a thousand; nobody writes one with three zeros behind the mark.
fn unclear(whole: &str, thousandth: &str) -> Kind {
    let parse = |text: String| text.parse().unwrap_or(f64::INFINITY);
    let thousands = parse(format!("{whole}{thousandth}"));
    if thousandth == "000" {
        Kind::Number(thousands)
    } else {
        let decimal = parse(format!("{whole}.{thousandth}"));
        Kind::Unclear { thousands, decimal }
    }
}

/// "1e9".
fn exponent(after: &str) -> (f64, usize) {
    let digits: String = after
        .strip_prefix(['e', 'E'])
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    match digits.parse::<i32>() {
        Ok(power) => (10_f64.powi(power.min(300)), digits.len() + 1),
        Err(_) => (1.0, 0),
    }
}

/// The length of a name that begins with digits: "2%", "70-85%", "7-grain", "3-egg", "7up".
fn name_with_number(rest: &str) -> Option<usize> {
    let numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '–');
    let digits = rest.find(|c| !numeric(c)).unwrap_or(rest.len());
    let after = &rest[digits..];
    if after.starts_with('%') {
        return Some(digits + 1);
    }
    if after.starts_with(" %") {
        return Some(digits + 2);
    }
    let gap = after.strip_prefix(' ').unwrap_or(after);
    let next = &gap[..word_len(gap)];
    let lower = next.to_lowercase();
    let hyphen = rest[..digits].ends_with('-') && after.len() == gap.len();
    let end = digits + (after.len() - gap.len()) + next.len();
    let named = NUMBERED.contains(&lower.as_str())
        || (hyphen && !next.is_empty() && unit::named(&lower).is_none() && lower != "x");
    named.then_some(end)
}
