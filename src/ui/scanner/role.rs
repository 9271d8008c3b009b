//! What a key means while a scanner may be typing.

use egui::{Event, ImeEvent, Key, Modifiers};

/// What an event means for a burst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Part of what is being typed.
    Writes,
    /// What a scanner set up for it sends around a code: control characters, function keys.
    Dresses,
    /// The release of a key: it stays behind its press.
    Trails,
    /// Enter or Tab.
    Ends,
    /// Something a scanner never does, whose order matters.
    Interrupts,
    /// Nothing to do with keys.
    Passes,
}

pub(super) fn role(event: &Event) -> Role {
    match event {
        Event::Text(text) if text.chars().all(|c| !c.is_control()) => Role::Writes,
        // Dead keys and some keyboards' letters arrive this way.
        Event::Ime(ImeEvent::Commit(text)) if text.chars().count() == 1 => Role::Writes,
        // What goes with each letter where an input method is at work.
        Event::Ime(ImeEvent::Preedit { text, .. }) if text.is_empty() => Role::Trails,
        Event::Key { key, .. } if shifts(*key) => Role::Passes,
        Event::Key { pressed: false, .. } => Role::Trails,
        Event::Key { key, modifiers, .. } => pressed(*key, *modifiers),
        Event::Copy => Role::Dresses,
        Event::PointerMoved(_)
        | Event::MouseMoved(_)
        | Event::PointerGone
        | Event::ModifiersChanged(_)
        | Event::WindowFocused(_) => Role::Passes,
        _ => Role::Interrupts,
    }
}

fn pressed(key: Key, modifiers: Modifiers) -> Role {
    // Ctrl and Alt together write: they are AltGr.
    let controls = (modifiers.command || modifiers.ctrl) && !modifiers.alt;
    match key {
        // A carriage return or a line feed, sent as a control character.
        Key::M | Key::J if controls => Role::Ends,
        Key::Enter | Key::Tab if !controls && !modifiers.alt && !modifiers.shift => Role::Ends,
        _ if controls && !moves(key) => Role::Dresses,
        _ if is_function(key) => Role::Dresses,
        _ if writes(key) => Role::Writes,
        _ => Role::Interrupts,
    }
}

/// Whether a key only changes what others write.
fn shifts(key: Key) -> bool {
    matches!(
        key,
        Key::ShiftLeft
            | Key::ShiftRight
            | Key::ControlLeft
            | Key::ControlRight
            | Key::AltLeft
            | Key::AltRight
            | Key::CapsLock
    )
}

/// Whether a key's press comes with text.
fn writes(key: Key) -> bool {
    !moves(key) && (key < Key::F1 || key == Key::IntlBackslash)
}

fn is_function(key: Key) -> bool {
    (Key::F1..=Key::F35).contains(&key)
}

fn moves(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::Escape
            | Key::Tab
            | Key::Backspace
            | Key::Enter
            | Key::Insert
            | Key::Delete
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::Copy
            | Key::Cut
            | Key::Paste
            | Key::BrowserBack
    )
}
