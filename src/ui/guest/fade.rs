//! One screen becomes the next: what was there turns to its bare ground, and the new screen comes
//! through it.

use egui::{Color32, Rect, Ui};

use crate::ui::theme::Look;

/// How long one screen takes to become the next, in seconds.
const SECONDS: f64 = 0.18;

/// The ground of the screen before, fading.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fade {
    old: Option<Old>,
}

#[derive(Clone, Copy, Debug)]
struct Old {
    ground: Color32,
    /// On egui's clock; set with the first frame of the new screen.
    since_s: Option<f64>,
}

impl Fade {
    /// Begins with the ground of the old screen, at the end of its last frame.
    pub(super) fn begin(&mut self, ui: &Ui, ground: Color32) {
        let still = Look::of(ui).less_movement;
        self.old = (!still).then_some(Old { ground, since_s: None });
    }

    /// Paints what is left of the old ground over `rect`.
    pub(super) fn paint(&mut self, ui: &Ui, rect: Rect) {
        let Some(old) = &mut self.old else { return };
        let now_s = ui.input(|input| input.time);
        let gone = (now_s - *old.since_s.get_or_insert(now_s)) / SECONDS;
        if gone >= 1.0 {
            self.old = None;
            return;
        }
        let left = 1.0 - gone as f32;
        ui.painter().rect_filled(rect, 0, old.ground.gamma_multiply(left));
        ui.ctx().request_repaint();
    }
}
