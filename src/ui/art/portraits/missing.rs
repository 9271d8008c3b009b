//! The empty frame: who is missing?

use egui::{Align2, Painter, Rect};

use super::{CORNER, PORTRAIT};
use crate::ui::art::brush::Brush;
use crate::ui::theme::{Tokens, TypeStyle};

/// How long a dash of the frame is, and the gap after it.
const DASH: [f32; 2] = [10.0, 8.0];
/// From the edge to the middle of the dashes.
const INSET: f32 = 3.0;

/// A dashed frame as large as `rect`, and in it the outline of nobody in particular.
pub fn missing(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let [width, height] = PORTRAIT;
    let scale = rect.width() / width;
    let mut inside = painter.clone();
    inside.shrink_clip_rect(rect);
    let brush = Brush::new(&inside, rect.left_bottom() - egui::vec2(0.0, height * scale), scale);
    let shade = if tokens.high_contrast { tokens.dusk900 } else { tokens.dusk700 };
    let nobody =
        if tokens.high_contrast { brush.outlined(3.0, tokens.dusk400) } else { brush.clone() };
    nobody.ellipse([73.0, 108.0], [38.0, 44.0], 0.0, shade);
    nobody.polygon([[40.0, 160.0], [106.0, 160.0], [122.0, 256.0], [24.0, 256.0]], shade);
    let mark = TypeStyle::H1.sized(62.0 * scale, 62.0 * scale).font_id();
    inside.text(brush.to([73.0, 108.0]), Align2::CENTER_CENTER, "?", mark, tokens.amber);
    let top = height - rect.height() / scale;
    let edge = [INSET, top + INSET, width - 2.0 * INSET, height - top - 2.0 * INSET];
    brush.dashed_frame(edge, CORNER - 2.0, DASH, 3.0, tokens.dusk400);
}
