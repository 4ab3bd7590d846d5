//! Turns the tray's pictures into the bare pixels that each system wants, so that the agent, which runs all
//! day, carries no decoder.

use std::error::Error;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::{env, io};

const STATES: [&str; 3] = ["waiting", "winding-down", "paused"];
const SIZES: [u32; 4] = [22, 24, 32, 44];

fn main() -> Result<(), Box<dyn Error>> {
    let pictures = Path::new("../../../icons/tray");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    // StatusNotifierItem wants ARGB in network order; the others want RGBA.
    let argb = env::var("CARGO_CFG_TARGET_OS")? == "linux";
    println!("cargo::rerun-if-changed=build.rs");
    for state in STATES {
        for size in SIZES {
            let picture = pictures.join(format!("{state}-{size}.png"));
            println!("cargo::rerun-if-changed={}", picture.display());
            let mut pixels = decode(&picture, size)?;
            if argb {
                pixels
                    .chunks_exact_mut(4)
                    .for_each(|pixel| pixel.rotate_right(1));
            }
            fs::write(out.join(format!("{state}-{size}.pixels")), pixels)?;
        }
    }
    Ok(())
}

fn decode(picture: &Path, size: u32) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut reader = png::Decoder::new(BufReader::new(File::open(picture)?)).read_info()?;
    let mut pixels = vec![
        0;
        reader
            .output_buffer_size()
            .ok_or("the picture is too large")?
    ];
    let frame = reader.next_frame(&mut pixels)?;
    let expected = (size, size, png::ColorType::Rgba, png::BitDepth::Eight);
    if (frame.width, frame.height, frame.color_type, frame.bit_depth) != expected {
        let words = format!("{} is not {size} × {size} in 8-bit RGBA", picture.display());
        return Err(io::Error::other(words).into());
    }
    Ok(pixels)
}
