//! The painted keyboard: it opens when somebody touches a field, unless a real key was pressed
//! since this guest came.

use egui::{Event, Id, Rect, Ui, pos2};

use super::{Cover, Kiosk, Screen};
use crate::ui::guest::shell::at;
use crate::ui::widgets::{Keyboard, KeyboardWords};
use crate::words::Words;

/// Frames without a focused field after which the keyboard closes: a screen that changes gives the
/// focus to its field one frame later.
const PATIENCE: u32 = 3;

/// How long after a touch the focus still comes from it, in seconds.
const TOUCH_S: f64 = 0.5;

/// The keyboard and what is known about the fingers before it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Keys {
    keyboard: Keyboard,
    real_key_seen: bool,
    /// The field it types into; `None` while it is closed.
    field: Option<Id>,
    frames_without: u32,
    /// When a finger was last there, on egui's clock.
    touched_s: Option<f64>,
}

impl Keys {
    /// Looks at this frame's events and at what has the focus.
    pub(super) fn look(&mut self, ui: &Ui) {
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
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// The height it takes of a screen so high, in points; nothing while it is closed.
    pub(super) fn height(&self, screen: Rect) -> f32 {
        if self.field.is_none() {
            return 0.0;
        }
        let key = if screen.height() >= 1000.0 { 84.0 } else { 56.0 };
        Keyboard::height(key).min(screen.height() * 0.6)
    }
}

impl Kiosk {
    /// Shows the keyboard in the lower part of `screen`, if it is open.
    pub(super) fn keys_ui(&mut self, ui: &mut Ui, screen: Rect) {
        let high = self.keys.height(screen);
        let Some(field) = self.keys.field.filter(|_| self.cover == Cover::None) else { return };
        let panel = Rect::from_min_max(pos2(screen.left(), screen.bottom() - high), screen.max);
        let finds = matches!(self.screen, Screen::Welcome(_) | Screen::Find(_));
        let capitals = match &self.screen {
            Screen::Welcome(_) => true,
            Screen::Find(find) => find.is_empty(),
            Screen::Hello(hello) => hello.is_nameless(),
            Screen::Setup(_)
            | Screen::AlreadyIn(_)
            | Screen::Give(_)
            | Screen::People(_)
            | Screen::Staff(_) => false,
        };
        let words = words(self.now.words, finds);
        let keyboard = &mut self.keys.keyboard;
        at(ui, panel, |ui| keyboard.show(ui, panel, field, words, capitals));
    }
}

fn words(words: Words, finds: bool) -> KeyboardWords<'static> {
    KeyboardWords {
        space: words.say("keys-space"),
        enter: words.say(if finds { "k1-find-me" } else { "keys-enter" }),
        backspace: words.say("keys-backspace"),
        letters: words.say("keys-accents-label"),
    }
}
