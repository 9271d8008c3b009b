//! Initials in the middle of a disc.

use crate::ui::theme::TypeStyle;
use egui::{Color32, Painter, Pos2};

/// Half the height of a capital in the display face, in shares of the font size.
const HALF_CAPITAL: f32 = 0.34;

/// Writes `initials` in the display face so that capitals stand in the middle of `center`; they
/// shrink until they are no wider than `widest` points.
pub(super) fn write(
    painter: &Painter,
    center: Pos2,
    initials: &str,
    size: f32,
    widest: f32,
    color: Color32,
) {
    let lay_out = |size: f32| {
        let font = TypeStyle::H3.sized(size, size).font_id();
        painter.layout_no_wrap(initials.to_owned(), font, color)
    };
    let mut size = size;
    let mut galley = lay_out(size);
    if galley.size().x > widest {
        size *= widest / galley.size().x;
        galley = lay_out(size);
    }
    let Some(row) = galley.rows.first() else {
        return;
    };
    let baseline = row.pos.y + row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y);
    let left = center.x - galley.size().x / 2.0;
    let top = center.y + HALF_CAPITAL * size - baseline;
    painter.galley(Pos2::new(left, top), galley, color);
}
