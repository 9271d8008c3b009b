//! The lamp that burns down while a need of the Ring has its time.

use super::brush::Brush;
use super::wire::Wire;
use crate::ui::theme::{Tokens, art};
use egui::{Painter, Rect};

/// The picture's size before scaling.
const SIZE: [f32; 2] = [320.0, 470.0];
/// The top and the bottom of the glass, half its width at both, and how high the oil stands in a full
/// one.
const GLASS: [f32; 2] = [150.0, 430.0];
const HALF: [f32; 2] = [118.0, 88.0];
const OIL: f32 = 210.0;
/// How high a flame is that is about to go out, in shares of a full one.
const LEAST: f32 = 0.45;

/// A lamp as large as fits in `rect`, of whose oil the share `left` (0 to 1) is there: the surface falls
/// evenly, and the flame with it. One that `rests` burns low.
pub fn oil_lamp(painter: &Painter, rect: Rect, left: f32, rests: bool, tokens: &Tokens) {
    let scale = (rect.width() / SIZE[0]).min(rect.height() / SIZE[1]);
    let brush = Brush::new(painter, rect.min, scale);
    let (left, middle) = (left.clamp(0.0, 1.0), SIZE[0] / 2.0);
    let [top, bottom] = GLASS;
    let half = |y: f32| HALF[0] + (HALF[1] - HALF[0]) * (y - top) / (bottom - top);
    let oil = bottom - OIL * left - 4.0;
    let flame = if rests { LEAST } else { LEAST + (1.0 - LEAST) * left };
    let discs =
        [(150.0 * flame + 26.0, 0.07), (105.0 * flame + 18.0, 0.10), (66.0 * flame + 10.0, 0.14)];
    brush.glow([middle, oil - 34.0 * flame], tokens.amber, &discs);
    let frame = tokens.on_dusk();
    brush.ring([middle, 42.0], 26.0, egui::Color32::TRANSPARENT, 10.0, frame);
    let roof = [[-40.0, 70.0], [40.0, 70.0], [136.0, 140.0], [-136.0, 140.0]];
    brush.polygon(roof.map(|[x, y]| [middle + x, y]), frame);
    let wide = half(oil);
    let body = [[-wide, oil], [wide, oil], [HALF[1], bottom], [-HALF[1], bottom]];
    brush.polygon(body.map(|[x, y]| [middle + x, y]), tokens.amber);
    brush.rect([middle - 6.0, oil - 14.0, 12.0, 18.0], 3.0, tokens.dusk600);
    brush.ellipse(
        [middle, oil - 14.0 - 34.0 * flame],
        [21.0 * flame, 40.0 * flame],
        0.0,
        art::BULB,
    );
    brush.ellipse(
        [middle, oil - 12.0 - 22.0 * flame],
        [10.0 * flame, 22.0 * flame],
        0.0,
        art::GLINT,
    );
    for side in [-1.0, 1.0] {
        let pane = [[middle + side * HALF[0], top], [middle + side * HALF[1], bottom]];
        brush.pen(pane, 10.0, frame);
    }
    brush.rect([middle - 104.0, bottom, 208.0, 30.0], 10.0, frame);
}

/// How many bulbs hang on a host's string.
const BULBS: u8 = 10;

/// Ten bulbs as wide as `rect`: those of the share `left` (0 to 1) are lit, from the left.
pub fn ten_bulbs(painter: &Painter, rect: Rect, left: f32, tokens: &Tokens) {
    let brush = Brush::new(painter, rect.min, 1.0);
    let wide = rect.width();
    let wire = Wire([[0.0, 4.0], [0.306 * wide, 24.0], [0.694 * wide, 24.0], [wide, 4.0]]);
    wire.paint(&brush, 2.5, tokens.edge);
    let lit = (left.clamp(0.0, 1.0) * f32::from(BULBS)).ceil() as u8;
    for place in 0..BULBS {
        let [x, y] = wire.at((f32::from(place) + 0.5) / f32::from(BULBS));
        let (fill, edge) = if place < lit {
            (tokens.amber, tokens.amber_shade)
        } else {
            (tokens.card, tokens.edge)
        };
        brush.ring([x, y + 3.0], 7.5, fill, 2.0, edge);
    }
}
