//! Distances, heights, corners and the one soft shadow, in points.

use egui::{Color32, Shadow};

/// The 4-point grid.
pub mod step {
    /// Hair's breadth.
    pub const S4: f32 = 4.0;
    /// The least gap between two targets.
    pub const S8: f32 = 8.0;
    /// Inside a row.
    pub const S12: f32 = 12.0;
    /// Between groups that belong together.
    pub const S16: f32 = 16.0;
    /// Between cards.
    pub const S24: f32 = 24.0;
    /// Between sections.
    pub const S32: f32 = 32.0;
    /// Between parts of a screen.
    pub const S48: f32 = 48.0;
    /// The largest step.
    pub const S64: f32 = 64.0;
}

/// Distance from the edge of the screen to its content.
pub mod margin {
    /// Guest screens.
    pub const KIOSK: f32 = 64.0;
    /// Guest screens under 1000 points of width.
    pub const KIOSK_NARROW: f32 = 40.0;
    /// Host and organizer screens.
    pub const DESK: f32 = 24.0;
    /// The projected board.
    pub const BOARD: f32 = 72.0;
}

/// Corner radii.
pub mod radius {
    /// Small desk parts: keycaps, table cells.
    pub const KEYCAP: u8 = 7;
    /// Desk buttons.
    pub const DESK: u8 = 14;
    /// Buttons, fields, slips, choices.
    pub const BUTTON: u8 = 16;
    /// Notes.
    pub const NOTE: u8 = 18;
    /// Big buttons, wells, tall fields.
    pub const BIG: u8 = 20;
    /// Cards and full chips.
    pub const CARD: u8 = 24;
    /// Dialogs.
    pub const DIALOG: u8 = 32;
    /// Cards on the board.
    pub const BOARD: u8 = 36;
}

/// Heights of things that can be touched.
pub mod height {
    /// The least target: chips, and everything on the desk.
    pub const DESK: f32 = 48.0;
    /// Buttons and fields for guests.
    pub const BUTTON: f32 = 56.0;
    /// Choices, and buttons beside a tall field.
    pub const CHOICE: f32 = 64.0;
    /// The one primary button of a screen.
    pub const BIG: f32 = 72.0;
    /// The search field.
    pub const SEARCH: f32 = 76.0;
    /// A row with a lamp.
    pub const ROW: f32 = 84.0;
    /// The field on the welcome screen.
    pub const WELCOME: f32 = 88.0;
    /// The band above a guest screen.
    pub const BAND: f32 = 112.0;
    /// The band where there is little room.
    pub const BAND_LOW: f32 = 72.0;
    /// The foot below a guest screen.
    pub const FOOT: f32 = 104.0;
}

/// Under a card on paper; high contrast has none.
pub const CARD_SHADOW: Shadow = Shadow {
    offset: [0, 6],
    blur: 20,
    spread: 0,
    // Ink at 8 %, premultiplied.
    color: Color32::from_rgba_premultiplied(2, 3, 5, 20),
};
