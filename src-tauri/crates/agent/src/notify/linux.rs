//! Notifications on Linux, over one connection to the session bus and without a crate for it. A crate made for it opens one connection a
//! notification and subscribes after showing, so that a quick click, and the close after a replacement, are
//! lost; here one connection listens before anything is shown.

use std::time::Duration;

use futures_util::StreamExt as _;
use lull_app::handlers::reminder::DueReminder;
use lull_domain::reminder::{OccurrenceId, Reply};
use tokio::time::timeout;
use zbus::{Connection, MessageStream};

use super::Outcome;
use super::daemon::{self, Capabilities};
use super::slip::Slip;
use crate::event::{Event, Events};
use crate::words;

/// How long a session bus may take to answer.
const CONNECT: Duration = Duration::from_secs(2);
/// How long the daemon may take to say what it can do, and then to take the reminder: three seconds in all.
const CAPABILITIES: Duration = Duration::from_secs(1);
const SHOW: Duration = Duration::from_secs(2);
/// How long it may take to take one away.
const CLOSE: Duration = Duration::from_millis(500);
/// How long a daemon that is just being started may take until its number is of no use any more.
const LATE: Duration = Duration::from_secs(600);

/// What the daemon, or the bus, let us know.
#[derive(Debug)]
pub enum Signal {
    /// A notification's action was chosen: its number, the action.
    Invoked(u32, String),
    /// A notification has gone: its number.
    Closed(u32),
    /// The daemon took the reminder and gave it a number. `late` when this was long after handing it over.
    Delivered {
        id: OccurrenceId,
        number: u32,
        late: bool,
    },
    /// The daemon did not answer in time.
    Unanswered(OccurrenceId),
    /// There is no daemon, or it refused.
    Refused(OccurrenceId),
    /// The number of an unanswered reminder is not waited for any longer.
    GivenUp,
    /// There was no connection to begin with.
    NoBus(OccurrenceId),
    /// The connection has ended.
    BusLost,
}

/// Shows notifications over one connection to the session bus.
pub struct Notifier {
    events: Events,
    bus: Option<Connection>,
    slip: Slip,
}

impl Notifier {
    /// Not connected yet.
    pub fn new(events: Events) -> Self {
        Self {
            events,
            bus: None,
            slip: Slip::default(),
        }
    }

    /// The connection, while there is one.
    pub fn bus(&self) -> Option<&Connection> {
        self.bus.as_ref()
    }

    /// Connects unless that was done. Returns whether a new connection stands.
    pub async fn connect(&mut self) -> bool {
        if self.bus.is_some() {
            return false;
        }
        match timeout(CONNECT, daemon::subscribe()).await {
            Ok(Ok((bus, stream))) => {
                tokio::spawn(listen(stream, self.events.clone()));
                self.bus = Some(bus);
            }
            Ok(Err(error)) => tracing::debug!(%error, "no session bus"),
            Err(_) => tracing::debug!("the session bus does not answer"),
        }
        self.bus.is_some()
    }

    /// Hands a reminder over. What became of it arrives as a [`Signal`].
    pub fn show(&mut self, reminder: DueReminder) {
        let Some(bus) = self.bus.clone() else {
            let _ = self.events.send(Event::Notify(Signal::NoBus(reminder.id)));
            return;
        };
        let replaces = self.slip.replaces(reminder.id);
        self.slip.sent();
        tokio::spawn(deliver(bus, reminder, replaces, self.events.clone()));
    }

    /// Says something that went wrong, if anything there can show it, within a moment.
    pub async fn say(&self, text: &str) {
        let Some(bus) = &self.bus else { return };
        let call = daemon::notify(bus, 0, words::LULL, text, &[]);
        match timeout(SHOW, call).await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => tracing::info!(%error, "no notification"),
            Err(_) => tracing::info!("no notification: no answer"),
        }
    }

    /// The reminders that are on the screen.
    pub fn standing(&self) -> Vec<OccurrenceId> {
        self.slip.standing().iter().map(|(_, id)| *id).collect()
    }

    /// Takes a reminder off the screen, if it is there.
    pub async fn close(&mut self, id: OccurrenceId) {
        let mut standing = self.slip.standing().iter();
        if let Some((number, _)) = standing.find(|(_, of)| *of == id).copied() {
            self.slip.closed(number);
            self.take_down(number).await;
        }
    }

    async fn take_down(&self, number: u32) {
        let Some(bus) = &self.bus else { return };
        // An error means that it had gone already.
        let _ = timeout(CLOSE, daemon::close(bus, number)).await;
    }

    /// Makes sense of a signal.
    pub async fn take(&mut self, signal: Signal) -> Vec<Outcome> {
        match signal {
            Signal::Invoked(number, action) => {
                let click = self.slip.clicked(number, action);
                self.clicked(number, click).await.into_iter().collect()
            }
            Signal::Delivered { id, number, late } => {
                let shown = (!late).then_some(Outcome::Shown(id));
                let click = self.slip.delivered(number, id);
                shown
                    .into_iter()
                    .chain(self.clicked(number, click).await)
                    .collect()
            }
            Signal::Unanswered(id) => vec![Outcome::Silent(id)],
            Signal::NoBus(id) => vec![Outcome::NoBus(id)],
            Signal::Refused(id) => {
                self.slip.settled();
                vec![Outcome::Missing(id)]
            }
            Signal::GivenUp => {
                self.slip.settled();
                Vec::new()
            }
            Signal::Closed(number) => {
                self.slip.closed(number);
                Vec::new()
            }
            Signal::BusLost => {
                tracing::warn!("the session bus has gone");
                self.bus = None;
                self.slip.forget();
                Vec::new()
            }
        }
    }

    async fn clicked(&self, number: u32, click: Option<(OccurrenceId, String)>) -> Option<Outcome> {
        let (id, action) = click?;
        // Not every daemon takes a notification away when it is clicked.
        self.take_down(number).await;
        Some(Outcome::Clicked(id, Reply::from_key(&action)))
    }
}

async fn listen(mut stream: MessageStream, events: Events) {
    while let Some(Ok(message)) = stream.next().await {
        if let Some(signal) = daemon::read(&message)
            && events.send(Event::Notify(signal)).is_err()
        {
            return;
        }
    }
    let _ = events.send(Event::Notify(Signal::BusLost));
}

async fn deliver(bus: Connection, reminder: DueReminder, replaces: u32, events: Events) {
    let id = reminder.id;
    let report = |signal| {
        // Nobody hears it when the agent is leaving.
        let _ = events.send(Event::Notify(signal));
    };
    let refused = |error: zbus::Error| {
        tracing::debug!(%error, "nothing shows notifications");
        report(Signal::Refused(id));
    };
    let can = match timeout(CAPABILITIES, Capabilities::ask(&bus)).await {
        Ok(Ok(can)) => can,
        Ok(Err(error)) => return refused(error),
        // It may be just starting; the reminder then waits for it on the bus.
        Err(_) => Capabilities::USUAL,
    };
    let (body, actions) = can.dress(id.rule, &reminder.body);
    let mut call = std::pin::pin!(daemon::notify(
        &bus,
        replaces,
        &reminder.title,
        &body,
        &actions
    ));
    match timeout(SHOW, &mut call).await {
        Ok(Ok(number)) => report(Signal::Delivered {
            id,
            number,
            late: false,
        }),
        Ok(Err(error)) => refused(error),
        Err(_) => {
            report(Signal::Unanswered(id));
            match timeout(LATE, call).await {
                Ok(Ok(number)) => report(Signal::Delivered {
                    id,
                    number,
                    late: true,
                }),
                _ => report(Signal::GivenUp),
            }
        }
    }
}
