//! The board's constellation: each light is one of us, each string an introduction.

use super::brush::{Brush, Point};
use super::wire::{Wire, mix};
use crate::ui::theme::{Tokens, art};
use egui::{Painter, Rect};
use std::f64::consts::PI;

/// Lights beyond these are not painted: they would lie closer than they are wide.
const MOST_LIGHTS: usize = 4000;
/// A string fades as newer ones come and is gone after so many: more would be a tangle. Its lights
/// stay lit.
const MOST_STRINGS: usize = 40;
/// Distance between neighbours at which lights have the design's size, in points.
const ROOMY: f32 = 60.0;

/// `lights` guests in an oval as large as `rect`, in no order that means anything.
///
/// `strings` are introductions between guests by their index, oldest first; the newest is the
/// brightest, and `drawn` (0 to 1) is how much of it is there yet. A guest on a string is lit, the
/// others are rings. A guest's light keeps its place for as long as the index does, however many
/// come after. Paints at most a few shapes for each of 4,000 lights and 40 strings.
pub fn constellation(
    painter: &Painter,
    rect: Rect,
    lights: usize,
    strings: &[[usize; 2]],
    drawn: f32,
    tokens: &Tokens,
) {
    let sky = Sky::over(painter, rect, lights.min(MOST_LIGHTS));
    let Some((newest, older)) = strings.split_last() else {
        return (0..sky.lights).for_each(|guest| sky.ring(guest, tokens));
    };
    for (age, ends) in older.iter().rev().take(MOST_STRINGS - 1).enumerate().rev() {
        sky.string(*ends, 1.0 - age as f32 / MOST_STRINGS as f32);
    }
    for (guest, strung) in is_strung(sky.lights, older).into_iter().enumerate() {
        if strung {
            sky.lit(guest);
        } else {
            sky.ring(guest, tokens);
        }
    }
    sky.newest(*newest, drawn.clamp(0.0, 1.0), tokens);
}

/// For each of the first `lights` guests, whether a string ends at them.
fn is_strung(lights: usize, strings: &[[usize; 2]]) -> Vec<bool> {
    let mut strung = vec![false; lights];
    for end in strings.iter().flatten() {
        if let Some(strung) = strung.get_mut(*end) {
            *strung = true;
        }
    }
    strung
}

/// The oval, and how large a light is in it.
struct Sky {
    brush: Brush,
    reach: Point,
    lights: usize,
    /// Scale of a light, 1 as in the design.
    size: f32,
}

impl Sky {
    fn over(painter: &Painter, rect: Rect, lights: usize) -> Self {
        let mut painter = painter.clone();
        painter.shrink_clip_rect(rect);
        let reach = [rect.width(), rect.height()].map(|edge| (edge / 2.0 - 36.0).max(edge / 4.0));
        let [rx, ry] = reach;
        let room = (std::f32::consts::PI * rx * ry / lights.max(1) as f32).sqrt();
        let size = (room / ROOMY).clamp(0.2, 1.25);
        Self { brush: Brush::new(&painter, rect.center(), 1.0), reach, lights, size }
    }

    fn at(&self, guest: usize) -> Point {
        let ([x, y], [rx, ry]) = (place(guest), self.reach);
        [x * rx, y * ry]
    }

    fn ring(&self, guest: usize, tokens: &Tokens) {
        let (radius, width) = ((7.5 * self.size).max(2.0), (3.0 * self.size).max(1.0));
        self.brush.ring(self.at(guest), radius, tokens.dusk800, width, tokens.mist);
    }

    fn lit(&self, guest: usize) {
        self.brush.glow(self.at(guest), art::GLOW, &[(17.0 * self.size, 0.16)]);
        self.brush.circle(self.at(guest), 8.5 * self.size, art::BULB);
    }

    fn string(&self, [a, b]: [usize; 2], fresh: f32) {
        let wire = sagging(self.at(a), self.at(b));
        let color = art::STRING.gamma_multiply(fresh);
        wire.paint(&self.brush, (3.0 * self.size).max(1.0), color);
    }

    /// The newest string draws itself from one light to the other, which then lights up too.
    fn newest(&self, [a, b]: [usize; 2], drawn: f32, tokens: &Tokens) {
        let size = self.size.max(0.5);
        let wire = sagging(self.at(a), self.at(b)).until(drawn);
        wire.paint(&self.brush, 6.0 * size, tokens.amber);
        let reached = if drawn < 1.0 { &[a][..] } else { &[a, b][..] };
        for at in reached.iter().map(|guest| self.at(*guest)) {
            self.brush.glow(at, art::GLOW, &[(40.0 * size, 0.16), (27.0 * size, 0.24)]);
            self.brush.circle(at, 15.0 * size, art::GLINT);
        }
    }
}

/// A string hangs a little, a long one more, but never like a garland.
fn sagging(from: Point, to: Point) -> Wire {
    let ([ax, ay], [bx, by]) = (from, to);
    let sag = (0.12 * (bx - ax).hypot(by - ay)).min(26.0);
    let lowered = |t: f32| {
        let [x, y] = mix(from, to, t);
        [x, y + sag]
    };
    Wire([from, lowered(1.0 / 3.0), lowered(2.0 / 3.0), to])
}

/// The place of a guest's light in the unit disc: spread evenly however many there are, and never
/// moved by those who come later.
///
/// Roberts' R2 sequence (the powers of the plastic number), laid from the square on the disc by
/// Shirley and Chiu's concentric map. Constant time.
fn place(guest: usize) -> Point {
    let [u, v] = [0.754_877_666_246_692_7, 0.569_840_290_998_053_2]
        .map(|step: f64| 2.0 * (0.5 + step * guest as f64).rem_euclid(1.0) - 1.0);
    let (radius, angle) = if u.abs() > v.abs() {
        (u, PI / 4.0 * (v / u))
    } else if v == 0.0 {
        (0.0, 0.0)
    } else {
        (v, PI / 2.0 - PI / 4.0 * (u / v))
    };
    [(radius * angle.cos()) as f32, (radius * angle.sin()) as f32]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_lies_in_the_disc() {
        for guest in 0..20_000 {
            let [x, y] = place(guest);
            assert!(x.hypot(y) <= 1.0 + 1e-6, "{guest}: {x}, {y}");
        }
    }

    #[test]
    fn lights_keep_their_distance_however_many_there_are() {
        for lights in [12_usize, 80, 500, 2000] {
            let places: Vec<Point> = (0..lights).map(place).collect();
            let nearest = places.iter().enumerate().flat_map(|(i, a)| {
                places.iter().skip(i + 1).map(|b| (a[0] - b[0]).hypot(a[1] - b[1]))
            });
            let nearest = nearest.fold(f32::MAX, f32::min);
            let even = (std::f32::consts::PI / lights as f32).sqrt();
            assert!(nearest > 0.3 * even, "{lights}: {nearest} of {even}");
        }
    }
}
