//! What the agent costs while nothing happens: memory, wake-ups, processor time, and what it is made of.

use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use lull_tests::processes::Process;
use lull_tests::wait_for;

use crate::figures::{heading, limited, told};
use crate::programs::{Desk, PATIENCE};

const MEMORY_MB: f64 = 8.0;
const SWITCHES_A_MINUTE: f64 = 6.0;
/// Quiet for this long after the start counts as idle.
const SETTLED: Duration = Duration::from_secs(3);
/// The agent may not load these.
const BANNED: [&str; 4] = ["gtk", "gdk", "webkit", "javascriptcore"];

/// Measures for `span`.
///
/// # Errors
/// The agent ended, or `/proc` cannot be read.
pub fn measure(desk: &Desk, span: Duration) -> Result<()> {
    settle(desk)?;
    let (before, ticks_before, begun) = (tree(desk)?, ticks(desk)?, Instant::now());
    // This is the measurement itself: nothing is waited for.
    std::thread::sleep(span);
    let (after, ticks_after, took) = (tree(desk)?, ticks(desk)?, begun.elapsed());

    heading(&format!(
        "Agent: idle for {} s, with a tray and a notification daemon",
        span.as_secs()
    ));
    let memory_kib: u64 = after.iter().map(|process| process.pss_kib).sum();
    limited(
        "Memory of its process tree, PSS",
        memory_kib as f64 / 1024.0,
        MEMORY_MB,
        "MB",
    );
    let switches = switches(&after).saturating_sub(switches(&before));
    let a_minute = switches as f64 / took.as_secs_f64() * 60.0;
    limited(
        "Voluntary context switches a minute",
        a_minute,
        SWITCHES_A_MINUTE,
        "",
    );
    let (processes, threads) = (
        after.len(),
        after.iter().map(|process| process.threads).sum::<usize>(),
    );
    told(
        "Processes and threads",
        &format!("{processes} and {threads}"),
    );
    told(
        "Processor time, ticks of 10 ms",
        &(ticks_after - ticks_before).to_string(),
    );
    libraries(desk)
}

/// Waits until the agent's start is over: no switch for a while.
fn settle(desk: &Desk) -> Result<()> {
    let (mut last, mut since) = (0, Instant::now());
    wait_for("an idle agent", PATIENCE, || {
        let now = switches(&tree(desk)?);
        if now != last {
            (last, since) = (now, Instant::now());
        }
        Ok(since.elapsed() > SETTLED)
    })
}

/// The agent and whatever it started: no window is open, so all of the session.
fn tree(desk: &Desk) -> Result<Vec<Process>> {
    desk.session.processes()
}

fn switches(tree: &[Process]) -> u64 {
    tree.iter().map(|process| process.voluntary_switches).sum()
}

/// User and system time, fields 14 and 15 of `/proc/PID/stat` (proc(5)), in clock ticks.
fn ticks(desk: &Desk) -> Result<u64> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", desk.agent.pid()))?;
    // The name in brackets may hold spaces; the fields after it are counted from 3.
    let (_, fields) = stat
        .rsplit_once(')')
        .context("an unknown form of /proc/PID/stat")?;
    let fields: Vec<&str> = fields.split_whitespace().collect();
    let field = |number: usize| {
        fields
            .get(number - 3)
            .context("too few fields in /proc/PID/stat")
    };
    Ok(field(14)?.parse::<u64>()? + field(15)?.parse::<u64>()?)
}

fn libraries(desk: &Desk) -> Result<()> {
    let maps = fs::read_to_string(format!("/proc/{}/maps", desk.agent.pid()))?;
    let mut names: Vec<&str> = maps
        .lines()
        .filter_map(|line| line.rsplit_once('/').map(|(_, name)| name))
        .filter(|name| name.contains(".so"))
        .collect();
    names.sort_unstable();
    names.dedup();
    told("Libraries", &names.join(" "));
    let banned = names
        .iter()
        .filter(|name| BANNED.iter().any(|one| name.to_lowercase().contains(one)))
        .count();
    limited("Libraries of GTK or WebKit", banned as f64, 0.0, "");
    Ok(())
}
