//! What a line is about, as far as its words tell.

use crate::desk;
use crate::domain::{Kind, Saying, Side};
use crate::matching::{pitch, polarity};

/// A line as it would be kept; its kind is guessed where none was chosen.
pub(super) fn saying(side: Side, text: &str, chosen: Option<Kind>) -> Saying {
    let read = desk::saying(side, text);
    Saying { kind: chosen.or(read.kind), ..read }
}

/// Whether an offer reads like a pitch.
pub(super) fn is_pitch(text: &str) -> bool {
    pitch::judge(text).pitch
}

/// Whether a line belongs on the other side.
pub(super) fn is_turned(side: Side, text: &str) -> bool {
    polarity::is_turned(side, text)
}
