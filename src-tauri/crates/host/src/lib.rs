//! What Lull's two programs, the window and the agent, share of the machine they run on: where the data
//! lives, the clock, one instance a program, the local socket between them, the log, and starting each other.
//!
//! This crate may not hold a rule, and it knows no window, tray or notification.

pub mod clock;
pub mod home;
pub mod link;
pub mod logging;
pub mod programs;
pub mod single;

pub use clock::SystemClock;
pub use home::{Home, HomeError};
pub use link::{LinkError, Message, listen, send};
pub use programs::{Program, StartError};
pub use single::{Lock, Single};
