//! `lull-demo-pictures WEEKS FOLDER`: photographs every room of the real window into FOLDER.
//!
//! WEEKS is a Lull folder that `lull-demo-fill` filled; it is copied and never written to. The programs come from
//! `LULL_BIN_DIR`. It may not draw or touch up anything: a picture is what the display showed.

#[path = "../glass.rs"]
mod glass;
mod png;
mod room;
mod stage;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use lull_app::contract::Theme;
use lull_tests::program::binary;

use self::room::{QUIZ, WITH_WEEKS};
use self::stage::Stage;

/// Width and height of the window in pixels: as it opens, and as small as it goes.
const SIZES: [(u16, u16); 2] = [(1000, 720), (760, 560)];

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let done = match arguments.as_slice() {
        [weeks, folder] => photograph(weeks, folder),
        _ => Err(anyhow::anyhow!("usage: lull-demo-pictures WEEKS FOLDER")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lull-demo-pictures: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn photograph(weeks: &Path, folder: &Path) -> Result<()> {
    if !weeks.is_dir() {
        bail!(
            "{} is no folder that lull-demo-fill filled",
            weeks.display()
        );
    }
    std::fs::create_dir_all(folder)?;
    let begun = tempfile::tempdir()?;
    let quiz = begun.path().join("lull");
    let status = std::process::Command::new(binary("lull-demo-fill")?)
        .arg(&quiz)
        .args(["0", "7"])
        .status()?;
    if !status.success() {
        bail!("the first night was not begun");
    }
    for (look, theme) in [("night", Theme::Night), ("day", Theme::Day)] {
        for (home, rooms) in [(weeks, WITH_WEEKS), (quiz.as_path(), QUIZ)] {
            let stage = Stage::set(home, theme)?;
            let page = stage.open()?;
            for room in rooms {
                page.show(room).with_context(|| room.name)?;
                for (width, height) in SIZES {
                    let path = folder.join(format!("{}-{look}-{width}x{height}.png", room.name));
                    page.photograph(room, width, height, &path)
                        .with_context(|| room.name)?;
                    say(&path);
                }
            }
        }
    }
    Ok(())
}

#[allow(clippy::print_stdout, reason = "it tells where the pictures are")]
fn say(path: &Path) {
    println!("{}", path.display());
}
