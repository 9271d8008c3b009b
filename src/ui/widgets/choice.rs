//! Choice cards: one of several answers to a question, or none.

use egui::{Rect, Response, Stroke, Ui, pos2, vec2};

use super::{
    paint::{self, Ground, Surface},
    roving::{self, Item},
    text::Text,
};
use crate::ui::theme::{Look, Tokens, TypeStyle, height, radius};

const PADDING: f32 = 20.0;
const DOT: f32 = 28.0;
const GAP: f32 = 16.0;
/// Between two cards, in points.
const BETWEEN: f32 = 10.0;

/// Answers as cards below each other; labels may have strong parts ([`super::marked`]). Nothing is chosen until
/// somebody chooses, and tapping the chosen one clears it. Answers whether `chosen` changed.
///
/// One stop of the Tab key; arrow keys go from card to card, Space or Enter chooses.
pub fn choices_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, impl AsRef<str>)],
    chosen: &mut Option<T>,
) -> bool {
    let at = chosen.and_then(|value| options.iter().position(|(option, _)| *option == value));
    let tapped = roving::group_ui(ui, name, options.len(), at, |ui, item| {
        let label = options.get(item.index).map_or("", |(_, label)| label.as_ref());
        if item.index > 0 {
            ui.add_space(BETWEEN - ui.spacing().item_spacing.y);
        }
        choice_ui(ui, item, label)
    });
    roving::choose(chosen, options, tapped)
}

fn choice_ui(ui: &mut Ui, item: &Item, label: &str) -> Response {
    let t = Look::of(ui).tokens;
    let ink = if item.chosen { t.on_wash } else { t.ink };
    let text = Text::new(label, TypeStyle::BODY).color(ink);
    let width = ui.available_width();
    let inset = PADDING + t.border;
    let words = text.galley(ui, width - 2.0 * inset - DOT - GAP);
    let high = (words.size().y + 20.0).max(height::CHOICE);
    let (_, rect) = ui.allocate_space(vec2(width, high));
    let response = item.interact(ui, rect, &text.spoken());
    if ui.is_rect_visible(rect) {
        paint_card(ui, rect, item, &response);
        let left = rect.left() + inset + DOT + GAP;
        ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, ink);
    }
    response
}

fn paint_card(ui: &Ui, rect: Rect, item: &Item, response: &Response) {
    let t = Look::of(ui).tokens;
    let surface = chosen_surface(&t, item.chosen, radius::BUTTON);
    paint::surface(ui, rect, surface, response.has_focus(), Ground::Paper);
    let edge = match (item.chosen, t.high_contrast) {
        (true, false) => t.ink,
        _ => t.edge,
    };
    let center = pos2(rect.left() + PADDING + t.border + DOT / 2.0, rect.center().y);
    let width = t.border.max(2.5);
    // epaint strokes circles outside their radius.
    ui.painter().circle(center, DOT / 2.0 - width, t.field, Stroke::new(width, edge));
    let seconds = Look::of(ui).seconds(0.12);
    let filled = ui.ctx().animate_bool_with_time(response.id.with("dot"), item.chosen, seconds);
    if filled > 0.0 {
        ui.painter().circle_filled(center, 7.0 * filled, t.ink);
    }
}

/// How something that can be chosen is filled and outlined.
pub(super) fn chosen_surface(t: &Tokens, chosen: bool, radius: u8) -> Surface {
    let (fill, edge) = if chosen { (t.amber_wash, t.chosen_edge) } else { (t.card, t.edge) };
    Surface { fill, edge: Stroke::new(t.border, edge), radius }
}
