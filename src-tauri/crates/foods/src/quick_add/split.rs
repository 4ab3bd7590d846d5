//! Where one food of a line ends and the next begins. A comma, a semicolon and a new amount part
//! foods; "and" and "with" do unless the table knows both sides as one dish.

use super::amount::{self, Amount, Count};
use super::clause::Clause;
use super::lexer::{Kind, Token};
use super::shelf::Shelf;
use super::unit::{Named, Unit};
use super::{Pantry, words};

/// The foods of a line in order.
pub(super) fn clauses<'t, 'l>(
    tokens: &'t [Token<'l>],
    shelf: &Shelf<impl Pantry>,
) -> Vec<Clause<'t, 'l>> {
    let mut all: Vec<Clause> = Vec::new();
    let mut after_comma = false;
    for segment in tokens.split_inclusive(|t| matches!(t.kind, Kind::Comma | Kind::Break)) {
        let end = segment.last().map(|token| token.kind);
        let ended = matches!(end, Some(Kind::Comma | Kind::Break));
        let inside = &segment[..segment.len() - usize::from(ended)];
        let mut here = segment_clauses(inside, shelf);
        if after_comma
            && here.len() == 1
            && let Some(before) = all.last_mut()
            && goes_on(before, &here[0], shelf)
            && let Some(next) = here.pop()
        {
            before.absorb(next);
        }
        all.extend(here);
        after_comma = end == Some(Kind::Comma);
    }
    if let Some(last) = all.last_mut() {
        let end = tokens.last().map(|token| token.span.end);
        last.last = last.words.last().map(|word| word.span.end) == end;
    }
    all
}

/// Whether what follows a comma only says more of the food before it: "milk, whole 250 ml".
fn goes_on(before: &Clause, next: &Clause, shelf: &Shelf<impl Pantry>) -> bool {
    if before.words.is_empty()
        || before.amount.count != Count::Unsaid && next.amount != Amount::UNSAID
    {
        return false;
    }
    let modifies = next.words.iter().all(|word| words::is_modifier(word));
    // "milk, whole": but "tea, 2 large" is no tea.
    let leads = next.words.first().zip(next.words.last());
    let amount_behind = leads.is_none_or(|(first, _)| first.span.start == next.span().start);
    modifies && amount_behind
        || amount_behind && !next.words.is_empty() && shelf.describes(&before.words, &next.words)
}

/// The foods between two commas.
fn segment_clauses<'t, 'l>(
    tokens: &'t [Token<'l>],
    shelf: &Shelf<impl Pantry>,
) -> Vec<Clause<'t, 'l>> {
    let mut done: Vec<Clause> = Vec::new();
    if tokens.iter().all(words::is_meal) {
        return done;
    }
    let place = tokens.first().map_or(0, |token| token.span.start);
    let mut clause = Clause::at(place);
    let mut at = 0;
    while at < tokens.len() {
        if clause.is_empty() {
            at = words::skip_chatter(tokens, at);
        }
        if let Some((factor, end)) = amount::multiplier(tokens, at) {
            clause.amount.times(factor);
            clause.cover(&tokens[at..end]);
            at = end;
        } else if let Some((amount, end)) = amount::read(tokens, at, clause.is_empty()) {
            let (amount, end) = as_food_if_alone(tokens, at, amount, end, &clause);
            let food_follows = food_follows(tokens, end);
            if !clause.words.is_empty() && starts_a_food(&clause, food_follows, shelf) {
                done.push(std::mem::replace(&mut clause, Clause::at(place)));
            }
            take(&mut clause, amount);
            clause.cover(&tokens[at..end]);
            at = end.max(at + 1);
        } else if (is_joiner(&tokens[at]) || lies_on(tokens, at)) && !clause.is_empty() {
            let joined = shelf.joins(&clause.words, &tokens[at], words_after(tokens, at + 1));
            if joined {
                clause.words.push(&tokens[at]);
            } else if !clause.words.is_empty() {
                done.push(std::mem::replace(&mut clause, Clause::at(place)));
            }
            at += 1;
        } else {
            let token = &tokens[at];
            if token.kind == Kind::Word {
                if clause.closed && !words::is_modifier(token) && !words::is_meal(token) {
                    done.push(std::mem::replace(&mut clause, Clause::at(place)));
                    continue;
                }
                clause.words.push(token);
                clause.cover(&tokens[at..=at]);
            } else if token.kind == Kind::Close && !clause.is_empty() {
                clause.cover(&tokens[at..=at]);
            }
            at += 1;
        }
    }
    done.push(clause);
    done.retain(|clause| !clause.is_empty());
    done.iter_mut().for_each(Clause::finish);
    done
}

/// A thing counted that nothing follows is the food itself: "2 rolls". So is "mug cake".
fn as_food_if_alone(
    tokens: &[Token],
    at: usize,
    mut amount: Amount,
    end: usize,
    clause: &Clause,
) -> (Amount, usize) {
    let is_piece = amount.unit.is_some_and(|named| named.is_piece());
    if is_piece && clause.words.is_empty() && !food_follows(tokens, end) {
        let unit_at = (at..end)
            .rev()
            .find(|at| tokens[*at].kind == Kind::Word && !tokens[*at].is_one_of(&["of", "the"]));
        if let Some(unit_at) = unit_at.filter(|unit_at| *unit_at > at) {
            amount.unit = None;
            return (amount, unit_at);
        }
    }
    (amount, end)
}

/// Whether an amount that stands behind words begins the next food. Words that name no food have no
/// amount to take: "yesterday 2 eggs".
fn starts_a_food(clause: &Clause, food_follows: bool, shelf: &Shelf<impl Pantry>) -> bool {
    clause.closed
        || food_follows && (clause.amount != Amount::UNSAID || !shelf.names_food(&clause.words))
}

fn take(clause: &mut Clause, amount: Amount) {
    clause.closed = !clause.words.is_empty();
    let counted = clause.amount.count;
    match counted {
        Count::Unsaid => clause.amount = amount,
        // "1 30 g bar", "2 cans (400 g)"; and "1 banana (120 g)", where the weight says it better.
        Count::Given(number)
            if clause.words.is_empty() && clause.amount.unit.is_none_or(Named::is_piece) =>
        {
            clause.amount = amount;
            clause.amount.times(number);
        }
        _ if amount.is_measured() => clause.amount = amount,
        _ => {}
    }
}

fn is_joiner(token: &Token) -> bool {
    token.kind == Kind::And || token.is_one_of(&["and", "with", "plus", "w"])
}

/// Two foods on one plate: "eggs on toast", but not "corn on the cob".
fn lies_on(tokens: &[Token], at: usize) -> bool {
    const BREADS: [&str; 9] = [
        "bagel",
        "bread",
        "crackers",
        "crispbread",
        "rice",
        "rye",
        "toast",
        "toasted",
        "wholemeal",
    ];
    tokens[at].is("on")
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_one_of(&BREADS))
}

fn food_follows(tokens: &[Token], at: usize) -> bool {
    // "1 can (400 g) chickpeas".
    let bracket = tokens.get(at).is_some_and(|token| token.kind == Kind::Open);
    let at = if bracket {
        let close = tokens[at..].iter().position(|t| t.kind == Kind::Close);
        close.map_or(tokens.len(), |close| at + close + 1)
    } else {
        at
    };
    tokens
        .get(at)
        .is_some_and(|token| token.kind == Kind::Word && !is_joiner(token) && !token.is("for"))
}

/// The words up to the next joiner, number or mark.
fn words_after<'t, 'l>(tokens: &'t [Token<'l>], at: usize) -> &'t [Token<'l>] {
    let rest = &tokens[at.min(tokens.len())..];
    let starts_amount = amount::read(rest, 0, true).is_some_and(|(amount, _)| {
        !matches!(amount.unit.map(|u| u.unit), Some(Unit::Piece(_)))
            || amount.count != Count::Unsaid
    });
    if starts_amount {
        return &[];
    }
    let end = rest
        .iter()
        .position(|token| token.kind != Kind::Word || is_joiner(token))
        .unwrap_or(rest.len());
    &rest[..end]
}
