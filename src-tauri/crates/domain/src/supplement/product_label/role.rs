//! What an amount of a label is of: the element, a compound, or nothing that counts.

use super::super::Form;
use super::piece::{Piece, is_and};
use super::salt::Compound;

/// More pieces than this are a pack and not a serving.
const MOST_UNITS: f64 = 12.0;

/// What an amount is of.
pub(super) enum Role {
    Elemental,
    Compound(Compound),
    Nothing,
}

/// "2 x 100 mg" is 200 mg.
pub(super) fn times_before(pieces: &[Piece], at: usize) -> f64 {
    match pieces[..at] {
        [.., Piece::Number(times), Piece::Word(ref x)] if x == "x" && times <= MOST_UNITS => times,
        _ => 1.0,
    }
}

/// What the amount at `at` is of.
pub(super) fn role(pieces: &[Piece], at: usize) -> Role {
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

/// Where the piece stands that the one at `at` belongs to: to the left of it, past what stands in parentheses, and out
/// of its own.
pub(super) fn left(pieces: &[Piece], at: usize) -> Option<usize> {
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
pub(super) fn form_of(pieces: &[Piece]) -> Option<Form> {
    let mut forms = pieces.iter().filter_map(|piece| match piece {
        Piece::Compound(compound) => Some(compound.form()),
        _ => None,
    });
    let first = forms.next()??;
    forms.all(|form| form == Some(first)).then_some(first)
}

/// For how many capsules, tablets or scoops the label says that it is.
pub(super) fn units(pieces: &[Piece]) -> Option<f64> {
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
