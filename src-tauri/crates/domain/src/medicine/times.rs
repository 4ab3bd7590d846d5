//! The times of day at which a medicine is taken, as people type them.

use crate::time::LocalTime;

/// More times than any medicine is taken at in a day.
const MOST_TIMES: usize = 12;

/// Why a text holds no times of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimesError {
    /// A part of it is no time.
    #[error("“{0}” is not a time of day. Times such as 07:00, 19:00 are needed, or nothing.")]
    NotATime(String),
    /// More than twelve.
    #[error("That is more than {MOST_TIMES} times a day. Please check the list.")]
    TooMany,
}

/// Reads times of day parted by commas, spaces or "and": "07:00, 19:00", "7 and 19", "7am 7 pm", "noon". Earliest
/// first, each once; none for an empty text.
///
/// # Errors
/// Names the part that is no time.
pub fn read_times(text: &str) -> Result<Vec<LocalTime>, TimesError> {
    let text = text.to_lowercase();
    let parts = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '&' | '/' | '+'))
        .filter(|part| !matches!(*part, "" | "and" | "at" | "h" | "uhr" | "o'clock"));
    let mut words: Vec<String> = Vec::new();
    for part in parts {
        match (part.trim_end_matches('.'), words.last_mut()) {
            // "7 pm" is one time.
            (half @ ("am" | "pm" | "a.m" | "p.m"), Some(number)) => number.push_str(half),
            _ => words.push(part.to_owned()),
        }
    }
    let mut times = words
        .iter()
        .map(|word| time(word).ok_or_else(|| TimesError::NotATime(word.clone())))
        .collect::<Result<Vec<_>, _>>()?;
    times.sort_unstable();
    times.dedup();
    if times.len() > MOST_TIMES {
        return Err(TimesError::TooMany);
    }
    Ok(times)
}

fn time(word: &str) -> Option<LocalTime> {
    match word {
        "noon" => return LocalTime::new(12, 0),
        "midnight" => return LocalTime::new(0, 0),
        _ => {}
    }
    let plain = word.replace("a.m", "am").replace("p.m", "pm");
    let plain = plain.trim_end_matches('.');
    let (number, half) = if let Some(number) = plain.strip_suffix("am") {
        (number, Some(0))
    } else if let Some(number) = plain.strip_suffix("pm") {
        (number, Some(12))
    } else {
        (plain.strip_suffix('h').unwrap_or(plain), None)
    };
    // A bare hour is an hour; LocalTime reads only times with their minutes.
    let bare = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    let shown = if bare {
        LocalTime::parse(&format!("{number}:00"))?
    } else {
        LocalTime::parse(number)?
    };
    let Some(half) = half else { return Some(shown) };
    let hour = shown.minutes() / 60;
    (1..=12)
        .contains(&hour)
        .then(|| LocalTime::from_minutes((hour % 12 + half) * 60 + shown.minutes() % 60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<String> {
        let times = read_times(text).unwrap();
        times.into_iter().map(|time| time.to_string()).collect()
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        for text in [
            "07:00, 19:00",
            "19:00 7:00",
            "7 and 19",
            "7am, 7 pm",
            "7 a.m. and 7 p.m.",
            "7h 19h",
            "0700/1900",
        ] {
            assert_eq!(read(text), ["07:00", "19:00"], "{text}");
        }
        assert_eq!(read("12am 12pm"), ["00:00", "12:00"]);
        assert_eq!(read("noon, 7:05"), ["07:05", "12:00"]);
        assert_eq!(read(" 8 , 8:00"), ["08:00"]);
        assert_eq!(read("  "), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_time_is_named() {
        for bad in ["25:00", "morning", "13pm", "0am", "7:65", "-3"] {
            let error = read_times(&format!("07:00, {bad}")).unwrap_err();
            assert!(error.to_string().contains(bad), "{bad}: {error}");
        }
        let many = (0..13)
            .map(|hour| format!("{hour}:00 "))
            .collect::<String>();
        assert_eq!(read_times(&many), Err(TimesError::TooMany));
    }

    proptest! {
        #[test]
        fn any_text_is_survived(text in "\\PC{0,40}") {
            let _ = read_times(&text);
        }

        #[test]
        fn what_is_shown_is_read_back(minutes in proptest::collection::btree_set(0i32..1440, 0..12)) {
            let times: Vec<LocalTime> = minutes.into_iter().map(LocalTime::from_minutes).collect();
            let text = times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            prop_assert_eq!(read_times(&text), Ok(times));
        }
    }
}
