//! The windows: guest screens, host and organizer desk, board.

/// Every colour and size, in two themes.
pub mod theme;
