//! The top of the screen: its title, how many are in, and room for what can be done about doors.

use chrono::{DateTime, Datelike, Utc};
use egui::{Rect, Ui, UiBuilder, pos2};

use super::expected;
use crate::ui::desk::view::{DeskView, count};
use crate::ui::icons::Icon;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Text, Tone, tag_ui};

/// How high the row is.
pub(super) const HEIGHT: f32 = 54.0;

/// Shows the row; what is free at its right is for buttons.
pub(super) fn top_ui(ui: &mut Ui, view: &DeskView<'_>) -> Rect {
    let rect = view.rect;
    let head = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + HEIGHT));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut row = ui.new_child(UiBuilder::new().max_rect(head).layout(layout));
    view.heading_ui(&mut row, view.say("o2-title"));
    let all = view.evening().map_or(0, |it| expected(it).count());
    let inside = view.evening().map_or(0, |it| it.present().count());
    let says = view.say_with("o2-in-of", &[("n", count(inside)), ("of", count(all))]);
    tag_ui(&mut row, Tone::Leaf, Some(Icon::Check), &says);
    let planned = view.plan().filter(|plan| inside == 0 && view.now < plan.starts);
    if let Some(plan) = planned {
        let says = opens(view, plan.starts);
        row.add(Text::new(&says, TypeStyle::DESK_BODY).soft().rows(1));
    }
    head.with_min_x(row.min_rect().right() + step::S16)
}

/// "Doors open at 18:00.", with the day where it is another.
fn opens(view: &DeskView<'_>, starts: DateTime<Utc>) -> String {
    let (day, today) = (view.date(starts), view.date(view.now));
    let time = ("time", view.time(starts).into());
    if day == today {
        return view.say_with("o2-opens", &[time]);
    }
    let same_year = day.year() == today.year();
    let day = if same_year { view.words.day(day) } else { view.words.day_with_year(day) };
    view.say_with("o2-opens-day", &[("day", day.into()), time])
}
