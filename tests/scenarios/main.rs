//! Use cases over a temporary store and a clock that the test moves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends where its world breaks"
)]

mod dose_reminder;
mod drinks;
mod evening;
mod faults;
mod first_night;
mod food;
mod food_day;
mod food_entry;
mod food_table;
mod food_weeks;
mod import;
mod kill;
mod kitchen;
mod medicine;
mod quick_add;
mod shelf;
mod sr28_download;
mod supplement;
mod upgrade;
mod world;
