//! What a line is about, as far as its words tell.

use crate::domain::Kind;

/// Whether an offer reads like a pitch.
pub(super) fn is_pitch(text: &str) -> bool {
    let text = text.to_lowercase();
    ["our ", "packages", "sales", "clients", "growth"].iter().any(|word| text.contains(word))
}

/// The kind a line seems to be.
pub(super) fn kind(_text: &str) -> Option<Kind> {
    None
}

/// Whether a line asks for support that stays between people.
pub(super) fn is_support(_text: &str) -> bool {
    false
}
