//! Ten bulbs that go out one after the other: "Still there?", and at the end of an evening.

use super::brush::Brush;
use super::bulb;
use super::wire::Wire;
use crate::ui::theme::Tokens;
use egui::{Painter, Rect};

/// The picture's size before scaling, without the glow.
const WIDTH: f32 = 560.0;
const BULBS: u8 = 10;
/// The width of the string at night.
const NIGHT_WIDTH: f32 = 1070.0;

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

/// The bulb that stays on at night, counted from 0.
const STAYS: u32 = 8;

/// The string of an evening that is over, as wide as `rect`: `gone` bulbs are out, from the left, and
/// one stays on.
pub fn night_string(painter: &Painter, rect: Rect, gone: u32, tokens: &Tokens) {
    let scale = rect.width() / NIGHT_WIDTH;
    let brush = Brush::new(painter, rect.min, scale);
    let wire = Wire([[0.0, 8.0], [310.0, 96.0], [770.0, 96.0], [NIGHT_WIDTH, 8.0]]);
    wire.paint(&brush, 3.0, tokens.dusk400);
    for place in 0..u32::from(BULBS) {
        let [x, y] = wire.at((place as f32 + 0.7) / (f32::from(BULBS) + 0.1));
        let radius = 16.0;
        // The last one goes out in the place of the one that stays.
        let turn = if place > STAYS { place - 1 } else { place };
        let lit = if place == STAYS || turn >= gone { 1.0 } else { 0.0 };
        let brush = brush.moved([x, y + 26.0], radius);
        bulb::paint(&brush, 2.0 / radius, lit, tokens);
    }
}
