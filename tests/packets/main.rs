//! What leaves the program, read by other hands: a PDF reader, a vCard and an iCalendar parser, a
//! mail parser, an HTML tokenizer, a QR reader.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "these are tests, though not all in test functions"
)]

#[path = "../common/mod.rs"]
mod common;
mod pages;
mod private;
mod read;
mod sheets;

use porchlight::domain::GatheringId;

/// The evening whose files are made.
fn evening() -> GatheringId {
    101.into()
}
