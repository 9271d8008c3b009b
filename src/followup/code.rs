//! QR codes on pages.

use crate::badge::Modules;

/// The code that reads as `text`; `None` where it is too long for one, or empty.
pub(super) fn code(text: &str) -> Option<Modules> {
    if text.is_empty() { None } else { Modules::of(text).ok() }
}
