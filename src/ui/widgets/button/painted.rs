//! How a button is painted: its ground, then its mark, words and keycap.

use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Response, Stroke, Ui, pos2};

use super::{Button, Kind, Mark};
use crate::ui::{
    theme::{Look, TypeStyle},
    widgets::{keycap, paint, text::Text},
};

pub(super) fn ground(ui: &Ui, button: &Button<'_>, rect: Rect, response: &Response) {
    let t = Look::of(ui).tokens;
    let sunk = paint::pressed(ui, response) * 2.0;
    let rect_now = paint::lowered(rect, sunk);
    if button.kind == Kind::Primary && button.enabled && !t.high_contrast {
        ui.painter().rect_filled(paint::lowered(rect, 3.0), button.radius, t.amber_shade);
    }
    paint::surface(ui, rect_now, button.surface(&t), response.has_focus(), button.ground());
    if !button.enabled && t.high_contrast {
        // White on black says nothing of being off, so a broken outline does.
        paint::dashed(ui.painter(), rect_now, button.radius, Stroke::new(t.border, t.edge));
    }
}

pub(super) fn content(ui: &Ui, button: &Button<'_>, rect: Rect, words: Option<Arc<Galley>>) {
    let color = button.ink(&Look::of(ui).tokens);
    let mut x = if button.left {
        rect.left() + button.inset(ui)
    } else {
        rect.center().x - button.content_width(ui, words.as_deref()) / 2.0
    };
    let y = rect.center().y;
    match button.mark {
        None => {}
        Some(Mark::Icon(icon)) => {
            icon.paint(ui.painter(), pos2(x + button.mark_size / 2.0, y), button.mark_size, color);
        }
        Some(Mark::Letters) => letters(ui, pos2(x, y), color),
    }
    if button.mark.is_some() {
        x += button.mark_width() + button.gap;
    }
    if let Some(words) = words {
        let width = words.size().x;
        ui.painter().galley(pos2(x + width / 2.0, y - words.size().y / 2.0), words, color);
        x += width + button.gap;
    }
    if let Some(key) = button.keycap {
        keycap::paint(ui, pos2(x, y), key, color);
    }
}

/// A small A and a large one on the same line.
fn letters(ui: &Ui, left: Pos2, color: Color32) {
    for (size, x, drop) in [(18.0, 0.0, 4.0), (26.0, 14.0, 0.0)] {
        let style = TypeStyle::BUTTON.sized(size, size);
        let galley = Text::new("A", style).color(color).galley(ui, f32::INFINITY);
        let top = left.y - galley.size().y / 2.0 + drop - 1.0;
        ui.painter().galley(pos2(left.x + x, top), galley, color);
    }
}
