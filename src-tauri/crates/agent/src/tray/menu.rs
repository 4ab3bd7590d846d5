//! The menu as every system shows it.

use lull_app::handlers::reminder::{Quiet, TrayState};

use crate::event::Choice;
use crate::words::{PLACES, menu};

/// One line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Words that cannot be chosen.
    Words(String),
    /// Something to choose; greyed out when not `enabled`.
    Choice {
        label: String,
        choice: Choice,
        enabled: bool,
    },
    /// Something that is on or off.
    Switch {
        label: &'static str,
        choice: Choice,
        enabled: bool,
        on: bool,
    },
    /// A menu of its own.
    Submenu {
        label: &'static str,
        enabled: bool,
        entries: Vec<Self>,
    },
    /// A line between groups.
    Separator,
}

/// The menu's lines in a state.
pub fn entries(state: &TrayState) -> Vec<Entry> {
    // Before the first night there is nothing to begin, log or pause.
    let ready = !state.first_night_open;
    let paused = state.quiet == Quiet::Paused;
    let offered = |label: &str, choice, enabled| Entry::Choice {
        label: label.to_owned(),
        choice,
        enabled,
    };
    let always = |label: &str, choice| offered(label, choice, true);
    let mut places: Vec<_> = PLACES
        .iter()
        .map(|(place, name)| always(name, Choice::Twitch(*place)))
        .collect();
    places.push(Entry::Separator);
    places.push(always(menu::ELSEWHERE, Choice::Elsewhere));
    let mut lines = vec![
        Entry::Words(state.label.clone()),
        Entry::Separator,
        always(menu::OPEN, Choice::Open),
        offered(menu::QUICK_ADD, Choice::QuickAdd, ready),
        offered(menu::BEGIN, Choice::Begin, ready),
    ];
    lines.extend(state.dose.as_ref().map(|dose| {
        let choice = Choice::Taken(dose.plan, dose.part);
        always(&menu::taken(&dose.name), choice)
    }));
    lines.extend([
        Entry::Submenu {
            label: menu::TWITCH,
            enabled: ready,
            entries: places,
        },
        Entry::Switch {
            label: menu::PAUSE,
            choice: Choice::Pause(!paused),
            enabled: ready,
            on: paused,
        },
        Entry::Separator,
        always(menu::QUIT, Choice::Quit),
    ]);
    lines
}

#[cfg(test)]
mod tests {
    use lull_app::handlers::reminder::TrayDose;
    use lull_domain::ids::PlannedDoseId;
    use lull_domain::journal::Place;

    use super::*;

    fn state(quiet: Quiet, first_night_open: bool) -> TrayState {
        let label = "Wind-down at 22:00".to_owned();
        TrayState {
            tooltip: label.clone(),
            label,
            quiet,
            first_night_open,
            dose: None,
        }
    }

    #[test]
    fn a_dose_that_is_near_can_be_logged() {
        let state = TrayState {
            dose: Some(TrayDose {
                plan: PlannedDoseId(3),
                part: 1,
                name: "Glycinate 2 capsules".to_owned(),
            }),
            ..state(Quiet::Waiting, false)
        };
        let taken = Entry::Choice {
            label: "Dose taken: Glycinate 2 capsules".to_owned(),
            choice: Choice::Taken(PlannedDoseId(3), 1),
            enabled: true,
        };
        assert!(entries(&state).contains(&taken));
    }

    #[test]
    fn the_menu_says_what_is_next_and_offers_the_rest() {
        let choice = |label: &str, choice| Entry::Choice {
            label: label.to_owned(),
            choice,
            enabled: true,
        };
        let places = vec![
            choice("Calf", Choice::Twitch(Place::Calf)),
            choice("Eyelid", Choice::Twitch(Place::Eyelid)),
            choice("Thigh", Choice::Twitch(Place::Thigh)),
            choice("Shoulder", Choice::Twitch(Place::Shoulder)),
            choice("Foot", Choice::Twitch(Place::Foot)),
            Entry::Separator,
            choice("Somewhere else…", Choice::Elsewhere),
        ];
        let expected = [
            Entry::Words("Wind-down at 22:00".to_owned()),
            Entry::Separator,
            choice("Open Lull", Choice::Open),
            choice("Quick add…", Choice::QuickAdd),
            choice("Begin wind-down", Choice::Begin),
            Entry::Submenu {
                label: "Log a twitch",
                enabled: true,
                entries: places,
            },
            Entry::Switch {
                label: "Pause reminders until tomorrow",
                choice: Choice::Pause(true),
                enabled: true,
                on: false,
            },
            Entry::Separator,
            choice("Quit", Choice::Quit),
        ];
        assert_eq!(entries(&state(Quiet::Waiting, false)), expected);
    }

    #[test]
    fn before_the_first_night_only_opening_and_quitting_make_sense() {
        let usable = entries(&state(Quiet::Waiting, true))
            .into_iter()
            .filter_map(|entry| match entry {
                Entry::Choice {
                    label,
                    enabled: true,
                    ..
                } => Some(label),
                Entry::Switch {
                    label,
                    enabled: true,
                    ..
                }
                | Entry::Submenu {
                    label,
                    enabled: true,
                    ..
                } => Some(label.to_owned()),
                _ => None,
            });
        assert_eq!(usable.collect::<Vec<_>>(), ["Open Lull", "Quit"]);
    }

    #[test]
    fn a_pause_is_ticked_and_can_be_taken_back() {
        let taken_back = Entry::Switch {
            label: menu::PAUSE,
            choice: Choice::Pause(false),
            enabled: true,
            on: true,
        };
        assert!(entries(&state(Quiet::Paused, false)).contains(&taken_back));
    }
}
