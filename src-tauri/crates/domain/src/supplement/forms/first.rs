//! The pages of the forms that people ask for.

use super::{
    ANY_TIME, EVENING, MILD, NO_DIARRHOEA, NO_SLEEP_TRIAL, PAID_NOT_TOLD, TRUST_THE_LABEL, facts,
    known,
};
use crate::fact::Grade;
use crate::supplement::{Evidence, Form, FormGuide, GutEffect, salts};

pub(super) fn glycinate() -> FormGuide {
    FormGuide {
        form: Form::Glycinate,
        name: Form::Glycinate.name(),
        salts: salts(Form::Glycinate),
        more: false,
        taken_for: "Sleep, a calm evening",
        main: Evidence {
            grade: Grade::B,
            dots: 2,
            words: "one trial: better by 1.6 points of 28",
        },
        sleep: Evidence {
            grade: Grade::B,
            dots: 2,
            words: "one recent trial, small effect",
        },
        known: known(&[
            facts::GLYCINATE_TRIAL,
            facts::GLYCINATE_SIZE,
            facts::GLYCINATE_ABSORPTION,
            facts::WALKER,
        ]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Mild,
        gut: MILD,
        laxative: false,
        usual_fact: facts::GLYCINATE_USUAL,
        time_of_day: EVENING,
        not: "Not a sleeping pill. That it is absorbed better than other forms is disputed.",
        cautions: vec![TRUST_THE_LABEL],
    }
}

pub(super) fn threonate() -> FormGuide {
    FormGuide {
        form: Form::LThreonate,
        name: Form::LThreonate.name(),
        salts: salts(Form::LThreonate),
        more: false,
        taken_for: "Learning, memory",
        main: Evidence {
            grade: Grade::B,
            dots: 1,
            words: "one trial of 51 people, maker-linked",
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
        paid: "The maker stands near both trials: the one on thinking is linked to it, and the one on sleep has an author from it.",
        gut_effect: GutEffect::Mild,
        gut: MILD,
        laxative: false,
        usual_fact: facts::THREONATE_USUAL,
        time_of_day: EVENING,
        not: "Not shown to reach the human brain better than other forms.",
        cautions: vec![
            "1,500 mg of the compound cannot hold 144 mg of elemental magnesium: the pure salt holds at most 8.25 %. 2,000 mg can.",
        ],
    }
}

pub(super) fn citrate() -> FormGuide {
    FormGuide {
        form: Form::Citrate,
        name: Form::Citrate.name(),
        salts: salts(Form::Citrate),
        more: false,
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
        known: known(&[
            facts::CITRATE_ABSORPTION,
            facts::WALKER,
            facts::CITRATE_LAXATIVE,
        ]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Moderate,
        gut: "Loose stools, more with higher doses.",
        laxative: true,
        usual_fact: facts::CITRATE_USUAL,
        time_of_day: ANY_TIME,
        not: "Not made for sleep: at higher doses it is a laxative.",
        cautions: vec![NO_DIARRHOEA, TRUST_THE_LABEL],
    }
}

pub(super) fn malate() -> FormGuide {
    FormGuide {
        form: Form::Malate,
        name: Form::Malate.name(),
        salts: salts(Form::Malate),
        more: false,
        taken_for: "Energy, by day",
        main: Evidence {
            grade: Grade::D,
            dots: 0,
            words: "no good trial for energy known",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[facts::MALATE_ENERGY]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Mild,
        gut: MILD,
        laxative: false,
        usual_fact: facts::MALATE_USUAL,
        time_of_day: "People take it in the morning. No trial has compared times: take it when you will remember, with food if it upsets you, and split doses above about 200 mg.",
        not: "Not shown to give energy.",
        cautions: vec![
            "\"Dimagnesium malate\" is an idealised formula; many products are a mixture. Trust the label's elemental line.",
        ],
    }
}

pub(super) fn chloride() -> FormGuide {
    FormGuide {
        form: Form::Chloride,
        name: Form::Chloride.name(),
        salts: salts(Form::Chloride),
        more: false,
        taken_for: "General use; on the skin",
        main: Evidence {
            grade: Grade::B,
            dots: 2,
            words: "absorbed by mouth; not shown through the skin",
        },
        sleep: NO_SLEEP_TRIAL,
        known: known(&[
            facts::CHLORIDE_ORAL,
            facts::CHLORIDE_SKIN,
            facts::CHLORIDE_CREAM,
        ]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Moderate,
        gut: "Moderate: it can loosen the bowel.",
        laxative: false,
        usual_fact: facts::CHLORIDE_USUAL,
        time_of_day: ANY_TIME,
        not: "Not shown to enter through the skin: oils, sprays and baths are not a dose.",
        cautions: vec![
            "Flakes and liquids are the hexahydrate, which holds less than half as much magnesium by weight.",
        ],
    }
}

pub(super) fn oxide() -> FormGuide {
    FormGuide {
        form: Form::Oxide,
        name: Form::Oxide.name(),
        salts: salts(Form::Oxide),
        more: false,
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
        known: known(&[
            facts::OXIDE_TRIALS,
            facts::OXIDE_LAXATIVE,
            facts::OXIDE_ABSORPTION,
        ]),
        paid: PAID_NOT_TOLD,
        gut_effect: GutEffect::Marked,
        gut: "Marked: it is used as a laxative and antacid.",
        laxative: true,
        usual_fact: facts::OXIDE_USUAL,
        time_of_day: ANY_TIME,
        not: "Not 60 % for the body: most of what is swallowed is not absorbed.",
        cautions: vec![NO_DIARRHOEA],
    }
}
