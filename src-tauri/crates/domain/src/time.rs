//! Days, nights, wall-clock times and instants, as types that cannot be mixed up.
//!
//! Nothing here reads a clock or the system's zone: both arrive as values.

use std::fmt;

use chrono::{
    DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta,
    TimeZone, Timelike, Utc, Weekday,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Minutes in a day of the wall clock.
pub(crate) const MINUTES_A_DAY: i32 = 24 * 60;

/// A point in time together with where it was recorded.
///
/// `utc_ms` orders instants; `offset_s` and `zone` say what the person's wall clock showed, so that an
/// old entry still reads "00:30" after the person has moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instant {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub utc_ms: i64,
    /// Seconds east of UTC when it was recorded.
    pub offset_s: i32,
    /// IANA zone it was recorded in, such as `Europe/Berlin`.
    pub zone: Tz,
}

impl Instant {
    /// The instant `utc_ms` as seen in `zone`; the offset follows from both.
    ///
    /// A value outside of the calendar (years before −262000 or after 262000) is clamped to 1970.
    #[must_use]
    pub fn at(utc_ms: i64, zone: Tz) -> Self {
        let utc = DateTime::<Utc>::from_timestamp_millis(utc_ms).unwrap_or_default();
        let offset_s = zone
            .offset_from_utc_datetime(&utc.naive_utc())
            .fix()
            .local_minus_utc();
        Self {
            utc_ms: utc.timestamp_millis(),
            offset_s,
            zone,
        }
    }

    /// The date and time that the wall clock showed.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        let shown = self.utc_ms.saturating_add(i64::from(self.offset_s) * 1000);
        DateTime::<Utc>::from_timestamp_millis(shown)
            .unwrap_or_default()
            .naive_utc()
    }

    /// The wall clock's time, to the minute.
    #[must_use]
    pub fn local_time(&self) -> LocalTime {
        let t = self.local().time();
        LocalTime {
            minutes: (t.hour() * 60 + t.minute()) as u16,
        }
    }

    /// This instant moved by whole minutes; the offset is taken anew, as the zone may change its own.
    #[must_use]
    pub fn plus_minutes(&self, minutes: i64) -> Self {
        Self::at(
            self.utc_ms.saturating_add(minutes.saturating_mul(60_000)),
            self.zone,
        )
    }

    /// Whole minutes from `self` until `later`, rounded up; negative when `later` has passed.
    #[must_use]
    pub fn minutes_until(&self, later: &Self) -> i64 {
        let ms = later.utc_ms.saturating_sub(self.utc_ms);
        ms.div_euclid(60_000) + i64::from(ms.rem_euclid(60_000) > 0)
    }
}

/// A time of day as a wall clock shows it, to the minute. Text form `HH:MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct LocalTime {
    minutes: u16,
}

impl LocalTime {
    /// `hour` 0 to 23 and `minute` 0 to 59; `None` otherwise.
    #[must_use]
    pub const fn new(hour: u16, minute: u16) -> Option<Self> {
        if hour < 24 && minute < 60 {
            Some(Self {
                minutes: hour * 60 + minute,
            })
        } else {
            None
        }
    }

    /// Minutes after midnight, wrapped into one day.
    #[must_use]
    pub const fn from_minutes(minutes: i32) -> Self {
        Self {
            minutes: minutes.rem_euclid(MINUTES_A_DAY) as u16,
        }
    }

    /// Minutes after midnight, 0 to 1439.
    #[must_use]
    pub const fn minutes(self) -> i32 {
        self.minutes as i32
    }

    /// This time moved by `minutes`, wrapped around midnight.
    #[must_use]
    pub const fn plus(self, minutes: i32) -> Self {
        Self::from_minutes(self.minutes as i32 + minutes % MINUTES_A_DAY)
    }

    /// Minutes from when the clock last showed `earlier` until it shows this time, 0 to 1439.
    #[must_use]
    pub const fn minutes_since(self, earlier: Self) -> i32 {
        (self.minutes as i32 - earlier.minutes as i32).rem_euclid(MINUTES_A_DAY)
    }

    /// Reads `HH:MM` as people type it: `7:05`, `07.05`, `0705` or `705`. `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let bare = text.bytes().all(|b| b.is_ascii_digit()) && (3..=4).contains(&text.len());
        let (h, m) = if bare {
            text.split_at(text.len() - 2)
        } else {
            text.split_once([':', '.'])?
        };
        if h.is_empty() || h.len() > 2 || m.len() != 2 {
            return None;
        }
        if !h.bytes().chain(m.bytes()).all(|b| b.is_ascii_digit()) {
            return None;
        }
        Self::new(h.parse().ok()?, m.parse().ok()?)
    }

    /// This time on `date`.
    #[must_use]
    pub fn on(self, date: NaiveDate) -> NaiveDateTime {
        let seconds = u32::from(self.minutes) * 60;
        date.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default())
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl Serialize for LocalTime {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LocalTime {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("a time such as 22:45 is needed"))
    }
}

macro_rules! date_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(NaiveDate);

        impl $name {
            /// The one with this calendar date.
            #[must_use]
            pub const fn from_date(date: NaiveDate) -> Self {
                Self(date)
            }

            /// Its calendar date.
            #[must_use]
            pub const fn date(self) -> NaiveDate {
                self.0
            }

            /// Reads `YYYY-MM-DD`.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Self)
            }

            /// The one `days` later (earlier when negative); stays put at the calendar's end.
            #[must_use]
            pub fn plus(self, days: i64) -> Self {
                Self(self.0.checked_add_signed(TimeDelta::days(days)).unwrap_or(self.0))
            }

            /// Days from `earlier` to this one.
            #[must_use]
            pub fn since(self, earlier: Self) -> i64 {
                (self.0 - earlier.0).num_days()
            }

            /// In words with the year, such as "Sunday 22 November 2026".
            #[must_use]
            pub fn in_words_with_year(self) -> String {
                self.0.format("%A %-d %B %Y").to_string()
            }

            /// In words, such as "Sunday 22 November".
            #[must_use]
            pub fn in_words(self) -> String {
                self.0.format("%A %-d %B").to_string()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    };
}

date_type! {
    /// A person's day: it begins when the one before ends, and is named by the date on which it begins.
    /// See [`crate::rhythm::Rhythm::day_of`].
    Day
}
date_type! {
    /// A night, named by the evening's date.
    Night
}

impl Day {
    /// The Monday of its week.
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus(-i64::from(self.0.weekday().num_days_from_monday()))
    }

    /// The week that begins on it, in words: "16 – 22 November", or "30 November – 6 December".
    #[must_use]
    pub fn week_in_words(self) -> String {
        let last = self.plus(6);
        let first = if self.0.month() == last.0.month() {
            self.0.format("%-d")
        } else {
            self.0.format("%-d %B")
        };
        format!("{first} – {}", last.0.format("%-d %B"))
    }

    /// The night at the end of this day.
    #[must_use]
    pub const fn night(self) -> Night {
        Night(self.0)
    }
}

impl Night {
    /// The day that ends in this night.
    #[must_use]
    pub const fn day(self) -> Day {
        Day(self.0)
    }

    /// Whether one wakes from it on a Saturday or Sunday.
    #[must_use]
    pub fn wakes_on_weekend(self) -> bool {
        let morning = self.0.checked_add_days(Days::new(1)).unwrap_or(self.0);
        matches!(morning.weekday(), Weekday::Sat | Weekday::Sun)
    }
}

/// The instant at which `zone`'s wall clock shows `local`. Gap: next valid minute. Fold: the first.
#[must_use]
pub fn resolve(local: NaiveDateTime, zone: Tz) -> Instant {
    // The longest gap on record is Samoa's skipped 30 December 2011, 24 hours.
    for minute in 0..=(24 * 60) {
        let Some(candidate) = local.checked_add_signed(TimeDelta::minutes(minute)) else {
            break;
        };
        match zone.from_local_datetime(&candidate) {
            LocalResult::Single(found) | LocalResult::Ambiguous(found, _) => {
                return Instant::at(found.timestamp_millis(), zone);
            }
            LocalResult::None => {}
        }
    }
    Instant::at(local.and_utc().timestamp_millis(), zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn berlin(text: &str) -> Instant {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        resolve(local, Tz::Europe__Berlin)
    }

    #[test]
    fn a_skipped_time_becomes_the_next_valid_minute() {
        assert_eq!(berlin("2026-03-29 02:30").local_time().to_string(), "03:00");
    }

    #[test]
    fn a_doubled_time_is_its_first() {
        let first = berlin("2026-10-25 02:30");
        assert_eq!(first.offset_s, 7200);
        assert_eq!(first.local_time().to_string(), "02:30");
    }

    #[test]
    fn a_whole_skipped_day_resolves_to_the_day_after() {
        let local = NaiveDate::from_ymd_opt(2011, 12, 30)
            .unwrap()
            .and_hms_opt(12, 0, 0)
            .unwrap();
        let found = resolve(local, Tz::Pacific__Apia);
        assert_eq!(found.local().to_string(), "2011-12-31 00:00:00");
    }

    #[test]
    fn a_week_is_named_by_its_first_and_last_day() {
        let words = |text| Day::parse(text).unwrap().monday().week_in_words();
        assert_eq!(words("2026-11-22"), "16 – 22 November");
        assert_eq!(words("2026-11-23"), "23 – 29 November");
        assert_eq!(words("2026-12-01"), "30 November – 6 December");
    }

    #[test]
    fn only_whole_times_are_read() {
        for bad in [
            "", "24:00", "7", "7:5", "07:60", "-1:30", "07:30:00", "aa:bb", "+7:30", "0760",
            "2400", "12345",
        ] {
            assert_eq!(LocalTime::parse(bad), None, "{bad}");
        }
        for good in ["7:05", "07:05", "7.05", "0705", "705", " 7:05 "] {
            assert_eq!(
                LocalTime::parse(good).unwrap().to_string(),
                "07:05",
                "{good}"
            );
        }
    }

    proptest! {
        #[test]
        fn adding_minutes_is_undone_by_taking_them(start in 0i32..1440, by in -5000i32..5000) {
            let t = LocalTime::from_minutes(start);
            prop_assert_eq!(t.plus(by).plus(-by), t);
        }
    }
}
