//! What is drawn, and what lets no time be suggested.

use super::*;

#[test]
fn what_is_unknown_or_never_together_suggests_no_time_and_is_named() {
    let products = [product(Form::Glycinate, 250.0)];
    for (typed, times, why) in [
        ("cetirizine", &["20:00"][..], WithheldWhy::NotChecked),
        ("levothyroxine", &[], WithheldWhy::TimeNotTold),
        ("raltegravir", &["08:00"], WithheldWhy::Never),
        ("raltegravir + cetirizine", &[], WithheldWhy::Never),
    ] {
        let plan = planned(
            &[taken("calcium", &["12:00"]), taken(typed, times)],
            &products,
        );
        assert_eq!(
            plan.withheld,
            [Withheld {
                medicine: typed.to_owned(),
                why
            }]
        );
        assert_eq!(plan.doses.len(), 1, "{typed}");
        assert_eq!(plan.doses[0].suggestion, Suggestion::Withheld, "{typed}");
        assert_eq!(spans(&plan.lanes[0]), ["10:00-14:00"]);
        assert!(!plan.lanes[1].notes.is_empty(), "{typed}");
    }
}

#[test]
fn what_was_asked_about_or_has_no_hours_blocks_nothing() {
    let asked = TakenMedicine {
        asked: true,
        ..taken("cetirizine", &["21:45"])
    };
    let review = taken("pantoprazole", &[]);
    let no_rule = taken("ramipril", &["21:45"]);
    let plan = planned(&[asked, review, no_rule], &[product(Form::Oxide, 200.0)]);
    assert_eq!(times(&plan), ["21:45"]);
    assert_eq!(plan.withheld, []);
    assert!(
        matches!(&plan.lanes[0].notes[..], [LaneNote::NotChecked { what, asked: true }] if what == "cetirizine")
    );
    assert!(matches!(plan.lanes[1].notes[..], [LaneNote::Review { .. }]));
    assert_eq!(plan.lanes[2].notes, []);
}

#[test]
fn what_was_asked_about_as_a_whole_is_planned_around_as_far_as_it_is_known() {
    let asked = TakenMedicine {
        asked: true,
        ..taken("gabapentin and cetirizine", &[])
    };
    let known = planned(&[asked], &[product(Form::Glycinate, 100.0)]);
    assert!(known.withheld.is_empty());
    assert_eq!(
        known.lanes[0].notes.len(),
        2,
        "what is not known is still told"
    );
}

#[test]
fn two_medicines_of_one_name_and_a_time_told_twice_are_kept_apart_and_told_once() {
    let plan = planned(
        &[
            taken("iron", &["18:00", "08:00", "18:00"]),
            taken("iron", &["12:00"]),
        ],
        &[],
    );
    assert_eq!(plan.lanes.len(), 2);
    assert_eq!(plan.lanes[0].times, [at("08:00"), at("18:00")]);
    assert_eq!(plan.lanes[0].forbidden.len(), 2);
}

#[test]
fn forty_medicines_have_forty_lanes() {
    let rows = INTERACTIONS.iter().cycle().take(40);
    let medicines: Vec<TakenMedicine> = rows
        .map(|row| taken(row.names[0], &["08:00", "20:00"]))
        .collect();
    let plan = planned(&medicines, &[product(Form::Glycinate, 100.0)]);
    assert_eq!(plan.lanes.len(), 40);
    assert!(
        plan.lanes
            .iter()
            .zip(&medicines)
            .all(|(lane, medicine)| lane.medicine == medicine.medicine.typed)
    );
}
