//! The evening of one night: when each thing is, and the one sentence that says what is next.

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::planner::still_clear;
use crate::rhythm::Rhythm;
use crate::routine::RoutineNight;
use crate::time::{Instant, LocalTime, Night, resolve};

/// A dose that was not logged is named for this many minutes after its time; after that it would nag.
const DOSE_NAMED_FOR: i64 = 180;

/// The instants of one evening and the morning after.
#[derive(Debug, Clone, PartialEq)]
pub struct Evening {
    /// Which night.
    pub night: Night,
    /// The doses of the day that may be suggested, in order of time.
    pub doses: Vec<EveningDose>,
    /// When winding down begins.
    pub wind_down: Instant,
    /// Lights out.
    pub lights_out: Instant,
    /// Wake time.
    pub wake: Instant,
}

/// A dose of the day, as the plan times it.
#[derive(Debug, Clone, PartialEq)]
pub struct TimedDose {
    /// What it is called in a sentence, such as "Glycinate".
    pub name: String,
    /// When, on the wall clock.
    pub time: LocalTime,
    /// Whether it was logged, or skipped for the day.
    pub settled: bool,
}

/// A dose of the day at its instant.
#[derive(Debug, Clone, PartialEq)]
pub struct EveningDose {
    /// The dose.
    pub dose: TimedDose,
    /// When it is due.
    pub at: Instant,
}

/// The evening of `night` in `zone`. Wall-clock times are worked out first and resolved then, so that a
/// clock change moves the instant and never the time on the clock.
#[must_use]
pub fn evening(night: Night, rhythm: &Rhythm, doses: Vec<TimedDose>, zone: Tz) -> Evening {
    let lights_out_local = rhythm.lights_out_local(night);
    let wind_down_local =
        lights_out_local - TimeDelta::minutes(i64::from(rhythm.wind_down_minutes));
    let lights_out = resolve(lights_out_local, zone);
    let wind_down = resolve(wind_down_local, zone);
    let wake = resolve(rhythm.wake_local(night), zone);
    let mut doses: Vec<EveningDose> = doses
        .into_iter()
        .map(|dose| EveningDose {
            at: rhythm.in_night(night, dose.time, zone),
            dose,
        })
        .collect();
    doses.sort_by_key(|one| one.at.utc_ms);
    Evening {
        night,
        doses,
        wind_down,
        lights_out,
        wake,
    }
}

/// The night that `now` is part of or leads up to: until the wake time it is the one being slept.
#[must_use]
pub fn night_at(now: &Instant, rhythm: &Rhythm) -> Night {
    let tonight = rhythm.day_of(now).night();
    let last = tonight.plus(-1);
    let slept = evening(last, rhythm, Vec::new(), now.zone);
    if now.utc_ms < slept.wake.utc_ms {
        last
    } else {
        tonight
    }
}

/// What has happened tonight, as far as the sentence needs it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Progress {
    /// The routine.
    pub routine: RoutineNight,
    /// The routine was begun, perhaps before its time.
    pub begun: bool,
    /// A medicine keeps magnesium out at this moment: a dose whose time has come is not named.
    pub kept_out: bool,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    /// For the person, in one sentence or two short ones.
    pub sentence: String,
    /// For a menu: a few words and the time.
    pub label: String,
}

/// Says what is next at `now`.
#[must_use]
pub fn next(evening: &Evening, progress: &Progress, now: &Instant) -> Next {
    let lights_out = evening.lights_out.local_time();
    let dose = evening.doses.iter().find(|one| {
        let passed = now.utc_ms >= one.at.plus_minutes(DOSE_NAMED_FOR).utc_ms;
        !one.dose.settled && !passed && still_clear(&one.at, progress.kept_out, now)
    });
    if now.utc_ms >= evening.lights_out.utc_ms {
        return Next {
            sentence: format!(
                "Lights out. Wake at {}; everything else can wait.",
                evening.wake.local_time()
            ),
            label: format!("Wake at {}", evening.wake.local_time()),
        };
    }
    if let Some(EveningDose { dose, at }) = dose
        && (at.utc_ms <= evening.wind_down.utc_ms || now.utc_ms >= at.utc_ms)
    {
        let name = dose.name.as_str();
        let wind_down_began = progress.begun || now.utc_ms >= evening.wind_down.utc_ms;
        let then = match (progress.routine.not_tonight, wind_down_began) {
            (true, _) => format!("lights out at {lights_out}"),
            (false, true) => "the wind-down".to_owned(),
            (false, false) => "dim the lights".to_owned(),
        };
        return Next {
            sentence: format!("{}, then {then}.", when(name, now, at)),
            label: label(name, now, at),
        };
    }
    if progress.routine.not_tonight {
        return Next {
            sentence: format!("No wind-down tonight. Lights out at {lights_out}."),
            label: format!("Lights out at {lights_out}"),
        };
    }
    let Some(step) = progress.routine.next_step() else {
        return Next {
            sentence: format!("All done for tonight. Lights out at {lights_out}."),
            label: format!("Lights out at {lights_out}"),
        };
    };
    if now.utc_ms < evening.wind_down.utc_ms && !progress.begun {
        return Next {
            sentence: format!("{}.", when("Wind-down", now, &evening.wind_down)),
            label: label("Wind-down", now, &evening.wind_down),
        };
    }
    Next {
        sentence: format!("{} next. Lights out at {lights_out}.", step.guide().title),
        label: format!("Next: {}", step.guide().title),
    }
}

/// "Glycinate in half an hour", "Glycinate at 21:45", "Glycinate now".
fn when(what: &str, now: &Instant, at: &Instant) -> String {
    match now.minutes_until(at) {
        ..=0 => format!("{what} now"),
        1 => format!("{what} in a minute"),
        minutes @ 2..=9 => format!("{what} in {minutes} minutes"),
        // From here on a round figure is meant: nobody plans an evening by single minutes.
        minutes @ 10..=62 => match (minutes + 2) / 5 * 5 {
            15 => format!("{what} in a quarter of an hour"),
            30 => format!("{what} in half an hour"),
            60 => format!("{what} in an hour"),
            rounded => format!("{what} in {rounded} minutes"),
        },
        _ => format!("{what} at {}", at.local_time()),
    }
}

fn label(what: &str, now: &Instant, at: &Instant) -> String {
    if now.utc_ms >= at.utc_ms {
        format!("{what} now")
    } else {
        format!("{what} at {}", at.local_time())
    }
}

/// Hours from lights out to the wake time; an hour more or less on the night of a clock change.
#[must_use]
pub fn hours_of_sleep(evening: &Evening) -> f64 {
    (evening.wake.utc_ms - evening.lights_out.utc_ms) as f64 / 3_600_000.0
}

#[cfg(test)]
mod tests;
