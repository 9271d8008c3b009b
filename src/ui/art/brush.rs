//! A painter with a picture's own coordinates, so that a picture reads like a list of shapes.

use egui::emath::{Rot2, TSTransform};
use egui::epaint::{CircleShape, CornerRadius, CubicBezierShape, PathShape, RectShape};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use std::f32::consts::TAU;

/// A place in a picture's own coordinates, in points before scaling.
pub(super) type Point = [f32; 2];

/// Paints in the coordinates of a picture and puts the result where the picture hangs.
#[derive(Clone)]
pub(super) struct Brush {
    painter: Painter,
    hang: TSTransform,
}

impl Brush {
    /// The picture's (0, 0) lands on `origin`; one of its units is `scale` points.
    pub(super) fn new(painter: &Painter, origin: Pos2, scale: f32) -> Self {
        let hang = TSTransform::new(origin.to_vec2(), scale);
        Self { painter: painter.clone(), hang }
    }

    /// The same brush with (0, 0) at `origin` and everything `scale` times as large.
    pub(super) fn moved(&self, origin: Point, scale: f32) -> Self {
        let hang = TSTransform::new(self.to(origin).to_vec2(), self.hang.scaling * scale);
        Self { painter: self.painter.clone(), hang }
    }

    /// The same brush, painting only inside `area` (x, y, width, height).
    pub(super) fn inside(&self, area: [f32; 4]) -> Self {
        let mut inner = self.clone();
        inner.painter.shrink_clip_rect(self.area(area));
        inner
    }

    /// Where a point of the picture lands on the screen.
    pub(super) fn to(&self, [x, y]: Point) -> Pos2 {
        self.hang.mul_pos(pos2(x, y))
    }

    fn area(&self, [x, y, width, height]: [f32; 4]) -> Rect {
        self.hang.mul_rect(Rect::from_min_size(pos2(x, y), vec2(width, height)))
    }

    fn stroke(&self, width: f32, color: Color32) -> Stroke {
        Stroke::new(self.hang.scaling * width, color)
    }

    pub(super) fn circle(&self, center: Point, radius: f32, fill: Color32) {
        self.painter.circle_filled(self.to(center), self.hang.scaling * radius, fill);
    }

    /// A filled circle with a stroke centred on its edge.
    pub(super) fn ring(
        &self,
        center: Point,
        radius: f32,
        fill: Color32,
        width: f32,
        edge: Color32,
    ) {
        self.painter.add(CircleShape {
            center: self.to(center),
            // egui lays a circle's stroke outside its radius.
            radius: self.hang.scaling * (radius - width / 2.0),
            fill,
            stroke: self.stroke(width, edge),
        });
    }

    /// Flat discs of light around `center`, each a (radius, alpha).
    pub(super) fn glow(&self, center: Point, color: Color32, discs: &[(f32, f32)]) {
        for &(radius, alpha) in discs {
            self.circle(center, radius, color.gamma_multiply(alpha));
        }
    }

    /// An ellipse turned clockwise by `degrees`, with as many corners as its size needs: egui's own
    /// shows them.
    pub(super) fn ellipse(&self, center: Point, [rx, ry]: Point, degrees: f32, fill: Color32) {
        let (center, turn) = (self.to(center), Rot2::from_angle(degrees.to_radians()));
        let radius = vec2(rx, ry) * self.hang.scaling;
        let corners = corners_of_round(radius.max_elem() * self.painter.pixels_per_point());
        let edge = (0..corners).map(|corner| {
            let on_circle = Vec2::angled(TAU * f32::from(corner) / f32::from(corners));
            center + turn * (on_circle * radius)
        });
        self.painter.add(Shape::convex_polygon(edge.collect(), fill, Stroke::NONE));
    }

    /// A filled rectangle (x, y, width, height).
    pub(super) fn rect(&self, area: [f32; 4], corner: f32, fill: Color32) {
        self.painter.add(self.rect_shape(area, corner, fill));
    }

    /// A filled rectangle with a stroke centred on its edge.
    pub(super) fn framed_rect(
        &self,
        area: [f32; 4],
        corner: f32,
        fill: Color32,
        width: f32,
        edge: Color32,
    ) {
        let shape = self.rect_shape(area, corner, fill);
        let shape = shape.with_stroke_kind(egui::StrokeKind::Middle);
        self.painter.add(RectShape { stroke: self.stroke(width, edge), ..shape });
    }

    /// Pictures scale freely, so their edges are smoothed and not moved to whole pixels.
    fn rect_shape(&self, area: [f32; 4], corner: f32, fill: Color32) -> RectShape {
        let corner = CornerRadius::same((self.hang.scaling * corner).round() as u8);
        RectShape::filled(self.area(area), corner, fill).with_round_to_pixels(false)
    }

    /// A filled polygon, which must be convex: egui fills nothing else correctly.
    pub(super) fn polygon<const N: usize>(&self, corners: [Point; N], fill: Color32) {
        let corners: Vec<Pos2> = corners.into_iter().map(|corner| self.to(corner)).collect();
        debug_assert!(is_convex(&corners), "polygon is not convex: {corners:?}");
        self.painter.add(Shape::convex_polygon(corners, fill, Stroke::NONE));
    }

    pub(super) fn line(&self, from: Point, to: Point, width: f32, color: Color32) {
        let ends = [self.to(from), self.to(to)];
        self.painter.line_segment(ends, self.stroke(width, color));
    }

    /// A polyline with rounded ends and joints, which egui's own strokes lack.
    pub(super) fn pen<const N: usize>(&self, points: [Point; N], width: f32, color: Color32) {
        for point in points {
            self.circle(point, width / 2.0, color);
        }
        let points = points.into_iter().map(|point| self.to(point)).collect();
        self.painter.add(PathShape::line(points, self.stroke(width, color)));
    }

    /// A cubic curve: from, two handles, to.
    pub(super) fn curve(&self, points: [Point; 4], width: f32, color: Color32) {
        let points = points.map(|point| self.to(point));
        let (open, fill) = (false, Color32::TRANSPARENT);
        let stroke = self.stroke(width, color);
        self.painter.add(CubicBezierShape::from_points_stroke(points, open, fill, stroke));
    }

    /// Straight dashes along `path`, a place of the picture each.
    pub(super) fn dashes(&self, path: impl Iterator<Item = Point>, width: f32, color: Color32) {
        let path: Vec<Pos2> = path.map(|point| self.to(point)).collect();
        let dash = 5.0 * self.hang.scaling;
        self.painter.extend(Shape::dashed_line(&path, self.stroke(width, color), dash, dash));
    }

    /// A cubic curve with rounded ends.
    pub(super) fn pen_curve(&self, points: [Point; 4], width: f32, color: Color32) {
        let [from, _, _, to] = points;
        self.circle(from, width / 2.0, color);
        self.circle(to, width / 2.0, color);
        self.curve(points, width, color);
    }
}

/// How many corners a circle of `radius_px` needs to be nowhere more than a twentieth of a pixel
/// off; at most 1,000.
pub(super) fn corners_of_round(radius_px: f32) -> u16 {
    let flat = 0.05 / radius_px.max(0.05);
    (TAU / 2.0 / (1.0 - flat).acos()).clamp(12.0, 1000.0).ceil() as u16
}

/// Whether walking round the corners only ever turns one way.
pub(super) fn is_convex(corners: &[Pos2]) -> bool {
    let next = |step: usize| corners.iter().cycle().skip(step);
    let turns = corners.iter().zip(next(1)).zip(next(2)).map(|((a, b), c)| {
        let (along, then) = (*b - *a, *c - *b);
        along.x * then.y - along.y * then.x
    });
    let (left, right) = turns
        .fold((false, false), |(left, right), turn| (left || turn < -1e-3, right || turn > 1e-3));
    !(left && right)
}
