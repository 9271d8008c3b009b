//! An introduction: two lamps on one string.

use super::brush::Brush;
use super::initials;
use super::wire::Wire;
use crate::ui::theme::Tokens;
use egui::{Painter, Rect};

/// Lamp radius, in shares of the picture's height.
const RADIUS: f32 = 0.43;
const WIDTH: f32 = 3.5;

/// Two lamps at the ends of `rect` and the string between them; leaf once they `met`.
///
/// `drawn` (0 to 1) is how much of the string is there yet. The lamps are as large as the height
/// allows, so the width should be at least twice the height.
pub fn pair(
    painter: &Painter,
    rect: Rect,
    initials: [&str; 2],
    met: bool,
    drawn: f32,
    tokens: &Tokens,
) {
    let (disc, letters, ring) = if met {
        (tokens.leaf_wash, tokens.ink, tokens.leaf)
    } else {
        (tokens.amber_wash, tokens.on_wash, tokens.amber)
    };
    let (width, height) = (rect.width(), rect.height());
    let radius = RADIUS * height;
    let (left, right, y) = (radius + 3.0, width - radius - 3.0, height - radius - 3.0);
    let brush = Brush::new(painter, rect.min, 1.0);
    let (from, to, sag) = (left + radius, right - radius, y + 0.62 * radius);
    let handle = 0.3 * (to - from);
    let wire = Wire([[from, y - 4.0], [from + handle, sag], [to - handle, sag], [to, y - 4.0]]);
    wire.until(drawn.clamp(0.0, 1.0)).paint(&brush, WIDTH, ring);
    for (x, initials) in [left, right].into_iter().zip(initials) {
        brush.ring([x, y], radius, disc, WIDTH, ring);
        let center = brush.to([x, y]);
        initials::write(painter, center, initials, 0.86 * radius, 1.5 * radius, letters);
    }
}
