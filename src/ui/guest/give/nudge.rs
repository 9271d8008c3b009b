//! A friendly question to somebody whose offer reads like a pitch. It never blocks.

use egui::{Margin, Ui};

use crate::ui::guest::view::View;
use crate::ui::icons::Icon;
use crate::ui::theme::TypeStyle;
use crate::ui::widgets::{Button, Kind, Text, Tone, announce_ui, note_frame};

/// What was tapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tap {
    Reword,
    Keep,
}

/// Shows the question; `appears` in the first frame, when it must come into view.
pub(super) fn nudge_ui(ui: &mut Ui, view: &View<'_>, appears: bool) -> Option<Tap> {
    let width = ui.available_width() - 36.0;
    let margin = Margin { left: 18, right: 18, top: 14, bottom: 12 };
    let shown = note_frame(ui, Tone::Amber).inner_margin(margin).show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        let (pitch, question) = (view.say("k4-pitch"), view.say("k4-pitch-question"));
        announce_ui(ui, "pitch", pitch);
        ui.add(Text::new(pitch, TypeStyle::BODY_STRONG.sized(20.0, 26.0)));
        ui.add(Text::new(question, TypeStyle::BODY.sized(19.0, 25.0)));
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let reword = Button::new(Kind::Firm, view.say("k4-pitch-reword"));
            let reword = ui.add(reword.icon(Icon::Pencil).desk());
            let keep = ui.add(Button::quiet(view.say("k4-pitch-keep")).desk().padding(18.0));
            if reword.clicked() { Some(Tap::Reword) } else { keep.clicked().then_some(Tap::Keep) }
        })
        .inner
    });
    if appears {
        shown.response.scroll_to_me(None);
    }
    shown.inner
}
