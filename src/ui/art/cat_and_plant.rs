//! The cat beside a plant, on a shelf at the foot of the search screen.

use super::brush::Brush;
use crate::ui::theme::{LIGHT, Tokens, art};
use egui::{Painter, Rect, vec2};

/// The picture's size before scaling.
const SIZE: [f32; 2] = [336.0, 190.0];

/// The picture stands on the lower edge of `rect`, as large as fits. High contrast has none.
pub fn cat_and_plant(painter: &Painter, rect: Rect, tokens: &Tokens) {
    if tokens.high_contrast {
        return;
    }
    let [width, height] = SIZE;
    let scale = (rect.width() / width).min(rect.height() / height);
    let origin = rect.center_bottom() - vec2(width / 2.0, height) * scale;
    let mut painter = painter.clone();
    painter.shrink_clip_rect(rect);
    let brush = Brush::new(&painter, origin, scale);
    brush.rect([0.0, 176.0, width, 14.0], 0.0, LIGHT.line);
    plant(&brush);
    cat(&brush);
}

fn plant(brush: &Brush) {
    let pot = [[206.0, 112.0], [268.0, 112.0], [260.0, 176.0], [214.0, 176.0]];
    brush.polygon(pot, art::POT_INDOORS);
    brush.ellipse([216.0, 66.0], [15.0, 42.0], -30.0, art::LEAF_MID);
    brush.ellipse([258.0, 66.0], [15.0, 42.0], 30.0, art::LEAF_DARK);
    brush.ellipse([237.0, 52.0], [16.0, 50.0], 0.0, art::LEAF_LIGHT);
    brush.ellipse([196.0, 92.0], [11.0, 26.0], -62.0, art::LEAF_LIGHT);
    brush.ellipse([280.0, 92.0], [11.0, 26.0], 62.0, art::LEAF_MID);
    brush.rect([196.0, 102.0, 82.0, 15.0], 4.0, art::POT_INDOORS_RIM);
}

fn cat(brush: &Brush) {
    let fur = LIGHT.ink;
    let tail = [[128.0, 170.0], [160.0, 176.0], [164.0, 146.0], [148.0, 138.0]];
    brush.pen_curve(tail, 10.0, fur);
    brush.ellipse([100.0, 138.0], [31.0, 40.0], 0.0, fur);
    brush.circle([100.0, 88.0], 24.0, fur);
    brush.polygon([[79.0, 78.0], [81.0, 48.0], [101.0, 69.0]], fur);
    brush.polygon([[121.0, 78.0], [119.0, 48.0], [99.0, 69.0]], fur);
    brush.ellipse([88.0, 174.0], [12.0, 6.0], 0.0, fur);
    brush.ellipse([112.0, 174.0], [12.0, 6.0], 0.0, fur);
    brush.circle([92.0, 86.0], 3.4, LIGHT.amber);
    brush.circle([108.0, 86.0], 3.4, LIGHT.amber);
    brush.polygon([[97.0, 94.0], [103.0, 94.0], [100.0, 97.5]], LIGHT.clay_on_dusk);
    for [from, to] in [
        [[84.0, 96.0], [68.0, 92.0]],
        [[84.0, 99.0], [68.0, 101.0]],
        [[116.0, 96.0], [132.0, 92.0]],
        [[116.0, 99.0], [132.0, 101.0]],
    ] {
        brush.pen([from, to], 1.6, LIGHT.dusk400);
    }
}
