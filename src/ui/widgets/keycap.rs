//! The letter of a key that does the same as the button it stands in.

use egui::{Color32, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::text::Text;
use crate::ui::theme::{TypeStyle, radius};

const EDGE: f32 = 26.0;

/// The width a keycap takes, in points; nothing for no key.
pub(super) fn width(ui: &Ui, key: Option<&str>) -> f32 {
    key.map_or(0.0, |key| {
        let letters = Text::new(key, TypeStyle::KEYCAP).galley(ui, f32::INFINITY);
        (letters.size().x + 10.0).max(EDGE)
    })
}

/// Paints a keycap whose left edge is at `left`, centred on its height.
pub(super) fn paint(ui: &Ui, left: Pos2, key: &str, color: Color32) {
    let size = vec2(width(ui, Some(key)), EDGE);
    let rect = Rect::from_min_size(pos2(left.x, left.y - EDGE / 2.0), size);
    ui.painter().rect_stroke(rect, radius::KEYCAP, Stroke::new(1.5, color), StrokeKind::Inside);
    let letters = Text::new(key, TypeStyle::KEYCAP).color(color).galley(ui, f32::INFINITY);
    ui.painter().galley(rect.center() - letters.size() / 2.0, letters, color);
}
