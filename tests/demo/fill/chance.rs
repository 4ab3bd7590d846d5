//! Chance from a seed: the same seed gives the same weeks on every machine.

/// SplitMix64 (Steele, Lea and Flood 2014): small, and good enough to invent an evening.
pub struct Chance(u64);

impl Chance {
    /// Chance that follows from `seed` alone.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub fn between(&mut self, least: u16, most: u16) -> u16 {
        let span = u64::from(most - least) + 1;
        // The remainder is below the span, which fits.
        least + u16::try_from(self.next() % span).unwrap_or_default()
    }

    /// True `percent` times in a hundred.
    pub fn in_hundred(&mut self, percent: u16) -> bool {
        self.between(0, 99) < percent
    }

    /// One of `all`, which are not none.
    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let last = u16::try_from(all.len() - 1).unwrap_or(u16::MAX);
        &all[usize::from(self.between(0, last))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_chance_and_another_one_another() {
        let drawn = |seed| {
            let mut chance = Chance::new(seed);
            [(); 20].map(|()| chance.between(0, 999))
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
    }

    #[test]
    fn every_number_of_a_span_comes_and_no_other() {
        let mut chance = Chance::new(1);
        let mut seen = [false; 4];
        for _ in 0..200 {
            seen[usize::from(chance.between(3, 6) - 3)] = true;
        }
        assert_eq!(seen, [true; 4]);
        assert!((0..200).all(|_| !chance.in_hundred(0) && chance.in_hundred(100)));
    }
}
