//! What is true at this door: who came through, and how the printer is.

use egui::{Ui, UiBuilder, vec2};

use crate::desk::PrinterState;
use crate::domain::{Gathering, GuestId, Movement, Presence};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, radius, step};
use crate::ui::widgets::{Text, area_ui, card_frame};

/// How many of the last arrivals are shown.
const JUST_IN: usize = 6;

/// So few lines are read before anybody could wonder.
const FEW_LINES: usize = 100;

/// How many lines are read in a minute, about.
const LINES_A_MINUTE: usize = 6000;

/// Everybody who is expected, or came.
pub(in crate::ui) fn expected(evening: &Gathering) -> impl Iterator<Item = GuestId> {
    let comes = evening.visits().filter(|(_, visit)| visit.presence() != Presence::Absent);
    comes.map(|(guest, _)| guest)
}

/// This door: its name, how many came through it, and its printer.
pub(super) fn door_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let t = Look::of(ui).tokens;
    let here = view.desk.door();
    let through = view.evening().map_or(0, |evening| {
        let inside = evening.present();
        let came_here = |it: &Movement| it.door.is_none() && it.stamp.door() == here;
        inside.filter(|(_, visit)| visit.arrival().is_some_and(came_here)).count()
    });
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            icon_ui(ui, Icon::Door, 26.0, t.ink);
            ui.add(Text::heading(view.door(here), TypeStyle::H3_DESK, 2).rows(1));
        });
        ui.add_space(step::S4);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = step::S12;
            ui.add(Text::new(&through.to_string(), TypeStyle::H1.sized(48.0, 52.0)));
            ui.add(Text::new(view.say("o2-through-here"), TypeStyle::DESK_BODY).soft());
        });
        meaning_ui(ui, view);
        if let Some((icon, says)) = printer(view) {
            ui.add_space(step::S8);
            let needs = view.around.printer.needs_a_host();
            let color = if needs { t.clay } else { t.soft };
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = step::S12;
                icon_ui(ui, icon, 20.0, color);
                ui.add(Text::new(says, TypeStyle::DESK_BODY).color(color));
            });
        }
    });
}

/// How far reading what people said has come, while that matters.
fn meaning_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let Some(reading) = view.desk.lines_reading() else { return };
    let says = match &reading.trouble {
        Some(why) => view.say_with("meaning-words-only", &[("why", why.as_str().into())]),
        None if reading.left > FEW_LINES => {
            let minutes = reading.left.div_ceil(LINES_A_MINUTE);
            let about = [("lines", reading.left.into()), ("minutes", minutes.into())];
            view.say_with("meaning-reading", &about)
        }
        None => return,
    };
    ui.add_space(step::S8);
    ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft());
}

fn printer<'a>(view: &DeskView<'a>) -> Option<(Icon, &'a str)> {
    let key = match view.around.printer {
        PrinterState::None => return None,
        PrinterState::Ready => "printer-ready",
        PrinterState::Printing => "printer-slow",
        PrinterState::Printed => "printer-done",
        PrinterState::OutOfPaper => "printer-paper",
        PrinterState::LidOpen => "printer-lid",
        PrinterState::Away => "printer-off",
    };
    let icon = if view.around.printer.needs_a_host() { Icon::Warn } else { Icon::Print };
    Some((icon, view.words.say(key)))
}

/// Who came in last, at whatever door; whose name was tapped.
pub(super) fn just_in_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
    let present = view.evening().into_iter().flat_map(Gathering::present);
    let mut came: Vec<_> =
        present.filter_map(|(guest, visit)| Some((visit.arrival()?, guest))).collect();
    came.sort_unstable_by_key(|(arrival, guest)| (arrival.at, *guest));
    let mut looked = None;
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Text::heading(view.say("o2-just-in"), TypeStyle::H3_DESK, 2));
        ui.add_space(step::S4);
        for (arrival, guest) in came.into_iter().rev().take(JUST_IN) {
            let name = view.short_name(guest);
            let (_, row) = ui.allocate_space(vec2(ui.available_width(), height::DESK - step::S8));
            if area_ui(ui, row, &name, radius::DESK, true).clicked() {
                looked = Some(Wish::Look(guest));
            }
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            let mut words = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
            words.spacing_mut().item_spacing.x = step::S12;
            words.add(Text::new(&view.time(arrival.at), TypeStyle::DESK_TABLE).soft());
            words.add(Text::new(&name, TypeStyle::DESK_TABLE_STRONG).rows(1));
            words.add(Text::new(view.door_of(arrival), TypeStyle::DESK_TABLE).soft().rows(1));
        }
    });
    looked
}
