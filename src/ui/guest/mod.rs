//! The guest's way: from the welcome at the door (K1) to people to meet (K5).
//!
//! A screen is a plain struct; it is shown a `View` and answers a `Wish`, which the `Kiosk` grants
//! between two frames.

mod already;
mod called;
mod choices;
mod fade;
mod find;
mod full;
mod give;
mod hello;
mod home;
mod kiosk;
mod let_in;
mod own;
mod party;
mod people;
mod setup;
mod sheets;
mod shell;
mod staff;
mod view;
mod way;
mod welcome;
mod wish;

/// Quiet time: a screen that nobody touches forgets.
pub mod quiet;
mod raise;

pub(super) use shell::at;
pub(super) use view::local;

pub(in crate::ui) use kiosk::key_words;
pub use kiosk::{Errand, Home, Kiosk};
pub use setup::GatheringForm;

use super::theme::TextSize;
use crate::desk::Desk;
use crate::words::Words;

/// Seconds of quiet after which the staff's list locks.
const STAFF_S: u32 = 120;

/// Seconds of quiet after which a screen asks or clears; large letters take longer to read.
const fn patience_s(size: TextSize) -> u32 {
    match size {
        TextSize::Normal => 30,
        TextSize::Large | TextSize::Largest => 60,
    }
}

/// How many entries that a disk damaged may each be a ticket for tonight.
fn in_doubt(desk: &Desk) -> usize {
    desk.tonight().map_or(0, |gathering| desk.tickets_in_doubt(gathering))
}

/// What hosts are told of a code that nobody knows.
pub(in crate::ui) fn unknown_code(desk: &Desk, words: Words) -> String {
    match in_doubt(desk) {
        0 => words.say("scan-unknown").to_owned(),
        n => words.say_with("scan-lost", &[("n", n.into())]),
    }
}
