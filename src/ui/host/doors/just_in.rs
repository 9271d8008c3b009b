//! Who came in last, at whatever door, and who came in at two.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::tally::{AtTwo, JustIn, Tally};
use crate::domain::Command;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::{Deed, Wish};
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle, radius, step};
use crate::ui::widgets::{Button, Text, area_ui, paint_card, well_frame};

/// Padding of the card; a row.
const PADDING: egui::Vec2 = vec2(18.0, 16.0);
const ROW: f32 = 44.0;
const TITLE: f32 = 38.0;
/// The least width of "Fine".
const FINE: f32 = 92.0;
/// Between the rows and whoever is at two doors.
const BETWEEN: f32 = 12.0;

/// What the card keeps from frame to frame: how high it was below the rows.
#[derive(Default)]
pub(super) struct JustInCard {
    below: f32,
}

impl JustInCard {
    /// Shows the card; whose name was tapped, or what a host said.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        view: &DeskView<'_>,
        tally: &Tally,
    ) -> Option<Wish> {
        paint_card(ui, rect);
        let inner = rect.shrink2(PADDING);
        let mut card = ui.new_child(UiBuilder::new().max_rect(inner));
        card.spacing_mut().item_spacing = vec2(0.0, 0.0);
        card.add(Text::heading(view.say("o2-just-in"), TypeStyle::H3_DESK, 2));
        let below = tally.two_doors.first().map_or(0.0, |_| self.below + BETWEEN);
        let rows = Rect::from_min_max(
            pos2(inner.left(), inner.top() + TITLE),
            inner.max - vec2(0.0, below),
        );
        let looked = rows_ui(&mut card, rows, view, tally);
        let Some(first) = tally.two_doors.first() else { return looked };
        let well = inner.with_min_y(inner.bottom() - self.below);
        let more = tally.two_doors.len() - 1;
        let (wish, high) = at(&mut card, well, |ui| two_doors_ui(ui, view, first, more));
        if (high - self.below).abs() > 0.5 {
            self.below = high;
            ui.ctx().request_repaint();
        }
        looked.or(wish)
    }
}

fn rows_ui(ui: &mut Ui, rect: Rect, view: &DeskView<'_>, tally: &Tally) -> Option<Wish> {
    if tally.just_in.is_empty() {
        at(ui, rect, |ui| {
            ui.add(Text::new(view.say("o2-nobody-yet"), TypeStyle::DESK_BODY).soft());
        });
        return None;
    }
    let most = (rect.height() / ROW).floor().max(1.0) as usize;
    let mut looked = None;
    for (n, it) in tally.just_in.iter().take(most).enumerate() {
        let top = rect.top() + ROW * n as f32;
        let row = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + ROW));
        if row_ui(ui, row, view, it) {
            looked = Some(Wish::Look(it.guest));
        }
    }
    looked
}

/// One who came; whether they were tapped.
fn row_ui(ui: &mut Ui, row: Rect, view: &DeskView<'_>, it: &JustIn) -> bool {
    let t = Look::of(ui).tokens;
    ui.painter().hline(row.x_range(), row.top(), egui::Stroke::new(t.hairline.min(1.5), t.line));
    let name = view.short_name(it.guest);
    let response = area_ui(ui, row.shrink2(vec2(0.0, 2.0)), &name, radius::DESK, true);
    let layout = Layout::left_to_right(Align::Center);
    let mut words = ui.new_child(UiBuilder::new().max_rect(row).layout(layout));
    words.spacing_mut().item_spacing.x = 0.0;
    let time = Text::new(&view.time(it.at), TypeStyle::DESK_TABLE).soft().galley(&words, 200.0);
    let (soft, wide) = (t.soft, (time.size().x + 14.0).max(60.0));
    let (_, place) = words.allocate_space(vec2(wide, time.size().y));
    words.painter().galley(place.min, time, soft);
    let left = words.available_rect_before_wrap();
    let door = Text::new(it.by.name(view), TypeStyle::DESK_TABLE).soft().rows(1);
    let room = left.width() * 0.5;
    let beside = door.galley(&words, room).size().x;
    at(&mut words, left.with_max_x(left.right() - beside - step::S12), |ui| {
        ui.horizontal_centered(|ui| ui.add(Text::new(&name, TypeStyle::DESK_TABLE_STRONG).rows(1)));
    });
    at(&mut words, left.with_min_x(left.right() - beside - 1.0), |ui| {
        ui.horizontal_centered(|ui| ui.add(door));
    });
    response.clicked()
}

/// Somebody who was let in at two doors, and how high that is.
fn two_doors_ui(ui: &mut Ui, view: &DeskView<'_>, it: &AtTwo, more: usize) -> (Option<Wish>, f32) {
    let frame = well_frame(ui).inner_margin(14).corner_radius(radius::BUTTON);
    let out = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(step::S8, step::S4);
        let name = view.short_name(it.guest);
        let title = view.say_with("o2-two-doors", &[("name", name.as_str().into())]);
        ui.add(Text::heading(&title, TypeStyle::DESK_TABLE_STRONG, 3));
        let [first, second] = [&it.kept, &it.other].map(|(at, _)| view.time(*at));
        let about = [
            ("first", first.as_str().into()),
            ("a", it.kept.1.name(view).into()),
            ("second", second.into()),
            ("b", it.other.1.name(view).into()),
        ];
        // Where both were in the same minute, the door says which one stands.
        let is_same = first == view.time(it.other.0);
        let key = if is_same { "o2-two-doors-minute" } else { "o2-two-doors-when" };
        let says = view.say_with(key, &about);
        ui.add(Text::new(&says, TypeStyle::DESK_TABLE.sized(17.0, 21.0)).soft());
        if more > 0 {
            let says = view.say_with("o2-two-doors-more", &[("n", count(more))]);
            ui.add(Text::new(&says, TypeStyle::DESK_TABLE.sized(17.0, 21.0)).soft());
        }
        ui.add_space(step::S4);
        answers_ui(ui, view, it, &name)
    });
    (out.inner, out.response.rect.height())
}

fn answers_ui(ui: &mut Ui, view: &DeskView<'_>, it: &AtTwo, name: &str) -> Option<Wish> {
    let about = [("name", name.into())];
    let spoken = ["o2-fine-spoken", "o2-look-spoken"].map(|key| view.say_with(key, &about));
    let [fine, look] = [
        Button::outlined(view.say("o2-fine")).desk().spoken(&spoken[0]),
        Button::quiet(view.say("o2-look-closer")).desk().spoken(&spoken[1]),
    ];
    let [fine, look] = ui
        .horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(step::S8, step::S8);
            [fine.width(FINE), look].map(|button| ui.add(button).clicked())
        })
        .inner;
    if look {
        return Some(Wish::Look(it.guest));
    }
    let (gathering, guest) = (view.desk.tonight()?, it.guest);
    let settle = |settled| Command::SettleTwoDoors { gathering, guest, settled };
    let time = ("time", view.time(it.kept.0).into());
    let says = view.say_with("o2-settled", &[about[0].clone(), time]);
    let deed = Deed { steps: vec![settle(true)], says, undo: vec![settle(false)] };
    fine.then_some(Wish::Do(deed))
}
