//! The rules of Lull, as pure functions over values.
//!
//! This crate may not do I/O, read a clock, or know SQL, files or the programs that use it.

pub mod curve;
pub mod diet;
pub mod dish;
pub mod drinks;
pub mod evening;
pub mod fact;
pub mod food;
pub mod ids;
pub mod intake;
pub mod journal;
pub mod label;
pub mod medicine;
pub mod name;
pub mod number;
pub mod planner;
pub mod profile;
pub mod quiz;
pub mod reminder;
pub mod rhythm;
pub mod routine;
pub mod safety;
mod spelling;
pub mod supplement;
pub mod time;
