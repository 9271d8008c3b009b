//! Several doors, one evening: they lose nothing, say nothing twice and agree, whatever happens to the
//! hub, the network, their clocks and their disks.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "these are tests, though not all in test functions"
)]

mod cable;
mod cables;
mod cluster;
#[path = "../common/mod.rs"]
mod common;
mod contract;
mod dice;
mod evening;
mod evenings;
mod fake;
mod found;
mod hub;
mod real;
mod removal;
mod server;
mod simulation;
