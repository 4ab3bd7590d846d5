//! The gate in front of every supplement: conditions, open red flags, then medicines.

mod conditions;
mod signs;

use std::cmp::Reverse;

use super::{Gate, GateLevel, GateReason};
use crate::fact::{Fact, Mark, Source};
use crate::medicine::{Interaction, MatchedMedicine, Rule, Severity, TakenMedicine, WHOM_TO_ASK};
use crate::profile::Profile;
use crate::quiz::MEDICINES;
use crate::time::Day;

/// How the ids of medicines' reasons begin.
const MEDICINE: &str = "medicine.";

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
/// first" and medicines that were not checked. It never lifts a stop, a condition that was not told (answering
/// lifts that), nor one of `open_flags` (putting it away lifts that). A reason at [`GateLevel::Clear`] informs and
/// stands against nothing.
///
/// `medicines` is `None` when they were not told, which is unknown and never "none".
#[must_use]
pub fn gate<S: AsRef<str>>(
    profile: &Profile,
    medicines: Option<&[TakenMedicine]>,
    settled: &[String],
    open_flags: &[S],
    on: Day,
) -> Gate {
    let mut reasons = conditions::reasons(profile, on);
    reasons.extend(signs::reasons(open_flags));
    match medicines {
        None => reasons.push(not_told()),
        Some(medicines) => reasons.extend(of_medicines(medicines)),
    }
    for reason in &mut reasons {
        reason.settled = reason.can_settle && settled.contains(&reason.id);
    }
    reasons.sort_by_key(|reason| Reverse(reason.level));
    let open = reasons.iter().filter(|reason| !reason.settled);
    let level = open
        .map(|reason| reason.level)
        .max()
        .unwrap_or(GateLevel::Clear);
    Gate {
        level,
        asked: reasons.iter().any(|reason| reason.settled),
        reasons,
    }
}

/// Which of `settled` no longer hold once the answer to `item` is another: those that hang on it, and for the
/// medicines those whose name left the list.
#[must_use]
pub fn reopened<'a>(
    item: &str,
    medicines: &[TakenMedicine],
    settled: &'a [String],
) -> Vec<&'a String> {
    let gone = conditions::settled_with(item);
    let left: Vec<String> = of_medicines(medicines)
        .into_iter()
        .map(|one| one.id)
        .collect();
    settled
        .iter()
        .filter(|id| {
            gone.contains(&id.as_str())
                || (item == MEDICINES && id.starts_with(MEDICINE) && !left.contains(id))
        })
        .collect()
}

/// Whether the person asked about everything that can be asked about `medicine`, and was told that it is fine.
#[must_use]
pub fn asked_about(medicine: &MatchedMedicine, settled: &[String]) -> bool {
    let of_it = of_medicines(&[TakenMedicine::named(medicine.clone())]);
    let mut can_settle = of_it.iter().filter(|reason| reason.can_settle).peekable();
    can_settle.peek().is_some() && can_settle.all(|reason| settled.contains(&reason.id))
}

/// A reason for each row and each part without one, every one once.
fn of_medicines(medicines: &[TakenMedicine]) -> Vec<GateReason> {
    let mut reasons: Vec<GateReason> = Vec::new();
    for medicine in medicines {
        let rows = medicine
            .medicine
            .interactions
            .iter()
            .map(|row| of_row(medicine, row));
        let rest = medicine
            .medicine
            .unmatched
            .iter()
            .map(|name| not_checked(name));
        for reason in rows.chain(rest) {
            if !reasons.iter().any(|have| have.id == reason.id) {
                reasons.push(reason);
            }
        }
    }
    reasons
}

/// A medicine against one row: never together stops; what asks for hours is planned around once its times are told,
/// and asked about until then; the gravest are asked about all the same, and so is what is no matter of hours; the
/// rest informs.
fn of_row(medicine: &TakenMedicine, row: &Interaction) -> GateReason {
    let typed = &medicine.medicine.typed;
    let timed = !medicine.times.is_empty();
    let level = match (row.rule, row.severity) {
        (Rule::Never, _) => GateLevel::Stop,
        (Rule::NoRule, _) | (_, Severity::Low) => GateLevel::Clear,
        (Rule::Apart { .. }, Severity::Moderate | Severity::High) if timed => GateLevel::Clear,
        (Rule::Apart { .. } | Rule::Review, _) => GateLevel::AskFirst,
    };
    let plan = match row.rule {
        Rule::Apart { .. } if timed => " Lull keeps these hours around the times that you told.",
        Rule::Apart { .. } => " Tell Lull when you take it, and it keeps these hours.",
        Rule::Review | Rule::Never | Rule::NoRule => "",
    };
    let (ask, say) = match level {
        GateLevel::Stop => (
            "The team that prescribes it.",
            format!("I take {typed}. May I take magnesium at all?"),
        ),
        GateLevel::Clear => ("Your pharmacist, if you want to be sure.", say(typed)),
        GateLevel::AskFirst | GateLevel::Unknown => (WHOM_TO_ASK, say(typed)),
    };
    GateReason {
        // With the name: what was settled for one medicine says nothing about another of its class.
        id: format!("{MEDICINE}{}.{}", row.id, typed.to_lowercase()),
        level,
        title: title(typed, row),
        why: format!("{} {}{plan}", row.effect, row.advice),
        ask: ask.to_owned(),
        say,
        fact: row.fact,
        can_settle: level == GateLevel::AskFirst,
        settled: false,
    }
}

fn say(typed: &str) -> String {
    format!("I take {typed}. May I take magnesium in the evening, and how far apart?")
}

fn title(typed: &str, row: &Interaction) -> String {
    if typed.to_lowercase() == row.name.to_lowercase() {
        row.name.to_owned()
    } else {
        format!("{typed} ({})", row.name)
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
        can_settle: false,
        settled: false,
    }
}

/// A medicine, or a part of a line, that has no row.
fn not_checked(name: &str) -> GateReason {
    GateReason {
        id: format!("{MEDICINE}not-checked.{}", name.to_lowercase()),
        level: GateLevel::Unknown,
        title: format!("{name}: not checked"),
        why: "Lull does not know this medicine. That does not mean that it is fine with magnesium."
            .to_owned(),
        ask: "Your pharmacist.".to_owned(),
        say: say(name),
        fact: NOT_CHECKED,
        can_settle: true,
        settled: false,
    }
}

#[cfg(test)]
mod tests;
