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
        label: &'static str,
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
    let always = |label, choice| Entry::Choice {
        label,
        choice,
        enabled: true,
    };
    let mut places: Vec<_> = PLACES
        .iter()
        .map(|(place, name)| always(name, Choice::Twitch(*place)))
        .collect();
    places.push(Entry::Separator);
    places.push(always(menu::ELSEWHERE, Choice::Elsewhere));
    vec![
        Entry::Words(state.label.clone()),
        Entry::Separator,
        always(menu::OPEN, Choice::Open),
        Entry::Choice {
            label: menu::QUICK_ADD,
            choice: Choice::QuickAdd,
            enabled: ready,
        },
        Entry::Choice {
            label: menu::BEGIN,
            choice: Choice::Begin,
            enabled: ready,
        },
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
    ]
}

#[cfg(test)]
mod tests {
    use lull_domain::journal::Place;

    use super::*;

    fn state(quiet: Quiet, first_night_open: bool) -> TrayState {
        let label = "Wind-down at 22:00".to_owned();
        TrayState {
            tooltip: label.clone(),
            label,
            quiet,
            first_night_open,
        }
    }

    #[test]
    fn the_menu_says_what_is_next_and_offers_the_rest() {
        let choice = |label, choice| Entry::Choice {
            label,
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
                }
                | Entry::Switch {
                    label,
                    enabled: true,
                    ..
                }
                | Entry::Submenu {
                    label,
                    enabled: true,
                    ..
                } => Some(label),
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
