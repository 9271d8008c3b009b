//! The guest's way: from the welcome at the door (K1) to people to meet (K5).
//!
//! A screen is a plain struct; it is shown a `View` and answers a `Wish`, which the `Kiosk` grants
//! between two frames.

mod already;
mod fade;
mod find;
mod full;
mod give;
mod hello;
mod kiosk;
mod own;
mod party;
mod people;
mod setup;
mod sheets;
mod shell;
mod staff;
mod view;
mod welcome;
mod wish;

/// Quiet time: a screen that nobody touches forgets.
pub mod quiet;

pub(super) use shell::at;
pub(super) use view::local;

pub(in crate::ui) use kiosk::key_words;
pub use kiosk::{Errand, Home, Kiosk};
pub use setup::GatheringForm;

use super::theme::TextSize;

/// Seconds of quiet after which the staff's list locks.
const STAFF_S: u32 = 120;

/// Seconds of quiet after which a screen asks or clears; large letters take longer to read.
const fn patience_s(size: TextSize) -> u32 {
    match size {
        TextSize::Normal => 30,
        TextSize::Large | TextSize::Largest => 60,
    }
}
