//! From the pieces of a label to its elemental magnesium.

use super::super::Form;
use super::salt::{Compound, Share};
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, meanings};
use super::{Finding, LabelReadError, LabelReading};
use crate::label::{DAILY_VALUES, DailyValue};
use crate::number::shown_number;

/// Longest label that is read, bytes.
const LONGEST: usize = 4_000;
/// More than this in one serving is a slip, mg.
const MOST_MG: f64 = 100_000.0;
/// More pieces than this are a pack and not a serving.
const MOST_UNITS: f64 = 12.0;
/// Labels round: a claim is impossible only beyond so much, as a share and in mg.
const ROUNDING: (f64, f64) = (0.01, 1.0);

/// A piece of a label by its role.
#[derive(Debug, Clone, PartialEq)]
enum Piece {
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

/// Reads what stands on a label: free text, as typed.
///
/// # Errors
/// Nothing in it tells an amount of magnesium, or an amount that cannot be.
pub fn read_label(text: &str) -> Result<LabelReading, LabelReadError> {
    if text.len() > LONGEST {
        return Err(LabelReadError::TooLong);
    }
    let pieces = declared_mixed(declared_mixed(named_in_parentheses(pieces(
        &with_words_for_formulas(text),
    ))));
    let mut read = Amounts::default();
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Mass(mg) => {
                if at > 0 && pieces[at - 1] == Piece::Word("-".to_owned()) {
                    return Err(LabelReadError::Negative);
                }
                if *mg > MOST_MG {
                    return Err(LabelReadError::TooMuch);
                }
                let times = times_before(&pieces, at);
                read.add(role(&pieces, at), mg * times);
            }
            Piece::Percent(percent)
                if read.percent.is_none()
                    && left(&pieces, at).is_some_and(|at| pieces[at] == Piece::Element) =>
            {
                read.percent = Some(*percent);
            }
            _ => {}
        }
    }
    let form = form_of(&pieces);
    let mut reading = read.into_reading(form, text)?;
    reading.units = units(&pieces);
    Ok(reading)
}

/// What an amount is of.
enum Role {
    Elemental,
    Compound(Compound),
    Nothing,
}

/// The amounts of a label.
#[derive(Default)]
struct Amounts {
    elemental: Option<f64>,
    compounds: Vec<(Compound, f64)>,
    percent: Option<f64>,
}

impl Amounts {
    fn add(&mut self, role: Role, mg: f64) {
        match role {
            // "300 mg in 2 capsules, 150 mg in one": the first is what the label is about.
            Role::Elemental if mg > 0.0 => drop(self.elemental.get_or_insert(mg)),
            Role::Compound(compound) if mg > 0.0 => self.compounds.push((compound, mg)),
            Role::Elemental | Role::Compound(_) | Role::Nothing => {}
        }
    }

    fn into_reading(self, form: Option<Form>, text: &str) -> Result<LabelReading, LabelReadError> {
        let reading = |least_mg, most_mg, finding, words| LabelReading {
            form,
            least_mg,
            most_mg,
            finding,
            units: None,
            words,
            fact: None,
        };
        let held = self.held();
        if let Some(claimed) = self.elemental {
            return Ok(match held {
                Some((_, most)) if claimed > most * (1.0 + ROUNDING.0) + ROUNDING.1 => reading(
                    most,
                    claimed,
                    Finding::Impossible,
                    format!(
                        "{} of {} hold at most {} mg of magnesium; the label claims {} mg. Where a richer salt is mixed in, labels say “buffered”, or name it.",
                        mg_words(self.compounds.iter().map(|(_, mg)| mg).sum()),
                        self.names(),
                        shown(most),
                        shown(claimed),
                    ),
                ),
                _ => reading(
                    claimed,
                    claimed,
                    Finding::Ok,
                    format!(
                        "{} mg is elemental magnesium, as labels tell it.",
                        shown(claimed)
                    ),
                ),
            });
        }
        if let Some((least, most)) = held {
            let total = mg_words(self.compounds.iter().map(|(_, mg)| mg).sum());
            let names = self.names();
            return Ok(if most - least < 1e-9 {
                let words = format!("{total} of {names} hold {} mg of magnesium.", shown(most));
                reading(least, most, Finding::Ok, words)
            } else {
                let words = format!(
                    "The label does not say which salt or hydrate: {total} of {names} hold from {} to {} mg of magnesium.",
                    shown(least),
                    shown(most),
                );
                reading(least, most, Finding::Open, words)
            });
        }
        let percent = self.percent.ok_or(LabelReadError::NoAmount)?;
        Ok(of_daily_value(percent, text, reading))
    }

    /// What the compounds hold together, mg, at least and at most.
    fn held(&self) -> Option<(f64, f64)> {
        if self.compounds.is_empty() {
            return None;
        }
        let sum = self
            .compounds
            .iter()
            .fold((0.0, 0.0), |(least, most), (compound, mg)| {
                let Share {
                    least: low,
                    most: high,
                } = compound.share();
                (least + mg * low / 100.0, most + mg * high / 100.0)
            });
        Some(sum)
    }

    fn names(&self) -> String {
        let names: Vec<String> = self
            .compounds
            .iter()
            .map(|(compound, _)| compound.name())
            .collect();
        let pure = !self
            .compounds
            .iter()
            .any(|(compound, _)| compound.is_mixed());
        format!("{}{}", if pure { "pure " } else { "" }, names.join(" and "))
            .replace("pure a ", "a ")
    }
}

/// A share of a daily value. Which one stands on the label; where none is named it is open.
fn of_daily_value(
    percent: f64,
    text: &str,
    reading: impl Fn(f64, f64, Finding, String) -> LabelReading,
) -> LabelReading {
    let lower = text.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let [european, american, _] = &DAILY_VALUES;
    let of = |value: &DailyValue| percent * value.mg / 100.0;
    let one = |value: &DailyValue| {
        let words = format!(
            "{} % of {} mg, the daily value of an {}.",
            shown(percent),
            value.mg,
            value.words
        );
        LabelReading {
            fact: Some(value.fact),
            ..reading(of(value), of(value), Finding::Ok, words)
        }
    };
    if says(&[
        "nrv",
        "rda",
        "%ri",
        "% ri",
        "reference intake",
        "eu ",
        "nährstoff",
        "tagesbedarf",
    ]) {
        one(european)
    } else if says(&["dv", "daily value"]) {
        one(american)
    } else {
        let words = format!(
            "{} % of a daily value that the label does not name: {} mg in Europe, {} mg in the United States.",
            shown(percent),
            european.mg,
            american.mg,
        );
        LabelReading {
            fact: Some(european.fact),
            ..reading(of(european), of(american), Finding::Open, words)
        }
    }
}

fn shown(number: f64) -> String {
    shown_number((number * 10.0).round() / 10.0)
}

fn mg_words(mg: f64) -> String {
    format!("{} mg", shown(mg))
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
            super::super::salts(form).into_iter().map(move |salt| {
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

/// The pieces of a label: names of salts gathered, everything else one by one.
fn pieces(text: &str) -> Vec<Piece> {
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

/// "2 x 100 mg" is 200 mg.
fn times_before(pieces: &[Piece], at: usize) -> f64 {
    match pieces[..at] {
        [.., Piece::Number(times), Piece::Word(ref x)] if x == "x" && times <= MOST_UNITS => times,
        _ => 1.0,
    }
}

/// What the amount at `at` is of.
fn role(pieces: &[Piece], at: usize) -> Role {
    let before = left(pieces, at);
    let next = pieces[at + 1..]
        .iter()
        .find(|piece| !matches!(piece, Piece::Word(word) if !is_and(word)));
    let in_front = before.map(|at| (at, &pieces[at]));
    // Right behind its name an amount is of it, whatever comes next.
    let named = matches!(pieces[..at], [.., Piece::Compound(_)]);
    match next {
        Some(Piece::Element | Piece::Elemental) if !names_the_next(&pieces[at + 1..]) => {
            return Role::Elemental;
        }
        Some(Piece::Compound(compound)) if !named => return Role::Compound(compound.clone()),
        Some(Piece::Other) => return Role::Nothing,
        _ => {}
    }
    if let Some((at, Piece::Compound(compound))) = in_front {
        // "Magnesium as magnesium citrate 150 mg" is the element's.
        let from_element = at > 0
            && pieces[at - 1] == Piece::From
            && left(pieces, at - 1).is_some_and(|at| pieces[at] == Piece::Element);
        return if from_element {
            Role::Elemental
        } else {
            Role::Compound(compound.clone())
        };
    }
    match in_front {
        Some((_, Piece::Element | Piece::Elemental | Piece::Providing)) => Role::Elemental,
        Some(_) => Role::Nothing,
        // "1,500 mg (magnesium L-threonate)"
        None => match &pieces[at + 1..] {
            [Piece::Open, Piece::Compound(compound), ..] => Role::Compound(compound.clone()),
            _ => Role::Nothing,
        },
    }
}

/// Whether what follows names the amount after it: "500 mg elemental 100 mg".
fn names_the_next(rest: &[Piece]) -> bool {
    let mut rest = rest.iter().skip_while(|piece| {
        matches!(
            piece,
            Piece::Element | Piece::Elemental | Piece::Word(_) | Piece::Open | Piece::Close
        )
    });
    matches!(rest.next(), Some(Piece::Mass(_)))
}

/// Whether another thing follows.
fn is_and(word: &str) -> bool {
    matches!(word, "and" | "und" | "plus" | "with" | "or")
}

/// Where the piece stands that the one at `at` belongs to: to the left of it, past what stands in parentheses, and out
/// of its own.
fn left(pieces: &[Piece], at: usize) -> Option<usize> {
    let mut depth = 0_u32;
    for before in (0..at).rev() {
        match &pieces[before] {
            Piece::Close => depth += 1,
            Piece::Open => depth = depth.saturating_sub(1),
            // "Magnesium carbonate, heavy 1200 mg" is one; a comma before anything else begins anew.
            Piece::Break if depth == 0 && !only_words(&pieces[before + 1..at]) => return None,
            Piece::Mass(_) if depth == 0 => return None,
            Piece::Element
            | Piece::Compound(_)
            | Piece::Other
            | Piece::Elemental
            | Piece::Providing
            | Piece::Unit
                if depth == 0 =>
            {
                // "per 2 capsules magnesium 100 mg": a unit further off says nothing.
                return Some(before);
            }
            _ => {}
        }
    }
    None
}

fn only_words(pieces: &[Piece]) -> bool {
    pieces.iter().all(|piece| matches!(piece, Piece::Word(_)))
}

/// The one form that the label names.
fn form_of(pieces: &[Piece]) -> Option<Form> {
    let mut forms = pieces.iter().filter_map(|piece| match piece {
        Piece::Compound(compound) => Some(compound.form()),
        _ => None,
    });
    let first = forms.next()??;
    forms.all(|form| form == Some(first)).then_some(first)
}

/// For how many capsules, tablets or scoops the label says that it is.
fn units(pieces: &[Piece]) -> Option<f64> {
    let counted = pieces.windows(2).find_map(|pair| match pair {
        [Piece::Number(number), Piece::Unit] if (1.0..=MOST_UNITS).contains(number) => {
            Some(*number)
        }
        _ => None,
    });
    let per_one = || {
        let one = |pair: &[Piece]| matches!(pair, [Piece::Word(word), Piece::Unit] if matches!(word.as_str(), "per" | "pro" | "je" | "a" | "each"));
        pieces.windows(2).any(one).then_some(1.0)
    };
    counted.or_else(per_one)
}
