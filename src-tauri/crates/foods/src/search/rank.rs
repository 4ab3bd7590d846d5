//! The order of what was found. A food that is called what was typed comes first; among equals the
//! plain, commonly eaten, raw one comes before brands, dishes, baby foods and foods of one people.
//! Decides nothing about which foods match.

use super::index::Part;
use super::tokenise::is_stop_word;
use crate::FoodSource;
use crate::table::Table;

/// First segments of a description that only say on which shelf the food stands.
const SHELVES: [&str; 19] = [
    "alcoholic beverage",
    "beverages",
    "candies",
    "carbonated beverage",
    "cereals",
    "cereals ready-to-eat",
    "crustaceans",
    "fast food",
    "fast foods",
    "fish",
    "frozen novelties",
    "game meat",
    "leavening agents",
    "mollusks",
    "nuts",
    "seeds",
    "snacks",
    "spices",
    "sweeteners",
];

/// Words that say a food is the ordinary one, or add nothing a person would ask for.
const WEIGHTLESS: [&str; 30] = [
    "added",
    "all",
    "c",
    "commercial",
    "commercially",
    "d",
    "enriched",
    "fluid",
    "fresh",
    "from",
    "grade",
    "includes",
    "kernels",
    "mature",
    "milkfat",
    "nut",
    "nuts",
    "plain",
    "prepared",
    "raw",
    "regular",
    "ripe",
    "salt",
    "seed",
    "seeds",
    "types",
    "varieties",
    "vitamin",
    "whole",
    "without",
];

/// Groups whose foods are seldom meant, and by how much they come later.
const SELDOM_MEANT: [(&str, f32); 5] = [
    ("Baby Foods", 2.5),
    ("American Indian/Alaska Native Foods", 2.5),
    ("Fast Foods", 0.8),
    ("Restaurant Foods", 0.8),
    ("Meals, Entrees, and Side Dishes", 0.5),
];

/// By how much a dish of the survey comes later, which is in the survey by nature.
const DISH: f32 = 1.2;

/// Words for a form of a food that is not the food as one buys or eats it.
const PROCESSED: [&str; 19] = [
    "canned",
    "coated",
    "commodity",
    "concentrate",
    "condensed",
    "dehydrated",
    "dried",
    "dry",
    "flavored",
    "flour",
    "frozen",
    "imitation",
    "industrial",
    "instant",
    "mix",
    "powder",
    "powdered",
    "salted",
    "sweetened",
];

/// Groups whose foods are dry when they are ordinary.
const DRY_GROUPS: [&str; 4] = [
    "Cereal Grains and Pasta",
    "Legumes and Legume Products",
    "Nut and Seed Products",
    "Spices and Herbs",
];

/// Words for a food that only shares the name typed, or a part few people mean by it.
const UNLIKE: [&str; 11] = [
    "alcoholic",
    "giblets",
    "gizzard",
    "heart",
    "human",
    "imitation",
    "kidney",
    "liver",
    "meatless",
    "sake",
    "variety",
];

/// What a word says about a food whatever was typed.
#[derive(Clone, Copy)]
pub(super) struct Sense {
    /// Nothing for or against it.
    pub weightless: bool,
    raw: bool,
    processed: bool,
    unlike: bool,
}

impl Sense {
    pub fn of(word: &str) -> Self {
        let number = word.starts_with(|first: char| first.is_ascii_digit());
        Self {
            weightless: number || is_stop_word(word) || WEIGHTLESS.contains(&word),
            raw: word == "raw",
            processed: PROCESSED.contains(&word),
            unlike: UNLIKE.contains(&word),
        }
    }
}

/// What speaks for a food whatever was typed.
pub(super) struct Prior(f32);

impl Prior {
    /// The prior of the food in a row, whose words have these senses.
    pub fn of(table: &Table, row: usize, senses: impl Iterator<Item = Sense>) -> Self {
        let (mut raw, mut processed, mut unlike) = (false, false, false);
        for sense in senses {
            raw |= sense.raw;
            processed |= sense.processed;
            unlike |= sense.unlike;
        }
        let group = table.group(row);
        processed &= !DRY_GROUPS.contains(&group);
        let mut words = table
            .descriptions
            .get(row)
            .split(|c: char| !c.is_alphabetic());
        let branded = words.any(|word| word.len() >= 4 && word.chars().all(char::is_uppercase));
        let seldom = SELDOM_MEANT.iter().find(|(name, _)| *name == group);
        // USDA analyses most often what is eaten most.
        let analysed = f32::from(table.magnesium_points(row).unwrap_or(0))
            .ln_1p()
            .min(4.0);
        let sum = |on: bool, by: f32| if on { by } else { 0.0 };
        let speaks_for = sum(table.in_survey(row), 0.5) + sum(raw, 0.2) + 0.06 * analysed;
        // A dish of the survey comes after the plain food of the same name.
        let dish = table.source(row) == FoodSource::Fndds;
        let against = sum(processed, 0.15) + sum(unlike, 0.4) + sum(branded, 0.6) + sum(dish, DISH);
        Self(speaks_for - against - seldom.map_or(0.0, |(_, later)| *later))
    }
}

/// More words than this in a query are not looked at; each is one bit of a mark.
pub(super) const MOST_WORDS: usize = 8;

/// What a query found in one run of words.
pub(super) struct RunHit {
    pub part: Part,
    /// The words of the query found here, one bit each.
    pub answered: u8,
    /// Words here that say something.
    pub words: u16,
    /// Those of them that were not asked for.
    pub unasked: u16,
}

/// A name of a food: what it weighs as a name, the query's words in it, and its own words.
struct Name {
    weight: f32,
    answered: u8,
    words: u16,
}

/// What a query found in one food.
#[derive(Default)]
pub(super) struct Found {
    /// How well the food calls itself what was typed: Dice's coefficient needs the query's length,
    /// so the names wait here.
    names: Vec<Name>,
    head: Option<(u8, u16)>,
    unasked: u16,
    /// The best answer to each word of the query.
    strength: [f32; MOST_WORDS],
}

impl Found {
    /// A word of the food answers these words of the query.
    pub fn answer(&mut self, bits: u8, strength: f32) {
        for (word, best) in self.strength.iter_mut().enumerate() {
            if bits & (1 << word) != 0 {
                *best = best.max(strength);
            }
        }
    }

    /// A run of the food's words is done.
    pub fn add(&mut self, hit: &RunHit) {
        let mut name = |weight, answered, words| {
            self.names.push(Name {
                weight,
                answered,
                words,
            })
        };
        match hit.part {
            Part::Head => {
                self.head = Some((hit.answered, hit.words));
                name(1.0, hit.answered, hit.words);
            }
            Part::Shown => name(1.0, hit.answered, hit.words),
            Part::Common => name(0.95, hit.answered, hit.words),
            Part::Second => {
                if let Some((answered, words)) = self.head {
                    name(0.97, hit.answered | answered, hit.words + words);
                }
            }
            Part::Shelf => name(0.8, hit.answered, hit.words),
            Part::Rest | Part::Aside => {}
        }
        if matches!(hit.part, Part::Head | Part::Second | Part::Rest) {
            self.unasked += hit.unasked;
        }
    }
}

/// How good a food is for a query of `asked` words; more is better.
pub(super) fn score(found: &Found, asked: u8, prior: &Prior) -> f32 {
    let asked = f32::from(asked);
    let dice = |name: &Name| {
        let both: u8 = (0..MOST_WORDS)
            .map(|word| (name.answered >> word) & 1)
            .sum();
        name.weight * 2.0 * f32::from(both) / (asked + f32::from(name.words))
    };
    let called = found.names.iter().map(dice).fold(0.0, f32::max);
    let strength = found.strength.iter().sum::<f32>() / asked;
    4.0 * called + 3.0 * strength + prior.0 - 0.07 * f32::from(found.unasked.min(12))
}

/// A description's shelf word, empty if it has none, and its segments, parted at commas outside
/// brackets.
pub(super) fn segments(description: &str) -> (&str, impl Iterator<Item = &str>) {
    let shelf = description.split_once(',').map(|(first, _)| first);
    let shelf = shelf.filter(|first| {
        SHELVES
            .iter()
            .any(|shelf| shelf.eq_ignore_ascii_case(first))
    });
    let shelf = shelf.unwrap_or_default();
    let mut depth = 0_u32;
    let segments = description[shelf.len()..]
        .trim_start_matches(',')
        .split(move |c| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            c == ',' && depth == 0
        });
    (shelf, segments)
}
