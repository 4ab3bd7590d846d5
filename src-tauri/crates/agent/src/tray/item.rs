//! The item as a Linux tray asks for it.

use ksni::menu::{CheckmarkItem, StandardItem, SubMenu};
use ksni::{Icon, MenuItem, OfflineReason, ToolTip};
use lull_app::handlers::reminder::TrayState;

use super::icon::pictures;
use super::linux::Signal;
use super::menu::{Entry, entries};
use crate::event::{Choice, Event, Events};
use crate::words::LULL;

/// The item as the tray asks for it.
pub struct Item {
    /// What it shows.
    pub state: TrayState,
    /// Where it says what was chosen.
    pub events: Events,
}

impl Item {
    fn chose(&mut self, choice: Choice) {
        // Nobody hears it when the agent is leaving.
        let _ = self.events.send(Event::Chose(choice));
    }
}

/// A line of the menu as the tray takes it.
fn drawn_entry(entry: Entry) -> MenuItem<Item> {
    fn says(choice: Choice) -> Box<dyn Fn(&mut Item) + Send> {
        Box::new(move |item| item.chose(choice))
    }
    match entry {
        Entry::Separator => MenuItem::Separator,
        Entry::Words(words) => {
            // An underscore would mark an access key.
            let label = words.replace('_', "__");
            StandardItem {
                label,
                enabled: false,
                ..Default::default()
            }
            .into()
        }
        Entry::Choice {
            label,
            choice,
            enabled,
        } => StandardItem {
            // An underscore would mark an access key.
            label: label.replace('_', "__"),
            enabled,
            activate: says(choice),
            ..Default::default()
        }
        .into(),
        Entry::Switch {
            label,
            choice,
            enabled,
            on,
        } => {
            let label = label.to_owned();
            CheckmarkItem {
                label,
                enabled,
                checked: on,
                activate: says(choice),
                ..Default::default()
            }
            .into()
        }
        Entry::Submenu {
            label,
            enabled,
            entries,
        } => {
            let submenu = entries.into_iter().map(drawn_entry).collect();
            SubMenu {
                label: label.to_owned(),
                enabled,
                submenu,
                ..Default::default()
            }
            .into()
        }
    }
}

impl ksni::Tray for Item {
    fn id(&self) -> String {
        "lull".to_owned()
    }

    fn title(&self) -> String {
        LULL.to_owned()
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        let icon = |&(side, data): &(u32, &[u8])| {
            let side = i32::try_from(side).unwrap_or_default();
            Icon {
                width: side,
                height: side,
                data: data.to_vec(),
            }
        };
        pictures(self.state.quiet).iter().map(icon).collect()
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip {
            title: LULL.to_owned(),
            description: self.state.tooltip.clone(),
            ..Default::default()
        }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        self.chose(Choice::Open);
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        entries(&self.state).into_iter().map(drawn_entry).collect()
    }

    fn watcher_online(&self) {
        let _ = self.events.send(Event::Tray(Signal::Online));
    }

    fn watcher_offline(&self, reason: OfflineReason) -> bool {
        tracing::info!(?reason, "no tray");
        let _ = self.events.send(Event::Tray(Signal::Offline));
        true
    }
}

#[cfg(test)]
mod tests {
    use ksni::Tray as _;
    use lull_app::handlers::reminder::Quiet;
    use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

    use super::*;

    fn item() -> (Item, UnboundedReceiver<Event>) {
        let (events, heard) = unbounded_channel();
        let words = "Wind-down at 22:00".to_owned();
        let state = TrayState {
            tooltip: words.clone(),
            label: words,
            quiet: Quiet::Paused,
            first_night_open: false,
            dose: None,
        };
        (Item { state, events }, heard)
    }

    #[test]
    fn every_entry_says_what_was_chosen() {
        let (mut item, mut heard) = item();
        for entry in item.menu() {
            match entry {
                MenuItem::Standard(one) => (one.activate)(&mut item),
                MenuItem::Checkmark(one) => (one.activate)(&mut item),
                _ => {}
            }
        }
        let mut chosen = Vec::new();
        while let Ok(Event::Chose(choice)) = heard.try_recv() {
            chosen.push(choice);
        }
        assert_eq!(
            chosen,
            [
                Choice::Open,
                Choice::QuickAdd,
                Choice::Begin,
                Choice::Pause(false),
                Choice::Quit
            ]
        );
    }

    #[test]
    fn a_click_on_the_icon_opens_the_window() {
        let (mut item, mut heard) = item();
        item.activate(0, 0);
        assert!(matches!(heard.try_recv(), Ok(Event::Chose(Choice::Open))));
    }
}
