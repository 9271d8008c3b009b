//! A made-up evening, played through the real rules, to see whom each way of suggesting serves.
//!
//! A [`Crowd`] of any size is made up from a seed: what people say, when they come and go, what they
//! speak. [`Evening`] lets them come, be shown people, talk and go under one [`Policy`], Porchlight's
//! or a simple peer's, and gives [`Figures`]; [`fairness`] says how fair a single deal of a [`Peer`]
//! is. No clock and no files: the same seed is the same evening.

mod crowd;
mod dealing;
mod evening;
mod fairness;
mod host;
mod house;
mod judge;
mod meeting;
mod peers;
mod picture;
mod policy;
mod tally;

pub use crowd::{Crowd, LARGEST, SMALLEST, Said, Someone, sayings};
pub use evening::Evening;
pub use fairness::{Card, Fairness, both_ways, fairness};
pub use house::{FullHouse, full_house};
pub use peers::Peer;
pub use picture::picture;
pub use policy::Policy;
pub use tally::{Figures, Manners};

#[cfg(test)]
mod tests;
