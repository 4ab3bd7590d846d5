//! The tray item: what is next, and the menu. It shows what it is given and says what was chosen.

mod icon;
#[cfg(target_os = "linux")]
mod item;
#[cfg(target_os = "linux")]
mod linux;
mod menu;
#[cfg(not(target_os = "linux"))]
mod other;

#[cfg(target_os = "linux")]
pub use linux::{Signal, Tray};
#[cfg(not(target_os = "linux"))]
pub use other::{Signal, Tray, serve};
