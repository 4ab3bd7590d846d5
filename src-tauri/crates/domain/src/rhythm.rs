//! When the person sleeps, and where their days therefore begin and end.

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use crate::time::{Day, Instant, LocalTime, Night, resolve};

/// When a day ends, unless the rhythm says otherwise.
pub(crate) const USUAL_DAY_END: LocalTime = LocalTime::from_minutes(4 * 60);
/// A snack within this many minutes after lights out still belongs to the evening.
const AFTER_LIGHTS_OUT: i32 = 60;

/// How long ago a time without a date may lie.
const LATE_ENTRY_HOURS: i64 = 18;

/// When the person sleeps. A night's wake time is on the calendar date after the evening that names it; all
/// else follows from there, so that late risers, bakers and night workers have whole nights too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    /// Wake time after nights that end on a work day (Monday to Friday).
    pub wake_work: LocalTime,
    /// Wake time on free days.
    pub wake_free: LocalTime,
    /// Wanted sleep length, minutes.
    pub sleep_minutes: u16,
    /// Length of the wind-down before lights out, minutes.
    pub wind_down_minutes: u16,
}

impl Default for Rhythm {
    /// Wake at 06:45 and 07:45 after eight hours, with 45 minutes of winding down.
    fn default() -> Self {
        Self {
            wake_work: LocalTime::from_minutes(6 * 60 + 45),
            wake_free: LocalTime::from_minutes(7 * 60 + 45),
            sleep_minutes: 8 * 60,
            wind_down_minutes: 45,
        }
    }
}

impl Rhythm {
    /// The wake time that ends `night`.
    #[must_use]
    pub fn wake(&self, night: Night) -> LocalTime {
        if night.wakes_on_weekend() {
            self.wake_free
        } else {
            self.wake_work
        }
    }

    /// The time of lights out that opens `night`'s sleep.
    #[must_use]
    pub fn lights_out(&self, night: Night) -> LocalTime {
        self.wake(night).plus(-i32::from(self.sleep_minutes))
    }

    /// Date and time on the wall clock at which `night`'s sleep should end.
    pub(crate) fn wake_local(&self, night: Night) -> NaiveDateTime {
        self.wake(night).on(night.plus(1).date())
    }

    /// Date and time on the wall clock of lights out.
    pub(crate) fn lights_out_local(&self, night: Night) -> NaiveDateTime {
        self.wake_local(night) - TimeDelta::minutes(i64::from(self.sleep_minutes))
    }

    /// Date and time on the wall clock at which `day` ends: 04:00 after it, or at the wake time where that
    /// is earlier, or in the middle of the sleep of someone who goes to bed that late.
    fn end_local(&self, day: Day) -> NaiveDateTime {
        let night = day.night();
        let usual = USUAL_DAY_END.on(night.plus(1).date());
        let (from, wake) = (self.lights_out_local(night), self.wake_local(night));
        if wake < usual {
            wake
        } else if usual < from + TimeDelta::minutes(i64::from(AFTER_LIGHTS_OUT)) {
            from + (wake - from) / 2
        } else {
            usual
        }
    }

    /// The person's day that `instant` belongs to.
    #[must_use]
    pub fn day_of(&self, instant: &Instant) -> Day {
        let local = instant.local();
        let day = Day::from_date(local.date());
        if local < self.end_local(day.plus(-1)) {
            day.plus(-1)
        } else {
            day
        }
    }

    /// The instant at which `zone`'s wall clock shows `time` within the day that ends in `night`: 22:30 is
    /// that evening, 00:30 the small hours after it. For gaps and folds of the clock see [`resolve`].
    #[must_use]
    pub fn in_night(&self, night: Night, time: LocalTime, zone: Tz) -> Instant {
        let on_its_date = time.on(night.date());
        let local = if on_its_date < self.end_local(night.day().plus(-1)) {
            time.on(night.plus(1).date())
        } else {
            on_its_date
        };
        resolve(local, zone)
    }

    /// When the wall clock last showed `time`, and the day that this belongs to. A time that is still to come
    /// today means the day before, so that last night's dose can be logged in the morning; `None` when that
    /// would be more than [`LATE_ENTRY_HOURS`] ago, which is more likely a slip.
    #[must_use]
    pub fn last_at(&self, time: LocalTime, now: &Instant) -> Option<(Day, Instant)> {
        let today = self.day_of(now);
        [today, today.plus(-1)]
            .map(|day| (day, self.in_night(day.night(), time, now.zone)))
            .into_iter()
            .find(|(_, at)| at.utc_ms <= now.utc_ms)
            .filter(|(_, at)| now.utc_ms - at.utc_ms <= LATE_ENTRY_HOURS * 3_600_000)
    }

    /// The instant at which `day` ends in `zone`.
    #[must_use]
    pub fn end_of(&self, day: Day, zone: Tz) -> Instant {
        resolve(self.end_local(day), zone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    fn rhythm(wake: &str, sleep_minutes: u16) -> Rhythm {
        let wake = LocalTime::parse(wake).unwrap();
        Rhythm {
            wake_work: wake,
            wake_free: wake,
            sleep_minutes,
            ..Rhythm::default()
        }
    }

    fn day_at(rhythm: &Rhythm, text: &str) -> String {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        rhythm
            .day_of(&resolve(local, Tz::Europe__Berlin))
            .to_string()
    }

    #[test]
    fn a_snack_after_midnight_belongs_to_the_evening_before() {
        let usual = Rhythm::default();
        assert_eq!(day_at(&usual, "2026-11-23 00:30"), "2026-11-22");
        assert_eq!(day_at(&usual, "2026-11-23 03:59"), "2026-11-22");
        assert_eq!(day_at(&usual, "2026-11-23 04:00"), "2026-11-23");
    }

    #[test]
    fn a_baker_s_day_begins_when_the_baker_wakes() {
        let baker = rhythm("03:00", 8 * 60);
        assert_eq!(day_at(&baker, "2026-11-23 02:59"), "2026-11-22");
        assert_eq!(day_at(&baker, "2026-11-23 03:00"), "2026-11-23");
    }

    #[test]
    fn a_late_sleeper_s_evening_lasts_past_four() {
        let late = rhythm("12:00", 8 * 60);
        assert_eq!(day_at(&late, "2026-11-23 04:30"), "2026-11-22");
        assert_eq!(day_at(&late, "2026-11-23 08:00"), "2026-11-23");
    }

    #[test]
    fn a_night_worker_sleeps_the_night_of_the_evening_before() {
        let worker = rhythm("16:00", 8 * 60);
        assert_eq!(
            worker
                .lights_out_local(Night::parse("2026-11-22").unwrap())
                .to_string(),
            "2026-11-23 08:00:00"
        );
        assert_eq!(day_at(&worker, "2026-11-23 08:30"), "2026-11-22");
    }

    #[test]
    fn a_time_still_to_come_is_last_night_s_in_the_morning_and_a_slip_in_the_evening() {
        let usual = Rhythm::default();
        let at = |now: &str| {
            let local = NaiveDateTime::parse_from_str(now, "%Y-%m-%d %H:%M").unwrap();
            usual
                .last_at(
                    LocalTime::new(22, 45).unwrap(),
                    &resolve(local, Tz::Europe__Berlin),
                )
                .map(|(day, at)| (day.to_string(), at.local().to_string()))
        };
        let last_night = Some(("2026-11-22".to_owned(), "2026-11-22 22:45:00".to_owned()));
        assert_eq!(at("2026-11-23 08:00"), last_night);
        assert_eq!(at("2026-11-22 22:45"), last_night);
        assert_eq!(at("2026-11-22 22:00"), None);
    }

    proptest! {
        #[test]
        fn every_time_of_a_night_falls_into_its_day(
            day in 0i64..20_000, minute in 0i32..1440, wake in 0i32..1440, sleep in 240u16..=720,
            zone in 0usize..chrono_tz::TZ_VARIANTS.len()
        ) {
            let zone = chrono_tz::TZ_VARIANTS[zone];
            let wake = LocalTime::from_minutes(wake);
            let rhythm = Rhythm { wake_work: wake, wake_free: wake, sleep_minutes: sleep, ..Rhythm::default() };
            let night = Night::from_date(chrono::NaiveDate::default()).plus(day);
            let at = rhythm.in_night(night, LocalTime::from_minutes(minute), zone);
            // A gap may push a time over the end of the day; nothing else may.
            let shown = at.local_time().minutes();
            prop_assert!(rhythm.day_of(&at).night() == night || shown != minute, "{night} {minute} {zone}");
        }
    }
}
