//! From starting the window to its first painted pixels, beside an empty Tauri window, and what is left once it is
//! closed. Pixels are read from the display: a page's own paint entries come too early.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use lull_tests::processes::Process;
use lull_tests::program::{Program, binary};
use lull_tests::screen::{Screen, Window};
use lull_tests::wait_for;

use crate::figures::{Sample, heading, limited, told};
use crate::glass::{Area, Glass};
use crate::programs::{Desk, PATIENCE, plain};

/// How much longer than an empty window Lull may take.
const RATIO: f64 = 1.15;
/// The ground of the night theme. Both pages have it, and so has a window before its page is painted.
const GROUND: [u8; 3] = [0x12, 0x0d, 0x08];
/// The line at the rail. No window has it before its page is painted.
const LINE: [u8; 3] = [0x36, 0x2f, 0x28];
/// Colour spaces may be a step or two apart.
const NEAR: u8 = 2;
/// A corner that holds nothing but ground in both.
const CORNER: Area = Area {
    x: 984,
    y: 6,
    width: 1,
    height: 1,
};
/// On the line of both.
const RAIL: Area = Area {
    x: 183,
    y: 600,
    width: 1,
    height: 1,
};
/// Where both say their first sentence, in light letters.
const SENTENCE: Area = Area {
    x: 200,
    y: 20,
    width: 700,
    height: 110,
};
const LIGHT: u8 = 0x80;
/// Between two looks: short against what is measured.
const LOOK_EVERY: Duration = Duration::from_millis(1);
const WARM_UPS: usize = 2;
/// What the limit is for: from here on a person sees the page.
const PAGE: &str = "page painted";

/// What is started.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Started {
    Lull,
    Shown,
    Hidden,
}

impl Started {
    const ALL: [Self; 3] = [Self::Lull, Self::Shown, Self::Hidden];

    fn name(self) -> &'static str {
        match self {
            Self::Lull => "Lull",
            Self::Shown => "empty window, shown at once",
            Self::Hidden => "empty window, hidden until painted",
        }
    }

    fn title(self) -> &'static str {
        if self == Self::Lull { "Lull" } else { "Empty" }
    }

    fn program(self) -> Result<(PathBuf, &'static [&'static str])> {
        Ok(match self {
            Self::Lull => (binary("lull")?, &[]),
            Self::Shown => (binary("examples/empty_window")?, &[]),
            Self::Hidden => (binary("examples/empty_window")?, &["--hidden"]),
        })
    }
}

/// One start, measured from the moment before the program was started.
#[derive(Clone, Copy)]
struct Times {
    mapped: Duration,
    ground: Duration,
    page: Duration,
    sentence: Duration,
}

/// A moment of a start, and its name.
type Part = (&'static str, fn(&Times) -> Duration);

/// One start and its end.
struct Run {
    times: Times,
    memory_kib: u64,
    gone_after: Duration,
    left: usize,
}

/// Measures `runs` starts of each in turn, after a warm-up.
///
/// # Errors
/// A window did not come, or did not go.
pub fn measure(desk: &Desk, runs: usize) -> Result<()> {
    let mut all: [Vec<Run>; 3] = Default::default();
    for round in 0..WARM_UPS + runs {
        for (started, kept) in Started::ALL.into_iter().zip(&mut all) {
            let run = once(desk, started).with_context(|| started.name())?;
            if round >= WARM_UPS {
                kept.push(run);
            }
        }
    }
    heading(&format!(
        "Start: {runs} starts of each in turn after {WARM_UPS} to warm up, file cache warm, agent running"
    ));
    let parts: [Part; 4] = [
        ("window mapped", |times| times.mapped),
        ("ground, the window's or the page's", |times| times.ground),
        (PAGE, |times| times.page),
        ("first sentence", |times| times.sentence),
    ];
    for (part, of) in parts {
        let samples = all
            .each_ref()
            .map(|runs| Sample::of(runs.iter().map(|run| of(&run.times)).collect()));
        for (started, sample) in Started::ALL.into_iter().zip(&samples) {
            told(&format!("{part}: {}", started.name()), &sample.in_words());
        }
        let [lull, shown, hidden] = samples.map(|sample| sample.median().as_secs_f64());
        for (peer, name) in [
            (shown, Started::Shown.name()),
            (hidden, Started::Hidden.name()),
        ] {
            let what = format!("{part}: Lull ÷ {name}");
            if part == PAGE {
                limited(&what, lull / peer, RATIO, "");
            } else {
                told(&what, &format!("{:.2}", lull / peer));
            }
        }
    }
    let [lull, ..] = &all;
    heading("Window closed");
    let memory: Vec<u64> = lull.iter().map(|run| run.memory_kib).collect();
    let most = memory.iter().max().copied().unwrap_or_default();
    told(
        "Memory of the open window, whole tree, PSS, at most",
        &format!("{:.1} MB", most as f64 / 1024.0),
    );
    let gone = Sample::of(lull.iter().map(|run| run.gone_after).collect());
    told(
        "From the close button to its last process gone",
        &gone.in_words(),
    );
    let left = lull.iter().map(|run| run.left).max().unwrap_or_default();
    limited(
        "Processes of the window left afterwards",
        left as f64,
        0.0,
        "",
    );
    Ok(())
}

fn once(desk: &Desk, started: Started) -> Result<Run> {
    let screen = desk.session.screen()?;
    let glass = Glass::of(&desk.session)?;
    let (path, arguments) = started.program()?;
    let mut command = plain(&desk.session, path)?;
    command.args(arguments);
    let begun = Instant::now();
    let program = desk.session.spawn_command(command)?;
    let (window, times) = watch(&screen, &glass, started, &program, begun)?;
    let open = of_the_window(desk)?;
    let asked = Instant::now();
    screen.close(&window)?;
    let gone = wait_for("the window's processes to end", PATIENCE, || {
        Ok(of_the_window(desk)?.is_empty())
    });
    let gone_after = asked.elapsed();
    ensure!(
        desk.agent.is_running()?,
        "the agent ended meanwhile; it said: {}",
        desk.agent.output()?.trim()
    );
    let left = of_the_window(desk)?;
    if gone.is_err() {
        told("still there", &format!("{left:?}"));
        // The next start may not meet it.
        if program.is_running()? {
            program.crash()?;
        }
    }
    Ok(Run {
        times,
        memory_kib: open.iter().map(|process| process.pss_kib).sum(),
        gone_after,
        left: left.len(),
    })
}

/// Every process of the session but the agent.
fn of_the_window(desk: &Desk) -> Result<Vec<Process>> {
    let mut all = desk.session.processes()?;
    all.retain(|process| process.pid != desk.agent.pid());
    Ok(all)
}

fn watch(
    screen: &Screen<'_>,
    glass: &Glass,
    started: Started,
    program: &Program,
    begun: Instant,
) -> Result<(Window, Times)> {
    let mut mapped: Option<(Window, Duration)> = None;
    let (mut ground, mut page) = (None, None);
    loop {
        if mapped.is_none() {
            let found = screen
                .windows()?
                .into_iter()
                .find(|window| window.title.contains(started.title()));
            mapped = found.map(|window| (window, begun.elapsed()));
        }
        if ground.is_none() && is(GROUND, &glass.pixels(CORNER)?) {
            ground = Some(begun.elapsed());
        }
        if page.is_none() && is(LINE, &glass.pixels(RAIL)?) {
            page = Some(begun.elapsed());
        }
        if let (Some((window, mapped)), Some(ground), Some(page)) = (&mapped, ground, page)
            && glass.pixels(SENTENCE)?.chunks_exact(4).any(is_light)
        {
            return Ok((
                window.clone(),
                Times {
                    mapped: *mapped,
                    ground,
                    page,
                    sentence: begun.elapsed(),
                },
            ));
        }
        if begun.elapsed() > PATIENCE || !program.is_running()? {
            bail!("no painted window; it said: {}", program.output()?.trim());
        }
        std::thread::sleep(LOOK_EVERY);
    }
}

fn is(colour: [u8; 3], pixel: &[u8]) -> bool {
    let [blue, green, red, ..] = *pixel else {
        return false;
    };
    [red, green, blue]
        .into_iter()
        .zip(colour)
        .all(|(seen, wanted)| seen.abs_diff(wanted) <= NEAR)
}

fn is_light(pixel: &[u8]) -> bool {
    pixel.iter().take(3).all(|part| *part > LIGHT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_screen_is_no_ground_and_the_ground_is_no_letter() {
        assert!(!is(GROUND, &[0, 0, 0, 0]));
        assert!(is(GROUND, &[0x08, 0x0d, 0x12, 0]));
        assert!(is(GROUND, &[0x09, 0x0c, 0x13, 0xff]));
        assert!(!is(LINE, &[0x08, 0x0d, 0x12, 0]));
        assert!(!is_light(&[0x08, 0x0d, 0x12, 0xff]));
        assert!(is_light(&[0xc0, 0xd6, 0xe0, 0]));
    }
}
