//! What travels between the window's page and the handlers: requests and views, one shape each.
//!
//! Views hold decided values only: the page draws them and computes nothing.

mod drinks;
mod first_night;
mod food;
mod food_table;
mod journal;
mod kitchen;
mod magnesium;
mod medicine;
mod quick_add;
mod routine;
mod settings;
mod shelf;
mod status;
mod supplement;
mod tonight;
mod weeks;

pub use drinks::*;
pub use first_night::*;
pub use food::*;
pub use food_table::*;
pub use journal::*;
pub use kitchen::*;
pub use magnesium::*;
pub use medicine::*;
pub use quick_add::*;
pub use routine::*;
pub use settings::*;
pub use shelf::*;
pub use status::*;
pub use supplement::*;
pub use tonight::*;
pub use weeks::*;
