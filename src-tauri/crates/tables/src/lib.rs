//! Food tables that the person imports: USDA's FoodData Central download, read from its CSV files into
//! a table of its own, and the search over that.
//!
//! The table is an SQLite file beside the person's database, never inside it: it is made anew by every
//! import, holds nothing that the person wrote, and may be deleted at any time. That is why this crate
//! names rusqlite although only `store` may do so for the person's data: two million foods cannot be
//! held in memory, and SQLite's FTS5 finds a few hundred candidates among them by the letter. What is
//! best among the candidates is decided by `lull_foods`, as for the table that ships with Lull.
//!
//! This crate may not know the person's log, read a clock, or fill in a figure the source does not give.

mod assemble;
mod branded;
mod error;
mod food;
mod import;
mod nutrient;
mod portion;
mod report;
mod rows;
mod schema;
mod search;
mod source;
mod spill;
mod table;
mod watch;

pub use error::{ImportError, OpenError};
pub use import::Import;
pub use report::{DataType, Place, Reason, Report, Skipped, Taken};
pub use search::ImportedHit;
pub use table::{ImportedFood, ImportedTable};
pub use watch::{Progress, Stage};

/// Name of the imported table's file in the folder that is given.
pub const IMPORTED: &str = "foods-imported.db";
