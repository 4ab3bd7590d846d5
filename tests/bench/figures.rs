//! What the measurements print: a figure, its limit, and whether it is kept.
#![allow(
    clippy::print_stdout,
    reason = "a measurement speaks through the terminal"
)]

use std::time::Duration;

/// The heading of a group of figures.
pub fn heading(text: &str) {
    println!("\n{text}");
}

/// A bare line, for another process to read.
pub fn line(text: &str) {
    println!("{text}");
}

/// A figure without a limit.
pub fn told(what: &str, figure: &str) {
    println!("  {what:<78} {figure}");
}

/// A figure that may be `most` at most, both in `unit`.
pub fn limited(what: &str, figure: f64, most: f64, unit: &str) {
    let verdict = if figure <= most { "OK" } else { "over" };
    let (figure, most) = (with_unit(figure, unit), with_unit(most, unit));
    println!("  {what:<78} {figure:<12} limit {most:<12} {verdict}");
}

fn with_unit(figure: f64, unit: &str) -> String {
    let rounded = if figure.fract() == 0.0 {
        format!("{figure}")
    } else {
        format!("{figure:.2}")
    };
    format!("{rounded} {unit}").trim_end().to_owned()
}

/// Durations, sorted.
pub struct Sample(Vec<Duration>);

impl Sample {
    /// Takes durations in any order.
    pub fn of(mut all: Vec<Duration>) -> Self {
        all.sort_unstable();
        Self(all)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The duration that `percent` of a hundred do not exceed (nearest rank); zero of an empty sample.
    pub fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.0.len() * percent).div_ceil(100).max(1);
        self.0.get(rank - 1).copied().unwrap_or_default()
    }

    /// The middle one, or the mean of the two in the middle.
    pub fn median(&self) -> Duration {
        let (low, high) = (self.0.len().saturating_sub(1) / 2, self.0.len() / 2);
        let at = |index: usize| self.0.get(index).copied().unwrap_or_default();
        (at(low) + at(high)) / 2
    }

    /// "median 312 ms (290 to 350)".
    pub fn in_words(&self) -> String {
        let (least, most) = (self.percentile(0), self.percentile(100));
        format!(
            "median {:.0} ms ({:.0} to {:.0})",
            ms(self.median()),
            ms(least),
            ms(most)
        )
    }
}

/// Milliseconds.
pub fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(all: &[u64]) -> Sample {
        Sample::of(all.iter().copied().map(Duration::from_millis).collect())
    }

    #[test]
    fn percentiles_are_taken_by_nearest_rank() {
        let hundred: Vec<u64> = (1..=100).rev().collect();
        let of_hundred = sample(&hundred);
        for (percent, wanted) in [(0, 1), (1, 1), (50, 50), (99, 99), (100, 100)] {
            assert_eq!(
                of_hundred.percentile(percent),
                Duration::from_millis(wanted),
                "p{percent}"
            );
        }
        assert_eq!(sample(&[7]).percentile(99), Duration::from_millis(7));
    }

    #[test]
    fn the_median_of_an_even_sample_lies_between_its_middle_two() {
        assert_eq!(sample(&[4, 1, 2, 100]).median(), Duration::from_millis(3));
        assert_eq!(sample(&[9, 1, 2]).median(), Duration::from_millis(2));
        assert_eq!(sample(&[]).median(), Duration::ZERO);
    }
}
