//! Reads SR28's files: Latin-1 text, one record a line, fields parted by `^`, texts between `~`.
//! The layout is that of USDA's documentation of SR28. An empty field or a missing record is a
//! figure the source does not give, and stays that.

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};
use lull_foods::{COLUMNS, Cooking, Derivation, Food, FoodId, Nutrients, Portion};

use super::portion::plain_words;
use super::source::Files;

/// LanguaL codes of cooking methods begin with this letter.
const COOKING_FACET: char = 'G';

/// Every food of the source, ascending by number, named as the source describes it.
pub(super) fn read(files: &Files) -> Result<Vec<Food>> {
    check_definitions(files)?;
    let groups = codes(files, "FD_GROUP.txt")?;
    let mut foods = Vec::new();
    for record in records(files, "FOOD_DES.txt", 14)? {
        let common = record.text(4);
        foods.push(Food {
            id: FoodId::sr28(record.text(0).parse().with_context(|| record.place())?),
            description: record.text(2).to_owned(),
            name: record.text(2).to_owned(),
            common_names: common
                .split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect(),
            group: groups
                .get(record.text(1))
                .with_context(|| record.place())?
                .clone(),
            in_survey: match record.text(6) {
                "Y" => true,
                "" => false,
                other => bail!("{}: survey flag {other}", record.place()),
            },
            cooking: Vec::new(),
            portions: Vec::new(),
            per_100g: Nutrients::default(),
            magnesium_points: None,
            magnesium_derivation: None,
        });
    }
    foods.sort_by_key(|food| food.id);
    let rows: HashMap<u32, usize> = (0..)
        .zip(&foods)
        .map(|(row, food)| (food.id.number, row))
        .collect();
    let row = |record: &Record| -> Result<usize> {
        let id: u32 = record.text(0).parse().with_context(|| record.place())?;
        rows.get(&id)
            .copied()
            .with_context(|| format!("{}: no such food", record.place()))
    };
    add_cooking(files, &mut foods, row)?;
    add_portions(files, &mut foods, row)?;
    add_figures(files, &mut foods, row)?;
    Ok(foods)
}

/// The source's own definitions must give each figure the unit and decimals the table gives it.
fn check_definitions(files: &Files) -> Result<()> {
    let definitions = records(files, "NUTR_DEF.txt", 6)?;
    for nutrient in COLUMNS {
        let number = nutrient.source_number.to_string();
        let definition = definitions.iter().find(|record| record.text(0) == number);
        let definition = definition.with_context(|| format!("nutrient {number} is not defined"))?;
        let same = definition.text(1) == nutrient.unit
            && definition.text(4) == nutrient.decimals.to_string();
        ensure!(
            same,
            "nutrient {number} is defined otherwise than {}",
            nutrient.field
        );
    }
    Ok(())
}

fn add_cooking(
    files: &Files,
    foods: &mut [Food],
    row: impl Fn(&Record) -> Result<usize>,
) -> Result<()> {
    let methods = codes(files, "LANGDESC.txt")?;
    for record in records(files, "LANGUAL.txt", 2)? {
        let code = record.text(1);
        if code.starts_with(COOKING_FACET) {
            let text = methods
                .get(code)
                .with_context(|| record.place())?
                .to_lowercase();
            foods[row(&record)?].cooking.push(Cooking {
                code: code.to_owned(),
                text,
            });
        }
    }
    Ok(())
}

fn add_portions(
    files: &Files,
    foods: &mut [Food],
    row: impl Fn(&Record) -> Result<usize>,
) -> Result<()> {
    for record in records(files, "WEIGHT.txt", 7)? {
        let number = |field| record.number(field)?.with_context(|| record.place());
        let portion = Portion {
            amount: number(2)?,
            text: plain_words(record.text(3)),
            grams: number(4)?,
        };
        foods[row(&record)?].portions.push(portion);
    }
    Ok(())
}

fn add_figures(
    files: &Files,
    foods: &mut [Food],
    row: impl Fn(&Record) -> Result<usize>,
) -> Result<()> {
    let derivations = codes(files, "DERIV_CD.txt")?;
    let columns: HashMap<String, usize> = (0..)
        .zip(COLUMNS)
        .map(|(column, nutrient)| (nutrient.source_number.to_string(), column))
        .collect();
    let magnesium = COLUMNS
        .iter()
        .position(|nutrient| nutrient.field == "magnesium_mg");
    for record in records(files, "NUT_DATA.txt", 18)? {
        let Some(&column) = columns.get(record.text(1)) else {
            continue;
        };
        let Some(figure) = record.number(2)? else {
            continue;
        };
        let food = &mut foods[row(&record)?];
        let mut figures = food.per_100g.figures();
        ensure!(
            figures[column].replace(figure).is_none(),
            "{}: a second figure",
            record.place()
        );
        food.per_100g = Nutrients::from_figures(figures);
        if Some(column) == magnesium {
            food.magnesium_points = Some(record.text(3).parse().with_context(|| record.place())?);
            let code = record.text(6);
            if !code.is_empty() {
                let text = derivations
                    .get(code)
                    .with_context(|| record.place())?
                    .clone();
                food.magnesium_derivation = Some(Derivation {
                    code: code.to_owned(),
                    text,
                });
            }
        }
    }
    Ok(())
}

/// A file of codes and their meaning.
fn codes(files: &Files, name: &'static str) -> Result<HashMap<String, String>> {
    let records = records(files, name, 2)?;
    Ok(records
        .iter()
        .map(|record| (record.text(0).to_owned(), record.text(1).to_owned()))
        .collect())
}

struct Record {
    file: &'static str,
    line: usize,
    fields: Vec<String>,
}

impl Record {
    /// A field without its marks; a text field may be empty.
    fn text(&self, field: usize) -> &str {
        self.fields
            .get(field)
            .map_or("", |text| text.trim_matches('~').trim())
    }

    /// A figure; `None` where the source gives none.
    fn number(&self, field: usize) -> Result<Option<f64>> {
        match self.text(field) {
            "" => Ok(None),
            text => text.parse().map(Some).with_context(|| self.place()),
        }
    }

    fn place(&self) -> String {
        format!("{} line {}", self.file, self.line)
    }
}

fn records(files: &Files, file: &'static str, fields: usize) -> Result<Vec<Record>> {
    let bytes = files
        .get(file)
        .with_context(|| format!("{file} is missing"))?;
    // In Latin-1 every byte is the character of the same number.
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let mut records = Vec::new();
    for (line, text) in (1..).zip(text.split('\n')) {
        let text = text.trim_end_matches('\r');
        if text.is_empty() {
            continue;
        }
        let record = Record {
            file,
            line,
            fields: text.split('^').map(str::to_owned).collect(),
        };
        ensure!(
            record.fields.len() == fields,
            "{} has {} fields",
            record.place(),
            record.fields.len()
        );
        records.push(record);
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(figures: &str) -> Files {
        let mut definitions = String::new();
        for nutrient in COLUMNS {
            let (number, decimals) = (nutrient.source_number, nutrient.decimals);
            definitions += &format!("~{number}~^~{}~^~~^~~^~{decimals}~^~1~\r\n", nutrient.unit);
        }
        let texts = [
            ("NUTR_DEF.txt", definitions.as_str()),
            ("FD_GROUP.txt", "~2000~^~Cereal Grains and Pasta~\r\n"),
            ("DERIV_CD.txt", "~A~^~Analytical data~\r\n"),
            (
                "LANGDESC.txt",
                "~G0014~^~BOILED~\r\n~H0136~^~SUGAR ADDED~\r\n",
            ),
            ("LANGUAL.txt", "~20001~^~G0014~\r\n~20001~^~H0136~\r\n"),
            ("WEIGHT.txt", "~20001~^1^.5^~cup  slices~^41.25^^\r\n"),
            (
                "FOOD_DES.txt",
                "~20001~^~2000~^~Oats, à la crème~^~OATS~^~rolled oats, porridge~^~~^~Y~^~~^0^~~^^^^\r\n",
            ),
            ("NUT_DATA.txt", figures),
        ];
        texts
            .into_iter()
            .map(|(name, text)| {
                (
                    name.to_owned(),
                    text.chars()
                        .map(|c| u8::try_from(u32::from(c)).unwrap())
                        .collect(),
                )
            })
            .collect()
    }

    fn figure(number: u16, value: &str) -> String {
        format!("~20001~^~{number}~^{value}^3^^~1~^~A~^~~^~~^^^^^^^~~^01/2000^\r\n")
    }

    #[test]
    fn a_food_is_read_with_everything_the_files_say() {
        let foods = read(&files(&(figure(304, "138") + &figure(999, "5")))).unwrap();
        let [oats] = foods.as_slice() else {
            panic!("one food")
        };
        assert_eq!(oats.id, FoodId::sr28(20001));
        assert_eq!(oats.description, "Oats, à la crème");
        assert_eq!(oats.common_names, ["rolled oats", "porridge"]);
        assert_eq!(
            oats.cooking,
            [Cooking {
                code: "G0014".into(),
                text: "boiled".into()
            }]
        );
        assert_eq!(
            oats.portions,
            [Portion {
                amount: 0.5,
                text: "cup, slices".into(),
                grams: 41.25
            }]
        );
        assert_eq!(
            oats.per_100g,
            Nutrients {
                magnesium_mg: Some(138.0),
                ..Nutrients::default()
            }
        );
        assert_eq!(oats.magnesium_points, Some(3));
        assert_eq!(oats.magnesium_derivation.as_ref().unwrap().code, "A");
    }

    #[test]
    fn a_missing_record_and_an_empty_figure_are_no_figure() {
        for figures in [String::new(), figure(304, ""), figure(208, "389")] {
            let foods = read(&files(&figures)).unwrap();
            assert_eq!(foods[0].per_100g.magnesium_mg, None);
            assert_eq!(foods[0].magnesium_points, None);
        }
    }

    #[test]
    fn a_line_with_other_fields_is_named() {
        let error = read(&files("~20001~^~304~^138\r\n")).unwrap_err();
        assert_eq!(error.to_string(), "NUT_DATA.txt line 1 has 3 fields");
    }
}
