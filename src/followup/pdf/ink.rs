//! What pages are drawn with: our colours (see `ui::theme`) on white, thin lines, no filled grounds.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;

use crate::badge::Modules;

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ink(u8, u8, u8);

/// Words.
pub(super) const INK: Ink = Ink(0x1B, 0x24, 0x42);
/// Bars beside those of light.
pub(super) const DUSK: Ink = Ink(0x2A, 0x37, 0x61);
/// Words of less weight.
pub(super) const SOFT: Ink = Ink(0x3E, 0x47, 0x67);
/// Hairlines.
pub(super) const HAIRLINE: Ink = Ink(0xDC, 0xCD, 0xAE);
/// Lines that hold something.
pub(super) const EDGE: Ink = Ink(0x85, 0x75, 0x4F);
/// Light.
pub(super) const AMBER: Ink = Ink(0xF4, 0xAE, 0x3D);
pub(super) const AMBER_SHADE: Ink = Ink(0xC9, 0x84, 0x16);
pub(super) const GLOW: Ink = Ink(0xF9, 0xC8, 0x69);
pub(super) const FLAME: Ink = Ink(0xFF, 0xF6, 0xDD);
/// Met.
pub(super) const LEAF: Ink = Ink(0x22, 0x59, 0x39);
pub(super) const LEAF_WASH: Ink = Ink(0xDE, 0xED, 0xDB);
const BLACK: Ink = Ink(0, 0, 0);

/// Draws on one page, in px from its top left.
pub(super) struct Pen<'a, 'p> {
    pub(super) surface: &'a mut Surface<'p>,
}

impl Pen<'_, '_> {
    fn fill(&mut self, path: Option<Path>, ink: Ink) {
        let Some(path) = path else { return };
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(filled(ink)));
        self.surface.draw_path(&path);
    }

    fn stroke(&mut self, path: Option<Path>, ink: Ink, width: f32, dash: Option<f32>) {
        let Some(path) = path else { return };
        self.surface.set_fill(None);
        let dash = dash.map(|it| StrokeDash { array: vec![it, it], offset: 0.0 });
        let paint = rgb::Color::new(ink.0, ink.1, ink.2).into();
        self.surface.set_stroke(Some(Stroke { paint, width, dash, ..Stroke::default() }));
        self.surface.draw_path(&path);
        self.surface.set_stroke(None);
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: [f32; 2], to: [f32; 2], ink: Ink, width: f32) {
        self.stroke(line(from, to), ink, width, None);
    }

    /// A straight line of dashes.
    pub(super) fn dashes(&mut self, from: [f32; 2], to: [f32; 2]) {
        self.stroke(line(from, to), HAIRLINE, 1.5, Some(4.0));
    }

    /// A cord that hangs: from one end over two handles to the other.
    pub(super) fn cord(&mut self, [a, b, c, d]: [[f32; 2]; 4], ink: Ink, width: f32) {
        let mut path = PathBuilder::new();
        path.move_to(a[0], a[1]);
        path.cubic_to(b[0], b[1], c[0], c[1], d[0], d[1]);
        self.stroke(path.finish(), ink, width, None);
    }

    /// The edge of a rounded rectangle.
    pub(super) fn frame(&mut self, [x, y, w, h]: [f32; 4], radius: f32, ink: Ink, width: f32) {
        self.stroke(rounded([x, y, w, h], radius), ink, width, None);
    }

    /// A filled rounded rectangle.
    pub(super) fn block(&mut self, area: [f32; 4], radius: f32, ink: Ink) {
        self.fill(rounded(area, radius), ink);
    }

    /// A disc, and its edge if it has one.
    pub(super) fn disc(
        &mut self,
        middle: [f32; 2],
        r: [f32; 2],
        fill: Option<Ink>,
        edge: Option<(Ink, f32)>,
    ) {
        let path = || ellipse(middle, r);
        if let Some(ink) = fill {
            self.fill(path(), ink);
        }
        if let Some((ink, width)) = edge {
            self.stroke(path(), ink, width, None);
        }
    }

    /// A filled shape with straight edges.
    pub(super) fn shape(&mut self, corners: &[[f32; 2]], ink: Ink) {
        let mut path = PathBuilder::new();
        for (n, [x, y]) in corners.iter().enumerate() {
            if n == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
        }
        path.close();
        self.fill(path.finish(), ink);
    }

    /// A line over corners.
    pub(super) fn bent(&mut self, corners: &[[f32; 2]], ink: Ink, width: f32) {
        let mut path = PathBuilder::new();
        for (n, [x, y]) in corners.iter().enumerate() {
            if n == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
        }
        self.stroke(path.finish(), ink, width, None);
    }

    /// A QR code in a square, its light margin included.
    pub(super) fn code(&mut self, modules: &Modules, [x, y]: [f32; 2], edge: f32) {
        let of_one = edge / modules.edge() as f32;
        let mut path = PathBuilder::new();
        for (column, row, length) in modules.runs() {
            let at = |n: usize| n as f32 * of_one;
            let area = Rect::from_xywh(x + at(column), y + at(row), at(length), of_one);
            if let Some(area) = area {
                path.push_rect(area);
            }
        }
        self.fill(path.finish(), BLACK);
    }

    /// One line of text with its baseline at `y`.
    pub(super) fn write(&mut self, line: &super::line::Line, [x, y]: [f32; 2]) {
        let mut x = x;
        for run in &line.runs {
            self.surface.set_stroke(None);
            self.surface.set_fill(Some(filled(run.ink)));
            let (font, at) = (run.face.font.clone(), Point::from_xy(x, y));
            self.surface.draw_glyphs(at, &run.glyphs, font, &run.text, run.size, false);
            x += run.width;
        }
    }
}

fn filled(ink: Ink) -> Fill {
    let paint = rgb::Color::new(ink.0, ink.1, ink.2).into();
    Fill { paint, opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn line(from: [f32; 2], to: [f32; 2]) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(from[0], from[1]);
    path.line_to(to[0], to[1]);
    path.finish()
}

/// How far the handles of a quarter of a circle lie from its ends, of its radius.
const HANDLE: f32 = 0.552_284_8;

fn ellipse([x, y]: [f32; 2], [rx, ry]: [f32; 2]) -> Option<Path> {
    rounded_by([x - rx, y - ry, 2.0 * rx, 2.0 * ry], [rx, ry])
}

fn rounded(area: [f32; 4], radius: f32) -> Option<Path> {
    rounded_by(area, [radius, radius])
}

fn rounded_by([x, y, w, h]: [f32; 4], [rx, ry]: [f32; 2]) -> Option<Path> {
    let (right, bottom) = (x + w, y + h);
    let (hx, hy) = (rx * (1.0 - HANDLE), ry * (1.0 - HANDLE));
    let mut path = PathBuilder::new();
    path.move_to(x + rx, y);
    path.line_to(right - rx, y);
    path.cubic_to(right - hx, y, right, y + hy, right, y + ry);
    path.line_to(right, bottom - ry);
    path.cubic_to(right, bottom - hy, right - hx, bottom, right - rx, bottom);
    path.line_to(x + rx, bottom);
    path.cubic_to(x + hx, bottom, x, bottom - hy, x, bottom - ry);
    path.line_to(x, y + ry);
    path.cubic_to(x, y + hy, x + hx, y, x + rx, y);
    path.close();
    path.finish()
}
