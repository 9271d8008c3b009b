//! The languages, each in its own name.

use egui::Ui;

use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Dialog, Kind, Text};

pub(super) fn languages_ui(ui: &Ui, view: &View<'_>) -> Option<Wish> {
    let title = view.say("shared-language");
    let out = Dialog::new(title, 440.0).show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        ui.add(Text::heading(title, TypeStyle::H2, 1));
        ui.add_space(4.0);
        let width = ui.available_width();
        let mut wish = None;
        for language in view.languages.iter().copied() {
            let spoken = language == view.words.language();
            let kind = if spoken { Kind::Firm } else { Kind::Outlined };
            let mut button = Button::new(kind, language.own_name()).width(width).toggled(spoken);
            if spoken {
                button = button.icon(Icon::Check);
            }
            let response = ui.add(button);
            if spoken && ui.memory(|memory| memory.focused().is_none()) {
                response.request_focus();
            }
            if response.clicked() {
                wish = Some(Wish::Speak(language));
            }
        }
        wish
    });
    out.inner.or(out.dismissed.then_some(Wish::Close))
}
