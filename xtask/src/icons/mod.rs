//! `cargo xtask icons`: renders the drawings in `icons/` to every size the bundler and the tray want.
//!
//! The rendered files are committed, so that nobody needs librsvg to build Lull.

mod container;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::workspace::Workspace;
use crate::{say, setup, step};

/// From this size in pixels down, the drawing with the heavier line is used.
const SMALL: u32 = 32;

/// Name and size in pixels of the app icons.
const APP: &[(&str, u32)] = &[
    ("16x16.png", 16),
    ("24x24.png", 24),
    ("32x32.png", 32),
    ("48x48.png", 48),
    ("64x64.png", 64),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("512x512.png", 512),
];

/// Sizes in a Windows icon file, largest last.
const ICO: &[u32] = &[16, 24, 32, 48, 64, 256];

/// Entry types of a macOS icon file with their sizes in pixels: plain and, for the same points, doubled.
const ICNS: &[(&[u8; 4], u32)] = &[
    (b"icp4", 16),
    (b"ic11", 32),
    (b"icp5", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic13", 256),
    (b"ic08", 256),
    (b"ic14", 512),
    (b"ic09", 512),
    (b"ic10", 1024),
];

/// What the tray says: the ember on the way down, at rest, or absent.
const TRAY: &[&str] = &["waiting", "winding-down", "paused"];
/// Panels of 22 and 24 pixels, and their doubles nearest in use.
const TRAY_SIZES: &[u32] = &[22, 24, 32, 44];

/// Renders every icon again.
///
/// # Errors
/// When `rsvg-convert` is missing or fails, or a file cannot be written.
pub fn run(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    crate::no_arguments(arguments)?;
    setup::to_draw()?;
    say::heading("Rendering the icons");
    let folder = workspace.root().join("icons");
    let scratch = workspace.scratch("xtask");
    fs::create_dir_all(&scratch).context("making a folder for the renderings")?;

    for (name, size) in APP {
        render(&drawing(&folder, *size), *size, &folder.join(name))?;
    }
    for state in TRAY {
        let drawing = folder.join(format!("tray/{state}.svg"));
        for size in TRAY_SIZES {
            render(
                &drawing,
                *size,
                &folder.join(format!("tray/{state}-{size}.png")),
            )?;
        }
    }
    let rendered = |drawing: &Path, size: u32| -> Result<Vec<u8>> {
        let path = scratch.join("icon.png");
        render(drawing, size, &path)?;
        fs::read(&path).context("reading a rendering")
    };
    let mut pages = Vec::new();
    for size in ICO {
        pages.push((*size, rendered(&drawing(&folder, *size), *size)?));
    }
    fs::write(folder.join("icon.ico"), container::ico(&pages)).context("writing icon.ico")?;

    let spacious = scratch.join("lull-macos.svg");
    fs::write(&spacious, with_macos_margin(&folder.join("lull.svg"))?)
        .context("writing the macOS drawing")?;
    let mut entries = Vec::new();
    for (kind, size) in ICNS {
        let drawing = if *size <= SMALL {
            drawing(&folder, *size)
        } else {
            spacious.clone()
        };
        entries.push((*kind, rendered(&drawing, *size)?));
    }
    fs::write(folder.join("icon.icns"), container::icns(&entries)).context("writing icon.icns")?;
    say::line(&format!("written to {}", folder.display()));
    Ok(())
}

fn drawing(folder: &Path, size: u32) -> std::path::PathBuf {
    folder.join(if size <= SMALL {
        "lull-small.svg"
    } else {
        "lull.svg"
    })
}

fn render(drawing: &Path, size: u32, to: &Path) -> Result<()> {
    let size = size.to_string();
    let mut command = Command::new("rsvg-convert");
    command
        .args(["--width", &size, "--height", &size, "--output"])
        .arg(to)
        .arg(drawing);
    step::quietly("Rendering an icon", &mut command)
}

/// macOS draws an icon's body on 824 of 1024 pixels and keeps the rest for its shadow.
fn with_macos_margin(drawing: &Path) -> Result<String> {
    let text =
        fs::read_to_string(drawing).with_context(|| format!("reading {}", drawing.display()))?;
    // The body is 472 of the drawing's 512 units wide: 472 * 1024 / 824 = 587 units hold it and its margin.
    let roomy = text.replacen(
        "viewBox=\"0 0 512 512\"",
        "viewBox=\"-37.5 -37.5 587 587\"",
        1,
    );
    anyhow::ensure!(
        roomy != text,
        "{} has no viewBox of 512 units",
        drawing.display()
    );
    Ok(roomy)
}
