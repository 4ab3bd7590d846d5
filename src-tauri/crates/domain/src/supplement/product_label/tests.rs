use proptest::prelude::*;

use super::super::salts;
use super::*;

/// "least..most finding", to whole mg.
fn said(text: &str) -> String {
    match read_label(text) {
        Ok(read) => format!(
            "{:.0}..{:.0} {:?}",
            read.least_mg, read.most_mg, read.finding
        ),
        Err(error) => format!("{error:?}"),
    }
}

fn all(cases: &[(&str, &str)]) {
    for (text, right) in cases {
        assert_eq!(said(text), *right, "{text}");
    }
}

#[test]
fn magnesium_first_and_its_salt_after_is_elemental() {
    all(&[
        ("Magnesium (as magnesium citrate) 150 mg", "150..150 Ok"),
        ("Magnesium (as magnesium glycinate) 200 mg", "200..200 Ok"),
        ("Magnesium 200 mg (from magnesium glycinate)", "200..200 Ok"),
        ("Magnesium as magnesium citrate 150 mg", "150..150 Ok"),
        ("magnesium (as oxide and citrate) 200 mg", "200..200 Ok"),
        ("Magnesium (oxide, citrate) 200 mg", "200..200 Ok"),
        ("elemental magnesium 100 mg", "100..100 Ok"),
        ("Magnesium 375 mg (100% NRV)", "375..375 Ok"),
        ("2 capsules: 300 mg magnesium", "300..300 Ok"),
        ("Mg 375 mg", "375..375 Ok"),
        ("Magnesium 57% NRV (214 mg)", "214..214 Ok"),
        (
            "Magnesium 100 mg, Zinc 10 mg, Vitamin B6 2 mg",
            "100..100 Ok",
        ),
        ("Zinc 10 mg, Magnesium 100 mg", "100..100 Ok"),
        ("chelated magnesium 200 mg", "200..200 Ok"),
        ("2 x 100 mg magnesium", "200..200 Ok"),
    ]);
}

#[test]
fn a_salt_s_name_before_the_amount_is_the_compound() {
    all(&[
        ("magnesium oxide 250 mg", "151..151 Ok"),
        ("Magnesiumoxid 400mg", "241..241 Ok"),
        ("magnesium bisglycinate 750 mg", "87..106 Open"),
        ("magnesium bis-glycinate chelate 750 mg", "87..106 Open"),
        ("magnesium glycinate 1.000 mg", "117..141 Open"),
        ("magnesium malate trihydrate 1000 mg", "116..116 Ok"),
        ("magnesium malate 1 g", "116..155 Open"),
        ("dimagnesium malate 1000 mg", "226..226 Ok"),
        ("magnesium citrate 1000 mg", "104..162 Open"),
        ("trimagnesium dicitrate anhydrous 1000 mg", "162..162 Ok"),
        ("magnesium chloride hexahydrate 500 mg", "60..60 Ok"),
        ("MgCl2·6H2O 500 mg", "60..60 Ok"),
        ("Epsom salt 5 g", "493..493 Ok"),
        ("magnesium sulphate heptahydrate 1 g", "99..99 Ok"),
        ("milk of magnesia 400 mg", "167..167 Ok"),
        ("magnesium L-threonate 2,000 mg", "156..165 Open"),
        ("1500 mg Magtein", "117..124 Open"),
        ("magnesium carbonate 500 mg", "125..144 Open"),
        ("magnesium taurate 1000 mg", "89..89 Ok"),
        (
            "magnesium citrate 500 mg, magnesium oxide 200 mg",
            "172..201 Open",
        ),
        ("magnesuim glycinat 750 mg", "87..106 Open"),
    ]);
}

#[test]
fn a_compound_that_provides_is_held_against_what_it_can_hold() {
    all(&[
        (
            "magnesium bisglycinate 1,000 mg providing 140 mg elemental",
            "140..140 Ok",
        ),
        (
            "magnesium bisglycinate 1,000 mg, providing 140 mg",
            "140..140 Ok",
        ),
        (
            "magnesium bisglycinate 1,000 mg providing 200 mg elemental",
            "141..200 Impossible",
        ),
        (
            "magnesium oxide 200 mg providing 180 mg elemental",
            "121..180 Impossible",
        ),
        (
            "Magnesium (from 750 mg magnesium bisglycinate) 75 mg",
            "75..75 Ok",
        ),
        (
            "1500 mg Magtein (magnesium L-threonate), 144 mg magnesium",
            "124..144 Impossible",
        ),
        (
            "Magtein (magnesium L-threonate) 2,000 mg, 144 mg magnesium",
            "144..144 Ok",
        ),
        (
            "Magnesiumcitrat 800 mg davon Magnesium 125 mg",
            "125..125 Ok",
        ),
        ("magnesium citrate 1000 mg = 160 mg Mg", "160..160 Ok"),
        (
            "buffered magnesium bisglycinate 1000 mg providing 200 mg elemental",
            "200..200 Ok",
        ),
        ("buffered magnesium bisglycinate 1000 mg", "117..603 Open"),
        (
            "buffered magnesium glycinate 1000 mg providing 700 mg",
            "603..700 Impossible",
        ),
    ]);
}

#[test]
fn a_percentage_needs_its_base() {
    all(&[
        ("Magnesium 50% NRV", "188..188 Ok"),
        ("Magnesium 50 % DV", "210..210 Ok"),
        ("Magnesium 50 %", "188..210 Open"),
    ]);
}

#[test]
fn what_is_not_magnesium_s_is_not_read() {
    all(&[
        ("", "NoAmount"),
        ("magnesium", "NoAmount"),
        ("Calcium citrate 500 mg", "NoAmount"),
        ("magnesium citrate -5 mg", "Negative"),
        ("magnesium citrate 9999999999 mg", "TooMuch"),
        ("magnesium complex 500 mg", "27..302 Open"),
    ]);
    assert_eq!(
        read_label(&"magnesium ".repeat(1000)),
        Err(LabelReadError::TooLong)
    );
}

#[test]
fn what_the_label_is_for_is_told() {
    let units = |text: &str| read_label(text).unwrap().units;
    assert_eq!(
        units("Serving size 2 capsules. Magnesium (as glycinate) 200 mg"),
        Some(2.0)
    );
    assert_eq!(units("Magnesium 100 mg per capsule"), Some(1.0));
    assert_eq!(units("60 capsules. Magnesium 100 mg"), None);
    let scoop = read_label("1 scoop (5 g): magnesium 300 mg").unwrap();
    assert_eq!((scoop.units, scoop.most_mg), (Some(1.0), 300.0));
}

#[test]
fn no_salt_is_richer_than_oxide() {
    let richest = salts(Form::Oxide)[0].elemental_percent;
    let all = Form::ALL.into_iter().flat_map(salts);
    assert!(
        all.into_iter()
            .all(|salt| salt.elemental_percent <= richest)
    );
}

proptest! {
    #[test]
    fn any_text_is_survived(text in "\\PC{0,120}") {
        if let Ok(read) = read_label(&text) {
            prop_assert!(read.least_mg <= read.most_mg && read.most_mg.is_finite() && read.least_mg > 0.0);
        }
    }

    #[test]
    fn any_words_of_labels_are_survived(words in proptest::collection::vec(0usize..24, 0..14)) {
        const WORDS: [&str; 24] = [
            "magnesium", "citrate", "oxide", "(", ")", "as", "from", "providing", "elemental", "200 mg", "1,000 mg", ",",
            "2 capsules", "buffered", "dihydrate", "50 %", "NRV", "zinc", "10 mg", "and", "=", "-", "x", "µg",
        ];
        let text = words.iter().map(|word| WORDS[*word]).collect::<Vec<_>>().join(" ");
        if let Ok(read) = read_label(&text) {
            prop_assert!(read.least_mg <= read.most_mg && read.least_mg > 0.0, "{text} {read:?}");
        }
    }

    #[test]
    fn more_of_a_compound_never_holds_less(form in 0usize..14, less in 1u32..5000, more in 0u32..5000) {
        let read = |mg: u32| read_label(&format!("magnesium {} {mg} mg", Form::ALL[form].name())).unwrap();
        let (small, large) = (read(less), read(less + more));
        prop_assert!(small.least_mg <= large.least_mg && small.most_mg <= large.most_mg);
        let richest = salts(Form::Oxide)[0].elemental_percent;
        prop_assert!(large.most_mg <= f64::from(less + more) * richest / 100.0 + 1e-6);
        prop_assert_eq!(small.form, Some(Form::ALL[form]));
    }
}
