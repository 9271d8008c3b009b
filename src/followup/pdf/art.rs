//! The drawings of a page: bulbs, lamps, the lantern.

use super::ink::{AMBER, AMBER_SHADE, EDGE, FLAME, GLOW, INK, LEAF, LEAF_WASH, Pen, SOFT};

/// Bulbs on the string over the page.
pub(super) const BULBS: usize = 9;

/// The string along the top of a page, one bulb lit for each person met.
pub(super) fn string_of_bulbs(pen: &mut Pen<'_, '_>, width: f32, met: usize) {
    let step = width / BULBS as f32;
    for n in 0..BULBS {
        let x = n as f32 * step;
        let at = |part: f32| x + part * step;
        let ends = [[x, 8.0], [at(0.3), 30.0], [at(0.7), 30.0], [x + step, 8.0]];
        pen.cord(ends, EDGE, 1.6);
        let middle = at(0.5);
        pen.block([middle - 3.0, 22.0, 6.0, 7.0], 1.5, SOFT);
        let (r, fill, edge) =
            if n < met { (8.0, Some(AMBER), (AMBER_SHADE, 1.4)) } else { (7.3, None, (EDGE, 1.6)) };
        pen.disc([middle, 36.0], [r, r], fill, Some(edge));
    }
}

/// The lantern, so many px high, from its top left. It is 0.72 as wide.
pub(super) fn lantern(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2], high: f32) {
    let k = high / 40.0;
    let at = |px: f32, py: f32| [x + px * k, y + py * k];
    pen.disc(at(14.4, 3.1), [2.7 * k, 2.7 * k], None, Some((INK, 1.7 * k)));
    pen.shape(&[at(10.3, 6.1), at(18.5, 6.1), at(25.6, 14.3), at(3.2, 14.3)], INK);
    pen.shape(&[at(5.7, 15.3), at(23.1, 15.3), at(21.0, 34.7), at(7.8, 34.7)], GLOW);
    pen.disc(at(14.4, 26.0), [3.2 * k, 6.1 * k], Some(FLAME), None);
    pen.line(at(5.7, 15.3), at(7.8, 34.7), INK, 1.8 * k);
    pen.line(at(23.1, 15.3), at(21.0, 34.7), INK, 1.8 * k);
    let [bx, by] = at(5.2, 34.7);
    pen.block([bx, by, 18.4 * k, 4.1 * k], 1.6 * k, INK);
}

/// One lamp: a disc with an edge.
pub(super) fn lamp(pen: &mut Pen<'_, '_>, middle: [f32; 2], r: f32) {
    pen.disc(middle, [r, r], Some(LEAF_WASH), Some((LEAF, 2.4)));
}

/// Two lamps on a string with a light between them, 190 px wide.
pub(super) fn pair(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2]) {
    let at = |px: f32, py: f32| [x + px, y + py];
    pen.cord([at(0.0, 11.0), at(12.0, 16.0), at(24.0, 18.0), at(37.0, 18.0)], LEAF, 2.4);
    pen.cord([at(153.0, 18.0), at(166.0, 18.0), at(178.0, 16.0), at(190.0, 11.0)], LEAF, 2.4);
    pen.cord([at(37.0, 18.0), at(69.0, 37.0), at(121.0, 37.0), at(153.0, 18.0)], LEAF, 2.4);
    pen.disc(at(95.0, 37.4), [7.4, 7.4], Some(AMBER), None);
    for middle in [37.0, 153.0] {
        let [bx, by] = at(middle - 8.0, 17.0);
        pen.block([bx, by, 16.0, 7.0], 2.0, LEAF);
        pen.disc(at(middle, 53.0), [31.0, 31.0], Some(LEAF_WASH), Some((LEAF, 3.0)));
    }
}

/// An envelope, 18 px wide.
pub(super) fn envelope(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2]) {
    pen.frame([x + 1.0, y + 3.0, 15.0, 12.0], 2.5, LEAF, 1.8);
    pen.bent(&[[x + 3.5, y + 6.5], [x + 8.5, y + 10.5], [x + 13.5, y + 6.5]], LEAF, 1.8);
}

/// A box to tick, 17 px wide; ticked where it was kept.
pub(super) fn tick_box(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2], kept: bool) {
    pen.frame([x + 1.0, y + 1.0, 15.0, 15.0], 4.0, INK, 1.8);
    if kept {
        pen.bent(&[[x + 4.5, y + 8.5], [x + 7.5, y + 11.5], [x + 12.5, y + 5.5]], LEAF, 2.2);
    }
}

/// What stands beside the advice on a page of somebody who met nobody: a lantern, a clock, words.
pub(super) fn advice(pen: &mut Pen<'_, '_>, [x, y]: [f32; 2], number: usize) {
    match number {
        0 => lantern(pen, [x + 3.0, y - 4.0], 36.0),
        1 => {
            pen.disc([x + 16.0, y + 14.0], [14.0, 14.0], None, Some((INK, 3.0)));
            pen.bent(&[[x + 16.0, y + 6.0], [x + 16.0, y + 14.0], [x + 21.0, y + 18.0]], INK, 2.6);
        }
        _ => {
            let (left, right, top, low) = (x + 2.0, x + 30.0, y + 3.0, y + 23.0);
            let corners = [
                [left, top],
                [right, top],
                [right, low],
                [left + 12.0, low],
                [left + 5.0, low + 6.0],
                [left + 5.0, low],
                [left, low],
                [left, top - 1.3],
            ];
            pen.bent(&corners, INK, 2.6);
        }
    }
}
