//! One dot a person, for the report: how many of so many.

use super::brush::Brush;
use crate::ui::theme::Tokens;
use egui::{Painter, Rect};

/// From the middle of a dot to the next, sideways and down.
const PITCH: [f32; 2] = [39.0, 34.0];

/// First-timers as rows of dots from the top left of `rect`; the first `introduced` of them carry
/// a check mark. They shrink until all fit.
pub fn firsts(painter: &Painter, rect: Rect, introduced: usize, total: usize, tokens: &Tokens) {
    let (columns, scale) = fit(rect, total);
    for place in 0..total {
        let column = (place % columns) as f32;
        let row = (place / columns) as f32;
        let [right, down] = PITCH;
        let center = [18.0 + right * column, 13.0 + down * row];
        let brush = Brush::new(painter, rect.min, scale).moved(center, 1.0);
        if place < introduced {
            brush.circle([0.0, 0.0], 12.0, tokens.amber);
            brush.pen([[-5.0, 0.5], [-1.4, 4.0], [5.4, -4.0]], 2.4, tokens.on_amber);
        } else {
            brush.ring([0.0, 0.0], 10.8, tokens.card, 2.4, tokens.edge);
        }
    }
}

/// Dots in a row, and the largest scale (at most 1) at which all of `total` fit in `rect`.
fn fit(rect: Rect, total: usize) -> (usize, f32) {
    let [right, down] = PITCH;
    let mut scale = 1.0_f32;
    loop {
        let columns = (rect.width() / (right * scale)).floor().max(1.0);
        let rows = ((rect.height() / scale + down - 26.0) / down).floor().max(1.0);
        if columns * rows >= total as f32 || scale < 0.05 {
            return (columns as usize, scale);
        }
        scale *= 0.94;
    }
}

/// People who were left alone: up to five unlit lights in a well of 92x72 points, scaled to `rect`.
pub fn alone(painter: &Painter, rect: Rect, people: usize, tokens: &Tokens) {
    let scale = (rect.width() / 92.0).min(rect.height() / 72.0);
    let brush = Brush::new(painter, rect.min, scale);
    brush.rect([0.0, 0.0, 92.0, 72.0], 16.0, tokens.sand);
    let places = [[20.0, 22.0], [46.0, 18.0], [70.0, 28.0], [32.0, 48.0], [60.0, 52.0]];
    for place in places.into_iter().take(people) {
        brush.ring(place, 7.0, tokens.card, 2.6, tokens.edge);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Pos2, vec2};

    #[test]
    fn the_report_shows_twenty_six_first_timers_in_two_full_size_rows() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(520.0, 62.0));
        assert_eq!(fit(rect, 26), (13, 1.0));
    }

    #[test]
    fn a_thousand_first_timers_still_fit() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(520.0, 62.0));
        let (columns, scale) = fit(rect, 1000);
        let rows = 1000_usize.div_ceil(columns);
        assert!((26.0 + PITCH[1] * (rows - 1) as f32) * scale <= 62.0 + 1e-3);
        assert!(PITCH[0] * columns as f32 * scale <= 520.0 + 1e-3);
    }
}
