//! How the evening ends, and who is taken as gone before.

use egui::Ui;

use super::cards::{Action, Cards, LINE_STRONG, soft_ui};
use super::sheet::Sheet;
use super::{Tap, remember};
use crate::domain::{Command, Gathering};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Text};

pub(super) fn card_ui(ui: &mut Ui, cards: &mut Cards<'_>, view: &DeskView<'_>) -> Option<Tap> {
    let head = (Icon::Home, view.say("o4-evening"));
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
    cards.card(ui, head, |ui| content_ui(ui, view), foot.into_iter().collect())
}

fn content_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Tap> {
    if let Some(at) = view.evening().and_then(Gathering::ended_at) {
        let says = view.say_with("o4-ended", &[("time", view.time(at).into())]);
        ui.add(Text::new(&says, LINE_STRONG));
    }
    soft_ui(ui, view.say("o4-leavers-hint"));
    ui.add_space(step::S4);
    let before = view.settings;
    let mut after = before.clone();
    if ui.add(Chip::toggled(view.say("o4-leavers"), before.leavers_go)).clicked() {
        after.leavers_go = !before.leavers_go;
    }
    remember(before, after).map(Tap::wish)
}

/// The sheet: what it means, and the one button.
pub(super) fn sheet_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let inside = view.evening().map_or(0, |it| it.present().count());
    ui.add_space(step::S8);
    ui.add(Text::new(&view.say_with("o4-end-hint", &[("n", count(inside))]), TypeStyle::DESK_BODY));
    ui.add_space(step::S16);
    let end = ui.add(Button::primary(view.say("o4-end-now")).desk()).clicked();
    end.then_some(Wish::EndEvening)
}
