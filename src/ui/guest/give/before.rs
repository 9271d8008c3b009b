//! What somebody said last time: nothing of it is said again until they keep it.

use egui::{Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::{Line, LineId};
use crate::ui::guest::shell::at;
use crate::ui::guest::view::View;
use crate::ui::icons::{Icon, kind_icon};
use crate::ui::theme::{Look, TypeStyle, height, step};
use crate::ui::widgets::{Button, Kind, Text, paint_dashed};

/// From the left edge to the words, and between the words and what can be tapped, in points.
const LEFT: f32 = 52.0;
const GAP: f32 = 12.0;
/// With less room for words than this, the buttons stand below them.
const NARROW: f32 = 190.0;

/// What was tapped beside a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tap {
    Keep(LineId),
    Change(LineId),
    Drop(LineId),
}

/// Lines of last time under their question. `may_change` while there is nothing in the field;
/// `focus` goes to the first of them.
pub(super) fn before_ui(
    ui: &mut Ui,
    view: &View<'_>,
    lines: &[(LineId, Line)],
    may_change: bool,
    focus: &mut bool,
) -> Option<Tap> {
    if lines.is_empty() {
        return None;
    }
    ui.add(Text::new(view.say("k4-still-true"), TypeStyle::SMALL_STRONG).soft());
    ui.add_space(step::S4);
    let mut tap = None;
    for (id, line) in lines {
        tap = row_ui(ui, view, (*id, line), may_change, std::mem::take(focus)).or(tap);
        ui.add_space(step::S8);
    }
    ui.add_space(step::S4);
    tap
}

fn row_ui(
    ui: &mut Ui,
    view: &View<'_>,
    (id, line): (LineId, &Line),
    may_change: bool,
    focus: bool,
) -> Option<Tap> {
    let text = line.text();
    let about = [("line", text.into())];
    let [keep_name, change_name, drop_name] =
        ["k4-keep-line", "k4-change-line", "k4-drop-line"].map(|key| view.say_with(key, &about));
    let keep = Button::outlined(view.say("k4-keep")).spoken(&keep_name).icon(Icon::Check);
    let keep = keep.desk().padding(GAP);
    let small = |icon, name| Button::icon_only(Kind::Quiet, icon, name).desk().icon_size(20.0);
    let wide = keep.size(ui, f32::INFINITY).x + 2.0 * (height::DESK + step::S4) + step::S8;
    let room = ui.available_width() - LEFT;
    let beside = room - wide - GAP >= NARROW;
    let words = TypeStyle::BODY.sized(19.0, 24.0);
    let words = Text::new(text, words);
    let galley = words.galley(ui, if beside { room - wide - GAP } else { room - GAP });
    let least = (galley.size().y + GAP).max(60.0);
    let high = if beside { least } else { galley.size().y + 2.0 * GAP + height::DESK };
    let (rect, row) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let delicate = line.saying().support;
    row.widget_info(|| {
        let private = if delicate { view.say("k4-support") } else { "" };
        WidgetInfo::labeled(Role::Label, true, format!("{text} {private}").trim_end())
    });
    paint_dashed(ui, rect);
    let t = Look::of(ui).tokens;
    let icon = if delicate { Icon::Lock } else { kind_icon(line.saying().kind) };
    let top = if beside { rect.center().y - galley.size().y / 2.0 } else { rect.top() + GAP / 2.0 };
    let middle = if beside { rect.center().y } else { top + galley.size().y / 2.0 };
    icon.paint(ui.painter(), pos2(rect.left() + 28.0, middle), 24.0, t.soft);
    ui.painter().galley(pos2(rect.left() + LEFT, top), galley, t.ink);
    let bar = Rect::from_min_max(
        pos2(rect.right() - wide, rect.bottom() - f32::midpoint(least.min(60.0), height::DESK)),
        rect.max,
    );
    let bar = if beside { bar.translate(vec2(0.0, (60.0 - least) / 2.0)) } else { bar };
    at(ui, bar, |ui| {
        let mut tap = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = step::S4;
            let keep = ui.add(keep);
            if focus {
                keep.request_focus();
            }
            tap = keep.clicked().then_some(Tap::Keep(id));
            let change = small(Icon::Pencil, &change_name).tint(t.soft).enabled(may_change);
            if ui.add(change).clicked() {
                tap = Some(Tap::Change(id));
            }
            if ui.add(small(Icon::Close, &drop_name).tint(t.soft)).clicked() {
                tap = Some(Tap::Drop(id));
            }
        });
        tap
    })
}
