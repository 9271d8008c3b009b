//! One way on: a symbol, what it is, and a hint, all of it one button.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::icons::Icon;
use crate::ui::theme::{Look, TypeStyle, height, radius};
use crate::ui::widgets::Text;

/// A way on. What it leads to stands at its right end: an arrow, or a code to hold up.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub(super) struct Way<'a> {
    icon: Icon,
    title: &'a str,
    hint: &'a str,
    end: Icon,
    least: f32,
}

/// Symbol and arrow, and what stands between them and the words, in points.
const ICON: f32 = 30.0;
const END: f32 = 28.0;
const GAP: f32 = 16.0;
const PADDING: f32 = 20.0;

impl<'a> Way<'a> {
    /// With an arrow; the hint may be empty.
    pub(super) const fn new(icon: Icon, title: &'a str, hint: &'a str) -> Self {
        Self { icon, title, hint, end: Icon::Next, least: height::ROW }
    }

    /// Another symbol at its end.
    pub(super) const fn end(self, end: Icon) -> Self {
        Self { end, ..self }
    }

    /// Another least height, in points.
    pub(super) const fn tall(self, least: f32) -> Self {
        Self { least, ..self }
    }

    /// Shows it as wide as there is room.
    pub(super) fn show(self, ui: &mut Ui) -> Response {
        let t = Look::of(ui).tokens;
        let width = ui.available_width();
        let inset = PADDING + t.border;
        let room = width - 2.0 * inset - ICON - END - 2.0 * GAP;
        let title = Text::new(self.title, TypeStyle::BODY_STRONG).galley(ui, room);
        let hint = Text::new(self.hint, TypeStyle::SMALL).soft().galley(ui, room);
        let below = if self.hint.is_empty() { 0.0 } else { hint.size().y };
        let words = title.size().y + below;
        let size = vec2(width, (words + 20.0).max(self.least));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let label = match self.hint {
            "" => self.title.to_owned(),
            hint => format!("{}. {hint}", self.title),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &label));
        if response.gained_focus() {
            ui.scroll_to_rect(rect.expand(8.0), None);
        }
        paint_ground(ui, rect, response.has_focus());
        let painter = ui.painter();
        let middle = rect.center().y;
        self.icon.paint(painter, pos2(rect.left() + inset + ICON / 2.0, middle), ICON, t.ink);
        let left = rect.left() + inset + ICON + GAP;
        let top = middle - words / 2.0;
        let hint_top = top + title.size().y;
        painter.galley(pos2(left, top), title, t.ink);
        painter.galley(pos2(left, hint_top), hint, t.soft);
        self.end.paint(painter, pos2(rect.right() - inset - END / 2.0, middle), END, t.ink);
        response
    }
}

fn paint_ground(ui: &Ui, rect: Rect, focused: bool) {
    let t = Look::of(ui).tokens;
    let painter = ui.painter();
    if focused {
        let ring = Stroke::new(t.focus_width, t.focus);
        painter.rect_stroke(rect, radius::BUTTON, ring, StrokeKind::Outside);
    }
    let edge = if focused { t.chosen_edge } else { t.edge };
    painter.rect(rect, radius::BUTTON, t.card, Stroke::new(t.border, edge), StrokeKind::Inside);
}
