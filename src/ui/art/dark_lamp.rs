//! The lantern when it is out: somebody is about to leave for good.

use super::brush::Brush;
use crate::ui::theme::Tokens;
use egui::{Painter, Rect};

/// The picture's size before scaling.
const SIZE: [f32; 2] = [64.0, 84.0];

/// A lantern on paper with nothing in its glass, as large as fits at the top left of `rect`.
pub fn dark_lamp(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let [width, height] = SIZE;
    let scale = (rect.width() / width).min(rect.height() / height);
    let brush = Brush::new(painter, rect.min, scale);
    let ink = tokens.ink;
    brush.ring([32.0, 7.1], 5.3, egui::Color32::TRANSPARENT, 3.5, ink);
    brush.polygon([[23.8, 12.3], [40.2, 12.3], [54.5, 28.7], [9.5, 28.7]], ink);
    brush.polygon([[14.6, 30.7], [49.4, 30.7], [45.3, 69.7], [18.7, 69.7]], tokens.sand);
    brush.line([14.6, 30.7], [18.7, 69.7], 3.7, ink);
    brush.line([49.4, 30.7], [45.3, 69.7], 3.7, ink);
    brush.rect([13.6, 69.7, 36.9, 8.2], 3.3, ink);
}
