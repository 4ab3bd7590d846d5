//! Looks for the system packages, and installs them where the package manager is apt.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::packages::{Need, System};
use crate::{say, step};

/// Makes sure the system packages for `needs` are there.
///
/// # Errors
/// On every system but Debian's family: what is missing and the exact command that installs it.
pub fn ensure(needs: &[Need]) -> Result<()> {
    let os_release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let system = System::detect(std::env::consts::OS, &os_release);
    match system {
        System::Debian | System::Fedora | System::Arch => ensure_packages(&system, needs),
        System::MacOs => ensure_developer_tools(&system),
        System::Windows => ensure_web_view(&system),
        System::Other(name) => ensure_web_engine(&name),
    }
}

fn ensure_packages(system: &System, needs: &[Need]) -> Result<()> {
    let packages = system.packages(needs);
    let missing = system.missing(&packages, &ask(system, &packages));
    if missing.is_empty() {
        say::line("every system package is here");
        return Ok(());
    }
    say::line(&format!("missing system packages: {}", missing.join(", ")));
    if *system != System::Debian {
        bail!(
            "install them with this command, then start again:\n  {}",
            system.install_command(&missing)
        );
    }
    apt_install(system, &missing)?;
    let still = system.missing(&packages, &ask(system, &packages));
    anyhow::ensure!(
        still.is_empty(),
        "apt ended well, but these are still missing: {}",
        still.join(", ")
    );
    Ok(())
}

/// The package manager's answer, also when it ends with an error: it does so as soon as one package is missing.
fn ask(system: &System, packages: &[&str]) -> String {
    let Some((program, arguments)) = system.query() else {
        return String::new();
    };
    let answer = Command::new(program)
        .args(arguments)
        .args(packages)
        .env("LC_ALL", "C")
        .output();
    answer.map_or_else(
        |_| String::new(),
        |answer| String::from_utf8_lossy(&answer.stdout).into_owned(),
    )
}

fn apt_install(system: &System, missing: &[&str]) -> Result<()> {
    let by_hand = system.install_command(missing);
    let root = step::output(Command::new("id").arg("-u")).is_some_and(|uid| uid.trim() == "0");
    if !root && step::output(Command::new("sudo").arg("--version")).is_none() {
        bail!(
            "installing them needs an administrator; run this as one, then start again:\n  {by_hand}"
        );
    }
    let apt = |arguments: &[&str]| {
        // Through `env`, since sudo drops the variables it is started with.
        let words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
        let mut command = if root {
            Command::new(words[0])
        } else {
            Command::new("sudo")
        };
        command
            .args(if root { &words[1..] } else { &words[..] })
            .args(arguments);
        command
    };
    say::line(&format!("installing them now: {by_hand}"));
    let hint = || format!("install them by hand, then start again: {by_hand}");
    step::run(
        "Fetching the package lists",
        &mut apt(&["update", "--quiet"]),
    )
    .with_context(hint)?;
    let mut install = apt(&["install", "--yes", "--quiet", "--no-install-recommends"]);
    step::run("Installing system packages", install.args(missing)).with_context(hint)
}

fn ensure_developer_tools(system: &System) -> Result<()> {
    if step::output(Command::new("xcode-select").arg("--print-path")).is_some() {
        say::line("the command line developer tools are here");
        return Ok(());
    }
    bail!(
        "the command line developer tools are missing; install them, then start again:\n  {}",
        system.install_command(&[])
    )
}

fn ensure_web_view(system: &System) -> Result<()> {
    // The runtime's own id, documented by Microsoft as the way to tell whether WebView2 is installed.
    const CLIENT: &str = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let keys = [
        format!(r"HKLM\SOFTWARE\WOW6432Node\{CLIENT}"),
        format!(r"HKLM\SOFTWARE\{CLIENT}"),
        format!(r"HKCU\SOFTWARE\{CLIENT}"),
    ];
    let installed =
        |key: &String| step::output(Command::new("reg").args(["query", key, "/v", "pv"])).is_some();
    if keys.iter().any(installed) {
        say::line("the WebView2 runtime is here");
        return Ok(());
    }
    bail!(
        "the WebView2 runtime is missing; install it, then start again:\n  {}",
        system.install_command(&[])
    )
}

fn ensure_web_engine(name: &str) -> Result<()> {
    let found =
        step::output(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_some();
    if found {
        say::line("WebKitGTK 4.1 is here");
        return Ok(());
    }
    bail!(
        "{name} is not in the table of systems; install a C compiler, pkg-config and the development files of \
         WebKitGTK 4.1 (so that `pkg-config --exists webkit2gtk-4.1` succeeds), then start again"
    )
}
