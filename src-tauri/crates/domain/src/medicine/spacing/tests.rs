use proptest::prelude::*;

use super::*;
use crate::medicine::{INTERACTIONS, interaction, match_name};

fn at(text: &str) -> LocalTime {
    LocalTime::parse(text).unwrap()
}

fn said(typed: &str, taken_at: &str, magnesium_at: &str) -> Verdict {
    verdict(&match_name(typed), at(taken_at), at(magnesium_at))
}

fn span(typed: &str, taken_at: &str) -> (String, String) {
    let all = forbidden(&match_name(typed), at(taken_at));
    assert_eq!(all.len(), 1, "{typed}");
    (all[0].span.from.to_string(), all[0].span.until.to_string())
}

fn ends(from: &str, until: &str) -> (String, String) {
    (from.to_owned(), until.to_owned())
}

#[test]
fn two_before_or_six_after_keeps_magnesium_out_six_before_until_two_after() {
    assert_eq!(span("doxycycline", "09:00"), ends("03:00", "11:00"));
    assert_eq!(span("doxycycline", "17:00"), ends("11:00", "19:00"));
    assert_eq!(span("levothyroxine", "07:00"), ends("03:00", "11:00"));
}

#[test]
fn a_span_wraps_midnight() {
    assert_eq!(span("moxifloxacin", "01:00"), ends("17:00", "05:00"));
    assert_eq!(said("doxycycline", "01:00", "23:00"), Verdict::Blocked);
    assert_eq!(said("doxycycline", "23:30", "01:00"), Verdict::Blocked);
    assert_eq!(said("doxycycline", "23:30", "01:30"), Verdict::Clear);
}

#[test]
fn exactly_at_the_interval_is_allowed_and_a_minute_closer_is_not() {
    for (time, wanted) in [
        ("03:00", Verdict::Clear),
        ("03:01", Verdict::Blocked),
        ("09:00", Verdict::Blocked),
        ("10:59", Verdict::Blocked),
        ("11:00", Verdict::Clear),
    ] {
        assert_eq!(said("doxycycline", "09:00", time), wanted, "{time}");
    }
}

#[test]
fn digoxin_is_blocked_near_its_time_and_a_review_away_from_it() {
    assert_eq!(said("digoxin", "08:00", "09:00"), Verdict::Blocked);
    assert_eq!(said("digoxin", "08:00", "10:00"), Verdict::Review);
}

#[test]
fn never_together_stays_so_however_far_apart() {
    assert_eq!(said("raltegravir", "20:00", "08:00"), Verdict::Stop);
    // Also beside a row that is too close, and one that nobody knows.
    assert_eq!(said("raltegravir / iron", "20:00", "20:00"), Verdict::Stop);
    assert_eq!(
        said("raltegravir / blorpazine", "20:00", "08:00"),
        Verdict::Stop
    );
}

#[test]
fn no_rule_known_is_clear_and_no_row_is_not_checked() {
    assert_eq!(said("ramipril", "08:00", "08:00"), Verdict::Clear);
    assert_eq!(said("cetirizine", "20:00", "21:30"), Verdict::NotChecked);
}

#[test]
fn a_part_that_no_row_used_is_not_checked_unless_more_stands_against_it() {
    assert_eq!(
        said("levothyroxine + blorpazine", "07:00", "21:30"),
        Verdict::NotChecked
    );
    assert_eq!(
        said("levothyroxine + blorpazine", "07:00", "09:00"),
        Verdict::Blocked
    );
    assert_eq!(
        said("pantoprazole + blorpazine", "07:00", "21:30"),
        Verdict::Review
    );
}

#[test]
fn two_rows_both_count_and_one_that_asks_for_less_is_not_drawn() {
    // 4 hours on either side, and 6 hours before until 2 hours after.
    let both = match_name("levothyroxine / doxycycline");
    assert_eq!(forbidden(&both, at("12:00")).len(), 2);
    assert_eq!(verdict(&both, at("12:00"), at("06:30")), Verdict::Blocked);
    assert_eq!(verdict(&both, at("12:00"), at("15:30")), Verdict::Blocked);
    let covered = match_name("calcium / levothyroxine");
    let drawn = forbidden(&covered, at("12:00"));
    assert_eq!(drawn.len(), 1);
    assert_eq!(
        Some(drawn[0].fact),
        interaction("levothyroxine").map(|row| row.fact)
    );
}

#[test]
fn an_interval_of_a_day_leaves_only_the_minute_itself_and_more_leaves_none() {
    let rule = |before_h, after_h| Rule::Apart { before_h, after_h };
    let free = |rule: Rule| {
        let span = rule.forbidden(at("09:00")).unwrap();
        (0..1440)
            .filter(|minute| !span.has_inside(LocalTime::from_minutes(*minute)))
            .count()
    };
    assert_eq!(free(rule(12.0, 12.0)), 1);
    assert_eq!(free(rule(12.5, 12.0)), 0);
    assert_eq!(free(rule(24.0, 24.0)), 0);
}

/// By another road than the engine's: how far apart the two are, on the days around.
fn too_close(row: &Interaction, taken_at: i32, magnesium_at: i32) -> bool {
    let Rule::Apart { before_h, after_h } = row.rule else {
        return false;
    };
    [-1, 0, 1].into_iter().any(|day| {
        let later = magnesium_at - (taken_at + day * 1440);
        let hours = f64::from(later) / 60.0;
        if later >= 0 {
            hours < before_h
        } else {
            -hours < after_h
        }
    })
}

#[test]
fn every_row_at_every_minute_agrees_with_the_hours_between_the_two() {
    for row in INTERACTIONS {
        let medicine = MatchedMedicine {
            typed: row.id.to_owned(),
            interactions: vec![*row],
            unmatched: Vec::new(),
        };
        for taken_at in (0..1440).step_by(7) {
            for magnesium_at in 0..1440 {
                let said = verdict(
                    &medicine,
                    LocalTime::from_minutes(taken_at),
                    LocalTime::from_minutes(magnesium_at),
                );
                let wanted = match row.rule {
                    Rule::Never => Verdict::Stop,
                    Rule::Review => Verdict::Review,
                    _ if too_close(row, taken_at, magnesium_at) => Verdict::Blocked,
                    _ => Verdict::Clear,
                };
                assert_eq!(said, wanted, "{} {taken_at} {magnesium_at}", row.id);
            }
        }
    }
}

proptest! {
    #[test]
    fn the_drawn_spans_are_what_the_verdict_blocks(
        rows in proptest::collection::vec(0..INTERACTIONS.len(), 1..4), taken in 0i32..1440, minute in 0i32..1440
    ) {
        let medicine = MatchedMedicine {
            typed: "several".to_owned(),
            interactions: rows.into_iter().map(|row| INTERACTIONS[row]).collect(),
            unmatched: Vec::new(),
        };
        let (taken, time) = (LocalTime::from_minutes(taken), LocalTime::from_minutes(minute));
        let drawn = forbidden(&medicine, taken).iter().any(|one| one.span.has_inside(time));
        let blocked = medicine.interactions.iter().any(|row| too_close(row, taken.minutes(), minute));
        prop_assert_eq!(drawn, blocked);
    }
}
