//! The textures egui hands out: the atlas of letters, and images.

#![allow(clippy::many_single_char_names, reason = "u, v and the four texels around them")]

use std::collections::HashMap;

use egui::{ImageData, TextureFilter, TextureId, TexturesDelta, epaint::ImageDelta};

/// A picture to draw with, premultiplied.
#[derive(Debug)]
pub(super) struct Texture {
    pub(super) width: usize,
    pub(super) height: usize,
    texels: Vec<[u8; 4]>,
    smooth: bool,
}

/// Every texture by its id.
#[derive(Debug, Default)]
pub(super) struct Textures(HashMap<TextureId, Texture>);

impl Textures {
    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.0.get(&id)
    }

    #[allow(clippy::iter_over_hash_type, reason = "each texture changes by itself, in any order")]
    pub(super) fn update(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                match (change.pos, self.0.get_mut(&id)) {
                    (Some([x, y]), Some(texture)) => texture.patch(&change, x, y),
                    _ => {
                        self.0.insert(id, Texture::new(&change));
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.0.remove(&id);
        }
    }
}

impl Texture {
    fn new(delta: &ImageDelta) -> Self {
        let ImageData::Color(image) = &delta.image;
        Self {
            width: image.width(),
            height: image.height(),
            texels: image.pixels.iter().map(egui::Color32::to_array).collect(),
            smooth: delta.options.magnification == TextureFilter::Linear,
        }
    }

    fn patch(&mut self, delta: &ImageDelta, x: usize, y: usize) {
        let ImageData::Color(image) = &delta.image;
        let rows = self.texels.chunks_exact_mut(self.width.max(1)).skip(y);
        for (row, fresh) in rows.zip(image.pixels.chunks_exact(image.width().max(1))) {
            for (texel, color) in row.iter_mut().skip(x).zip(fresh) {
                *texel = color.to_array();
            }
        }
    }

    /// The colour at `u`, `v` (texels from the top left corner), channels 0 to 255: weighed from
    /// the four nearest texels, or the one it lies in.
    pub(super) fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        if !self.smooth {
            return self.texel(u.floor(), v.floor()).map(f32::from);
        }
        let (u, v) = (u - 0.5, v - 0.5);
        let (x, y) = (u.floor(), v.floor());
        let (right, down) = (u - x, v - y);
        let a = self.texel(x, y);
        // Letters are snapped to pixels, so that most samples hit one texel exactly.
        if right < 1.0 / 512.0 && down < 1.0 / 512.0 {
            return a.map(f32::from);
        }
        let b = self.texel(x + 1.0, y);
        let c = self.texel(x, y + 1.0);
        let d = self.texel(x + 1.0, y + 1.0);
        let mut mixed = [0.0; 4];
        for (channel, (((a, b), c), d)) in mixed.iter_mut().zip(a.into_iter().zip(b).zip(c).zip(d))
        {
            let top = f32::from(a) + (f32::from(b) - f32::from(a)) * right;
            let bottom = f32::from(c) + (f32::from(d) - f32::from(c)) * right;
            *channel = top + (bottom - top) * down;
        }
        mixed
    }

    /// Outside the picture, the nearest edge goes on.
    fn texel(&self, x: f32, y: f32) -> [u8; 4] {
        let at = |wished: f32, end: usize| wished.clamp(0.0, end.saturating_sub(1) as f32) as usize;
        let index = at(y, self.height) * self.width + at(x, self.width);
        self.texels.get(index).copied().unwrap_or_default()
    }
}
