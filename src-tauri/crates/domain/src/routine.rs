//! The five steps of the evening, and how far a night has come with them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fact::{Fact, Grade, Mark};

/// A step of the routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A glass of water.
    Water,
    /// Three slow stretches.
    Stretch,
    /// A light snack.
    Snack,
    /// Dim the lights.
    Dim,
    /// Slow breathing.
    Breathe,
}

impl Step {
    /// The five steps in their order.
    pub const ALL: [Self; 5] = [
        Self::Water,
        Self::Stretch,
        Self::Snack,
        Self::Dim,
        Self::Breathe,
    ];

    /// The name as kept in the database and sent to the UI.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Water => "water",
            Self::Stretch => "stretch",
            Self::Snack => "snack",
            Self::Dim => "dim",
            Self::Breathe => "breathe",
        }
    }

    /// The step with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.key() == key)
    }

    /// What it is, how long it takes, how to do it and what is known about it.
    #[must_use]
    pub const fn guide(self) -> StepGuide {
        match self {
            Self::Water => StepGuide {
                step: self,
                title: "A glass of water",
                minutes: None,
                how: "Drink to thirst and sip late, so that the night stays whole. Electrolytes only after \
                      heavy sweating. With heart or kidney disease or a fluid limit, keep to what you were told.",
                fact: Fact {
                    id: "routine.water",
                    text: "There is no proof that water prevents cramps at night.",
                    value: None,
                    unit: None,
                    source: "No outcome evidence found; general advice",
                    year: None,
                    link: None,
                    mark: Mark::Recalled,
                    grade: Some(Grade::D),
                    last_checked: "2026-11",
                },
            },
            Self::Stretch => StepGuide {
                step: self,
                title: "Three slow stretches",
                minutes: Some(4),
                how: "Calf, back of the thigh, hip: hold each for ten seconds, rest for ten, three times on \
                      both legs. Slow, and never into pain.",
                fact: Fact {
                    id: "routine.stretch",
                    text: "In one trial of 80 people over 55, stretching calves and hamstrings every night \
                           for six weeks came with 1.2 fewer cramps a night (0.6 to 1.8). There was no sham \
                           group, and an earlier trial found no effect.",
                    value: Some(-1.2),
                    unit: Some("cramps a night"),
                    source: "Hallegraeff et al., Journal of Physiotherapy",
                    year: Some(2012),
                    link: Some("doi 10.1016/S1836-9553(12)70068-1"),
                    mark: Mark::Verified,
                    grade: Some(Grade::B),
                    last_checked: "2026-11",
                },
            },
            Self::Snack => StepGuide {
                step: self,
                title: "Light snack",
                minutes: Some(5),
                how: "Only if you are hungry: something small, such as a few nuts or seeds, yoghurt or an \
                      oatcake.",
                fact: Fact {
                    id: "routine.snack",
                    text: "No study was found in which a bedtime snack changed sleep or cramps.",
                    value: None,
                    unit: None,
                    source: "No outcome evidence found",
                    year: None,
                    link: None,
                    mark: Mark::Recalled,
                    grade: Some(Grade::D),
                    last_checked: "2026-11",
                },
            },
            Self::Dim => StepGuide {
                step: self,
                title: "Dim the lights",
                minutes: None,
                how: "One or two warm, low lamps, and screens turned down. It need not be dark yet.",
                fact: Fact {
                    id: "routine.dim",
                    text: "A group of light researchers advises at most 10 lux (melanopic) in the three \
                           hours before bed. No phone or computer can measure that: dim and warm is enough.",
                    value: Some(10.0),
                    unit: Some("lux melanopic EDI"),
                    source: "Brown et al., PLoS Biology, expert consensus",
                    year: Some(2022),
                    link: Some("doi 10.1371/journal.pbio.3001571"),
                    mark: Mark::SecondHand,
                    grade: Some(Grade::C),
                    last_checked: "2026-11",
                },
            },
            Self::Breathe => StepGuide {
                step: self,
                title: "Breathing",
                minutes: Some(5),
                how: "Five seconds in, five seconds out, without effort. Stop if you feel dizzy. No \
                      breath-holding in pregnancy or with lung or heart disease.",
                fact: Fact {
                    id: "routine.breathe",
                    text: "Slow breathing at about six breaths a minute is linked in research to falling \
                           asleep more easily, on thin evidence: a perspective and one trial of 30 people. \
                           No good sleep trial of any one pattern is known.",
                    value: Some(6.0),
                    unit: Some("breaths a minute"),
                    source: "Jerath et al., Frontiers in Psychiatry",
                    year: Some(2019),
                    link: Some("doi 10.3389/fpsyt.2018.00780"),
                    mark: Mark::Verified,
                    grade: Some(Grade::B),
                    last_checked: "2026-11",
                },
            },
        }
    }
}

/// A step as shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct StepGuide {
    /// Which step.
    pub step: Step,
    /// Its title.
    pub title: &'static str,
    /// How long it takes; `None` where it takes no time of its own.
    pub minutes: Option<u16>,
    /// How to do it.
    pub how: &'static str,
    /// What is known about it.
    pub fact: Fact,
}

/// How far a night has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoutineNight {
    /// Steps ticked, in the routine's order.
    pub done: Vec<Step>,
    /// "Not tonight" was said.
    pub not_tonight: bool,
}

impl RoutineNight {
    /// The first step that is not ticked; `None` when all are.
    #[must_use]
    pub fn next_step(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.done.contains(step))
    }
}
