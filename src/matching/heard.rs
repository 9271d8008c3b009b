//! What somebody says, judged once: at the door, from a list, in a simulation.

use crate::domain::{Kind, Saying, Side};

use super::encoder::Vector;
use super::{kind, pitch, polarity, support};

/// A line judged by its words alone: its kind guessed, a pitch marked, support kept private.
#[must_use]
pub fn heard(side: Side, text: &str) -> Saying {
    Saying {
        side,
        text: text.to_owned(),
        kind: kind::guess(text),
        pitch: side == Side::Offer && pitch::judge(text).pitch,
        support: support::is_support(text),
    }
}

/// What a line is by its words and its meaning together. It is found once, where the meaning is:
/// off the window's thread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// Which kind of thing it speaks of.
    pub kind: Option<Kind>,
    /// An offer that reads like a pitch.
    pub pitch: bool,
    /// It stays off the big screen.
    pub support: bool,
    /// It was said on the wrong side.
    pub turned: bool,
}

impl Judged {
    /// Judges a line by its words and its vector on that side. Cost: a product with each example.
    #[must_use]
    pub fn of(side: Side, text: &str, meaning: &Vector) -> Self {
        Self {
            kind: kind::guess_by_meaning(text, meaning),
            pitch: side == Side::Offer && pitch::judge_by_meaning(text, meaning).pitch,
            support: match side {
                Side::Need => support::is_support_by_meaning(text, meaning),
                // Examples are of needs.
                Side::Offer => support::is_support(text),
            },
            turned: polarity::is_turned_by_meaning(side, text, meaning),
        }
    }

    /// What was said, judged so: a kind that was chosen, or that the words told, stays.
    #[must_use]
    pub fn about(&self, said: &Saying) -> Saying {
        Saying {
            kind: said.kind.or(self.kind),
            pitch: self.pitch,
            support: self.support,
            ..said.clone()
        }
    }
}

/// A line judged by its words and its meaning, which is its vector on that side.
#[must_use]
pub fn heard_by_meaning(side: Side, text: &str, meaning: &Vector) -> Saying {
    Judged::of(side, text, meaning).about(&heard(side, text))
}
