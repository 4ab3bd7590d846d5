//! Quick add: one typed line becomes foods with their weights ("2 eggs, 30 g almonds and half an
//! avocado").
//!
//! `lexer` turns the line into numbers and words, `split` parts it into foods, `clause` finds each
//! part's amount, `choose` the food that is meant, `weigh` what the amount of it weighs. Nothing is
//! dropped: what is not understood stays a part with the reason. A volume becomes a weight only by
//! a portion of that food.

mod amount;
mod answer;
mod assumed;
mod choose;
mod clause;
mod kin;
mod lexer;
mod number_words;
mod passed_over;
mod shelf;
mod split;
mod unit;
mod weigh;
mod words;

use std::ops::Range;

use crate::{Catalogue, Food, FoodId, Hit};

/// The longest line that is read, in bytes.
pub const LONGEST_LINE: usize = 2000;

/// What is said of a longer line.
pub const TOO_LONG: &str = "This is a lot at once. Please add it in shorter lines.";

/// The most foods that one line may name.
pub const MOST_PARTS: usize = 40;

/// Where a line's foods are looked up.
pub trait Pantry {
    /// The best `limit` foods for a phrase, best first; empty when nothing matches.
    fn search(&self, phrase: &str, limit: usize) -> Vec<Hit>;
    /// The food with this id.
    fn food(&self, id: FoodId) -> Option<Food>;
}

impl Pantry for Catalogue {
    fn search(&self, phrase: &str, limit: usize) -> Vec<Hit> {
        Self::search(self, phrase, limit)
    }

    fn food(&self, id: FoodId) -> Option<Food> {
        Self::food(self, id)
    }
}

/// One food of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The bytes of the typed line that it covers.
    pub span: Range<usize>,
    /// The words taken for the food's name, as typed.
    pub phrase: String,
    /// Whether an amount was typed: a number, a number word, "a" or a unit.
    pub counted: bool,
    /// What it was read as.
    pub outcome: Outcome,
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Understood; the best reading first, then what else may be meant. Never empty.
    Read(Vec<Reading>),
    /// Understood, but not to be taken without a word from the person.
    AsksBack {
        /// What to ask, in words to show.
        question: String,
        /// What may be meant; may be empty.
        choices: Vec<Reading>,
    },
    /// Kept as text. Says why, in words to show.
    NotRead(String),
}

/// One way to read a part.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The food.
    pub id: FoodId,
    /// Its name to show.
    pub name: String,
    /// The source's own description.
    pub description: String,
    /// The amount as understood: "2 large", "1½ cups", "30 g".
    pub amount: String,
    /// The weight of that amount in grams: above 0, at most [`crate::LARGEST_AMOUNT_G`].
    pub grams: f64,
    /// The portion of the food it was counted in ("1 cup, sliced"); `None` for a plain weight.
    pub portion: Option<String>,
    /// Magnesium in that weight, mg; `None` where the source gives no figure.
    pub magnesium_mg: Option<f64>,
    /// Whether anything was assumed.
    pub certainty: Certainty,
}

/// How sure a reading is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// As typed.
    Sure,
    /// Something was assumed; says what, in words to show.
    Unsure(String),
}

/// Reads a line into its foods, in the order typed. Empty for a line without a word or number.
#[must_use]
pub fn read_line(line: &str, pantry: &impl Pantry) -> Vec<Part> {
    let whole_line = |reason: &str| {
        vec![Part {
            span: 0..line.len(),
            phrase: line.to_owned(),
            counted: false,
            outcome: Outcome::NotRead(reason.to_owned()),
        }]
    };
    if line.len() > LONGEST_LINE {
        return whole_line(TOO_LONG);
    }
    let tokens = lexer::tokens(line);
    let shelf = shelf::Shelf::new(pantry);
    let clauses = split::clauses(&tokens, &shelf);
    if clauses.len() > MOST_PARTS {
        return whole_line("These are more than 40 foods. Please add them in shorter lines.");
    }
    if clauses.is_empty() && !passed_over::words(line).is_empty() {
        return whole_line("Which food is it?");
    }
    let spans = passed_over::covering(line, clauses.iter().map(clause::Clause::span).collect());
    clauses
        .iter()
        .zip(spans)
        .map(|(clause, span)| Part {
            span,
            phrase: clause.phrase(line),
            counted: clause.amount.is_said(),
            outcome: choose::read(clause, &shelf),
        })
        .collect()
}

#[cfg(test)]
mod tests;
