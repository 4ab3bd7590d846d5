//! The live processes of a session, told by what stands in their environment.

use std::fs;
use std::path::Path;

use anyhow::Result;

/// Processes of the harness that must carry a program's environment.
const OWN_TOOLS: [&str; 1] = ["WebKitWebDriver"];

/// One live process, as it was when it was looked at.
#[derive(Debug, Clone)]
pub struct Process {
    /// Its id.
    pub pid: u32,
    /// The file name of its executable, as in `lull-agent` or `WebKitWebProcess`.
    pub executable: String,
    /// Proportional set size in KiB: shared pages divided among those that share them.
    pub pss_kib: u64,
    /// How many threads it has.
    pub threads: usize,
    /// How often its threads gave up the processor by themselves since it started.
    pub voluntary_switches: u64,
}

/// All processes whose environment has exactly `entry`, by id. One that ends meanwhile is left out.
pub(crate) fn with_environment(entry: &str) -> Result<Vec<Process>> {
    let mut found = Vec::new();
    for folder in fs::read_dir("/proc")?.flatten() {
        let Some(pid) = folder
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok())
        else {
            continue;
        };
        let environment = fs::read(folder.path().join("environ")).unwrap_or_default();
        if environment
            .split(|byte| *byte == 0)
            .any(|one| one == entry.as_bytes())
        {
            found.extend(look_at(pid, &folder.path()));
        }
    }
    found.retain(|process| !OWN_TOOLS.contains(&process.executable.as_str()));
    found.sort_by_key(|process| process.pid);
    Ok(found)
}

fn look_at(pid: u32, folder: &Path) -> Option<Process> {
    let executable = fs::read_link(folder.join("exe")).ok()?;
    let threads: Vec<_> = fs::read_dir(folder.join("task")).ok()?.flatten().collect();
    let voluntary_switches = threads
        .iter()
        .filter_map(|thread| {
            let status = fs::read_to_string(thread.path().join("status")).ok()?;
            number_after(&status, "voluntary_ctxt_switches:")
        })
        .sum();
    let memory = fs::read_to_string(folder.join("smaps_rollup")).ok()?;
    Some(Process {
        pid,
        executable: executable.file_name()?.to_string_lossy().into_owned(),
        pss_kib: number_after(&memory, "Pss:")?,
        threads: threads.len(),
        voluntary_switches,
    })
}

/// The first number on the line that starts with `label`.
fn number_after(text: &str, label: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(label))?;
    line.split_whitespace().next()?.parse().ok()
}
