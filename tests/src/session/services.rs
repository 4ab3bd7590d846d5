//! What a session stands on: its folders, the display, the bus and the keeper.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

use anyhow::{Context as _, Result, bail};

use super::DesktopSession;
use crate::tools;

/// How much of each log a failed test shows, in lines.
const LOG_TAIL: usize = 40;

pub(super) fn lay_out(folder: &Path) -> Result<()> {
    for name in ["home", "lull", "logs", "runtime"] {
        fs::create_dir(folder.join(name))?;
    }
    fs::set_permissions(folder.join("runtime"), fs::Permissions::from_mode(0o700))?;
    // The socket is not $XDG_RUNTIME_DIR/bus, where libraries look without being told: so a test
    // that takes the address away from a program has truly taken the bus away. No service folder
    // is named, so nothing is activated.
    fs::write(
        folder.join("bus.conf"),
        format!(
            r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#,
            folder.join("bus").display()
        ),
    )?;
    Ok(())
}

/// The keeper is outside the session (it carries no mark), and in a process group of its own, so
/// that what ends the test does not end it.
pub(super) fn start_keeper(mark: &str) -> Result<(Child, ChildStdin)> {
    let mut keeper = Command::new("/bin/sh")
        .args(["-c", include_str!("keeper.sh"), "keeper", mark])
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .context("the session's keeper did not start")?;
    let stdin = keeper.stdin.take().context("the keeper has no input")?;
    Ok((keeper, stdin))
}

/// Starts the display and returns the number it chose.
pub(super) fn start_display(session: &DesktopSession) -> Result<(Child, String)> {
    for (program, package) in [("xdotool", "xdotool"), ("import", "imagemagick")] {
        tools::require(program, package)?;
    }
    let mut command = session.bare_command(&tools::require("Xvfb", "xvfb")?);
    command
        .args(["-displayfd", "1", "-screen", "0", "1400x1000x24"])
        .args(["-nolisten", "tcp", "-noreset"]);
    start_service(session, command, "Xvfb")
}

/// Starts the session bus and returns its address.
pub(super) fn start_bus(session: &DesktopSession) -> Result<(Child, String)> {
    let mut command = session.bare_command(&tools::require("dbus-daemon", "dbus-daemon")?);
    command
        .arg("--config-file")
        .arg(session.folder.path().join("bus.conf"))
        .args(["--nofork", "--print-address=1"]);
    start_service(session, command, "dbus-daemon")
}

/// Starts a service and waits for the one line it prints when it is ready.
fn start_service(
    session: &DesktopSession,
    mut command: Command,
    name: &str,
) -> Result<(Child, String)> {
    let log = session.folder.path().join(format!("logs/{name}.log"));
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(File::create(&log)?)
        .process_group(0)
        .spawn()
        .with_context(|| format!("{name} did not start"))?;
    let mut line = String::new();
    if let Some(stdout) = child.stdout.take() {
        BufReader::new(stdout).read_line(&mut line)?;
    }
    if line.trim().is_empty() {
        child.wait()?;
        bail!("{name} gave up: {}", fs::read_to_string(&log)?.trim());
    }
    Ok((child, line.trim().to_owned()))
}

/// Prints the end of every log that says something.
pub(super) fn tell_logs(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let text = fs::read(entry.path()).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<_> = text.lines().collect();
        if !lines.is_empty() {
            let tail = &lines[lines.len().saturating_sub(LOG_TAIL)..];
            eprintln!("--- {}\n{}", entry.file_name().display(), tail.join("\n"));
        }
    }
}
