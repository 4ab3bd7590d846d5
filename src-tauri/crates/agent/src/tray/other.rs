//! The tray item on Windows and macOS, which want it on the main thread: an event loop there draws what the
//! agent, on its own thread, tells it to. (Written against the documented interface; it has not been run.)

use std::process::ExitCode;
use std::thread;

use lull_app::handlers::reminder::TrayState;
use lull_domain::ids::PlannedDoseId;
use tao::event::Event as LoopEvent;
use tao::event_loop::{ControlFlow, EventLoopBuilder, EventLoopProxy};
use tray_icon::menu::{CheckMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu};
use tray_icon::{Icon, MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};

use super::icon::pictures;
use super::menu::{Entry, entries};
use crate::event::{Choice, Event, Events};
use crate::notify::Bus;
use crate::words::{LULL, PLACES};

/// The tray here has nothing to say but what was chosen.
#[derive(Debug)]
pub enum Signal {}

/// What the agent tells the main thread.
enum Order {
    Show(TrayState),
    /// The agent has ended, well or not.
    Leave(bool),
}

/// The item, seen from the agent.
pub struct Tray {
    orders: EventLoopProxy<Order>,
    shown: Option<TrayState>,
}

impl Tray {
    /// Puts the item into the tray.
    pub async fn start(&mut self, _bus: Bus, state: TrayState) {
        self.show(&state).await;
    }

    /// Shows a new state. Nothing is sent for one that stands there already.
    pub async fn show(&mut self, state: &TrayState) {
        if self.shown.as_ref() != Some(state)
            && self.orders.send_event(Order::Show(state.clone())).is_ok()
        {
            self.shown = Some(state.clone());
        }
    }

    /// Nothing arrives here.
    pub fn take(&mut self, signal: Signal) -> bool {
        match signal {}
    }

    /// The item goes with the process.
    pub async fn leave(&mut self) {}
}

/// Draws on this thread, the main one, while `agent` runs on another; ends with it.
pub fn serve(events: Events, agent: impl FnOnce(Tray) -> bool + Send + 'static) -> ExitCode {
    #[allow(unused_mut, reason = "macOS changes it")]
    let mut event_loop = EventLoopBuilder::<Order>::with_user_event().build();
    #[cfg(target_os = "macos")]
    {
        use tao::platform::macos::{ActivationPolicy, EventLoopExtMacOS as _};
        // Only the tray: no icon in the dock.
        event_loop.set_activation_policy(ActivationPolicy::Accessory);
    }
    hear(events);
    let orders = event_loop.create_proxy();
    thread::spawn(move || {
        let tray = Tray {
            orders: orders.clone(),
            shown: None,
        };
        let well = agent(tray);
        let _ = orders.send_event(Order::Leave(well));
    });
    let mut item: Option<TrayIcon> = None;
    event_loop.run(move |event, _, flow| {
        *flow = ControlFlow::Wait;
        match event {
            LoopEvent::UserEvent(Order::Show(state)) => {
                if let Err(error) = draw(&mut item, &state) {
                    tracing::warn!(%error, "the tray item could not be drawn");
                }
            }
            LoopEvent::UserEvent(Order::Leave(well)) => {
                *flow = ControlFlow::ExitWithCode(i32::from(!well))
            }
            _ => {}
        }
    })
}

/// Passes on what is chosen.
fn hear(events: Events) {
    let of_icon = events.clone();
    MenuEvent::set_event_handler(Some(move |event: MenuEvent| {
        if let Some(choice) = choice_named(event.id.as_ref()) {
            let _ = events.send(Event::Chose(choice));
        }
    }));
    TrayIconEvent::set_event_handler(Some(move |event: TrayIconEvent| {
        let (button, state) = (MouseButton::Left, MouseButtonState::Up);
        if matches!(event, TrayIconEvent::Click { button: b, button_state: s, .. } if (b, s) == (button, state))
        {
            let _ = of_icon.send(Event::Chose(Choice::Open));
        }
    }));
}

/// The choice with this name; which doses there are changes, so that theirs is read.
fn choice_named(id: &str) -> Option<Choice> {
    let taken = || {
        let (plan, part) = id.strip_prefix(TAKEN)?.split_once('-')?;
        let plan = PlannedDoseId(plan.parse().ok()?);
        Some(Choice::Taken(plan, part.parse().ok()?))
    };
    every_choice()
        .find(|choice| name(*choice) == id)
        .or_else(taken)
}

/// How the name of a dose's choice begins.
const TAKEN: &str = "taken-";

fn every_choice() -> impl Iterator<Item = Choice> {
    let others = [
        Choice::Open,
        Choice::QuickAdd,
        Choice::Begin,
        Choice::Elsewhere,
        Choice::Pause(true),
        Choice::Pause(false),
        Choice::Quit,
    ];
    others
        .into_iter()
        .chain(PLACES.iter().map(|(place, _)| Choice::Twitch(*place)))
}

fn name(choice: Choice) -> String {
    match choice {
        Choice::Taken(plan, part) => format!("{TAKEN}{}-{part}", plan.0),
        other => format!("{other:?}"),
    }
}

fn draw(item: &mut Option<TrayIcon>, state: &TrayState) -> Result<(), Box<dyn std::error::Error>> {
    let menu = Menu::new();
    for entry in entries(state) {
        menu.append(drawn_entry(entry)?.as_ref())?;
    }
    let [_, _, (side, pixels), _] = pictures(state.quiet);
    let icon = Icon::from_rgba(pixels.to_vec(), *side, *side)?;
    let tooltip = format!("{LULL} · {}", state.tooltip);
    match item {
        Some(item) => {
            item.set_menu(Some(Box::new(menu)));
            item.set_icon(Some(icon))?;
            item.set_tooltip(Some(tooltip))?;
        }
        None => {
            let builder = TrayIconBuilder::new()
                .with_menu(Box::new(menu))
                .with_icon(icon)
                .with_tooltip(tooltip);
            // On Windows a left click opens the window; on macOS a click on an item means its menu.
            *item = Some(
                builder
                    .with_menu_on_left_click(cfg!(target_os = "macos"))
                    .build()?,
            );
        }
    }
    Ok(())
}

fn drawn_entry(entry: Entry) -> tray_icon::menu::Result<Box<dyn tray_icon::menu::IsMenuItem>> {
    Ok(match entry {
        Entry::Separator => Box::new(PredefinedMenuItem::separator()),
        Entry::Words(words) => Box::new(MenuItem::new(words, false, None)),
        Entry::Choice {
            label,
            choice,
            enabled,
        } => Box::new(MenuItem::with_id(name(choice), label, enabled, None)),
        Entry::Switch {
            label,
            choice,
            enabled,
            on,
        } => Box::new(CheckMenuItem::with_id(
            name(choice),
            label,
            enabled,
            on,
            None,
        )),
        Entry::Submenu {
            label,
            enabled,
            entries,
        } => {
            let submenu = Submenu::new(label, enabled);
            for entry in entries {
                submenu.append(drawn_entry(entry)?.as_ref())?;
            }
            Box::new(submenu)
        }
    })
}
