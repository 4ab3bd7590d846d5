use proptest::prelude::*;

use super::*;

fn portion(amount: f64, text: &str, grams: f64) -> Portion {
    Portion {
        amount,
        text: text.into(),
        grams,
    }
}

fn egg() -> Vec<Portion> {
    vec![
        portion(1.0, "large", 50.0),
        portion(1.0, "extra large", 56.0),
        portion(1.0, "cup (4.86 large eggs)", 243.0),
    ]
}

fn crackers() -> Vec<Portion> {
    vec![
        portion(5.0, "crackers", 16.0),
        portion(1.0, "tablespoon", 6.0),
        portion(1.0, "cup, crushed", 70.0),
    ]
}

fn grams(text: &str) -> Result<f64, AmountError> {
    parse_amount(text, &egg()).map(|amount| amount.grams)
}

#[test]
fn weights_are_read_in_the_units_people_write() {
    for (text, expected) in [
        ("30 g", 30.0),
        ("30", 30.0),
        ("30g", 30.0),
        (" 30 Grams ", 30.0),
        ("1.5 kg", 1500.0),
        ("1,5 kg", 1500.0),
        ("0,125 kg", 125.0),
        (".5 kg", 500.0),
        ("2 oz", 56.699_046_25),
        ("2 oz.", 56.699_046_25),
        ("1/2 lb", 226.796_185),
        ("1 1/2 lb", 680.388_555),
        ("½ kg", 500.0),
        ("1½ kg", 1500.0),
        ("5 kg", 5000.0),
    ] {
        let read = grams(text).unwrap();
        assert!((read - expected).abs() < 1e-9, "{text}: {read}");
    }
}

#[test]
fn a_portion_of_the_food_is_counted_and_shown() {
    let two = parse_amount("2 large", &egg()).unwrap();
    assert_eq!(
        two,
        Amount {
            grams: 100.0,
            portion: Some("2 large".into())
        }
    );
    let half = parse_amount("½ cup", &egg()).unwrap();
    assert_eq!(
        half,
        Amount {
            grams: 121.5,
            portion: Some("½ cup (4.86 large eggs)".into())
        }
    );
    let four = parse_amount("4 crackers", &crackers()).unwrap();
    assert_eq!(
        four,
        Amount {
            grams: 12.8,
            portion: Some("4 crackers".into())
        }
    );
}

#[test]
fn units_are_read_in_singular_plural_and_short_form() {
    for (text, expected) in [
        ("1 cracker", 3.2),
        ("2 tbsp", 12.0),
        ("2 Tablespoons", 12.0),
        ("2 cups crushed", 140.0),
        ("1 cup of", 70.0),
    ] {
        assert_eq!(
            parse_amount(text, &crackers()).unwrap().grams,
            expected,
            "{text}"
        );
    }
}

#[test]
fn what_a_portion_shows_can_be_typed_again() {
    for text in ["2 large", "2 × 1 large", "2 × large", "2 x large"] {
        let again = parse_amount(text, &egg()).unwrap();
        assert_eq!(
            again,
            Amount {
                grams: 100.0,
                portion: Some("2 large".into())
            }
        );
    }
}

#[test]
fn what_is_shown_of_any_number_can_be_typed_again() {
    let leaf = vec![portion(1.0, "leaf, large", 15.0)];
    for (typed, shown, portions) in [
        ("2 leaf, large", "2 leaves, large", leaf),
        ("1.5 cups", "1½ cups (4.86 large eggs)", egg()),
        ("1 cracker", "1 cracker", crackers()),
    ] {
        let read = parse_amount(typed, &portions).unwrap();
        assert_eq!(read.portion.as_deref(), Some(shown));
        assert_eq!(parse_amount(shown, &portions), Ok(read));
    }
}

fn unknown(unit: &str) -> AmountError {
    let portions = egg().iter().map(shown_portion).collect();
    AmountError::UnknownUnit {
        unit: unit.into(),
        portions,
    }
}

#[test]
fn a_volume_is_never_taken_for_a_weight() {
    assert_eq!(grams("250 ml"), Err(unknown("ml")));
    assert_eq!(grams("8 fl oz"), Err(unknown("fl oz")));
    assert_eq!(
        parse_amount("½ cup", &[]),
        Err(AmountError::UnknownUnit {
            unit: "cup".into(),
            portions: vec![]
        })
    );
    assert_eq!(grams("300 mg"), Err(unknown("mg")));
}

#[test]
fn what_cannot_be_read_is_said_kindly() {
    for (text, error, words) in [
        ("", AmountError::Empty, "Type an amount, for example 30 g."),
        (
            "  ",
            AmountError::Empty,
            "Type an amount, for example 30 g.",
        ),
        (
            "some",
            AmountError::NotANumber,
            "Start with a number, for example 30 g.",
        ),
        (
            "1.2.3",
            AmountError::NotANumber,
            "Start with a number, for example 30 g.",
        ),
        (
            "0 g",
            AmountError::NotPositive,
            "An amount has to be more than 0.",
        ),
        (
            "-30 g",
            AmountError::NotPositive,
            "An amount has to be more than 0.",
        ),
        (
            "0/5 cup",
            AmountError::NotPositive,
            "An amount has to be more than 0.",
        ),
        (
            "50001",
            AmountError::TooMuch,
            "That is over 50 kg. Please check the amount.",
        ),
        (
            "2000 large",
            AmountError::TooMuch,
            "That is over 50 kg. Please check the amount.",
        ),
        (
            "3 handfuls",
            unknown("handfuls"),
            "There is no weight for “handfuls” of this food. Use g, kg, oz or lb, or a portion: 1 large; 1 extra large; 1 cup (4.86 large eggs).",
        ),
    ] {
        assert_eq!(grams(text), Err(error.clone()), "{text:?}");
        assert_eq!(error.to_string(), words);
    }
}

#[test]
fn a_mark_that_may_part_thousands_is_asked_about() {
    let asked = "Is that 1500 or 1.5? Please type it one of these two ways.";
    assert_eq!(grams("1,500 g").unwrap_err().to_string(), asked);
    assert_eq!(grams("1.500 g").unwrap_err().to_string(), asked);
    assert_eq!(grams("0.125 kg"), Ok(125.0));
}

#[test]
fn digits_without_end_are_too_much_and_not_infinite() {
    assert_eq!(grams(&"9".repeat(2000)), Err(AmountError::TooMuch));
    assert_eq!(
        grams(&format!("0.{}", "0".repeat(2000))),
        Err(AmountError::NotPositive)
    );
}

proptest! {
    #[test]
    fn any_text_gives_a_weight_in_range_or_an_error(
        text in prop_oneof![
            "\\PC{0,24}",
            "[-]?[0-9]{0,8}[.,/ ½⅓]?[0-9]{0,8} ?(g|kg|oz|lb|cup|large|crackers|ml)?",
        ],
        amount in 0.0..10.0_f64, weight in 0.0..6000.0_f64,
    ) {
        let mut portions = egg();
        portions.extend(crackers());
        portions.push(portion(amount, "cup", weight));
        if let Ok(read) = parse_amount(&text, &portions) {
            prop_assert!(read.grams > 0.0 && read.grams <= LARGEST_AMOUNT_G, "{} g", read.grams);
        }
    }

    #[test]
    fn any_weight_in_range_is_read_as_it_was_written(tenths in 1..50_000_u32, comma in any::<bool>()) {
        let written = format!("{:.1}", f64::from(tenths) / 10.0);
        let written = if comma { written.replace('.', ",") } else { written };
        prop_assert_eq!(grams(&written), Ok(f64::from(tenths) / 10.0));
    }
}

#[test]
fn a_unit_that_is_typed_wins_over_the_portion_that_was_chosen() {
    let portions = crackers();
    let read = |text| parse_count(text, &portions[2], &portions);
    assert_eq!(read("2").unwrap().grams, 140.0);
    assert_eq!(read("30 g").unwrap().grams, 30.0);
    assert_eq!(read("2 tablespoons").unwrap().grams, 12.0);
    assert_eq!(read("abc"), Err(AmountError::NotANumber));
}
