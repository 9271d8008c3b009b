//! O2: the doors, their arrivals, and what is set for tonight.

mod cards;
mod chart;
mod just_in;
mod known;
mod notice;
mod places;
mod plot;
mod reading;
mod tally;
mod tickets;
mod top;

use std::time::Duration;

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::domain::{Gathering, GuestId, Presence};
use crate::ui::ShareWish;
use crate::ui::desk::view::DeskView;
use crate::ui::desk::wish::Wish;
use crate::ui::guest::at;
use crate::ui::host::sharing::{self, AddDoor};
use crate::ui::organizer::Gatherings;
use crate::ui::theme::step;

use cards::Cards;
use just_in::JustInCard;
use notice::WayOut;
pub(in crate::ui::host) use notice::full;
pub(in crate::ui) use notice::mark;
use places::PlacesCard;
pub(in crate::ui::host) use places::known as waiting;
use tally::Tally;
use tickets::Tickets;

/// The width of the right column, and of both where they stand beside each other.
const RIGHT: f32 = 300.0;
const BESIDE: f32 = 800.0;
/// Between two cards.
const GAP: f32 = 14.0;
/// How high the plot is: at least, at most, and while it is empty; and what of the cards below it is seen.
const PLOT: f32 = 360.0;
const PLOT_MOST: f32 = 560.0;
const PLOT_EMPTY: f32 = 190.0;
const PEEK: f32 = 40.0;

/// How often "in step 2 s ago" is told anew.
const EVERY: Duration = Duration::from_secs(1);

/// The screen of the doors.
#[derive(Default)]
pub(in crate::ui) struct Doors {
    tally: Tally,
    cards: Cards,
    just_in: JustInCard,
    gatherings: Gatherings,
    tickets: Tickets,
    places: PlacesCard,
    /// The sheet that adds one.
    adding: Option<AddDoor>,
}

/// Everybody who is expected, or came.
pub(in crate::ui) fn expected(evening: &Gathering) -> impl Iterator<Item = GuestId> {
    let comes = evening.visits().filter(|(_, visit)| visit.presence() != Presence::Absent);
    comes.map(|(guest, _)| guest)
}

impl Doors {
    /// Whether something lies over the screen.
    pub(in crate::ui) const fn is_covered(&self) -> bool {
        self.gatherings.is_open() || self.adding.is_some()
    }

    /// An invitation was scanned; whether it is taken here, where this door joins again.
    pub(in crate::ui) fn scanned(&mut self, invitation: &str) -> bool {
        self.adding.as_mut().is_some_and(|it| it.scanned(invitation))
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
        self.tally.look(view);
        if view.around.doors.is_some() {
            ui.ctx().request_repaint_after(EVERY);
        }
        ui.spacing_mut().item_spacing = vec2(step::S12, 0.0);
        let free = top::top_ui(ui, view, &self.tally);
        if sharing::button_ui(ui, view, free) {
            self.adding = Some(AddDoor::default());
        }
        // Shadows reach over the edge of what scrolls.
        let body = view.rect.with_min_y(view.rect.top() + top::HEIGHT + step::S8);
        let body = body.expand2(vec2(step::S12, 0.0));
        let wish = at(ui, body, |ui| {
            let area = ScrollArea::vertical().id_salt("doors").auto_shrink(false);
            let room = |ui: &Ui| ui.available_rect_before_wrap().shrink2(vec2(step::S12, 0.0));
            area.show(ui, |ui| {
                let room = room(ui);
                let room = UiBuilder::new().max_rect(room);
                // The area learns how much there is to scroll.
                ui.scope_builder(room, |ui| self.body_ui(ui, view, body.height())).inner
            })
            .inner
        });
        wish.or(self.adding_ui(ui, view))
    }

    fn adding_ui(&mut self, ui: &Ui, view: &DeskView<'_>) -> Option<Wish> {
        let (wish, stays) = self.adding.as_mut()?.ui(ui, view);
        if !stays {
            self.adding = None;
        }
        wish
    }

    /// Everything below the top; `seen` points of its height are seen at once.
    fn body_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>, seen: f32) -> Option<Wish> {
        ui.add_space(step::S4);
        let (known, notice) = notice::about(view, &self.tally);
        let room = ui.available_rect_before_wrap();
        // One door alone: who just came in stands beside all of it.
        let is_alone = known.len() == 1 && room.width() >= BESIDE;
        let split = room.right() - RIGHT - GAP;
        let above = if is_alone { room.with_max_x(split) } else { room };
        let (top, way_out) = at(ui, above, |ui| {
            self.cards.ui(ui, view, &known, &self.tally);
            ui.add_space(GAP);
            let mut tapped = None;
            if let Some(notice) = notice {
                tapped = notice.ui(ui, view);
                ui.add_space(GAP);
            }
            (ui.cursor().top(), tapped)
        });
        if way_out == Some(WayOut::Join) {
            self.adding = Some(AddDoor::that_joins());
        }
        let shared = (way_out == Some(WayOut::Host)).then_some(Wish::Share(ShareWish::Host));
        ui.add_space(top - room.top());
        // Before anybody came, what is planned matters more.
        let is_empty = self.tally.chart.columns.is_empty();
        let left = seen - (top - room.top()) - PEEK;
        let high = if is_empty { PLOT_EMPTY } else { left.clamp(PLOT, PLOT_MOST) };
        let beside = is_alone.then_some(room.top());
        let wish = shared.or(self.arrivals_ui(ui, view, high, beside));
        ui.add_space(GAP);
        let wish = wish.or(self.tonight_ui(ui, view));
        ui.add_space(step::S24);
        wish
    }

    /// The plot, and who just came in below it or beside, from this height on.
    fn arrivals_ui(
        &mut self,
        ui: &mut Ui,
        view: &DeskView<'_>,
        high: f32,
        from: Option<f32>,
    ) -> Option<Wish> {
        let room = ui.available_rect_before_wrap();
        let beside = room.width() >= BESIDE;
        let split = room.right() - RIGHT - GAP;
        let plot = Rect::from_min_size(room.min, vec2(room.width(), high));
        let (plot, right, all) = if beside {
            let right = plot.with_min_x(split + GAP);
            let right = right.with_min_y(from.unwrap_or(right.top()));
            (plot.with_max_x(split), right, high)
        } else {
            let below = plot.translate(vec2(0.0, high + GAP));
            (plot, below, 2.0 * high + GAP)
        };
        plot::card_ui(ui, plot, view, &self.tally);
        let wish = self.just_in.ui(ui, right, view, &self.tally);
        ui.allocate_space(vec2(room.width(), all));
        wish
    }

    /// What is on, its places and its tickets.
    fn tonight_ui(&mut self, ui: &mut Ui, view: &DeskView<'_>) -> Option<Wish> {
        let room = ui.available_rect_before_wrap();
        if room.width() < BESIDE {
            let planned = self.gatherings.card_ui(ui, view);
            ui.add_space(GAP);
            let placed = self.places.ui(ui, view);
            ui.add_space(GAP);
            return planned.or(placed).or(self.tickets.ui(ui, view));
        }
        let half = ((room.width() - GAP) / 2.0).floor();
        let left = room.with_max_x(room.left() + half);
        let right = Rect::from_min_max(pos2(left.right() + GAP, room.top()), room.max);
        let mut first = ui.new_child(UiBuilder::new().max_rect(left));
        let planned = self.gatherings.card_ui(&mut first, view);
        first.add_space(GAP);
        let placed = self.places.ui(&mut first, view);
        let mut second = ui.new_child(UiBuilder::new().max_rect(right));
        let ticket = self.tickets.ui(&mut second, view);
        let high = first.min_rect().height().max(second.min_rect().height());
        ui.allocate_space(vec2(room.width(), high));
        planned.or(placed).or(ticket)
    }
}
