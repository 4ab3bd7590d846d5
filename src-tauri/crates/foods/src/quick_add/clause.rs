//! One food of a line: its words, its amount and its place.

use std::ops::Range;

use super::amount::Amount;
use super::lexer::Token;
use super::words;

/// One food of a line, as far as the line alone tells.
#[derive(Clone, Debug)]
pub(super) struct Clause<'t, 'l> {
    pub words: Vec<&'t Token<'l>>,
    pub amount: Amount,
    /// Whether the amount stands behind the food, so that nothing more of the food follows.
    pub closed: bool,
    /// Whether the line ends with it, so that its last word may be half typed.
    pub last: bool,
    span: Range<usize>,
}

impl<'t, 'l> Clause<'t, 'l> {
    /// Nothing yet, at a place in the line.
    pub fn at(place: usize) -> Self {
        Self {
            words: Vec::new(),
            amount: Amount::UNSAID,
            closed: false,
            last: false,
            span: place..place,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.amount == Amount::UNSAID
    }

    /// The bytes of the line that it covers.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    pub fn cover(&mut self, tokens: &[Token]) {
        if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
            if self.span.is_empty() {
                self.span.start = first.span.start;
            }
            self.span.start = self.span.start.min(first.span.start);
            self.span.end = self.span.end.max(last.span.end);
        }
    }

    /// The food's words as they stand in the line.
    pub fn phrase(&self, line: &str) -> String {
        match (self.words.first(), self.words.last()) {
            (Some(first), Some(last)) if first.span.start < last.span.end => {
                line[first.span.start..last.span.end].to_owned()
            }
            _ => line[self.span()].to_owned(),
        }
    }

    /// Takes up the clause after a comma that only goes on with this one.
    pub fn absorb(&mut self, other: Self) {
        self.span.end = self.span.end.max(other.span.end);
        self.words.extend(other.words);
        self.last = other.last;
        if self.amount == Amount::UNSAID {
            self.amount = other.amount;
        }
    }

    /// Takes what is said of the meal from its end.
    pub fn finish(&mut self) {
        self.words.truncate(words::without_meal(&self.words));
    }
}
