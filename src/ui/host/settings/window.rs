//! This window: how it is used at the desk.

use egui::Ui;

use super::cards::{Action, Cards, LINE, LINE_STRONG, soft_ui};
use super::{Tap, evening, remember};
use crate::ui::desk::LOCKS_AFTER_S;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::step;
use crate::ui::widgets::{Button, Chip, Text, marked};

pub(super) fn card_ui(ui: &mut Ui, cards: &mut Cards<'_>, view: &DeskView<'_>) -> Option<Tap> {
    let head = (Icon::Screen, view.say("o4-window"));
    let content = |ui: &mut Ui| {
        if !evening::ended_ui(ui, view) {
            ui.add(Text::new(&marked(&view.words.bold("o4-kiosk")), LINE).soft());
        }
        ui.add_space(step::S4);
        let before = view.settings;
        let mut after = before.clone();
        let letters = view.say("settings-shortcuts");
        if ui.add(Chip::toggled(letters, before.letter_keys)).clicked() {
            after.letter_keys = !before.letter_keys;
        }
        remember(before, after).map(Tap::wish)
    };
    let kiosk = Button::outlined(view.say("o4-open-kiosk"));
    let kiosk = Action::new(kiosk, 1.0, Tap::wish(Wish::OpenKiosk)).tight();
    // Nobody stands at a kiosk once the evening is over.
    let is_over = view.evening().is_some_and(|it| it.ended_at().is_some());
    let kiosk = (!is_over).then_some(kiosk);
    cards.card(ui, head, content, kiosk.into_iter().chain(evening::action(view)).collect())
}

/// "The desk locks after 10 min", beside the code that unlocks it.
pub(super) fn locks_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let minutes = view.say_with("o4-minutes", &[("n", (LOCKS_AFTER_S / 60).into())]);
    ui.horizontal(|ui| {
        soft_ui(ui, view.say("o4-locks"));
        let wide = Text::new(&minutes, LINE_STRONG).galley(ui, f32::INFINITY).size().x;
        ui.add_space((ui.available_width() - wide).max(0.0));
        ui.add(Text::new(&minutes, LINE.strong()));
    });
}
