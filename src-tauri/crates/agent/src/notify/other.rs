//! Notifications on Windows and macOS, through their own services. Each one that stands is waited for on a
//! thread of its own, which ends when the notification does. (Written against the documented interface;
//! it has not been run.)

use std::thread;

use lull_app::handlers::reminder::DueReminder;
use lull_domain::reminder::{OccurrenceId, Reply};
use notify_rust::Notification;

use super::Outcome;
use crate::event::{Event, Events};
use crate::words;

/// There is nothing to connect to.
pub type Bus = ();

/// What became of a notification.
#[derive(Debug)]
pub enum Signal {
    /// The system took it.
    Shown(OccurrenceId),
    /// The system refused it.
    Refused(OccurrenceId),
    /// One of its buttons was pressed.
    Clicked(OccurrenceId, Reply),
}

/// Shows notifications.
pub struct Notifier {
    events: Events,
    bus: Option<Bus>,
}

impl Notifier {
    /// Ready once it is connected, which here is a formality.
    pub fn new(events: Events) -> Self {
        Self { events, bus: None }
    }

    /// The connection, while there is one.
    pub fn bus(&self) -> Option<&Bus> {
        self.bus.as_ref()
    }

    /// Connects unless that was done. Returns whether a new connection stands.
    pub async fn connect(&mut self) -> bool {
        self.bus.replace(()).is_none()
    }

    /// Hands a reminder over. What became of it arrives as a [`Signal`].
    pub fn show(&mut self, reminder: DueReminder) {
        let events = self.events.clone();
        let id = reminder.id;
        let report = move |signal| {
            // Nobody hears it when the agent is leaving.
            let _ = events.send(Event::Notify(signal));
        };
        thread::spawn(move || {
            let mut notification = notification(&reminder.title, &reminder.body);
            for reply in id.rule.replies() {
                notification.action(reply.key(), words::button::reply(id.rule, reply));
            }
            match notification.show() {
                Ok(handle) => {
                    report(Signal::Shown(id));
                    handle.wait_for_action(|action| {
                        if let Some(reply) = Reply::from_key(action) {
                            report(Signal::Clicked(id, reply));
                        }
                    });
                }
                Err(error) => {
                    tracing::debug!(%error, "the system shows no notification");
                    report(Signal::Refused(id));
                }
            }
        });
    }

    /// Says something that went wrong.
    pub async fn say(&self, text: &str) {
        if let Err(error) = notification(words::LULL, text).show() {
            tracing::info!(%error, "no notification");
        }
    }

    /// What is on the screen cannot be taken back, so it is not kept in mind either.
    pub fn standing(&self) -> Vec<OccurrenceId> {
        Vec::new()
    }

    /// These systems offer no way to take a notification back.
    pub async fn close(&mut self, _id: OccurrenceId) {}

    /// Makes sense of a signal.
    pub async fn take(&mut self, signal: Signal) -> Vec<Outcome> {
        vec![match signal {
            Signal::Shown(id) => Outcome::Shown(id),
            Signal::Refused(id) => Outcome::Missing(id),
            Signal::Clicked(id, reply) => Outcome::Clicked(id, Some(reply)),
        }]
    }
}

fn notification(title: &str, body: &str) -> Notification {
    let mut notification = Notification::new();
    notification.appname(words::LULL).summary(title).body(body);
    // Without it a toast says that PowerShell sent it.
    #[cfg(target_os = "windows")]
    notification.app_id("app.lull.Lull");
    notification
}
