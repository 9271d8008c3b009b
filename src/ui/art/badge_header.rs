//! The head of a badge: a strip of dusk with the lantern and the slot for a clip.

use super::brush::Brush;
use super::lantern;
use crate::ui::theme::{LIGHT, art};
use egui::{CornerRadius, Painter, Pos2, Rect};

/// The strip over all of `rect` (52 points high in the design) with its upper corners rounded by
/// `corner` points. It is paper, so both themes show the same.
///
/// Returns where the product's name goes: the middle of its left edge.
#[must_use]
pub fn badge_header(painter: &Painter, rect: Rect, corner: u8) -> Pos2 {
    let mut painter = painter.clone();
    painter.shrink_clip_rect(rect);
    let corners = CornerRadius { nw: corner, ne: corner, sw: 0, se: 0 };
    painter.rect_filled(rect, corners, LIGHT.dusk900);
    let scale = rect.height() / 52.0;
    let brush = Brush::new(&painter, rect.min, scale);
    let middle = rect.width() / 2.0 / scale;
    brush.rect([middle - 30.0, 10.0, 60.0, 12.0], 6.0, LIGHT.cream);
    lantern::paint(&brush.moved([36.0, 7.0], 0.95), LIGHT.cream, art::BULB, 1.0);
    brush.to([60.0, 27.0])
}
