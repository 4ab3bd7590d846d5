//! A clock for the programs of a session, which a test moves while they run (libfaketime).
//!
//! The file that libfaketime reads holds an offset from the machine's clock (`+3600.000`), not a
//! point in time (`@2026-11-22 21:59:55`): tried side by side, the point in time counts from each
//! process's own start, so that a window opened later than its agent lags behind it, and a child
//! process disagrees with its parent. With an offset all of them agree, and time runs on. The file
//! is replaced by a rename, so that no reader ever sees half of it; a process follows at its next
//! look at the clock.
//!
//! What to know when a program runs under it: monotonic time is left alone, so a sleep takes as long
//! as it takes and only wall clocks jump; timerfd does not fire; an absolute monotonic
//! `clock_nanosleep` fails with EINVAL (Python's `time.sleep` does that, Rust's does not).

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};
use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

use crate::tools;

/// The moved clock of one session.
#[derive(Debug)]
pub struct FakeClock {
    file: PathBuf,
    library: PathBuf,
    timezone: Tz,
    offset: Mutex<TimeDelta>,
}

impl FakeClock {
    pub(crate) fn new(file: PathBuf, timezone: &str) -> Result<Self> {
        Ok(Self {
            file,
            library: tools::require_library("faketime/libfaketimeMT.so.1", "faketime")?,
            timezone: timezone
                .parse()
                .with_context(|| format!("{timezone} is not an IANA time zone"))?,
            offset: Mutex::new(TimeDelta::zero()),
        })
    }

    /// Moves the clock to `local`, as `2026-11-22 21:59:55`, in the session's zone. A time that
    /// comes twice that night means the first; one that is left out is refused.
    ///
    /// # Errors
    /// It is not a time, or does not exist in this zone.
    pub fn set(&self, local: &str) -> Result<()> {
        let wanted = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M:%S")
            .with_context(|| format!("{local} is not like 2026-11-22 21:59:55"))?;
        let wanted = self
            .timezone
            .from_local_datetime(&wanted)
            .earliest()
            .with_context(|| format!("{local} does not exist in {}", self.timezone))?;
        self.write(wanted.to_utc() - machine_time()?)
    }

    /// Moves the clock forward by `span` at once, as waking from a suspend does.
    ///
    /// # Errors
    /// The offset cannot be written.
    pub fn advance(&self, span: Duration) -> Result<()> {
        self.write(self.offset() + TimeDelta::from_std(span)?)
    }

    /// What the programs read now.
    ///
    /// # Errors
    /// The machine's clock stands before 1970.
    pub fn now(&self) -> Result<DateTime<Tz>> {
        Ok((machine_time()? + self.offset()).with_timezone(&self.timezone))
    }

    /// What a program's environment needs to run on this clock.
    pub(crate) fn environment(&self) -> [(&'static str, PathBuf); 4] {
        [
            ("LD_PRELOAD", self.library.clone()),
            ("FAKETIME_TIMESTAMP_FILE", self.file.clone()),
            // Otherwise the file is read again every ten seconds only.
            ("FAKETIME_NO_CACHE", PathBuf::from("1")),
            ("FAKETIME_DONT_FAKE_MONOTONIC", PathBuf::from("1")),
        ]
    }

    fn offset(&self) -> TimeDelta {
        *self
            .offset
            .lock()
            .unwrap_or_else(|broken| broken.into_inner())
    }

    fn write(&self, offset: TimeDelta) -> Result<()> {
        let milliseconds = offset.num_milliseconds();
        let (sign, size) = (
            if milliseconds < 0 { '-' } else { '+' },
            milliseconds.unsigned_abs(),
        );
        let next = self.file.with_extension("next");
        fs::write(&next, format!("{sign}{}.{:03}\n", size / 1000, size % 1000))?;
        fs::rename(&next, &self.file)?;
        *self
            .offset
            .lock()
            .unwrap_or_else(|broken| broken.into_inner()) = offset;
        Ok(())
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "an offset from the machine's clock cannot be known without reading it"
)]
fn machine_time() -> Result<DateTime<Utc>> {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH)?;
    DateTime::from_timestamp(
        since_epoch.as_secs().cast_signed(),
        since_epoch.subsec_nanos(),
    )
    .context("the machine's clock is out of range")
}
