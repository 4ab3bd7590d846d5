//! What the profile says for or against magnesium. Anything not told is a reason of its own.

use crate::fact::{Fact, Mark, Source};
use crate::profile::{Kidney, Profile, Sex, Told};
use crate::safety::{GateLevel, GateReason};
use crate::time::Day;

/// Age from which pregnancy is no longer asked, and from which supplements may be suggested. Both are a
/// policy of Lull.
const PREGNANCY_ASKED_UNTIL: u16 = 60;
const ADULT_FROM: u16 = 18;

const POLICY: Source = Source {
    name: "Lull's policy",
    year: None,
    link: None,
    mark: Mark::Verified,
};
const PARENTERAL: Source = Source {
    name: "Labels of magnesium by drip, extended to tablets",
    year: None,
    link: None,
    mark: Mark::Verified,
};

/// The reasons that hang on the answer to `item` and that asking lifts.
pub(super) fn settled_with(item: &str) -> &'static [&'static str] {
    match item {
        "safety.kidney" => &[MIDDLING_KIDNEY.id, KIDNEY_NO_FIGURE.id],
        "safety.diarrhoea" => &[DIARRHOEA.id],
        "safety.pregnant" => &[PREGNANCY.id],
        _ => &[],
    }
}

/// One condition with its words.
struct Words {
    id: &'static str,
    title: &'static str,
    why: &'static str,
    ask: &'static str,
    say: &'static str,
    fact: Fact,
}

const SEVERE_KIDNEY: Words = Words {
    id: "kidney.under-30",
    title: "Severe kidney disease",
    why: "The kidneys remove magnesium. When they hardly work it can build up and be dangerous.",
    ask: "Your kidney team. Only if they say so.",
    say: "My eGFR is under 30, or I am on dialysis. Should I keep away from magnesium products?",
    fact: Fact::stated(
        "gate.kidney.under-30",
        "Severe kidney disease speaks against magnesium products. That it begins at an eGFR of 30 is unverified.",
        Source {
            name: "Medscape UK (contraindication); the threshold is from memory",
            year: None,
            link: None,
            mark: Mark::Recalled,
        },
    )
    .with_value(30.0, "ml/min/1.73 m²"),
};
const MIDDLING_KIDNEY: Words = Words {
    id: "kidney.30-59",
    title: "Kidney disease",
    why: "With an eGFR of 30 to 59 the kidneys remove magnesium more slowly.",
    ask: "Your doctor or kidney team.",
    say: "My eGFR is between 30 and 59. May I take a magnesium supplement, and how much?",
    fact: Fact::stated(
        "gate.kidney.30-59",
        "With an eGFR of 30 to 59, ask the prescriber first.",
        Source::MEMORY,
    ),
};
const KIDNEY_NO_FIGURE: Words = Words {
    id: "kidney.no-figure",
    title: "Kidney disease, figure not known",
    why: "The kidneys remove magnesium. How well yours do is not known here.",
    ask: "Your doctor or kidney team.",
    say: "I have kidney disease. What is my eGFR, and may I take a magnesium supplement?",
    fact: Fact::stated(
        "gate.kidney.no-figure",
        "With kidney disease and no known eGFR, ask the prescriber first.",
        POLICY,
    ),
};
const KIDNEY_UNKNOWN: Words = Words {
    id: "kidney.unknown",
    title: "Kidneys: not told",
    why: "Magnesium leaves by the kidneys, so this matters most. It is asked again before a first dose.",
    ask: "Your doctor, if you do not know.",
    say: "Are my kidneys well? What is my eGFR?",
    fact: Fact::stated(
        "gate.kidney.unknown",
        "What is not told counts as unknown, never as no.",
        POLICY,
    ),
};
const MYASTHENIA: Words = Words {
    id: "myasthenia",
    title: "Myasthenia gravis",
    why: "Magnesium can weaken the signal from nerve to muscle further.",
    ask: "Your neurologist.",
    say: "I have myasthenia gravis. Should I keep away from magnesium products?",
    fact: Fact::stated(
        "gate.myasthenia",
        "Labels of magnesium by drip warn in myasthenia gravis; Lull holds tablets to the same.",
        PARENTERAL,
    ),
};
const HEART_BLOCK: Words = Words {
    id: "heart-block",
    title: "Heart block or a very slow pulse",
    why: "Magnesium can slow the heart's conduction further.",
    ask: "Your cardiologist or doctor.",
    say: "I have heart block or a very slow pulse. Should I keep away from magnesium products?",
    fact: Fact::stated(
        "gate.heart-block",
        "Labels of magnesium by drip warn in heart block; Lull holds tablets to the same.",
        PARENTERAL,
    ),
};
const BOWEL: Words = Words {
    id: "bowel",
    title: "Bowel obstruction or unexplained belly pain",
    why: "Magnesium draws water into the bowel, which is dangerous when the way is blocked.",
    ask: "A doctor, before anything else.",
    say: "I have belly pain without a known reason, or a bowel obstruction. What should I do?",
    fact: Fact::stated(
        "gate.bowel",
        "No magnesium with a bowel obstruction or unexplained abdominal pain.",
        Source::MEMORY,
    ),
};
const DIARRHOEA: Words = Words {
    id: "diarrhoea",
    title: "Diarrhoea or malabsorption",
    why: "It can lower magnesium, and many magnesium products make it worse.",
    ask: "Your doctor or pharmacist.",
    say: "I have diarrhoea or absorb food badly. Should my magnesium be measured, and what could I take?",
    fact: Fact::stated(
        "gate.diarrhoea",
        "Active diarrhoea and malabsorption can lower magnesium: ask first. In part unverified.",
        Source::MEMORY,
    ),
};
const PREGNANCY: Words = Words {
    id: "pregnancy",
    title: "Pregnancy",
    why: "The reference intake has its own value in pregnancy; supplements are for your midwife or doctor to agree. Magnesium tablets are not a treatment for pre-eclampsia.",
    ask: "Your midwife or doctor.",
    say: "I am pregnant. May I take a magnesium supplement, which one and how much?",
    fact: Fact::stated(
        "gate.pregnancy",
        "In pregnancy ask the midwife; magnesium tablets are not a treatment for pre-eclampsia.",
        Source::MEMORY,
    ),
};
const UNDER_AGE: Words = Words {
    id: "age.under-18",
    title: "Under 18",
    why: "Lull suggests no supplements to children and teenagers. Food, sleep and the routine are all here.",
    ask: "A parent and your doctor.",
    say: "I have cramps or sleep badly. What could help at my age?",
    fact: Fact::stated(
        "gate.age.under-18",
        "No supplement mode under 18 years.",
        POLICY,
    )
    .with_value(18.0, "years"),
};
const AGE_UNKNOWN: Words = Words {
    id: "age.unknown",
    title: "Age: not told",
    why: "Supplements are suggested to adults only. It is asked again before a first dose.",
    ask: "Nobody: your answer is enough.",
    say: "I am … years old.",
    fact: Fact::stated(
        "gate.age.unknown",
        "What is not told counts as unknown, never as no.",
        POLICY,
    ),
};

/// Every reason that the profile holds on `on`.
///
/// That pregnancy is not asked again of men, nor past sixty, is a policy of Lull.
pub(super) fn reasons(profile: &Profile, on: Day) -> Vec<GateReason> {
    let years = profile.age.map(|age| age.on(on));
    let mut reasons = Vec::new();
    match profile.kidney {
        Kidney::Under30 => reasons.push(reason(SEVERE_KIDNEY, GateLevel::Stop)),
        Kidney::Egfr30 => reasons.push(reason(MIDDLING_KIDNEY, GateLevel::AskFirst)),
        Kidney::DiseaseNoFigure => reasons.push(reason(KIDNEY_NO_FIGURE, GateLevel::AskFirst)),
        Kidney::Unknown => reasons.push(reason(KIDNEY_UNKNOWN, GateLevel::Unknown)),
        Kidney::NoneKnown | Kidney::Egfr90 | Kidney::Egfr60 => {}
    }
    match years {
        None => reasons.push(reason(AGE_UNKNOWN, GateLevel::Unknown)),
        Some(years) if years < ADULT_FROM => reasons.push(reason(UNDER_AGE, GateLevel::Stop)),
        Some(_) => {}
    }
    let can_be_pregnant =
        profile.sex != Some(Sex::Male) && years.is_none_or(|years| years <= PREGNANCY_ASKED_UNTIL);
    let pregnant = match profile.pregnant {
        Told::Unknown if !can_be_pregnant => Told::No,
        told => told,
    };
    for (told, words, level) in [
        (profile.myasthenia, MYASTHENIA, GateLevel::Stop),
        (profile.heart_block, HEART_BLOCK, GateLevel::Stop),
        (profile.bowel, BOWEL, GateLevel::Stop),
        (profile.diarrhoea, DIARRHOEA, GateLevel::AskFirst),
        (pregnant, PREGNANCY, GateLevel::AskFirst),
    ] {
        match told {
            Told::Yes => reasons.push(reason(words, level)),
            Told::Unknown => reasons.push(not_told(&words)),
            Told::No => {}
        }
    }
    reasons
}

fn reason(words: Words, level: GateLevel) -> GateReason {
    GateReason {
        id: words.id.to_owned(),
        level,
        title: words.title.to_owned(),
        why: words.why.to_owned(),
        ask: words.ask.to_owned(),
        say: words.say.to_owned(),
        fact: words.fact,
        can_settle: level == GateLevel::AskFirst,
        settled: false,
    }
}

/// The same condition when the question was not answered.
fn not_told(words: &Words) -> GateReason {
    GateReason {
        id: format!("{}.unknown", words.id),
        level: GateLevel::Unknown,
        title: format!("{}: not told", words.title),
        why: "It matters for magnesium, so it is asked again before a first dose. Not told counts as unknown, never as no.".to_owned(),
        ask: "Your doctor, if you do not know.".to_owned(),
        say: format!("Is this something I have: {}?", words.title.to_lowercase()),
        fact: words.fact,
        can_settle: false,
        settled: false,
    }
}
