//! What just happened, in a bar at the bottom; for ten seconds it can be taken back.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use super::wish::Wish;
use crate::ui::widgets::{Toast, ToastState};

/// Ctrl+Z does what the button of the bar does.
const UNDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Z);

/// The bar and what takes things back.
#[derive(Default)]
pub(super) struct Notice(Option<(Toast, Option<Wish>)>);

impl Notice {
    /// Says what happened; `undo` is the word on the button and what it wishes.
    pub(super) fn say(&mut self, says: String, undo: Option<(&str, Wish)>) {
        let word = undo.as_ref().map_or("", |(word, _)| word);
        self.0 = Some((Toast::new(says, word), undo.map(|(_, wish)| wish)));
    }

    /// Shows the bar while its time lasts, so many points above the bottom; what was wished with its
    /// button.
    pub(super) fn ui(&mut self, ui: &Ui, foot: f32) -> Option<Wish> {
        let (toast, undo) = self.0.as_mut()?;
        toast.stand_above(foot);
        let writing = ui.ctx().text_edit_focused();
        let keyed = !writing && ui.input_mut(|input| input.consume_shortcut(&UNDO));
        match toast.show(ui.ctx()) {
            ToastState::Shown if !(keyed && undo.is_some()) => None,
            ToastState::Over => {
                self.0 = None;
                None
            }
            ToastState::Shown | ToastState::Undo => {
                let undo = undo.take();
                self.0 = None;
                undo
            }
        }
    }
}
