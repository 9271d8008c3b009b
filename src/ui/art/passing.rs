//! A string of bulbs on paper that lights up as time passes.

use super::brush::Brush;
use super::wire::Wire;
use crate::ui::theme::Tokens;
use egui::{Painter, Rect};

/// How high the picture is before scaling.
const HEIGHT: f32 = 60.0;
const BULBS: u8 = 10;
const RADIUS: f32 = 13.0;
const RIM: f32 = 3.5;
const STROKE: f32 = 4.0;

/// Ten bulbs along `rect`, of which the share `passed` (0 to 1) is lit, from the left.
pub fn passing(painter: &Painter, rect: Rect, passed: f32, tokens: &Tokens) {
    let brush = Brush::new(painter, rect.min, rect.height() / HEIGHT);
    let width = rect.width() / rect.height() * HEIGHT;
    let (out, back) = (width * 0.31, width * 0.69);
    let wire = Wire([[STROKE, 6.0], [out, 50.0], [back, 50.0], [width - STROKE, 6.0]]);
    wire.paint(&brush, STROKE, tokens.ink);
    let lit = (passed.clamp(0.0, 1.0) * f32::from(BULBS)).round();
    for place in 0..BULBS {
        let place = f32::from(place);
        let [x, y] = wire.at((place + 0.5) / f32::from(BULBS));
        let lit = place < lit;
        let (fill, rim) =
            if lit { (tokens.amber, tokens.amber_shade) } else { (tokens.cream, tokens.edge) };
        brush.ring([x, y + 6.0], RADIUS, fill, RIM, rim);
    }
}
