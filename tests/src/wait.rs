//! Waiting for a condition. A test never sleeps and then asserts: it says what it waits for.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Between two looks. Short against what a person notices, long against what a look costs.
const LOOK_EVERY: Duration = Duration::from_millis(25);

/// Waits until `condition` is true, and fails with `what` when it is not within `timeout`.
///
/// # Errors
/// The time is up, or the condition itself failed.
pub fn wait_for(
    what: &str,
    timeout: Duration,
    mut condition: impl FnMut() -> Result<bool>,
) -> Result<()> {
    wait_for_value(what, timeout, || Ok(condition()?.then_some(())))
}

/// Waits until `look` finds a value. An error from `look` ends the wait at once.
///
/// # Errors
/// The time is up, or `look` failed.
pub fn wait_for_value<T>(
    what: &str,
    timeout: Duration,
    mut look: impl FnMut() -> Result<Option<T>>,
) -> Result<T> {
    let started = Instant::now();
    loop {
        if let Some(value) = look()? {
            return Ok(value);
        }
        if started.elapsed() >= timeout {
            bail!("waited {timeout:?} for {what}, and it did not come");
        }
        std::thread::sleep(LOOK_EVERY);
    }
}

/// Watches for all of `span` that `condition` stays true: for what must *not* happen, such as
/// a second notification.
///
/// # Errors
/// The condition was false once, or failed.
pub fn holds_for(
    what: &str,
    span: Duration,
    mut condition: impl FnMut() -> Result<bool>,
) -> Result<()> {
    let started = Instant::now();
    while started.elapsed() < span {
        if !condition()? {
            bail!("{what} held for only {:?} of {span:?}", started.elapsed());
        }
        std::thread::sleep(LOOK_EVERY);
    }
    Ok(())
}
