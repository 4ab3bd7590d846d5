//! Pictures as rows of red, green and blue, to and from PNG through ImageMagick.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

use crate::glass::Area;

const MISSING: &str = "convert is not on this machine: install the Debian package imagemagick";
/// Two colours that differ by more are not the same to the eye; smoothed edges may differ by less.
const CLOSE: u8 = 48;
/// One pixel in so many may differ: a scroll bar is drawn on the display and not by the page.
const ONE_IN: usize = 100;

/// The display's blue, green, red and nothing, as red, green and blue.
pub fn without_the_fourth(pixels: &[u8]) -> Vec<u8> {
    pixels
        .chunks_exact(4)
        .flat_map(|pixel| pixel[..3].iter().rev().copied())
        .collect()
}

/// Whether two pictures show the same.
pub fn alike(one: &[u8], other: &[u8]) -> bool {
    let pairs = one.chunks_exact(3).zip(other.chunks_exact(3));
    one.len() == other.len() && few(pairs.filter(|(one, other)| differ(one, other)).count(), one)
}

/// Whether nothing is drawn yet: no letters, nothing but a ground.
pub fn blank(picture: &[u8]) -> bool {
    let ground = picture.get(..3).unwrap_or_default();
    few(
        picture
            .chunks_exact(3)
            .filter(|pixel| differ(pixel, ground))
            .count(),
        picture,
    )
}

fn differ(one: &[u8], other: &[u8]) -> bool {
    one.iter()
        .zip(other)
        .any(|(one, other)| one.abs_diff(*other) > CLOSE)
}

fn few(pixels: usize, picture: &[u8]) -> bool {
    pixels * ONE_IN <= picture.len() / 3
}

/// Reads a PNG.
///
/// # Errors
/// It is none, or ImageMagick is missing.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let done = Command::new("convert")
        .arg(path)
        .args(["-depth", "8", "rgb:-"])
        .output()
        .context(MISSING)?;
    ensure!(
        done.status.success(),
        "{}: {}",
        path.display(),
        String::from_utf8_lossy(&done.stderr).trim()
    );
    Ok(done.stdout)
}

/// Writes a picture of `area`'s size as PNG.
///
/// # Errors
/// The file cannot be written, or ImageMagick is missing.
pub fn write(rgb: &[u8], area: Area, path: &Path) -> Result<()> {
    let mut convert = Command::new("convert")
        .args([
            "-size",
            &format!("{}x{}", area.width, area.height),
            "-depth",
            "8",
            "rgb:-",
            "-strip",
        ])
        .arg(path)
        .stdin(Stdio::piped())
        .spawn()
        .context(MISSING)?;
    convert
        .stdin
        .take()
        .context("convert takes no input")?
        .write_all(rgb)?;
    ensure!(
        convert.wait()?.success(),
        "{} was not written",
        path.display()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ground_without_its_letters_is_not_alike() {
        let ground = vec![18; 3 * 1000];
        let mut letters = ground.clone();
        letters[..3 * 10].fill(200);
        assert!(
            alike(&ground, &letters),
            "10 of 1000 are a scroll bar's worth"
        );
        letters[..3 * 11].fill(200);
        assert!(!alike(&ground, &letters));
        assert!(blank(&ground) && !blank(&letters));
        assert!(
            !alike(&ground, &ground[3..]),
            "another size is another picture"
        );
    }

    #[test]
    fn the_display_keeps_its_colours_the_other_way_round() {
        assert_eq!(
            without_the_fourth(&[1, 2, 3, 0, 4, 5, 6, 255]),
            [3, 2, 1, 6, 5, 4]
        );
    }
}
