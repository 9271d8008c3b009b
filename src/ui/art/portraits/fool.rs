//! The Fool: in motley, with the notes of a hundred evenings, every one ticked.

use super::paper;
use crate::ui::art::brush::{Brush, Point};
use crate::ui::theme::{LIGHT, figures};

pub(super) fn paint(brush: &Brush) {
    note(brush, [4.0, 196.0], -14.0);
    note(brush, [112.0, 190.0], 12.0);
    motley(brush);
    collar(brush);
    cap(brush);
    face(brush);
    note(brush, [6.0, 112.0], -8.0);
    note(brush, [112.0, 112.0], 10.0);
}

fn motley(brush: &Brush) {
    let [red, blue] = [LIGHT.clay, LIGHT.dusk700];
    brush.pen([[48.0, 178.0], [24.0, 190.0], [20.0, 158.0]], 16.0, red);
    brush.circle([20.0, 150.0], 9.0, figures::SKIN_FAIR);
    brush.pen([[98.0, 178.0], [122.0, 190.0], [126.0, 158.0]], 16.0, blue);
    brush.circle([126.0, 150.0], 9.0, figures::SKIN_FAIR);
    brush.rect([40.0, 160.0, 33.0, 110.0], 0.0, red);
    brush.rect([73.0, 160.0, 33.0, 110.0], 0.0, blue);
    brush.ellipse([56.0, 162.0], [16.5, 14.0], 0.0, red);
    brush.ellipse([90.0, 162.0], [16.5, 14.0], 0.0, blue);
}

fn collar(brush: &Brush) {
    let colors = [LIGHT.amber, LIGHT.card, LIGHT.amber, LIGHT.card];
    for (x, color) in [46.0, 64.0, 82.0, 100.0].into_iter().zip(colors) {
        brush.polygon([[x - 10.0, 150.0], [x + 10.0, 150.0], [x, 176.0]], color);
        brush.circle([x, 178.0], 4.0, LIGHT.amber);
    }
    brush.circle([73.0, 200.0], 5.0, LIGHT.amber);
    brush.circle([73.0, 222.0], 5.0, LIGHT.amber);
}

fn cap(brush: &Brush) {
    brush.polygon([[40.0, 92.0], [73.0, 62.0], [14.0, 42.0]], LIGHT.clay);
    brush.polygon([[106.0, 92.0], [73.0, 62.0], [132.0, 42.0]], LIGHT.dusk700);
    brush.polygon([[46.0, 88.0], [100.0, 88.0], [73.0, 22.0]], figures::GREEN);
    for bell in [[14.0, 40.0], [132.0, 40.0], [73.0, 20.0]] {
        brush.circle(bell, 8.0, LIGHT.amber);
    }
}

fn face(brush: &Brush) {
    let ink = LIGHT.ink;
    brush.ellipse([73.0, 114.0], [37.0, 38.0], 0.0, figures::SKIN_FAIR);
    brush.rect([36.0, 82.0, 74.0, 14.0], 7.0, LIGHT.amber_wash);
    for x in [58.0, 88.0] {
        brush.ring([x, 110.0], 13.0, LIGHT.card, 3.0, ink);
    }
    brush.pen([[71.0, 110.0], [75.0, 110.0]], 3.0, ink);
    brush.circle([61.0, 106.0], 4.0, ink);
    brush.circle([85.0, 106.0], 4.0, ink);
    brush.ellipse([46.0, 128.0], [7.0, 5.0], 0.0, figures::CHEEK);
    brush.ellipse([100.0, 128.0], [7.0, 5.0], 0.0, figures::CHEEK);
    brush.pen_curve([[54.0, 129.0], [60.0, 146.0], [86.0, 146.0], [92.0, 129.0]], 5.0, LIGHT.clay);
}

/// A note with two lines and a tick, whose upper left corner would be at `corner` if it hung
/// straight.
fn note(brush: &Brush, [x, y]: Point, degrees: f32) {
    let brush = brush.turned([x + 15.0, y + 19.0], degrees);
    paper(&brush, [x, y, 30.0, 38.0], 3.0, 1.5);
    brush.pen([[x + 6.0, y + 8.0], [x + 24.0, y + 8.0]], 2.5, LIGHT.line);
    brush.pen([[x + 6.0, y + 14.0], [x + 20.0, y + 14.0]], 2.5, LIGHT.line);
    let tick = [[x + 8.0, y + 25.0], [x + 13.0, y + 30.0], [x + 23.0, y + 20.0]];
    brush.pen(tick, 3.6, LIGHT.leaf);
}
