//! The two lit windows: two people talking in one, a plant in the other.

use crate::ui::art::brush::Brush;
use crate::ui::theme::art;

pub(super) fn people(brush: &Brush) {
    let brush = brush.moved([816.0, 482.0], 1.0);
    pane(&brush);
    brush.circle([26.0, 58.0], 13.0, art::PERSON_WARM);
    brush.rect([6.0, 74.0, 40.0, 42.0], 16.0, art::PERSON_WARM);
    brush.rect([6.0, 98.0, 40.0, 18.0], 0.0, art::PERSON_WARM);
    brush.circle([74.0, 51.0], 14.0, art::PERSON_COOL);
    brush.rect([53.0, 68.0, 43.0, 48.0], 17.0, art::PERSON_COOL);
    brush.rect([53.0, 94.0, 43.0, 22.0], 0.0, art::PERSON_COOL);
    cross(&brush);
}

pub(super) fn plant(brush: &Brush) {
    let brush = brush.moved([1153.0, 482.0], 1.0);
    pane(&brush);
    brush.rect([28.0, 84.0, 44.0, 8.0], 0.0, art::STOOL);
    brush.rect([38.0, 92.0, 24.0, 24.0], 0.0, art::STOOL);
    brush.ellipse([41.0, 66.0], [9.0, 22.0], -24.0, art::LEAF_MID);
    brush.ellipse([61.0, 64.0], [9.0, 24.0], 22.0, art::LEAF_DARK);
    brush.ellipse([50.0, 58.0], [8.0, 26.0], 0.0, art::LEAF_LIGHT);
    cross(&brush);
}

/// A frame around 100x116 units of light.
fn pane(brush: &Brush) {
    brush.rect([-8.0, -8.0, 116.0, 132.0], 4.0, art::FRAME);
    brush.rect([0.0, 0.0, 100.0, 116.0], 0.0, art::WINDOW);
}

fn cross(brush: &Brush) {
    brush.line([50.0, 0.0], [50.0, 116.0], 5.0, art::FRAME);
    brush.line([0.0, 34.0], [100.0, 34.0], 5.0, art::FRAME);
}
