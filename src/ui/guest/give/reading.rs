//! What a line is about, as far as its words tell.

use crate::domain::{Kind, Saying, Side};
use crate::matching::{kind, pitch, support};

/// A line as it would be kept; its kind is guessed where none was chosen.
pub(super) fn saying(side: Side, text: &str, chosen: Option<Kind>) -> Saying {
    Saying {
        side,
        text: text.to_owned(),
        kind: chosen.or_else(|| kind::guess(text)),
        pitch: side == Side::Offer && is_pitch(text),
        support: support::is_support(text),
    }
}

/// Whether an offer reads like a pitch.
pub(super) fn is_pitch(text: &str) -> bool {
    pitch::judge(text).pitch
}
