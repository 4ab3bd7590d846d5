//! The agent itself: one loop that waits for whatever comes first, an event or the next tick, and hands it to
//! the use cases. It may not hold a rule: what is due, and what a reply does, is theirs.

use std::collections::HashSet;
use std::time::Duration;

use lull_app::contract::{Field, Opening, Room};
use lull_app::handlers::reminder;
use lull_app::{ApiError, ApiResult, App, Clock as _};
use lull_domain::reminder::{OccurrenceId, Reply, Rule};
use lull_host::{Home, Message, SystemClock};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, timeout};

use crate::event::{Choice, Event};
use crate::notify::{Notifier, Outcome};
use crate::ticker::TICK;
use crate::tray::Tray;
use crate::window;
use crate::words::{self, Missing};

/// What did not work is not tried again at every event, but at the next tick after this.
const PAUSE: Duration = Duration::from_secs(15);

/// Everything the agent has at hand.
pub struct Agent {
    app: App,
    home: Home,
    clock: SystemClock,
    notifier: Notifier,
    tray: Tray,
    /// Without a bus, it is not looked for before this.
    connect_again: Instant,
    /// After nothing showed a reminder, it is not tried again before this.
    show_again: Instant,
    /// The bus is new, and the tray's item is not on it yet.
    tray_wanted: bool,
    /// Handed over, and nothing was heard of it yet.
    under_way: Option<OccurrenceId>,
    /// On the screen, and that is not written down yet: nothing is shown before it is.
    unwritten: Option<OccurrenceId>,
    said: HashSet<&'static str>,
    trouble: Option<String>,
}

impl Agent {
    /// Puts the parts together.
    pub fn new(app: App, home: Home, notifier: Notifier, tray: Tray) -> Self {
        Self {
            app,
            home,
            clock: SystemClock::default(),
            notifier,
            tray,
            connect_again: Instant::now(),
            show_again: Instant::now(),
            tray_wanted: false,
            under_way: None,
            unwritten: None,
            said: HashSet::new(),
            trouble: None,
        }
    }

    /// Runs until it is told to leave.
    pub async fn run(mut self, mut events: UnboundedReceiver<Event>) {
        self.connect().await;
        if self.notifier.bus().is_none() {
            self.say_missing(words::NO_BUS);
        }
        loop {
            let happened = match self.tick().await {
                Some(soon) => timeout(soon, events.recv())
                    .await
                    .unwrap_or(Some(Event::Tick)),
                None => events.recv().await,
            };
            let Some(event) = happened else { break };
            if self.react(event).await {
                break;
            }
        }
        for id in self.notifier.standing() {
            self.notifier.close(id).await;
        }
        self.tray.leave().await;
        tracing::info!("leaving");
    }

    /// Finds the way to notifications and tray, where there is none.
    async fn connect(&mut self) {
        if self.notifier.bus().is_none() && Instant::now() >= self.connect_again {
            self.connect_again = Instant::now() + PAUSE;
            if self.notifier.connect().await {
                self.tray_wanted = true;
                self.show_again = Instant::now();
            }
        }
        if self.tray_wanted
            && let Some(bus) = self.notifier.bus().cloned()
            && let Some(state) = self.note(reminder::tray(&self.app))
        {
            self.tray.start(bus, state).await;
            self.tray_wanted = false;
        }
    }

    /// Does what is due, and returns in how long something else will be, if that is before the next tick.
    async fn tick(&mut self) -> Option<Duration> {
        self.connect().await;
        // It was answered in the window, or is not true any more: what is on the screen has nothing to say.
        for id in self.notifier.standing() {
            if self.note(reminder::is_settled(&self.app, id)) == Some(true) {
                self.notifier.close(id).await;
            }
        }
        if let Some(id) = self.unwritten {
            self.shown(id);
        }
        if self.under_way.is_none()
            && self.unwritten.is_none()
            && Instant::now() >= self.show_again
            && let Some(Some(reminder)) = self.note(reminder::due(&self.app))
        {
            tracing::debug!(night = %reminder.id.night, "a reminder is due");
            self.under_way = Some(reminder.id);
            self.notifier.show(reminder);
        }
        if let Some(state) = self.note(reminder::tray(&self.app)) {
            self.tray.show(&state).await;
        }
        let next = self.note(reminder::next_due(&self.app)).flatten();
        next.and_then(|at| soon(at.utc_ms, self.clock.now().utc_ms))
    }

    /// Returns whether to leave.
    async fn react(&mut self, event: Event) -> bool {
        match event {
            // Whatever is new is read before the next event.
            Event::Tick | Event::Told(Message::Changed(_)) => {}
            Event::Told(Message::Open(room)) => self.open(room).await,
            Event::Told(Message::Quit) => return true,
            Event::Chose(Choice::Quit) => {
                window::quit(&self.home);
                return true;
            }
            Event::Chose(choice) => self.choose(choice).await,
            Event::Tray(signal) => {
                if self.tray.take(signal) {
                    self.say_missing(words::NO_TRAY);
                }
            }
            Event::Notify(signal) => {
                for outcome in self.notifier.take(signal).await {
                    self.settle(outcome).await;
                }
            }
        }
        false
    }

    async fn choose(&mut self, choice: Choice) {
        let done = match choice {
            Choice::Open => return self.open(None).await,
            Choice::QuickAdd => return self.open(Some(Opening::Field(Field::QuickAdd))).await,
            Choice::Elsewhere => return self.open(Some(Opening::Room(Room::Journal))).await,
            Choice::Begin => {
                // Its reminder is settled by that, and leaves the screen with the next look at the clock.
                let begun = reminder::begin_now(&self.app);
                self.open(Some(Opening::Room(Room::WindDown))).await;
                begun
            }
            Choice::Taken(plan, part) => {
                let done = reminder::take_from_tray(&self.app, plan, part);
                return self.say(done).await;
            }
            Choice::Twitch(place) => reminder::log_twitch(&self.app, place),
            Choice::Pause(paused) => reminder::pause_until_tomorrow(&self.app, paused),
            Choice::Quit => return,
        };
        self.say_if_wrong(done).await;
    }

    async fn settle(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Shown(id) => {
                tracing::info!(night = %id.night, "the reminder is shown");
                self.shown(id);
            }
            Outcome::Silent(id) => {
                // It may be on the screen, and twice is worse than once too few.
                self.shown(id);
                self.say_missing(words::SILENT_NOTIFICATIONS);
            }
            Outcome::Missing(_) => self.not_shown(words::NO_NOTIFICATIONS),
            Outcome::NoBus(_) => self.not_shown(words::NO_BUS),
            Outcome::Clicked(id, reply) => {
                tracing::info!(night = %id.night, reply = reply.map(Reply::key), "the reminder was clicked");
                let done = reply.map_or_else(
                    || Ok(Vec::new()),
                    |reply| reminder::reply(&self.app, id, reply),
                );
                if matches!(reply, None | Some(Reply::Begin)) {
                    let room = match id.rule {
                        Rule::WindDown => Room::WindDown,
                        Rule::Dose { .. } => Room::Supplements,
                    };
                    self.open(Some(Opening::Room(room))).await;
                }
                self.say(done).await;
            }
        }
    }

    fn shown(&mut self, id: OccurrenceId) {
        self.under_way = None;
        self.unwritten = match self.note(reminder::mark_shown(&self.app, id)) {
            Some(()) => None,
            None => Some(id),
        };
    }

    fn not_shown(&mut self, missing: Missing) {
        self.under_way = None;
        self.show_again = Instant::now() + PAUSE;
        self.say_missing(missing);
    }

    async fn open(&self, opening: Option<Opening>) {
        if let Err(error) = window::open(&self.home, opening) {
            tracing::warn!(%error, "the window did not open");
            self.notifier.say(&error.to_string()).await;
        }
    }

    /// Tells the person what should be known about what they did, or why it was not done.
    async fn say(&self, done: ApiResult<Vec<String>>) {
        match done {
            Ok(warnings) if warnings.is_empty() => {}
            Ok(warnings) => self.notifier.say(&warnings.join(" ")).await,
            Err(ApiError { message, .. }) => self.notifier.say(&message).await,
        }
    }

    /// Tells the person, since what they asked for was not done.
    async fn say_if_wrong(&self, done: ApiResult<()>) {
        if let Err(ApiError { message, .. }) = done {
            self.notifier.say(&message).await;
        }
    }

    /// Says once that something is missing, where the window shows it.
    fn say_missing(&mut self, missing: Missing) {
        if self.said.contains(missing.key) {
            return;
        }
        tracing::warn!(missing = missing.key, "{}", missing.text);
        if self
            .note(reminder::raise_notice(&self.app, missing.key, missing.text))
            .is_some()
        {
            self.said.insert(missing.key);
        }
    }

    /// Notes trouble in the log, once until it changes: every tick would meet it again.
    fn note<T>(&mut self, answer: ApiResult<T>) -> Option<T> {
        match answer {
            Ok(value) => Some(value),
            Err(error) => {
                if self.trouble.as_ref() != Some(&error.message) {
                    tracing::warn!("{}", error.message);
                    self.trouble = Some(error.message);
                }
                None
            }
        }
    }
}

/// In how long a reminder is due that is due at `due_ms` where it is `now_ms` now, UTC milliseconds; `None`
/// when a tick comes first. One that is due already waits for an answer, or for something that shows it.
fn soon(due_ms: i64, now_ms: i64) -> Option<Duration> {
    let left = u64::try_from(due_ms.saturating_sub(now_ms))
        .ok()
        .map(Duration::from_millis)?;
    (Duration::ZERO < left && left < TICK).then_some(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_between_two_ticks_is_on_time() {
        assert_eq!(soon(5_000, 0), Some(Duration::from_secs(5)));
        assert_eq!(soon(i64::MAX, 0), None);
    }

    #[test]
    fn a_reminder_that_cannot_be_shown_is_tried_again_without_haste() {
        for now in [5_000, 5_001, i64::MAX] {
            assert_eq!(soon(5_000, now), None);
        }
    }
}
