//! What hangs in the gallery: the string of lights above it, and the nail and string of a picture.

use egui::{Painter, Rect};

use super::brush::Brush;
use super::bulb::bulb;
use super::wire::Wire;
use crate::ui::theme::Tokens;

/// About how far apart the hooks of the lights are, in points.
const STEP: f32 = 160.0;

/// A string of lights along the top of `rect`, 63 points deep, from edge to edge.
pub fn garland(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let mut painter = painter.clone();
    painter.shrink_clip_rect(rect);
    let brush = Brush::new(&painter, rect.min, 1.0);
    let lights = (rect.width() / STEP).round().max(1.0);
    let step = rect.width() / lights;
    for place in 0..lights as usize {
        let left = place as f32 * step;
        let (a, b) = (left + 0.3 * step, left + 0.7 * step);
        let wire = Wire([[left, 8.0], [a, 34.0], [b, 34.0], [left + step, 8.0]]);
        wire.paint(&brush, 2.0, tokens.dusk400);
        bulb(&painter, brush.to([left + step / 2.0, 42.0]), 8.0, 1.0, tokens);
    }
}

/// The nail in the wall and the string from it to the upper edge of the `picture`.
pub fn nail(painter: &Painter, picture: Rect, tokens: &Tokens) {
    let brush = Brush::new(painter, picture.center_top(), 1.0);
    brush.pen([[-28.0, 12.0], [0.0, -16.0], [28.0, 12.0]], 2.0, tokens.dusk400);
    brush.circle([0.0, -16.0], 4.5, tokens.amber);
}
