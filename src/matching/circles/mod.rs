//! Circles of three to five: a need and two who can help in each, and nobody left out.

mod account;
mod anneal;
mod arrange;
mod build;
mod every_way;
mod sizes;
mod state;
mod tables;

pub use account::Account;
pub use arrange::{Arrangement, Effort, arrange, arrange_with};
pub use sizes::{SIZES, sizes};
pub use tables::{Circle, Circles, circles};

#[cfg(test)]
mod tests;
