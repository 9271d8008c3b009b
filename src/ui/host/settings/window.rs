//! This window: how it is used at the desk; and the end of the evening.

use egui::Ui;

use super::cards::{Action, Cards, LINE, LINE_STRONG, soft_ui};
use super::sheet::Sheet;
use super::{Tap, remember};
use crate::domain::{Command, Gathering};
use crate::ui::desk::LOCKS_AFTER_S;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Text};

pub(super) fn card_ui(ui: &mut Ui, cards: &mut Cards<'_>, view: &DeskView<'_>) -> Option<Tap> {
    let head = (Icon::Screen, view.say("o4-window"));
    let content = |ui: &mut Ui| {
        locks_ui(ui, view);
        if let Some(at) = view.evening().and_then(Gathering::ended_at) {
            let says = view.say_with("o4-ended", &[("time", view.time(at).into())]);
            ui.add(Text::new(&says, LINE_STRONG));
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
    let foot = view.desk.tonight().map(|gathering| {
        let is_over = view.evening().is_some_and(|it| it.ended_at().is_some());
        let (key, tap) = if is_over {
            let set = |ended| vec![Command::EndEvening { gathering, ended }];
            let says = view.say("o4-opened-again").to_owned();
            let deed = Deed { steps: set(false), says, undo: set(true) };
            ("o4-open-again", Tap::wish(Wish::Do(deed)))
        } else {
            ("o4-end", Tap::Open(Sheet::Evening))
        };
        Action::new(Button::outlined(view.say(key)), 1.0, tap)
    });
    cards.card(ui, head, content, foot.into_iter().collect())
}

/// "The desk locks after 10 min".
fn locks_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let minutes = view.say_with("o4-minutes", &[("n", (LOCKS_AFTER_S / 60).into())]);
    ui.horizontal(|ui| {
        soft_ui(ui, view.say("o4-locks"));
        let wide = Text::new(&minutes, LINE_STRONG).galley(ui, f32::INFINITY).size().x;
        ui.add_space((ui.available_width() - wide).max(0.0));
        ui.add(Text::new(&minutes, LINE.strong()));
    });
}

/// The sheet: who is taken as gone, now or when they said they leave.
pub(super) fn evening_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let inside = view.evening().map_or(0, |it| it.present().count());
    ui.add_space(step::S8);
    ui.add(Text::new(&view.say_with("o4-end-hint", &[("n", count(inside))]), TypeStyle::DESK_BODY));
    ui.add_space(step::S16);
    let end = ui.add(Button::primary(view.say("o4-end-now")).desk()).clicked();
    ui.add_space(step::S24);
    ui.add(Text::new(view.say("o4-leavers-hint"), TypeStyle::DESK_BODY).soft());
    ui.add_space(step::S8);
    let before = view.settings;
    let mut after = before.clone();
    if ui.add(Chip::toggled(view.say("o4-leavers"), before.leavers_go)).clicked() {
        after.leavers_go = !before.leavers_go;
    }
    end.then_some(Wish::EndEvening).or_else(|| remember(before, after))
}
