//! Somebody who uses the program without a window: for pictures of every screen.

use std::path::Path;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, Vec2};
use image::RgbaImage;

use super::app::{App, Options};
use super::pictures::Studio;
use crate::desk::Desk;

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

/// How long a worker may take.
const PATIENCE: Duration = Duration::from_secs(10);

impl Actor {
    /// Somebody before a window of `size` points.
    #[must_use]
    pub fn new(desk: Desk, options: Options, size: Vec2) -> Self {
        let studio = Studio::new(size, 1.0, options.look);
        App::prepare(studio.ctx());
        let mut actor = Self { app: App::new(desk, options), studio };
        actor.picture();
        actor
    }

    /// What the screen shows, once it has come to rest.
    pub fn picture(&mut self) -> RgbaImage {
        let Self { app, studio } = self;
        studio.settle(|ui| app.frame(ui))
    }

    /// Touches what has this accessible name.
    ///
    /// # Errors
    /// [`NotThere`], if nothing on the screen has.
    pub fn press(&mut self, name: &str) -> Result<(), NotThere> {
        self.picture();
        let place = self.studio.find(name).ok_or_else(|| self.lacks(name))?;
        let Self { app, studio } = self;
        studio.press(place.center(), |ui| app.frame(ui));
        self.picture();
        Ok(())
    }

    /// Types at a person's pace.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.send([Event::Text(letter.into())]);
        }
        self.picture();
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key) {
        self.send([key_event(key, true)]);
        self.send([key_event(key, false)]);
        self.picture();
    }

    /// Holds a code before the scanner.
    pub fn scan(&mut self, code: &str) {
        let letters = code.chars().map(|letter| Event::Text(letter.into()));
        self.send(letters.chain([key_event(Key::Enter, true), key_event(Key::Enter, false)]));
        self.picture();
    }

    /// Lets go of a file over the window.
    pub fn drop_file(&mut self, file: &Path) {
        let Self { app, studio } = self;
        studio.drop_file(file, |ui| app.frame(ui));
    }

    /// Waits for a worker to bring something of this name onto the screen.
    ///
    /// # Errors
    /// [`NotThere`], if it does not come within ten seconds.
    pub fn wait_for(&mut self, name: &str) -> Result<(), NotThere> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            self.picture();
            if self.studio.find(name).is_some() {
                return Ok(());
            }
        }
        Err(self.lacks(name))
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
