//! Triangles onto pixels, row by row.
//!
//! Corners are snapped to 1/256 of a pixel and edges computed in whole numbers, so that triangles
//! which share an edge cover each pixel once (top-left rule, as graphics cards have it).

#![allow(
    clippy::many_single_char_names,
    reason = "x, y, u, v and r, g, b, a are the field's names"
)]
#![allow(clippy::float_cmp, reason = "asks whether corners were given the very same numbers")]

use egui::{Rect, epaint::Vertex};

use super::textures::Texture;

/// Parts of a pixel that corners are snapped to.
const SUB: i64 = 256;

/// The pixels of a picture, premultiplied.
pub(super) struct Pixels {
    width: usize,
    height: usize,
    colors: Vec<[u8; 4]>,
}

/// Which pixels may be painted.
pub(super) struct Clip {
    columns: std::ops::Range<i64>,
    rows: std::ops::Range<i64>,
}

impl Pixels {
    pub(super) fn new(width: usize, height: usize, ground: [u8; 4]) -> Self {
        Self { width, height, colors: vec![ground; width * height] }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.colors.into_flattened()
    }

    /// The part of `rect` (in pixels) that is on the picture.
    pub(super) fn clip(&self, rect: Rect) -> Clip {
        let within = |a: f32, b: f32, end: usize| {
            let at = |edge: f32| (edge.round().clamp(0.0, end as f32)) as i64;
            at(a)..at(b)
        };
        Clip {
            columns: within(rect.left(), rect.right(), self.width),
            rows: within(rect.top(), rect.bottom(), self.height),
        }
    }

    fn span(&mut self, row: i64, columns: std::ops::Range<i64>) -> &mut [[u8; 4]] {
        let start = row as usize * self.width;
        let span = start + columns.start as usize..start + columns.end as usize;
        self.colors.get_mut(span).unwrap_or_default()
    }
}

/// What a triangle has at one of its corners, and what it has between them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    /// In parts of a pixel.
    x: i64,
    y: i64,
    /// Four channels from 0 to 255, then the place in the texture in texels.
    values: [f32; 6],
}

impl Corner {
    pub(super) fn new(vertex: &Vertex, pixels_per_point: f32, texture: &Texture) -> Self {
        let snap = |at: f32| (at * pixels_per_point * SUB as f32).round() as i64;
        let [r, g, b, a] = vertex.color.to_array().map(f32::from);
        let u = vertex.uv.x * texture.width as f32;
        let v = vertex.uv.y * texture.height as f32;
        Self { x: snap(vertex.pos.x), y: snap(vertex.pos.y), values: [r, g, b, a, u, v] }
    }
}

/// One edge; pixels with `value >= 0` are inside.
struct Edge {
    dx: i64,
    dy: i64,
    from: (i64, i64),
    bias: i64,
}

impl Edge {
    fn new(a: &Corner, b: &Corner) -> Self {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let top_left = (dy == 0 && dx > 0) || dy < 0;
        Self { dx, dy, from: (a.x, a.y), bias: if top_left { 0 } else { -1 } }
    }

    /// Cuts `columns` down to those whose centres in row `y` (in parts of a pixel) are inside.
    fn cut(&self, y: i64, columns: &mut std::ops::Range<i64>) {
        let at_zero = self.dx * (y - self.from.1) - self.dy * (SUB / 2 - self.from.0) + self.bias;
        let per_column = self.dy * SUB;
        if per_column > 0 {
            columns.end = columns.end.min(at_zero.div_euclid(per_column) + 1);
        } else if per_column < 0 {
            let first = -at_zero.div_euclid(-per_column);
            columns.start = columns.start.max(first);
        } else if at_zero < 0 {
            columns.end = columns.start;
        }
    }
}

/// Paints one triangle, whichever way round its corners go.
pub(super) fn triangle(pixels: &mut Pixels, clip: &Clip, corners: [Corner; 3], texture: &Texture) {
    let [a, mut b, mut c] = corners;
    let mut area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    if area < 0 {
        std::mem::swap(&mut b, &mut c);
        area = -area;
    }
    if area == 0 {
        return;
    }
    let edges = [Edge::new(&a, &b), Edge::new(&b, &c), Edge::new(&c, &a)];
    let filling = Filling::new(&a, &b, &c, area, texture);
    let top = a.y.min(b.y).min(c.y).div_euclid(SUB).max(clip.rows.start);
    let bottom = (a.y.max(b.y).max(c.y).div_euclid(SUB) + 1).min(clip.rows.end);
    for row in top..bottom {
        let mut columns = clip.columns.clone();
        for edge in &edges {
            edge.cut(row * SUB + SUB / 2, &mut columns);
        }
        if columns.start < columns.end {
            let first = columns.start;
            filling.paint(pixels.span(row, columns), first, row, texture);
        }
    }
}

/// What the inside of a triangle is painted with.
enum Filling {
    /// One colour.
    Flat([u8; 4]),
    /// Colours that change from corner to corner.
    Shaded(Plane),
    /// Colours taken from a texture.
    Textured(Plane),
}

impl Filling {
    fn new(a: &Corner, b: &Corner, c: &Corner, area: i64, texture: &Texture) -> Self {
        let [.., u, v] = a.values;
        let one_texel = [b, c].iter().all(|corner| corner.values.ends_with(&[u, v]));
        if !one_texel {
            return Self::Textured(Plane::new(a, b, c, area));
        }
        let texel = texture.sample(u, v);
        let [a, b, c] = [a, b, c].map(|corner| tinted(corner, texel));
        if a.values == b.values && a.values == c.values {
            let [red, green, blue, alpha, ..] = a.values.map(rounded);
            Self::Flat([red, green, blue, alpha])
        } else {
            Self::Shaded(Plane::new(&a, &b, &c, area))
        }
    }

    fn paint(&self, span: &mut [[u8; 4]], column: i64, row: i64, texture: &Texture) {
        match self {
            Self::Flat([.., 255]) => {
                if let Self::Flat(color) = self {
                    span.fill(*color);
                }
            }
            Self::Flat(color) => span.iter_mut().for_each(|pixel| blend(pixel, *color)),
            Self::Shaded(plane) => plane.walk(column, row, span, |pixel, [r, g, b, a, ..]| {
                blend(pixel, [r, g, b, a].map(rounded));
            }),
            Self::Textured(plane) => plane.walk(column, row, span, |pixel, [r, g, b, a, u, v]| {
                let texel = texture.sample(u, v);
                if texel != [0.0; 4] {
                    let mut color = [0; 4];
                    for (out, (own, texel)) in
                        color.iter_mut().zip([r, g, b, a].into_iter().zip(texel))
                    {
                        *out = rounded(own * texel / 255.0);
                    }
                    blend(pixel, color);
                }
            }),
        }
    }
}

fn tinted(corner: &Corner, texel: [f32; 4]) -> Corner {
    let mut tinted = *corner;
    for (value, texel) in tinted.values.iter_mut().zip(texel) {
        *value *= texel / 255.0;
    }
    tinted
}

/// Six values that change evenly over the picture.
struct Plane {
    /// At the centre of the pixel in the first column of the first row.
    origin: [f32; 6],
    per_column: [f32; 6],
    per_row: [f32; 6],
}

impl Plane {
    fn new(a: &Corner, b: &Corner, c: &Corner, area: i64) -> Self {
        let pixel = |at: i64| (at as f64) / SUB as f64;
        let (x1, y1) = (pixel(b.x - a.x), pixel(b.y - a.y));
        let (x2, y2) = (pixel(c.x - a.x), pixel(c.y - a.y));
        let area = area as f64 / (SUB * SUB) as f64;
        let mut plane = Self { origin: [0.0; 6], per_column: [0.0; 6], per_row: [0.0; 6] };
        let values = a.values.into_iter().zip(b.values).zip(c.values);
        let slots = plane.origin.iter_mut().zip(&mut plane.per_column).zip(&mut plane.per_row);
        for (((origin, per_column), per_row), ((at_a, at_b), at_c)) in slots.zip(values) {
            let (db, dc) = (f64::from(at_b - at_a), f64::from(at_c - at_a));
            let by_x = (db * y2 - dc * y1) / area;
            let by_y = (dc * x1 - db * x2) / area;
            *per_column = by_x as f32;
            *per_row = by_y as f32;
            *origin =
                (f64::from(at_a) + by_x * (0.5 - pixel(a.x)) + by_y * (0.5 - pixel(a.y))) as f32;
        }
        plane
    }

    /// Calls `paint` for each pixel of a span that starts at `column` of `row`.
    fn walk(
        &self,
        column: i64,
        row: i64,
        span: &mut [[u8; 4]],
        paint: impl Fn(&mut [u8; 4], [f32; 6]),
    ) {
        let mut values = self.origin;
        for (value, (per_column, per_row)) in
            values.iter_mut().zip(self.per_column.iter().zip(&self.per_row))
        {
            *value += per_column * column as f32 + per_row * row as f32;
        }
        for pixel in span {
            paint(pixel, values);
            for (value, step) in values.iter_mut().zip(&self.per_column) {
                *value += step;
            }
        }
    }
}

fn rounded(channel: f32) -> u8 {
    (channel + 0.5) as u8
}

/// `color` over `pixel`, both premultiplied.
fn blend(pixel: &mut [u8; 4], color: [u8; 4]) {
    let [.., alpha] = color;
    let left = 255 - u32::from(alpha);
    for (under, over) in pixel.iter_mut().zip(color) {
        // Exact division by 255 with rounding, for products up to 255 * 255.
        let product = u32::from(*under) * left + 128;
        let kept = (product + (product >> 8)) >> 8;
        *under = (kept as u8).saturating_add(over);
    }
}

#[cfg(test)]
mod tests {
    use egui::{
        Color32, ColorImage, TextureId, TextureOptions, TexturesDelta,
        epaint::{ImageDelta, Pos2},
        pos2,
    };
    use proptest::prelude::*;

    use super::*;
    use crate::ui::pictures::textures::Textures;

    /// Two texels, black and white, without smoothing.
    fn textures() -> Textures {
        let image = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]);
        let mut delta = TexturesDelta::default();
        delta.push(TextureId::default(), ImageDelta::full(image, TextureOptions::NEAREST));
        let mut textures = Textures::default();
        textures.update(&mut delta);
        textures
    }

    fn corner(at: Pos2, color: Color32, u: f32, texture: &Texture) -> Corner {
        Corner::new(&Vertex { pos: at, uv: pos2(u, 0.5), color }, 1.0, texture)
    }

    /// Paints triangles of one colour onto 16 by 16 black pixels.
    fn painted(triangles: &[[Pos2; 3]], color: Color32) -> Vec<[u8; 4]> {
        let textures = textures();
        let texture = textures.get(TextureId::default()).unwrap();
        let mut pixels = Pixels::new(16, 16, [0, 0, 0, 255]);
        let clip = pixels.clip(Rect::EVERYTHING);
        for corners in triangles {
            let corners = corners.map(|at| corner(at, color, 0.9, texture));
            triangle(&mut pixels, &clip, corners, texture);
        }
        pixels.colors
    }

    #[test]
    fn a_square_of_two_triangles_covers_exactly_its_pixels() {
        let (a, b, c, d) = (pos2(2.0, 3.0), pos2(9.0, 3.0), pos2(9.0, 8.0), pos2(2.0, 8.0));
        let white = painted(&[[a, b, c], [a, c, d]], Color32::WHITE);
        for (index, pixel) in white.iter().enumerate() {
            let inside = (2..9).contains(&(index % 16)) && (3..8).contains(&(index / 16));
            assert_eq!(*pixel == [255; 4], inside, "pixel {index}");
        }
    }

    #[test]
    fn half_of_white_over_black_is_grey() {
        let all = [pos2(0.0, 0.0), pos2(40.0, 0.0), pos2(0.0, 40.0)];
        let grey = painted(&[all], Color32::from_white_alpha(128));
        assert_eq!(grey[0], [128, 128, 128, 255]);
    }

    #[test]
    fn nothing_is_painted_outside_the_clip() {
        let textures = textures();
        let texture = textures.get(TextureId::default()).unwrap();
        let mut pixels = Pixels::new(16, 16, [0, 0, 0, 255]);
        let clip = pixels.clip(Rect::from_min_max(pos2(4.0, 4.0), pos2(6.0, 99.0)));
        let all = [pos2(-50.0, -50.0), pos2(90.0, -50.0), pos2(-50.0, 90.0)];
        let all = all.map(|at| corner(at, Color32::WHITE, 0.9, texture));
        triangle(&mut pixels, &clip, all, texture);
        let white = pixels.colors.iter().filter(|pixel| **pixel == [255; 4]).count();
        assert_eq!(white, 2 * 12);
    }

    #[test]
    fn a_texture_is_laid_over_the_corners_it_is_pinned_to() {
        let textures = textures();
        let texture = textures.get(TextureId::default()).unwrap();
        let mut pixels = Pixels::new(16, 16, [9, 9, 9, 255]);
        let clip = pixels.clip(Rect::EVERYTHING);
        let at = |x, y, u| corner(pos2(x, y), Color32::WHITE, u, texture);
        let (a, b) = (at(0.0, 0.0, 0.0), at(16.0, 0.0, 1.0));
        let (c, d) = (at(16.0, 16.0, 1.0), at(0.0, 16.0, 0.0));
        triangle(&mut pixels, &clip, [a, b, c], texture);
        triangle(&mut pixels, &clip, [a, c, d], texture);
        for row in pixels.colors.chunks(16) {
            assert!(row[..8].iter().all(|pixel| *pixel == [0, 0, 0, 255]));
            assert!(row[8..].iter().all(|pixel| *pixel == [255; 4]));
        }
    }

    proptest! {
        /// A fan of triangles around any point covers its square without a gap or an overlap,
        /// whichever way round the triangles go.
        #[test]
        fn triangles_that_share_edges_cover_each_pixel_once(
            x in 0.0f32..16.0, y in 0.0f32..16.0, turned in 0u8..16,
        ) {
            let edge = [pos2(0.0, 0.0), pos2(16.0, 0.0), pos2(16.0, 16.0), pos2(0.0, 16.0)];
            let fan: Vec<[Pos2; 3]> = (0..4)
                .map(|i| {
                    let (a, b) = (edge[i], edge[(i + 1) % 4]);
                    let other_way = turned >> i & 1 == 1;
                    if other_way { [pos2(x, y), b, a] } else { [pos2(x, y), a, b] }
                })
                .collect();
            let grey = painted(&fan, Color32::from_white_alpha(100));
            prop_assert!(grey.iter().all(|pixel| *pixel == [100, 100, 100, 255]));
        }
    }
}
