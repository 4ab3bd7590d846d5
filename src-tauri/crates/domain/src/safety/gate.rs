//! The gate in front of every supplement: conditions first, then medicines.

mod conditions;

use std::cmp::Reverse;

use super::{Gate, GateLevel, GateReason};
use crate::fact::{Fact, Mark, Source};
use crate::medicine::{Interaction, MatchedMedicine, Rule, Severity};
use crate::profile::Profile;
use crate::time::Day;

/// Shown for a medicine that has no row.
const NOT_CHECKED: Fact = Fact::stated(
    "gate.medicine.not-checked",
    "Lull's table does not know this medicine. Keep magnesium medicines 2 to 3 hours from others unless your leaflet or pharmacist says more.",
    Source {
        name: "Summary of product characteristics of an oral magnesium medicine (emc 12118)",
        year: None,
        link: Some("https://www.medicines.org.uk/emc/product/12118/smpc"),
        mark: Mark::Verified,
    },
);

/// Whether a dose may be suggested on `on`, and every reason against it, strictest first.
///
/// `settled` holds the ids of reasons about which the person asked and was told it is fine. It lifts "ask
/// first" and medicines that were not checked. It never lifts a stop, nor a condition that was not told:
/// answering lifts that. A reason at [`GateLevel::Clear`] informs and stands against nothing.
///
/// `medicines` is `None` when they were not told, which is unknown and never "none".
#[must_use]
pub fn gate(
    profile: &Profile,
    medicines: Option<&[MatchedMedicine]>,
    settled: &[String],
    on: Day,
) -> Gate {
    let mut reasons = conditions::reasons(profile, on);
    if medicines.is_none() {
        reasons.push(not_told());
    }
    for medicine in medicines.unwrap_or_default() {
        let rows = medicine.interactions.iter();
        let found = rows.map(|row| of_row(medicine, row)).collect::<Vec<_>>();
        let found = if found.is_empty() {
            vec![not_checked(medicine)]
        } else {
            found
        };
        for reason in found {
            if !reasons.iter().any(|have| have.id == reason.id) {
                reasons.push(reason);
            }
        }
    }
    for reason in &mut reasons {
        let can_settle = match reason.level {
            GateLevel::AskFirst => true,
            GateLevel::Unknown => reason.id.starts_with("medicine."),
            GateLevel::Clear | GateLevel::Stop => false,
        };
        reason.settled = can_settle && settled.contains(&reason.id);
    }
    reasons.sort_by_key(|reason| Reverse(reason.level));
    let open = reasons.iter().filter(|reason| !reason.settled);
    let level = open
        .map(|reason| reason.level)
        .max()
        .unwrap_or(GateLevel::Clear);
    Gate { level, reasons }
}

/// A medicine against one row: never together stops; grave or middling ones are asked about; the rest informs.
fn of_row(medicine: &MatchedMedicine, row: &Interaction) -> GateReason {
    let level = match (row.rule, row.severity) {
        (Rule::Never, _) => GateLevel::Stop,
        (Rule::NoRule, _) | (_, Severity::Low) => GateLevel::Clear,
        (Rule::Apart { .. } | Rule::Review, _) => GateLevel::AskFirst,
    };
    let (ask, say) = match level {
        GateLevel::Stop => (
            "The team that prescribes it.",
            format!("I take {}. May I take magnesium at all?", medicine.typed),
        ),
        GateLevel::Clear => ("Your pharmacist, if you want to be sure.", say(medicine)),
        GateLevel::AskFirst | GateLevel::Unknown => {
            ("Your pharmacist, or whoever prescribes it.", say(medicine))
        }
    };
    GateReason {
        id: format!("medicine.{}", row.id),
        level,
        title: title(medicine, row),
        why: format!("{} {}", row.effect, row.advice),
        ask: ask.to_owned(),
        say,
        fact: row.fact,
        settled: false,
    }
}

fn say(medicine: &MatchedMedicine) -> String {
    format!(
        "I take {}. May I take magnesium in the evening, and how far apart?",
        medicine.typed
    )
}

fn title(medicine: &MatchedMedicine, row: &Interaction) -> String {
    if medicine.typed.to_lowercase() == row.name.to_lowercase() {
        row.name.to_owned()
    } else {
        format!("{} ({})", medicine.typed, row.name)
    }
}

fn not_told() -> GateReason {
    GateReason {
        id: "medicines.unknown".to_owned(),
        level: GateLevel::Unknown,
        title: "Medicines: not told".to_owned(),
        why: "Magnesium keeps some medicines from working. It is asked again before a first dose."
            .to_owned(),
        ask: "Your pharmacist, if you are not sure what you take.".to_owned(),
        say: "May I take magnesium with the medicines that I have from you?".to_owned(),
        fact: NOT_CHECKED,
        settled: false,
    }
}

fn not_checked(medicine: &MatchedMedicine) -> GateReason {
    GateReason {
        id: format!("medicine.not-checked.{}", medicine.typed.to_lowercase()),
        level: GateLevel::Unknown,
        title: format!("{}: not checked", medicine.typed),
        why: "Lull does not know this medicine. That does not mean that it is fine with magnesium."
            .to_owned(),
        ask: "Your pharmacist.".to_owned(),
        say: say(medicine),
        fact: NOT_CHECKED,
        settled: false,
    }
}

#[cfg(test)]
mod tests;
