//! Which food a part means, and its readings. Of the foods that search finds about equally good,
//! the one is taken that the amount fits.

use std::cell::RefCell;
use std::collections::HashMap;

use super::amount::{Amount, Count};
use super::clause::Clause;
use super::lexer::Token;
use super::unit::{self, Unit};
use super::weigh::{Weighed, weigh};
use super::{Certainty, Outcome, Pantry, Reading, words};
use crate::portion::keys;
use crate::{AmountError, Food, Hit, LARGEST_AMOUNT_G};
use lull_domain::food::asks_back;
use lull_domain::number::shown_number;

/// How many foods of a search are looked at.
const LOOKED_AT: usize = 24;

/// How many readings are offered.
const OFFERED: usize = 4;

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

/// What it costs a dry grain or bean to be measured in cups, as nobody eats it so.
const UNCOOKED: f64 = 1.2;

/// The pantry, remembering what was looked up for this line.
pub(super) struct Shelf<'p, P> {
    pantry: &'p P,
    found: RefCell<HashMap<String, Vec<Hit>>>,
}

impl<'p, P: Pantry> Shelf<'p, P> {
    pub fn new(pantry: &'p P) -> Self {
        Self {
            pantry,
            found: RefCell::default(),
        }
    }

    fn search(&self, phrase: &str) -> Vec<Hit> {
        if let Some(hits) = self.found.borrow().get(phrase) {
            return hits.clone();
        }
        let hits = self.pantry.search(phrase, LOOKED_AT);
        self.found
            .borrow_mut()
            .insert(phrase.to_owned(), hits.clone());
        hits
    }

    /// Whether the words on both sides of an "and" or "with" are one dish.
    pub fn joins(&self, left: &[&Token], joiner: &Token, right: &[Token]) -> bool {
        if left.is_empty() || right.is_empty() {
            return false;
        }
        let say = |words: &mut dyn Iterator<Item = &str>| words.collect::<Vec<_>>().join(" ");
        let left = say(&mut left.iter().map(|token| token.lower.as_str()));
        let right = say(&mut right.iter().map(|token| token.lower.as_str()));
        let with = joiner.is("with");
        let both = [keys(&left), keys(&right)];
        let ends_as_dish =
            both[1].len() > 1 && both[1].last().is_some_and(|word| words::is_dish_noun(word));
        self.search(&format!("{left} {right} "))
            .iter()
            .take(3)
            .any(|hit| is_one_dish(hit, &both, with) || ends_as_dish && has_both(hit, &both))
    }

    /// Whether the source describes a food by these words around a comma: "Oil, olive".
    pub fn describes(&self, left: &[&Token], right: &[&Token]) -> bool {
        let words = |tokens: &[&Token]| {
            let words: Vec<&str> = tokens.iter().map(|token| token.lower.as_str()).collect();
            words.join(" ")
        };
        let (left, right) = (words(left), words(right));
        let said: Vec<String> = keys(&left).into_iter().chain(keys(&right)).collect();
        let hits = self.search(&format!("{left} {right} "));
        hits.iter()
            .take(3)
            .any(|hit| keys(&hit.description).starts_with(&said) && hit.description.contains(','))
    }
}

fn has_both(hit: &Hit, both: &[Vec<String>; 2]) -> bool {
    let words = keys(&hit.description);
    both.iter().flatten().all(|word| words.contains(word))
}

fn is_one_dish(hit: &Hit, both: &[Vec<String>; 2], with: bool) -> bool {
    let has_all = |words: &[String]| both.iter().flatten().all(|word| words.contains(word));
    let joined = |text: &str| {
        let text = text.to_lowercase();
        if with {
            text.contains(" with ") || text.contains(", with")
        } else {
            text.contains(" and ") || text.contains(" & ")
        }
    };
    let head = |text: &str| text.split(',').next().unwrap_or_default().to_owned();
    let heads = [head(&hit.description), head(&hit.name)];
    let head_is_dish = !is_branded(&hit.description)
        && heads
            .iter()
            .any(|head| joined(head) && has_all(&keys(head)));
    // "Cheese, cottage, creamed, with fruit".
    let described = with
        && !is_branded(&hit.description)
        && joined(&hit.description)
        && has_all(&keys(&hit.description))
        && {
            let text = hit.description.to_lowercase();
            let behind = text.split_once("with ").map_or("", |(_, behind)| behind);
            let behind = keys(behind);
            both[1].iter().all(|word| behind.contains(word))
                && !both[0].iter().all(|word| behind.contains(word))
        };
    head_is_dish || described
}

/// The source writes brands in capitals.
fn is_branded(description: &str) -> bool {
    description
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word.len() >= 4 && word.chars().all(char::is_uppercase))
}

/// The foods found for a part's words.
struct Found {
    hits: Vec<Hit>,
    /// A unit that stood behind the food: "celery sticks".
    unit: Option<&'static unit::Named>,
    /// Words that found nothing.
    left_out: Option<String>,
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
        return Outcome::NotRead("No food of this name was found.".to_owned());
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

fn no_weight(found: &Found, amount: &Amount) -> String {
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
    let hits = say(&kept, clause.last);
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

/// A food with a way to weigh it.
struct Candidate {
    food: Food,
    way: Weighed,
    cost: f64,
    /// Other ways to weigh the same food.
    others: Vec<Weighed>,
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
    let kind = kind(&first.description);
    let is_kin =
        |food: &Food| is_kin(&self::kind(&food.description), &kind) || is_called(food, asked);
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
        .filter_map(|(food, mut ways, mut cost, _)| {
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

/// What kind of food a description begins with: its first part, or the part behind a shelf word.
fn kind(description: &str) -> Vec<String> {
    const SHELVES: [&str; 10] = [
        "alcoholic beverage",
        "beverages",
        "candies",
        "carbonated beverage",
        "cereals",
        "fish",
        "nuts",
        "seeds",
        "snacks",
        "spices",
    ];
    let lower = description.to_lowercase();
    let mut parts = lower.split(',');
    let first = parts.next().unwrap_or_default();
    let named = if SHELVES.contains(&first) {
        parts.next()
    } else {
        None
    };
    let words = keys(named.unwrap_or(first));
    words.into_iter().take(2).collect()
}

/// "Chicken" and "Chicken breast" are of one kind, "Chicken" and "Chickpeas" are not.
fn is_kin(one: &[String], other: &[String]) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// Another table may have the same food under another beginning: "Seeds, sesame butter, tahini".
fn is_called(food: &Food, asked: &[String]) -> bool {
    let mut parts = food.description.split(',').chain(food.name.split(','));
    parts.any(|part| keys(part) == asked)
}

/// Whether a food is cooked.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Cooked,
    Dry,
    Canned,
    Unsaid,
}

impl State {
    fn of(food: &Food) -> Self {
        let words = keys(&food.description);
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        if has(&["canned"]) {
            Self::Canned
        } else if has(&["cooked", "boiled", "steamed", "prepared"]) {
            Self::Cooked
        } else if has(&["raw", "dry", "uncooked", "unprepared", "dried"]) {
            Self::Dry
        } else {
            Self::Unsaid
        }
    }
}

/// Grains and beans by the cup or plate are cooked ones unless their raw state was typed; oats are
/// measured dry, as cooked ones are called porridge or oatmeal.
fn state_cost(food: &Food, amount: &Amount, asked: &[String]) -> f64 {
    const COOKED: [&str; 5] = ["cooked", "boiled", "porridge", "oatmeal", "prepared"];
    const EATEN_COOKED: [&str; 2] = ["Cereal Grains and Pasta", "Legumes and Legume Products"];
    const NOT_COOKED: [&str; 13] = [
        "raw", "dry", "dried", "uncooked", "flour", "butter", "milk", "starch", "bran", "meal",
        "germ", "peanut", "sprout",
    ];
    let by_the_cup = match amount.unit.map(|named| named.unit) {
        Some(Unit::Volume(ml)) => ml > 50.0,
        Some(Unit::Vessel(ml)) => ml > 150.0,
        Some(Unit::Piece(_)) | None => amount.count == Count::Unsaid,
        Some(_) => false,
    };
    let eaten_cooked = EATEN_COOKED.contains(&food.group.as_str())
        && !asked.iter().any(|word| NOT_COOKED.contains(&word.as_str()));
    let measured_dry = food.group == "Breakfast Cereals"
        && asked.iter().any(|word| word == "oat")
        && !asked.iter().any(|word| COOKED.contains(&word.as_str()));
    if by_the_cup && measured_dry && State::of(food) == State::Cooked {
        UNCOOKED
    } else if by_the_cup && eaten_cooked && State::of(food) != State::Cooked {
        if State::of(food) == State::Canned {
            UNCOOKED / 2.0
        } else {
            UNCOOKED
        }
    } else {
        0.0
    }
}

fn outcome(ranked: &[Candidate], amount: &Amount, found: &Found, asked: &[String]) -> Outcome {
    let Some(best) = ranked.first() else {
        return Outcome::NotRead(no_weight(found, amount));
    };
    if let Count::Unclear { thousands, decimal } = amount.count {
        let doubt = |number| format!("read as {}", shown_decimal(number));
        let choices: Vec<Reading> = [thousands, decimal]
            .into_iter()
            .map(|number| reading(best, &best.way, number, amount, Some(doubt(number))))
            .filter(is_sane)
            .collect();
        // Nobody eats 1,250 kg.
        if choices.len() == 1 {
            return Outcome::Read(choices);
        }
        let question = format!(
            "Is that {} or {}?",
            shown_decimal(thousands),
            shown_decimal(decimal)
        );
        return Outcome::AsksBack { question, choices };
    }
    let number = |way: &Weighed| match amount.count {
        Count::Given(number) => number,
        Count::Unsaid if amount.unit.is_some() => 1.0,
        _ => way.unsaid,
    };
    let left_out = found.left_out.as_ref();
    let left_out = left_out.map(|word| format!("“{word}” was left out"));
    let doubt = left_out.or_else(|| other_food(best, found, asked));
    let first = reading(best, &best.way, number(&best.way), amount, doubt.clone());
    if !(first.grams > 0.0 && first.grams <= LARGEST_AMOUNT_G) {
        return Outcome::AsksBack {
            question: AmountError::TooMuch.to_string(),
            choices: Vec::new(),
        };
    }
    if let Some(question) = asks_back(first.grams, first.magnesium_mg) {
        return Outcome::AsksBack {
            question,
            choices: vec![first],
        };
    }
    let mut readings = vec![first];
    // Where the portion was the doubt, another portion; then the next foods.
    let doubted = best.way.doubt.is_some();
    let other_portions = best
        .others
        .iter()
        .filter(|_| doubted)
        .take(1)
        .map(|way| (best, way));
    let other_foods = ranked[1..].iter().map(|other| (other, &other.way));
    for (candidate, way) in other_portions.chain(other_foods) {
        let other = reading(candidate, way, number(way), amount, doubt.clone());
        let same = |one: &Reading| {
            one.id == other.id && (one.grams - other.grams).abs() < 0.05 * one.grams
        };
        if readings.len() < OFFERED && is_sane(&other) && !readings.iter().any(same) {
            readings.push(other);
        }
    }
    Outcome::Read(readings)
}

/// The food that search put first, where one of another kind was taken.
fn other_food(best: &Candidate, found: &Found, asked: &[String]) -> Option<String> {
    let first = found.hits.first()?;
    let other = !is_called(&best.food, asked)
        && !is_kin(&kind(&best.food.description), &kind(&first.description));
    other.then(|| format!("or “{}”?", first.name))
}

fn is_sane(reading: &Reading) -> bool {
    reading.grams > 0.0 && asks_back(reading.grams, reading.magnesium_mg).is_none()
}

fn shown_decimal(number: f64) -> String {
    format!("{number:.3}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

fn reading(
    candidate: &Candidate,
    way: &Weighed,
    number: f64,
    amount: &Amount,
    doubt: Option<String>,
) -> Reading {
    let food = &candidate.food;
    let grams = number * way.each;
    let unit = if number > 1.0 { &way.many } else { &way.one };
    let doubt = doubt
        .or_else(|| amount.doubt.clone())
        .or_else(|| way.doubt.clone());
    Reading {
        id: food.id,
        name: food.name.clone(),
        description: food.description.clone(),
        amount: format!("{} {unit}", shown_fraction(number))
            .trim_end()
            .to_owned(),
        grams,
        portion: way.portion.clone(),
        magnesium_mg: food.per_100g.for_grams(grams).magnesium_mg,
        certainty: doubt.map_or(Certainty::Sure, Certainty::Unsure),
    }
}

/// "1½" rather than "1.5", where a fraction is what one would say.
fn shown_fraction(number: f64) -> String {
    const SAID: [(f64, char); 5] = [
        (0.25, '¼'),
        (1.0 / 3.0, '⅓'),
        (0.5, '½'),
        (2.0 / 3.0, '⅔'),
        (0.75, '¾'),
    ];
    let fraction = SAID
        .iter()
        .find(|(part, _)| (number.fract() - part).abs() < 1e-6);
    match fraction {
        Some((_, sign)) if number < 1.0 => sign.to_string(),
        Some((_, sign)) => format!("{:.0}{sign}", number.trunc()),
        None => shown_number(number),
    }
}
