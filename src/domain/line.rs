//! One thing a guest can offer or needs.

use serde::{Deserialize, Serialize};

use super::Register;
use super::chosen::Chosen;

/// The longest line, in characters.
pub const LINE_CHARS: usize = 80;

/// The most lines on one side.
pub const LINES_A_SIDE: usize = 3;

/// Giving or asking.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// "I can offer..."
    #[default]
    Offer,
    /// "I could use..."
    Need,
}

/// What sort of thing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A hand with something.
    Help,
    /// Showing how.
    KnowHow,
    /// Something to lend or give.
    Thing,
    /// Knowing whom to ask.
    Intro,
    /// Doing it together.
    Company,
}

impl Kind {
    /// All kinds, in the order screens show them.
    pub const ALL: [Self; 5] = [Self::Help, Self::KnowHow, Self::Thing, Self::Intro, Self::Company];
}

/// What was said, as one value: a line is never changed in part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saying {
    /// Offer or need.
    pub side: Side,
    /// The guest's own words, at most [`LINE_CHARS`] characters.
    pub text: String,
    /// As chosen or guessed; `None` where neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Kept although it reads like a pitch: goes last when suggesting.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pitch: bool,
    /// Health, money trouble, grief...: never on the big screen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub support: bool,
}

/// A line as folded so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub(super) saying: Register<Saying>,
    pub(super) shown: Chosen<bool>,
    pub(super) aloud: Chosen<bool>,
    pub(super) removed: bool,
}

impl Line {
    /// What was said.
    #[must_use]
    pub const fn saying(&self) -> &Saying {
        self.saying.get()
    }

    /// The guest's own words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.saying().text
    }

    /// Offer or need.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.saying().side
    }

    /// Whether the big screen may show it. Offers may until their eye is closed, unless support is in
    /// them; needs only where their eye was opened; support never.
    #[must_use]
    pub fn is_on_screen(&self) -> bool {
        let saying = self.saying();
        match saying.side {
            _ if saying.support => false,
            Side::Offer => self.shown.is_untouched() || self.shown.get(),
            Side::Need => self.shown.get(),
        }
    }

    /// Whether the Ring may take it: a need on the big screen whose owner agreed to hear it aloud.
    #[must_use]
    pub fn is_aloud(&self) -> bool {
        self.side() == Side::Need && self.is_on_screen() && self.aloud.get()
    }

    /// Whether it has words and was not removed.
    #[must_use]
    pub fn stands(&self) -> bool {
        !self.removed && !self.text().is_empty()
    }
}
