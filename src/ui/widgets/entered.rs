//! Where the keyboard goes on after Enter in a field, from which egui takes the focus then.

use egui::{Event, FocusDirection, Key, Response, Ui};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Enter {
    /// In the same field. Whoever has painted keys only is done with them.
    Stays,
    /// In what comes next, as after Tab.
    LeadsOn,
}

impl Enter {
    pub(super) fn go_on(self, ui: &Ui, field: &Response, is_painted: bool) {
        // What has the focus next would take this key for its own.
        ui.input_mut(|input| {
            let is_enter =
                |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, .. });
            input.events.retain(|event| !is_enter(event));
        });
        match self {
            Self::LeadsOn => ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next)),
            Self::Stays if is_painted => {}
            Self::Stays => field.request_focus(),
        }
    }
}
