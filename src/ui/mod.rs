//! The windows: guest screens, host and organizer desk, board.

/// Every painted picture.
pub mod art;

/// The order in which letters of right-to-left names are drawn.
pub mod bidi;

/// The typefaces: bundled, and those of the system when a name needs them.
pub mod fonts;

/// The guest's way, K1 to K5.
pub mod guest;

/// Every symbol, as painted strokes.
pub mod icons;

/// Pictures of screens without a window.
pub mod pictures;

/// Every colour and size, in two themes.
pub mod theme;

/// What every screen is built from.
pub mod widgets;

/// Screens find their sentences here; follow-ups and verbs speak the same ones.
pub use crate::words;
