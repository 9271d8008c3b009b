//! Paths to points. The letters are those of SVG, upper case only: `M`ove, `L`ine, `H`orizontal,
//! `V`ertical, `C`ubic, `S`mooth cubic, `A`rc, `Z` close; and four of our own: `O` an ellipse
//! (centre, radii), `Q` the same dashed, `R` a rounded rectangle (corner, size, radius), `F` before
//! a path that is filled.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::{Vec2, vec2};

/// Straight pieces for a curve and for a quarter of a circle: fine enough for 44 points.
const PIECES: usize = 12;

/// One stroke or filled shape on the grid.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) points: Vec<Vec2>,
    /// Which points are ends or joints.
    pub(super) corners: Vec<usize>,
    pub(super) closed: bool,
    pub(super) filled: bool,
}

/// Reads a path. What it does not understand ends it.
pub(super) fn outlines(path: &str) -> Vec<Outline> {
    let mut reader = Reader::default();
    for command in commands(path) {
        reader.read(command.0, &command.1);
    }
    reader.done
}

/// Each letter with the numbers behind it.
fn commands(path: &str) -> Vec<(char, Vec<f32>)> {
    let mut commands: Vec<(char, Vec<f32>)> = Vec::new();
    for piece in path.split_inclusive(|c: char| c.is_ascii_alphabetic()) {
        let letter = piece.chars().last().filter(char::is_ascii_alphabetic);
        let numbers = piece.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if let Some((_, last)) = commands.last_mut() {
            last.extend(numbers.split_ascii_whitespace().filter_map(|n| n.parse::<f32>().ok()));
        }
        commands.extend(letter.map(|letter| (letter, Vec::new())));
    }
    commands
}

#[derive(Default)]
struct Reader {
    done: Vec<Outline>,
    at: Vec2,
    /// The second handle of the last cubic, for `S`.
    handle: Vec2,
    fill_next: bool,
}

impl Reader {
    fn read(&mut self, letter: char, numbers: &[f32]) {
        match letter {
            'F' => self.fill_next = true,
            'M' => self.pairs(numbers, true),
            'L' => self.pairs(numbers, false),
            'H' => numbers.iter().for_each(|x| self.line(vec2(*x, self.at.y))),
            'V' => numbers.iter().for_each(|y| self.line(vec2(self.at.x, *y))),
            'C' => numbers.as_chunks::<6>().0.iter().for_each(|[a, b, c, d, x, y]| {
                self.cubic(vec2(*a, *b), vec2(*c, *d), vec2(*x, *y));
            }),
            'S' => numbers.as_chunks::<4>().0.iter().for_each(|[c, d, x, y]| {
                self.cubic(self.at * 2.0 - self.handle, vec2(*c, *d), vec2(*x, *y));
            }),
            'A' => numbers.as_chunks::<7>().0.iter().for_each(|[r, _, _, large, sweep, x, y]| {
                self.arc(*r, *large > 0.5, *sweep > 0.5, vec2(*x, *y));
            }),
            'Z' => self.close(),
            'O' | 'Q' => numbers.as_chunks::<4>().0.iter().for_each(|[x, y, rx, ry]| {
                self.ellipse(vec2(*x, *y), vec2(*rx, *ry), letter == 'Q');
            }),
            'R' => numbers.as_chunks::<5>().0.iter().for_each(|[x, y, w, h, r]| {
                self.rectangle(vec2(*x, *y), vec2(*w, *h), *r);
            }),
            _ => {}
        }
    }

    fn pairs(&mut self, numbers: &[f32], mut starts: bool) {
        for [x, y] in numbers.as_chunks::<2>().0 {
            if starts {
                self.start(vec2(*x, *y));
            } else {
                self.line(vec2(*x, *y));
            }
            starts = false;
        }
    }

    fn start(&mut self, at: Vec2) {
        let filled = std::mem::take(&mut self.fill_next);
        self.done.push(Outline {
            points: vec![at],
            corners: vec![0],
            filled,
            ..Outline::default()
        });
        self.at = at;
    }

    /// Adds points to the stroke at hand; the last one is a corner.
    fn go(&mut self, points: impl IntoIterator<Item = Vec2>) {
        if let Some(outline) = self.done.last_mut() {
            outline.points.extend(points);
            outline.corners.push(outline.points.len() - 1);
            self.at = outline.points.last().copied().unwrap_or(self.at);
        }
        self.handle = self.at;
    }

    fn line(&mut self, to: Vec2) {
        self.go([to]);
    }

    fn cubic(&mut self, a: Vec2, b: Vec2, to: Vec2) {
        let from = self.at;
        self.go((1..=PIECES).map(|i| {
            let t = i as f32 / PIECES as f32;
            let u = 1.0 - t;
            from * (u * u * u) + a * (3.0 * u * u * t) + b * (3.0 * u * t * t) + to * (t * t * t)
        }));
        self.handle = b;
    }

    /// A piece of a circle; centre and angles as in appendix B.2.4 of the SVG specification.
    fn arc(&mut self, radius: f32, large: bool, sweep: bool, to: Vec2) {
        let half = (to - self.at) / 2.0;
        let height = (radius * radius - half.length_sq()).max(0.0).sqrt();
        let side = if large == sweep { -1.0 } else { 1.0 };
        let center = self.at + half + half.normalized().rot90() * -(height * side);
        let from_angle = (self.at - center).angle();
        let mut turn = (to - center).angle() - from_angle;
        if sweep && turn < 0.0 {
            turn += TAU;
        } else if !sweep && turn > 0.0 {
            turn -= TAU;
        }
        let pieces = ((turn.abs() / FRAC_PI_2) * PIECES as f32).ceil().max(1.0);
        let angles = (1..=pieces as usize).map(|i| from_angle + turn * i as f32 / pieces);
        self.go(angles.map(|angle| center + Vec2::angled(angle) * radius).collect::<Vec<_>>());
    }

    fn close(&mut self) {
        if let Some(outline) = self.done.last_mut() {
            outline.closed = true;
            self.at = outline.points.first().copied().unwrap_or(self.at);
        }
    }

    fn ellipse(&mut self, center: Vec2, radii: Vec2, dashed: bool) {
        let count = 4 * PIECES;
        let point = |i: usize| center + Vec2::angled(TAU * i as f32 / count as f32) * radii;
        if dashed {
            self.done.extend((0..8).map(|dash| Outline {
                points: (dash * 6..=dash * 6 + 3).map(point).collect(),
                corners: vec![0, 3],
                ..Outline::default()
            }));
            return;
        }
        let points = (0..count).map(point).collect();
        // A ring smaller than its own stroke is a dot.
        let filled = radii.max_elem() < 1.0;
        let points = if filled {
            (0..count).map(|i| center + (point(i) - center) * 3.0).collect()
        } else {
            points
        };
        self.done.push(Outline { points, closed: true, filled, ..Outline::default() });
    }

    fn rectangle(&mut self, corner: Vec2, size: Vec2, radius: f32) {
        let centers = [
            (corner + size - Vec2::splat(radius), 0.0),
            (vec2(corner.x + radius, corner.y + size.y - radius), FRAC_PI_2),
            (corner + Vec2::splat(radius), 2.0 * FRAC_PI_2),
            (vec2(corner.x + size.x - radius, corner.y + radius), 3.0 * FRAC_PI_2),
        ];
        let points = centers
            .into_iter()
            .flat_map(|(center, from)| {
                (0..=PIECES).map(move |i| {
                    center + Vec2::angled(from + FRAC_PI_2 * i as f32 / PIECES as f32) * radius
                })
            })
            .collect();
        self.done.push(Outline { points, closed: true, ..Outline::default() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end_of(path: &str) -> Vec2 {
        *outlines(path)[0].points.last().unwrap()
    }

    #[test]
    fn numbers_after_a_move_are_lines() {
        let read = outlines("M11 5 4 12 11 19M4 12H20");
        assert_eq!(read[0].points, [vec2(11.0, 5.0), vec2(4.0, 12.0), vec2(11.0, 19.0)]);
        assert_eq!(read[1].points, [vec2(4.0, 12.0), vec2(20.0, 12.0)]);
    }

    #[test]
    fn arcs_end_where_they_say_and_keep_their_radius() {
        for path in ["M12 3.5A8.5 8.5 0 0 1 12 20.5", "M19.5 12A7.5 7.5 0 1 1 17 6.4"] {
            let numbers = commands(path);
            let wished = &numbers[1].1;
            assert!((end_of(path) - vec2(wished[5], wished[6])).length() < 0.2, "{path}");
        }
        let half = &outlines("M12 3.5A8.5 8.5 0 0 1 12 20.5")[0].points;
        assert!(half.iter().all(|p| ((*p - vec2(12.0, 12.0)).length() - 8.5).abs() < 0.01));
        assert!(half.iter().any(|p| p.x > 20.0), "sweeps over the right side");
    }
}
