//! "Still there?": ten bulbs that go out one after the other.

use super::brush::Brush;
use super::bulb;
use super::wire::Wire;
use crate::ui::theme::Tokens;
use egui::{Painter, Rect};

/// The picture's size before scaling, without the glow.
const WIDTH: f32 = 560.0;
const BULBS: u8 = 10;

/// Ten bulbs on a string as wide as `rect`, hanging from its top; `left` is how many still burn,
/// and its fraction how far the next one has faded.
pub fn dying(painter: &Painter, rect: Rect, left: f32, tokens: &Tokens) {
    let scale = rect.width() / WIDTH;
    let brush = Brush::new(painter, rect.min, scale);
    let wire = Wire([[0.0, 6.0], [170.0, 46.0], [390.0, 46.0], [WIDTH, 6.0]]);
    wire.paint(&brush, 2.5, tokens.dusk400);
    for place in 0..BULBS {
        let place = f32::from(place);
        let [x, y] = wire.at((place + 0.5) / f32::from(BULBS));
        let radius = 12.0;
        let brush = brush.moved([x, y + 20.0], radius);
        bulb::paint(&brush, 2.0 / radius, left - place, tokens);
    }
}
