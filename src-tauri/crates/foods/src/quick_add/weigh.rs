//! What one unit of a food weighs, by that food's own portions. Assumes only what `assumed` lists,
//! and says so.

use super::amount::{Amount, Count};
use super::unit::{Named, Unit};
use super::{assumed, words};
use crate::Food;
use crate::portion::{Kind, Measure, Size, most_natural, named, single_rank};

/// One way to weigh an amount of a food.
#[derive(Clone, Debug)]
pub(super) struct Weighed {
    /// Grams of one.
    pub each: f64,
    /// What one is called, and several.
    pub one: String,
    pub many: String,
    /// The portion it rests on, in words; `None` for a plain weight.
    pub portion: Option<String>,
    /// How many are meant where no number was typed.
    pub unsaid: f64,
    /// How far from what was typed; 0 is exactly that.
    pub cost: f64,
    /// What was assumed, in words to show.
    pub doubt: Option<String>,
}

impl Weighed {
    fn by(measure: &Measure, one: &str, many: &str, cost: f64) -> Self {
        Self {
            each: measure.each,
            one: one.to_owned(),
            many: many.to_owned(),
            portion: Some(measure.portion.in_words()),
            unsaid: 1.0,
            cost,
            doubt: None,
        }
    }

    fn doubted(mut self, cost: f64, doubt: String) -> Self {
        self.cost += cost;
        self.doubt = self.doubt.or(Some(doubt));
        self
    }
}

/// The ways to weigh this amount of a food, best first. `asked` are the keys of the food's words as
/// typed. Empty when the food has no portion that fits.
pub(super) fn weigh(food: &Food, amount: &Amount, asked: &[String]) -> Vec<Weighed> {
    let measures: Vec<Measure> = food.portions.iter().map(Measure::of).collect();
    let scale = Scale {
        food,
        measures: &measures,
        asked,
        amount,
    };
    let mut ways = match amount.unit {
        Some(named) => scale.by_unit(named),
        None => scale.counted(),
    };
    ways.retain(|way| way.each > 0.0 && way.each.is_finite());
    ways.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    if amount.heaped {
        for way in &mut ways {
            way.each *= assumed::HEAPED;
            way.doubt = Some("a heaped one is taken as 1½".to_owned());
        }
    }
    ways
}

struct Scale<'a> {
    food: &'a Food,
    measures: &'a [Measure<'a>],
    asked: &'a [String],
    amount: &'a Amount,
}

impl Scale<'_> {
    fn by_unit(&self, named: &Named) -> Vec<Weighed> {
        match named.unit {
            Unit::Weight(grams) => vec![Weighed {
                each: grams,
                one: named.one.to_owned(),
                many: named.many.to_owned(),
                portion: None,
                unsaid: 1.0,
                cost: 0.0,
                doubt: None,
            }],
            Unit::Volume(ml) => self.volume(ml, named),
            Unit::Pint(ml) => self
                .volume(ml, named)
                .into_iter()
                .flat_map(|us| {
                    let mut british = us.clone().doubted(0.2, "a British pint".to_owned());
                    british.each *= assumed::BRITISH_PINT;
                    [
                        us.doubted(0.1, "a US pint of 473 ml is assumed".to_owned()),
                        british,
                    ]
                })
                .collect(),
            Unit::Vessel(ml) => self.vessel(ml, named),
            Unit::Handful => self.handful(named),
            Unit::Piece(words) => self.pieces(words, named),
            Unit::Milligram => Vec::new(),
        }
    }

    /// A volume, by the density of the food's own volumes.
    fn volume(&self, ml: f64, named: &Named) -> Vec<Weighed> {
        let mut ways: Vec<(f64, f64, &Measure)> = self
            .measures
            .iter()
            .filter(|measure| !measure.yields)
            .filter_map(|measure| {
                let density = measure.density()?;
                let told = measure.ml?;
                let other_unit = if (told - ml).abs() < 0.5 { 0.0 } else { 0.02 };
                let counted = if measure.kind == Kind::Count {
                    0.3
                } else {
                    0.0
                };
                Some((
                    self.state_cost(measure) + other_unit + counted,
                    density,
                    measure,
                ))
            })
            .collect();
        ways.sort_by(|a, b| a.0.total_cmp(&b.0));
        let densities = || ways.iter().map(|way| way.1);
        let (low, high) = (
            densities().fold(f64::INFINITY, f64::min),
            densities().fold(0.0, f64::max),
        );
        let differ = high > 1.25 * low;
        let weighed = |(cost, density, measure): &(f64, f64, &Measure)| {
            let mut way = Weighed::by(measure, named.one, named.many, *cost);
            way.each = density * ml;
            let state = measure.words.len() > 1 && *cost >= 0.0;
            if differ && state {
                way.doubt = Some(format!(
                    "“{}” is assumed",
                    words::without_inches(&measure.portion.text)
                ));
            }
            way
        };
        if ways.is_empty() {
            let Some((density, words)) = assumed::density(self.food) else {
                return Vec::new();
            };
            return vec![self.assumed_weight(density * ml, named, words)];
        }
        ways.iter().map(weighed).collect()
    }

    /// How far a portion's own words ("chopped", "cooked") are from what was typed.
    fn state_cost(&self, measure: &Measure) -> f64 {
        const SQUEEZED: [&str; 7] = [
            "pureed", "mashed", "packed", "crushed", "melted", "ground", "puree",
        ];
        let skip = usize::from(measure.has("fluid")) + 1;
        let mut cost = 0.0;
        for word in measure.words.iter().skip(skip) {
            cost += if self.asked.contains(word) {
                -0.2
            } else if SQUEEZED.contains(&word.as_str()) {
                0.15
            } else {
                0.03
            };
        }
        cost
    }

    /// A glass or bowl: the food's own one first, else its assumed volume.
    fn vessel(&self, ml: f64, named: &Named) -> Vec<Weighed> {
        const LIKE: [(&str, &[&str]); 3] = [
            ("glass", &["glass", "serving", "cocktail"]),
            ("shot", &["jigger", "shot", "serving"]),
            ("scoop", &["scoop"]),
        ];
        let like = LIKE
            .iter()
            .find(|(one, _)| *one == named.one)
            .map_or(&[][..], |(_, like)| like);
        let named_so = |measure: &&Measure| {
            measure.kind == Kind::Count
                && (measure.has(named.one)
                    || measure
                        .words
                        .first()
                        .is_some_and(|w| like.contains(&w.as_str()))
                        && measure.ml.is_some_and(|ml| (20.0..320.0).contains(&ml)))
        };
        let mut ways: Vec<Weighed> = self
            .measures
            .iter()
            .filter(named_so)
            .map(|measure| {
                let way = Weighed::by(measure, named.one, named.many, 0.0);
                if measure.has(named.one) {
                    way
                } else {
                    let words =
                        format!("a {} is taken as {}", named.one, measure.portion.in_words());
                    way.doubted(0.05, words)
                }
            })
            .collect();
        let held = match self.amount.size {
            Some(Size::Small | Size::ExtraSmall) => ml * assumed::SMALL_VESSEL,
            Some(Size::Large | Size::ExtraLarge) => ml * assumed::LARGE_VESSEL,
            Some(Size::Medium) | None => ml,
        };
        let words = if held >= 1.0 {
            format!("a {} is taken as {held:.0} ml", named.one)
        } else {
            format!("a {} is taken as {held} ml", named.one)
        };
        let by_volume = self.volume(held, named).into_iter();
        ways.extend(by_volume.map(|mut way| {
            way.doubt = None;
            way.doubted(0.5, words.clone())
        }));
        ways
    }

    fn handful(&self, named: &Named) -> Vec<Weighed> {
        if assumed::is_held_like_nuts(self.food) {
            let grams = assumed::HANDFUL_G;
            let doubt = format!("a handful is taken as {grams} g");
            return vec![self.assumed_weight(grams, named, doubt)];
        }
        let cup = self
            .volume(assumed::HANDFUL_OF_LEAVES_ML, named)
            .into_iter()
            .next();
        let Some(cup) = cup else { return Vec::new() };
        let leaves = cup.each / assumed::HANDFUL_OF_LEAVES_ML < assumed::LEAVES_G_PER_ML;
        let (part, words) = if leaves {
            (1.0, "a handful is taken as a cup")
        } else {
            (
                assumed::HANDFUL_ML / assumed::HANDFUL_OF_LEAVES_ML,
                "a handful is taken as half a cup",
            )
        };
        vec![self.assumed_weight(cup.each * part, named, words.to_owned())]
    }

    /// Things counted by a name: slices, cloves, cans.
    fn pieces(&self, names: &[&str], named: &Named) -> Vec<Weighed> {
        let mut ways = Vec::new();
        for (place, name) in (0_u8..).zip(names) {
            let name_keys = crate::portion::keys(name);
            let cost = 0.25 * f64::from(place);
            for measure in self
                .measures
                .iter()
                .filter(|measure| !measure.yields || measure.kind == Kind::Count)
            {
                let first = measure
                    .words
                    .first()
                    .is_some_and(|word| name_keys.contains(word));
                if measure.kind == Kind::Count && name_keys.iter().all(|key| measure.has(key)) {
                    let off = if first { 0.0 } else { 0.3 };
                    ways.push(self.sized(measure, named, cost + off + self.state_cost(measure)));
                }
                if let (Kind::Weight, Some((count, held))) = (measure.kind, &measure.holds)
                    && name_keys.contains(held)
                {
                    let mut way = Weighed::by(measure, named.one, named.many, cost + 0.1);
                    way.each /= count;
                    ways.push(way);
                }
            }
        }
        if named.one == "packet" && assumed::is_snack(self.food) {
            let doubt = format!("a packet is taken as {} g", assumed::SNACK_PACKET_G);
            ways.retain(|way: &Weighed| way.each <= assumed::LARGEST_SNACK_PACKET_G);
            ways.push(self.assumed_weight(assumed::SNACK_PACKET_G, named, doubt));
        }
        if ways.is_empty() {
            ways = self.pieces_at_large(named);
        }
        ways
    }

    /// A weight of one that `assumed` gives.
    fn assumed_weight(&self, grams: f64, named: &Named, doubt: String) -> Weighed {
        Weighed {
            each: grams,
            one: named.one.to_owned(),
            many: named.many.to_owned(),
            portion: None,
            unsaid: 1.0,
            cost: 0.3,
            doubt: Some(doubt),
        }
    }

    /// Where no portion has the name: a square of chocolate, a serving, a half of one.
    fn pieces_at_large(&self, named: &Named) -> Vec<Weighed> {
        if named.one == "square" && assumed::is_chocolate(self.food) {
            let grams = assumed::CHOCOLATE_SQUARE_G;
            let doubt = format!("a square is taken as {grams} g");
            return vec![self.assumed_weight(grams, named, doubt)];
        }
        if named.one == "half" {
            let mut halves = self.singles();
            for way in &mut halves {
                way.each /= 2.0;
                (way.one, way.many) = ("half".to_owned(), "halves".to_owned());
            }
            return halves;
        }
        let Some(portion) = most_natural(self.food).filter(|_| named.one == "serving") else {
            // "a piece of", "a fillet of": one of whatever the food is counted by.
            let whole = ["piece", "fillet", "steak", "bar", "roll", "bun"].contains(&named.one);
            let singles = if whole { self.singles() } else { Vec::new() };
            let doubt = |way: Weighed| {
                let words = way.portion.clone().unwrap_or_default();
                way.doubted(0.8, format!("a {} is taken as {words}", named.one))
            };
            return singles.into_iter().map(doubt).collect();
        };
        let measure = Measure::of(portion);
        let mut way = Weighed::by(&measure, named.one, named.many, 0.6);
        way.each = portion.grams;
        vec![way.doubted(0.0, format!("a serving is taken as {}", portion.in_words()))]
    }

    /// A portion of a thing counted, with what its size is off by.
    fn sized(&self, measure: &Measure, named: &Named, cost: f64) -> Weighed {
        let rank = |size: Size| match size {
            Size::ExtraSmall => 0_i8,
            Size::Small => 1,
            Size::Medium => 2,
            Size::Large => 3,
            Size::ExtraLarge => 4,
        };
        let asked = self.amount.size;
        let off = (rank(asked.unwrap_or(Size::Medium))
            - rank(measure.size.unwrap_or(Size::Medium)))
        .abs();
        let mut way = Weighed::by(measure, named.one, named.many, cost + 0.2 * f64::from(off));
        if is_half_of_two(measure) {
            way.each = measure.portion.grams;
        }
        if asked.is_none() && measure.size.is_some() {
            way.doubt = Some(format!(
                "“{}” is assumed",
                words::without_inches(&measure.portion.text)
            ));
        }
        way
    }

    /// So many of the food itself, or no amount at all.
    fn counted(&self) -> Vec<Weighed> {
        let amount = self.amount;
        let natural = || {
            let portion = most_natural(self.food)?;
            let measure = Measure::of(portion);
            let text = &portion.text;
            let text = words::without_inches(text);
            let (one, many) = named(text, portion.amount);
            let mut way = Weighed::by(&measure, &one, &many, 0.0);
            way.unsaid = portion.amount;
            let words = portion.in_words();
            let words = words::without_inches(&words);
            Some(way.doubted(0.0, format!("{words} is assumed")))
        };
        if amount.count == Count::Unsaid && amount.size.is_none() {
            let further = |way: Weighed| {
                let words = way.portion.clone().unwrap_or_default();
                let words = format!("{} is assumed", words::without_inches(&words));
                way.doubted(1.0, words)
            };
            let singles = self.singles().into_iter().map(further);
            return natural().into_iter().chain(singles).collect();
        }
        let singles = self.singles();
        if !singles.is_empty() {
            return singles;
        }
        if let Count::Given(number) = amount.count
            && number >= assumed::GRAMS_FROM
        {
            return vec![Weighed {
                each: 1.0,
                one: "g".to_owned(),
                many: "g".to_owned(),
                portion: None,
                unsaid: 1.0,
                cost: 0.4,
                doubt: Some("grams are assumed".to_owned()),
            }];
        }
        let mut way = natural();
        if let Some(way) = &mut way {
            way.cost += 1.0;
        }
        way.into_iter().collect()
    }

    /// One of the food, the likeliest first.
    fn singles(&self) -> Vec<Weighed> {
        let mut ways: Vec<Weighed> = Vec::new();
        for measure in self.measures {
            if let Some(rank) = single_rank(self.food, measure, self.asked).filter(|r| *r < 2.0) {
                ways.push(self.single(measure, rank));
            }
            if let (Kind::Weight, Some((count, held))) = (measure.kind, &measure.holds) {
                let mut way = Weighed::by(measure, "", "", 0.15);
                way.each /= count;
                if held == "half" {
                    way.each *= 2.0;
                }
                ways.push(way);
            }
        }
        ways
    }

    fn single(&self, measure: &Measure, rank: f64) -> Weighed {
        let name = measure
            .portion
            .text
            .split(['(', ','])
            .next()
            .unwrap_or_default()
            .trim();
        let (one, many) = named(name, measure.portion.amount);
        let mut way = Weighed::by(measure, &one, &many, rank.max(0.0));
        if is_half_of_two(measure) {
            way.each = measure.portion.grams;
        }
        match (self.amount.size, measure.size) {
            (Some(asked), Some(size)) if asked == size => way.cost = rank.min(0.2),
            (Some(_), Some(_)) => way.cost += 1.0,
            (Some(_), None) => {
                way = way.doubted(0.5, "the table knows one size of it".to_owned());
            }
            // The usual size stands in the amount's own words: "2 large".
            (None, _) => {}
        }
        way
    }
}

/// The source counts a bird's breast and a fish's fillet in two sides; people call each side one.
fn is_half_of_two(measure: &Measure) -> bool {
    (measure.portion.amount - 0.5).abs() < f64::EPSILON
        && (measure.has("breast") || measure.has("fillet"))
}
