//! What a line in a field is, as far as its words tell.

use crate::desk;
use crate::domain::{Kind, Saying, Side};
use crate::matching::{Judged, polarity};

/// A line as it would be kept; its kind is guessed where none was chosen.
pub(super) fn saying(side: Side, text: &str, chosen: Option<Kind>) -> Saying {
    let read = desk::saying(side, text);
    Saying { kind: chosen.or(read.kind), ..read }
}

/// What a line is by its words, for as long as its meaning is not known.
pub(super) fn judged_by_words(side: Side, text: &str) -> Judged {
    let Saying { kind, pitch, support, .. } = desk::saying(side, text);
    Judged { kind, pitch, support, turned: polarity::is_turned(side, text) }
}
