//! How the evening ends, and who is taken as gone before.

use egui::Ui;

use super::cards::{Action, LINE_STRONG, soft_ui};
use super::sheet::Sheet;
use super::{Tap, remember};
use crate::domain::{Command, Gathering};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Chip, Text};

/// What ends the evening, or opens its doors again.
pub(super) fn action<'a>(view: &DeskView<'a>) -> Option<Action<'a, Tap>> {
    let gathering = view.desk.tonight()?;
    let is_over = view.evening().is_some_and(|it| it.ended_at().is_some());
    let (key, tap) = if is_over {
        let set = |ended| vec![Command::EndEvening { gathering, ended }];
        let says = view.say("o4-opened-again").to_owned();
        let deed = Deed { steps: set(false), says, undo: set(true) };
        ("o4-open-again", Tap::wish(Wish::Do(deed)))
    } else {
        ("o4-end", Tap::Open(Sheet::Evening))
    };
    Some(Action::new(Button::outlined(view.say(key)), 1.0, tap).tight())
}

/// When it ended, once it did; whether it did.
pub(super) fn ended_ui(ui: &mut Ui, view: &DeskView<'_>) -> bool {
    let ended = view.evening().and_then(Gathering::ended_at);
    if let Some(at) = ended {
        let says = view.say_with("o4-ended", &[("time", view.time(at).into())]);
        ui.add(Text::new(&says, LINE_STRONG));
    }
    ended.is_some()
}

/// The sheet: what it means, and the one button.
pub(super) fn sheet_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let inside = view.evening().map_or(0, |it| it.present().count());
    ui.add_space(step::S8);
    ui.add(Text::new(&view.say_with("o4-end-hint", &[("n", count(inside))]), TypeStyle::DESK_BODY));
    ui.add_space(step::S12);
    soft_ui(ui, view.say("o4-leavers-hint"));
    ui.add_space(step::S4);
    let before = view.settings;
    let mut after = before.clone();
    if ui.add(Chip::toggled(view.say("o4-leavers"), before.leavers_go)).clicked() {
        after.leavers_go = !before.leavers_go;
    }
    ui.add_space(step::S16);
    let end = ui.add(Button::primary(view.say("o4-end-now")).desk()).clicked();
    remember(before, after).or(end.then_some(Wish::EndEvening))
}
