//! The plan: a person before a program, food before supplements, one thing at a time.

use crate::quiz::PlanStep;
use crate::safety::{Gate, GateLevel, RedFlag, Urgency};
use crate::time::Day;

/// The steps in order. Red flags come first, then what the gate says, then the same calm order for everybody.
pub(super) fn steps(red_flags: &[RedFlag], gate: &Gate, retake_on: Day) -> Vec<PlanStep> {
    let mut steps = Vec::new();
    if let Some(first) = red_flags.first() {
        steps.push(step(
            match first.urgency {
                Urgency::EmergencyNow => "Get help now",
                Urgency::SameDay => "See a doctor today",
                Urgency::BookUrgently => "See a doctor within days",
                Urgency::Book => "Book a doctor's appointment",
            },
            &format!(
                "You ticked: {}. {}",
                first.sign.trim_end_matches('.'),
                first.action
            ),
        ));
    }
    if let Some(gate_step) = about_supplements(gate) {
        steps.push(gate_step);
    }
    steps.extend([
        step(
            "Log food for two weeks",
            "Only a log shows how much magnesium you eat. Change nothing on purpose yet.",
        ),
        step(
            "Food before supplements",
            "Greens, nuts and seeds, beans and whole grains come first. They count toward the goal and never toward the upper level.",
        ),
        step("One routine, every evening", "The same wind-down at the same time, short enough to keep."),
        step(
            "Change one thing at a time",
            "Give each change two weeks or more. With two at once nobody can tell which one it was.",
        ),
        step(
            &format!("Take the quiz again on {}", retake_on.in_words()),
            "Earlier results stay, so that you can look at both side by side.",
        ),
    ]);
    steps
}

fn about_supplements(gate: &Gate) -> Option<PlanStep> {
    let reason = gate
        .reasons
        .iter()
        .find(|reason| reason.level == gate.level)?;
    match gate.level {
        GateLevel::Stop => Some(step(
            "No supplements",
            &format!(
                "{}: {} Whom to ask: {}",
                reason.title, reason.why, reason.ask
            ),
        )),
        GateLevel::AskFirst => Some(step(
            "Ask before any supplement",
            &format!(
                "{}: {} Whom to ask: {}",
                reason.title, reason.why, reason.ask
            ),
        )),
        GateLevel::Unknown => Some(step(
            "Some answers are open",
            "A few answers that matter for supplements are not known yet. Lull asks again before a first dose.",
        )),
        GateLevel::Clear => None,
    }
}

fn step(title: &str, text: &str) -> PlanStep {
    PlanStep {
        title: title.to_owned(),
        text: text.to_owned(),
    }
}
