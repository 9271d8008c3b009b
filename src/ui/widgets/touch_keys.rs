//! When the painted keyboard is there.

use egui::{Event, Id, Rect, Ui};

use super::keyboard::{Keyboard, KeyboardWords};

/// Frames without a focused field after which the keyboard closes: a screen that changes gives the
/// focus to its field one frame later.
const PATIENCE: u32 = 3;

/// How long after a touch the focus still comes from it, in seconds.
const TOUCH_S: f64 = 1.0;

/// A painted keyboard that opens when somebody touches a field, unless a real key was pressed since
/// it was last forgotten: whoever has keys needs none painted.
#[derive(Clone, Copy, Debug, Default)]
pub struct TouchKeys {
    keyboard: Keyboard,
    real_key_seen: bool,
    /// The field it types into; `None` while it is closed.
    field: Option<Id>,
    frames_without: u32,
    /// When a finger was last there, on egui's clock.
    touched_s: Option<f64>,
}

impl TouchKeys {
    /// Looks at this frame's events and at what has the focus.
    pub fn look(&mut self, ui: &Ui) {
        let (real, touched, now_s) = ui.input(|input| {
            let real =
                |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::Text(_));
            let touch = |event: &Event| matches!(event, Event::Touch { .. });
            let any = |is: &dyn Fn(&Event) -> bool| input.events.iter().any(is);
            (any(&real), any(&touch), input.time)
        });
        self.real_key_seen |= real;
        if touched {
            self.touched_s = Some(now_s);
        }
        // The field gets the focus a frame after the finger is gone.
        let touched = self.touched_s.is_some_and(|touched_s| now_s - touched_s < TOUCH_S);
        let field = ui.memory(egui::Memory::focused).filter(|_| ui.ctx().text_edit_focused());
        match field {
            _ if self.real_key_seen => self.field = None,
            Some(field) if touched || self.field.is_some() => {
                if self.field.is_none() {
                    self.keyboard = Keyboard::default();
                }
                self.field = Some(field);
                self.frames_without = 0;
            }
            Some(_) => {}
            None => {
                self.frames_without += 1;
                if self.frames_without > PATIENCE {
                    self.field = None;
                }
            }
        }
    }

    /// The next guest may have no keyboard.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// The field it types into; `None` while it is closed.
    #[must_use]
    pub const fn field(&self) -> Option<Id> {
        self.field
    }

    /// The height it takes of a screen so high, in points; nothing while it is closed.
    #[must_use]
    pub fn height(&self, screen: Rect) -> f32 {
        if self.field.is_none() {
            return 0.0;
        }
        let key = if screen.height() >= 1000.0 { 84.0 } else { 56.0 };
        Keyboard::height(key).min(screen.height() * 0.6)
    }

    /// Fills `panel` with its keys; nothing while it is closed.
    pub fn show(&mut self, ui: &mut Ui, panel: Rect, words: KeyboardWords<'_>, capitals: bool) {
        if let Some(field) = self.field {
            self.keyboard.show(ui, panel, field, words, capitals);
        }
    }
}
