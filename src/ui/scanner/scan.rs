//! A code that was scanned.

use egui::{Event, Key};

use super::layout::Layout;
use crate::desk::{Keyboard, Reading};

/// The fastest fingers on digits, in seconds a key.
const DIGIT_S: f64 = 0.05;

/// The longest text that a person may have typed so fast, in characters.
const TYPED_MOST: usize = 40;

/// A key that wrote something: where it is on the keyboard (as a US keyboard calls it), and whether
/// Shift was held.
pub type Stroke = (Key, bool);

/// Whose keys a burst's were, judged by its pace alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// No fingers are that fast.
    Machine,
    /// A slow scanner, or quick fingers behind a frame that took long.
    #[default]
    Either,
}

/// A code that was scanned.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// What the scanner typed, without the key that ended it.
    pub text: String,
    /// The keys that wrote it; fewer than letters where the system does not tell.
    pub strokes: Vec<Stroke>,
    /// The events themselves, for giving back what turns out to be typing.
    pub keys: Vec<Event>,
    /// Whether Enter or Tab ended it; else the scanner just stopped.
    pub ended: bool,
    /// Whether another came just before: lines of a text rather than codes.
    pub follows: bool,
    /// Whether it was longer than any ticket: the rest was dropped.
    pub too_long: bool,
    /// Whose it was.
    pub pace: Pace,
    /// The longest that a key may have taken on average, in seconds.
    pub key_s: f64,
}

impl Scan {
    /// A code that a camera read: whole, and nobody's typing.
    #[must_use]
    pub fn seen(text: String) -> Self {
        let (strokes, keys) = (Vec::new(), Vec::new());
        let (ended, follows, pace) = (true, false, Pace::Machine);
        let too_long = text.chars().count() > super::burst::LONGEST;
        Self { text, strokes, keys, ended, follows, too_long, pace, key_s: 0.0 }
    }

    /// What it may say; `scanner` is the keyboard that this door's scanner was found to be.
    #[must_use]
    pub fn reading(&self, scanner: Option<Keyboard>) -> Reading {
        let learned = scanner.and_then(|keyboard| keyboard.read(&self.strokes));
        let mut texts: Vec<_> = learned.into_iter().chain([self.text.clone()]).collect();
        texts.dedup();
        let guesses = Keyboard::ALL.into_iter().filter_map(|it| it.read(&self.strokes));
        let mut guesses: Vec<_> = guesses.filter(|it| !texts.contains(it)).collect();
        guesses.dedup();
        Reading { texts, guesses }
    }

    /// Whether a person may have typed it at a pad that awaits so many `digits` more: no faster than
    /// fingers find digits, and nothing after the last but Enter.
    pub(super) fn may_be_code_of(&self, digits: usize) -> bool {
        let is_number = self.text.bytes().all(|byte| byte.is_ascii_digit());
        let is_whole = self.text.len() == digits;
        is_number && self.key_s > DIGIT_S && (is_whole || !self.ended)
    }

    /// Its keys, without the one that ended it.
    pub(super) fn letters(self) -> impl Iterator<Item = Event> {
        let letters = self.keys.len() - usize::from(self.ended);
        self.keys.into_iter().take(letters)
    }

    /// Whether a person may have typed it into the field that has the focus.
    #[must_use]
    pub fn may_be_typed(&self) -> bool {
        let short = !self.too_long && !self.follows && self.text.chars().count() <= TYPED_MOST;
        let has_digit = self.text.contains(|c: char| c.is_ascii_digit());
        // A camera's has no keys.
        short && !self.keys.is_empty() && (self.pace == Pace::Either || !has_digit)
    }
}
