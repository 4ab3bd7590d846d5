//! What a person does, on the real programs, each test on a desktop of its own.

mod agent;
mod evening;
mod faults;
mod first_use;
mod food;
mod harness;
mod rooms;
mod seeded;
mod supplements;
mod window;

use std::time::Duration;

/// Long enough for a window to open on a busy machine.
const SOON: Duration = Duration::from_secs(20);
/// Longer than the agent's 30 s tick.
const TICK: Duration = Duration::from_secs(40);
