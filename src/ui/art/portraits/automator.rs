//! The Automator: a robot on wheels whose arms are full of letters nobody wrote.

use std::f32::consts::{FRAC_PI_2, TAU};

use crate::ui::art::brush::{Brush, Point};
use crate::ui::theme::LIGHT;

pub(super) fn paint(brush: &Brush) {
    arms(brush);
    body(brush);
    head(brush);
    for (corner, degrees) in [
        ([8.0, 98.0], -12.0),
        ([4.0, 148.0], 8.0),
        ([12.0, 226.0], -8.0),
        ([108.0, 98.0], 12.0),
        ([112.0, 148.0], -8.0),
        ([104.0, 226.0], 8.0),
        ([24.0, 20.0], -10.0),
        ([92.0, 14.0], 12.0),
    ] {
        letter(brush, corner, degrees);
    }
}

fn arms(brush: &Brush) {
    for elbows in [
        [[44.0, 166.0], [22.0, 150.0], [24.0, 116.0]],
        [[44.0, 184.0], [14.0, 186.0], [20.0, 164.0]],
        [[44.0, 204.0], [18.0, 220.0], [28.0, 232.0]],
        [[102.0, 166.0], [124.0, 150.0], [122.0, 116.0]],
        [[102.0, 184.0], [132.0, 186.0], [126.0, 164.0]],
        [[102.0, 204.0], [128.0, 220.0], [118.0, 232.0]],
    ] {
        brush.pen(elbows, 7.0, LIGHT.dusk600);
    }
}

fn body(brush: &Brush) {
    for x in [52.0, 94.0] {
        brush.circle([x, 242.0], 14.0, LIGHT.ink);
        brush.circle([x, 242.0], 5.0, LIGHT.dusk400);
    }
    brush.rect([38.0, 146.0, 70.0, 90.0], 16.0, LIGHT.dusk600);
    brush.rect([50.0, 160.0, 46.0, 30.0], 6.0, LIGHT.dusk900);
    for x in [55.0, 66.0, 77.0, 88.0] {
        brush.rect([x, 166.0, 7.0, 5.0], 1.2, LIGHT.amber);
        brush.rect([x, 175.0, 7.0, 5.0], 1.2, LIGHT.amber);
    }
    let lights = [LIGHT.clay_on_dusk, LIGHT.amber, LIGHT.leaf_on_dusk, LIGHT.mist];
    for (x, color) in [54.0, 67.0, 80.0, 93.0].into_iter().zip(lights) {
        brush.circle([x, 212.0], 4.0, color);
    }
    brush.rect([62.0, 130.0, 22.0, 20.0], 3.0, LIGHT.dusk700);
}

fn head(brush: &Brush) {
    brush.pen([[73.0, 60.0], [73.0, 40.0]], 5.0, LIGHT.dusk600);
    brush.circle([73.0, 36.0], 8.0, LIGHT.clay);
    brush.rect([32.0, 60.0, 82.0, 72.0], 20.0, LIGHT.dusk400);
    brush.rect([24.0, 86.0, 12.0, 24.0], 5.0, LIGHT.dusk600);
    brush.rect([110.0, 86.0, 12.0, 24.0], 5.0, LIGHT.dusk600);
    for x in [55.0, 91.0] {
        brush.circle([x, 90.0], 14.0, LIGHT.dusk900);
        // Three quarters of a ring, from the top clockwise.
        let ring: [Point; 25] = std::array::from_fn(|step| {
            let angle = step as f32 / 24.0 * 0.75 * TAU - FRAC_PI_2;
            [x + 8.0 * angle.cos(), 90.0 + 8.0 * angle.sin()]
        });
        brush.pen(ring, 4.0, LIGHT.amber);
    }
    brush.rect([50.0, 112.0, 46.0, 11.0], 5.5, LIGHT.dusk900);
    for x in [54.0, 64.0, 74.0, 84.0] {
        brush.rect([x, 114.5, 7.0, 6.0], 1.5, LIGHT.card);
    }
}

/// A letter with its seal, whose upper left corner would be at `corner` if it hung straight.
fn letter(brush: &Brush, [x, y]: Point, degrees: f32) {
    let brush = brush.turned([x + 14.0, y + 10.0], degrees);
    brush.framed_rect([x, y, 28.0, 20.0], 3.0, LIGHT.card, 1.6, LIGHT.soft);
    let flap = [[x + 2.0, y + 3.0], [x + 14.0, y + 12.0], [x + 26.0, y + 3.0]];
    brush.pen(flap, 1.8, LIGHT.soft);
    brush.circle([x + 14.0, y + 13.0], 3.0, LIGHT.clay);
}
