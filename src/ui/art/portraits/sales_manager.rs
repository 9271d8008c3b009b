//! The Sales Manager: all teeth, one of gold, and a lead on the hook.

use super::{eyes, paper};
use crate::ui::art::brush::Brush;
use crate::ui::theme::{LIGHT, figures};

pub(super) fn paint(brush: &Brush) {
    suit(brush);
    head(brush);
    grin(brush);
    brush.pen([[104.0, 166.0], [122.0, 196.0], [116.0, 214.0]], 17.0, LIGHT.dusk700);
    brush.circle([116.0, 216.0], 9.0, figures::SKIN);
    rod(brush);
}

fn suit(brush: &Brush) {
    let [jacket, lapel, tie] = [LIGHT.dusk700, LIGHT.ink, LIGHT.clay];
    brush.polygon([[36.0, 148.0], [104.0, 148.0], [122.0, 260.0], [20.0, 260.0]], jacket);
    brush.polygon([[54.0, 148.0], [88.0, 148.0], [71.0, 200.0]], LIGHT.card);
    brush.polygon([[40.0, 148.0], [54.0, 148.0], [71.0, 206.0], [46.0, 196.0]], lapel);
    brush.polygon([[88.0, 148.0], [102.0, 148.0], [96.0, 196.0], [71.0, 206.0]], lapel);
    brush.polygon([[65.0, 150.0], [77.0, 150.0], [75.0, 160.0], [67.0, 160.0]], tie);
    let blade = [[67.0, 160.0], [75.0, 160.0], [80.0, 198.0], [71.0, 210.0], [62.0, 198.0]];
    brush.polygon(blade, tie);
    let curve = [[66.0, 192.0], [70.0, 184.0], [73.0, 188.0], [77.0, 174.0]];
    brush.pen(curve, 2.4, LIGHT.clay_on_dusk);
    brush.rect([60.0, 130.0, 22.0, 24.0], 6.0, figures::SKIN_SHADE);
}

fn head(brush: &Brush) {
    let hair = LIGHT.ink;
    brush.ellipse([71.0, 98.0], [38.0, 46.0], 0.0, figures::SKIN);
    brush.ellipse([32.0, 104.0], [7.0, 11.0], 0.0, figures::SKIN_SHADE);
    brush.ellipse([110.0, 104.0], [7.0, 11.0], 0.0, figures::SKIN_SHADE);
    brush.ellipse([71.0, 62.0], [36.0, 18.0], 0.0, hair);
    brush.ellipse([98.0, 70.0], [11.0, 14.0], -20.0, hair);
    brush.ellipse([44.0, 70.0], [11.0, 14.0], 20.0, hair);
    brush.pen([[48.0, 54.0], [62.0, 48.0], [84.0, 50.0]], 3.0, LIGHT.dusk600);
    brush.pen([[46.0, 82.0], [62.0, 90.0]], 5.0, hair);
    brush.pen([[96.0, 82.0], [80.0, 90.0]], 5.0, hair);
    eyes(brush, [([56.0, 97.0], 7.5, [57.5, 98.0], 3.6), ([86.0, 97.0], 7.5, [84.5, 98.0], 3.6)]);
}

fn grin(brush: &Brush) {
    let gap = figures::TEETH_GAP;
    brush.rect([42.0, 112.0, 58.0, 24.0], 12.0, LIGHT.card);
    for x in [52.0, 61.0, 71.0, 81.0, 90.0] {
        brush.line([x, 113.0], [x, 135.0], 1.8, gap);
    }
    brush.pen([[44.0, 124.0], [98.0, 124.0]], 1.8, gap);
    brush.rect([81.9, 113.0, 7.2, 10.0], 1.5, LIGHT.amber);
}

fn rod(brush: &Brush) {
    brush.pen([[112.0, 226.0], [136.0, 30.0]], 4.0, figures::ROD);
    brush.pen([[136.0, 30.0], [127.0, 52.0]], 1.6, LIGHT.soft);
    paper(brush, [112.0, 52.0, 27.0, 18.0], 3.0, 1.5);
    brush.pen([[116.0, 58.0], [130.0, 58.0]], 2.0, LIGHT.edge);
    brush.pen([[116.0, 64.0], [125.0, 64.0]], 2.0, LIGHT.edge);
}
