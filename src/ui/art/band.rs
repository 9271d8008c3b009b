//! The string of lights above a guest screen: each finished step lights a bulb.

use super::brush::Brush;
use super::bulb::bulb;
use super::wire::Wire;
use crate::ui::theme::Tokens;
use egui::{Painter, Pos2, Rangef, Rect, pos2};

/// Under this width the buttons stand below the band, and the string takes all of it.
const WIDE: f32 = 1000.0;

/// Where the string of bulbs hangs in a band as wide as `rect`: between the buttons of
/// a landscape, over nearly all of a portrait.
#[must_use]
pub fn hooks(rect: Rect) -> Rangef {
    if rect.width() < WIDE {
        return rect.x_range().shrink(60.0);
    }
    // "Start over" stands left, three buttons stand right; the string is centred while it can be.
    let to = (rect.width() / 2.0 + 310.0).min(rect.width() - 330.0);
    let from = (to - 620.0).max(214.0);
    Rangef::new(rect.left() + from, rect.left() + to)
}

/// The string along the top of `rect`, 57 points deep, with a bulb for each of `lit` between the
/// `hooks`.
///
/// `lit` is how lit each bulb is, 0 to 1. Returns where the label of each step goes: the middle of
/// its top edge.
#[must_use]
pub fn band(
    painter: &Painter,
    rect: Rect,
    hooks: Rangef,
    lit: &[f32],
    tokens: &Tokens,
) -> Vec<Pos2> {
    let mut painter = painter.clone();
    painter.shrink_clip_rect(rect);
    let brush = Brush::new(&painter, rect.min, 1.0);
    let (from, to) = (hooks.min - rect.left(), hooks.max - rect.left());
    let step = (to - from) / lit.len().max(1) as f32;
    let lefts: Vec<_> = (0..lit.len()).map(|place| from + place as f32 * step).collect();
    for wire in
        sides(from, to, rect.width()).into_iter().chain(lefts.iter().map(|it| wire(*it, step)))
    {
        wire.paint(&brush, 2.0, tokens.dusk400);
    }
    for (left, lit) in lefts.iter().zip(lit) {
        bulb(&painter, brush.to([left + step / 2.0, BULB]), 11.0, *lit, tokens);
    }
    lefts.into_iter().map(|left| brush.to([left + step / 2.0, LABEL])).collect()
}

/// How far down the middle of a bulb is, and the top of its label, in points.
const BULB: f32 = 45.0;
const LABEL: f32 = 69.0;

/// The wires from either edge of the band to the string.
fn sides(from: f32, to: f32, width: f32) -> [Wire; 2] {
    let rest = width - to;
    [
        Wire([[-10.0, 4.0], [0.4 * from, 26.0], [0.8 * from, 20.0], [from, 14.0]]),
        Wire([[to, 14.0], [to + 0.2 * rest, 20.0], [to + 0.6 * rest, 26.0], [width + 10.0, 4.0]]),
    ]
}

/// The wire of one bulb.
fn wire(left: f32, step: f32) -> Wire {
    let (a, b) = (left + 0.3 * step, left + 0.7 * step);
    Wire([[left, 14.0], [a, 30.0], [b, 30.0], [left + step, 14.0]])
}

/// Bulbs in a row without a wire, 36 points apart, for a band with little room.
pub fn small_steps(painter: &Painter, left_center: Pos2, lit: &[f32], tokens: &Tokens) {
    for (place, lit) in lit.iter().enumerate() {
        let x = left_center.x + 36.0 * (place as f32 + 0.5);
        bulb(painter, pos2(x, left_center.y + 4.0), 8.0, *lit, tokens);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn the_string_is_centred_and_gives_way_to_the_buttons_of_a_narrow_landscape() {
        for (width, from, to) in [
            (1920.0, 650.0, 1270.0),
            (1280.0, 330.0, 950.0),
            (1024.0, 214.0, 694.0),
            (800.0, 60.0, 740.0),
        ] {
            let hooks = hooks(Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 112.0)));
            assert!((hooks.min - from).abs() < 0.1 && (hooks.max - to).abs() < 0.1, "{hooks:?}");
        }
    }
}
