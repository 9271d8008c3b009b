//! The places in the rail: all of them, or as many as there is room for and a button that leads on.

use egui::scroll_area::ScrollBarVisibility;
use egui::{Id, Rect, ScrollArea, Ui, pos2, vec2};

use super::{DeskPlace, DeskView, RailOutput, RailTap, WIDE};
use crate::ui::guest::at;
use crate::ui::host::mark;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, Tokens, height, step};
use crate::ui::widgets::{Button, Kind, cut_off, nav_ui};

/// From one place to the next.
const PITCH: f32 = height::DESK + step::S4;

/// How high all of them are, with room for the ring around the first and the last.
pub(super) fn places_high(tokens: &Tokens) -> f32 {
    high_of(DeskPlace::ALL.len() as f32, tokens)
}

fn high_of(count: f32, tokens: &Tokens) -> f32 {
    count * PITCH - step::S4 + 2.0 * tokens.focus_width
}

/// Shows them at the top of `room`; where they end.
pub(super) fn places_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    here: DeskPlace,
    room: Rect,
    output: &mut RailOutput,
) -> f32 {
    let t = Look::of(ui).tokens;
    let all = places_high(&t);
    if all <= room.height() {
        at(ui, room, |ui| rows_ui(ui, view, here, output));
        return room.top() + all;
    }
    // Whole ones, and the button below them.
    let count = ((room.height() - 2.0 * t.focus_width - height::DESK) / PITCH).floor().max(1.0);
    let shown = room.with_max_y(room.top() + high_of(count, &t));
    let id = Id::unique("places in the rail");
    let mut area = ScrollArea::vertical().scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
    if let Some(offset) = ui.data_mut(|data| data.remove_temp::<f32>(id)) {
        area = area.vertical_scroll_offset(offset);
    }
    let offset = at(ui, shown, |ui| {
        cut_off(ui);
        area.show(ui, |ui| rows_ui(ui, view, here, output)).state.clamped_offset().y
    });
    let last = all - shown.height();
    let is_last = offset >= last - 1.0;
    let button = Rect::from_min_size(
        pos2(room.left(), shown.bottom() - t.focus_width + step::S4),
        vec2(room.width(), height::DESK),
    );
    if more_ui(ui, view, (button, is_last), output) {
        let next = if is_last { 0.0 } else { (offset + count * PITCH).min(last) };
        ui.data_mut(|data| data.insert_temp(id, next));
        ui.ctx().request_repaint();
    }
    button.bottom()
}

fn rows_ui(ui: &mut Ui, view: &DeskView<'_>, here: DeskPlace, output: &mut RailOutput) {
    let ring = Look::of(ui).tokens.focus_width;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(ring);
    let doors = mark(view);
    for place in DeskPlace::ALL {
        let label = view.say(place.name_key());
        let news = doors.as_deref().filter(|_| place == DeskPlace::Doors);
        let response = nav_ui(ui, place.icon(), label, news, place == here);
        if place == here {
            output.here = response.id;
            if view.landing {
                ui.scroll_to_rect(response.rect.expand(ring), None);
            }
        }
        output.has_focus |= response.has_focus();
        if response.clicked() {
            output.tap = Some(RailTap::Go(place));
        }
        ui.add_space(step::S4);
    }
    ui.add_space(ring - step::S4);
}

/// "More places"; whether it was tapped.
fn more_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    (place, is_last): (Rect, bool),
    output: &mut RailOutput,
) -> bool {
    let icon = if is_last { Icon::Up } else { Icon::Down };
    let label = view.say("rail-more");
    let button = if place.width() + 2.0 * super::PADDING >= WIDE {
        Button::new(Kind::QuietOnDusk, label).icon(icon).padding(14.0).left()
    } else {
        Button::icon_only(Kind::QuietOnDusk, icon, label)
    };
    let response = at(ui, place, |ui| ui.add(button.desk().width(place.width())));
    output.has_focus |= response.has_focus();
    response.clicked()
}
