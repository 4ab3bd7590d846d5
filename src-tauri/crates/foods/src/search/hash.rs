//! A quick hash for short words. The table's words are no one's attack, so the standard library's
//! keyed hash is not needed.

use std::hash::{BuildHasherDefault, Hasher};

/// For maps that are keyed by words.
pub(super) type QuickHash = BuildHasherDefault<WordHasher>;

/// Multiplies eight bytes at a time into the hash. The factor is the golden ratio's share of 64 bits
/// (Knuth, The Art of Computer Programming, volume 3, section 6.4), which spreads them well upwards.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl WordHasher {
    fn mix(&mut self, bits: u64) {
        self.0 = (self.0.rotate_left(5) ^ bits).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        let rest = rest.iter();
        self.mix(rest.fold(0, |bits, byte| bits << 8 | u64::from(*byte)));
    }

    fn write_isize(&mut self, number: isize) {
        self.mix(number as u64);
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        // A map looks at the lowest bits first, and the product's best are its highest.
        self.0 ^ (self.0 >> 32)
    }
}
