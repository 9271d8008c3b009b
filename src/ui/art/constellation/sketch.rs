//! What is painted: lights, rings and strings with their places, and the mesh they make.

use std::collections::BTreeSet;

use egui::epaint::{CircleShape, CubicBezierShape, Tessellator};
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, vec2};

use super::Presence;
use super::grid::{Grid, SIZE};
use super::hanging::Hanging;
use crate::ui::art::brush::Point;
use crate::ui::art::wire::{Wire, mix};
use crate::ui::theme::{Tokens, art};

/// How dim a light can be while somebody it stands for met somebody.
const DIMMEST: f32 = 0.4;

/// A picture of the lights at one moment.
pub(super) struct Sketch {
    grid: Grid,
    /// What hangs, and how bright.
    lit: Vec<(Point, f32)>,
    /// Who waits, and how bright.
    rings: Vec<(Point, f32)>,
    /// All strings but the newest.
    strings: Vec<Wire>,
    newest: Option<(Wire, [Point; 2])>,
}

impl Sketch {
    pub(super) fn of(hanging: &Hanging, lights: &[Presence]) -> Self {
        let grid = hanging.grid;
        let place = |light: &usize| hanging.hung.get(light).map(|place| grid.at(*place));
        let ends = |string: &[usize; 2]| {
            let [from, to] = string.each_ref().map(place);
            from.zip(to)
        };
        let (newest, older) = hanging.strings.split_last().unzip();
        // Where one of them left, it is as any other.
        let is_lively = |light: &usize| group(*light, grid.each, lights).contains(&Presence::Here);
        let newest = newest.filter(|it| it.iter().all(is_lively));
        let (newest, older) = match newest {
            Some(newest) => (Some(newest), older.unwrap_or_default()),
            None => (None, hanging.strings.as_slice()),
        };
        let newest = newest.and_then(ends).map(|(from, to)| (swag(grid, from, to), [from, to]));
        let is_newest = |at: &Point| newest.is_some_and(|(_, ends)| ends.contains(at));
        let met = hanging.introduced();
        let bright = |light: usize| brightness(light, grid.each, lights, &met);
        let lit = hanging.hung.iter().map(|(light, place)| (grid.at(*place), bright(*light)));
        let strings = older.iter().filter_map(ends);
        Self {
            grid,
            lit: lit.filter(|(at, _)| !is_newest(at)).collect(),
            rings: rings(hanging, lights),
            strings: strings.map(|(from, to)| swag(grid, from, to)).collect(),
            newest,
        }
    }

    /// The newest string and its two lights, which are not part of the mesh.
    pub(super) const fn newest(&self) -> Option<(Wire, [Point; 2])> {
        self.newest
    }

    /// A light's radius.
    pub(super) fn radius(&self) -> f32 {
        (0.17 * self.grid.step()).clamp(4.0, 9.0)
    }

    /// A string's width.
    pub(super) const fn thick(&self) -> f32 {
        if self.grid.columns < 20 { 3.0 } else { 2.0 }
    }

    /// Everything but the newest, as large as it fits in `rect`.
    pub(super) fn mesh(&self, painter: &Painter, rect: Rect, tokens: &Tokens) -> Mesh {
        let options = painter.ctx().tessellation_options(|it| *it);
        // No text is among it, so it does not matter how large the glyphs' texture is.
        let mut press = Tessellator::new(painter.pixels_per_point(), options, [1, 1], Vec::new());
        let mut mesh = Mesh::default();
        self.shapes(rect, tokens).into_iter().for_each(|it| press.tessellate_shape(it, &mut mesh));
        mesh
    }

    fn shapes(&self, rect: Rect, tokens: &Tokens) -> Vec<Shape> {
        let (origin, scale) = hang(rect);
        let to = |[x, y]: Point| origin + vec2(x, y) * scale;
        let curve = |Wire(points): Wire, width: f32, color| {
            let stroke = Stroke::new(width * scale, color);
            let points = points.map(to);
            CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke).into()
        };
        let fine = self.grid.columns >= 20;
        let [wire, ring] = if fine { [1.4, 1.8] } else { [2.0, 2.6] };
        let rows = (0..self.grid.rows).map(|row| self.grid.wire(row));
        let mut shapes: Vec<Shape> =
            rows.map(|row| curve(quadratic(row), wire, tokens.dusk700)).collect();
        shapes.extend(self.strings.iter().map(|it| curve(*it, self.thick(), art::STRING)));
        let radius = self.radius() * scale;
        for (at, bright) in &self.lit {
            let halo = art::GLOW.gamma_multiply(0.16 * bright);
            shapes.push(Shape::circle_filled(to(*at), 1.9 * radius, halo));
            shapes.push(Shape::circle_filled(to(*at), radius, art::BULB.gamma_multiply(*bright)));
        }
        for (at, bright) in &self.rings {
            let stroke = Stroke::new(ring * scale, tokens.mist.gamma_multiply(*bright));
            // egui lays a circle's stroke outside its radius.
            let radius = 0.85 * radius - stroke.width / 2.0;
            let circle = CircleShape { center: to(*at), radius, fill: tokens.dusk800, stroke };
            shapes.push(circle.into());
        }
        shapes
    }
}

/// Where the picture's (0, 0) lands, and how large it is there.
pub(super) fn hang(rect: Rect) -> (Pos2, f32) {
    let [width, height] = SIZE;
    let scale = (rect.width() / width).min(rect.height() / height);
    (rect.center() - vec2(width, height) * scale / 2.0, scale)
}

/// Those who met nobody yet, on the sill; who is in stands first.
fn rings(hanging: &Hanging, lights: &[Presence]) -> Vec<(Point, f32)> {
    let grid = hanging.grid;
    let groups = lights.chunks(grid.each.max(1)).enumerate();
    let waiting = groups.filter(|(light, _)| !hanging.hung.contains_key(light));
    let waiting = waiting.filter(|(_, group)| group.iter().any(|it| *it != Presence::Nobody));
    let (here, away): (Vec<_>, Vec<_>) =
        waiting.partition(|(_, group)| group.contains(&Presence::Here));
    let bright = std::iter::repeat_n(1.0, here.len()).chain(std::iter::repeat_n(0.5, away.len()));
    let free = grid.waiting().filter(|place| hanging.is_free(*place));
    free.zip(bright).map(|(place, bright)| (grid.at(place), bright)).collect()
}

/// How those are for whom a light stands.
fn group(light: usize, each: usize, lights: &[Presence]) -> &[Presence] {
    let end = ((light + 1) * each).min(lights.len());
    lights.get(light * each..end).unwrap_or_default()
}

/// How bright a light is: all of it while everybody it stands for is in and met somebody.
fn brightness(light: usize, each: usize, lights: &[Presence], met: &BTreeSet<usize>) -> f32 {
    let group = group(light, each, lights);
    let share = |(guest, presence): (usize, &Presence)| match presence {
        Presence::Here if met.contains(&guest) => 1.0,
        Presence::Away if met.contains(&guest) => 0.5,
        Presence::Nobody | Presence::Here | Presence::Away => 0.0,
    };
    let bright: f32 = (light * each..).zip(group).map(share).sum();
    (bright / group.len().max(1) as f32).clamp(DIMMEST, 1.0)
}

/// A string between two neighbours: it hangs low along a row, and hardly between two.
fn swag(grid: Grid, from: Point, to: Point) -> Wire {
    let ([ax, _], [bx, _]) = (from, to);
    let is_along = (bx - ax).abs() > 0.75 * grid.step();
    let low = grid.step() * if is_along { 0.48 } else { 0.16 };
    let [x, y] = mix(from, to, 0.5);
    quadratic([from, [x, y + low], to])
}

/// A quadratic curve (from, handle, to) as a cubic one.
fn quadratic([from, handle, to]: [Point; 3]) -> Wire {
    Wire([from, mix(from, handle, 2.0 / 3.0), mix(to, handle, 2.0 / 3.0), to])
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    /// A string as straight pieces.
    fn pieces(wire: Wire) -> Vec<[Point; 2]> {
        let at = |step: u8| wire.at(f32::from(step) / 16.0);
        (0..16).map(|step| [at(step), at(step + 1)]).collect()
    }

    fn cross([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
        let side = |[ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point| {
            (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        };
        side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
    }

    #[test]
    fn no_two_strings_cross_even_where_every_neighbour_is_strung() {
        for people in [24, 60, 140, 260, 456] {
            let grid = Grid::of(people);
            let mut strings = Vec::new();
            for place in 0..grid.above_the_sill() {
                for other in grid.neighbours(place).filter(|other| *other > place) {
                    strings.push(pieces(swag(grid, grid.at(place), grid.at(other))));
                }
            }
            for (at, one) in strings.iter().enumerate() {
                for other in strings.iter().skip(at + 1) {
                    // Far ones cannot meet.
                    let apart = (one[0][0][0] - other[0][0][0]).abs();
                    if apart > 3.0 * grid.step() {
                        continue;
                    }
                    let met = one.iter().any(|a| other.iter().any(|b| cross(*a, *b)));
                    assert!(!met, "{people} people: {:?} and {:?}", one[0], other[0]);
                }
            }
        }
    }

    #[test]
    fn a_light_that_left_is_at_half_and_one_of_several_is_as_bright_as_many_of_them_met() {
        use Presence::{Away, Here};
        let met = BTreeSet::from([0, 1, 2]);
        let close = |light, each, lights: &[Presence], expected: f32| {
            let is = brightness(light, each, lights, &met);
            assert!((is - expected).abs() < 1e-6, "{is} is not {expected}");
        };
        close(0, 1, &[Here, Away], 1.0);
        close(1, 1, &[Here, Away], 0.5);
        close(0, 5, &[Here; 5], 0.6);
        close(0, 5, &[Here, Here, Away, Here, Here], 0.5);
        close(1, 5, &[Here; 10], DIMMEST);
    }

    #[test]
    fn whoever_waits_is_a_ring_on_the_sill_and_moves_nowhere_when_others_are_hung() {
        let mut hanging = Hanging::default();
        let places = |hanging: &Hanging, people: usize| -> Vec<Pos2> {
            let rings = Sketch::of(hanging, &vec![Presence::Here; people]).rings;
            rings.into_iter().map(|([x, y], _)| pos2(x, y)).collect()
        };
        hanging.look(6, &[]);
        let before = places(&hanging, 6);
        assert_eq!(before.len(), 6);
        assert!(before.iter().all(|at| at.y > 380.0), "on the sill: {before:?}");
        hanging.look(6, &[[0, 3]]);
        assert_eq!(places(&hanging, 6), before[..4]);
    }
}
