//! The units people type: weights, volumes, kitchen vessels and things that are counted.

use crate::search::singular;

/// What one unit is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unit {
    /// Grams of one.
    Weight(f64),
    /// Millilitres of one.
    Volume(f64),
    /// A pint is not the same everywhere; millilitres of the US one.
    Pint(f64),
    /// Something with no fixed size; the millilitres that are assumed.
    Vessel(f64),
    Handful,
    /// Something counted, with the words that portions use for it, the best first.
    Piece(&'static [&'static str]),
    /// Milligrams: a dose, not an amount of food.
    Milligram,
}

/// A unit with its name to show, in singular and plural.
#[derive(Debug, PartialEq)]
pub(super) struct Named {
    pub unit: Unit,
    pub one: &'static str,
    pub many: &'static str,
    /// As typed, in singular keys.
    forms: &'static [&'static str],
}

macro_rules! units {
    ($($unit:expr, $one:literal, $many:literal, [$($form:literal),+];)+) => {
        &[$(Named { unit: $unit, one: $one, many: $many, forms: &[$($form),+] },)+]
    };
}

use Unit::{Handful, Milligram, Piece, Pint, Vessel, Volume, Weight};

/// Weights: the pound is 0.453 592 37 kg exactly (international avoirdupois, 1959). Volumes: the US
/// customary cup of 236.588 ml and its parts, as the source counts. Vessels: what a household holds
/// of them, rounded; a reading by one of them always says so.
static UNITS: &[Named] = units! {
    Weight(1.0), "g", "g", ["g", "gr", "gm", "gms", "grm", "gram", "gramme"];
    Weight(1000.0), "kg", "kg", ["kg", "kgs", "kilo", "kilogram", "kilogramme"];
    Weight(453.592_37 / 16.0), "oz", "oz", ["oz", "ozs", "ounce"];
    Weight(453.592_37), "lb", "lb", ["lb", "lbs", "pound"];
    Milligram, "mg", "mg", ["mg", "mgs", "milligram", "milligramme", "mcg", "µg", "ug", "iu"];
    Volume(1.0), "ml", "ml", ["ml", "mls", "cc", "millilitre", "milliliter"];
    Volume(10.0), "cl", "cl", ["cl", "centilitre", "centiliter"];
    Volume(100.0), "dl", "dl", ["dl", "decilitre", "deciliter"];
    Volume(1000.0), "l", "l", ["l", "litre", "liter", "ltr"];
    Volume(29.5735), "fl oz", "fl oz", ["fl oz", "fluid ounce", "fluid oz", "fl ounce", "floz"];
    Pint(473.176), "pint", "pints", ["pint", "pt"];
    Volume(946.353), "quart", "quarts", ["quart", "qt"];
    Volume(3785.41), "gallon", "gallons", ["gallon", "gal"];
    Volume(236.588), "cup", "cups", ["cup", "cupful", "c"];
    Volume(14.787), "tbsp", "tbsp", ["tbsp", "tbs", "tbl", "tblsp", "tablespoon", "tablespoonful",
        "tbsps", "tablespoonsful"];
    Volume(4.929), "tsp", "tsp", ["tsp", "tsps", "teaspoon", "teaspoonful"];
    Volume(9.858), "dessertspoon", "dessertspoons", ["dessertspoon", "dessertspoonful", "dsp"];
    Vessel(14.787), "spoon", "spoons", ["spoon", "spoonful"];
    Vessel(14.787), "dollop", "dollops", ["dollop", "blob"];
    Vessel(0.31), "pinch", "pinches", ["pinch", "pinche"];
    Vessel(0.62), "dash", "dashes", ["dash", "dashe"];
    Vessel(5.0), "drizzle", "drizzles", ["drizzle", "squeeze", "squirt"];
    Vessel(15.0), "splash", "splashes", ["splash", "splashe"];
    Vessel(10.0), "knob", "knobs", ["knob"];
    Vessel(240.0), "glass", "glasses", ["glass", "glasse", "tumbler", "wine glass", "wineglass"];
    Vessel(250.0), "mug", "mugs", ["mug", "mugful", "beaker"];
    Vessel(240.0), "bowl", "bowls", ["bowl", "bowlful"];
    Vessel(300.0), "plate", "plates", ["plate", "plateful"];
    Vessel(44.36), "shot", "shots", ["shot", "jigger"];
    Vessel(60.0), "scoop", "scoops", ["scoop"];
    Vessel(60.0), "ladle", "ladles", ["ladle", "ladleful"];
    Handful, "handful", "handfuls", ["handful", "hand full", "fistful", "handsful"];
    Piece(&["slice", "piece"]), "slice", "slices", ["slice", "slc"];
    Piece(&["slice", "strip", "rasher"]), "rasher", "rashers", ["rasher"];
    Piece(&["piece", "each", "item", "unit"]), "piece", "pieces", ["piece", "pc", "pcs", "pce"];
    Piece(&["clove"]), "clove", "cloves", ["clove"];
    Piece(&["stalk", "stick", "rib"]), "stalk", "stalks", ["stalk", "rib"];
    Piece(&["stick", "stalk", "strip", "spear"]), "stick", "sticks", ["stick"];
    Piece(&["strip", "slice"]), "strip", "strips", ["strip"];
    Piece(&["sprig"]), "sprig", "sprigs", ["sprig"];
    Piece(&["leaf", "leaves"]), "leaf", "leaves", ["leaf", "leave"];
    Piece(&["head"]), "head", "heads", ["head"];
    Piece(&["ear"]), "ear", "ears", ["ear", "cob"];
    Piece(&["bunch"]), "bunch", "bunches", ["bunch", "bunche"];
    Piece(&["wedge", "slice", "piece"]), "wedge", "wedges", ["wedge", "segment"];
    Piece(&["ring", "slice"]), "ring", "rings", ["ring"];
    Piece(&["floweret", "floret"]), "floret", "florets", ["floret", "floweret"];
    Piece(&["spear", "stalk"]), "spear", "spears", ["spear"];
    Piece(&["half"]), "half", "halves", ["half"];
    Piece(&["kernel", "nut", "seed", "bean"]), "kernel", "kernels", ["kernel"];
    Piece(&["square"]), "square", "squares", ["square"];
    Piece(&["pat"]), "pat", "pats", ["pat"];
    Piece(&["cube", "cubic inch"]), "cube", "cubes", ["cube"];
    Piece(&["can", "bottle"]), "can", "cans", ["can", "tin"];
    Piece(&["bottle", "can"]), "bottle", "bottles", ["bottle"];
    Piece(&["jar"]), "jar", "jars", ["jar"];
    Piece(&["container", "carton", "cup"]), "pot", "pots",
        ["pot", "tub", "container", "carton", "punnet"];
    Piece(&["packet", "bag", "pouch", "package", "box", "envelope"]), "packet", "packets",
        ["packet", "bag", "pack", "package", "pkg", "pkt", "pouch", "sachet", "box", "boxe"];
    Piece(&["block", "package"]), "block", "blocks", ["block"];
    Piece(&["bar"]), "bar", "bars", ["bar"];
    Piece(&["roll"]), "roll", "rolls", ["roll"];
    Piece(&["bun", "roll"]), "bun", "buns", ["bun"];
    Piece(&["loaf"]), "loaf", "loaves", ["loaf"];
    Piece(&["fillet"]), "fillet", "fillets", ["fillet", "filet"];
    Piece(&["steak"]), "steak", "steaks", ["steak"];
    Piece(&["breast"]), "breast", "breasts", ["breast"];
    Piece(&["thigh"]), "thigh", "thighs", ["thigh"];
    Piece(&["drumstick"]), "drumstick", "drumsticks", ["drumstick"];
    Piece(&["leg"]), "leg", "legs", ["leg"];
    Piece(&["wing"]), "wing", "wings", ["wing"];
    Piece(&["chop"]), "chop", "chops", ["chop"];
    Piece(&["patty"]), "patty", "patties", ["patty"];
    Piece(&["link", "sausage"]), "link", "links", ["link"];
    Piece(&["serving", "portion", "order", "piece"]), "serving", "servings",
        ["serving", "portion", "helping"];
};

/// The unit that a word names, in any number and case; two words as one ("fl oz").
pub(super) fn named(word: &str) -> Option<&'static Named> {
    // The kitchen's capital T.
    if word == "T" {
        return named("tbsp");
    }
    if word == "t" {
        return named("tsp");
    }
    let lower = word.to_lowercase();
    let key = singular(&lower);
    let is_form = |unit: &&Named| unit.forms.iter().any(|f| *f == lower || *f == key);
    UNITS.iter().find(is_form).or_else(|| {
        UNITS
            .iter()
            .find(|unit| unit.forms.iter().any(|form| singular(form) == key))
    })
}

impl Named {
    /// Whether this is a thing counted, whose name may as well be part of a food's.
    pub fn is_piece(&self) -> bool {
        matches!(self.unit, Piece(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_known_by_its_short_and_plural_forms() {
        for (typed, one) in [
            ("Cups", "cup"),
            ("tblsp", "tbsp"),
            ("T", "tbsp"),
            ("leaves", "leaf"),
            ("loaves", "loaf"),
            ("glasses", "glass"),
            ("patties", "patty"),
            ("boxes", "packet"),
            ("fl oz", "fl oz"),
            ("pinches", "pinch"),
        ] {
            assert_eq!(named(typed).map(|unit| unit.one), Some(one), "{typed}");
        }
        assert!(named("eggs").is_none());
    }
}
