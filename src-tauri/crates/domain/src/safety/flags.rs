//! The red flags. They come before any result, and no score softens them.

mod body;
mod now;
mod sleep;
mod today;

use super::RedFlag;
use crate::fact::{Mark, Source};

use body::{
    BOTH_LEGS_SWOLLEN, CRAMPS_OFTEN, LEG_MUSCLES_SHRINKING, MEDICINE_AND_CRAMPS,
    PROGRESSIVE_WEAKNESS, TWITCH_TWO_WEEKS,
};
use now::{
    BREATHING_OR_CHOKING, CHEST, COLD_LIMB, DARK_URINE, FIT_OR_COLLAPSE, KIDNEY_AND_MAGNESIUM,
    LOCKED_SPASM, SADDLE_NUMBNESS, STROKE_SIGNS, SUICIDAL_THOUGHTS,
};
use sleep::{ACTING_OUT_DREAMS, LEGS_URGE, LONG_INSOMNIA, SNORING_PAUSES};
use today::{
    CANNOT_KEEP_FLUID, CRAMP_NOT_EASING, CRAMPS_AFTER_WOUND, HEAT_ILLNESS, ONE_LEG_SWOLLEN,
    PREGNANCY_SIGNS,
};

/// Every red flag, most urgent first.
pub static FLAGS: &[RedFlag] = &[
    FIT_OR_COLLAPSE,
    LOCKED_SPASM,
    CHEST,
    STROKE_SIGNS,
    BREATHING_OR_CHOKING,
    DARK_URINE,
    SADDLE_NUMBNESS,
    COLD_LIMB,
    KIDNEY_AND_MAGNESIUM,
    SUICIDAL_THOUGHTS,
    CRAMP_NOT_EASING,
    CRAMPS_AFTER_WOUND,
    ONE_LEG_SWOLLEN,
    PREGNANCY_SIGNS,
    CANNOT_KEEP_FLUID,
    HEAT_ILLNESS,
    PROGRESSIVE_WEAKNESS,
    LEG_MUSCLES_SHRINKING,
    TWITCH_TWO_WEEKS,
    CRAMPS_OFTEN,
    MEDICINE_AND_CRAMPS,
    BOTH_LEGS_SWOLLEN,
    LEGS_URGE,
    SNORING_PAUSES,
    LONG_INSOMNIA,
    ACTING_OUT_DREAMS,
];

/// The flag with this id.
#[must_use]
pub fn flag(id: &str) -> Option<&'static RedFlag> {
    FLAGS.iter().find(|flag| flag.id == id)
}

/// NHS pages that were read in a copy.
const NHS_COPY: Source = Source {
    name: "NHS, read in a secondary copy",
    year: None,
    link: Some("https://www.nhs.uk"),
    mark: Mark::SecondHand,
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::safety::Urgency;

    #[test]
    fn the_most_urgent_come_first_and_ids_are_stable_names() {
        assert!(FLAGS.is_sorted_by_key(|flag| flag.urgency));
        let ids: BTreeSet<_> = FLAGS.iter().map(|flag| flag.id).collect();
        assert_eq!(ids.len(), FLAGS.len());
        for id in ids {
            assert!(
                id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{id}"
            );
            assert_eq!(flag(id).unwrap().id, id);
        }
        assert_eq!(flag("no-such-flag"), None);
    }

    #[test]
    fn an_emergency_names_the_number_and_every_flag_says_what_to_say() {
        for flag in FLAGS {
            assert!(
                !flag.sign.is_empty() && !flag.action.is_empty() && !flag.say.is_empty(),
                "{}",
                flag.id
            );
            if flag.urgency == Urgency::EmergencyNow {
                assert!(flag.action.contains("112, 999 or 911"), "{}", flag.id);
            }
        }
    }

    #[test]
    fn the_urgency_is_that_of_the_evidence_sheet() {
        for (id, urgency) in [
            ("fit-or-collapse", Urgency::EmergencyNow),
            ("suicidal-thoughts", Urgency::EmergencyNow),
            ("kidney-and-magnesium", Urgency::EmergencyNow),
            ("one-leg-swollen", Urgency::SameDay),
            ("pregnancy-signs", Urgency::SameDay),
            ("cramp-not-easing", Urgency::SameDay),
            ("progressive-weakness", Urgency::BookUrgently),
            ("leg-muscles-shrinking", Urgency::BookUrgently),
            ("both-legs-swollen", Urgency::Book),
            ("snoring-pauses", Urgency::Book),
        ] {
            assert_eq!(flag(id).unwrap().urgency, urgency, "{id}");
        }
    }
}
