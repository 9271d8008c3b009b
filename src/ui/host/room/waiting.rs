//! Who waits longest. The only number about a person is how many minutes.

use egui::{Rect, Response, Ui, Vec2, pos2, vec2};

use super::Room;
use crate::domain::ScreenName;
use crate::matching::Waiting;
use crate::ui::art::{LampState, lamp};
use crate::ui::desk::view::DeskView;
use crate::ui::guest::at;
use crate::ui::manner::{meet_key, paint_lamp};
use crate::ui::theme::{Look, TypeStyle, radius, step};
use crate::ui::widgets::{Button, Text, area_ui, card_frame};

/// The height of a row and of the lamp behind its name, in points.
const ROW: f32 = 56.0;
const MEET: f32 = 26.0;
/// What a card of rows needs below them, and inside its edges, in points.
const FOOT: f32 = 60.0;
const EDGES: f32 = 36.0;
/// Rows shown where the height does not say.
const A_FEW: usize = 6;
/// The most rows in view where the height does not say.
const MOST_ROWS: usize = 8;

impl Room {
    /// The list in a card, as high as `height` if given.
    pub(super) fn waiting_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, height: Option<f32>) {
        let frame = card_frame(ui).inner_margin(egui::Margin::symmetric(10, 16));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            if let Some(height) = height {
                ui.set_min_height(height - EDGES);
            }
            ui.spacing_mut().item_spacing.y = 0.0;
            self.list_ui(ui, view, height);
        });
    }

    fn list_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, height: Option<f32>) {
        let top = ui.cursor().top();
        let found = indented(ui, |ui| {
            ui.add(Text::heading(view.say("h2-waiting"), TypeStyle::H3_DESK, 2));
            ui.add(Text::new(view.say("h2-waiting-hint"), TypeStyle::DESK_SMALL).soft());
            ui.add_space(step::S8);
            self.find.ui(ui, view, ("find", view.say("h2-find")), |_, _| true)
        });
        ui.add_space(step::S8);
        let all = self.outlook.waiting.len();
        let room = height.map(|it| it - EDGES - FOOT - (ui.cursor().top() - top));
        let fit = room.map_or(A_FEW, |it| (it / ROW).floor().max(1.0) as usize);
        let next = self.person.guest().or_else(|| self.current()?.guests.first().copied());
        let shown = if self.shows_all { all } else { fit };
        let high = match room {
            Some(room) if self.shows_all => room.max(ROW),
            Some(_) => ROW * all.min(shown) as f32,
            None => ROW * all.min(shown).min(MOST_ROWS) as f32,
        };
        let items: Vec<Waiting> = self.outlook.waiting.iter().take(shown).copied().collect();
        let (width, mut opened) = (ui.available_width(), found);
        let list = ui.allocate_space(vec2(width, high)).1;
        at(ui, list, |ui| {
            self.rows.show(ui, "waiting", &items, ROW, |ui, waits, is_stop| {
                let is_next = next == Some(waits.guest);
                let row = row_ui(ui, view, waits, (is_next, is_stop));
                if row.clicked() {
                    opened = Some(waits.guest);
                }
                row
            });
        });
        if let Some(guest) = opened {
            self.look_at(guest);
        }
        if all > fit {
            ui.add_space(step::S12);
            let label = if self.shows_all {
                view.say("shared-back").to_owned()
            } else {
                view.count("h2-see-all", all)
            };
            let width = ui.available_width() - 16.0;
            let tapped =
                indented(ui, |ui| ui.add(Button::outlined(&label).desk().width(width)).clicked());
            if tapped {
                self.shows_all = !self.shows_all;
            }
        }
    }
}

fn indented<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(8, 0));
    frame.show(ui, add).inner
}

fn row_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    waits: &Waiting,
    (is_next, is_stop): (bool, bool),
) -> Response {
    let t = Look::of(ui).tokens;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let name = view.short_name(waits.guest);
    let minutes = (view.now - waits.since).num_minutes().max(0);
    let minutes = view.say_with("h2-waited", &[("n", minutes.into())]);
    let note = note(view, waits);
    let meet = view.meets(waits.guest);
    let word = meet.map_or("", |it| view.say(meet_key(it)));
    let said = [name.as_str(), word, &minutes, &note];
    let said: Vec<_> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let (ink, soft) = if is_next { (t.on_wash, t.on_wash) } else { (t.ink, t.soft) };
    if is_next {
        ui.painter().rect_filled(rect, radius::DESK, t.amber_wash);
    }
    let response = area_ui(ui, rect.shrink(2.0), &said.join(", "), radius::DESK, is_stop);
    let middle = rect.center().y;
    let initial: String = name.chars().take(1).collect();
    lamp(ui.painter(), pos2(rect.left() + 30.0, middle), 40.0, &initial, LampState::Warm, &t);
    let top = if note.is_empty() { middle - 11.0 } else { middle - 21.0 };
    let inner =
        Rect::from_min_max(pos2(rect.left() + 62.0, top), pos2(rect.right() - 10.0, middle + 21.0));
    let style = TypeStyle::DESK_BODY_STRONG.sized(18.0, 22.0);
    let when = Text::new(&minutes, style).color(ink).galley(ui, f32::INFINITY);
    let lamp_wide = if meet.is_some() { MEET + 6.0 } else { 0.0 };
    let room = inner.width() - when.size().x - step::S8 - lamp_wide;
    ui.painter().galley(pos2(inner.right() - when.size().x, inner.top()), when, ink);
    let title = Text::new(&name, style).color(ink).rows(1).galley(ui, room);
    if let Some(meet) = meet {
        let center = inner.min + vec2(title.size().x + 6.0 + MEET / 2.0, 11.0);
        let place = Rect::from_center_size(center, Vec2::splat(MEET));
        paint_lamp(ui.painter(), place, meet, ink, &t);
    }
    ui.painter().galley(inner.min, title, ink);
    let small = TypeStyle::DESK_SMALL.sized(16.0, 20.0);
    let note = Text::new(&note, small).color(soft).rows(1).galley(ui, inner.width());
    ui.painter().galley(pos2(inner.left(), inner.top() + 22.0), note, soft);
    response
}

/// The one thing that helps a host, of what is known.
fn note(view: &DeskView<'_>, waits: &Waiting) -> String {
    let guest = view.guest(waits.guest);
    let visit = view.visit(waits.guest);
    if let Some(at) = waits.leaving.filter(|_| waits.leaves_soon) {
        return view.say_with("h2-note-leaves", &[("time", view.time(at).into())]);
    }
    let alone = visit.is_some_and(|visit| visit.booking().alone);
    if waits.first_time {
        let key = if alone { "h2-note-first-time-alone" } else { "h2-note-first-time" };
        return view.say(key).to_owned();
    }
    if alone {
        return view.say("h2-note-alone").to_owned();
    }
    if let Some(note) = guest.and_then(|guest| guest.note()) {
        return note.lines().next().unwrap_or_default().to_owned();
    }
    if let Some(language) = guest.and_then(|guest| guest.language()) {
        return view.say_with("h2-note-speaks", &[("language", language.into())]);
    }
    let off = visit.is_some_and(|visit| visit.consent().screen == ScreenName::None);
    if off { view.say("h2-note-off-screen").to_owned() } else { String::new() }
}
