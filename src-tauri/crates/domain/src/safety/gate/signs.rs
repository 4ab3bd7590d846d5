//! Open red flags that speak against magnesium until they are put away.

use crate::safety::{GateLevel, GateReason, flag};

/// The flags of the gate. Each of these is an emergency that may come from the minerals in the blood, the heart, the
/// kidneys or a blocked way down, or its own advice says to take nothing; pre-eclampsia is the maternity unit's to say.
const SIGNS: &[(&str, GateLevel)] = &[
    ("fit-or-collapse", GateLevel::Stop),
    ("locked-spasm", GateLevel::Stop),
    ("chest", GateLevel::Stop),
    ("breathing-or-choking", GateLevel::Stop),
    ("dark-urine", GateLevel::Stop),
    ("kidney-and-magnesium", GateLevel::Stop),
    ("cannot-keep-fluid", GateLevel::Stop),
    ("pregnancy-signs", GateLevel::AskFirst),
];

/// A reason for each flag in `open` that speaks against magnesium.
pub(super) fn reasons<S: AsRef<str>>(open: &[S]) -> impl Iterator<Item = GateReason> {
    SIGNS
        .iter()
        .filter(|(id, _)| open.iter().any(|one| one.as_ref() == *id))
        .filter_map(|(id, level)| Some((flag(id)?, *level)))
        .map(|(flag, level)| GateReason {
            id: format!("flag.{}", flag.id),
            level,
            title: "A red flag is open".to_owned(),
            why: format!(
                "You ticked: {}. Lull suggests no magnesium while this sign is open. Putting it away with a reason lifts this.",
                flag.sign
            ),
            ask: flag.action.to_owned(),
            say: flag.say.to_owned(),
            fact: flag.fact,
            can_settle: false,
            settled: false,
        })
}
