//! Strings: a sagging wire between two hooks, on which bulbs hang.

use super::brush::{Brush, Point};
use egui::Color32;

/// A cubic curve: from, two handles, to.
#[derive(Clone, Copy)]
pub(super) struct Wire(pub(super) [Point; 4]);

impl Wire {
    /// The point a share `t` (0..=1) of the way along.
    pub(super) fn at(self, t: f32) -> Point {
        let [_, _, _, end] = self.until(t).0;
        end
    }

    /// The first share `t` (0..=1) of the wire (de Casteljau's construction).
    pub(super) fn until(self, t: f32) -> Self {
        let [from, out, back, to] = self.0;
        let (first, middle, last) = (mix(from, out, t), mix(out, back, t), mix(back, to, t));
        let (near, far) = (mix(first, middle, t), mix(middle, last, t));
        Self([from, first, near, mix(near, far, t)])
    }

    pub(super) fn paint(self, brush: &Brush, width: f32, color: Color32) {
        brush.curve(self.0, width, color);
    }
}

/// The point a share `t` of the way from one to the other.
pub(super) fn mix([ax, ay]: Point, [bx, by]: Point, t: f32) -> Point {
    [ax + (bx - ax) * t, ay + (by - ay) * t]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wire_drawn_halfway_ends_where_it_will_hang_later() {
        let wire = Wire([[0.0, 6.0], [170.0, 46.0], [390.0, 46.0], [560.0, 6.0]]);
        let apart = |[ax, ay]: Point, [bx, by]: Point| (ax - bx).hypot(ay - by);
        assert!(apart(wire.at(0.0), [0.0, 6.0]) < 1e-3);
        assert!(apart(wire.at(0.5), [280.0, 36.0]) < 1e-3);
        assert!(apart(wire.at(1.0), [560.0, 6.0]) < 1e-3);
        assert!(apart(wire.until(0.5).at(1.0), wire.at(0.5)) < 1e-3);
    }
}
