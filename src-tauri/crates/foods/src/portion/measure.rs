//! What the text of one portion says: "cup, chopped" is a volume, "oz (23 whole kernels)" a weight
//! that tells how many kernels it holds, "potato medium (2-1/4 inch dia)" one potato of a size.

use crate::Portion;
use crate::search::singular;

/// Millilitres of the household volumes (US customary, as the source counts: its cup is 8 fluid
/// ounces of 29.5735 ml). The first word of a portion's text, singular.
const VOLUMES: [(&str, f64); 9] = [
    ("cup", 236.588),
    ("tablespoon", 14.787),
    ("tbsp", 14.787),
    ("teaspoon", 4.929),
    ("tsp", 4.929),
    ("ml", 1.0),
    ("liter", 1000.0),
    ("quart", 946.353),
    ("gallon", 3785.41),
];
const FLUID_OUNCE_ML: f64 = 29.5735;

/// How big one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Size {
    ExtraSmall,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

impl Size {
    /// The size that a word names, if it names one.
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "mini" | "miniature" | "tiny" | "bite" | "snack" => Self::ExtraSmall,
            "small" | "little" | "thin" => Self::Small,
            "medium" | "regular" | "average" | "standard" | "normal" => Self::Medium,
            "large" | "big" | "thick" => Self::Large,
            "jumbo" | "huge" | "giant" | "xl" => Self::ExtraLarge,
            _ => return None,
        })
    }

    /// One step further out, for "extra" and "very".
    pub fn extra(self) -> Self {
        match self {
            Self::Small | Self::ExtraSmall => Self::ExtraSmall,
            Self::Medium => Self::Medium,
            Self::Large | Self::ExtraLarge => Self::ExtraLarge,
        }
    }
}

/// What a portion is measured in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// A plain weight ("3 oz").
    Weight,
    /// A measure of volume, with the millilitres of one.
    Volume(f64),
    /// So many of something.
    Count,
}

/// One portion, understood.
#[derive(Clone, Debug)]
pub(crate) struct Measure<'a> {
    pub portion: &'a Portion,
    pub kind: Kind,
    pub size: Option<Size>,
    /// What the text says outside brackets, as keys that compare equal in singular and plural;
    /// without the size.
    pub words: Vec<String>,
    /// Grams of one of them.
    pub each: f64,
    /// How many of what one of them holds: 23 kernels.
    pub holds: Option<(f64, String)>,
    /// The volume a serving, can or glass is said to hold.
    pub ml: Option<f64>,
    /// The weight is that of something else: what a dry or unshelled amount yields.
    pub yields: bool,
}

impl<'a> Measure<'a> {
    /// Reads one portion.
    pub fn of(portion: &'a Portion) -> Self {
        let (main, bracket) = portion.text.split_once('(').unwrap_or((&portion.text, ""));
        // "avocado, NS as to Florida or California": what is not specified is no part of it.
        let main = main.split(", NS as to").next().unwrap_or(main);
        let mut words = keys(main);
        let mut size = None;
        let mut extra = false;
        words.retain(|word| {
            extra |= word == "extra" || word == "very";
            let found = Size::of(word);
            size = size.or(found);
            found.is_none() && word != "extra" && word != "very"
        });
        if extra {
            size = size.map(Size::extra);
        }
        let kind = kind(&words);
        let inside = bracket.trim_end_matches(')');
        let lower = portion.text.to_lowercase();
        Self {
            portion,
            kind,
            size,
            each: portion.grams / portion.amount,
            holds: holds(inside),
            ml: match kind {
                Kind::Volume(ml) => Some(ml),
                Kind::Weight => None,
                Kind::Count => told_volume(&words).or_else(|| told_volume(&keys(inside))),
            },
            yields: [
                "yield from",
                "yields",
                "in shell",
                "with hulls",
                "with pits",
            ]
            .iter()
            .any(|mark| lower.contains(mark)),
            words,
        }
    }

    /// Whether the text has this word, in singular or plural.
    pub fn has(&self, key: &str) -> bool {
        self.words.iter().any(|word| word == key)
    }

    /// Grams in a millilitre, for a volume.
    pub fn density(&self) -> Option<f64> {
        let ml = self.ml?;
        (ml > 0.0 && self.each > 0.0).then(|| self.each / ml)
    }
}

/// The words of a text as keys: lower case, singular, numbers and fractions kept whole.
pub(crate) fn keys(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '/' && c != '.')
        .map(|word| word.trim_matches(['.', '/']))
        .filter(|word| !word.is_empty())
        .map(singular)
        .collect()
}

fn kind(words: &[String]) -> Kind {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    match word(0) {
        "oz" | "lb" | "g" | "gram" => Kind::Weight,
        "fluid" | "fl" => Kind::Volume(FLUID_OUNCE_ML),
        first => VOLUMES
            .iter()
            .find(|(name, _)| *name == first)
            .map_or(Kind::Count, |(_, ml)| Kind::Volume(*ml)),
    }
}

/// "5 fluid oz", "1/2 cup" or "200 ml" within a text.
fn told_volume(words: &[String]) -> Option<f64> {
    words.windows(2).enumerate().find_map(|(at, pair)| {
        let number = number(&pair[0])?;
        let unit = match pair[1].as_str() {
            "fluid" | "fl" => FLUID_OUNCE_ML,
            "cup" => 236.588,
            "ml" => 1.0,
            _ => return None,
        };
        // "1/2 cup" of "serving 1 1/2 cup" has a whole before it.
        let whole = at
            .checked_sub(1)
            .and_then(|before| number_whole(&words[before]));
        let whole = whole.filter(|_| pair[0].contains('/')).unwrap_or(0.0);
        Some((whole + number) * unit)
    })
}

fn number_whole(word: &str) -> Option<f64> {
    word.parse::<u16>().ok().map(f64::from)
}

fn number(word: &str) -> Option<f64> {
    match word.split_once('/') {
        Some((above, below)) => {
            let below = number_whole(below).filter(|below| *below > 0.0)?;
            Some(number_whole(above)? / below)
        }
        None => word.parse().ok().filter(|number: &f64| *number > 0.0),
    }
}

/// "23 whole kernels", "10-12 kernels", "approx 60 pcs": how many, and of what.
fn holds(inside: &str) -> Option<(f64, String)> {
    const NO_THINGS: [&str; 14] = [
        "cm", "cup", "dia", "diameter", "fluid", "g", "inch", "lb", "long", "ml", "oz", "package",
        "serving", "thick",
    ];
    let words = keys(inside);
    let at = words.iter().position(|word| number(word).is_some())?;
    let first = number(&words[at])?;
    if first < 1.0 {
        return None;
    }
    let range = words.get(at + 1).and_then(|next| number(next));
    let things = &words[at + 1 + usize::from(range.is_some())..];
    let plain = !things.is_empty()
        && things.len() <= 3
        && things.iter().all(|word| {
            word.chars().all(char::is_alphabetic) && !NO_THINGS.contains(&word.as_str())
        });
    let thing = things.last().filter(|_| plain)?;
    Some((
        range.map_or(first, |last| (first + last) / 2.0),
        thing.clone(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls `told` with what the text of a portion says.
    fn read<T>(text: &str, told: impl Fn(&Measure) -> T) -> T {
        told(&Measure::of(&Portion {
            amount: 1.0,
            text: text.to_owned(),
            grams: 10.0,
        }))
    }

    #[test]
    fn a_bracket_tells_how_many_a_weight_holds() {
        let held = |text| {
            read(text, |measure| {
                measure.holds.clone().map(|(count, _)| count)
            })
        };
        assert_eq!(held("oz (23 whole kernels)"), Some(23.0));
        assert_eq!(held("oz (10-12 kernels)"), Some(11.0));
        assert_eq!(held("oz (approx 60 pcs)"), Some(60.0));
        assert_eq!(held("medium (3 inch dia)"), None);
        assert_eq!(held("can (12 fluid oz)"), None);
        assert_eq!(held("container (6 oz)"), None);
    }

    #[test]
    fn a_serving_tells_its_volume() {
        let ml = |text| read(text, |measure| measure.ml.map(f64::round));
        assert_eq!(ml("serving (5 fluid oz)"), Some(148.0));
        assert_eq!(ml("serving 1/2 cup"), Some(118.0));
        assert_eq!(ml("can (6.8 fluid oz, 200 ml)"), Some(201.0));
        assert_eq!(ml("slice"), None);
    }

    #[test]
    fn a_size_is_read_wherever_it_stands() {
        let size = |text| read(text, |measure| measure.size);
        assert_eq!(size("potato medium (2-1/4 inch dia)"), Some(Size::Medium));
        assert_eq!(size("extra large"), Some(Size::ExtraLarge));
        assert_eq!(size("slice, regular"), Some(Size::Medium));
        assert_eq!(size("cup, sliced"), None);
    }
}
