//! What is taken from a download, and what is skipped and why.
#![allow(clippy::unwrap_used, reason = "a test ends where its world breaks")]

mod support;

use lull_tables::{DataType, Reason, Taken};
use support::{Files, World, sample, skipped};

fn portions(world: &World, fdc_id: u32) -> Vec<(f64, String, f64)> {
    let portions = world.food(fdc_id).food.portions;
    portions
        .into_iter()
        .map(|portion| (portion.amount, portion.text, portion.grams))
        .collect()
}

#[test]
fn the_official_layout_is_read_from_a_folder_and_from_a_zip_file_alike() {
    let (folder, zip) = (World::new(), World::new());
    let mut one = folder.import(&sample()).unwrap();
    let other = zip.import_zip(&sample().zip()).unwrap();
    assert_eq!(one.foods(), 4);
    assert_eq!(one.release.as_deref(), Some("2024-10-31"));
    one.chosen = other.chosen.clone();
    assert_eq!(one, other);
    assert_eq!(folder.table().summary().unwrap().stamp, "2026-11-22 21:14");
    for fdc_id in [170_567, 168_462, 2_705_764, 1_999_999] {
        assert_eq!(folder.food(fdc_id), zip.food(fdc_id));
    }
}

#[test]
fn the_report_counts_what_was_taken() {
    let report = World::new().import(&sample()).unwrap();
    let taken = |data_type, foods| Taken { data_type, foods };
    assert_eq!(
        report.taken,
        [
            taken(DataType::SrLegacyFood, 2),
            taken(DataType::SurveyFnddsFood, 1),
            taken(DataType::BrandedFood, 1)
        ]
    );
    assert_eq!(report.without_magnesium, 1);
    assert_eq!(report.portions, 6);
    assert_eq!(skipped(&report, Reason::NotAFood), (1, vec![6]));
    assert!(report.missing.is_empty(), "{:?}", report.missing);
}

#[test]
fn a_food_has_its_figures_portions_and_group() {
    let world = World::new();
    world.import(&sample()).unwrap();
    let almonds = world.food(170_567);
    assert_eq!(almonds.food.description, "Nuts, almonds");
    assert_eq!(almonds.food.group, "Nut and Seed Products");
    assert_eq!(almonds.food.per_100g.magnesium_mg, Some(270.0));
    assert_eq!(almonds.food.per_100g.energy_kcal, Some(579.0));
    assert_eq!(almonds.food.magnesium_points, Some(88));
    assert_eq!(almonds.published, Some(20_190_401));
    assert_eq!(
        portions(&world, 170_567),
        [
            (1.0, "cup, whole".to_owned(), 143.0),
            (1.0, "oz (23 whole kernels)".to_owned(), 28.35)
        ]
    );
    assert_eq!(
        portions(&world, 168_462),
        [(2.0, "cup, leaves".to_owned(), 60.0)]
    );
}

#[test]
fn a_survey_dish_has_its_category_and_portions_in_plain_words() {
    // The survey's files number nutrients as SR did, and put a code of their own into the modifier.
    let world = World::new();
    world.import(&sample()).unwrap();
    let sushi = world.food(2_705_764);
    assert_eq!(sushi.food.per_100g.magnesium_mg, Some(17.0));
    assert_eq!(sushi.food.group, "Sushi");
    assert_eq!(
        portions(&world, 2_705_764),
        [
            (1.0, "piece".to_owned(), 30.0),
            (1.0, "usual amount".to_owned(), 150.0)
        ]
    );
}

#[test]
fn a_branded_food_has_its_brand_and_serving() {
    let world = World::new();
    world.import(&sample()).unwrap();
    let bar = world.food(1_999_999);
    assert_eq!(bar.food.name, "Dark chocolate bar (Some Sweets, Inc.)");
    assert_eq!(bar.food.description, "DARK CHOCOLATE BAR");
    assert_eq!(bar.food.group, "Chocolate");
    assert_eq!(
        portions(&world, 1_999_999),
        [(4.0, "squares".to_owned(), 40.0)]
    );
}

#[test]
fn a_missing_figure_stays_missing_and_a_zero_stays_zero() {
    let world = World::new();
    let mut files = sample();
    files.add(
        "food_nutrient.csv",
        "\"10\",\"2705764\",\"1008\",\"\",\"\",\"\"\n",
    );
    let report = world.import(&files).unwrap();
    assert_eq!(world.food(1_999_999).food.per_100g.magnesium_mg, None);
    assert_eq!(world.food(2_705_764).food.per_100g.energy_kcal, None);
    assert_eq!(world.food(168_462).food.per_100g.vitamin_d_ug, Some(0.0));
    assert_eq!(skipped(&report, Reason::NotANumber).0, 0);
}

#[test]
fn kilojoules_are_not_kilocalories_and_international_units_not_micrograms() {
    let world = World::new();
    let mut files = sample();
    files.change(
        "food_nutrient.csv",
        "\"1\",\"170567\",\"1008\"",
        "\"1\",\"170567\",\"1089\"",
    );
    world.import(&files).unwrap();
    assert_eq!(world.food(170_567).food.per_100g.energy_kcal, None);
    assert_eq!(world.food(1_999_999).food.per_100g.vitamin_d_ug, None);

    files.change(
        "nutrient.csv",
        "\"Magnesium, Mg\",\"MG\"",
        "\"Magnesium, Mg\",\"UG\"",
    );
    let report = world.import(&files).unwrap();
    assert_eq!(skipped(&report, Reason::NutrientUnit), (1, vec![4]));
    assert_eq!(world.food(170_567).food.per_100g.magnesium_mg, None);
    assert_eq!(report.without_magnesium, 4);
}

#[test]
fn energy_by_atwaters_factors_stands_in_where_there_is_no_other() {
    let world = World::new();
    let mut files = sample();
    files.add(
        "food_nutrient.csv",
        "\"10\",\"168462\",\"2047\",\"26.0\",\"\",\"\"\n\"11\",\"168462\",\"2048\",\"22.0\",\"\",\"\"\n\"12\",\"170567\",\"2048\",\"600.0\",\"\",\"\"\n",
    );
    world.import(&files).unwrap();
    assert_eq!(world.food(168_462).food.per_100g.energy_kcal, Some(22.0));
    assert_eq!(world.food(170_567).food.per_100g.energy_kcal, Some(579.0));
}

#[test]
fn figures_that_cannot_be_are_skipped_with_their_lines() {
    let world = World::new();
    let mut files = sample();
    for (row, figure) in ["NaN", "inf", "many", "-1.0", "1e9"].iter().enumerate() {
        let row = row + 10;
        files.add(
            "food_nutrient.csv",
            format!("\"{row}\",\"1999999\",\"1090\",\"{figure}\",\"\",\"\"\n"),
        );
    }
    let report = world.import(&files).unwrap();
    assert_eq!(skipped(&report, Reason::NotANumber), (3, vec![11, 12, 13]));
    assert_eq!(skipped(&report, Reason::Negative), (1, vec![14]));
    assert_eq!(skipped(&report, Reason::Impossible), (1, vec![15]));
    assert_eq!(world.food(1_999_999).food.per_100g.magnesium_mg, None);
}

#[test]
fn foods_that_cannot_be_are_skipped_with_their_lines() {
    let world = World::new();
    let mut files = sample();
    files.add(
        "food.csv",
        format!(
            "\"4294967296\",\"sr_legacy_food\",\"Too far\",\"\",\"\"\n\
             \"-3\",\"sr_legacy_food\",\"Below\",\"\",\"\"\n\
             \"5\",\"sr_legacy_food\",\"  \",\"\",\"\"\n\
             \"6\",\"sr_legacy_food\",\"{}\",\"\",\"\"\n\
             \"170567\",\"sr_legacy_food\",\"Almonds again\",\"\",\"\"\n\
             \"7\",\"experimental_food\",\"Bean of the future\",\"\",\"\"\n",
            "x".repeat(401)
        ),
    );
    let report = world.import(&files).unwrap();
    assert_eq!(report.foods(), 4);
    assert_eq!(skipped(&report, Reason::FoodNumber), (2, vec![7, 8]));
    assert_eq!(skipped(&report, Reason::NoDescription), (1, vec![9]));
    assert_eq!(skipped(&report, Reason::LongDescription), (1, vec![10]));
    assert_eq!(skipped(&report, Reason::Twice), (1, vec![11]));
    assert_eq!(skipped(&report, Reason::NotAFood), (2, vec![6, 12]));
    assert_eq!(world.food(170_567).food.description, "Nuts, almonds");
}

#[test]
fn of_one_barcode_the_newest_record_is_taken() {
    let world = World::new();
    let mut files = sample();
    files.add(
        "food.csv",
        "\"1888888\",\"branded_food\",\"CHOCOLATE BAR\",\"\",\"2019-04-01\"\n\"1777777\",\"branded_food\",\"CHOCOLATE BAR\",\"\",\"10/27/2023\"\n",
    );
    files.add(
        "branded_food.csv",
        "\"1888888\",\"\",\"\",\"12345\",\"\",\"\",\"\",\"\",\"\"\n\"1777777\",\"\",\"\",\"0012345\",\"\",\"\",\"\",\"\",\"\"\n",
    );
    let report = world.import(&files).unwrap();
    assert_eq!(skipped(&report, Reason::Older).0, 2);
    assert_eq!(world.table().food(1_888_888).unwrap(), None);
    assert_eq!(world.table().food(1_999_999).unwrap(), None);
    assert_eq!(world.food(1_777_777).published, Some(20_231_027));
    assert_eq!(report.foods(), 4);
}

#[test]
fn portions_without_weight_or_words_and_servings_by_volume_are_skipped() {
    let world = World::new();
    let mut files = sample();
    files.add(
        "food_portion.csv",
        "\"6\",\"168462\",\"2\",\"1\",\"9999\",\"\",\"bunch\",\"\"\n\"7\",\"168462\",\"3\",\"1\",\"9999\",\"\",\"bunch\",\"-4\"\n\"8\",\"168462\",\"4\",\"1\",\"9999\",\"\",\"\",\"340\"\n",
    );
    files.change("branded_food.csv", "\"40.0\",\"g\"", "\"240.0\",\"ml\"");
    let report = world.import(&files).unwrap();
    assert_eq!(skipped(&report, Reason::NoWeight), (2, vec![7, 8]));
    assert_eq!(skipped(&report, Reason::NoWords), (1, vec![9]));
    assert_eq!(skipped(&report, Reason::Volume), (1, vec![2]));
    assert!(portions(&world, 1_999_999).is_empty());
}

#[test]
fn columns_are_found_by_name_in_any_order_and_any_dress() {
    let world = World::new();
    let mut files = sample();
    files.put(
        "food.csv",
        "\u{feff}Publication Date, DESCRIPTION ,colour,\"Data_Type\",FDC ID\r\n2019-04-01,\"Nuts, almonds\",brown,SR_Legacy_Food,170567\r\n\r\n2019-04-01,\"Spinach,\r\nraw\",green,sr_legacy_food,168462\r\n,,,sr_legacy_food,9\r\n",
    );
    let report = world.import(&files).unwrap();
    assert_eq!(report.foods(), 2);
    assert_eq!(world.food(170_567).food.per_100g.magnesium_mg, Some(270.0));
    assert_eq!(skipped(&report, Reason::NoDescription), (1, vec![6]));
}

#[test]
fn a_byte_order_mark_before_a_quotation_mark_changes_nothing() {
    let world = World::new();
    let mut files = sample();
    let food = [b"\xef\xbb\xbf".as_slice(), &files.0["food.csv"]].concat();
    files.put("food.csv", food);
    assert_eq!(world.import(&files).unwrap().foods(), 4);
}

#[test]
fn files_that_may_be_missing_are_named_with_what_that_means() {
    let world = World::new();
    let mut files = sample();
    for name in [
        "food_portion.csv",
        "measure_unit.csv",
        "food_category.csv",
        "branded_food.csv",
    ] {
        files.0.remove(name);
    }
    let report = world.import(&files).unwrap();
    assert_eq!(report.foods(), 4);
    assert_eq!(report.portions, 0);
    assert_eq!(report.missing.len(), 4);
    assert!(
        report
            .missing
            .contains(&"There was no food_portion.csv, so foods are entered by weight.".to_owned())
    );
}

#[test]
fn several_downloads_in_one_folder_are_taken_together_at_any_depth() {
    let world = World::new();
    let mut files = Files(
        sample()
            .0
            .into_iter()
            .map(|(name, contents)| (format!("a/b/one/{name}"), contents))
            .collect(),
    );
    for (name, contents) in sample().0 {
        let text = String::from_utf8(contents).unwrap();
        files.put(&format!("two/{name}"), text.replace("170567", "2346393"));
    }
    files.put("two/read me.txt", "hello");
    files.put("__MACOSX/two/food.csv", "\0\u{5}\u{16}\u{7}");
    let report = world.import_zip(&files.zip()).unwrap();
    assert_eq!(report.foods(), 5);
    assert_eq!(
        world.food(2_346_393).food.per_100g.magnesium_mg,
        Some(270.0)
    );
    assert_eq!(skipped(&report, Reason::Twice).0, 3);
}

#[test]
fn an_import_replaces_the_one_before() {
    let world = World::new();
    world.import(&sample()).unwrap();
    let mut files = sample();
    files.change("food.csv", "Nuts, almonds", "Almonds, blanched");
    files.change("food.csv", "\"168462\"", "\"999\"");
    world.import(&files).unwrap();
    assert_eq!(world.food(170_567).food.description, "Almonds, blanched");
    assert_eq!(world.table().food(168_462).unwrap(), None);
    assert_eq!(world.left(), ["foods-imported.db", "foods-imported.lock"]);
}

#[test]
fn names_with_markup_are_text() {
    let world = World::new();
    let mut files = sample();
    let name = "<b>Almonds</b> & 'nuts' \"; DROP TABLE foods";
    files.change("food.csv", "Nuts, almonds", &name.replace('"', "\"\""));
    world.import(&files).unwrap();
    assert_eq!(world.food(170_567).food.name, name);
    assert_eq!(world.found("almonds"), [name]);
}
