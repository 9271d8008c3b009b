//! Type styles: which face, how large, how far apart.

use egui::{Color32, FontFamily, FontId, TextFormat};

use crate::ui::fonts;

/// Atkinson Hyperlegible Next, regular.
pub const TEXT: &str = "Text";
/// Atkinson Hyperlegible Next, semibold.
pub const TEXT_BOLD: &str = "TextBold";
/// Fraunces, the display face.
pub const DISPLAY: &str = "Display";

/// One style of writing. Sizes are in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TypeStyle {
    /// [`TEXT`], [`TEXT_BOLD`] or [`DISPLAY`].
    pub face: &'static str,
    /// Font size, in points.
    pub size: f32,
    /// From one baseline to the next, in points.
    pub line: f32,
    /// Extra room between letters, in parts of the size; may be below zero.
    pub tracking: f32,
}

const fn text(size: f32, line: f32) -> TypeStyle {
    TypeStyle { face: TEXT, size, line, tracking: 0.0 }
}

const fn bold(size: f32, line: f32) -> TypeStyle {
    TypeStyle { face: TEXT_BOLD, size, line, tracking: 0.0 }
}

const fn display(size: f32, line: f32) -> TypeStyle {
    TypeStyle { face: DISPLAY, size, line, tracking: -0.005 }
}

impl TypeStyle {
    /// "Welcome", and names on the board.
    pub const HERO: Self = Self { tracking: -0.02, ..display(116.0, 120.0) };
    /// The question of a screen.
    pub const H1: Self = display(44.0, 52.0);
    /// The greeting on K3.
    pub const H1_HELLO: Self = display(52.0, 58.0);
    /// The question of a screen with much below it (K4, K5).
    pub const H1_SMALL: Self = display(40.0, 48.0);
    /// The title of a desk screen.
    pub const H1_DESK: Self = display(36.0, 44.0);
    /// Cards.
    pub const H2: Self = display(30.0, 38.0);
    /// Cards on the desk.
    pub const H2_DESK: Self = display(26.0, 32.0);
    /// Groups.
    pub const H3: Self = display(24.0, 30.0);
    /// Groups on the desk.
    pub const H3_DESK: Self = display(22.0, 30.0);
    /// All guest text.
    pub const BODY: Self = text(20.0, 28.0);
    /// The same, strong.
    pub const BODY_STRONG: Self = bold(20.0, 28.0);
    /// The line under "Welcome".
    pub const LEAD: Self = text(28.0, 36.0);
    /// A name in a row of K2.
    pub const ROW_TITLE: Self = bold(26.0, 32.0);
    /// What is typed into the search field.
    pub const SEARCH: Self = text(28.0, 36.0);
    /// What is typed into the welcome field.
    pub const WELCOME_FIELD: Self = text(24.0, 32.0);
    /// Hints; the smallest size on guest screens.
    pub const SMALL: Self = text(18.0, 26.0);
    /// The same, strong.
    pub const SMALL_STRONG: Self = bold(18.0, 26.0);
    /// Notes on the desk.
    pub const DESK_SMALL: Self = text(16.0, 22.0);
    /// Tags on the desk.
    pub const DESK_TAG: Self = bold(16.0, 22.0);
    /// Table cells on the desk.
    pub const DESK_TABLE: Self = text(17.0, 22.0);
    /// The same, strong.
    pub const DESK_TABLE_STRONG: Self = bold(17.0, 22.0);
    /// Running text on the desk.
    pub const DESK_BODY: Self = text(18.0, 24.0);
    /// The same, strong.
    pub const DESK_BODY_STRONG: Self = bold(18.0, 24.0);
    /// Buttons for guests.
    pub const BUTTON: Self = bold(20.0, 24.0);
    /// The one primary button of a screen.
    pub const BUTTON_BIG: Self = bold(24.0, 28.0);
    /// Buttons on the desk, chips everywhere.
    pub const BUTTON_DESK: Self = bold(18.0, 22.0);
    /// The letter in a keycap.
    pub const KEYCAP: Self = bold(16.0, 16.0);
    /// Names in the board's hero.
    pub const BOARD_HERO: Self = Self::HERO;
    /// Names on the board's cards.
    pub const BOARD_NAMES: Self = display(60.0, 68.0);
    /// The reason in the board's hero.
    pub const BOARD_REASON: Self = text(46.0, 56.0);
    /// The reason on the board's cards.
    pub const BOARD_REASON_SMALL: Self = text(40.0, 50.0);
    /// Openers and arrivals on the board.
    pub const BOARD_LINE: Self = text(42.0, 52.0);
    /// Places on the board's cards.
    pub const BOARD_PLACE: Self = bold(38.0, 46.0);
    /// Labels on the board; nothing is smaller.
    pub const BOARD_LABEL: Self = text(36.0, 44.0);
    /// The two counts on the board.
    pub const BOARD_COUNT: Self = display(92.0, 92.0);

    /// The same face at another `size` and `line`, in points.
    #[must_use]
    pub const fn sized(self, size: f32, line: f32) -> Self {
        Self { size, line, ..self }
    }

    /// This style, in a face that has the letters of `text`: see [`crate::ui::fonts`].
    #[must_use]
    pub fn face_for(self, text: &str) -> Self {
        if self.face == DISPLAY && !fonts::display_face_writes(text) {
            Self { face: TEXT_BOLD, tracking: 0.0, ..self }
        } else {
            self
        }
    }

    /// The semibold of a text style; display is strong already.
    #[must_use]
    pub fn strong(self) -> Self {
        if self.face == TEXT { Self { face: TEXT_BOLD, ..self } } else { self }
    }

    /// The font as egui names it.
    #[must_use]
    pub fn font_id(self) -> FontId {
        FontId::new(self.size, FontFamily::Name(self.face.into()))
    }

    /// How a section of a text is drawn in this style.
    #[must_use]
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            extra_letter_spacing: self.tracking * self.size,
            line_height: Some(self.line),
            ..TextFormat::simple(self.font_id(), color)
        }
    }
}
