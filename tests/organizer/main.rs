//! The organizer at the desk, with the keyboard alone or by touch: gatherings are planned, a guest list comes in,
//! follow-ups go out.

mod doubts;
mod follow;
mod gathering;
#[path = "../common/stage.rs"]
mod hands;
mod keys;
mod list;
mod sitting;
#[path = "../guest/stage.rs"]
#[allow(dead_code, reason = "another program of tests uses the rest")]
mod stage;
mod touched;
