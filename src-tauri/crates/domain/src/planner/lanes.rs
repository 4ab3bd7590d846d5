//! What is drawn for each medicine.

use super::{Lane, LaneNote, Withheld, WithheldWhy};
use crate::medicine::{Interaction, Rule, TakenMedicine, forbidden};

/// The lane of one medicine.
pub(super) fn lane(taken: &TakenMedicine) -> Lane {
    let medicine = &taken.medicine;
    let mut times = taken.times.clone();
    times.sort_unstable();
    times.dedup();
    let of_rows = medicine
        .interactions
        .iter()
        .filter_map(|row| note(row, times.is_empty(), taken.asked));
    let unmatched = if medicine.interactions.is_empty() && medicine.unmatched.is_empty() {
        std::slice::from_ref(&medicine.typed)
    } else {
        &medicine.unmatched[..]
    };
    let of_rest = unmatched.iter().map(|what| LaneNote::NotChecked {
        what: what.clone(),
        asked: taken.asked,
    });
    Lane {
        medicine: medicine.typed.clone(),
        forbidden: times
            .iter()
            .flat_map(|time| forbidden(medicine, *time))
            .collect(),
        notes: of_rows.chain(of_rest).collect(),
        times,
    }
}

fn note(row: &Interaction, no_time: bool, asked: bool) -> Option<LaneNote> {
    let (advice, severity, fact) = (row.advice, row.severity, row.fact);
    match row.rule {
        Rule::Never => Some(LaneNote::Never {
            advice,
            severity,
            fact,
        }),
        Rule::Review => Some(LaneNote::Review {
            advice,
            severity,
            fact,
        }),
        Rule::Apart { .. } if no_time => Some(LaneNote::TimeNotTold {
            advice,
            severity,
            fact,
            asked,
        }),
        Rule::Apart { .. } | Rule::NoRule => None,
    }
}

/// Why no time is suggested beside the medicine: what weighs most.
pub(super) fn withheld(lane: &Lane) -> Option<Withheld> {
    let has = |wanted: &dyn Fn(&LaneNote) -> bool| lane.notes.iter().any(wanted);
    let why = if has(&|note| matches!(note, LaneNote::Never { .. })) {
        WithheldWhy::Never
    } else if has(&|note| matches!(note, LaneNote::TimeNotTold { asked: false, .. })) {
        WithheldWhy::TimeNotTold
    } else if has(&|note| matches!(note, LaneNote::NotChecked { asked: false, .. })) {
        WithheldWhy::NotChecked
    } else {
        return None;
    };
    Some(Withheld {
        medicine: lane.medicine.clone(),
        why,
    })
}
