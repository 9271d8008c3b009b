//! "Still there?" (`K_timeout`): ten lights go out in ten seconds.

use egui::{Rect, Ui, pos2, vec2};

use crate::ui::art;
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::theme::{Look, TypeStyle};
use crate::ui::widgets::{Button, Dialog, Text, announce_ui};

/// The widest the string of lights gets, in points, and its height at that width.
const STRING: egui::Vec2 = vec2(560.0, 92.0);

/// Shows the prompt with so many `lights` left; `saved` tells whether somebody is checked in.
pub(crate) fn still_there_ui(ui: &Ui, view: &View<'_>, lights: f32, saved: bool) -> Option<Wish> {
    let title = view.say("quiet-title");
    let forgets = if saved { "quiet-forgets" } else { "quiet-forgets-typed" };
    let out = Dialog::new(title, 640.0).on_dusk().show(ui.ctx(), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        string_ui(ui, lights);
        ui.add_space(10.0);
        let t = Look::of(ui).tokens;
        ui.add(Text::heading(title, TypeStyle::H1, 1).color(t.on_dusk()).centered());
        announce_ui(ui, "still there", title);
        ui.add_space(8.0);
        let style = TypeStyle::BODY.sized(22.0, 30.0);
        middle(ui, 470.0, |ui| {
            ui.add(Text::new(view.say(forgets), style).color(t.on_dusk()).centered());
        });
        ui.add_space(26.0);
        let wish = buttons_ui(ui, view);
        ui.add_space(36.0);
        wish
    });
    out.inner.or(out.dismissed.then_some(Wish::StillHere))
}

fn string_ui(ui: &mut Ui, lights: f32) {
    let wide = ui.available_width().min(STRING.x);
    let size = vec2(wide, STRING.y * wide / STRING.x);
    let (_, room) = ui.allocate_space(vec2(ui.available_width(), size.y));
    let place = Rect::from_min_size(pos2(room.center().x - wide / 2.0, room.top()), size);
    let whole = if Look::of(ui).less_movement { lights.ceil() } else { lights };
    art::dying(ui.painter(), place, whole, &Look::of(ui).tokens);
}

fn buttons_ui(ui: &mut Ui, view: &View<'_>) -> Option<Wish> {
    let here = Button::primary(view.say("quiet-still-here")).big();
    let done = Button::on_dusk(view.say("quiet-done")).big();
    let gap = 14.0;
    let room = ui.available_width();
    let wide = here.size(ui, room).x + done.size(ui, room).x + gap;
    let mut wish = None;
    middle(ui, wide, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(gap, 12.0);
            let (here, done) = (ui.add(here), ui.add(done));
            if !done.has_focus() && !here.has_focus() {
                here.request_focus();
            }
            if done.clicked() {
                wish = Some(Wish::StartOver);
            } else if here.clicked() {
                wish = Some(Wish::StillHere);
            }
        });
    });
    wish
}

/// Something at most `wide` points wide in the middle of the room there is.
fn middle(ui: &mut Ui, wide: f32, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let wide = wide.min(room.width());
    let left = room.center().x - wide / 2.0;
    let place = Rect::from_min_size(pos2(left, room.top()), vec2(wide, room.height()));
    let used = at(ui, place, |ui| {
        add(ui);
        ui.min_rect()
    });
    ui.allocate_rect(used, egui::Sense::hover());
}
