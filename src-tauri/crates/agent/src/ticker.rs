//! Says every half minute that it is time to look at the clock. One long sleep would miss a suspend, a
//! journey or a changed clock; what is due is compared with the wall clock each time.
//!
//! A thread of its own, because the runtime's timer wakes three times for one sleep of this length.

use std::io;
use std::thread;
use std::time::Duration;

use crate::event::{Event, Events};

/// From one look at the clock to the next.
pub const TICK: Duration = Duration::from_secs(30);

/// Ticks for as long as somebody hears it.
///
/// # Errors
/// The system gives no thread.
pub fn start(events: Events) -> io::Result<()> {
    let ticking = move || {
        while events.send(Event::Tick).is_ok() {
            thread::sleep(TICK);
        }
    };
    thread::Builder::new()
        .name("ticker".to_owned())
        .stack_size(64 * 1024)
        .spawn(ticking)
        .map(drop)
}
