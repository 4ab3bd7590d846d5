use proptest::prelude::*;

use super::*;

fn order(priority: Priority, prices: &[(Form, f64)]) -> Vec<Form> {
    choose(priority, prices)
        .into_iter()
        .map(|choice| choice.form)
        .collect()
}

fn place(order: &[Form], form: Form) -> usize {
    order.iter().position(|one| *one == form).unwrap()
}

#[test]
fn for_sleep_those_with_a_trial_come_first_and_the_rest_keep_their_order() {
    let order = order(Priority::Sleep, &[]);
    assert_eq!(
        order[..5],
        [
            Form::Glycinate,
            Form::LThreonate,
            Form::Oxide,
            Form::Citrate,
            Form::Malate
        ]
    );
    assert_eq!(order.last(), Some(&Form::Orotate));
}

#[test]
fn the_sentence_for_sleep_says_how_small_the_effect_is() {
    let first = &choose(Priority::Sleep, &[])[0];
    assert!(first.why.contains("1.6 points of 28") && first.why.contains("small"));
    assert_eq!(first.fact.unwrap().id, "form.glycinate.schuster-2025");
}

#[test]
fn a_calm_gut_puts_laxatives_and_antacids_last() {
    let order = order(Priority::CalmGut, &[]);
    for marked in [Form::Oxide, Form::Sulfate, Form::Carbonate, Form::Hydroxide] {
        assert!(place(&order, marked) >= 10, "{marked:?}");
    }
    assert!(place(&order, Form::Orotate) < place(&order, Form::Citrate));
}

#[test]
fn constipation_puts_laxatives_first_and_sends_what_lasts_to_a_doctor_or_pharmacist() {
    let choices = choose(Priority::Constipation, &[]);
    let first: Vec<Form> = choices[..4].iter().map(|choice| choice.form).collect();
    assert_eq!(
        first,
        [Form::Citrate, Form::Oxide, Form::Sulfate, Form::Hydroxide]
    );
    for choice in &choices[..4] {
        assert!(choice.why.contains("high doses"));
        assert!(choice.fact.unwrap().text.contains("laxative"));
    }
    assert!(
        choices
            .iter()
            .all(|choice| choice.why.contains("doctor or pharmacist"))
    );
}

#[test]
fn the_lowest_price_of_a_form_counts_and_an_unknown_price_is_no_low_one() {
    let prices = [
        (Form::Oxide, 0.05),
        (Form::Glycinate, 0.9),
        (Form::Glycinate, 0.2),
        (Form::Malate, f64::NAN),
    ];
    let choices = choose(Priority::Price, &prices);
    assert_eq!(choices[0].form, Form::Oxide);
    assert!(choices[0].why.contains("0.05") && choices[0].why.contains("little of it is absorbed"));
    assert_eq!(choices[1].form, Form::Glycinate);
    assert!(choices[1].why.contains("0.20"));
    assert_eq!(choices[2].form, Form::LThreonate);
    assert!(
        choices[2..]
            .iter()
            .all(|choice| choice.why.contains("No price"))
    );
}

#[test]
fn few_pills_goes_by_the_elemental_share_and_says_what_the_share_hides() {
    let choices = choose(Priority::FewPills, &[]);
    assert_eq!(choices[0].form, Form::Oxide);
    assert_eq!(
        choices[0].why,
        "60.3 % of the pure salt is magnesium, so 100 mg weigh 166 mg, though little of it is absorbed."
    );
    assert_eq!(choices.last().unwrap().form, Form::Gluconate);
}

#[test]
fn every_reason_is_one_sentence() {
    for priority in Priority::ALL {
        for choice in choose(priority, &[(Form::Citrate, 0.2)]) {
            assert!(choice.why.ends_with('.'), "{}", choice.why);
            assert!(!choice.why.contains(". "), "{}", choice.why);
        }
    }
}

proptest! {
    #[test]
    fn whatever_the_prices_every_form_stands_there_once(
        prices in prop::collection::vec((0..Form::ALL.len(), prop::num::f64::ANY), 0..20),
        priority in 0..Priority::ALL.len(),
    ) {
        let prices: Vec<_> = prices.into_iter().map(|(form, price)| (Form::ALL[form], price)).collect();
        let mut order = order(Priority::ALL[priority], &prices);
        order.sort_by_key(|form| place(&Form::ALL, *form));
        prop_assert_eq!(order, Form::ALL.to_vec());
    }

    #[test]
    fn dearer_never_stands_before_cheaper(prices in prop::collection::vec(0.01_f64..100.0, 14)) {
        let prices: Vec<_> = Form::ALL.into_iter().zip(prices).collect();
        let order = order(Priority::Price, &prices);
        let of = |form: &Form| lowest(&prices, *form).unwrap();
        prop_assert!(order.windows(2).all(|pair| of(&pair[0]) <= of(&pair[1])));
    }
}
