//! What makes the porch lived in: lights, lantern, moths, cat and flowers.

use crate::ui::art::brush::{Brush, Point};
use crate::ui::art::wire::Wire;
use crate::ui::art::{lantern as lantern_art, motion};
use crate::ui::theme::art;

/// A string of lights under the fascia on either side of the door.
pub(super) fn string_lights(brush: &Brush, breath: f32) {
    for (from, to) in [(734.0, 934.0), (1134.0, 1334.0)] {
        let wire = Wire([[from, 418.0], [from + 50.0, 456.0], [to - 50.0, 456.0], [to, 418.0]]);
        wire.paint(brush, 2.5, art::SILHOUETTE);
        for [x, y] in [0.16, 0.33, 0.5, 0.67, 0.84].map(|t| wire.at(t)) {
            brush.glow([x, y + 7.0], art::GLOW, &[(15.0, 0.16 * breath)]);
            brush.circle([x, y + 7.0], 5.5, art::BULB);
        }
    }
}

/// The lantern over the door.
pub(super) fn lantern(brush: &Brush, breath: f32) {
    brush.line([1034.0, 418.0], [1034.0, 436.0], 4.0, art::SILHOUETTE);
    brush.glow([1034.0, 458.0], art::GLOW, &[(54.0, 0.22 * breath), (38.0, 0.30 * breath)]);
    lantern_art::paint(
        &brush.moved([1034.0, 432.0], 1.3),
        art::SILHOUETTE,
        art::LANTERN_GLASS,
        1.0,
    );
}

/// Two moths on their way around the lantern.
pub(super) fn moths(brush: &Brush, time_s: f64) {
    let [x, y] = motion::drift(time_s);
    moth(brush, [1082.0 + 16.0 * x, 446.0 + 10.0 * y], 20.0 + 14.0 * y);
    moth(brush, [990.0 - 18.0 * x, 478.0 + 12.0 * y], -30.0 - 12.0 * y);
}

fn moth(brush: &Brush, at: Point, degrees: f32) {
    let brush = brush.moved(at, 1.0);
    let (sin, cos) = degrees.to_radians().sin_cos();
    for (side, fold) in [(-4.0, 30.0), (4.0, -30.0)] {
        brush.ellipse([side * cos, side * sin], [5.0, 3.0], degrees + fold, art::MOTH);
    }
}

pub(super) fn cat(brush: &Brush) {
    let brush = brush.moved([900.0, 638.0], 1.0);
    brush.ellipse([0.0, 24.0], [17.0, 20.0], 0.0, art::SILHOUETTE);
    brush.circle([0.0, 0.0], 12.5, art::SILHOUETTE);
    brush.polygon([[-11.0, -6.0], [-9.0, -20.0], [1.0, -10.0]], art::SILHOUETTE);
    brush.polygon([[11.0, -6.0], [9.0, -20.0], [-1.0, -10.0]], art::SILHOUETTE);
    let tail = [[14.0, 38.0], [32.0, 40.0], [34.0, 24.0], [26.0, 18.0]];
    brush.pen_curve(tail, 6.0, art::SILHOUETTE);
    brush.circle([-4.0, -1.0], 1.8, art::BULB);
    brush.circle([4.0, -1.0], 1.8, art::BULB);
}

/// The flower pot by the door.
pub(super) fn pot(brush: &Brush) {
    let brush = brush.moved([1168.0, 640.0], 1.0);
    let pot = [[-18.0, 6.0], [18.0, 6.0], [13.0, 40.0], [-13.0, 40.0]];
    brush.polygon(pot, art::POT);
    brush.rect([-21.0, 0.0, 42.0, 9.0], 2.0, art::POT_RIM);
    brush.ellipse([-12.0, -22.0], [10.0, 26.0], -28.0, art::LEAF_MID);
    brush.ellipse([12.0, -22.0], [10.0, 26.0], 28.0, art::LEAF_DARK);
    brush.ellipse([0.0, -30.0], [10.0, 30.0], 0.0, art::LEAF_LIGHT);
}
