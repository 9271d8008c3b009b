//! Somebody who uses the program without a window: for pictures of every screen.

use std::path::Path;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, Pos2, Vec2};
use image::RgbaImage;

use super::Shared;
use super::app::App;
use super::pictures::Studio;
use super::theme::Look;
use crate::desk::{OpenSource, PrinterState};
use crate::sync::Doors;

/// The program, and somebody before it who touches, types and scans.
pub struct Actor {
    app: App,
    studio: Studio,
}

/// What the actor was told to touch is not on the screen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is nothing called \"{wanted}\" on the screen, only {there:?}")]
pub struct NotThere {
    wanted: String,
    there: Vec<String>,
}

/// How long a worker may take: circles for a room of sixty take long in a build for debugging.
const PATIENCE: Duration = Duration::from_mins(2);

impl Actor {
    /// Somebody before a window of `size` points that shows `app`.
    #[must_use]
    pub fn new(size: Vec2, look: Look, app: App) -> Self {
        let studio = Studio::new(size, 1.0, look);
        App::prepare(studio.ctx());
        let mut actor = Self { app, studio };
        actor.rest();
        actor
    }

    /// What the screen shows, once it has come to rest.
    pub fn picture(&mut self) -> RgbaImage {
        let Self { app, studio } = self;
        studio.settle(|ui| app.frame(ui))
    }

    /// Touches what has this accessible name, and scrolls to it before where it is not in view.
    ///
    /// # Errors
    /// [`NotThere`], if nothing on the screen has.
    pub fn press(&mut self, name: &str) -> Result<(), NotThere> {
        let place = self.reach(name)?;
        let Self { app, studio } = self;
        studio.press(place, |ui| app.frame(ui));
        self.rest();
        Ok(())
    }

    /// Scrolls to what has this accessible name; whether it was out of view.
    ///
    /// # Errors
    /// As [`Self::press`].
    pub fn scroll_to(&mut self, name: &str) -> Result<bool, NotThere> {
        let before = self.studio.find(name).map(|place| place.center());
        Ok(before != Some(self.reach(name)?))
    }

    /// Touches what has this accessible name, and looks while a text can be read that may be gone at
    /// once.
    ///
    /// # Errors
    /// As [`Self::press`], and if the text cannot be read.
    pub fn glimpse(&mut self, name: &str, text: &str) -> Result<RgbaImage, NotThere> {
        let place = self.reach(name)?;
        let Self { app, studio } = self;
        let seen = studio.glimpse(place, text, |ui| app.frame(ui));
        let seen = seen.ok_or_else(|| self.lacks(text))?;
        self.rest();
        Ok(seen)
    }

    /// Looks at these pictures, whatever camera was chosen.
    pub fn look_through(&mut self, open: OpenSource) {
        self.app.look_through(open);
    }

    /// Has the other doors stand so, whatever they say.
    pub fn hold_doors(&mut self, doors: Doors) {
        self.app.hold_doors(doors);
        self.rest();
    }

    /// Shows how it is with other doors as this.
    pub fn hold_shared(&mut self, shared: Shared) {
        self.app.hold_shared(shared);
        self.rest();
    }

    /// Has the printer in one state, whatever it says.
    pub fn hold_printer(&mut self, state: PrinterState) {
        self.app.hold_printer(state);
        self.rest();
    }

    /// Touches the first of those whose accessible name begins with this.
    ///
    /// # Errors
    /// As [`Self::press`].
    pub fn press_beginning(&mut self, start: &str) -> Result<(), NotThere> {
        let found = self.studio.names().find(|name| name.starts_with(start)).map(str::to_owned);
        self.press(&found.ok_or_else(|| self.lacks(start))?)
    }

    /// The same with a finger: a keyboard is painted where none of keys was seen.
    ///
    /// # Errors
    /// As [`Self::press`].
    pub fn touch(&mut self, name: &str) -> Result<(), NotThere> {
        let place = self.reach(name)?;
        let Self { app, studio } = self;
        studio.touch(place, |ui| app.frame(ui));
        self.rest();
        Ok(())
    }

    /// Types at a person's pace.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.send([Event::Text(letter.into())]);
        }
        self.rest();
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key) {
        self.send([key_event(key, true)]);
        self.send([key_event(key, false)]);
        self.rest();
    }

    /// Holds a code before the scanner.
    pub fn scan(&mut self, code: &str) {
        let letters = code.chars().map(|letter| Event::Text(letter.into()));
        self.send(letters.chain([key_event(Key::Enter, true), key_event(Key::Enter, false)]));
        self.rest();
    }

    /// Lets go of a file over the window.
    pub fn drop_file(&mut self, file: &Path) {
        let Self { app, studio } = self;
        studio.drop_file(file, |ui| app.frame(ui));
    }

    /// Waits for a worker to bring a text onto the screen.
    ///
    /// # Errors
    /// [`NotThere`], if it does not come within two minutes.
    pub fn wait_for(&mut self, text: &str) -> Result<(), NotThere> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            self.rest();
            if self.studio.shows(text) {
                return Ok(());
            }
        }
        Err(self.lacks(text))
    }

    /// Waits for a worker to take a text off the screen.
    ///
    /// # Errors
    /// [`NotThere`] what follows it, if it is still there after two minutes.
    pub fn wait_without(&mut self, text: &str) -> Result<(), NotThere> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            self.rest();
            if !self.studio.shows(text) {
                return Ok(());
            }
        }
        Err(self.lacks(text))
    }

    fn reach(&mut self, name: &str) -> Result<Pos2, NotThere> {
        let Self { app, studio } = self;
        studio.reach(name, |ui| app.frame(ui)).ok_or_else(|| self.lacks(name))
    }

    fn rest(&mut self) {
        let Self { app, studio } = self;
        studio.rest(|ui| app.frame(ui));
    }

    fn lacks(&self, name: &str) -> NotThere {
        let there = self.studio.names().map(str::to_owned).collect();
        NotThere { wanted: name.to_owned(), there }
    }

    fn send(&mut self, events: impl IntoIterator<Item = Event>) {
        let Self { app, studio } = self;
        studio.send(events, |ui| app.frame(ui));
    }
}

fn key_event(key: Key, pressed: bool) -> Event {
    Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
}
