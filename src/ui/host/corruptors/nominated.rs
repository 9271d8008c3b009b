//! What was named tonight, for a host: one tap lets a habit through to the big screen.

use egui::{Ui, vec2};

use crate::domain::Command;
use crate::followup::{Habit, nominations};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Button, Dialog, Text, from_top};

/// How wide the sheet is, in points.
const WIDTH: f32 = 680.0;
/// Room for the title, what it says, and what closes the sheet, in points.
const AROUND: f32 = 220.0;

/// Shows the sheet; what was wished, and whether it closes.
pub(super) fn ui(ui: &Ui, view: &DeskView<'_>, is_new: bool) -> (Option<Wish>, bool) {
    let title = view.say("l1-named-title");
    let dialog = Dialog::new(title, WIDTH);
    let room = (dialog.room(ui.ctx()) - AROUND).max(step::S64);
    let out = dialog.show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing = vec2(step::S12, step::S8);
        let heading = ui.add(Text::heading(title, TypeStyle::H2_DESK, 1));
        if is_new {
            heading.request_focus();
        }
        ui.add(Text::new(view.say("l1-named-hint"), TypeStyle::DESK_BODY).soft());
        ui.add_space(step::S8);
        let area = from_top(ui, "named", ()).max_height(room);
        let wish = area.auto_shrink([false, true]).show(ui, |ui| habits_ui(ui, view)).inner;
        ui.add_space(step::S8);
        let closes = ui.add(Button::outlined(view.say("shared-close")).desk()).clicked();
        (wish, closes)
    });
    let (wish, closes) = out.inner;
    (wish, closes || out.dismissed)
}

fn habits_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let mut wish = None;
    for habit in nominations(view.evening()?) {
        let label = view.say(if habit.is_let_through { "l1-hold-back" } else { "l1-let-through" });
        let spoken = format!("{label}: {}", habit.called);
        let button = Button::outlined(label).desk().spoken(&spoken);
        let beside = button.size(ui, f32::INFINITY).x + step::S12;
        ui.horizontal_top(|ui| {
            let wide = (ui.available_width() - beside).max(step::S64);
            ui.allocate_ui(vec2(wide, 0.0), |ui| {
                ui.set_width(wide);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add(Text::new(&habit.called, TypeStyle::DESK_BODY_STRONG));
                    let times = view.say_with("l1-named-times", &[("n", count(habit.times()))]);
                    ui.add(Text::new(&times, TypeStyle::DESK_SMALL).soft());
                });
            });
            if ui.add(button).clicked() {
                wish = Some(Wish::Do(shown(view, &habit)));
            }
        });
    }
    wish
}

/// Lets a habit through, or holds it back, however often it was named.
fn shown(view: &DeskView<'_>, habit: &Habit) -> Deed {
    let Some(gathering) = view.desk.tonight() else { return Deed::default() };
    let all = |shown: bool| {
        let show =
            |nomination: &_| Command::ShowNomination { gathering, nomination: *nomination, shown };
        habit.named.iter().map(show).collect()
    };
    let lets = !habit.is_let_through;
    let key = if lets { "l1-let-through-done" } else { "l1-held-back-done" };
    let says = view.say_with(key, &[("habit", habit.called.as_str().into())]);
    Deed { steps: all(lets), says, undo: all(!lets) }
}
