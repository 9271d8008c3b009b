//! The house: wall, gable, door, and the porch in front.

use crate::ui::art::brush::Brush;
use crate::ui::theme::{Tokens, art};

/// The wall with everything that hangs on it behind the porch.
pub(super) fn wall(brush: &Brush, breath: f32) {
    brush.polygon([[1034.0, 112.0], [1334.0, 282.0], [734.0, 282.0]], art::ROOF);
    brush.polygon([[1034.0, 140.0], [1288.0, 284.0], [780.0, 284.0]], art::WALL);
    brush.rect([776.0, 280.0, 524.0, 412.0], 0.0, art::WALL);
    for board in 0_u8..16 {
        let y = 310.0 + 24.0 * f32::from(board);
        brush.line([776.0, y], [1300.0, y], 2.0, art::SIDING);
    }
    for (y, inset) in
        [(286.0, 6.0), (262.0, 42.0), (238.0, 84.0), (214.0, 127.0), (190.0, 169.0), (166.0, 211.0)]
    {
        brush.line([780.0 + inset, y], [1288.0 - inset, y], 2.0, art::SIDING);
    }
    attic_window(brush, breath);
    brush.rect([1154.0, 140.0, 38.0, 80.0], 0.0, art::ROOF);
    brush.rect([1148.0, 130.0, 50.0, 12.0], 2.0, art::SIDING);
    let discs = [(270.0, 0.05), (205.0, 0.06), (145.0, 0.09), (92.0, 0.13)];
    let discs = discs.map(|(radius, alpha)| (radius, alpha * breath));
    brush.inside([776.0, 418.0, 524.0, 266.0]).glow([1034.0, 470.0], art::GLOW, &discs);
}

fn attic_window(brush: &Brush, breath: f32) {
    brush.glow([1034.0, 234.0], art::GLOW, &[(58.0, 0.07 * breath), (44.0, 0.10 * breath)]);
    brush.circle([1034.0, 234.0], 32.0, art::FRAME);
    brush.circle([1034.0, 234.0], 26.0, art::WINDOW);
    brush.line([1034.0, 208.0], [1034.0, 260.0], 5.0, art::FRAME);
    brush.line([1008.0, 234.0], [1060.0, 234.0], 5.0, art::FRAME);
}

pub(super) fn door(brush: &Brush, tokens: &Tokens) {
    brush.rect([972.0, 490.0, 124.0, 190.0], 6.0, art::FRAME);
    brush.rect([984.0, 502.0, 100.0, 178.0], 3.0, art::DOOR);
    brush.rect([998.0, 516.0, 34.0, 52.0], 3.0, art::WINDOW);
    brush.rect([1036.0, 516.0, 34.0, 52.0], 3.0, art::WINDOW);
    brush.rect([998.0, 586.0, 72.0, 32.0], 3.0, art::DOOR_PANEL);
    brush.rect([998.0, 630.0, 72.0, 38.0], 3.0, art::DOOR_PANEL);
    brush.circle([1074.0, 600.0], 5.5, tokens.amber);
}

/// Railings, columns and the porch roof.
pub(super) fn porch_front(brush: &Brush) {
    railing(brush, 800.0, 930.0);
    railing(brush, 1138.0, 1270.0);
    for (x, color) in [
        (784.0, art::COLUMN_FAR),
        (930.0, art::COLUMN),
        (1120.0, art::COLUMN),
        (1268.0, art::COLUMN_FAR),
    ] {
        brush.rect([x, 416.0, 18.0, 264.0], 0.0, color);
        brush.rect([x - 5.0, 416.0, 28.0, 12.0], 0.0, color);
        brush.rect([x - 5.0, 668.0, 28.0, 12.0], 0.0, color);
    }
    roof(brush);
}

fn railing(brush: &Brush, left: f32, right: f32) {
    brush.line([left, 622.0], [right, 622.0], 7.0, art::RAIL);
    brush.line([left, 668.0], [right, 668.0], 5.0, art::RAIL);
    for post in 0_u8..7 {
        let x = left + 12.0 + 18.0 * f32::from(post);
        brush.line([x, 622.0], [x, 668.0], 4.0, art::BALUSTER);
    }
}

fn roof(brush: &Brush) {
    let slope = [[776.0, 330.0], [1300.0, 330.0], [1346.0, 396.0], [722.0, 396.0]];
    brush.polygon(slope, art::ROOF);
    brush.rect([716.0, 394.0, 640.0, 24.0], 2.0, art::COLUMN);
    brush.rect([716.0, 394.0, 640.0, 7.0], 2.0, art::FASCIA_EDGE);
    for (y, left, right) in [(347.0, 768.0, 1312.0), (364.0, 754.0, 1324.0), (381.0, 740.0, 1336.0)]
    {
        brush.line([left, y], [right, y], 2.0, art::SIDING);
    }
}
