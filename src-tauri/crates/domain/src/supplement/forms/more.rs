//! The pages of the forms behind "more".

use super::{
    ANY_TIME, MILD, NO_DIARRHOEA, NO_SLEEP_TRIAL, PAID_NOT_TOLD, TRUST_THE_LABEL, facts_more, known,
};
use crate::fact::Grade;
use crate::supplement::{Evidence, Form, FormGuide, GutEffect, salts};

const MEDICINE: &str =
    "As an antacid or laxative it is a medicine. Log it as one: its magnesium counts too.";

pub(super) fn taurate() -> FormGuide {
    FormGuide {
        form: Form::Taurate,
        name: Form::Taurate.name(),
        salts: salts(Form::Taurate),
        more: true,
        taken_for: "The heart",
        main: Evidence {
            grade: Grade::C,
            dots: 1,
            words: "animal studies or tiny trials",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts_more::TAURATE_HEART]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Mild,
        gut: MILD,
        laxative: false,
        usual_fact: facts_more::TAURATE_USUAL,
        time_of_day: ANY_TIME,
        not: "Not a treatment for the heart. Heart trouble belongs to a doctor.",
        cautions: vec![TRUST_THE_LABEL],
    }
}

pub(super) fn sulfate() -> FormGuide {
    FormGuide {
        form: Form::Sulfate,
        name: Form::Sulfate.name(),
        salts: salts(Form::Sulfate),
        more: true,
        taken_for: "Laxative; baths (Epsom salt)",
        main: Evidence {
            grade: Grade::A,
            dots: 4,
            words: "a laxative when swallowed; baths unproven",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts_more::SULFATE_LAXATIVE, facts_more::SULFATE_BATH]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Marked,
        gut: "Marked: swallowed, it is a laxative.",
        laxative: true,
        usual_fact: facts_more::SULFATE_USUAL,
        time_of_day: "None: it is not taken as a supplement.",
        not: "Not a supplement. A bath may be pleasant; it is not a dose.",
        cautions: vec![
            NO_DIARRHOEA,
            MEDICINE,
            "Epsom salt is the heptahydrate, which holds about half as much magnesium by weight.",
        ],
    }
}

pub(super) fn lactate() -> FormGuide {
    FormGuide {
        form: Form::Lactate,
        name: Form::Lactate.name(),
        salts: salts(Form::Lactate),
        more: true,
        taken_for: "To make up for a low intake",
        main: Evidence {
            grade: Grade::B,
            dots: 2,
            words: "dissolves well, is absorbed",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts_more::LACTATE_ABSORPTION]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Mild,
        gut: MILD,
        laxative: false,
        usual_fact: facts_more::LACTATE_USUAL,
        time_of_day: ANY_TIME,
        not: "Not rich in magnesium: little of its weight is elemental.",
        cautions: vec![TRUST_THE_LABEL],
    }
}

pub(super) fn aspartate() -> FormGuide {
    FormGuide {
        form: Form::Aspartate,
        name: Form::Aspartate.name(),
        salts: salts(Form::Aspartate),
        more: true,
        taken_for: "To make up for a low intake",
        main: Evidence {
            grade: Grade::B,
            dots: 2,
            words: "dissolves well, is absorbed",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts_more::ASPARTATE_ABSORPTION]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Mild,
        gut: MILD,
        laxative: false,
        usual_fact: facts_more::ASPARTATE_USUAL,
        time_of_day: ANY_TIME,
        not: "Not rich in magnesium: little of its weight is elemental.",
        cautions: vec![TRUST_THE_LABEL],
    }
}

pub(super) fn gluconate() -> FormGuide {
    FormGuide {
        form: Form::Gluconate,
        name: Form::Gluconate.name(),
        salts: salts(Form::Gluconate),
        more: true,
        taken_for: "To make up for a low intake",
        main: Evidence {
            grade: Grade::B,
            dots: 2,
            words: "dissolves well, is absorbed",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts_more::GLUCONATE_ABSORPTION]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Mild,
        gut: MILD,
        laxative: false,
        usual_fact: facts_more::GLUCONATE_USUAL,
        time_of_day: ANY_TIME,
        not: "Not rich in magnesium: it holds the smallest share of all forms here.",
        cautions: vec![TRUST_THE_LABEL],
    }
}

pub(super) fn carbonate() -> FormGuide {
    FormGuide {
        form: Form::Carbonate,
        name: Form::Carbonate.name(),
        salts: salts(Form::Carbonate),
        more: true,
        taken_for: "Heartburn (antacid)",
        main: Evidence {
            grade: Grade::A,
            dots: 4,
            words: "an antacid",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts_more::CARBONATE_ANTACID]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Marked,
        gut: "Marked: it is used as an antacid.",
        laxative: false,
        usual_fact: facts_more::CARBONATE_USUAL,
        time_of_day: "As on its label. No trial has compared times.",
        not: "Not made as a supplement: without stomach acid it hardly dissolves.",
        cautions: vec![
            NO_DIARRHOEA,
            MEDICINE,
            "Many products are the basic carbonate, which holds a little less magnesium.",
        ],
    }
}

pub(super) fn hydroxide() -> FormGuide {
    FormGuide {
        form: Form::Hydroxide,
        name: Form::Hydroxide.name(),
        salts: salts(Form::Hydroxide),
        more: true,
        taken_for: "Heartburn (antacid), laxative",
        main: Evidence {
            grade: Grade::A,
            dots: 4,
            words: "an antacid and laxative",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts_more::HYDROXIDE_ANTACID]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Marked,
        gut: "Marked: it is used as a laxative and antacid.",
        laxative: true,
        usual_fact: facts_more::HYDROXIDE_USUAL,
        time_of_day: "As on its label. No trial has compared times.",
        not: "Not made as a supplement: it is an antacid and a laxative.",
        cautions: vec![NO_DIARRHOEA, MEDICINE],
    }
}

pub(super) fn orotate() -> FormGuide {
    FormGuide {
        form: Form::Orotate,
        name: Form::Orotate.name(),
        salts: salts(Form::Orotate),
        more: true,
        taken_for: "The heart",
        main: Evidence {
            grade: Grade::C,
            dots: 1,
            words: "animal studies or tiny trials",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts_more::OROTATE_HEART]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Mild,
        gut: MILD,
        laxative: false,
        usual_fact: facts_more::OROTATE_USUAL,
        time_of_day: ANY_TIME,
        not: "Not a treatment for the heart. Heart trouble belongs to a doctor.",
        cautions: vec![TRUST_THE_LABEL],
    }
}
