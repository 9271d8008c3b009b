//! Search as guests and staff meet it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "these are tests, though not in test functions"
)]

mod always;
mod order;
mod spelling;
mod who;

use porchlight::search::Audience::Guest;
use porchlight::search::{Hit, Index, Searchable};

/// Guests 0, 1, 2... with these names.
fn evening(names: &[&str]) -> Index {
    let mut index = Index::new();
    for (name, id) in names.iter().zip(0_u128..) {
        index.insert(id.into(), &Searchable { name: &[name], ..Searchable::default() });
    }
    index
}

fn ids(hits: &[Hit]) -> Vec<u128> {
    hits.iter().map(|hit| hit.guest.uuid().as_u128()).collect()
}

fn found(index: &Index, typed: &str) -> Vec<u128> {
    ids(&index.find(typed, 10, Guest).hits)
}

fn near(index: &Index, typed: &str) -> Vec<u128> {
    ids(&index.near(typed, 2, Guest))
}
