//! What the developer commands print. Nothing else in this crate writes to the terminal.
#![allow(
    clippy::print_stdout,
    reason = "a developer command speaks through the terminal"
)]

/// The name of the step that starts now.
pub fn heading(step: &str) {
    println!("\n== {step}");
}

/// One line about what is being done, or left out.
pub fn line(text: &str) {
    println!("   {text}");
}

/// Why a command stopped, on the error stream.
pub fn problem(text: &str) {
    eprintln!("\nxtask: {text}");
}
