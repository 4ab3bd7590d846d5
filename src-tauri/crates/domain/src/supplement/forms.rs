//! The guide's pages. The chemistry is computed; the words follow the evidence sheet.

pub(super) mod facts;
pub(super) mod facts_more;
mod first;
mod more;

use std::sync::LazyLock;

use super::{Evidence, Form, FormGuide};
use crate::fact::{Fact, Grade};

/// What holds for every form.
pub static GENERAL: &[Fact] = &[
    facts::INSOMNIA,
    facts::SOLUBILITY,
    facts::FORMULATION,
    facts::GUT,
    facts::TIMING,
];

/// All pages, in the guide's order. Computed once.
pub static FORMS: LazyLock<Vec<FormGuide>> =
    LazyLock::new(|| Form::ALL.into_iter().map(page).collect());

/// All pages, in the guide's order.
#[must_use]
pub fn guide() -> Vec<FormGuide> {
    FORMS.clone()
}

fn page(form: Form) -> FormGuide {
    match form {
        Form::Glycinate => first::glycinate(),
        Form::LThreonate => first::threonate(),
        Form::Citrate => first::citrate(),
        Form::Malate => first::malate(),
        Form::Chloride => first::chloride(),
        Form::Oxide => first::oxide(),
        Form::Taurate => more::taurate(),
        Form::Sulfate => more::sulfate(),
        Form::Lactate => more::lactate(),
        Form::Aspartate => more::aspartate(),
        Form::Gluconate => more::gluconate(),
        Form::Carbonate => more::carbonate(),
        Form::Hydroxide => more::hydroxide(),
        Form::Orotate => more::orotate(),
    }
}

/// What every page says beside its own facts.
fn known(own: &[Fact]) -> Vec<Fact> {
    [own, GENERAL].concat()
}

const NO_SLEEP_TRIAL: Evidence = Evidence {
    grade: Grade::D,
    dots: 0,
    words: "no trial for sleep found",
};

const MILD: &str = "Mild for most people.";
const PAID_NOT_TOLD: &str = "Not told in the sources behind this page.";
const NO_DIARRHOEA: &str = "Not while you have diarrhoea.";
const EVENING: &str = "People take it 30 to 90 minutes before bed. No trial has compared times: take it when you will remember, with food if it upsets you, and split doses above about 200 mg.";
const ANY_TIME: &str = "No trial has compared times: take it when you will remember, with food if it upsets you, and split doses above about 200 mg.";
const TRUST_THE_LABEL: &str = "Powders are often hydrated or mixed with oxide: trust the label's elemental line over this share.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Mark;
    use crate::supplement::GutEffect;

    #[test]
    fn the_pages_keep_the_order_of_the_guide() {
        assert_eq!(
            guide().iter().map(|page| page.form).collect::<Vec<_>>(),
            Form::ALL
        );
    }

    #[test]
    fn six_forms_are_shown_first_and_the_rest_behind_more() {
        let first: Vec<Form> = FORMS
            .iter()
            .filter(|page| !page.more)
            .map(|page| page.form)
            .collect();
        assert_eq!(first, Form::ALL[..6]);
    }

    #[test]
    fn no_form_is_drawn_as_well_proven_for_sleep() {
        for page in FORMS.iter() {
            assert!(
                page.sleep.dots <= 2 && page.sleep.grade >= Grade::B,
                "{}",
                page.name
            );
        }
    }

    #[test]
    fn only_what_is_used_against_constipation_or_acid_is_drawn_as_proven() {
        for page in FORMS.iter().filter(|page| page.main.grade == Grade::A) {
            assert!(page.gut_effect >= GutEffect::Moderate, "{}", page.name);
        }
        for page in FORMS.iter() {
            let most = match page.main.grade {
                Grade::A => 4,
                Grade::B => 2,
                Grade::C => 1,
                Grade::D => 0,
            };
            assert!(page.main.dots <= most, "{}", page.name);
        }
    }

    #[test]
    fn usual_amounts_stay_unverified() {
        for page in FORMS.iter() {
            assert_eq!(page.usual_fact.mark, Mark::Recalled, "{}", page.name);
        }
    }

    #[test]
    fn sulfate_and_the_antacids_have_no_usual_amount_as_a_supplement() {
        let without: Vec<Form> = FORMS
            .iter()
            .filter(|page| !page.usual_fact.text.contains("mg elemental a day"))
            .map(|page| page.form)
            .collect();
        assert_eq!(without, [Form::Sulfate, Form::Carbonate, Form::Hydroxide]);
    }

    #[test]
    fn fifteen_hundred_of_threonate_cannot_hold_144() {
        let threonate = &FORMS[1].salts[0];
        assert!(1500.0 * threonate.elemental_percent / 100.0 < 144.0);
        assert!(2000.0 * threonate.elemental_percent / 100.0 > 144.0);
    }
}
