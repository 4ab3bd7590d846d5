//! Signs of muscles and legs for an appointment, soon or ordinary.

use crate::fact::{Fact, Mark, Source};
use crate::safety::flags::NHS_COPY;
use crate::safety::{RedFlag, Urgency};

pub(super) const PROGRESSIVE_WEAKNESS: RedFlag = RedFlag {
    id: "progressive-weakness",
    urgency: Urgency::BookUrgently,
    sign: "Twitching with growing weakness, muscles that waste, slurred speech, or a change in swallowing",
    action: "Book a doctor's appointment urgently, within days. If you choke or struggle to breathe, call your emergency number: 112, 999 or 911.",
    say: "My muscles twitch and are getting weaker or thinner, or my speech or swallowing has changed. Should a neurologist see me?",
    fact: Fact::stated(
        "flag.progressive-weakness",
        "Twitching with growing weakness, wasting, slurred speech or a change in swallowing needs an appointment within days; the guideline covers weakness and speech. The details are unverified.",
        Source {
            name: "NICE guideline NG127; details from memory",
            year: None,
            link: Some("https://www.nice.org.uk/guidance/ng127"),
            mark: Mark::Recalled,
        },
    ),
};

pub(super) const LEG_MUSCLES_SHRINKING: RedFlag = RedFlag {
    id: "leg-muscles-shrinking",
    urgency: Urgency::BookUrgently,
    sign: "Leg muscles that are shrinking or getting weaker",
    action: "Book a doctor's appointment urgently, within days.",
    say: "The muscles of my legs are getting thinner or weaker.",
    fact: Fact::stated(
        "flag.leg-muscles-shrinking",
        "Leg muscles that shrink or weaken need an urgent appointment.",
        NHS_COPY,
    ),
};

pub(super) const TWITCH_TWO_WEEKS: RedFlag = RedFlag {
    id: "twitch-two-weeks",
    urgency: Urgency::Book,
    sign: "A twitch that has lasted over 2 weeks, comes in more than one place, goes with weakness or stiffness, or may come from a medicine",
    action: "Book a doctor's appointment. Keep taking prescribed medicines until you have asked.",
    say: "My muscles have twitched for more than two weeks, in more than one place, or since a new medicine.",
    fact: Fact::stated(
        "flag.twitch-two-weeks",
        "A twitch for over 2 weeks, in more than one place, with weakness or stiffness, or suspected from a medicine, is a reason for an appointment.",
        Source {
            name: "NHS, twitching eyes and muscles (reviewed 30 October 2023), read in a secondary copy",
            year: Some(2023),
            link: Some("https://www.nhs.uk"),
            mark: Mark::SecondHand,
        },
    ),
};

pub(super) const CRAMPS_OFTEN: RedFlag = RedFlag {
    id: "cramps-often",
    urgency: Urgency::Book,
    sign: "Leg cramps that come often, or that spoil your sleep",
    action: "Book a doctor's appointment. Bring the list of your medicines and your log.",
    say: "I often have leg cramps, and they disturb my sleep.",
    fact: Fact::stated(
        "flag.cramps-often",
        "Cramps that come often or spoil sleep are a reason for an appointment.",
        NHS_COPY,
    ),
};

pub(super) const MEDICINE_AND_CRAMPS: RedFlag = RedFlag {
    id: "medicine-and-cramps",
    urgency: Urgency::Book,
    sign: "New cramps or twitches while you take a stomach-acid blocker, a water tablet or chemotherapy",
    action: "Book an appointment with whoever prescribes it, and keep taking it until you have asked.",
    say: "Since I take this medicine I have new cramps or twitches. Could my kidney values, calcium and magnesium be measured?",
    fact: Fact::stated(
        "flag.medicine-and-cramps",
        "New cramps or twitches with a proton-pump inhibitor, a diuretic or chemotherapy: ask about U&E, calcium and magnesium.",
        NHS_COPY,
    ),
};

pub(super) const BOTH_LEGS_SWOLLEN: RedFlag = RedFlag {
    id: "both-legs-swollen",
    urgency: Urgency::Book,
    sign: "Both legs swollen",
    action: "Book a doctor's appointment soon. If it came suddenly or you are breathless, see a doctor the same day.",
    say: "Both my legs are swollen.",
    fact: Fact::stated(
        "flag.both-legs-swollen",
        "Both legs swollen: an appointment soon, the same day if breathless or sudden.",
        Source::MEMORY,
    ),
};
