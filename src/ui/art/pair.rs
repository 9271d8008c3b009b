//! An introduction: two lamps, or three, that hang from one string, with a small bulb between them.

use super::brush::Brush;
use super::initials;
use super::wire::Wire;
use crate::ui::theme::{Tokens, art};
use egui::{Painter, Rect};

/// The picture's own size: its string runs from edge to edge, its lamps hang at both ends.
const WIDTH: f32 = 128.0;
const HEIGHT: f32 = 56.0;
/// A lamp's radius, and where the first one hangs.
const RADIUS: f32 = 20.0;
const FIRST: [f32; 2] = [26.0, 34.0];
const STRING: f32 = 2.4;
/// From one lamp to the next where a third hangs.
const STEP: f32 = 62.0;
/// The least width at which two lamps read as two, in shares of the height; below it one hangs.
const TWO: f32 = 1.7;

/// Two lamps and the string they hang from; leaf once they `met`. Where there is no room for two,
/// the other's alone.
///
/// `drawn` (0 to 1) is how much of the string between them is there yet.
pub fn pair(
    painter: &Painter,
    rect: Rect,
    initials: [&str; 2],
    met: bool,
    drawn: f32,
    tokens: &Tokens,
) {
    hung(painter, rect, &initials, met, drawn, tokens);
}

/// The same for any few people, in so much room for each of them but two.
pub fn hung(
    painter: &Painter,
    rect: Rect,
    initials: &[&str],
    met: bool,
    drawn: f32,
    tokens: &Tokens,
) {
    let scale = rect.height() / HEIGHT;
    let steps = initials.len().max(2) - 1;
    let width = (rect.width() / scale).min(WIDTH + 12.0 + STEP * (steps - 1) as f32);
    let brush = Brush::new(painter, rect.min, scale);
    let [disc, letters, ring, wire] = if met {
        [tokens.leaf_wash, tokens.ink, tokens.leaf, tokens.leaf]
    } else {
        [tokens.amber_wash, tokens.on_wash, tokens.amber, tokens.amber_shade]
    };
    let [x, y] = FIRST;
    let step = (width - 2.0 * x) / steps as f32;
    let lamps: Vec<f32> = if width < TWO * HEIGHT {
        vec![width / 2.0]
    } else {
        (0..=steps).map(|at| x + at as f32 * step).collect()
    };
    let (from, to) = (lamps.first().copied().unwrap_or(x), lamps.last().copied().unwrap_or(x));
    for (lamp, edge) in [(from, STRING / 2.0), (to, width - STRING / 2.0)] {
        let out = edge - lamp;
        let [near, far] = [[lamp + 0.33 * out, 10.5], [lamp + 0.67 * out, 8.0]];
        Wire([[lamp, 10.0], near, far, [edge, 3.0]]).paint(&brush, STRING, wire);
    }
    for (from, to) in lamps.iter().zip(lamps.iter().skip(1)).map(|(a, b)| (*a, *b)) {
        let handle = 0.28 * (to - from);
        let between = Wire([[from, 10.0], [from + handle, 22.0], [to - handle, 22.0], [to, 10.0]]);
        between.until(drawn.clamp(0.0, 1.0)).paint(&brush, STRING, wire);
        if drawn >= 0.5 {
            let hangs = [f32::midpoint(from, to), 24.3];
            brush.glow(hangs, art::BULB, &[(8.4, 0.25)]);
            brush.circle(hangs, 4.8, art::BULB);
        }
    }
    let alone = if lamps.len() == 1 { initials.len().saturating_sub(1) } else { 0 };
    let initials = initials.get(alone..).unwrap_or(initials);
    for (x, initials) in lamps.into_iter().zip(initials) {
        brush.rect([x - 5.2, 9.0, 10.4, 7.0], 2.0, wire);
        brush.ring([x, y], RADIUS, disc, 3.0, ring);
        let center = brush.to([x, y]);
        initials::write(painter, center, initials, 18.0 * scale, 30.0 * scale, letters);
    }
}
