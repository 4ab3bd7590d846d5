//! A notification daemon that records what it is asked to show and answers as a person would.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use zbus::OwnedVariant;
use zbus::message::Header;
use zbus::object_server::SignalEmitter;

use crate::bus::Bus;
use crate::session::DesktopSession;
use crate::wait::{wait_for, wait_for_value};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// No person reads and presses faster. A sender may still be busy listening to its own
/// notification in the first milliseconds.
const FASTEST_PRESS: Duration = Duration::from_millis(100);

/// How the daemon behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manners {
    /// Shows buttons, as most do.
    WithActions,
    /// Shows text only and says so in its capabilities.
    WithoutActions,
    /// Owns the name and never answers any call.
    Silent,
}

/// Why a notification went away, with the numbers of the freedesktop specification 1.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// Its time was up.
    Expired = 1,
    /// The person put it away.
    Dismissed = 2,
    /// The sender withdrew it.
    Withdrawn = 3,
}

/// One call of `Notify`, as it came.
#[derive(Debug)]
pub struct Notification {
    /// The id the daemon gave it; the same again when it replaced one.
    pub id: u32,
    /// The bus name of the sender's connection.
    pub sender: String,
    /// The sender's own name.
    pub app_name: String,
    /// The id it wanted to replace, or 0.
    pub replaces_id: u32,
    /// Icon name or path.
    pub app_icon: String,
    /// The title line.
    pub summary: String,
    /// The text.
    pub body: String,
    /// Key and label of each action, in order.
    pub actions: Vec<(String, String)>,
    /// Further wishes, such as `urgency`.
    pub hints: HashMap<String, OwnedVariant>,
    /// Milliseconds until it goes away, -1 for the daemon's choice, 0 for never.
    pub expire_timeout: i32,
    came: Instant,
}

impl Notification {
    /// The key of the action that carries `label`.
    pub fn action(&self, label: &str) -> Option<&str> {
        let found = self.actions.iter().find(|(_, shown)| shown == label);
        found.map(|(key, _)| key.as_str())
    }
}

#[derive(Debug, Default)]
struct Book {
    shown: Vec<Arc<Notification>>,
    gone: Vec<(u32, Gone)>,
    last_id: u32,
}

/// The daemon. It leaves the bus when it is dropped.
#[derive(Debug)]
pub struct NotificationDaemon {
    bus: Bus,
    book: Arc<Mutex<Book>>,
}

impl NotificationDaemon {
    /// Starts with [`Manners::WithActions`].
    ///
    /// # Errors
    /// Another daemon is on the session's bus.
    pub fn start(session: &DesktopSession) -> Result<Self> {
        Self::start_with(session, Manners::WithActions)
    }

    /// Starts a daemon that behaves as told.
    ///
    /// # Errors
    /// Another daemon is on the session's bus.
    pub fn start_with(session: &DesktopSession, manners: Manners) -> Result<Self> {
        let book = Arc::new(Mutex::new(Book::default()));
        let desk = Desk {
            manners,
            book: Arc::clone(&book),
        };
        let bus = Bus::join(session, |builder| builder.serve_at(PATH, desk).name(NAME))?;
        Ok(Self { bus, book })
    }

    /// Every call so far, in the order in which they came.
    pub fn all(&self) -> Vec<Arc<Notification>> {
        open(&self.book).shown.clone()
    }

    /// What went away, and why, in order.
    pub fn gone(&self) -> Vec<(u32, Gone)> {
        open(&self.book).gone.clone()
    }

    /// Waits until `count` calls have come and returns all there are.
    ///
    /// # Errors
    /// Fewer came within `timeout`.
    pub fn wait_for(&self, count: usize, timeout: Duration) -> Result<Vec<Arc<Notification>>> {
        wait_for_value(&format!("notification {count}"), timeout, || {
            let all = self.all();
            Ok((all.len() >= count).then_some(all))
        })
        .with_context(|| format!("these came: {:#?}", self.all()))
    }

    /// Presses the button with `label`; the notification goes away with it, as in most daemons.
    ///
    /// # Errors
    /// There is no such button.
    pub fn press(&self, notification: &Notification, label: &str) -> Result<()> {
        let key = notification.action(label).with_context(|| {
            format!("no button says {label:?}, only {:?}", notification.actions)
        })?;
        wait_for("a person to read it", FASTEST_PRESS * 2, || {
            Ok(notification.came.elapsed() >= FASTEST_PRESS)
        })?;
        self.emit("ActionInvoked", &(notification.id, key))?;
        self.take_away(notification, Gone::Dismissed)
    }

    /// Takes the notification away without a button.
    ///
    /// # Errors
    /// The bus is gone.
    pub fn take_away(&self, notification: &Notification, why: Gone) -> Result<()> {
        open(&self.book).gone.push((notification.id, why));
        self.emit("NotificationClosed", &(notification.id, why as u32))
    }

    fn emit<B>(&self, signal: &str, body: &B) -> Result<()>
    where
        B: serde::Serialize + zbus::DynamicType,
    {
        let emitter = SignalEmitter::new(&self.bus.connection, PATH)?;
        Ok(self.bus.run(emitter.emit(NAME, signal, body))?)
    }
}

/// The object on the bus.
struct Desk {
    manners: Manners,
    book: Arc<Mutex<Book>>,
}

impl Desk {
    /// A silent daemon stays in here for good.
    async fn mind_manners(&self) {
        if self.manners == Manners::Silent {
            std::future::pending().await
        }
    }
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Desk {
    #[expect(
        clippy::too_many_arguments,
        reason = "the specification's own signature"
    )]
    async fn notify(
        &self,
        #[zbus(header)] header: Header<'_>,
        app_name: String,
        replaces_id: u32,
        app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedVariant>,
        expire_timeout: i32,
    ) -> u32 {
        let id = {
            let mut book = open(&self.book);
            if replaces_id == 0 {
                book.last_id += 1;
            }
            let id = if replaces_id == 0 {
                book.last_id
            } else {
                replaces_id
            };
            book.shown.push(Arc::new(Notification {
                id,
                sender: header.sender().map(ToString::to_string).unwrap_or_default(),
                app_name,
                replaces_id,
                app_icon,
                summary,
                body,
                actions: actions
                    .chunks_exact(2)
                    .map(|pair| (pair[0].clone(), pair[1].clone()))
                    .collect(),
                hints,
                expire_timeout,
                came: Instant::now(),
            }));
            id
        };
        self.mind_manners().await;
        id
    }

    async fn close_notification(
        &self,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
        id: u32,
    ) -> zbus::fdo::Result<()> {
        self.mind_manners().await;
        open(&self.book).gone.push((id, Gone::Withdrawn));
        let body = (id, Gone::Withdrawn as u32);
        Ok(emitter.emit(NAME, "NotificationClosed", &body).await?)
    }

    async fn get_capabilities(&self) -> Vec<&'static str> {
        self.mind_manners().await;
        match self.manners {
            Manners::WithActions => vec!["body", "actions"],
            Manners::WithoutActions | Manners::Silent => vec!["body"],
        }
    }

    /// Name, vendor, version, version of the specification.
    async fn get_server_information(
        &self,
    ) -> (&'static str, &'static str, &'static str, &'static str) {
        self.mind_manners().await;
        ("lull-tests", "Lull", env!("CARGO_PKG_VERSION"), "1.2")
    }
}

fn open(book: &Mutex<Book>) -> MutexGuard<'_, Book> {
    book.lock().unwrap_or_else(|broken| broken.into_inner())
}
