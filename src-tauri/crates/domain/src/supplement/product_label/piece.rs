//! The pieces of a label: amounts, names of compounds gathered from their words, and what joins them.

use super::super::{Form, salts};
use super::salt::Compound;
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, meanings};

/// A piece of a label by its role.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// The element by itself.
    Element,
    Compound(Compound),
    /// Something that is no magnesium.
    Other,
    Mass(f64),
    Percent(f64),
    Number(f64),
    Elemental,
    Providing,
    From,
    Unit,
    Open,
    Close,
    Break,
    /// A word that says nothing here.
    Word(String),
}

/// Cuts a label into pieces.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    declared_mixed(named_in_parentheses(gathered(&with_words_for_formulas(
        text,
    ))))
}

/// The label with the formulas of the salts in words.
fn with_words_for_formulas(text: &str) -> String {
    let mut text = text
        .replace('×', "x")
        .replace(" · ", "·")
        .replace(" • ", "·")
        .replace('•', "·");
    let mut formulas: Vec<(String, String)> = Form::ALL
        .into_iter()
        .flat_map(|form| {
            salts(form).into_iter().map(move |salt| {
                (
                    salt.formula.to_lowercase(),
                    format!("magnesium {} {}", form.name(), salt.name),
                )
            })
        })
        .collect();
    formulas.sort_by_key(|(formula, _)| std::cmp::Reverse(formula.len()));
    let lower = text.to_lowercase();
    for (formula, words) in formulas {
        for spelt in [
            formula.clone(),
            formula.replace('·', "*"),
            formula.replace('·', "."),
        ] {
            // Case folding of other letters may move bytes; then the formula is left alone.
            if let Some(at) = lower.find(&spelt)
                && lower.len() == text.len()
                && text.is_char_boundary(at)
                && text.is_char_boundary(at + spelt.len())
                && !lower[at + spelt.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '(')
            {
                text.replace_range(at..at + spelt.len(), &words);
                return text;
            }
        }
    }
    if let Some(at) = lower
        .find("milk of magnesia")
        .filter(|_| lower.len() == text.len())
    {
        text.replace_range(at..at + "milk of magnesia".len(), "magnesium hydroxide");
    }
    text
}

/// Names of salts gathered, everything else one by one.
fn gathered(text: &str) -> Vec<Piece> {
    let tokens = tokens(text);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut gathered: Option<Gathered> = None;
    // The last mineral that was named: "calcium citrate" is no magnesium.
    let mut of_magnesium = true;
    for (at, token) in tokens.iter().enumerate() {
        let meant = meanings(token.word());
        let belongs = meant.iter().any(|meaning| {
            matches!(
                meaning,
                Meaning::Magnesium
                    | Meaning::Dimagnesium
                    | Meaning::Acid(_)
                    | Meaning::Water(_)
                    | Meaning::SomeCompound
                    | Meaning::Mixed
            )
        });
        if belongs {
            if meant.contains(&Meaning::Magnesium) {
                of_magnesium = true;
            }
            if of_magnesium {
                gathered.get_or_insert_default().add(&meant);
            }
            continue;
        }
        // "oxide and citrate", "oxide, citrate": one name, as long as no amount comes between.
        let goes_on = (*token == Token::Break || is_and(token.word()))
            && gathered.as_ref().is_some_and(Gathered::has_acid)
            && next_is_acid(&tokens[at + 1..]);
        if goes_on {
            continue;
        }
        if let Some(gathered) = gathered.take() {
            gathered.put(&mut pieces);
        }
        if meant.contains(&Meaning::Other) {
            of_magnesium = false;
        } else if *token == Token::Break || matches!(token, Token::Mass(_)) {
            of_magnesium = true;
        }
        pieces.push(single(token, &meant));
    }
    if let Some(gathered) = gathered {
        gathered.put(&mut pieces);
    }
    pieces
}

/// "Magnesium complex (oxide, citrate)": what stands in the parentheses names the salts.
fn named_in_parentheses(mut pieces: Vec<Piece>) -> Vec<Piece> {
    for at in 0..pieces.len().saturating_sub(2) {
        if let [Piece::Compound(outer), Piece::Open, Piece::Compound(inner)] = &pieces[at..at + 3]
            && !outer.is_named()
        {
            pieces[at] = Piece::Compound(outer.named_as(inner));
        }
    }
    pieces
}

/// Where a label says anywhere that a richer salt is mixed in, it is in every compound that it names.
fn declared_mixed(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mixed = |piece: &Piece| matches!(piece, Piece::Compound(compound) if compound.is_mixed());
    if pieces.iter().any(mixed) {
        for piece in &mut pieces {
            if let Piece::Compound(compound) = piece {
                compound.add(Meaning::Mixed);
            }
        }
    }
    pieces
}

fn next_is_acid(rest: &[Token]) -> bool {
    let next = rest
        .iter()
        .find(|token| !matches!(token.word(), "magnesium" | "mg"));
    next.is_some_and(|next| {
        meanings(next.word())
            .iter()
            .any(|meaning| matches!(meaning, Meaning::Acid(_)))
    })
}

/// The words of a name of a compound, or of the element alone.
#[derive(Default)]
struct Gathered {
    compound: Compound,
    acid: bool,
    unnamed: bool,
    magnesium: bool,
    words: Vec<Meaning>,
}

impl Gathered {
    fn add(&mut self, meant: &[Meaning]) {
        for meaning in meant {
            self.acid |= matches!(meaning, Meaning::Acid(_));
            self.unnamed |= *meaning == Meaning::SomeCompound;
            self.magnesium |= *meaning == Meaning::Magnesium;
            self.words.push(*meaning);
            self.compound.add(*meaning);
        }
    }

    const fn has_acid(&self) -> bool {
        self.acid
    }

    /// Adds the piece that the words make. "Hexahydrate" or "chelate" by itself says more of the compound before it.
    fn put(self, pieces: &mut Vec<Piece>) {
        if self.acid || (self.magnesium && self.unnamed) {
            pieces.push(Piece::Compound(self.compound));
        } else if self.magnesium {
            pieces.push(Piece::Element);
        } else if let Some(before) = pieces.iter_mut().rev().find_map(|piece| match piece {
            Piece::Compound(compound) => Some(compound),
            _ => None,
        }) {
            for meaning in self.words {
                before.add(meaning);
            }
        } else if self.unnamed {
            pieces.push(Piece::Compound(self.compound));
        }
    }
}

fn single(token: &Token, meant: &[Meaning]) -> Piece {
    match token {
        Token::Mass(mg) => Piece::Mass(*mg),
        Token::Percent(percent) => Piece::Percent(*percent),
        Token::Number(number) => Piece::Number(*number),
        Token::Open => Piece::Open,
        Token::Close => Piece::Close,
        Token::Break => Piece::Break,
        Token::Word(word) => match meant.first() {
            Some(Meaning::Other) => Piece::Other,
            Some(Meaning::Providing) => Piece::Providing,
            Some(Meaning::Elemental) => Piece::Elemental,
            Some(Meaning::From) => Piece::From,
            Some(Meaning::Unit) => Piece::Unit,
            _ => Piece::Word(word.clone()),
        },
    }
}

/// Whether another thing follows.
pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "and" | "und" | "plus" | "with" | "or")
}
