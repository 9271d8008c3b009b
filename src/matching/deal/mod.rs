//! Who meets whom, fair to everybody first and then as well as can be.
//!
//! The aims come in this order and are never weighed against each other: everybody who can be
//! introduced has one; those whose turn it is come first; nobody has more than their places; the
//! worth of the pairs. Whoever waits for a first introduction is dealt people who are free to talk
//! before people in a conversation. One round after the other gives one to everybody who lacks one,
//! by an exact pairing of them all; only whoever is left over then takes a place of somebody who has
//! more. Rounds are each as good as can be, all of them together nearly so: swaps between them do
//! the rest.

mod order;
mod rounds;
mod swaps;
mod ties;

pub(super) use rounds::{Deal, Load};
pub(super) use ties::ties;

#[cfg(test)]
mod tests;
