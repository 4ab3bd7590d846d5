//! The tray's pictures, as pixels that `build.rs` prepared.

use lull_app::handlers::reminder::Quiet;

/// One picture: pixels a side, and four bytes a pixel.
pub type Picture = (u32, &'static [u8]);

macro_rules! pictures {
    ($state:literal) => {
        [
            (
                22,
                include_bytes!(concat!(env!("OUT_DIR"), "/", $state, "-22.pixels")),
            ),
            (
                24,
                include_bytes!(concat!(env!("OUT_DIR"), "/", $state, "-24.pixels")),
            ),
            (
                32,
                include_bytes!(concat!(env!("OUT_DIR"), "/", $state, "-32.pixels")),
            ),
            (
                44,
                include_bytes!(concat!(env!("OUT_DIR"), "/", $state, "-44.pixels")),
            ),
        ]
    };
}

static WAITING: [Picture; 4] = pictures!("waiting");
static WINDING_DOWN: [Picture; 4] = pictures!("winding-down");
static PAUSED: [Picture; 4] = pictures!("paused");

/// The pictures of a state, smallest first.
pub fn pictures(quiet: Quiet) -> &'static [Picture; 4] {
    match quiet {
        Quiet::Waiting => &WAITING,
        Quiet::WindingDown => &WINDING_DOWN,
        Quiet::Paused => &PAUSED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_own_whole_pictures() {
        let states = [Quiet::Waiting, Quiet::WindingDown, Quiet::Paused].map(pictures);
        for (side, pixels) in states.into_iter().flatten() {
            assert_eq!(pixels.len(), 4 * (side * side) as usize);
            assert!(pixels.iter().any(|byte| *byte != 0));
        }
        let [waiting, winding_down, paused] = states;
        for ((waiting, winding_down), paused) in waiting.iter().zip(winding_down).zip(paused) {
            assert_ne!(waiting.1, winding_down.1);
            assert_ne!(waiting.1, paused.1);
            assert_ne!(winding_down.1, paused.1);
        }
    }
}
