//! Reads the foods of USDA's food survey (FNDDS): the rows of FoodData Central that are marked as the
//! survey's. An empty field is a figure the source does not give, and what has no column here (water,
//! caffeine, alcohol, tryptophan, theobromine) stays without a figure.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use lull_foods::{COLUMNS, Food, FoodId, Nutrients};

/// The mark of the survey's rows.
const SURVEY: &str = "survey_fndds_food";

/// The source's column for each figure it gives. Its units are the table's own: kcal, g, mg and µg.
const FIGURES: [(&str, &str); 12] = [
    ("magnesium_mg", "Magnesium"),
    ("energy_kcal", "Energy"),
    ("protein_g", "Protein"),
    ("fat_g", "Total fat"),
    ("carbohydrate_g", "Carbohydrate"),
    ("fibre_g", "Fiber"),
    ("calcium_mg", "Calcium"),
    ("potassium_mg", "Potassium"),
    ("sodium_mg", "Sodium"),
    ("zinc_mg", "Zinc"),
    ("vitamin_b6_mg", "Vitamin B-6"),
    ("vitamin_d_ug", "Vitamin D (D2 + D3)"),
];

/// Every food of the survey, named as the source describes it. A food's number is its place among the
/// survey's rows, from 1; the package is pinned, so that it stays.
pub(super) fn read(rows: &[u8]) -> Result<Vec<Food>> {
    let mut reader = csv::Reader::from_reader(rows);
    let header: HashMap<String, usize> = (0..)
        .zip(reader.headers()?)
        .map(|(at, name)| (name.to_owned(), at))
        .collect();
    let column = |name: &str| {
        header
            .get(name)
            .copied()
            .with_context(|| format!("the rows have no column {name}"))
    };
    let (name, kind, group) = (
        column("foodName")?,
        column("data_type")?,
        column("food_category")?,
    );
    let figures: Vec<Option<usize>> = COLUMNS
        .iter()
        .map(|ours| {
            let source = FIGURES.iter().find(|(field, _)| *field == ours.field);
            source.map(|(_, source)| column(source)).transpose()
        })
        .collect::<Result<_>>()?;

    let mut foods: Vec<Food> = Vec::new();
    for record in reader.records() {
        let record = record?;
        let text = |at: usize| record.get(at).unwrap_or_default().trim();
        if text(kind) != SURVEY {
            continue;
        }
        let mut per_100g = [None; COLUMNS.len()];
        for (figure, at) in per_100g.iter_mut().zip(&figures) {
            let given = at.map(text).filter(|text| !text.is_empty());
            *figure = given
                .map(str::parse::<f64>)
                .transpose()
                .with_context(|| format!("figures of {}", text(name)))?;
        }
        ensure!(!text(name).is_empty(), "a row of the survey has no name");
        foods.push(Food {
            id: FoodId::fndds(u32::try_from(foods.len() + 1)?),
            description: text(name).to_owned(),
            name: text(name).to_owned(),
            common_names: Vec::new(),
            group: text(group).to_owned(),
            in_survey: true,
            cooking: Vec::new(),
            portions: Vec::new(),
            per_100g: Nutrients::from_figures(per_100g),
            magnesium_points: None,
            magnesium_derivation: None,
        });
    }
    Ok(foods)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "\
foodName,data_type,food_category,portion_unit_name,Energy,Carbohydrate,Fiber,Total fat,Protein,Vitamin D (D2 + D3),\
Vitamin B-6,Calcium,Magnesium,Potassium,Sodium,Zinc
\"#1 SODA, COLA\",branded_food,Soda,8 OZA,50.0,12.5,,0.0,0.0,,,,,,15.0,
\"Sushi, NFS\",survey_fndds_food,\"Egg rolls, dumplings, sushi\",undetermined,138.0,20.1,1.0,2.35,8.6,0.9,0.1,14.0,,\
179.0,335.0,0.55
\"Milk, oat\",survey_fndds_food,Plant-based milk,undetermined,48.0,5.1,0.8,2.75,0.8,1.2,0.0,148.0,5.0,148.0,42.0,0.0
";

    #[test]
    fn the_surveys_rows_are_read_and_no_others() {
        let foods = read(ROWS.as_bytes()).unwrap();
        let named: Vec<(FoodId, &str)> = foods
            .iter()
            .map(|food| (food.id, food.description.as_str()))
            .collect();
        assert_eq!(
            named,
            [
                (FoodId::fndds(1), "Sushi, NFS"),
                (FoodId::fndds(2), "Milk, oat")
            ]
        );
        assert_eq!(foods[0].group, "Egg rolls, dumplings, sushi");
    }

    #[test]
    fn what_the_source_does_not_give_is_no_figure_and_a_zero_is_zero() {
        let foods = read(ROWS.as_bytes()).unwrap();
        assert_eq!(foods[0].per_100g.magnesium_mg, None);
        assert_eq!(foods[0].per_100g.energy_kcal, Some(138.0));
        assert_eq!(foods[1].per_100g.magnesium_mg, Some(5.0));
        assert_eq!(foods[1].per_100g.zinc_mg, Some(0.0));
        for food in foods {
            assert_eq!(food.per_100g.water_g, None);
            assert_eq!(food.per_100g.caffeine_mg, None);
        }
    }

    #[test]
    fn a_missing_column_is_named() {
        let error = read(b"foodName,data_type,food_category\n").unwrap_err();
        assert_eq!(error.to_string(), "the rows have no column Magnesium");
    }
}
