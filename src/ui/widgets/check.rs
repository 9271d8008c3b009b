//! A box to tick beside a sentence.

use egui::{
    Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::{
    paint::{self, Ground, Surface},
    text::Text,
};
use crate::ui::theme::{Look, Tokens, TypeStyle, height, radius};

/// The edge of the box, in points.
const BOX: f32 = 34.0;
const PADDING: f32 = 6.0;
const GAP: f32 = 14.0;

/// A sentence that can be ticked, 56 points high and as wide as there is room: the words are as good
/// to tap as the box.
pub fn check_ui(ui: &mut Ui, label: &str, ticked: bool) -> Response {
    let t = Look::of(ui).tokens;
    let width = ui.available_width();
    let room = width - 2.0 * PADDING - BOX - GAP;
    let words = Text::new(label, TypeStyle::BODY).galley(ui, room);
    let size = vec2(width, (words.size().y + 2.0 * PADDING).max(height::BUTTON));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), ticked, label));
    paint::reveal(ui, &response);
    if response.has_focus() {
        let bare =
            Surface { fill: egui::Color32::TRANSPARENT, edge: Stroke::NONE, radius: radius::DESK };
        paint::surface(ui, rect, bare, true, Ground::Paper);
    }
    let middle = rect.center().y;
    let center = pos2(rect.left() + PADDING + BOX / 2.0, middle);
    paint_check(ui.painter(), Rect::from_center_size(center, Vec2::splat(BOX)), ticked, &t);
    let left = rect.left() + PADDING + BOX + GAP;
    ui.painter().galley(pos2(left, middle - words.size().y / 2.0), words, t.ink);
    response
}

/// The box alone, for whatever is ticked as a whole.
pub fn paint_check(painter: &Painter, rect: Rect, ticked: bool, t: &Tokens) {
    let (fill, edge) = if ticked { (t.leaf, t.leaf) } else { (t.field, t.edge) };
    let stroke = Stroke::new(t.border.max(2.5), edge);
    painter.rect(rect, (rect.width() / 4.0) as u8, fill, stroke, StrokeKind::Inside);
    if ticked {
        let unit = rect.width() / 32.0;
        let at = |x: f32, y: f32| rect.min + vec2(x, y) * unit;
        let tick = [at(9.0, 16.5), at(14.0, 21.5), at(23.5, 11.0)];
        let stroke = Stroke::new(3.4 * unit, t.on_leaf);
        for end in tick {
            painter.circle_filled(end, stroke.width / 2.0, t.on_leaf);
        }
        painter.line(tick.to_vec(), stroke);
    }
}
