//! Somebody at a door would like a host.

use egui::Ui;

use crate::domain::Command;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text, Tone, note_frame};

/// The calls nobody answered yet, the oldest first, and how high they stand; `None` if there are
/// none.
pub(super) fn calls_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<(Option<Wish>, f32)> {
    let calls: Vec<_> = view.evening()?.open_calls().take(2).collect();
    if calls.is_empty() {
        return None;
    }
    let mut wish = None;
    for (help, call) in calls {
        let door = view.door(call.door);
        let says = view.say_with("help-host-called-by", &[("door", door.into())]);
        let who = call.guest.map(|guest| view.short_name(guest)).unwrap_or_default();
        let says = if who.is_empty() { says } else { format!("{says} ({who})") };
        let tapped = call_ui(ui, view, &says, &view.time(call.at));
        if let Some(gathering) = view.desk.tonight().filter(|_| tapped) {
            let steps = vec![Command::GiveHelp { gathering, help }];
            wish = Some(Wish::Do(Deed { steps, ..Deed::default() }));
        }
        ui.add_space(step::S8);
    }
    Some((wish, ui.min_rect().height()))
}

/// One call; whether it was answered.
fn call_ui(ui: &mut Ui, view: &DeskView<'_>, says: &str, time: &str) -> bool {
    let frame = note_frame(ui, Tone::Amber).inner_margin(egui::Margin::symmetric(20, 8));
    let ink = Tone::Amber.ink(&Look::of(ui).tokens);
    frame
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_width(ui.available_width());
                ui.set_min_height(height::DESK);
                ui.spacing_mut().item_spacing.x = step::S12;
                icon_ui(ui, Icon::Help, 24.0, ink);
                let line = format!("{time}  {says}");
                let response = ui.add(Text::new(&line, TypeStyle::DESK_BODY_STRONG).rows(1));
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                });
                let right = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(right, |ui| {
                    ui.add(Button::outlined(view.say("help-host-answer")).desk()).clicked()
                })
                .inner
            })
            .inner
        })
        .inner
}
