//! What the body did at rest: the kinds and places that the journal knows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::{Instant, Night};

/// What was felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sensation {
    /// A twitch of a muscle at rest.
    Twitch,
    /// A cramp.
    Cramp,
    /// A jerk while falling asleep.
    Jerk,
    /// "None today": an observation of its own, unlike a day without an entry.
    None,
}

impl Sensation {
    /// All, in the order shown.
    pub const ALL: [Self; 4] = [Self::Twitch, Self::Cramp, Self::Jerk, Self::None];

    /// The name as kept in the database and sent to the UI.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Twitch => "twitch",
            Self::Cramp => "cramp",
            Self::Jerk => "jerk",
            Self::None => "none",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

/// Where it was felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Eyelid.
    Eyelid,
    /// Jaw.
    Jaw,
    /// Shoulder or upper arm.
    Shoulder,
    /// Hand or forearm.
    Hand,
    /// Back or belly.
    Trunk,
    /// Thigh.
    Thigh,
    /// Calf.
    Calf,
    /// Foot or toes.
    Foot,
    /// The whole body.
    Whole,
}

impl Place {
    /// All, in the order shown.
    pub const ALL: [Self; 9] = [
        Self::Eyelid,
        Self::Jaw,
        Self::Shoulder,
        Self::Hand,
        Self::Trunk,
        Self::Thigh,
        Self::Calf,
        Self::Foot,
        Self::Whole,
    ];

    /// The name as kept in the database and sent to the UI.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Eyelid => "eyelid",
            Self::Jaw => "jaw",
            Self::Shoulder => "shoulder",
            Self::Hand => "hand",
            Self::Trunk => "trunk",
            Self::Thigh => "thigh",
            Self::Calf => "calf",
            Self::Foot => "foot",
            Self::Whole => "whole",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

/// A logged sensation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyEvent {
    /// The night it belongs to.
    pub night: Night,
    /// When it was logged.
    pub at: Instant,
    /// What was felt.
    pub sensation: Sensation,
    /// Where; `None` when nothing was felt.
    pub place: Option<Place>,
}
