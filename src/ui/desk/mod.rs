//! The desk: hosts' and organizers' screens, behind the staff code.
//!
//! A screen is a plain struct; it is shown a `DeskView` and answers a
//! `Wish`, which [`DeskScreens`] grants between two frames.

mod grant;
mod looks;
mod notice;
mod pages;
mod place;
mod rail;
mod scanned;
mod screens;

pub(in crate::ui) mod number;
pub(in crate::ui) mod trouble;
pub(in crate::ui) mod view;
pub(in crate::ui) mod wish;

pub use place::DeskPlace;
pub(in crate::ui) use scanned::{TEST_CODE, learned};
pub(in crate::ui) use screens::LOCKS_AFTER_S;
pub use screens::{DeskErrand, DeskScreens};

use std::sync::Arc;

use crate::desk::PrinterState;
use crate::sync::Doors;
use crate::ui::Shared;
use crate::ui::camera::Sight;

/// What the program knows about the machine it runs on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Surroundings {
    /// The screens that are connected, in the window system's order.
    pub displays: Vec<Display>,
    /// How it is with other doors.
    pub shared: Shared,
    /// How this door's printer is.
    pub printer: PrinterState,
    /// How many labels are left in it, if that is known.
    pub labels_left: Option<u32>,
    /// How this door stands with the others; nothing where the house is not shared.
    pub doors: Option<Arc<Doors>>,
    /// What this door's camera sees, where there is one that is on.
    pub(in crate::ui) camera: Option<Sight>,
    /// Why the last backup failed, until one succeeds.
    pub failed_backup: Option<String>,
    /// Whether a backup is being made.
    pub backing_up: bool,
    /// How many backups were made since the window opened.
    pub backups_made: u64,
}

/// A screen that is connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Display {
    /// What the system calls it, which stays when others come and go: "HDMI-1".
    pub name: String,
    /// Its width, in pixels.
    pub width_px: u32,
    /// Its height, in pixels.
    pub height_px: u32,
    /// Whether the guests' window is on it.
    pub has_main_window: bool,
}
