//! The lantern in outlines: all the scene there is in high contrast.

use super::brush::Brush;
use crate::ui::theme::Tokens;
use egui::{Color32, Painter, Rect, vec2};

/// The picture's size before scaling.
const SIZE: [f32; 2] = [360.0, 480.0];
const WIDTH: f32 = 8.0;

/// A lantern in bold outlines, as large as fits in the middle of `rect`, hanging from its top.
pub fn outlined_lantern(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let [width, height] = SIZE;
    let scale = (rect.width() / width).min(rect.height() / height);
    let origin = rect.center_top() - vec2(width / 2.0 * scale, 0.0);
    let mut painter = painter.clone();
    painter.shrink_clip_rect(rect);
    paint(&Brush::new(&painter, origin, scale), tokens.on_dusk(), tokens);
}

fn paint(brush: &Brush, outline: Color32, tokens: &Tokens) {
    let none = Color32::TRANSPARENT;
    brush.line([180.0, 0.0], [180.0, 60.0], 6.0, outline);
    brush.ring([180.0, 80.0], 20.0, none, WIDTH, outline);
    let [a, b, c, d] = [[140.0, 106.0], [220.0, 106.0], [290.0, 190.0], [70.0, 190.0]];
    brush.pen([a, b, c, d, a], WIDTH, outline);
    let [a, b, c, d] = [[92.0, 200.0], [268.0, 200.0], [248.0, 420.0], [112.0, 420.0]];
    brush.polygon([a, b, c, d], tokens.amber);
    brush.pen([a, b, c, d, a], WIDTH, outline);
    brush.ellipse([180.0, 330.0], [34.0, 66.0], 0.0, tokens.dusk900);
    brush.framed_rect([86.0, 424.0, 188.0, 44.0], 14.0, none, WIDTH, outline);
}
