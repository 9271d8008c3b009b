//! Rounds of one to one at numbered tables: everybody sits with somebody new, as long as there is
//! somebody new.

mod climb;
mod edges;
mod every_way;
mod one;
mod places;
mod plan;
mod seating;
mod tables;
mod thirds;

pub use plan::schedule;
pub use seating::{Seating, Strain};
pub use tables::{MOST_ROUNDS, Round, Table, rounds};

#[cfg(test)]
mod tests;
