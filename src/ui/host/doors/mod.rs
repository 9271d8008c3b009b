//! O2, as far as one door knows: this door, what is on, who came in last, and whose tickets it takes.

mod facts;
mod places;
mod tickets;
mod top;

use egui::{ScrollArea, Ui, UiBuilder, vec2};

use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::organizer::Gatherings;
use crate::ui::theme::step;

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
        let _buttons = top::top_ui(ui, view);
        let body = rect.with_min_y(rect.top() + top::HEIGHT + step::S12);
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
