//! O2, as far as one door knows: this door, what is on, who came in last, and whose tickets it takes.

mod facts;
mod places;
mod tickets;

use chrono::{DateTime, Datelike, Utc};
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::desk::view::{DeskView, count};
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::icons::Icon;
use crate::ui::organizer::Gatherings;
use crate::ui::theme::{TypeStyle, step};
use crate::ui::widgets::{Text, Tone, tag_ui};

pub(in crate::ui) use facts::expected;
use places::PlacesCard;
pub(in crate::ui::host) use places::known as waiting;
use tickets::Tickets;

/// The width of the right column, and of both where they stand beside each other.
const RIGHT: f32 = 320.0;
const BESIDE: f32 = 800.0;

/// The screen of this door.
#[derive(Default)]
pub(in crate::ui) struct Doors {
    gatherings: Gatherings,
    tickets: Tickets,
    places: PlacesCard,
}

impl Doors {
    /// Whether something lies over the screen.
    pub(in crate::ui) const fn is_covered(&self) -> bool {
        self.gatherings.is_open()
    }

    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        if view.landing {
            // A plan that was being typed stays.
            let gatherings = std::mem::take(&mut self.gatherings);
            *self = Self { gatherings, ..Self::default() };
        }
        if self.gatherings.is_open() {
            return self.gatherings.page_ui(ui, view);
        }
        let rect = view.rect;
        ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
        top_ui(ui, view);
        let body = rect.with_min_y(rect.top() + 66.0);
        at(ui, body, |ui| {
            let area = ScrollArea::vertical().id_salt("doors").auto_shrink(false);
            area.show(ui, |ui| self.body_ui(ui, view)).inner
        })
    }

    fn body_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let room = ui.available_rect_before_wrap();
        let room = room.with_max_x(room.right() - step::S16);
        if room.width() < BESIDE {
            ui.set_max_width(room.width());
            let first = self.first_ui(ui, view);
            ui.add_space(step::S16);
            return first.or(self.second_ui(ui, view));
        }
        let left = room.with_max_x(room.right() - RIGHT - step::S16);
        let right = room.with_min_x(room.right() - RIGHT);
        let mut first = ui.new_child(UiBuilder::new().max_rect(left));
        let wish = self.first_ui(&mut first, view);
        let mut second = ui.new_child(UiBuilder::new().max_rect(right));
        let wish = wish.or(self.second_ui(&mut second, view));
        let high = first.min_rect().height().max(second.min_rect().height());
        ui.allocate_space(vec2(room.width(), high + step::S24));
        wish
    }

    /// This door, what is on, and its places.
    fn first_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        facts::door_ui(ui, view);
        ui.add_space(step::S16);
        let planned = self.gatherings.card_ui(ui, view);
        ui.add_space(step::S16);
        planned.or(self.places.ui(ui, view))
    }

    /// Who came, and whose tickets are taken.
    fn second_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let looked = facts::just_in_ui(ui, view);
        looked.or(self.tickets.ui(ui, view))
    }
}

fn top_ui(ui: &mut Ui, view: &DeskView<'_>) {
    let rect = view.rect;
    let head = Rect::from_min_max(rect.min, pos2(rect.right(), rect.top() + 52.0));
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
