//! What travels between the window's page and the handlers: requests and views, one shape each.
//!
//! Views hold decided values only: the page draws them and computes nothing.

mod first_night;
mod food;
mod journal;
mod magnesium;
mod routine;
mod settings;
mod status;
mod supplement;
mod tonight;

pub use first_night::*;
pub use food::*;
pub use journal::*;
pub use magnesium::*;
pub use routine::*;
pub use settings::*;
pub use status::*;
pub use supplement::*;
pub use tonight::*;
