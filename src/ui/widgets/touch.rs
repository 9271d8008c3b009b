//! Strokes on painted keys, on their way to a field.

use egui::{Event, Id, Key, Modifiers, Ui};

/// What a painted key does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Writes letters.
    Letters(String),
    /// Takes the last letter back.
    Backspace,
    /// The same as the Enter key.
    Enter,
}

impl Stroke {
    /// Gives the stroke to the field, which keeps the focus and takes it up in the next frame.
    pub fn send(self, ui: &Ui, field: Id) {
        ui.memory_mut(|memory| memory.request_focus(field));
        ui.data_mut(|data| data.get_temp_mut_or_default::<Vec<Self>>(field).push(self));
        ui.ctx().request_repaint();
    }

    fn event(self) -> Event {
        let key = |key| Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        match self {
            Self::Letters(letters) => Event::Text(letters),
            Self::Backspace => key(Key::Backspace),
            Self::Enter => key(Key::Enter),
        }
    }
}

/// Turns the strokes sent to `field` into events, just before it reads this frame's; whether one of them
/// is Enter.
pub(super) fn deliver(ui: &Ui, field: Id) -> bool {
    // When a finger lifts from a key, egui takes the focus from the field for that frame.
    if ui.input(|input| input.pointer.any_released()) {
        return false;
    }
    let strokes: Vec<Stroke> = ui.data_mut(|data| data.remove_temp(field)).unwrap_or_default();
    if strokes.is_empty() {
        return false;
    }
    let is_enter = strokes.contains(&Stroke::Enter);
    ui.memory_mut(|memory| memory.request_focus(field));
    ui.input_mut(|input| input.events.extend(strokes.into_iter().map(Stroke::event)));
    is_enter
}

/// Whether a painted key was pressed just now: touched (not let go), or clicked by other means.
pub(super) fn pressed(ui: &Ui, key: &egui::Response) -> bool {
    let pointer = ui.input(|input| (input.pointer.any_pressed(), input.pointer.any_released()));
    match pointer {
        (true, _) => key.is_pointer_button_down_on() || (key.contains_pointer() && key.clicked()),
        (false, released) => key.clicked() && !released,
    }
}
