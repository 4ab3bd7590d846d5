//! Signs of the night for an ordinary appointment.

use crate::fact::{Fact, Source};
use crate::safety::{RedFlag, Urgency};

pub(super) const LEGS_URGE: RedFlag = RedFlag {
    id: "legs-urge",
    urgency: Urgency::Book,
    sign: "An urge to move the legs at rest in the evening, on many evenings",
    action: "Book a doctor's appointment, and ask about ferritin, a blood test for iron stores.",
    say: "In the evening I must move my legs when I rest. Could ferritin be measured?",
    fact: Fact::stated(
        "flag.legs-urge",
        "An urge to move the legs at rest in the evening is a reason to ask about ferritin. The test is unverified.",
        Source::MEMORY,
    ),
};

pub(super) const SNORING_PAUSES: RedFlag = RedFlag {
    id: "snoring-pauses",
    urgency: Urgency::Book,
    sign: "Snoring with pauses in the breath, or sleepiness at the wheel",
    action: "Book a doctor's appointment. Do not drive while you are sleepy.",
    say: "I snore and my breathing pauses, or I get sleepy when I drive. Could it be sleep apnoea?",
    fact: Fact::stated(
        "flag.snoring-pauses",
        "Snoring with pauses or sleepy driving is a reason for an appointment; do not drive sleepy.",
        Source::MEMORY,
    ),
};

pub(super) const LONG_INSOMNIA: RedFlag = RedFlag {
    id: "long-insomnia",
    urgency: Urgency::Book,
    sign: "Bad sleep on 3 nights a week or more, for 3 months or longer",
    action: "Book a doctor's appointment, and ask about CBT-I, a talking therapy for insomnia that is tried first.",
    say: "I have slept badly at least three nights a week for three months. Could I try CBT-I?",
    fact: Fact::stated(
        "flag.long-insomnia",
        "Insomnia on 3 nights a week or more for 3 months or longer: CBT-I is the first treatment.",
        Source::MEMORY,
    ),
};

pub(super) const ACTING_OUT_DREAMS: RedFlag = RedFlag {
    id: "acting-out-dreams",
    urgency: Urgency::Book,
    sign: "Acting out dreams, or injuries in your sleep",
    action: "Book a doctor's appointment. Until then keep hard and sharp things away from the bed.",
    say: "I act out my dreams, or I or somebody beside me got hurt in my sleep.",
    fact: Fact::stated(
        "flag.acting-out-dreams",
        "Acting out dreams or injuries in sleep are a reason for an appointment.",
        Source::MEMORY,
    ),
};
