//! How much text can come in at once: pasted, dropped, by an input method or by assistive tools.

use egui::accesskit::{ActionData, ActionRequest};
use egui::{Event, ImeEvent};

/// The most letters that one event brings; fields have room for fewer.
pub(super) const MOST: usize = 4096;

/// Cuts texts that no field has room for, before anybody measures or paints them.
pub(super) fn bound(events: &mut [Event]) {
    for event in events {
        match event {
            Event::Text(text)
            | Event::Paste(text)
            | Event::MiddleClickPaste { text, .. }
            | Event::Ime(ImeEvent::Commit(text) | ImeEvent::Preedit { text, .. }) => cut(text),
            Event::AccessKitActionRequest(ActionRequest {
                data: Some(ActionData::Value(value)),
                ..
            }) => {
                let mut text = String::from(std::mem::take(value));
                cut(&mut text);
                *value = text.into();
            }
            _ => {}
        }
    }
}

fn cut(text: &mut String) {
    if let Some((end, _)) = text.char_indices().nth(MOST) {
        text.truncate(end);
        text.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_way_text_comes_no_more_than_a_field_has_room_for_comes_in() {
        let long = "é".repeat(1_000_000);
        let preedit = ImeEvent::Preedit { text: long.clone(), active_range_chars: None };
        let mut events = [
            Event::Text(long.clone()),
            Event::Paste(long.clone()),
            Event::Ime(ImeEvent::Commit(long.clone())),
            Event::Ime(preedit),
            Event::AccessKitActionRequest(ActionRequest {
                action: egui::accesskit::Action::SetValue,
                target_tree: egui::accesskit::TreeId::ROOT,
                target_node: egui::accesskit::NodeId(1),
                data: Some(ActionData::Value(long.into())),
            }),
        ];
        bound(&mut events);
        let letters = |event: &Event| match event {
            Event::Text(text)
            | Event::Paste(text)
            | Event::Ime(ImeEvent::Commit(text) | ImeEvent::Preedit { text, .. }) => {
                text.chars().count()
            }
            Event::AccessKitActionRequest(ActionRequest {
                data: Some(ActionData::Value(value)),
                ..
            }) => value.chars().count(),
            other => panic!("{other:?} brings no text"),
        };
        assert_eq!(events.each_ref().map(letters), [MOST; 5]);
    }
}
