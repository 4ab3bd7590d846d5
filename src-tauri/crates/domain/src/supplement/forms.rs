//! The guide's pages. The chemistry is computed; the words follow the evidence sheet.

mod facts;
mod more;
mod more_facts;

use std::sync::LazyLock;

use super::{Evidence, Form, FormGuide, GutEffect, salts};
use crate::fact::{Fact, Grade};

pub(super) use facts::INSOMNIA;

/// What holds for every form.
pub static GENERAL: &[Fact] = &[INSOMNIA, facts::SOLUBILITY, facts::GUT, facts::TIMING];

/// All pages, in the guide's order. Computed once.
pub static FORMS: LazyLock<Vec<FormGuide>> = LazyLock::new(|| Form::ALL.map(page).into());

/// All pages, in the guide's order.
#[must_use]
pub fn guide() -> Vec<FormGuide> {
    FORMS.clone()
}

/// What every page says beside its own facts.
fn known(own: &[Fact]) -> Vec<Fact> {
    [
        own,
        &[INSOMNIA, facts::SOLUBILITY, facts::GUT, facts::TIMING],
    ]
    .concat()
}

const EVENING: &str = "People take it 30 to 90 minutes before bed. No trial has compared times: take it when you will remember, with food if it upsets you, and split doses above about 200 mg.";
const ANY_TIME: &str = "No trial has compared times: take it when you will remember, with food if it upsets you, and split doses above about 200 mg.";
const TRUST_THE_LABEL: &str = "Powders are often hydrated or mixed with oxide: trust the label's elemental line over this share.";

fn page(form: Form) -> FormGuide {
    match form {
        Form::Glycinate => FormGuide {
            form,
            name: form.name(),
            more: false,
            salts: salts(form),
            taken_for: "Sleep, a calm evening",
            main: Evidence {
                grade: Grade::B,
                dots: 2,
                words: "small effect on sleep in one trial",
            },
            sleep: Evidence {
                grade: Grade::B,
                dots: 2,
                words: "one recent trial, small effect",
            },
            known: known(&[facts::GLYCINATE_TRIAL, facts::GLYCINATE_ABSORPTION]),
            gut: "Mild for most people.",
            gut_effect: GutEffect::Mild,
            laxative: false,
            usual_fact: facts::GLYCINATE_USUAL,
            time_of_day: EVENING,
            not: "Not a sleeping pill. That it is absorbed better than other forms is disputed.",
            cautions: vec![TRUST_THE_LABEL],
        },
        Form::LThreonate => FormGuide {
            form,
            name: form.name(),
            more: false,
            salts: salts(form),
            taken_for: "Learning, memory",
            main: Evidence {
                grade: Grade::B,
                dots: 1,
                words: "small trials linked to the maker",
            },
            sleep: Evidence {
                grade: Grade::B,
                dots: 2,
                words: "one small trial, maker-linked",
            },
            known: known(&[
                facts::THREONATE_COGNITION,
                facts::THREONATE_SLEEP,
                facts::THREONATE_MIXTURE,
                facts::THREONATE_BRAIN,
            ]),
            gut: "Mild for most people.",
            gut_effect: GutEffect::Mild,
            laxative: false,
            usual_fact: facts::THREONATE_USUAL,
            time_of_day: EVENING,
            not: "Not shown to reach the human brain better than other forms.",
            cautions: vec![
                "1,500 mg of the compound cannot hold 144 mg of elemental magnesium: the pure salt holds at most 8.25 %. 2,000 mg can.",
            ],
        },
        Form::Citrate => FormGuide {
            form,
            name: form.name(),
            more: false,
            salts: salts(form),
            taken_for: "General use; loosens the bowel",
            main: Evidence {
                grade: Grade::A,
                dots: 4,
                words: "a laxative at high doses",
            },
            sleep: Evidence {
                grade: Grade::C,
                dots: 1,
                words: "little for sleep",
            },
            known: known(&[facts::CITRATE_ABSORPTION, facts::CITRATE_LAXATIVE]),
            gut: "Loose stools, more with higher doses.",
            gut_effect: GutEffect::Moderate,
            laxative: true,
            usual_fact: facts::CITRATE_USUAL,
            time_of_day: ANY_TIME,
            not: "Not made for sleep: at higher doses it is a laxative.",
            cautions: vec!["Not while you have diarrhoea.", TRUST_THE_LABEL],
        },
        Form::Malate => FormGuide {
            form,
            name: form.name(),
            more: false,
            salts: salts(form),
            taken_for: "Energy, by day",
            main: Evidence {
                grade: Grade::D,
                dots: 0,
                words: "no good trial for energy",
            },
            sleep: Evidence {
                grade: Grade::D,
                dots: 0,
                words: "no trial for sleep found",
            },
            known: known(&[facts::MALATE_ENERGY]),
            gut: "Mild for most people.",
            gut_effect: GutEffect::Mild,
            laxative: false,
            usual_fact: facts::MALATE_USUAL,
            time_of_day: "People take it in the morning. No trial has compared times: take it when you will remember, with food if it upsets you, and split doses above about 200 mg.",
            not: "Not shown to give energy.",
            cautions: vec![
                "\"Dimagnesium malate\" is an idealised formula; many products are a mixture. Trust the label's elemental line.",
            ],
        },
        Form::Chloride => FormGuide {
            form,
            name: form.name(),
            more: false,
            salts: salts(form),
            taken_for: "General use; on the skin",
            main: Evidence {
                grade: Grade::B,
                dots: 2,
                words: "absorbed by mouth; not shown through the skin",
            },
            sleep: Evidence {
                grade: Grade::D,
                dots: 0,
                words: "no trial for sleep found",
            },
            known: known(&[
                facts::CHLORIDE_ORAL,
                facts::CHLORIDE_SKIN,
                facts::CHLORIDE_CREAM,
            ]),
            gut: "Moderate: it can loosen the bowel.",
            gut_effect: GutEffect::Moderate,
            laxative: false,
            usual_fact: facts::CHLORIDE_USUAL,
            time_of_day: ANY_TIME,
            not: "Not shown to enter through the skin: oils, sprays and baths are not a dose.",
            cautions: vec![
                "Flakes and liquids are the hexahydrate, which holds less than half as much magnesium by weight.",
            ],
        },
        Form::Oxide => FormGuide {
            form,
            name: form.name(),
            more: false,
            salts: salts(form),
            taken_for: "Cheap filler, laxative",
            main: Evidence {
                grade: Grade::A,
                dots: 4,
                words: "a laxative and antacid",
            },
            sleep: Evidence {
                grade: Grade::B,
                dots: 1,
                words: "poorly absorbed",
            },
            known: known(&[facts::OXIDE_TRIALS, facts::OXIDE_ABSORPTION]),
            gut: "Marked: it is used as a laxative and antacid.",
            gut_effect: GutEffect::Marked,
            laxative: true,
            usual_fact: facts::OXIDE_USUAL,
            time_of_day: ANY_TIME,
            not: "Not 60 % for the body: most of what is swallowed is not absorbed.",
            cautions: vec!["Not while you have diarrhoea."],
        },
        Form::Taurate
        | Form::Sulfate
        | Form::Lactate
        | Form::Aspartate
        | Form::Gluconate
        | Form::Carbonate
        | Form::Hydroxide
        | Form::Orotate => more::page(form),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_keep_the_order_of_the_guide() {
        assert_eq!(
            guide().iter().map(|page| page.form).collect::<Vec<_>>(),
            Form::ALL
        );
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
    fn fifteen_hundred_of_threonate_cannot_hold_144() {
        let threonate = &FORMS[1].salts[0];
        assert!(1500.0 * threonate.elemental_percent / 100.0 < 144.0);
        assert!(2000.0 * threonate.elemental_percent / 100.0 > 144.0);
    }
}
