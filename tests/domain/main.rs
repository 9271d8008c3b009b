//! The rules of the house as sentences: given what happened, when somebody wishes, then this is
//! what comes of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "these are tests, though not all in test functions"
)]

mod again;
mod door;
mod evening;
mod forgetting;
mod given;
mod leaving;
mod lines;
mod manners;
mod meetings;
mod nominations;
mod parties;
mod places;
mod promises;
mod repeats;
mod returning;
mod ring;
mod room;
mod rounds;
mod topics;
mod two_doors;
