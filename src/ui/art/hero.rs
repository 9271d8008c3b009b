//! The board's hero string: two lit lamps with four bulbs between them.

use super::brush::Brush;
use super::initials;
use super::wire::Wire;
use crate::ui::theme::Tokens;
use egui::{Painter, Rect};

/// The picture's size before scaling.
const SIZE: [f32; 2] = [360.0, 100.0];

/// Two lamps and the string between them, as large as fits at the left of `rect`.
///
/// `drawn` (0 to 1) is how much of the string is there yet; bulbs appear as it passes them.
pub fn hero(painter: &Painter, rect: Rect, initials: [&str; 2], drawn: f32, tokens: &Tokens) {
    let [width, height] = SIZE;
    let scale = (rect.width() / width).min(rect.height() / height);
    let brush = Brush::new(painter, rect.min, scale);
    let wire = Wire([[44.0, 46.0], [130.0, 100.0], [230.0, 100.0], [316.0, 46.0]]);
    wire.until(drawn.clamp(0.0, 1.0)).paint(&brush, 4.0, tokens.ink);
    for t in [0.2, 0.4, 0.6, 0.8].into_iter().filter(|t| *t <= drawn) {
        let [x, y] = wire.at(t);
        brush.circle([x, y + 6.0], 9.0, tokens.amber);
    }
    for (x, initials) in [44.0, 316.0].into_iter().zip(initials) {
        brush.circle([x, 42.0], 42.0, tokens.amber);
        let center = brush.to([x, 42.0]);
        initials::write(painter, center, initials, 44.0 * scale, 66.0 * scale, tokens.on_amber);
    }
}
