//! The only place that reads the clock and the zone.

use std::env;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono_tz::Tz;
use lull_app::Clock;
use lull_domain::time::Instant;

/// The machine's clock, in the zone that holds at the moment of asking: someone who travels changes it
/// while Lull runs, so nothing is remembered. (A readlink and a look-up: about 2 µs a call.)
#[derive(Debug, Default)]
pub struct SystemClock {
    /// An unknown zone was said; once is enough.
    warned: AtomicBool,
}

impl SystemClock {
    /// Names files by the wall clock, such as `20261122-220000`.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.now().local().format("%Y%m%d-%H%M%S").to_string()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
        let now = SystemTime::now();
        let utc_ms = match now.duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_millis()).map_or(i64::MIN, |ms| -ms),
        };
        let zone = zone(env::var("TZ").ok().as_deref(), || {
            iana_time_zone::get_timezone().ok()
        });
        if zone.is_none() && !self.warned.swap(true, Ordering::Relaxed) {
            tracing::warn!("the machine's time zone is unknown; times are shown in UTC");
        }
        Instant::at(utc_ms, zone.unwrap_or(Tz::UTC))
    }
}

/// The zone that `TZ` names, as glibc reads it (`Europe/Berlin`, `:Europe/Berlin`, a path of a zone file; set
/// to nothing, it means UTC), else the machine's. Rules written out (`CET-1CEST`) have no name to go by.
fn zone(tz: Option<&str>, machine: impl FnOnce() -> Option<String>) -> Option<Tz> {
    let named = tz.and_then(|text| {
        let text = text.trim_start_matches(':');
        let name = text.rsplit_once("zoneinfo/").map_or(text, |(_, name)| name);
        if name.is_empty() {
            Some(Tz::UTC)
        } else {
            name.parse().ok()
        }
    });
    named.or_else(|| machine()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_tz(text: &str) -> Option<Tz> {
        zone(Some(text), || Some("Asia/Tokyo".to_owned()))
    }

    #[test]
    fn tz_goes_before_the_machines_zone() {
        for text in [
            "Europe/Berlin",
            ":Europe/Berlin",
            "/usr/share/zoneinfo/Europe/Berlin",
        ] {
            assert_eq!(with_tz(text), Some(Tz::Europe__Berlin), "{text}");
        }
        assert_eq!(with_tz(""), Some(Tz::UTC));
        assert_eq!(with_tz("UTC"), Some(Tz::UTC));
    }

    #[test]
    fn without_a_name_in_tz_the_machines_zone_holds() {
        assert_eq!(with_tz(":/etc/localtime"), Some(Tz::Asia__Tokyo));
        assert_eq!(with_tz("CET-1CEST"), Some(Tz::Asia__Tokyo));
        assert_eq!(
            zone(None, || Some("Asia/Tokyo".to_owned())),
            Some(Tz::Asia__Tokyo)
        );
        assert_eq!(zone(None, || None), None);
    }

    #[test]
    fn the_clock_moves_forward_and_stamps_are_plain() {
        let clock = SystemClock::default();
        let before = clock.now().utc_ms;
        assert!(before > 1_700_000_000_000, "{before}");
        assert!(clock.now().utc_ms >= before);
        let stamp = clock.stamp();
        assert_eq!(stamp.len(), 15);
        assert!(
            stamp
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-'),
            "{stamp}"
        );
    }

    #[test]
    fn reading_the_zone_each_time_costs_microseconds() {
        let clock = SystemClock::default();
        let begun = std::time::Instant::now();
        for _ in 0..1000 {
            clock.now();
        }
        let one = begun.elapsed() / 1000;
        println!("one reading: {one:?}");
        assert!(one < std::time::Duration::from_millis(1), "{one:?}");
    }
}
