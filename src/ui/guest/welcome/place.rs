//! Where things go on the welcome screen.

use egui::{Rect, Ui, pos2};

use crate::ui::guest::shell::Room;
use crate::ui::guest::view::View;
use crate::ui::theme::TypeStyle;

/// Where things go on the welcome screen.
pub(super) struct Place {
    pub(super) column: Rect,
    pub(super) hero: TypeStyle,
    pub(super) field: f32,
    pub(super) button: f32,
    /// Between the two buttons.
    pub(super) between: f32,
    /// The common measure of the distances down the column.
    pub(super) gap: f32,
    pub(super) quote_top: f32,
    pub(super) tools_top: f32,
    pub(super) tools_right: f32,
    /// From the foot of the screen to the staff corner.
    pub(super) staff_up: f32,
    pub(super) house: bool,
}

impl Place {
    pub(super) fn of(view: &View<'_>) -> Self {
        let rect = view.shell.rect;
        match view.shell.room {
            Room::Tall => Self::tall(rect),
            Room::Wide | Room::Small => Self::wide(rect),
        }
    }

    fn wide(rect: Rect) -> Self {
        // 1 at the design's height, 0 where everything has to stand close.
        let ease = ((rect.height() - 520.0) / 280.0).clamp(0.0, 1.0);
        let spare = (rect.height() - 800.0).max(0.0) * 0.35;
        let between = |tight: f32, easy: f32| tight + (easy - tight) * ease;
        // 1 where that is enough, 0 in a window of 600 points whose text is half again as large.
        let low = ((rect.height() - 400.0) / 40.0).clamp(0.0, 1.0);
        let hero = between(44.0 + 20.0 * low, 116.0);
        let top = rect.top() + between(92.0 + 4.0 * low, 148.0) + spare;
        let house = rect.width() >= 1180.0 && rect.height() >= 640.0;
        let wide = 612.0_f32.min(rect.width() - 112.0);
        let bottom = rect.bottom() - between(64.0, 92.0);
        Self {
            column: Rect::from_min_max(
                pos2(rect.left() + 56.0, top),
                pos2(rect.left() + 56.0 + wide, bottom),
            ),
            hero: TypeStyle::HERO.sized(hero, hero + 4.0),
            field: between(76.0, 88.0),
            button: between(56.0, 64.0),
            between: 14.0,
            gap: between(6.0 + 4.0 * low, 24.0),
            quote_top: top,
            tools_top: rect.top() + between(20.0, 36.0),
            tools_right: rect.right() - 32.0,
            staff_up: between(8.0, 24.0),
            house,
        }
    }

    fn tall(rect: Rect) -> Self {
        let left = rect.left() + 48.0;
        let top = rect.top() + 136.0;
        Self {
            column: Rect::from_min_max(pos2(left, top), pos2(rect.right() - 48.0, top + 520.0)),
            hero: TypeStyle::HERO,
            field: 96.0,
            button: 68.0,
            between: 16.0,
            gap: 24.0,
            quote_top: top,
            tools_top: rect.top() + 36.0,
            tools_right: rect.right() - 40.0,
            staff_up: 8.0,
            // A keyboard leaves no room for it.
            house: rect.height() >= 1000.0,
        }
    }

    pub(super) fn tools_left(&self, ui: &Ui, view: &View<'_>) -> f32 {
        let words = if view.shell.is_wide() { 480.0 } else { 300.0 };
        (self.tools_right - words).min(ui.max_rect().right())
    }
}
