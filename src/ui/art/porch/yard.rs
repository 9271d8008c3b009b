//! The ground: hills, the neighbours' houses, the deck, steps, path and bushes.

use super::View;
use crate::ui::art::brush::Brush;
use crate::ui::theme::{Tokens, art};
use egui::Color32;

/// Neighbours and hills repeat to the left after so many units, for very wide screens.
const STREET: f32 = 640.0;

/// x, y, size, whether somebody is at home.
const NEIGHBOURS: [(f32, f32, f32, bool); 5] = [
    (70.0, 704.0, 0.9, false),
    (196.0, 698.0, 1.1, true),
    (330.0, 694.0, 0.9, false),
    (452.0, 704.0, 1.05, true),
    (588.0, 716.0, 0.9, false),
];

/// How far each repetition of the street is moved, from the right until the left edge is filled.
fn streets(view: &View) -> impl Iterator<Item = f32> + use<> {
    let (left, first) = (view.shown.left(), if view.with_house { 0.0 } else { STREET });
    let moves = (0_u8..10).map(move |street| first - STREET * f32::from(street));
    moves.take_while(move |moved| left < STREET + moved)
}

pub(super) fn hills(brush: &Brush, view: &View) {
    for moved in streets(view) {
        brush.ellipse([150.0 + moved, 900.0], [640.0, 205.0], 0.0, art::SILHOUETTE);
    }
    brush.ellipse([700.0, 930.0], [520.0, 210.0], 0.0, art::NEAR_HILL);
    let shown = view.shown;
    brush.rect([shown.left(), 742.0, shown.width(), 700.0], 0.0, art::GROUND);
}

pub(super) fn neighbours(brush: &Brush, view: &View, tokens: &Tokens) {
    let light = tokens.amber.gamma_multiply(0.85);
    for moved in streets(view) {
        for (x, y, size, at_home) in NEIGHBOURS {
            neighbour(&brush.moved([x + moved, y], size), at_home.then_some(light));
        }
    }
}

fn neighbour(brush: &Brush, light: Option<Color32>) {
    // Neighbouring parts overlap a little here and below: at odd scales a hairline would show.
    brush.rect([0.0, -2.0, 54.0, 72.0], 0.0, art::GROUND);
    brush.polygon([[-8.0, 0.0], [27.0, -28.0], [62.0, 0.0]], art::GROUND);
    if let Some(light) = light {
        brush.rect([20.5, 10.0, 12.0, 14.0], 0.0, light);
    }
}

pub(super) fn deck(brush: &Brush) {
    brush.rect([756.0, 690.0, 550.0, 52.0], 0.0, art::SKIRT);
    for board in 0_u8..20 {
        let x = 780.0 + 26.0 * f32::from(board);
        brush.line([x, 690.0], [x, 742.0], 3.0, art::SKIRT_GAP);
    }
    brush.rect([744.0, 680.0, 570.0, 16.0], 0.0, art::DECK);
    brush.ellipse([1034.0, 688.0], [190.0, 7.0], 0.0, art::LIGHT_POOL.gamma_multiply(0.75));
    brush.rect([984.0, 676.0, 100.0, 8.0], 3.0, art::MAT);
}

pub(super) fn steps(brush: &Brush) {
    let [near, far] = art::PATH_LIT;
    let path = [[936.0, 742.0], [1132.0, 742.0], [1230.0, 860.0], [838.0, 860.0]];
    brush.polygon(path, art::PATH);
    brush.ellipse([1034.0, 756.0], [70.0, 6.0], 0.0, near);
    brush.ellipse([1012.0, 778.0], [84.0, 8.0], 0.0, far);
    let [middle, lower] = art::STEPS;
    for (x, y, width, color) in [
        (962.0, 696.0, 144.0, art::DECK),
        (948.0, 712.0, 172.0, middle),
        (934.0, 728.0, 200.0, lower),
    ] {
        brush.rect([x, y, width, 16.0], 2.0, color);
        brush.rect([x, y + 11.0, width, 6.0], 0.0, art::RISER);
    }
}

pub(super) fn bushes(brush: &Brush) {
    brush.ellipse([742.0, 752.0], [54.0, 44.0], 0.0, art::BUSH);
    brush.ellipse([800.0, 760.0], [50.0, 30.0], 0.0, art::BUSH_NEAR);
    brush.ellipse([1300.0, 752.0], [70.0, 48.0], 0.0, art::BUSH);
    brush.ellipse([1220.0, 764.0], [54.0, 30.0], 0.0, art::BUSH_NEAR);
}
