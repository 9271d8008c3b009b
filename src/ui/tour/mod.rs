//! A walk through every screen and state of the program, for pictures.
//!
//! Each walk begins with a fresh evening, so walks happen beside each other.

mod between;
mod board;
mod calls;
mod camera;
mod cast;
mod choices;
mod desk;
mod doors;
mod earlier;
mod first;
mod gallery;
mod guest;
mod hitches;
mod home;
mod list;
mod looks;
mod meeting;
mod opening;
mod party;
mod person;
mod returning;
mod ring;
mod settings;
mod sharing;
mod tags;
mod threes;
mod tickets;

use std::path::Path;

use egui::{Vec2, vec2};
use image::RgbaImage;

use super::actor::NotThere;
use super::theme::{HIGH_CONTRAST, Look, TextSize};
use crate::desk::{Clock, Desk, HandClock, in_parallel};
use crate::journal::OpenError;
use crate::words::Language;

use cast::Cast;

/// What a tour needs besides the program.
pub trait Stage<E>: Sync {
    /// A fresh evening in the middle of its course.
    ///
    /// # Errors
    /// Whatever keeps it from being made.
    fn evening(&self) -> Result<(Desk, HandClock), E>;

    /// The same in a house of its own, in a folder that may be taken away.
    ///
    /// # Errors
    /// As [`Self::evening`].
    fn evening_at(&self, folder: &Path) -> Result<(Desk, HandClock), E>;

    /// A folder for what lies around during the tour.
    fn folder(&self) -> &Path;

    /// A guest list with rows that need a look.
    fn typed_list(&self) -> &Path;

    /// A workbook with every kind of doubt.
    fn doubtful_list(&self) -> &Path;

    /// Keeps a picture, by the name of its screen and state.
    ///
    /// # Errors
    /// Whatever keeps it from being kept.
    fn keep(&self, name: &str, picture: &RgbaImage) -> Result<(), E>;
}

/// What can end a tour.
pub trait Mishap: From<NotThere> + From<OpenError> + Send {}

impl<E: From<NotThere> + From<OpenError> + Send> Mishap for E {}

const LANDSCAPE: Vec2 = vec2(1280.0, 800.0);
const PORTRAIT: Vec2 = vec2(800.0, 1280.0);
const BOARD: Vec2 = vec2(1920.0, 1080.0);

/// The evening's staff code.
pub const STAFF_CODE: &str = "123456";

/// The window and how everything looks in it.
#[derive(Clone, Copy)]
struct Frame {
    size: Vec2,
    look: Look,
    language: Language,
}

impl Frame {
    const fn plain(look: Look) -> Self {
        Self { size: LANDSCAPE, look, language: Language::En }
    }

    fn landscape() -> Self {
        Self::plain(Look::default())
    }

    fn portrait() -> Self {
        Self { size: PORTRAIT, ..Self::landscape() }
    }

    fn contrast() -> Self {
        Self::plain(Look { tokens: HIGH_CONTRAST, ..Look::default() })
    }

    fn large() -> Self {
        Self::plain(Look { text_size: TextSize::Largest, ..Look::default() })
    }

    fn spanish() -> Self {
        Self { language: Language::Es, ..Self::landscape() }
    }

    /// A screen of a guest's in every look, and what the name of its picture ends with.
    fn all() -> [(Self, &'static str); 5] {
        [
            (Self::landscape(), ""),
            (Self::portrait(), "_portrait"),
            (Self::contrast(), "_hc"),
            (Self::large(), "_large"),
            (Self::spanish(), "_es"),
        ]
    }
}

/// Walks through every screen, as many walks at a time as the machine has processors.
///
/// # Errors
/// [`NotThere`] where a screen lacks what the walk goes on with, and those of the stage.
pub fn tour<E: Mishap>(stage: &dyn Stage<E>) -> Result<(), E> {
    let walks: Vec<Walk<E>> = [
        looks::walks().as_slice(),
        guest::walks().as_slice(),
        gallery::walks().as_slice(),
        choices::walks().as_slice(),
        meeting::walks().as_slice(),
        hitches::walks().as_slice(),
        first::walks().as_slice(),
        opening::walks().as_slice(),
        party::walks().as_slice(),
        home::walks().as_slice(),
        returning::walks().as_slice(),
        desk::walks().as_slice(),
        doors::walks().as_slice(),
        earlier::walks().as_slice(),
        person::walks().as_slice(),
        settings::walks().as_slice(),
        sharing::walks().as_slice(),
        tags::walks().as_slice(),
        tickets::walks().as_slice(),
        threes::walks().as_slice(),
        camera::walks().as_slice(),
        calls::walks().as_slice(),
        list::walks().as_slice(),
        board::walks().as_slice(),
        ring::walks().as_slice(),
        between::walks().as_slice(),
    ]
    .concat();
    let tour = Tour { stage };
    in_parallel(&walks, |walk| walk(&tour))
}

/// One walk.
type Walk<E> = fn(&Tour<'_, E>) -> Result<(), E>;

struct Tour<'a, E> {
    stage: &'a dyn Stage<E>,
}

impl<E: Mishap> Tour<'_, E> {
    /// Somebody before the door, in the middle of the evening.
    fn cast(&self, frame: Frame) -> Result<Cast<'_, E>, E> {
        let (desk, clock) = self.stage.evening()?;
        Ok(Cast::new(self.stage, desk, clock, frame))
    }

    /// The same after something happened in the house.
    fn cast_after(&self, frame: Frame, before: impl FnOnce(&mut Desk)) -> Result<Cast<'_, E>, E> {
        let (mut desk, clock) = self.stage.evening()?;
        before(&mut desk);
        Ok(Cast::new(self.stage, desk, clock, frame))
    }

    /// Somebody before a house in which nothing happened yet but `before`.
    fn cast_in_new_house(
        &self,
        frame: Frame,
        before: impl FnOnce(&mut Desk),
    ) -> Result<Cast<'_, E>, E> {
        let clock = HandClock::at(self.stage.evening()?.1.now());
        let mut desk = Desk::in_memory(Box::new(clock.clone()))?;
        before(&mut desk);
        Ok(Cast::new(self.stage, desk, clock, frame))
    }
}
