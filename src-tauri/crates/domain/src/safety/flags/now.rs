//! Signs for the emergency number.

use crate::fact::{Fact, Source};
use crate::safety::flags::NHS_COPY;
use crate::safety::{RedFlag, Urgency};

/// The call that every sign here begins with.
macro_rules! emergency {
    ($then:literal) => {
        concat!("Call your emergency number now: 112, 999 or 911. ", $then)
    };
}

pub(super) const FIT_OR_COLLAPSE: RedFlag = RedFlag {
    id: "fit-or-collapse",
    urgency: Urgency::EmergencyNow,
    sign: "A fit (seizure), a collapse, or new confusion",
    action: emergency!("Do not drive, and do not stay alone."),
    say: "I have had a fit, a collapse or sudden confusion.",
    fact: Fact::stated(
        "flag.fit-or-collapse",
        "A fit, a collapse or new confusion is an emergency. Very low magnesium or calcium is one of several causes.",
        Source::MEMORY,
    ),
};

pub(super) const LOCKED_SPASM: RedFlag = RedFlag {
    id: "locked-spasm",
    urgency: Urgency::EmergencyNow,
    sign: "Hands, feet or jaw locked in a spasm, with tingling",
    action: emergency!(
        "Ask for calcium and magnesium to be measured. Do not treat it with a supplement."
    ),
    say: "My hands, feet or jaw are locked in a spasm and tingle. I worry about low calcium or magnesium.",
    fact: Fact::stated(
        "flag.locked-spasm",
        "A locked spasm with tingling (tetany) is an emergency; very low magnesium or calcium can cause it.",
        Source::MEMORY,
    ),
};

pub(super) const CHEST: RedFlag = RedFlag {
    id: "chest",
    urgency: Urgency::EmergencyNow,
    sign: "Chest pain, breathlessness, fainting, a racing heart that does not stop, or coughing blood",
    action: emergency!("Sit down, and do not drive yourself."),
    say: "I have chest pain, or I am breathless, fainting, coughing blood, or my heart keeps racing.",
    fact: Fact::stated(
        "flag.chest",
        "Chest pain, breathlessness, fainting, lasting palpitations or coughing blood is an emergency; with a swollen leg it can be a clot.",
        NHS_COPY,
    ),
};

pub(super) const STROKE_SIGNS: RedFlag = RedFlag {
    id: "stroke-signs",
    urgency: Urgency::EmergencyNow,
    sign: "Sudden weakness of the face, an arm or a leg, or trouble speaking",
    action: emergency!("Note the time it began, even if it passes."),
    say: "My face, arm or leg went weak suddenly, or I cannot speak well. It began at …",
    fact: Fact::stated(
        "flag.stroke-signs",
        "Sudden weakness of the face, an arm or a leg, or trouble speaking, is an emergency.",
        Source::MEMORY,
    ),
};

pub(super) const BREATHING_OR_CHOKING: RedFlag = RedFlag {
    id: "breathing-or-choking",
    urgency: Urgency::EmergencyNow,
    sign: "New trouble breathing, or choking when you swallow",
    action: emergency!("Sit upright, and do not eat or drink."),
    say: "I newly struggle to breathe, or I choke when I swallow.",
    fact: Fact::stated(
        "flag.breathing-or-choking",
        "New trouble breathing, or choking on swallowing, is an emergency.",
        Source::MEMORY,
    ),
};

pub(super) const DARK_URINE: RedFlag = RedFlag {
    id: "dark-urine",
    urgency: Urgency::EmergencyNow,
    sign: "Severe muscle pain or weakness with dark or cola-coloured urine",
    action: emergency!("Muscle breakdown (rhabdomyolysis) can harm the kidneys within hours."),
    say: "My muscles hurt badly or are weak, and my urine is dark. Could it be rhabdomyolysis?",
    fact: Fact::stated(
        "flag.dark-urine",
        "Severe muscle pain or weakness with dark urine can be rhabdomyolysis, an emergency (MedlinePlus, from memory).",
        Source::MEMORY,
    ),
};

pub(super) const SADDLE_NUMBNESS: RedFlag = RedFlag {
    id: "saddle-numbness",
    urgency: Urgency::EmergencyNow,
    sign: "Back pain with numbness between the legs, new bladder or bowel trouble, or weakness of both legs",
    action: emergency!("Nerves of the lower back may be pressed; hours count."),
    say: "I have back pain, numbness between my legs or new bladder or bowel trouble, or both legs are weak.",
    fact: Fact::stated(
        "flag.saddle-numbness",
        "Back pain with saddle numbness, new bladder or bowel change, or weakness of both legs is an emergency.",
        Source::MEMORY,
    ),
};

pub(super) const COLD_LIMB: RedFlag = RedFlag {
    id: "cold-limb",
    urgency: Urgency::EmergencyNow,
    sign: "An arm or leg that is suddenly painful, cold, pale or numb",
    action: emergency!("Do not warm or rub it: its blood flow may be blocked."),
    say: "My arm or leg suddenly hurts and is cold, pale or numb.",
    fact: Fact::stated(
        "flag.cold-limb",
        "A cold, pale, numb, suddenly painful limb is an emergency.",
        Source::MEMORY,
    ),
};

pub(super) const KIDNEY_AND_MAGNESIUM: RedFlag = RedFlag {
    id: "kidney-and-magnesium",
    urgency: Urgency::EmergencyNow,
    sign: "With kidney disease and after a magnesium product: drowsy, weak, faint, or a slow pulse",
    action: emergency!("Take no more magnesium, and bring the package."),
    say: "I have kidney disease, I took magnesium, and now I am drowsy, weak, faint or my pulse is slow.",
    fact: Fact::stated(
        "flag.kidney-and-magnesium",
        "Kidney disease and a magnesium product with drowsiness, weakness, a slow pulse or fainting is an emergency.",
        Source::MEMORY,
    ),
};

pub(super) const SUICIDAL_THOUGHTS: RedFlag = RedFlag {
    id: "suicidal-thoughts",
    urgency: Urgency::EmergencyNow,
    sign: "Thoughts of ending your life, or of harming yourself",
    action: "You do not have to carry this alone tonight. Call a crisis line (988 in the US and Canada, 116 123 in the UK and Ireland) or your emergency number now: 112, 999 or 911. If you can, be with somebody you trust until help is there.",
    say: "I am thinking of ending my life, and I need to talk to somebody now.",
    fact: Fact::stated(
        "flag.suicidal-thoughts",
        "Thoughts of suicide need a person now: a crisis line or the emergency number.",
        Source::MEMORY,
    ),
};
