//! Use cases over a temporary store and a clock that the test moves.

mod evening;
mod faults;
mod first_night;
mod food;
mod kill;
mod supplement;
mod world;
