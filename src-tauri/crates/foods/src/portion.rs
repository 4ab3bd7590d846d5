//! A food's household portions as a person thinks of them: what each one counts, and which comes to
//! mind first. Weighs nothing that the source did not weigh.

mod measure;
mod natural;
mod noun;

pub(crate) use measure::{Kind, Measure, Size, keys};
pub use natural::{NaturalPortion, natural};
pub(crate) use natural::{most_natural, single_rank};
pub(crate) use noun::named;
