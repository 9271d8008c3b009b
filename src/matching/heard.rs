//! What somebody says, judged once: at the door, from a list, in a simulation.

use crate::domain::{Saying, Side};

use super::encoder::Vector;
use super::{kind, pitch, support};

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

/// The same by its meaning too, which is its vector on that side.
#[must_use]
pub fn heard_by_meaning(side: Side, text: &str, meaning: &Vector) -> Saying {
    Saying {
        side,
        text: text.to_owned(),
        kind: kind::guess_by_meaning(text, meaning),
        pitch: side == Side::Offer && pitch::judge_by_meaning(text, meaning).pitch,
        support: match side {
            Side::Need => support::is_support_by_meaning(text, meaning),
            Side::Offer => support::is_support(text),
        },
    }
}
