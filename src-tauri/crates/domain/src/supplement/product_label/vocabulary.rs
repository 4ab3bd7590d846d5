//! The words of labels: what they call the salts, the hydrates, and what the label is for.

use std::sync::LazyLock;

use super::super::Form;
use crate::spelling::Spelling;

/// What a word of a label means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The element.
    Magnesium,
    /// Two magnesium to one acid, as in "dimagnesium malate".
    Dimagnesium,
    /// The acid of a salt.
    Acid(Form),
    /// A compound whose salt is not told.
    SomeCompound,
    /// Mixed with a richer salt.
    Mixed,
    /// Something that is no magnesium: its amount is not either.
    Other,
    /// What follows, or stands beside it, is the element's amount.
    Elemental,
    /// What follows is the element's amount out of the compound before it.
    Providing,
    /// What follows is the compound that the element is from.
    From,
    /// How much water is in the crystal, as the salts' names say it.
    Water(&'static str),
    /// Something that is counted.
    Unit,
}

const ACIDS: &[(&str, Form)] = &[
    ("glycinate", Form::Glycinate),
    ("glycinat", Form::Glycinate),
    ("bisglycinate", Form::Glycinate),
    ("bisglycinat", Form::Glycinate),
    ("diglycinate", Form::Glycinate),
    ("traacs", Form::Glycinate),
    ("threonate", Form::LThreonate),
    ("threonat", Form::LThreonate),
    ("lthreonate", Form::LThreonate),
    ("lthreonat", Form::LThreonate),
    ("magtein", Form::LThreonate),
    ("citrate", Form::Citrate),
    ("citrat", Form::Citrate),
    ("dicitrate", Form::Citrate),
    ("dicitrat", Form::Citrate),
    ("malate", Form::Malate),
    ("malat", Form::Malate),
    ("chloride", Form::Chloride),
    ("chlorid", Form::Chloride),
    ("oxide", Form::Oxide),
    ("oxid", Form::Oxide),
    ("magnesia", Form::Oxide),
    ("taurate", Form::Taurate),
    ("taurat", Form::Taurate),
    ("taurinate", Form::Taurate),
    ("sulfate", Form::Sulfate),
    ("sulphate", Form::Sulfate),
    ("sulfat", Form::Sulfate),
    ("lactate", Form::Lactate),
    ("lactat", Form::Lactate),
    ("laktat", Form::Lactate),
    ("aspartate", Form::Aspartate),
    ("aspartat", Form::Aspartate),
    ("gluconate", Form::Gluconate),
    ("gluconat", Form::Gluconate),
    ("glukonat", Form::Gluconate),
    ("carbonate", Form::Carbonate),
    ("carbonat", Form::Carbonate),
    ("karbonat", Form::Carbonate),
    ("hydroxide", Form::Hydroxide),
    ("hydroxid", Form::Hydroxide),
    ("orotate", Form::Orotate),
    ("orotat", Form::Orotate),
];

const WATERS: &[(&str, &str)] = &[
    ("anhydrous", "anhydrous"),
    ("anhydrate", "anhydrous"),
    ("wasserfrei", "anhydrous"),
    ("wasserfreies", "anhydrous"),
    ("monohydrate", "monohydrate"),
    ("monohydrat", "monohydrate"),
    ("dihydrate", "dihydrate"),
    ("dihydrat", "dihydrate"),
    ("trihydrate", "trihydrate"),
    ("trihydrat", "trihydrate"),
    ("tetrahydrate", "tetrahydrate"),
    ("tetrahydrat", "tetrahydrate"),
    ("pentahydrate", "pentahydrate"),
    ("pentahydrat", "pentahydrate"),
    ("hexahydrate", "hexahydrate"),
    ("hexahydrat", "hexahydrate"),
    ("heptahydrate", "heptahydrate"),
    ("heptahydrat", "heptahydrate"),
    ("nonahydrate", "nonahydrate"),
    ("nonahydrat", "nonahydrate"),
    ("tetradecahydrate", "tetradecahydrate"),
    ("epsom", "heptahydrate"),
    ("hydrogencitrate", "hydrogen citrate"),
    ("hydrogencitrat", "hydrogen citrate"),
    ("hydrogen", "hydrogen citrate"),
];

const COMPOUNDS: &[&str] = &[
    "complex",
    "komplex",
    "blend",
    "mix",
    "mixture",
    "matrix",
    "compound",
    "verbindung",
    "chelate",
    "chelat",
    "glycerophosphate",
    "ascorbate",
    "pidolate",
    "phosphate",
    "trisilicate",
    "acetyltaurate",
    "salt",
    "salts",
    "salz",
];

const MIXED: &[&str] = &[
    "buffered",
    "gepuffert",
    "gepuffertes",
    "blend",
    "blended",
    "mix",
    "mixture",
    "complex",
    "komplex",
];

const OTHERS: &[&str] = &[
    "calcium",
    "zinc",
    "zink",
    "potassium",
    "kalium",
    "sodium",
    "natrium",
    "iron",
    "eisen",
    "copper",
    "kupfer",
    "manganese",
    "selenium",
    "selen",
    "chromium",
    "iodine",
    "jod",
    "vitamin",
    "vit",
    "b1",
    "b2",
    "b3",
    "b6",
    "b12",
    "d3",
    "k2",
    "c",
    "e",
    "taurine",
    "taurin",
    "melatonin",
    "theanine",
    "ltheanine",
    "gaba",
    "ashwagandha",
    "stearate",
    "stearat",
    "valerian",
    "phosphorus",
    "boron",
    "folate",
    "niacin",
    "thiamine",
    "riboflavin",
    "pyridoxine",
    "tryptophan",
    "inositol",
    "protein",
    "sugar",
    "carbohydrate",
    "carbohydrates",
    "fat",
    "salt equivalent",
];

const PROVIDING: &[&str] = &[
    "providing",
    "provides",
    "provide",
    "yielding",
    "yields",
    "yield",
    "delivering",
    "delivers",
    "supplying",
    "supplies",
    "containing",
    "contains",
    "giving",
    "gives",
    "equivalent",
    "equals",
    "equal",
    "corresponding",
    "davon",
    "entspricht",
    "entsprechend",
    "liefert",
    "enthalt",
    "=",
    "equiv",
    "eq",
];

const ELEMENTAL: &[&str] = &["elemental", "elementary", "elementares", "elementar"];

const FROM: &[&str] = &["as", "from", "als", "aus"];

const UNITS: &[&str] = &[
    "capsule",
    "capsules",
    "cap",
    "caps",
    "kapsel",
    "kapseln",
    "tablet",
    "tablets",
    "tab",
    "tabs",
    "tablette",
    "tabletten",
    "caplet",
    "caplets",
    "softgel",
    "softgels",
    "scoop",
    "scoops",
    "messloffel",
    "sachet",
    "sachets",
    "beutel",
    "stick",
    "sticks",
    "gummy",
    "gummies",
    "lozenge",
    "lozenges",
    "teaspoon",
    "teaspoons",
    "tsp",
    "serving",
    "servings",
    "portion",
    "portionen",
    "dose",
    "doses",
    "dosis",
    "tagesdosis",
    "drop",
    "drops",
    "spray",
    "sprays",
    "vegcaps",
    "vcaps",
    "veggie",
    "vegetarian",
    "vegan",
];

/// What a word means on a label, misspelt or not. "mg" without a number before it is the element.
pub(super) fn meanings(word: &str) -> Vec<Meaning> {
    if let Some(rest) = word
        .strip_prefix("magnesium")
        .filter(|rest| !rest.is_empty())
    {
        // "Magnesiumcitrat" and "magnesiumbisglycinate".
        let mut found = vec![Meaning::Magnesium];
        found.extend(meanings(rest));
        return found;
    }
    let mut found = exact(word);
    if found.is_empty() {
        found = near(word);
    }
    found
}

fn exact(word: &str) -> Vec<Meaning> {
    let mut found = Vec::new();
    match word {
        "magnesium" | "mg" => found.push(Meaning::Magnesium),
        "dimagnesium" => found.extend([Meaning::Magnesium, Meaning::Dimagnesium]),
        "trimagnesium" | "monomagnesium" => found.push(Meaning::Magnesium),
        "epsom" | "bittersalz" | "magnesia" => found.push(Meaning::Magnesium),
        _ => {}
    }
    let named = |list: &[&str]| list.contains(&word);
    if matches!(word, "epsom" | "bittersalz") {
        found.push(Meaning::Acid(Form::Sulfate));
    }
    found.extend(
        ACIDS
            .iter()
            .filter(|(name, _)| *name == word)
            .map(|(_, form)| Meaning::Acid(*form)),
    );
    found.extend(
        WATERS
            .iter()
            .filter(|(name, _)| *name == word)
            .map(|(_, water)| Meaning::Water(water)),
    );
    for (list, meaning) in [
        (MIXED, Meaning::Mixed),
        (COMPOUNDS, Meaning::SomeCompound),
        (OTHERS, Meaning::Other),
        (PROVIDING, Meaning::Providing),
        (ELEMENTAL, Meaning::Elemental),
        (FROM, Meaning::From),
        (UNITS, Meaning::Unit),
    ] {
        if named(list) {
            found.push(meaning);
        }
    }
    found
}

/// The spellings that a typing error is held against: the acids, the element, the waters.
static SPELLINGS: LazyLock<Vec<(Spelling, Vec<Meaning>)>> = LazyLock::new(|| {
    let names = ACIDS.iter().map(|(name, _)| *name);
    let names = names
        .chain(WATERS.iter().map(|(name, _)| *name))
        .chain(["magnesium", "buffered"]);
    let with_meaning = |name: &str| Spelling::of(name).map(|spelling| (spelling, exact(name)));
    names.filter_map(with_meaning).collect()
});

fn near(word: &str) -> Vec<Meaning> {
    // Shorter words are too near to each other.
    if word.chars().count() < 5 {
        return Vec::new();
    }
    let Some(spelling) = Spelling::of(word) else {
        return Vec::new();
    };
    let best = SPELLINGS
        .iter()
        .filter_map(|(name, meanings)| Some((spelling.slips_from(name)?, meanings)))
        .min_by_key(|(slips, _)| *slips);
    best.map(|(_, meanings)| meanings.clone())
        .unwrap_or_default()
}
