//! Exact pairing: who meets whom so that the sum over all pairs is the greatest there is.
//!
//! Two steps, one after the other on the same dual variables. `halves` solves the problem with
//! half pairs allowed, in which odd rings of people remain; `search` then turns every odd ring
//! into a blossom and joins them two by two along the cheapest alternating path. `forest` holds
//! the nested blossoms, `proof` checks a result without knowing how it came about.

#![allow(
    clippy::indexing_slicing,
    reason = "a numeric kernel: every number of a person, node or arc is one it gave out itself"
)]

mod expand;
mod forest;
mod graph;
mod halves;
mod nearest;
mod patience;
mod proof;
mod queue;
mod rebase;
mod search;
mod shrink;

#[cfg(test)]
mod tests;

pub use proof::{Flaw, PricedSet, Proof};

use graph::Graph;
use search::Search;

/// Two people, by number, and how much it is worth to pair them.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// One of the two.
    pub a: u32,
    /// The other one.
    pub b: u32,
    /// What the pair is worth, at most [`MOST_WEIGHT`].
    pub weight: i64,
}

/// The greatest weight an edge may have, so that no sum of dual variables overflows.
pub const MOST_WEIGHT: i64 = 1_000_000_000_000_000_000;

/// The mate of each of `0..people`, by number, in a pairing of the greatest total weight.
///
/// Nobody is in two pairs, and some may be in none. Edges of weight zero or less are never used:
/// leaving them out is never worth less. Where two people have several edges, the heaviest counts;
/// an edge from somebody to themselves, or to a number that is not below `people`, counts for
/// nothing; a weight above [`MOST_WEIGHT`] counts as that. The same input always gives the same
/// pairing.
///
/// This is Edmonds' blossom algorithm with dual variables in the form of Galil, Micali and Gabow,
/// "An O(EV log V) algorithm for finding a maximal weighted matching in general graphs", SIAM J.
/// Comput. 15 (1986), started from a fractional matching as Derigs and Metz proposed ("On the use
/// of optimal fractional matchings for solving the (integer) matching problem", Computing 36,
/// 1986). Time O(n m log n), space O(n + m), no recursion; where people have edges to those near
/// them, as they do here, the time grows hardly faster than the number of edges.
#[must_use]
pub fn heaviest_pairing(people: usize, edges: &[Edge]) -> Vec<Option<u32>> {
    Search::solve(&Graph::of(people, edges)).mates()
}

/// Like [`heaviest_pairing`], together with the [`Proof`] that no pairing weighs more.
#[must_use]
pub fn proven_pairing(people: usize, edges: &[Edge]) -> (Vec<Option<u32>>, Proof) {
    let graph = Graph::of(people, edges);
    let search = Search::solve(&graph);
    (search.mates(), search.proof())
}
