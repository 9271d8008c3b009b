//! The old screen fades away over the new one.

use std::sync::Arc;

use egui::{LayerId, Ui, epaint::ClippedShape};

use crate::ui::theme::Look;

/// How long one screen takes to become the next, in seconds.
const SECONDS: f64 = 0.18;

/// What was on the screen before.
#[derive(Clone, Default)]
pub(super) struct Fade {
    old: Option<Old>,
}

#[derive(Clone)]
struct Old {
    shapes: Arc<[ClippedShape]>,
    /// On egui's clock; set with the first frame of the new screen.
    since_s: Option<f64>,
    /// Letters keep their places in the glyph atlas only while the zoom stays.
    pixels_per_point: f32,
}

impl Fade {
    /// Remembers what `ui`'s layer shows now, at the end of the old screen's last frame.
    pub(super) fn begin(&mut self, ui: &Ui) {
        if Look::of(ui).less_movement {
            return;
        }
        let layer: LayerId = ui.layer_id();
        let shapes = ui.ctx().graphics(|graphics| {
            graphics.get(layer).map(|list| list.all_entries().cloned().collect())
        });
        let pixels_per_point = ui.pixels_per_point();
        self.old = shapes.map(|shapes| Old { shapes, since_s: None, pixels_per_point });
    }

    /// Paints what is left of the old screen over the new one.
    pub(super) fn paint(&mut self, ui: &Ui) {
        let Some(old) = &mut self.old else { return };
        let now_s = ui.input(|input| input.time);
        let gone = (now_s - *old.since_s.get_or_insert(now_s)) / SECONDS;
        let same_zoom = (old.pixels_per_point - ui.pixels_per_point()).abs() < f32::EPSILON;
        if gone >= 1.0 || !same_zoom {
            self.old = None;
            return;
        }
        for ClippedShape { clip_rect, shape, .. } in old.shapes.iter() {
            let mut painter = ui.painter().with_clip_rect(*clip_rect);
            painter.set_opacity(1.0 - gone as f32);
            painter.add(shape.clone());
        }
        ui.ctx().request_repaint();
    }
}
