//! Circles of three to five, and tables of three to ten: a need and two who can help at each, and
//! nobody left out.

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
pub use sizes::{SIZES, Spread, sizes, table_counts};
pub use tables::{Circle, Circles, Seated, circles, seat, seat_half_by_chance};

#[cfg(test)]
mod tests;
