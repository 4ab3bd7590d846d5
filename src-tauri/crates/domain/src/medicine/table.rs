//! The interaction table: one row a medicine or class, with the hours to keep, and where they are from.
//!
//! Hours follow the row's own source. Where a source gives a range, its longer end counts. Where it speaks of
//! one side only, the other side keeps at least the two hours of the general rule for magnesium medicines
//! (2 to 3 hours from any other medicine), because silence is not a clearance. Most sources tested antacids
//! with magnesium; a plain supplement is held to the same hours. A person's own leaflet and pharmacist win.

mod antibiotics;
mod antivirals;
mod bones_and_hormones;
mod diuretics;
mod heart_and_kidney;
mod minerals;
mod other;

use super::{Interaction, Rule};
use crate::fact::{Mark, Source};

/// Every row. Order carries no meaning.
pub static INTERACTIONS: &[Interaction] = &joined::<ROW_COUNT>(PARTS);

const PARTS: &[&[Interaction]] = &[
    antibiotics::ROWS,
    antivirals::ROWS,
    bones_and_hormones::ROWS,
    diuretics::ROWS,
    heart_and_kidney::ROWS,
    minerals::ROWS,
    other::ROWS,
];

const ROW_COUNT: usize = {
    let mut count = 0;
    let mut part = 0;
    while part < PARTS.len() {
        count += PARTS[part].len();
        part += 1;
    }
    count
};

const fn joined<const N: usize>(parts: &[&[Interaction]]) -> [Interaction; N] {
    let mut rows = [parts[0][0]; N];
    let (mut next, mut part) = (0, 0);
    while part < parts.len() {
        let mut row = 0;
        while row < parts[part].len() {
            rows[next] = parts[part][row];
            next += 1;
            row += 1;
        }
        part += 1;
    }
    rows
}

/// The row with this id.
#[must_use]
pub fn interaction(id: &str) -> Option<&'static Interaction> {
    INTERACTIONS.iter().find(|row| row.id == id)
}

const fn apart(before_h: f64, after_h: f64) -> Rule {
    Rule::Apart { before_h, after_h }
}

const fn source(
    name: &'static str,
    year: Option<u16>,
    link: Option<&'static str>,
    mark: Mark,
) -> Source {
    Source {
        name,
        year,
        link,
        mark,
    }
}

/// The product information of an oral magnesium medicine, which lists what to keep 3 to 4 hours away.
const SMPC: Source = source(
    "Summary of product characteristics of an oral magnesium medicine (emc 12118)",
    None,
    Some("https://www.medicines.org.uk/emc/product/12118/smpc"),
    Mark::Verified,
);
/// Product information and fact sheets that were read, none of them named on the evidence sheet.
const READ: Source = source(
    "Product information and fact sheets read for Lull's evidence sheet",
    None,
    None,
    Mark::Verified,
);
/// The same, read in a copy only.
const COPY: Source = source(
    "Fact sheets and product information, read in a secondary copy",
    None,
    None,
    Mark::SecondHand,
);
/// A fact sheet that names a class, but not each medicine of it.
const CLASS_NAMED: Source = source(
    "NIH Office of Dietary Supplements, on the class; the hours of this one were not checked",
    None,
    Some("https://ods.od.nih.gov/factsheets/Magnesium-HealthProfessional/"),
    Mark::Recalled,
);
/// A product label read in a copy only.
const LABEL_COPY: Source = source(
    "Product label, read in a secondary copy",
    None,
    None,
    Mark::SecondHand,
);
/// A product label as remembered.
const LABEL_MEMORY: Source = source(
    "Product label, from memory; not opened",
    None,
    None,
    Mark::Recalled,
);

/// How many names a list such as "doxycycline, vibra tabs" has.
const fn count(names: &str) -> usize {
    let bytes = names.as_bytes();
    let (mut count, mut at) = (1, 0);
    while at < bytes.len() {
        if bytes[at] == b',' {
            count += 1;
        }
        at += 1;
    }
    count
}

/// The names of a list, each set apart by a comma and one space.
const fn split<const N: usize>(list: &str) -> [&str; N] {
    let mut names = [""; N];
    let (mut rest, mut next, mut at) = (list, 0, 0);
    while at < rest.len() {
        if rest.as_bytes()[at] == b',' {
            let (name, after) = rest.split_at(at);
            names[next] = name;
            rest = after.split_at(2).1;
            next += 1;
            at = 0;
        } else {
            at += 1;
        }
    }
    names[next] = rest;
    names
}

/// One row. The advice doubles as the text of its fact.
macro_rules! row {
    (
        $id:literal, $name:literal, $names:literal, $effect:literal, $rule:expr, $advice:literal,
        $severity:ident, $source:expr $(,)?
    ) => {
        $crate::medicine::Interaction {
            id: $id,
            name: $name,
            names: &$crate::medicine::table::split::<{ $crate::medicine::table::count($names) }>(
                $names,
            ),
            effect: $effect,
            rule: $rule,
            advice: $advice,
            severity: $crate::medicine::Severity::$severity,
            changes: None,
            diuretic: false,
            ppi: false,
            fact: $crate::fact::Fact::stated(concat!("medicine.", $id), $advice, $source),
        }
    };
}
use row;

#[cfg(test)]
mod tests;
