//! The pages behind "more": forms that few people choose for the evening.

use super::{ANY_TIME, TRUST_THE_LABEL, known, more_facts as facts};
use crate::fact::{Fact, Grade};
use crate::supplement::{Evidence, Form, FormGuide, GutEffect, salts};

const NO_TRIAL_FOR_SLEEP: Evidence = Evidence {
    grade: Grade::D,
    dots: 0,
    words: "no trial for sleep found",
};

/// What differs between these pages.
struct Own {
    taken_for: &'static str,
    main: Evidence,
    facts: &'static [Fact],
    gut: &'static str,
    gut_effect: GutEffect,
    laxative: bool,
    usual_fact: Fact,
    not: &'static str,
    cautions: &'static [&'static str],
}

/// The page of a form behind "more".
pub(super) fn page(form: Form) -> FormGuide {
    let own = own(form);
    FormGuide {
        form,
        name: form.name(),
        more: true,
        salts: salts(form),
        taken_for: own.taken_for,
        main: own.main,
        sleep: NO_TRIAL_FOR_SLEEP,
        known: known(own.facts),
        gut: own.gut,
        gut_effect: own.gut_effect,
        laxative: own.laxative,
        usual_fact: own.usual_fact,
        time_of_day: ANY_TIME,
        not: own.not,
        cautions: own.cautions.to_vec(),
    }
}

const fn evidence(grade: Grade, dots: u8, words: &'static str) -> Evidence {
    Evidence { grade, dots, words }
}

const fn replacement(facts: &'static [Fact], usual_fact: Fact) -> Own {
    Own {
        taken_for: "To make up for too little",
        main: evidence(Grade::B, 2, "dissolves and is absorbed"),
        facts,
        gut: "Mild for most people.",
        gut_effect: GutEffect::Mild,
        laxative: false,
        usual_fact,
        not: "Not shown to act on sleep. It holds little magnesium by weight, so that a dose takes more of it.",
        cautions: &[TRUST_THE_LABEL],
    }
}

const fn own(form: Form) -> Own {
    match form {
        Form::Taurate => Own {
            taken_for: "The heart",
            main: evidence(Grade::D, 1, "animals, or tiny trials"),
            facts: &[facts::HEART],
            gut: "Mild for most people.",
            gut_effect: GutEffect::Mild,
            laxative: false,
            usual_fact: facts::HEART_USUAL,
            not: "Not shown to help a heart or sleep in people. A heart that misses beats is for a doctor.",
            cautions: &[TRUST_THE_LABEL],
        },
        Form::Orotate => Own {
            not: "Not shown to help a heart or sleep in people, and it holds little magnesium by weight.",
            ..own(Form::Taurate)
        },
        Form::Sulfate => Own {
            taken_for: "Baths; as a laxative by mouth",
            main: evidence(Grade::A, 4, "a laxative by mouth; baths are unproven"),
            facts: &[facts::SULFATE_LAXATIVE, facts::SULFATE_BATH],
            gut: "Marked: by mouth it is a laxative.",
            gut_effect: GutEffect::Marked,
            laxative: true,
            usual_fact: facts::SULFATE_USUAL,
            not: "Not a supplement: that a bath brings magnesium into the body is not proven.",
            cautions: &["By mouth only as its leaflet says, and not while you have diarrhoea."],
        },
        Form::Aspartate => replacement(
            &[facts::REPLACEMENT, facts::ASPARTATE],
            facts::REPLACEMENT_USUAL,
        ),
        Form::Carbonate => Own {
            taken_for: "Heartburn",
            main: evidence(Grade::A, 4, "an antacid"),
            facts: &[facts::ANTACID],
            gut: "Marked: it can loosen the bowel.",
            gut_effect: GutEffect::Marked,
            laxative: false,
            usual_fact: facts::ANTACID_USUAL,
            not: "Not for the evening: it needs stomach acid to dissolve, and binds some medicines.",
            cautions: &[
                "Antacids with magnesium count against the upper level, and keep their hours from medicines.",
            ],
        },
        Form::Hydroxide => Own {
            taken_for: "Heartburn; as a laxative",
            main: evidence(Grade::A, 4, "an antacid and laxative"),
            facts: &[facts::ANTACID, facts::HYDROXIDE_LAXATIVE],
            gut: "Marked: it is used as a laxative.",
            laxative: true,
            cautions: &[
                "Antacids with magnesium count against the upper level, and keep their hours from medicines.",
                "Not while you have diarrhoea.",
            ],
            ..own(Form::Carbonate)
        },
        // Lactate and gluconate; the forms with pages of their own never come here.
        _ => replacement(&[facts::REPLACEMENT], facts::REPLACEMENT_USUAL),
    }
}
