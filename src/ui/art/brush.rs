//! A painter with a picture's own coordinates, so that a picture reads like a list of shapes.

use egui::emath::{Rot2, TSTransform};
use egui::epaint::tessellator::path::rounded_rectangle;
use egui::epaint::{
    CircleShape, CornerRadius, CornerRadiusF32, CubicBezierShape, PathShape, RectShape, RoundedRect,
};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use std::f32::consts::TAU;

const MIDDLE: egui::StrokeKind = egui::StrokeKind::Middle;

/// A place in a picture's own coordinates, in points before scaling.
pub(super) type Point = [f32; 2];

/// Paints in the coordinates of a picture and puts the result where the picture hangs.
#[derive(Clone)]
pub(super) struct Brush {
    painter: Painter,
    hang: TSTransform,
    /// Around which place of the screen everything is turned, and how far.
    turn: (Pos2, Rot2),
    /// What every filled shape and stroke is outlined with.
    outline: Stroke,
}

impl Brush {
    /// The picture's (0, 0) lands on `origin`; one of its units is `scale` points.
    pub(super) fn new(painter: &Painter, origin: Pos2, scale: f32) -> Self {
        let hang = TSTransform::new(origin.to_vec2(), scale);
        let (turn, outline) = ((origin, Rot2::IDENTITY), Stroke::NONE);
        Self { painter: painter.clone(), hang, turn, outline }
    }

    /// The same brush, with an ink line of `width` around every shape: as a drawing on paper.
    pub(super) fn outlined(&self, width: f32, color: Color32) -> Self {
        Self { outline: self.stroke(width, color), ..self.clone() }
    }

    /// The same brush with everything turned clockwise by `degrees` around `center`.
    pub(super) fn turned(&self, center: Point, degrees: f32) -> Self {
        let turn = (self.to(center), Rot2::from_angle(degrees.to_radians()));
        Self { turn, ..self.clone() }
    }

    /// The same brush with (0, 0) at `origin` and everything `scale` times as large.
    pub(super) fn moved(&self, origin: Point, scale: f32) -> Self {
        let hang = TSTransform::new(self.to(origin).to_vec2(), self.hang.scaling * scale);
        Self { hang, ..self.clone() }
    }

    /// The same brush, painting only inside `area` (x, y, width, height).
    pub(super) fn inside(&self, area: [f32; 4]) -> Self {
        let mut inner = self.clone();
        inner.painter.shrink_clip_rect(self.area(area));
        inner
    }

    /// Where a point of the picture lands on the screen.
    pub(super) fn to(&self, [x, y]: Point) -> Pos2 {
        let (pivot, turn) = self.turn;
        pivot + turn * (self.hang.mul_pos(pos2(x, y)) - pivot)
    }

    fn area(&self, [x, y, width, height]: [f32; 4]) -> Rect {
        self.hang.mul_rect(Rect::from_min_size(pos2(x, y), vec2(width, height)))
    }

    fn stroke(&self, width: f32, color: Color32) -> Stroke {
        Stroke::new(self.hang.scaling * width, color)
    }

    pub(super) fn circle(&self, center: Point, radius: f32, fill: Color32) {
        self.painter.circle(self.to(center), self.hang.scaling * radius, fill, self.outline);
    }

    /// A joint of a stroke: never outlined by itself.
    fn joint(&self, center: Point, radius: f32, fill: Color32) {
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
        self.painter.add(Shape::convex_polygon(edge.collect(), fill, self.outline));
    }

    /// A filled rectangle (x, y, width, height).
    pub(super) fn rect(&self, area: [f32; 4], corner: f32, fill: Color32) {
        if self.turn.1 == Rot2::IDENTITY {
            let shape = self.rect_shape(area, corner, fill).with_stroke_kind(MIDDLE);
            self.painter.add(RectShape { stroke: self.outline, ..shape });
        } else {
            let edge = self.turned_rect(area, corner);
            self.painter.add(Shape::convex_polygon(edge, fill, self.outline));
        }
    }

    /// The edge of a turned rectangle: egui has only upright ones.
    fn turned_rect(&self, area: [f32; 4], corner: f32) -> Vec<Pos2> {
        let (pivot, turn) = self.turn;
        let mut edge = Vec::new();
        let corner = CornerRadiusF32::same(self.hang.scaling * corner);
        rounded_rectangle(&mut edge, RoundedRect::new(self.area(area), corner));
        edge.into_iter().map(|corner| pivot + turn * (corner - pivot)).collect()
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
        let stroke = self.stroke(width, edge);
        if self.turn.1 == Rot2::IDENTITY {
            let shape = self.rect_shape(area, corner, fill).with_stroke_kind(MIDDLE);
            self.painter.add(RectShape { stroke, ..shape });
        } else {
            let edge = self.turned_rect(area, corner);
            self.painter.add(Shape::convex_polygon(edge, fill, stroke));
        }
    }

    /// Covers whatever reached beyond a rounded rectangle, as far as `width` outside it.
    pub(super) fn frame(&self, area: [f32; 4], corner: f32, width: f32, color: Color32) {
        let shape = self.rect_shape(area, corner, Color32::TRANSPARENT);
        let shape = shape.with_stroke_kind(egui::StrokeKind::Outside);
        self.painter.add(RectShape { stroke: self.stroke(width, color), ..shape });
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
        self.painter.add(Shape::convex_polygon(corners, fill, self.outline));
    }

    pub(super) fn line(&self, from: Point, to: Point, width: f32, color: Color32) {
        let ends = [self.to(from), self.to(to)];
        self.painter.line_segment(ends, self.stroke(width, color));
    }

    /// A polyline with rounded ends and joints, which egui's own strokes lack.
    pub(super) fn pen<const N: usize>(&self, points: [Point; N], width: f32, color: Color32) {
        for (width, color) in self.coats(width, color) {
            for point in points {
                self.joint(point, width / 2.0, color);
            }
            let points = points.into_iter().map(|point| self.to(point)).collect();
            self.painter.add(PathShape::line(points, self.stroke(width, color)));
        }
    }

    /// A stroke as it is painted: over a wider one in the colour of the outline, if there is one
    /// and it would not hide the stroke's own shape.
    fn coats(&self, width: f32, color: Color32) -> impl Iterator<Item = (f32, Color32)> {
        let ink = self.outline.width / self.hang.scaling;
        let below = (ink > 0.0 && width > 3.0 * ink).then_some((width + ink, self.outline.color));
        below.into_iter().chain([(width, color)])
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

    /// Dashes around a rounded rectangle, `dash` long each, with gaps between them.
    pub(super) fn dashed_frame(
        &self,
        area: [f32; 4],
        corner: f32,
        [dash, gap]: [f32; 2],
        width: f32,
        color: Color32,
    ) {
        let mut edge = self.turned_rect(area, corner);
        edge.extend(edge.first().copied());
        let [dash, gap] = [dash, gap].map(|it| it * self.hang.scaling);
        self.painter.extend(Shape::dashed_line(&edge, self.stroke(width, color), dash, gap));
    }

    /// A cubic curve with rounded ends.
    pub(super) fn pen_curve(&self, points: [Point; 4], width: f32, color: Color32) {
        let [from, _, _, to] = points;
        for (width, color) in self.coats(width, color) {
            self.joint(from, width / 2.0, color);
            self.joint(to, width / 2.0, color);
            self.curve(points, width, color);
        }
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
