//! The Taker: a raccoon with everybody's things in a sack, and everybody's coffee.

use super::{eyes, paper};
use crate::ui::art::brush::Brush;
use crate::ui::theme::{LIGHT, figures};

pub(super) fn paint(brush: &Brush) {
    sack(brush);
    brush.ellipse([56.0, 210.0], [46.0, 58.0], 0.0, LIGHT.dusk600);
    brush.ellipse([56.0, 222.0], [27.0, 38.0], 0.0, LIGHT.dusk400);
    head(brush);
    paws(brush);
    mug(brush);
    for [x, y] in [[14.0, 244.0], [32.0, 250.0], [52.0, 246.0], [124.0, 246.0], [108.0, 252.0]] {
        paper(brush, [x, y, 18.0, 9.0], 2.0, 1.4);
    }
}

fn sack(brush: &Brush) {
    brush.ellipse([104.0, 196.0], [50.0, 62.0], 0.0, figures::SACK);
    let neck = [[84.0, 140.0], [124.0, 140.0], [112.0, 120.0], [96.0, 120.0]];
    brush.polygon(neck, figures::SACK);
    brush.rect([88.0, 134.0, 32.0, 9.0], 4.0, LIGHT.amber);
    paper(&brush.turned([104.0, 112.0], 14.0), [92.0, 98.0, 24.0, 28.0], 3.0, 1.5);
    let letter = brush.turned([89.0, 115.0], -16.0);
    letter.framed_rect([78.0, 102.0, 22.0, 26.0], 3.0, LIGHT.mist, 1.5, LIGHT.soft);
    brush.circle([120.0, 112.0], 11.0, LIGHT.clay_on_dusk);
    brush.circle([120.0, 112.0], 4.5, figures::SACK);
}

fn head(brush: &Brush) {
    for x in [24.0, 82.0] {
        brush.circle([x, 92.0], 14.0, LIGHT.dusk600);
    }
    for x in [24.0, 82.0] {
        brush.circle([x, 92.0], 7.0, LIGHT.clay_on_dusk);
    }
    brush.ellipse([53.0, 124.0], [42.0, 36.0], 0.0, LIGHT.dusk400);
    brush.ellipse([35.0, 120.0], [17.0, 13.0], 24.0, LIGHT.ink);
    brush.ellipse([71.0, 120.0], [17.0, 13.0], -24.0, LIGHT.ink);
    eyes(
        brush,
        [([37.0, 119.0], 6.5, [39.5, 119.0], 3.4), ([69.0, 119.0], 6.5, [71.5, 119.0], 3.4)],
    );
    brush.ellipse([53.0, 142.0], [17.0, 13.0], 0.0, LIGHT.mist);
    brush.ellipse([53.0, 135.0], [5.5, 4.0], 0.0, LIGHT.ink);
    brush.pen_curve([[45.0, 145.0], [49.0, 150.0], [57.0, 150.0], [61.0, 145.0]], 2.6, LIGHT.ink);
}

fn paws(brush: &Brush) {
    let [arm, paw] = [LIGHT.dusk700, LIGHT.ink];
    brush.pen_curve([[88.0, 190.0], [112.0, 204.0], [128.0, 196.0], [132.0, 178.0]], 16.0, arm);
    brush.circle([132.0, 174.0], 10.0, paw);
    brush.pen_curve([[22.0, 188.0], [4.0, 206.0], [10.0, 226.0], [32.0, 222.0]], 16.0, arm);
    brush.circle([36.0, 220.0], 10.0, paw);
}

fn mug(brush: &Brush) {
    brush.rect([26.0, 190.0, 26.0, 24.0], 5.0, LIGHT.amber);
    brush.curve([[26.0, 196.0], [16.0, 196.0], [16.0, 208.0], [26.0, 208.0]], 4.0, LIGHT.amber);
    brush.pen([[33.0, 184.0], [33.0, 178.0]], 2.4, LIGHT.edge);
    brush.pen([[43.0, 184.0], [43.0, 178.0]], 2.4, LIGHT.edge);
}
