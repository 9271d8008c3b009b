//! The house file, under everything that can happen to it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "these are tests, though not all in test functions"
)]

mod begun;
mod bounds;
mod chains;
#[path = "../common/mod.rs"]
mod common;
mod elsewhere;
mod entries;
mod faults;
mod format;
mod hostile;
mod merging;
mod rescue;
mod rot;
mod shared;
mod spoilt;
