//! Which of a download's nutrients fill which figures, and which figures are believed.

use std::collections::HashMap;

use lull_foods::COLUMNS;

use crate::rows::{Column, Row, needed, optional};
use crate::{Reason, Report};

/// Energy by Atwater's specific and general factors: what Foundation Foods state instead of 208.
/// A lower place in the list is preferred.
const ENERGY: [u16; 3] = [208, 958, 957];

/// FoodData Central's own ids beside the nutrient numbers, for files that leave the number out.
const IDS: [(u32, u16); 19] = [
    (1003, 203),
    (1004, 204),
    (1005, 205),
    (1008, 208),
    (1018, 221),
    (1051, 255),
    (1057, 262),
    (1058, 263),
    (1079, 291),
    (1087, 301),
    (1090, 304),
    (1092, 306),
    (1093, 307),
    (1095, 309),
    (1114, 328),
    (1175, 415),
    (1210, 501),
    (2047, 957),
    (2048, 958),
];

/// Where a nutrient's figures go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// Place in [`COLUMNS`].
    pub column: u8,
    /// Of two figures for the same column, the lower one counts.
    pub preference: u8,
}

/// The columns of `nutrient.csv`.
pub(crate) const NUTRIENT: [Column; 3] =
    [needed("id"), needed("unit_name"), optional("nutrient_nbr")];

/// The columns of `food_nutrient.csv`.
pub(crate) const FOOD_NUTRIENT: [Column; 4] = [
    needed("fdc_id"),
    needed("nutrient_id"),
    needed("amount"),
    optional("data_points"),
];

/// The nutrients that are taken, by what `food_nutrient.csv` calls them: the id, or in the survey's
/// files the number.
#[derive(Debug, Default)]
pub(crate) struct Targets(HashMap<u32, Target>);

impl Targets {
    /// Takes a row of `nutrient.csv` in.
    pub fn add(&mut self, row: &Row<'_, 3>, file: &str, report: &mut Report) {
        let [id, unit, number] = row.fields();
        let Ok(id) = id.parse::<u32>() else { return };
        let known = IDS.iter().find(|(known, _)| *known == id);
        // "304.0", as one release has it.
        let number = number.strip_suffix(".0").unwrap_or(number).parse().ok();
        let Some(number) = known.map(|(_, number)| *number).or(number) else {
            return;
        };
        let preference = ENERGY.iter().position(|energy| *energy == number);
        let stated = preference.map_or(number, |_| ENERGY[0]);
        let Some(column) = COLUMNS
            .iter()
            .position(|column| column.source_number == stated)
        else {
            return;
        };
        if !is_unit(unit, COLUMNS[column].unit) {
            report.skip(Reason::NutrientUnit, file, row.line);
            return;
        }
        let target = Target {
            column: u8::try_from(column).unwrap_or(u8::MAX),
            preference: u8::try_from(preference.unwrap_or(0)).unwrap_or(u8::MAX),
        };
        self.0.insert(id, target);
        self.0.insert(u32::from(number), target);
    }

    /// Where the figures of a nutrient go; `None` for one that is not kept.
    pub fn of(&self, nutrient: &str) -> Option<Target> {
        self.0.get(&nutrient.parse().ok()?).copied()
    }
}

fn is_unit(written: &str, wanted: &str) -> bool {
    let written = written.to_lowercase();
    match wanted {
        "µg" => matches!(written.as_str(), "ug" | "mcg" | "µg" | "μg"),
        other => written == other,
    }
}

/// Reads a figure of 100 g.
///
/// # Errors
/// It is no number, is negative, or is more than 100 g can hold.
pub(crate) fn figure(text: &str, column: u8) -> Result<f64, Reason> {
    let figure: f64 = text.parse().map_err(|_| Reason::NotANumber)?;
    if !figure.is_finite() {
        Err(Reason::NotANumber)
    } else if figure < 0.0 {
        Err(Reason::Negative)
    } else if figure > most(column) {
        Err(Reason::Impossible)
    } else {
        // No negative zero.
        Ok(figure.abs())
    }
}

/// What 100 g can hold at most: itself, and in energy that of pure fat (9 kcal/g) with room for the
/// factors of labels. One in a hundred is allowed for rounding.
fn most(column: u8) -> f64 {
    match COLUMNS.get(usize::from(column)).map(|column| column.unit) {
        Some("g") => 101.0,
        Some("mg") => 101.0e3,
        Some("µg") => 101.0e6,
        _ => 1000.0,
    }
}
