//! One bulb of the string of lights.

use super::brush::Brush;
use crate::ui::theme::{Tokens, art};
use egui::{Painter, Pos2};

/// How far a lit bulb's glow reaches, in radii.
pub const GLOW_REACH: f32 = 2.6;

/// A bulb of `radius` around `center`, hanging from a cap above it.
///
/// `lit` runs from 0 (dark) to 1 (lit), so that a screen can light it slowly.
pub fn bulb(painter: &Painter, center: Pos2, radius: f32, lit: f32, tokens: &Tokens) {
    paint(&Brush::new(painter, center, radius), 2.0 / radius, lit, tokens);
}

/// The bulb in its own coordinates, one radius a unit; `rim` is the width of a dark bulb's ring.
pub(super) fn paint(brush: &Brush, rim: f32, lit: f32, tokens: &Tokens) {
    let lit = lit.clamp(0.0, 1.0);
    let middle = [0.0, 0.0];
    if lit < 1.0 {
        brush.ring(middle, 1.0 - rim / 2.0, tokens.dusk800, rim, tokens.dusk400);
    }
    if lit > 0.0 {
        brush.glow(middle, art::GLOW, &[(GLOW_REACH, 0.10 * lit), (1.75, 0.18 * lit)]);
        brush.circle(middle, 1.0, art::BULB.gamma_multiply(lit));
        brush.circle([-0.25, -0.25], 0.38, art::GLINT.gamma_multiply(lit));
    }
    brush.rect([-0.42, -1.5, 0.84, 0.62], 0.16, tokens.dusk400);
}
