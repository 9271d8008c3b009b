//! The painted keyboard below the screen of a guest.

use egui::{Event, Rect, Ui, pos2};

use super::{Cover, Kiosk, Screen};
use crate::ui::guest::shell::at;
use crate::ui::widgets::KeyboardWords;
use crate::words::Words;

impl Kiosk {
    /// Shows the keyboard in the lower part of `screen`, if it is open.
    pub(super) fn keys_ui(&mut self, ui: &mut Ui, screen: Rect) {
        let high = self.keys.height(screen);
        if self.keys.field().is_none() || self.cover != Cover::None {
            return;
        }
        let panel = Rect::from_min_max(pos2(screen.left(), screen.bottom() - high), screen.max);
        let finds = matches!(self.screen, Screen::Welcome(_) | Screen::Find(_));
        let capitals = match &self.screen {
            Screen::Welcome(_) | Screen::Party(_) | Screen::Full(_) => true,
            Screen::Find(find) => find.is_empty(),
            Screen::Hello(hello) => hello.is_nameless(),
            Screen::Setup(_)
            | Screen::AlreadyIn(_)
            | Screen::Choices(_)
            | Screen::AllIn(_)
            | Screen::LetIn(_)
            | Screen::Give(_)
            | Screen::People(_)
            | Screen::Home(_)
            | Screen::Raise(_)
            | Screen::Staff(_) => false,
        };
        let words = words(self.now.words, finds);
        let keys = &mut self.keys;
        at(ui, panel, |ui| keys.show(ui, panel, words, capitals));
    }
}

/// What the keys say; Enter finds where the screen does.
pub(in crate::ui) fn words(words: Words, finds: bool) -> KeyboardWords<'static> {
    KeyboardWords {
        space: words.say("keys-space"),
        enter: words.say(if finds { "k1-find-me" } else { "keys-enter" }),
        backspace: words.say("keys-backspace"),
        letters: words.say("keys-accents-label"),
        figures: words.say("keys-digits-label"),
    }
}

/// What lies on the clipboard is the host's, or the guest's before; what stands on the screen stays
/// there.
pub(super) fn drop_clipboard(ui: &Ui) {
    let is_clipboard = |event: &Event| {
        matches!(
            event,
            Event::Copy
                | Event::Cut
                | Event::Paste(_)
                | Event::PasteImage(_)
                | Event::MiddleClickPaste { .. }
        )
    };
    ui.input_mut(|input| input.events.retain(|event| !is_clipboard(event)));
}
