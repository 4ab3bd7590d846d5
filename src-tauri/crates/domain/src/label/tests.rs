use proptest::prelude::*;

use super::*;

fn label() -> Label {
    Label {
        per: LabelBasis::HundredGrams,
        portion_name: String::new(),
        portion_grams: String::new(),
        magnesium: String::new(),
        magnesium_as: MagnesiumUnit::Mg,
        energy_kcal: String::new(),
        protein_g: String::new(),
        caffeine_mg: String::new(),
        alcohol_g: String::new(),
    }
}

fn of_a_portion(grams: &str) -> Label {
    Label {
        per: LabelBasis::Portion,
        portion_grams: grams.to_owned(),
        ..label()
    }
}

fn refused(label: &Label) -> (&'static str, String) {
    let error = label.read().unwrap_err();
    (error.field, error.to_string())
}

#[test]
fn what_a_label_does_not_tell_is_unknown_and_not_zero() {
    let read = label().read().unwrap();
    assert_eq!(read.per_100g, Nutrients::default());
    assert_eq!(read.portion, None);
}

#[test]
fn a_told_zero_is_zero() {
    let water = Label {
        energy_kcal: "0".to_owned(),
        ..label()
    };
    assert_eq!(water.read().unwrap().per_100g.energy_kcal, Some(0.0));
}

#[test]
fn a_portions_figures_become_those_of_100_g() {
    let bar = Label {
        portion_name: "bar".to_owned(),
        magnesium: "57,5".to_owned(),
        protein_g: "2.5".to_owned(),
        ..of_a_portion("25")
    };
    let read = bar.read().unwrap();
    assert_eq!(read.per_100g.magnesium_mg, Some(230.0));
    assert_eq!(read.per_100g.protein_g, Some(10.0));
    let portion = read.portion.unwrap();
    assert_eq!((portion.name.as_str(), portion.grams), ("bar", 25.0));
}

#[test]
fn percent_of_a_daily_value_is_counted_on_its_base() {
    for (base, expected) in [(420.0, 84.0), (400.0, 80.0), (375.0, 75.0)] {
        let told = Label {
            magnesium: "20".to_owned(),
            magnesium_as: MagnesiumUnit::PercentOf { mg: base },
            ..label()
        };
        let mg = told.read().unwrap().per_100g.magnesium_mg.unwrap();
        assert!((mg - expected).abs() < 1e-9, "{base}: {mg}");
    }
}

#[test]
fn a_daily_value_that_no_label_uses_is_refused() {
    for base in [300.0, f64::NAN, -375.0] {
        let told = Label {
            magnesium: "20".to_owned(),
            magnesium_as: MagnesiumUnit::PercentOf { mg: base },
            ..label()
        };
        assert_eq!(refused(&told).0, "magnesium_as", "{base}");
    }
}

#[test]
fn a_portion_needs_its_weight() {
    let wants_grams = "How many grams is one portion? The label says it beside the portion.";
    assert_eq!(
        refused(&of_a_portion(" ")),
        ("portion_grams", wants_grams.to_owned())
    );
    let named = Label {
        portion_name: "slice".to_owned(),
        ..label()
    };
    assert_eq!(refused(&named), ("portion_grams", wants_grams.to_owned()));
    for grams in ["0", "5001", "-2", "a few"] {
        assert_eq!(refused(&of_a_portion(grams)).0, "portion_grams", "{grams}");
    }
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let with = |set: fn(&mut Label, String), text: &str| {
        let mut one = label();
        set(&mut one, text.to_owned());
        one
    };
    type Set = fn(&mut Label, String);
    let cases: [(&str, Set, &str, &str); 5] = [
        ("magnesium", |l, t| l.magnesium = t, "60300", "60301"),
        ("energy_kcal", |l, t| l.energy_kcal = t, "900", "901"),
        ("protein_g", |l, t| l.protein_g = t, "100", "100,1"),
        ("caffeine_mg", |l, t| l.caffeine_mg = t, "100000", "100001"),
        ("alcohol_g", |l, t| l.alcohol_g = t, "100", "101"),
    ];
    for (field, set, most, too_much) in cases {
        assert!(with(set, most).read().is_ok(), "{field} {most}");
        for bad in [too_much, "-1", "NaN", "inf", "lots", "1 2"] {
            assert_eq!(refused(&with(set, bad)).0, field, "{bad}");
        }
    }
}

#[test]
fn a_spoon_of_oil_may_round_up() {
    // 14 g of oil hold 126 kcal, which a US label rounds to 130.
    let oil = |kcal: &str| Label {
        energy_kcal: kcal.to_owned(),
        ..of_a_portion("14")
    };
    assert!(oil("130").read().is_ok());
    assert_eq!(refused(&oil("140")).0, "energy_kcal");
}

proptest! {
    #[test]
    fn a_portion_holds_what_its_label_says(grams in 1u32..5000, mg in 0u32..600) {
        let told = Label { magnesium: mg.to_string(), ..of_a_portion(&grams.to_string()) };
        if let Ok(read) = told.read() {
            let back = read.per_100g.for_grams(f64::from(grams)).magnesium_mg.unwrap();
            prop_assert!((back - f64::from(mg)).abs() < 1e-9 * f64::from(mg).max(1.0));
        }
    }

    #[test]
    fn no_text_makes_a_figure_that_cannot_be(
        grams in "\\PC{0,12}", magnesium in "\\PC{0,12}", energy in "[0-9.,/ ]{0,9}", basis in any::<bool>(),
    ) {
        let told = Label {
            per: if basis { LabelBasis::Portion } else { LabelBasis::HundredGrams },
            portion_grams: grams,
            magnesium,
            energy_kcal: energy,
            ..label()
        };
        if let Ok(read) = told.read() {
            for figure in read.per_100g.figures().into_iter().flatten() {
                prop_assert!(figure.is_finite() && figure >= 0.0);
            }
        }
    }
}
