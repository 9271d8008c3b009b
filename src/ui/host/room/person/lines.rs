//! What somebody offers and asks for, in their words. A delicate line is open only for a moment, and
//! only to a host who asks to read it.

use egui::{Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Tap;
use crate::domain::{GuestId, Line, LineId, Side, Visit};
use crate::ui::desk::view::DeskView;
use crate::ui::host::room::delicate::{Opened, is_delicate};
use crate::ui::icons::{Icon, kind_icon};
use crate::ui::theme::{Look, TypeStyle, height, radius, step};
use crate::ui::widgets::{Button, Text, paint_dashed};

/// What stands before the words of a slip, and after them where there is a symbol.
const BEFORE: f32 = 48.0;
const AFTER: f32 = 44.0;

/// Both sides.
pub(super) fn lines_ui(
    ui: &mut Ui,
    view: &DeskView<'_>,
    guest: GuestId,
    opened: &Opened,
) -> Option<Tap> {
    let mut tap = None;
    let lines: Vec<_> = view.visit(guest).into_iter().flat_map(Visit::lines).collect();
    if lines.is_empty() {
        let says =
            view.say_with("person-nothing-said", &[("name", super::called(view, guest).into())]);
        ui.add(Text::new(&says, TypeStyle::DESK_BODY).soft());
        return None;
    }
    let mut has_delicate = false;
    for (side, key) in [(Side::Offer, "person-offers"), (Side::Need, "person-asks")] {
        let of_side = lines.iter().filter(|(_, it)| it.side() == side);
        let of_side: Vec<_> = of_side.copied().collect();
        if of_side.is_empty() {
            continue;
        }
        let title = view.say_with(key, &[("name", super::called(view, guest).into())]);
        ui.add(Text::heading(&title, TypeStyle::H3_DESK.sized(20.0, 26.0), 3));
        ui.add_space(step::S8);
        for (id, line) in of_side {
            let is_delicate = is_delicate(view, id, line);
            has_delicate |= is_delicate;
            if is_delicate && !opened.has(id) {
                tap = hidden_ui(ui, view, id).or(tap);
            } else {
                slip_ui(ui, view, line, is_delicate);
            }
            ui.add_space(step::S8);
        }
        ui.add_space(step::S8);
    }
    if has_delicate {
        ui.add(Text::new(view.say("person-delicate-hint"), TypeStyle::DESK_SMALL).soft());
    }
    if view.desk.is_reading(guest) {
        ui.add(Text::new(view.say("person-reading"), TypeStyle::DESK_SMALL).soft());
    }
    tap
}

/// A line on its slip, with whether the big screen may show it.
fn slip_ui(ui: &mut Ui, view: &DeskView<'_>, line: &Line, is_delicate: bool) {
    let t = Look::of(ui).tokens;
    let width = ui.available_width();
    let is_need = line.side() == Side::Need;
    let after = if is_need { AFTER } else { 14.0 };
    let words = Text::new(line.text(), TypeStyle::DESK_BODY).galley(ui, width - BEFORE - after);
    let high = (words.size().y + 18.0).max(height::DESK);
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    let key = if line.is_on_screen() { "person-line-shown" } else { "person-line-hidden" };
    let said = if is_need {
        format!("{}, {}", line.text(), view.say(key))
    } else {
        line.text().to_owned()
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let edge =
        if t.high_contrast { egui::Stroke::new(t.border, t.edge) } else { egui::Stroke::NONE };
    ui.painter().rect(rect, radius::BUTTON, t.sand, edge, egui::StrokeKind::Inside);
    let middle = rect.center().y;
    let icon = if is_delicate { Icon::Lock } else { kind_icon(line.saying().kind) };
    icon.paint(ui.painter(), pos2(rect.left() + 25.0, middle), 21.0, t.ink);
    let corner = pos2(rect.left() + BEFORE, middle - words.size().y / 2.0);
    ui.painter().galley(corner, words, Color32::PLACEHOLDER);
    if is_need {
        let eye = if line.is_on_screen() { Icon::Eye } else { Icon::Hide };
        eye.paint(ui.painter(), pos2(rect.right() - 24.0, middle), 20.0, t.soft);
    }
}

/// A line that is not open.
pub(super) fn hidden_ui(ui: &mut Ui, view: &DeskView<'_>, id: LineId) -> Option<Tap> {
    let t = Look::of(ui).tokens;
    let width = ui.available_width();
    let show = Button::outlined(view.say("h2-private-show")).desk().padding(12.0);
    let size = show.size(ui, f32::INFINITY);
    let (_, rect) = ui.allocate_space(vec2(width, height::DESK + 12.0));
    paint_dashed(ui, rect);
    let middle = rect.center().y;
    Icon::Lock.paint(ui.painter(), pos2(rect.left() + 25.0, middle), 21.0, t.soft);
    let button =
        Rect::from_min_size(pos2(rect.right() - 6.0 - size.x, middle - size.y / 2.0), size);
    let place = Rect::from_min_max(
        pos2(rect.left() + BEFORE, rect.top()),
        pos2(button.left() - step::S4, rect.bottom()),
    );
    let says = Text::new(view.say("person-delicate"), TypeStyle::DESK_BODY).soft().rows(2);
    let high = says.galley(ui, place.width()).size().y;
    let words = Rect::from_center_size(place.center(), vec2(place.width(), high));
    crate::ui::guest::at(ui, words, |ui| ui.add(says));
    let tapped = crate::ui::guest::at(ui, button, |ui| ui.add(show)).clicked();
    tapped.then(|| Tap::Read(vec![id]))
}
