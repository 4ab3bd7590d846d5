//! The tray item on Linux: a StatusNotifierItem over D-Bus, without GTK.
//!
//! A desktop's tray may come after the agent or go for a while; the item is registered again when it is back.

use std::time::Duration;

use ksni::{Handle, TrayMethods as _};
use lull_app::handlers::reminder::TrayState;
use tokio::time::{sleep, timeout};
use zbus::Connection;

use super::item::Item;
use crate::event::{Event, Events};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";

/// How long a desktop that is starting may take until its tray counts as missing.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long the tray may take to take a change.
const UPDATE: Duration = Duration::from_secs(1);

/// What the tray let us know.
pub enum Signal {
    /// The item stands on the bus, seen or not.
    Started(Handle<Item>),
    /// A tray took it.
    Online,
    /// No tray takes it, or not any more.
    Offline,
    /// Time to say so if it is not seen. Whether the tray has somebody who draws it, where it says that.
    Waited { drawn: Option<bool> },
}

impl std::fmt::Debug for Signal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Started(_) => "Started",
            Self::Online => "Online",
            Self::Offline => "Offline",
            Self::Waited { .. } => "Waited",
        })
    }
}

/// The item and what is known about whether it is seen.
pub struct Tray {
    events: Events,
    handle: Option<Handle<Item>>,
    offline: bool,
    shown: Option<TrayState>,
}

impl Tray {
    /// Not there yet.
    pub fn new(events: Events) -> Self {
        Self {
            events,
            handle: None,
            offline: false,
            shown: None,
        }
    }

    /// Puts the item on the bus; on a new bus, again.
    pub async fn start(&mut self, bus: Connection, state: TrayState) {
        self.leave().await;
        self.offline = false;
        self.shown = Some(state.clone());
        let item = Item {
            state,
            events: self.events.clone(),
        };
        let events = self.events.clone();
        tokio::spawn(async move {
            // A watcher that never answers keeps this waiting, and only this.
            match item.assume_sni_available(true).spawn().await {
                Ok(handle) => {
                    let _ = events.send(Event::Tray(Signal::Started(handle)));
                }
                Err(error) => {
                    tracing::info!(%error, "no tray");
                    let _ = events.send(Event::Tray(Signal::Offline));
                }
            }
        });
        let events = self.events.clone();
        tokio::spawn(async move {
            sleep(PATIENCE).await;
            let drawn = timeout(UPDATE, drawn(&bus)).await.ok().and_then(Result::ok);
            let _ = events.send(Event::Tray(Signal::Waited { drawn }));
        });
    }

    /// Shows a new state. Nothing is sent for one that stands there already.
    pub async fn show(&mut self, state: &TrayState) {
        let Some(handle) = &self.handle else { return };
        if self.shown.as_ref() == Some(state) {
            return;
        }
        let change = handle.update(|item| item.state = state.clone());
        match timeout(UPDATE, change).await {
            Ok(_) => self.shown = Some(state.clone()),
            Err(_) => tracing::debug!("the tray does not take the change"),
        }
    }

    /// Makes sense of a signal. Returns whether it is time to say that no tray shows the item.
    pub fn take(&mut self, signal: Signal) -> bool {
        match signal {
            Signal::Started(handle) => {
                self.handle = Some(handle);
                // What changed in between is shown by the next state.
                self.shown = None;
            }
            Signal::Online => self.offline = false,
            Signal::Offline => self.offline = true,
            Signal::Waited { drawn } => {
                return self.handle.is_none() || self.offline || drawn == Some(false);
            }
        }
        false
    }

    /// Takes the item away.
    pub async fn leave(&mut self) {
        if let Some(handle) = self.handle.take() {
            let _ = timeout(UPDATE, handle.shutdown()).await;
        }
    }
}

/// Whether somebody draws what the watcher collects.
async fn drawn(bus: &Connection) -> zbus::Result<bool> {
    let properties = "org.freedesktop.DBus.Properties";
    let of = (WATCHER, "IsStatusNotifierHostRegistered");
    let path = "/StatusNotifierWatcher";
    let answer = bus
        .call_method(Some(WATCHER), path, Some(properties), "Get", &of)
        .await?;
    let value: zbus::zvariant::OwnedValue = answer.body().deserialize()?;
    Ok(bool::try_from(value)?)
}

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc::unbounded_channel;

    use super::*;

    #[test]
    fn a_tray_that_does_not_take_the_item_is_missing() {
        let (events, _heard) = unbounded_channel();
        let mut tray = Tray::new(events);
        assert!(
            tray.take(Signal::Waited { drawn: Some(true) }),
            "no item ever stood on the bus"
        );
        tray.take(Signal::Offline);
        assert!(tray.take(Signal::Waited { drawn: None }));
    }
}
