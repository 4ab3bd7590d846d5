//! The table's own file format: one definition, a writer for the developer command that makes the
//! table and a reader for the program that embeds it.
//!
//! A file is a header (magic, format version, length of the contents), then the contents as one
//! zlib stream, whose Adler-32 checksum guards them. The contents are columns, little-endian: the
//! dictionaries, then one column per property over all foods in ascending order of id (source, then
//! number), then the portions of all foods end to end. A figure is a whole number of the source's smallest step
//! (its decimals are in [`crate::COLUMNS`]), so that what is read is exactly what the
//! source prints; [`NO_FIGURE`] marks a figure the source does not give.
//!
//! This module may not know which foods there are or what they are called.

mod bytes;
mod decode;
mod encode;

use crate::FoodSource;

pub(crate) use decode::Table;
pub use encode::{EncodeError, encode};

/// The first bytes of every table.
pub const MAGIC: [u8; 8] = *b"LULLFOOD";
/// The version of the layout; a reader refuses any other.
pub const FORMAT_VERSION: u16 = 2;
/// The stored value that stands for "no figure". The writer refuses a figure that would need it.
pub const NO_FIGURE: u16 = u16::MAX;

const HEADER_LEN: usize = MAGIC.len() + 2 + 4;
/// The sources a table can hold, in the order of their foods; a food's source is stored as its index.
const SOURCES: [FoodSource; 2] = [FoodSource::Sr28, FoodSource::Fndds];
/// Contents above this length are refused before anything is unpacked. Both sources need under 3 MB.
const LARGEST_CONTENTS: usize = 64 << 20;
const PORTION_AMOUNT_STEPS: f64 = 1000.0;
const PORTION_GRAM_STEPS: f64 = 100.0;
const COMMON_NAME_SEPARATOR: char = '\n';

/// Why a table could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// The bytes are something else.
    #[error("this is not a food table")]
    NotATable,
    /// The layout is another version's.
    #[error("the food table has format {0}, and this program reads format {FORMAT_VERSION}")]
    OtherVersion(u16),
    /// The checksum, a length or an index does not hold.
    #[error("the food table is damaged; install the program again to get a whole one")]
    Damaged,
}

#[cfg(test)]
mod tests;
