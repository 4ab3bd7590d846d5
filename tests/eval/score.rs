//! How many examples were answered right.

/// Right answers among those that were judged.
#[derive(Default)]
pub struct Score {
    right: u32,
    judged: u32,
}

impl Score {
    /// Counts one answer.
    pub fn count(&mut self, right: bool) {
        self.judged += 1;
        self.right += u32::from(right);
    }

    /// Whether nothing was judged.
    pub const fn is_empty(&self) -> bool {
        self.judged == 0
    }

    /// The share that was right, 0 to 1; 0 when nothing was judged.
    pub fn share(&self) -> f64 {
        f64::from(self.right) / f64::from(self.judged.max(1))
    }

    /// "right 0.97 n 10".
    pub fn in_words(&self) -> String {
        format!("right {:.2} n {}", self.share(), self.judged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_is_told_with_how_many_were_judged() {
        let mut score = Score::default();
        assert_eq!(score.in_words(), "right 0.00 n 0");
        for right in [true, false, true] {
            score.count(right);
        }
        assert_eq!(score.in_words(), "right 0.67 n 3");
    }
}
