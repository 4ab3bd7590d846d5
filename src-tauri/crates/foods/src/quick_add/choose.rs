//! Which food a part means, and its readings. Of the foods that search finds about equally good,
//! the one is taken that the amount fits.

use super::amount::{Amount, Count};
use super::answer::outcome;
use super::clause::Clause;
use super::kin::{self, State, is_called, is_kin, state_cost};
use super::shelf::Shelf;
use super::unit::{self, Unit};
use super::weigh::{Weighed, weigh};
use super::{Outcome, Pantry, words};
use crate::portion::keys;
use crate::{Food, Hit};

/// What a point of the search's score behind the first costs, and another kind of food.
const BEHIND: f64 = 0.8;
const OTHER_KIND: f64 = 0.6;

/// A food this little behind the first may be meant as well, whatever it is called.
const NEARLY_AS_GOOD: f64 = 0.7;

/// What it costs to weigh a food by the portion of another of its kind.
const BORROWED: f64 = 0.5;

/// So many of a food that weigh more than this together are rather a smaller kind of it: ten
/// pretzels are no ten soft ones.
const MUCH_AT_ONCE_G: f64 = 1000.0;
const TOO_BIG: f64 = 1.0;

/// The foods found for a part's words.
pub(super) struct Found {
    pub hits: Vec<Hit>,
    /// A unit that stood behind the food: "celery sticks".
    unit: Option<&'static unit::Named>,
    /// Words that found nothing.
    pub left_out: Option<String>,
}

/// Reads one part.
pub(super) fn read(clause: &Clause, shelf: &Shelf<impl Pantry>) -> Outcome {
    let asks = |question: &str| Outcome::AsksBack {
        question: question.to_owned(),
        choices: Vec::new(),
    };
    if clause.words.is_empty() {
        return Outcome::NotRead("Which food is it?".to_owned());
    }
    if clause.amount.count == Count::NotPositive {
        return asks("An amount has to be more than 0. How much was it?");
    }
    if clause
        .amount
        .unit
        .is_some_and(|named| named.unit == Unit::Milligram)
    {
        return asks("Milligrams are a dose, not an amount of food. How many grams was it?");
    }
    let Some(found) = find(clause, shelf) else {
        return Outcome::NotRead(
            "No food of this name was found. A shorter or more general word may help.".to_owned(),
        );
    };
    let mut amount = clause.amount.clone();
    amount.unit = amount.unit.or(found.unit);
    let asked: Vec<String> = clause.words.iter().flat_map(|w| keys(&w.lower)).collect();
    let ranked = rank(&found, &amount, &asked, shelf);
    if ranked.is_empty() {
        return Outcome::NotRead(no_weight(&found, &amount));
    }
    outcome(&ranked, &amount, &found, &asked)
}

pub(super) fn no_weight(found: &Found, amount: &Amount) -> String {
    let food = found.hits.first().map_or("it", |hit| hit.name.as_str());
    match amount.unit {
        Some(named) => format!(
            "The table has no weight for a {} of “{food}”. Please say it in g.",
            named.one
        ),
        None => format!("The table has no portion of “{food}”. Please say it in g."),
    }
}

/// Searches the words, then without a unit behind them, then without words that find nothing.
fn find(clause: &Clause, shelf: &Shelf<impl Pantry>) -> Option<Found> {
    let kept: Vec<&str> = clause
        .words
        .iter()
        .map(|word| word.lower.as_str())
        .filter(|word| !words::is_cut(word))
        .collect();
    let kept = if kept.is_empty() {
        clause
            .words
            .iter()
            .map(|word| word.lower.as_str())
            .collect()
    } else {
        kept
    };
    let say = |words: &[&str], may_go_on: bool| {
        let end = if may_go_on { "" } else { " " };
        shelf.search(&format!("{}{end}", words.join(" ")))
    };
    let mut hits = say(&kept, clause.last);
    if let [begun] = kept[..]
        && clause.last
        && say(&kept, false).is_empty()
    {
        hits.retain(|hit| begins_a_name(hit, begun));
    }
    let (last, front) = kept.split_last()?;
    let unit = unit::named(last).filter(|named| named.is_piece() && !front.is_empty());
    if let Some(named) = unit.filter(|_| clause.amount.unit.is_none()) {
        let in_name = hits.first().is_some_and(|hit| {
            let key = crate::search::singular(last);
            keys(&hit.description).contains(&key) || keys(&hit.name).contains(&key)
        });
        let without = if in_name {
            Vec::new()
        } else {
            say(front, false)
        };
        if !without.is_empty() {
            return Some(Found {
                hits: without,
                unit: Some(named),
                left_out: None,
            });
        }
    }
    if !hits.is_empty() {
        return Some(Found {
            hits,
            unit: None,
            left_out: None,
        });
    }
    let shorter = [kept.get(1..), kept.get(..kept.len() - 1)];
    let left_out = [kept.first(), kept.last()];
    for (words, out) in shorter.into_iter().zip(left_out) {
        let words = words.filter(|words| !words.is_empty());
        let hits = words.map(|words| say(words, false)).unwrap_or_default();
        if !hits.is_empty() {
            return Some(Found {
                hits,
                unit: None,
                left_out: out.map(|out| (*out).to_owned()),
            });
        }
    }
    None
}

/// Whether a half typed word is the beginning of what a food is called, as "almo" is of "Nuts, almonds".
/// One in the middle of a name, as "love" in "Chocolate Lovers Cookies", is rather no food.
fn begins_a_name(hit: &Hit, begun: &str) -> bool {
    let mut parts = hit.description.split(',').chain(hit.name.split(','));
    parts.any(|part| part.trim_start().to_lowercase().starts_with(begun))
}

/// A food with a way to weigh it.
pub(super) struct Candidate {
    pub food: Food,
    pub way: Weighed,
    cost: f64,
    /// Whether it is of another kind than the first food found, and clearly worse.
    pub far: bool,
    /// Other ways to weigh the same food.
    pub others: Vec<Weighed>,
}

/// The foods that the amount fits, best first.
fn rank(
    found: &Found,
    amount: &Amount,
    asked: &[String],
    shelf: &Shelf<impl Pantry>,
) -> Vec<Candidate> {
    let Some(first) = found.hits.first() else {
        return Vec::new();
    };
    let kind = kin::kind(&first.description);
    let is_kin =
        |food: &Food| is_kin(&kin::kind(&food.description), &kind) || is_called(food, asked);
    let mut weighed: Vec<(Food, Vec<Weighed>, f64, f64)> = Vec::new();
    for hit in &found.hits {
        if let Some(food) = shelf.pantry.food(hit.id) {
            let behind = f64::from(first.score - hit.score);
            let mut cost = BEHIND * behind;
            if !is_kin(&food) {
                cost += OTHER_KIND;
            }
            cost += state_cost(&food, amount, asked);
            let ways = weigh(&food, amount, asked);
            weighed.push((food, ways, cost, behind));
        }
    }
    // A measure that the food has no weight for is no reason to think of another food.
    // That the food has no weight for an amount is no reason to think of quite another food.
    if weighed.first().is_some_and(|(_, ways, ..)| ways.is_empty()) {
        weighed.retain(|(food, _, _, behind)| is_kin(food) || *behind < NEARLY_AS_GOOD);
    }
    let by_volume = amount
        .unit
        .is_some_and(|named| matches!(named.unit, Unit::Volume(_) | Unit::Pint(_)));
    let lender = weighed
        .iter()
        .find(|(food, ways, ..)| !ways.is_empty() && is_kin(food))
        .map(|(food, ways, ..)| (food.name.clone(), ways.clone(), State::of(food)));
    let mut ranked: Vec<Candidate> = weighed
        .into_iter()
        .filter_map(|(food, mut ways, mut cost, behind)| {
            if ways.is_empty() {
                let (name, lent, state) = lender.as_ref()?;
                let alike = *state == State::of(&food) && is_kin(&food);
                if !alike || !by_volume {
                    return None;
                }
                ways.clone_from(lent);
                for way in &mut ways {
                    way.doubt = Some(format!("weighed like “{name}”"));
                }
                cost += BORROWED;
            }
            let others = ways.split_off(1);
            let way = ways.pop()?;
            cost += way.cost;
            if let (Count::Given(number), None) = (amount.count, amount.unit)
                && number * way.each > MUCH_AT_ONCE_G
            {
                cost += TOO_BIG;
            }
            Some(Candidate {
                far: behind >= NEARLY_AS_GOOD && !is_kin(&food),
                food,
                way,
                cost,
                others,
            })
        })
        .collect();
    ranked.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    ranked
}
