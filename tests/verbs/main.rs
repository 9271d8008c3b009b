//! The verbs, end to end: the real program, its answers and its exit codes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "these are tests, though not all in test functions"
)]

mod afterwards;
mod again;
mod between;
mod bounds;
mod browser;
#[path = "../doors/cable.rs"]
mod cable;
mod cancelled;
mod carried;
mod chaos;
mod check_in;
mod choose;
#[path = "../common/mod.rs"]
mod common;
#[allow(dead_code, reason = "the doors' own tests roll more of them")]
#[path = "../doors/dice.rs"]
mod dice;
mod doubts;
mod evenings;
mod followups;
mod forget;
mod found;
mod full;
mod guide;
mod habits;
mod home;
mod kill;
mod lists;
#[allow(dead_code, reason = "each program of tests makes some of it")]
#[allow(clippy::unwrap_used, reason = "this is for tests, though not in test functions")]
#[path = "../../src/intake/signed/made.rs"]
mod made;
mod meaning;
mod odd;
mod older;
mod pair;
mod parties;
mod privacy;
mod program;
mod proofread;
mod rank;
mod refusals;
mod removed;
mod rescue;
mod retention;
mod returning;
mod rot;
#[allow(dead_code, reason = "doors have a hub of their own here")]
#[path = "../doors/server.rs"]
mod server;
mod shared;
mod simulate;
mod tables;
mod there;
mod tickets;
mod topics;
mod turns;
#[path = "../common/workbook.rs"]
mod workbook;
