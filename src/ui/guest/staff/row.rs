//! One guest in the staff's list: full name, contact, notes, and whether they are in.

use std::collections::BTreeSet;

use egui::{Align2, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::domain::{Guest, GuestId, Presence, Visit};
use crate::ui::art::{self, LampState};
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::guest::wish::Wish;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, radius};
use crate::ui::widgets::{Button, Chip, Text, Tone, area_ui, tag_ui};

/// The height of a row, in points.
pub(super) const ROW: f32 = height::ROW;

/// Shows the row of one guest; answers its button, and what was wished with it.
pub(super) fn row_ui(
    ui: &mut Ui,
    view: &View<'_>,
    id: GuestId,
    is_stop: bool,
    group: Option<&mut BTreeSet<GuestId>>,
) -> (Response, Option<Wish>) {
    let unknown = Guest::default();
    let guest = view.guest(id).unwrap_or(&unknown);
    let visit = view.visit(id);
    let presence = visit.map_or(Presence::Absent, Visit::presence);
    let t = Look::of(ui).tokens;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let name = view.full_name(id);
    let edge = Stroke::new(t.border, t.edge);
    ui.painter().rect(rect, radius::BUTTON, t.card, edge, StrokeKind::Inside);
    let lamp = if presence == Presence::In { LampState::Met } else { LampState::Warm };
    let middle = rect.center().y;
    let center = pos2(rect.left() + 46.0, middle);
    art::lamp(ui.painter(), center, 52.0, &guest.name().initials(), lamp, &t);

    let End { left, control, wish } = end_ui(ui, view, rect, (id, presence), is_stop, group);
    let words = Rect::from_min_max(pos2(rect.left() + 90.0, rect.top()), pos2(left, rect.bottom()));
    words_ui(ui, view, words, id, guest);
    // The name leads to their sheet at the desk; the row stays one stop of the Tab key.
    let who = Rect::from_min_max(rect.min, words.max).shrink(4.0);
    let looked = area_ui(ui, who, &name, radius::DESK, false).clicked();
    (control, wish.or(looked.then_some(Wish::LookAt(id))))
}

/// What can be done with a guest: where it begins, its button, and what was wished.
struct End {
    left: f32,
    control: Response,
    wish: Option<Wish>,
}

/// Name, contact and note, left of `room`'s right edge.
fn words_ui(ui: &Ui, view: &View<'_>, room: Rect, id: GuestId, guest: &Guest) {
    let t = Look::of(ui).tokens;
    let note = note(view, id, guest);
    let name_wide =
        if note.is_empty() { room.width() - 16.0 } else { 300.0_f32.min(room.width() - 16.0) };
    let name = Text::new(&view.full_name(id), TypeStyle::BODY_STRONG.sized(22.0, 28.0))
        .rows(1)
        .galley(ui, name_wide);
    let contact = guest.email().or(guest.phone()).unwrap_or_default();
    let contact = Text::new(contact, TypeStyle::SMALL).soft().rows(1).galley(ui, name_wide);
    let top = room.center().y - f32::midpoint(name.size().y, contact.size().y);
    let contact_top = top + name.size().y;
    ui.painter().galley(pos2(room.left(), top), name, t.ink);
    ui.painter().galley(pos2(room.left(), contact_top), contact, t.soft);
    let left = room.left() + 318.0;
    if room.right() - left > 120.0 && !note.is_empty() {
        let note =
            Text::new(&note, TypeStyle::SMALL).rows(2).galley(ui, room.right() - left - 16.0);
        let top = room.center().y - note.size().y / 2.0;
        ui.painter().galley(pos2(left, top), note, t.ink);
    }
}

/// "Guest of Grace. First time."
fn note(view: &View<'_>, id: GuestId, guest: &Guest) -> String {
    let mut parts = Vec::new();
    if guest.is_hidden() {
        parts.push(view.say("k2-staff-hidden").to_owned());
    }
    parts.extend(guest.note().map(str::to_owned));
    let first = view.desk.tonight().is_some_and(|it| view.desk.state().is_first_time(it, id));
    if first && guest.said_first_time() == Some(true) {
        parts.push(view.say("k2-staff-first-time").to_owned());
    }
    parts.join(" ")
}

/// What can be done, at the right.
fn end_ui(
    ui: &mut Ui,
    view: &View<'_>,
    rect: Rect,
    (id, presence): (GuestId, Presence),
    is_stop: bool,
    group: Option<&mut BTreeSet<GuestId>>,
) -> End {
    let corner = pos2(rect.right() - 18.0, rect.center().y);
    if presence == Presence::In {
        return in_ui(ui, view, corner, id, is_stop);
    }
    let end = match group {
        Some(group) => tick_ui(ui, view, corner, id, is_stop, group),
        None => check_in_ui(ui, view, corner, id, is_stop),
    };
    if !is_cancelled(view, id) {
        return end;
    }
    let says = view.say("k2-staff-cancelled");
    let left = mark_ui(ui, pos2(end.left, corner.y), Tone::Amber, Icon::Warn, says);
    End { left, ..end }
}

/// Whether hosts alone may let somebody in, as their ticket was cancelled.
fn is_cancelled(view: &View<'_>, id: GuestId) -> bool {
    view.visit(id).is_some_and(Visit::is_cancelled)
}

fn check_in_ui(ui: &mut Ui, view: &View<'_>, corner: Pos2, id: GuestId, is_stop: bool) -> End {
    let button = if is_cancelled(view, id) {
        Button::outlined(view.say("k2-staff-let-in"))
    } else {
        Button::primary(view.say("k2-staff-check-in"))
    };
    let button = button.stop(is_stop);
    let size = button.size(ui, f32::INFINITY);
    let place = Align2::RIGHT_CENTER.anchor_size(corner, size);
    let control = at(ui, place, |ui| ui.add(button));
    let wish = control.clicked().then(|| Wish::LetIn(vec![id]));
    End { left: place.left(), control, wish }
}

/// A mark that ends left of `corner`; answers where it begins.
fn mark_ui(ui: &mut Ui, corner: Pos2, tone: Tone, icon: Icon, says: &str) -> f32 {
    let wide = Text::new(says, TypeStyle::DESK_TAG).galley(ui, f32::INFINITY).size().x + 50.0;
    let place = pos2(corner.x - 18.0 - wide, corner.y - 15.0);
    let mark = Rect::from_min_size(place, vec2(wide, 30.0));
    at(ui, mark, |ui| tag_ui(ui, tone, Some(icon), says));
    mark.left()
}

fn in_ui(ui: &mut Ui, view: &View<'_>, corner: Pos2, id: GuestId, is_stop: bool) -> End {
    let undo = Button::outlined(view.say("k2-staff-undo")).desk().stop(is_stop);
    let size = undo.size(ui, f32::INFINITY);
    let place = Align2::RIGHT_CENTER.anchor_size(corner, size);
    let control = at(ui, place, |ui| ui.add(undo));
    let arrival = view.visit(id).and_then(Visit::arrival);
    let mut left = place.left();
    if let Some(arrival) = arrival {
        let (time, door) = (view.time(arrival.at), view.door_of(arrival));
        let says = view.say_with("k2-staff-where", &[("time", time.into()), ("door", door.into())]);
        left = mark_ui(ui, pos2(left, corner.y), Tone::Leaf, Icon::Check, &says);
    }
    let wish = control.clicked().then(|| Wish::Undo(vec![id]));
    End { left, control, wish }
}

fn tick_ui(
    ui: &mut Ui,
    view: &View<'_>,
    corner: Pos2,
    id: GuestId,
    is_stop: bool,
    group: &mut BTreeSet<GuestId>,
) -> End {
    let ticked = group.contains(&id);
    let place = Rect::from_min_max(
        pos2(corner.x - 160.0, corner.y - 24.0),
        pos2(corner.x, corner.y + 24.0),
    );
    let chip = Chip::toggled(view.say("k2-staff-check-in"), ticked).stop(is_stop);
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let control = at(ui, place, |ui| ui.with_layout(layout, |ui| ui.add(chip)).inner);
    if control.clicked() && !group.remove(&id) {
        group.insert(id);
    }
    End { left: place.left(), control, wish: None }
}
