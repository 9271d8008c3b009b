//! How to meet somebody, as a lamp: told by its shape, so that it holds in black and from afar.

use super::brush::Brush;
use crate::domain::HowToMeet;
use egui::{Color32, Painter, Rect};

/// The picture's edge before scaling.
const EDGE: f32 = 40.0;
/// Width of a stroke in it.
const STROKE: f32 = 2.4;

/// The lamp over the square `place`, outlined in `ink`: its glass full of light and six rays around
/// it, half full, or empty.
pub fn meet_lamp(painter: &Painter, place: Rect, meet: HowToMeet, ink: Color32, light: Color32) {
    let brush = Brush::new(painter, place.min, place.width() / EDGE);
    brush.ring([20.0, 5.6], 3.0, Color32::TRANSPARENT, 2.2, ink);
    brush.polygon([[16.0, 8.6], [24.0, 8.6], [30.0, 16.0], [10.0, 16.0]], ink);
    match meet {
        HowToMeet::Introduce => {
            brush.polygon([[12.4, 17.4], [27.6, 17.4], [25.4, 33.0], [14.6, 33.0]], light);
            rays(&brush, ink);
        }
        HowToMeet::Suggest => {
            brush.polygon([[13.6, 25.4], [26.4, 25.4], [25.4, 33.0], [14.6, 33.0]], light);
        }
        HowToMeet::NotTonight => {}
    }
    let [a, b, c, d] = [[12.2, 17.2], [27.8, 17.2], [25.6, 33.0], [14.4, 33.0]];
    brush.pen([a, b, c, d, a], STROKE, ink);
    brush.rect([11.6, 33.0, 16.8, 4.0], 1.4, ink);
}

fn rays(brush: &Brush, ink: Color32) {
    for (height, far) in [(20.0, 18.0), (25.6, 25.6), (31.0, 33.0)] {
        brush.pen([[7.6, height], [3.0, far]], STROKE, ink);
        brush.pen([[32.4, height], [37.0, far]], STROKE, ink);
    }
}
