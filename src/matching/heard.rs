//! What somebody says, judged once: at the door, from a list, in a simulation.

use crate::domain::{Saying, Side};

use super::{kind, pitch, support};

/// A line judged as the door judges it: its kind guessed, a pitch marked, support kept private.
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
