//! The top of the screen: its title, how many are in, and room for what can be done about doors.

use egui::{Rect, Ui, UiBuilder, pos2};

use super::tally::Tally;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::Icon;
use crate::ui::theme::step;
use crate::ui::widgets::{Tone, tag_ui};

/// How high the row is.
pub(super) const HEIGHT: f32 = 54.0;

/// Shows the row; what is free at its right is for buttons.
pub(super) fn top_ui(ui: &mut Ui, view: &DeskView<'_>, tally: &Tally) -> Rect {
    let rect = view.rect;
    let head = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + HEIGHT));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut row = ui.new_child(UiBuilder::new().max_rect(head).layout(layout));
    view.heading_ui(&mut row, view.say("o2-title"));
    let Tally { inside, all, .. } = *tally;
    let says = view.say_with("o2-in-of", &[("n", count(inside)), ("of", count(all))]);
    tag_ui(&mut row, Tone::Leaf, Some(Icon::Check), &says);
    head.with_min_x(row.min_rect().right() + step::S16)
}
