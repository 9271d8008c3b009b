//! What surrounds every screen from K2 on: the band with its string of lights, the body, the foot.

mod band;
mod body;
mod foot;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::theme::{height, margin};

pub(super) use band::{Step, Strand, band_ui, strand_ui};
pub(super) use body::{Body, body_ui, centred_card_ui, columns_ui, enter_on, fitting, heading_ui};
pub(super) use foot::{alert_below_ui, alert_ui, foot_ui, lasting_foot_ui, note_ui};

/// How much room a screen has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// Columns beside each other.
    Wide,
    /// A tablet on its short edge: columns below each other.
    Tall,
    /// Large letters or a small screen: columns below each other, a low band and foot.
    Small,
}

/// Under this width, in points, columns stand below each other.
const WIDE: f32 = 1000.0;
/// From this height on, in points, a narrow screen has room for the whole band.
const TALL: f32 = 900.0;
/// Under this height, in points, band and foot are low.
const LOW: f32 = 700.0;
/// The widest content, in points: the design's.
const CONTENT: f32 = 1152.0;
/// Height of the row of buttons below the band of a tall screen.
const TOOLS: f32 = 88.0;

/// Where things go on a screen of some size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shell {
    /// All of it.
    pub rect: Rect,
    /// How much room that is.
    pub room: Room,
}

impl Shell {
    /// The shell over `rect`: all of `screen`, or what a keyboard leaves of it.
    #[must_use]
    pub(super) fn of(rect: Rect, screen: Rect) -> Self {
        let room = match (screen.width() >= WIDE, screen.height() >= TALL) {
            (true, _) => Room::Wide,
            (false, true) => Room::Tall,
            (false, false) => Room::Small,
        };
        Self { rect, room }
    }

    /// Whether columns stand beside each other.
    #[must_use]
    pub(super) fn is_wide(&self) -> bool {
        self.room == Room::Wide
    }

    /// Whether band and foot are low.
    #[must_use]
    pub(super) fn is_low(&self) -> bool {
        match self.room {
            Room::Wide => self.rect.height() < LOW,
            Room::Tall => false,
            Room::Small => true,
        }
    }

    /// Where the band is.
    #[must_use]
    pub(super) fn band(&self) -> Rect {
        let high = if self.is_low() { height::BAND_LOW } else { height::BAND };
        Rect::from_min_size(self.rect.min, vec2(self.rect.width(), high))
    }

    /// Where the buttons of the band are.
    #[must_use]
    pub(super) fn tools(&self) -> Rect {
        let band = self.band();
        match self.room {
            Room::Tall => Rect::from_min_size(band.left_bottom(), vec2(band.width(), TOOLS)),
            Room::Wide | Room::Small => band,
        }
    }

    /// How high a foot is.
    #[must_use]
    pub(super) fn foot_height(&self) -> f32 {
        if self.is_low() { height::FOOT - 20.0 } else { height::FOOT }
    }

    /// Where a foot `high` points high is.
    #[must_use]
    pub(super) fn foot(&self, high: f32) -> Rect {
        let top = self.rect.bottom() - high;
        Rect::from_min_max(pos2(self.rect.left(), top), self.rect.max)
    }

    /// Where the content is, above a foot `high` points high.
    #[must_use]
    pub(super) fn body(&self, high: f32) -> Rect {
        let bottom = self.rect.bottom() - high;
        Rect::from_min_max(
            pos2(self.rect.left(), self.tools().bottom()),
            pos2(self.rect.right(), bottom),
        )
    }

    /// From the edge of the screen to its content, on either side.
    #[must_use]
    pub(super) fn side(&self) -> f32 {
        let least = if self.is_wide() { margin::KIOSK } else { margin::KIOSK_NARROW };
        least.max((self.rect.width() - CONTENT) / 2.0)
    }
}

/// Shows something at a place of its own; what comes next stays where it would have been.
pub(in crate::ui) fn at<R>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    add(&mut ui.new_child(UiBuilder::new().max_rect(rect)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(width: f32, height: f32) -> Shell {
        let rect = Rect::from_min_size(egui::Pos2::ZERO, vec2(width, height));
        Shell::of(rect, rect)
    }

    #[test]
    fn the_design_s_sizes_get_the_design_s_rooms() {
        let landscape = shell(1280.0, 800.0);
        assert_eq!((landscape.room, landscape.side()), (Room::Wide, 64.0));
        assert_eq!(landscape.body(104.0), Rect::from_x_y_ranges(0.0..=1280.0, 112.0..=696.0));
        assert_eq!(shell(800.0, 1280.0).room, Room::Tall);
        assert_eq!(shell(800.0, 1280.0).tools().y_range(), egui::Rangef::new(112.0, 200.0));
        let large = shell(853.3, 533.3);
        assert_eq!((large.room, large.band().height()), (Room::Small, 72.0));
        assert!((large.foot_height() - 84.0).abs() < f32::EPSILON);
    }

    #[test]
    fn a_large_screen_keeps_its_content_together() {
        assert!((shell(1920.0, 1080.0).side() - 384.0).abs() < f32::EPSILON);
    }
}
