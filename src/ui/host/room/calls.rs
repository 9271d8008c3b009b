//! What a host should know now: somebody at a door would like one, somebody they waited for has
//! arrived, a place is free for whoever waits.

use egui::Ui;

use crate::domain::{Command, Gathering, Guest, GuestId, Places};
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::icons::{Icon, icon_ui};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Text, Tone, note_frame};

/// The calls nobody answered yet, the oldest first, and how high they stand with what is told below
/// them; `None` if there are none.
pub(super) fn calls_ui(ui: &mut Ui, view: &DeskView<'_>) -> Option<(Option<Wish>, f32)> {
    let evening = view.evening()?;
    let calls: Vec<_> = evening.open_calls().take(2).collect();
    let arrivals: Vec<_> = evening.arrivals_to_tell().into_iter().take(2).collect();
    let next = super::super::doors::waiting(view, evening).into_iter().find(|it| it.offered);
    if calls.is_empty() && arrivals.is_empty() && next.is_none() {
        return None;
    }
    let mut wish = None;
    for (guest, at) in arrivals {
        wish = arrival_ui(ui, view, guest, &view.time(at)).or(wish);
        ui.add_space(step::S8);
    }
    if let Some(next) = next {
        wish = next_ui(ui, view, evening, next.guest, &view.time(next.since)).or(wish);
        ui.add_space(step::S8);
    }
    for (help, call) in calls {
        let door = view.door(call.door);
        let says = view.say_with("help-host-called-by", &[("door", door.into())]);
        let who = call.guest.map(|guest| view.short_name(guest)).unwrap_or_default();
        let says = if who.is_empty() { says } else { format!("{says} ({who})") };
        let answer = view.say("help-host-answer");
        let tapped = call_ui(ui, Icon::Help, &says, &view.time(call.at), answer);
        if let Some(gathering) = view.desk.tonight().filter(|_| tapped) {
            let steps = vec![Command::GiveHelp { gathering, help }];
            wish = Some(Wish::Do(Deed { steps, ..Deed::default() }));
        }
        ui.add_space(step::S8);
    }
    Some((wish, ui.min_rect().height()))
}

/// Somebody is here whom a host wanted to be told of, with what staff should know of them.
fn arrival_ui(ui: &mut Ui, view: &DeskView<'_>, guest: GuestId, time: &str) -> Option<Wish> {
    let name = view.full_name(guest);
    let says = view.say_with("arrival-told", &[("name", name.into())]);
    let note = view.guest(guest).and_then(Guest::note).unwrap_or_default().replace('\n', " ");
    let says = if note.is_empty() { says } else { format!("{says} {note}") };
    let tapped = call_ui(ui, Icon::Person, &says, time, view.say("arrival-seen"));
    let gathering = view.desk.tonight().filter(|_| tapped)?;
    let steps = vec![Command::WatchArrival { gathering, guest, watched: false }];
    Some(Wish::Do(Deed { steps, ..Deed::default() }))
}

/// A place is free for somebody who waits.
fn next_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    evening: &Gathering,
    guest: GuestId,
    since: &str,
) -> Option<Wish> {
    let about = [("name", view.short_name(guest).into())];
    let mut says = view.say_with("places-next", &about);
    if let Some(over) = evening.places().map(Places::over).filter(|over| *over > 0) {
        says = format!("{says} {}", view.say_with("places-over", &[("n", over.into())]));
    }
    let tapped = call_ui(ui, Icon::Door, &says, since, view.say("k2-staff-check-in"));
    tapped.then_some(Wish::LetIn(guest))
}

/// One line of news; whether its button was pressed.
fn call_ui(ui: &mut Ui, icon: Icon, says: &str, time: &str, answer: &str) -> bool {
    let frame = note_frame(ui, Tone::Amber).inner_margin(egui::Margin::symmetric(20, 8));
    let ink = Tone::Amber.ink(&Look::of(ui).tokens);
    frame
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_width(ui.available_width());
                ui.set_min_height(height::DESK);
                ui.spacing_mut().item_spacing.x = step::S12;
                icon_ui(ui, icon, 24.0, ink);
                let line = format!("{time}  {says}");
                let response = ui.add(Text::new(&line, TypeStyle::DESK_BODY_STRONG).rows(1));
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                });
                let right = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(right, |ui| ui.add(Button::outlined(answer).desk()).clicked()).inner
            })
            .inner
        })
        .inner
}
