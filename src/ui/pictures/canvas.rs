//! Meshes onto pixels.

use egui::{
    Color32, Rect, TexturesDelta, Vec2,
    epaint::{ClippedPrimitive, Mesh, Primitive, Vertex},
};
use image::RgbaImage;

use super::{
    raster::{self, Corner, Pixels},
    textures::Textures,
};

/// Draws what egui tessellates. Keeps the textures that were handed to it.
#[derive(Default)]
pub struct Canvas {
    textures: Textures,
}

impl Canvas {
    /// Takes up new and changed textures, and lets go of freed ones.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        self.textures.update(delta);
    }

    /// The primitives on an opaque `ground`: a picture of `size` pixels (rounded), for positions
    /// in points and so many pixels a point.
    ///
    /// Blends in gamma space with premultiplied colours, eight bits a channel, as egui's painters
    /// on graphics cards do. Cost: linear in covered pixels.
    #[must_use]
    pub fn draw(
        &self,
        primitives: &[ClippedPrimitive],
        size: Vec2,
        pixels_per_point: f32,
        ground: Color32,
    ) -> RgbaImage {
        let (width, height) = (size.x.round().max(1.0) as u32, size.y.round().max(1.0) as u32);
        let mut pixels = Pixels::new(width as usize, height as usize, ground.to_array());
        for primitive in primitives {
            if let Primitive::Mesh(mesh) = &primitive.primitive {
                self.mesh(&mut pixels, mesh, primitive.clip_rect, pixels_per_point);
            }
        }
        RgbaImage::from_raw(width, height, pixels.into_bytes())
            .unwrap_or_else(|| RgbaImage::new(width, height))
    }

    fn mesh(&self, pixels: &mut Pixels, mesh: &Mesh, clip: Rect, pixels_per_point: f32) {
        let Some(texture) = self.textures.get(mesh.texture_id) else {
            return;
        };
        let clip = pixels.clip(clip * pixels_per_point);
        let corner = |index: u32| -> Option<Corner> {
            let vertex: &Vertex = mesh.vertices.get(index as usize)?;
            Some(Corner::new(vertex, pixels_per_point, texture))
        };
        for &[a, b, c] in mesh.indices.as_chunks::<3>().0 {
            if let (Some(a), Some(b), Some(c)) = (corner(a), corner(b), corner(c)) {
                raster::triangle(pixels, &clip, [a, b, c], texture);
            }
        }
    }
}
