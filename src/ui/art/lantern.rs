//! The lantern: the mark of the product, and the light over the door.

use super::brush::Brush;
use crate::ui::theme::{Tokens, art};
use egui::{Color32, Painter, Pos2};

/// How wide the mark is, in shares of its height.
pub const MARK_ASPECT: f32 = 0.72;

/// The lantern as a mark, `height` points high and [`MARK_ASPECT`] times as wide.
///
/// `lit` runs from 0 (dark) to 1 (lit).
pub fn mark(painter: &Painter, top_left: Pos2, height: f32, lit: f32, tokens: &Tokens) {
    // A lantern is 38 units high, and its ring stands out half a unit at the top.
    let brush = Brush::new(painter, top_left, height / 40.0 * 1.02);
    let middle = 40.0 * MARK_ASPECT / 2.0 / 1.02;
    let glass = tokens.dusk600.lerp_to_gamma(art::BULB, lit.clamp(0.0, 1.0));
    paint(&brush.moved([middle, 0.5], 1.0), tokens.on_dusk(), glass, lit);
}

/// A lantern 38 units high, its top in the middle at (0, 0).
pub(super) fn paint(brush: &Brush, frame: Color32, glass: Color32, lit: f32) {
    brush.ring([0.0, 3.0], 2.6, Color32::TRANSPARENT, 1.7, frame);
    brush.polygon([[-4.0, 6.0], [4.0, 6.0], [11.0, 14.0], [-11.0, 14.0]], frame);
    brush.polygon([[-8.5, 15.0], [8.5, 15.0], [6.5, 34.0], [-6.5, 34.0]], glass);
    brush.ellipse([0.0, 25.5], [3.1, 6.0], 0.0, art::FLAME.gamma_multiply(lit.clamp(0.0, 1.0)));
    brush.line([-8.5, 15.0], [-6.5, 34.0], 1.8, frame);
    brush.line([8.5, 15.0], [6.5, 34.0], 1.8, frame);
    brush.rect([-9.0, 34.0, 18.0, 4.0], 1.6, frame);
}
