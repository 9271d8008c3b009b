//! The Marketer: a megaphone in a shirt of buttons, in a rain of confetti.

use super::{eyes, paper};
use crate::ui::art::brush::Brush;
use crate::ui::theme::{LIGHT, figures};

pub(super) fn paint(brush: &Brush) {
    arms(brush);
    shirt(brush);
    megaphone(brush);
    let card = brush.turned([128.0, 143.0], 8.0);
    paper(&card, [112.0, 132.0, 32.0, 22.0], 4.0, 1.5);
    brush.circle([128.0, 143.0], 6.0, LIGHT.clay);
    confetti(brush);
}

fn arms(brush: &Brush) {
    brush.pen([[50.0, 178.0], [24.0, 196.0], [18.0, 166.0]], 15.0, LIGHT.leaf);
    brush.circle([18.0, 158.0], 9.0, figures::SKIN_BROWN);
    brush.pen([[104.0, 178.0], [126.0, 196.0], [128.0, 168.0]], 15.0, LIGHT.leaf);
    brush.circle([128.0, 160.0], 9.0, figures::SKIN_BROWN);
}

fn shirt(brush: &Brush) {
    brush.rect([40.0, 160.0, 74.0, 110.0], 26.0, figures::GREEN);
    for (middle, radius, color) in [
        ([58.0, 190.0], 9.0, LIGHT.amber),
        ([82.0, 184.0], 7.0, LIGHT.clay_on_dusk),
        ([96.0, 206.0], 9.0, LIGHT.card),
        ([66.0, 216.0], 8.0, LIGHT.clay),
        ([90.0, 234.0], 8.0, LIGHT.amber),
        ([54.0, 238.0], 7.0, LIGHT.mist),
        ([96.0, 206.0], 3.5, LIGHT.clay),
    ] {
        brush.circle(middle, radius, color);
    }
    brush.rect([68.0, 132.0, 18.0, 34.0], 8.0, figures::SKIN_BROWN);
}

fn megaphone(brush: &Brush) {
    brush.polygon([[34.0, 58.0], [110.0, 88.0], [110.0, 118.0], [34.0, 148.0]], LIGHT.dusk600);
    brush.rect([106.0, 84.0, 18.0, 38.0], 7.0, LIGHT.ink);
    brush.ellipse([34.0, 103.0], [16.0, 46.0], 0.0, LIGHT.dusk400);
    brush.ellipse([34.0, 103.0], [11.0, 36.0], 0.0, LIGHT.ink);
    brush.ellipse([33.0, 116.0], [8.0, 15.0], 0.0, LIGHT.clay);
    eyes(brush, [([66.0, 92.0], 9.0, [63.0, 93.0], 4.0), ([88.0, 96.0], 8.0, [85.5, 97.0], 3.6)]);
    brush.pen([[56.0, 76.0], [72.0, 79.0]], 4.0, LIGHT.ink);
    brush.pen([[82.0, 83.0], [95.0, 88.0]], 4.0, LIGHT.ink);
    let (near, far) = (LIGHT.amber_ink, LIGHT.amber_ink);
    brush.pen_curve([[12.0, 73.0], [6.0, 91.0], [6.0, 115.0], [12.0, 133.0]], 3.0, near);
    brush.pen_curve([[5.0, 59.0], [-1.0, 85.0], [-1.0, 121.0], [5.0, 147.0]], 3.0, far);
}

fn confetti(brush: &Brush) {
    for ([x, y], color, degrees) in [
        ([52.0, 28.0], LIGHT.clay, 20.0),
        ([78.0, 44.0], LIGHT.leaf, -25.0),
        ([100.0, 22.0], LIGHT.dusk700, 40.0),
        ([122.0, 54.0], LIGHT.clay, 10.0),
        ([30.0, 36.0], LIGHT.leaf, 60.0),
        ([134.0, 30.0], LIGHT.amber, 15.0),
        ([70.0, 16.0], LIGHT.amber, -40.0),
    ] {
        brush.turned([x, y], degrees).rect([x, y, 9.0, 5.0], 1.5, color);
    }
}
