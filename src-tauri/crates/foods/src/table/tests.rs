use proptest::prelude::*;

use super::*;
use crate::{COLUMNS, Cooking, Derivation, Food, FoodId, Nutrients, Portion};

fn any_figure(decimals: u8) -> impl Strategy<Value = Option<f64>> {
    let per_unit = 10_f64.powi(i32::from(decimals));
    proptest::option::of((0..u16::MAX).prop_map(move |steps| f64::from(steps) / per_unit))
}

fn any_nutrients() -> impl Strategy<Value = Nutrients> {
    let columns: Vec<_> = COLUMNS
        .iter()
        .map(|nutrient| any_figure(nutrient.decimals))
        .collect();
    columns.prop_map(|figures| Nutrients::from_figures(figures.try_into().unwrap()))
}

fn any_portion() -> impl Strategy<Value = Portion> {
    (1..50_000_u32, "[a-zé, ]{0,12}", 1..600_000_u32).prop_map(|(amount, text, grams)| Portion {
        amount: f64::from(amount) / 1000.0,
        text,
        grams: f64::from(grams) / 100.0,
    })
}

fn any_food() -> impl Strategy<Value = Food> {
    let coded = || ("[A-Z]{1,4}", "[a-z ]{0,10}");
    (
        (
            "\\PC{0,30}",
            "\\PC{0,30}",
            proptest::collection::vec("[a-zé ]{1,9}", 0..3),
            "[A-Z][a-z]{0,4}",
        ),
        any::<bool>(),
        proptest::collection::vec(
            coded().prop_map(|(code, text)| Cooking { code, text }),
            0..3,
        ),
        proptest::collection::vec(any_portion(), 0..5),
        any_nutrients(),
        proptest::option::of(0..1000_u32),
        proptest::option::of(coded().prop_map(|(code, text)| Derivation { code, text })),
    )
        .prop_map(
            |(
                (description, name, common_names, group),
                in_survey,
                cooking,
                portions,
                per_100g,
                points,
                how,
            )| Food {
                id: FoodId::sr28(0),
                description,
                name,
                common_names,
                group,
                in_survey,
                cooking,
                portions,
                per_100g,
                magnesium_points: points,
                magnesium_derivation: how,
            },
        )
}

fn numbered(mut foods: Vec<Food>) -> Vec<Food> {
    // The second half is of the second source, and begins with a lower number.
    let half = foods.len() / 2;
    let (first, second) = foods.split_at_mut(half);
    for (number, food) in (1001..).step_by(7).zip(first) {
        food.id = FoodId::sr28(number);
    }
    for (number, food) in (1..).zip(second) {
        food.id = FoodId::fndds(number);
    }
    foods
}

fn read_back(file: &[u8]) -> Result<Vec<Food>, TableError> {
    let table = Table::open(file)?;
    Ok((0..table.len()).map(|row| table.food(row)).collect())
}

fn plain(number: u32, magnesium_mg: Option<f64>) -> Food {
    Food {
        id: FoodId::sr28(number),
        description: "Oats".into(),
        name: "Oats".into(),
        common_names: Vec::new(),
        group: "Cereal Grains and Pasta".into(),
        in_survey: true,
        cooking: Vec::new(),
        portions: Vec::new(),
        per_100g: Nutrients {
            magnesium_mg,
            ..Nutrients::default()
        },
        magnesium_points: None,
        magnesium_derivation: None,
    }
}

#[test]
fn a_missing_figure_and_a_zero_are_told_apart() {
    let foods = [plain(1, None), plain(2, Some(0.0))];
    let read = read_back(&encode(&foods).unwrap()).unwrap();
    assert_eq!(read[0].per_100g.magnesium_mg, None);
    assert_eq!(read[1].per_100g.magnesium_mg, Some(0.0));
}

#[test]
fn a_figure_the_format_cannot_give_back_is_refused() {
    for figure in [65_535.0, 70_000.0, 12.5, -1.0, f64::NAN, f64::INFINITY] {
        let refused = encode(&[plain(7, Some(figure))]);
        assert_eq!(
            refused,
            Err(EncodeError::DoesNotFit {
                id: FoodId::sr28(7),
                what: "magnesium_mg"
            }),
            "{figure}"
        );
    }
}

#[test]
fn a_food_is_found_in_its_own_source_only() {
    let mut dish = plain(5, Some(7.0));
    dish.id = FoodId::fndds(5);
    let file = encode(&[plain(5, None), plain(9, None), dish]).unwrap();
    let table = Table::open(&file).unwrap();
    let rows = |id| table.row(id);
    assert_eq!(rows(FoodId::sr28(5)), Some(0));
    assert_eq!(rows(FoodId::fndds(5)), Some(2));
    assert_eq!(rows(FoodId::fndds(9)), None);
    assert_eq!(rows(FoodId::own(5)), None);
}

#[test]
fn a_food_of_the_persons_own_does_not_belong_in_the_table() {
    let mut own = plain(5, None);
    own.id = FoodId::own(5);
    let refused = EncodeError::DoesNotFit {
        id: own.id,
        what: "source",
    };
    assert_eq!(encode(&[own]), Err(refused));
}

#[test]
fn a_food_stands_once() {
    let twice = [plain(5, None), plain(5, None)];
    assert_eq!(
        encode(&twice),
        Err(EncodeError::OutOfOrder(FoodId::sr28(5)))
    );
}

#[test]
fn other_bytes_and_other_versions_are_named_as_such() {
    let mut file = encode(&[plain(1, None)]).unwrap();
    assert_eq!(read_back(b"").unwrap_err(), TableError::NotATable);
    assert_eq!(
        read_back(b"SQLite format 3\0 and more").unwrap_err(),
        TableError::NotATable
    );
    file[MAGIC.len()] = 9;
    assert_eq!(read_back(&file).unwrap_err(), TableError::OtherVersion(9));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_table_gives_back_the_foods_it_was_made_from(foods in proptest::collection::vec(any_food(), 0..12)) {
        let foods = numbered(foods);
        let file = encode(&foods).unwrap();
        prop_assert_eq!(&encode(&foods).unwrap(), &file);
        prop_assert_eq!(read_back(&file).unwrap(), foods);
    }

    #[test]
    fn a_cut_table_is_refused(foods in proptest::collection::vec(any_food(), 1..5), at in any::<prop::sample::Index>()) {
        let file = encode(&numbered(foods)).unwrap();
        let kept = at.index(file.len());
        prop_assert!(read_back(&file[..kept]).is_err());
    }

    #[test]
    fn a_changed_byte_never_changes_a_food_unnoticed(
        foods in proptest::collection::vec(any_food(), 1..5), at in any::<prop::sample::Index>(), by in 1..=255_u8,
    ) {
        let foods = numbered(foods);
        let mut file = encode(&foods).unwrap();
        let changed = at.index(file.len());
        file[changed] ^= by;
        if let Ok(read) = read_back(&file) {
            prop_assert_eq!(read, foods);
        }
    }
}
