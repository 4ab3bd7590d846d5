//! From the pieces of a label to its elemental magnesium.

use super::super::Form;
use super::piece::{Piece, pieces};
use super::role::{Role, form_of, left, role, times_before, units};
use super::salt::{Compound, Share};
use super::{Finding, LabelReadError, LabelReading};
use crate::label::{DAILY_VALUES, DailyValue};
use crate::number::shown_number;

/// Longest label that is read, bytes.
const LONGEST: usize = 4_000;
/// More than this in one serving is a slip, mg.
const MOST_MG: f64 = 100_000.0;
/// Labels round: a claim is impossible only beyond so much, as a share and in mg.
const ROUNDING: (f64, f64) = (0.01, 1.0);

/// Reads what stands on a label: free text, as typed.
///
/// # Errors
/// Nothing in it tells an amount of magnesium, or an amount that cannot be.
pub fn read_label(text: &str) -> Result<LabelReading, LabelReadError> {
    if text.len() > LONGEST {
        return Err(LabelReadError::TooLong);
    }
    let pieces = pieces(text);
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
