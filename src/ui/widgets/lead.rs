//! A few sentences that lead somewhere: a strong first row with a symbol, then what it says.

use std::sync::Arc;

use egui::{Galley, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{
    paint::{self, Ground, Surface},
    text::Text,
};
use crate::ui::{
    icons::Icon,
    theme::{Look, TypeStyle, height, radius, step},
};

/// From the symbol to the words of the first row.
const GAP: f32 = 8.0;
/// Between the first row and what it says.
const BELOW: f32 = 4.0;
/// So far the wash and the focus ring reach around the words.
const AROUND: f32 = 6.0;

/// How a [`Lead`] is written.
#[derive(Clone, Copy, Debug)]
pub struct LeadStyle {
    /// The first row.
    pub title: TypeStyle,
    /// What stands below.
    pub says: TypeStyle,
    /// How large the symbol is, in points.
    pub icon: f32,
}

/// Words that can be tapped. Green, on paper.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show"]
pub struct Lead<'a> {
    /// Before the first row.
    pub icon: Icon,
    /// The first row.
    pub title: &'a str,
    /// What stands below.
    pub says: &'a str,
    /// How both are written.
    pub style: LeadStyle,
}

impl Lead<'_> {
    /// How high it is where it may be `width` points wide.
    #[must_use]
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        let [title, says] = self.set(ui, width);
        (title.size().y + BELOW + says.size().y).max(height::DESK)
    }

    fn set(&self, ui: &Ui, width: f32) -> [Arc<Galley>; 2] {
        let t = Look::of(ui).tokens;
        let title = Text::new(self.title, self.style.title).color(t.leaf);
        [
            title.galley(ui, width - self.style.icon - GAP),
            // As browsers do, a row may be a hair wider than its room.
            Text::new(self.says, self.style.says).galley(ui, width + 2.0),
        ]
    }

    /// Shows it in `rect`, from its top.
    pub fn show(self, ui: &mut Ui, rect: Rect) -> Response {
        let t = Look::of(ui).tokens;
        let [title, says] = self.set(ui, rect.width());
        let reach = rect.expand(AROUND);
        let response = ui.interact(reach, ui.next_auto_id(), Sense::click());
        ui.skip_ahead_auto_ids(1);
        response.widget_info(|| {
            let spoken = format!("{}: {}", self.title, self.says);
            WidgetInfo::labeled(Role::Button, ui.is_enabled(), spoken)
        });
        paint::reveal(ui, &response);
        let is_near = response.hovered() || response.has_focus();
        if is_near {
            let fill = if t.high_contrast { t.card } else { t.leaf_wash };
            let surface = Surface { fill, edge: Stroke::NONE, radius: radius::DESK };
            paint::surface(ui, reach, surface, response.has_focus(), Ground::Paper);
        }
        let row = title.size().y;
        let middle = rect.top() + row / 2.0;
        let size = self.style.icon;
        self.icon.paint(ui.painter(), pos2(rect.left() + size / 2.0, middle), size, t.leaf);
        let end = rect.left() + size + GAP + title.size().x;
        let arrow = pos2(end + step::S4 + size / 2.0, middle);
        if arrow.x + size / 2.0 <= reach.right() {
            Icon::Next.paint(ui.painter(), arrow, size * 0.8, t.leaf);
        }
        ui.painter().galley(rect.min + vec2(size + GAP, 0.0), title, t.leaf);
        ui.painter().galley(rect.min + vec2(0.0, row + BELOW), says, t.ink);
        response
    }
}
