//! Signs for a doctor or an urgent line on the same day.

use crate::fact::{Fact, Mark, Source};
use crate::safety::flags::NHS_COPY;
use crate::safety::{RedFlag, Urgency};

pub(super) const CRAMP_NOT_EASING: RedFlag = RedFlag {
    id: "cramp-not-easing",
    urgency: Urgency::SameDay,
    sign: "A cramp that has lasted more than 10 minutes and does not ease",
    action: "See a doctor or call an urgent line today, straight away.",
    say: "I have had a cramp for more than ten minutes, and nothing eases it.",
    fact: Fact::stated(
        "flag.cramp-not-easing",
        "A cramp of more than 10 minutes that does not ease needs help the same day, immediately.",
        NHS_COPY,
    )
    .with_value(10.0, "min"),
};

pub(super) const CRAMPS_AFTER_WOUND: RedFlag = RedFlag {
    id: "cramps-after-wound",
    urgency: Urgency::SameDay,
    sign: "Cramps after a dirty wound, or after touching or swallowing something poisonous",
    action: "See a doctor or call an urgent line today, straight away: tetanus and poisons such as lead or mercury can begin with cramps.",
    say: "I have cramps since a dirty wound, or since I was near a poison. When was my last tetanus shot?",
    fact: Fact::stated(
        "flag.cramps-after-wound",
        "Cramps after a poison or a dirty wound (tetanus) need help the same day, immediately.",
        NHS_COPY,
    ),
};

pub(super) const ONE_LEG_SWOLLEN: RedFlag = RedFlag {
    id: "one-leg-swollen",
    urgency: Urgency::SameDay,
    sign: "One leg that is swollen, throbbing, warm or red",
    action: "See a doctor or call an urgent line today (in the UK: an urgent GP appointment or 111). With chest pain or breathlessness call your emergency number now: 112, 999 or 911. Do not rub the leg.",
    say: "One of my legs is swollen, throbbing, warm or red. Could it be a clot?",
    fact: Fact::stated(
        "flag.one-leg-swollen",
        "One swollen, throbbing, warm or red leg needs a doctor the same day: it can be a clot. With chest signs it is an emergency.",
        NHS_COPY,
    ),
};

pub(super) const PREGNANCY_SIGNS: RedFlag = RedFlag {
    id: "pregnancy-signs",
    urgency: Urgency::SameDay,
    sign: "If you are 20 weeks pregnant or more, or gave birth in the last 4 weeks: a severe headache, trouble seeing, pain below the ribs, vomiting, or sudden swelling of face, hands or feet",
    action: "Call your midwife, maternity unit or an urgent line now, today. With a fit call your emergency number: 112, 999 or 911. Magnesium tablets do not treat pre-eclampsia.",
    say: "I am pregnant or have just given birth, and I have signs that could be pre-eclampsia.",
    fact: Fact::stated(
        "flag.pregnancy-signs",
        "From 20 weeks of pregnancy until 4 weeks after birth these signs can be pre-eclampsia: call the same day; a fit is an emergency.",
        Source {
            name: "NHS, pre-eclampsia",
            year: None,
            link: Some("https://www.nhs.uk/conditions/pre-eclampsia"),
            mark: Mark::Verified,
        },
    ),
};

pub(super) const CANNOT_KEEP_FLUID: RedFlag = RedFlag {
    id: "cannot-keep-fluid",
    urgency: Urgency::SameDay,
    sign: "Vomiting or diarrhoea with cramps, and fluids do not stay down",
    action: "See a doctor or call an urgent line today. Take no magnesium meanwhile.",
    say: "I have vomiting or diarrhoea with cramps, and I cannot keep fluids down.",
    fact: Fact::stated(
        "flag.cannot-keep-fluid",
        "Vomiting or diarrhoea with cramps when no fluid stays down needs help the same day.",
        Source::MEMORY,
    ),
};

pub(super) const HEAT_ILLNESS: RedFlag = RedFlag {
    id: "heat-illness",
    urgency: Urgency::SameDay,
    sign: "Cramps with dizziness, sickness or headache after great heat",
    action: "Rest in a cool place and call a doctor or an urgent line today. With confusion or a collapse call your emergency number: 112, 999 or 911.",
    say: "I have cramps and feel ill after great heat.",
    fact: Fact::stated(
        "flag.heat-illness",
        "Heat illness needs help the same day.",
        Source::MEMORY,
    ),
};
