//! The note beside the table: where it comes from, how it was made, and what it must hold.

use std::fmt::Write;

use lull_foods::{COLUMNS, Food, table};

use super::source::{Files, PACKAGE, SHA256, VERSION, sha256};

/// The text of `PROVENANCE.md`.
pub(super) fn text(files: &Files, table_bytes: &[u8], foods: &[Food]) -> String {
    let mut out = String::from(INTRODUCTION);
    let _ = writeln!(
        out,
        "## Taken from\nThe source distribution of the Python package `{PACKAGE}` {VERSION}, which carries USDA's files \
         under\n`usda_nutrition/data/sr28/`. (Its author took one line out of FOOTNOTE.txt, which the table does not \
         use.) SHA-256 of\nthe distribution: `{SHA256}`\n"
    );
    out.push_str("| File | Bytes | SHA-256 |\n|---|---:|---|\n");
    for (name, bytes) in files {
        let _ = writeln!(out, "| {name} | {} | `{}` |", bytes.len(), sha256(bytes));
    }
    let _ = writeln!(
        out,
        "\n## The table\n`sr28.bin`, format {}, {} bytes, SHA-256\n`{}`\n",
        table::FORMAT_VERSION,
        table_bytes.len(),
        sha256(table_bytes)
    );
    let portions: usize = foods.iter().map(|food| food.portions.len()).sum();
    let survey = foods.iter().filter(|food| food.in_survey).count();
    let cooking = foods.iter().filter(|food| !food.cooking.is_empty()).count();
    let _ = writeln!(
        out,
        "{} foods, {portions} household portions. {survey} foods are in the USDA food survey; {cooking} carry a cooking \
         method.\n",
        foods.len()
    );
    out.push_str("| Figure per 100 g | Source number | Foods with a figure | Without |\n|---|---:|---:|---:|\n");
    for (column, nutrient) in COLUMNS.iter().enumerate() {
        let with = foods
            .iter()
            .filter(|food| food.per_100g.figures()[column].is_some())
            .count();
        let (field, number) = (nutrient.field, nutrient.source_number);
        let _ = writeln!(
            out,
            "| {field} | {number} | {with} | {} |",
            foods.len() - with
        );
    }
    out.push_str(READING);
    out
}

const INTRODUCTION: &str = "\
# Where the food table comes from
Written by `cargo xtask foods` together with the table; change the command, not this file.

US Department of Agriculture, Agricultural Research Service, Nutrient Data Laboratory. *USDA National Nutrient Database
for Standard Reference, Release 28 (Slightly revised)*. Version Current: May 2016. Internet:
<http://www.ars.usda.gov/ba/bhnrc/ndl>

Licence: a work of the United States government, in the public domain. USDA asks to be named as the source.

";

const READING: &str = "
A figure the source does not give is missing in the table too; it is never 0. A number of data points of 0 is the
source's mark for a calculated or imputed figure.

## What was changed
Figures, weights and descriptions are the source's own, to the last digit. Common names are parted at commas. Three things are worded anew for people, by
rule and not by hand: the name of a food (`xtask/src/foods/name.rs`), the text of a portion
(`xtask/src/foods/portion.rs`), and cooking methods, which are written in lower case.

## Making it again
`cargo xtask foods` fetches the package through pip, refuses anything but the SHA-256 above, refuses any other number of
foods, portions or foods without a magnesium figure, and writes the same bytes every time.
";

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_note_names_the_table_beside_it() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/foods/data");
        let note = std::fs::read_to_string(data.join("PROVENANCE.md")).unwrap();
        let table = std::fs::read(data.join("sr28.bin")).unwrap();
        assert!(note.contains(&super::sha256(&table)));
        assert!(note.contains(super::SHA256));
    }
}
