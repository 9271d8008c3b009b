//! "Next up": the needs that come, in an order that a host may change.

use egui::{
    Id, Key, Margin, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::{On, RingDesk, before, card_ui, owner, text, wish};
use crate::domain::{RingWish, Turn};
use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::theme::{Look, TypeStyle, radius, step};
use crate::ui::widgets::{Text, strong};

/// The height of a row, in points.
const ROW: f32 = 60.0;

/// A row that is being moved.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Drag {
    /// Which, counted from the first that comes, and how far it was pulled, in points.
    row: Option<(usize, f32)>,
    /// The row that has the focus once it was moved by key.
    focus: Option<usize>,
}

impl RingDesk {
    /// The card, as high as `high` if given.
    pub(super) fn order_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        on: &On<'_>,
        high: Option<f32>,
    ) -> Option<Wish> {
        let margin = Margin { left: 20, right: 20, top: 16, bottom: 8 };
        card_ui(ui, margin, high, |ui, high| {
            let top = ui.cursor().top();
            title_ui(ui, view, on);
            ui.add(Text::new(&on.lasts(view), TypeStyle::DESK_SMALL).soft().rows(2));
            ui.add_space(step::S8);
            let mut list = |ui: &mut Ui| {
                let moved = self.rows_ui(ui, view, on);
                ui.add_space(step::S8);
                let voice = self.voice_ui(ui, view, on);
                moved.or(voice)
            };
            let order = if let Some(high) = high {
                let room = (top + high - ui.cursor().top() - step::S8).max(ROW);
                let area = ScrollArea::vertical().id_salt("ring order").max_height(room);
                area.auto_shrink(false).show(ui, list).inner
            } else {
                list(ui)
            };
            wish(view, on.id, RingWish::Order { order: order? })
        })
    }

    /// The rows; the whole order once one was moved.
    fn rows_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, on: &On<'_>) -> Option<Vec<Turn>> {
        let rest = on.rest();
        let first = on.order.len() - rest.len();
        let mut moved = None;
        for (at, turn) in rest.iter().enumerate() {
            let (row, response) = row_ui(ui, view, first + at + 1, *turn);
            if response.clicked() {
                response.request_focus();
            }
            if self.drag.focus == Some(at) {
                self.drag.focus = None;
                response.request_focus();
            }
            let alt = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
            let by_key = if !response.has_focus() {
                0
            } else if alt(Key::ArrowUp) {
                -1
            } else {
                i32::from(alt(Key::ArrowDown))
            };
            if by_key != 0 {
                moved = Some((at, by_key));
            }
            if response.dragged() {
                let before = self.drag.row.filter(|it| it.0 == at).map_or(0.0, |it| it.1);
                self.drag.row = Some((at, before + response.drag_delta().y));
                paint_target(ui, row, before);
            }
            if response.drag_stopped() {
                let pulled = self.drag.row.take().map_or(0.0, |it| it.1);
                let by = (pulled / ROW).round() as i32;
                moved = (by != 0).then_some((at, by)).or(moved);
            }
        }
        let (from, by) = moved?;
        let last = i32::try_from(rest.len()).unwrap_or(i32::MAX) - 1;
        let to = (i32::try_from(from).unwrap_or(i32::MAX) + by).clamp(0, last);
        let to = usize::try_from(to).unwrap_or_default();
        let mut order = on.order.clone();
        let turn = order.remove(first + from);
        order.insert(first + to, turn);
        self.drag.focus = Some(to);
        (to != from).then_some(order)
    }

    /// Somebody who says it themselves comes last.
    fn voice_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, on: &On<'_>) -> Option<Vec<Turn>> {
        let is_in = |guest| on.order.contains(&Turn { guest, line: None });
        let may = |guest, presence| before::may_speak(view, guest, presence) && !is_in(guest);
        let guest = self.find.ui(ui, view, ("ring voice", view.say("ring-voices")), may)?;
        let mut order = on.order.clone();
        order.push(Turn { guest, line: None });
        Some(order)
    }
}

fn title_ui(ui: &mut Ui, view: &DeskView<'_>, on: &On<'_>) {
    ui.horizontal(|ui| {
        ui.set_min_height(30.0);
        ui.add(Text::heading(view.say("h2-next-up"), TypeStyle::H3_DESK, 2));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add(Text::new(&on.agreed(view), TypeStyle::DESK_SMALL).soft().rows(1));
        });
    });
}

/// One need: its number, whose, and what.
fn row_ui(ui: &mut Ui, view: &DeskView<'_>, number: usize, turn: Turn) -> (Rect, egui::Response) {
    let t = Look::of(ui).tokens;
    let (_, row) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let id = Id::unique(("ring row", turn));
    let response = ui.interact(row, id, Sense::click_and_drag());
    ui.painter().hline(row.x_range(), row.top(), Stroke::new(t.hairline, t.line));
    let name = owner(view, turn);
    let whose = if let Some(name) = &name {
        strong(name)
    } else {
        let somebody = strong(view.say("h1-ring-somebody"));
        format!("{somebody}, {}", view.say("ring-no-name"))
    };
    let need = text(view, turn).unwrap_or_else(|| view.say("h1-ring-themselves"));
    let spoken = Text::new(&whose, TypeStyle::DESK_TABLE).spoken();
    let about = [("n", count(number)), ("name", spoken.into()), ("line", need.into())];
    let label = view.say_with("ring-row", &about);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &label));
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(view.say("ring-row-hint")));
    if response.has_focus() {
        let ring = Stroke::new(t.focus_width, t.focus);
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(row, radius::DESK, ring, inside);
    }
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    let figure = number.to_string();
    let place = Rect::from_min_size(pos2(row.left(), row.center().y - 14.0), vec2(28.0, 28.0));
    at(ui, place, |ui| ui.add(Text::new(&figure, TypeStyle::H3.sized(20.0, 28.0)).soft()));
    let words = Rect::from_min_max(
        pos2(row.left() + 34.0, row.center().y - 21.0),
        pos2(row.right(), row.center().y + 21.0),
    );
    at(ui, words, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Text::new(&whose, TypeStyle::DESK_TABLE.sized(17.0, 21.0)).rows(1));
        ui.add(Text::new(need, TypeStyle::DESK_SMALL.sized(16.0, 20.0)).soft().rows(1));
    });
    (row, response)
}

/// Where a row goes that is pulled.
fn paint_target(ui: &Ui, row: Rect, pulled: f32) {
    let t = Look::of(ui).tokens;
    let to = (pulled / ROW).round() * ROW;
    let edge = if to > 0.0 { row.bottom() + to } else { row.top() + to };
    ui.painter().hline(row.x_range(), edge, Stroke::new(3.0, t.amber_shade));
}
